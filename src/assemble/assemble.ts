/**
 * Element[] -> Drafts. In: the elements of one source, in reading order. Out: a draft for each printed sheet, its
 * sections stitched over page breaks.
 *
 * Spans that no draft claims are left to the ledger, which reports each of them.
 */

import { groupsOf } from '../geometry/spanGroups.js';
import type { Draft, Drafts, Observed } from '../model/draft.js';
import type { Element, TextSpan } from '../model/element.js';
import type { Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';
import { codeOf, joinSpans, leadingRun } from '../text/textSpans.js';
import type { ParameterField, SectionField } from '../vocabulary/labels.js';
import { LEVEL_NAMES, type Level } from '../vocabulary/levels.js';
import { readPublicValues, readStatus } from './oneLineSections.js';
import { readProse } from './prose/prose.js';
import { measureProse } from './prose/proseMetrics.js';
import { cutSheets, type Sheet, type SheetText } from './sheets.js';
import { readTable } from './table/table.js';

/** Assembles the drafts of one source. */
export function assemble(layout: Layout, elements: readonly Element[], report: Report): Drafts {
  const furniture = elements.flatMap(furnitureIn);
  const sheets = cutSheets(layout, elements, report);
  const { parameters, parameterSpans } = parametersOf(elements, new Set(sheets.map(({ view }) => view)));
  const measure = measureProse(
    layout,
    sheets.flatMap((sheet) => [proseOf(sheet, 'guidelines'), proseOf(sheet, 'purpose')]),
  );
  const drafts: Draft[] = [];
  for (const printed of sheets) {
    const { sheet, heads } = withoutTornHead(layout, printed);
    const table = readTable(layout, proseOf(sheet, 'linkedObjectives'), sheet.linkedLevel ?? levelBelow(sheet.level), {
      source: layout.source,
      objective: codeOf(sheet.headers[0]!),
      report,
    });
    for (const head of [...heads, ...table.heads]) furniture.push(head);
    drafts.push({
      level: sheet.level,
      view: sheet.view,
      headers: sheet.headers,
      heading: headingTitle(layout, sheet),
      publicValues: readPublicValues(layout, proseOf(sheet, 'publicValues')),
      linkedObjectives: table.rows,
      guidelines: readProse(layout, measure, proseOf(sheet, 'guidelines')),
      purpose: readProse(layout, measure, proseOf(sheet, 'purpose')),
      status: readStatus(proseOf(sheet, 'status')),
      sections: sheet.labels,
      labels: sheet.headings,
    });
  }
  return { layout, drafts, parameters, parameterSpans, furniture };
}

/**
 * The head of an empty table whose columns a converter tore apart: one column's name stands alone in the table, and the
 * other's at the start or the end of another section.
 */
function withoutTornHead(layout: Layout, sheet: Sheet): { sheet: Sheet; heads: TextSpan[] } {
  const isHead = (text: SheetText | undefined) => text !== undefined && layout.matcher.isTableHead(text.span.text);
  const [own, ...others] = proseOf(sheet, 'linkedObjectives');
  if (others.length > 0 || !isHead(own)) return { sheet, heads: [] };
  const heads = [...sheet.texts.values()]
    .flatMap((texts) => [texts[0], texts.at(-1)])
    .filter((text) => text !== undefined && isHead(text) && text.span.text !== own!.span.text);
  const texts = [...sheet.texts].map(([field, all]) => [field, all.filter((text) => !heads.includes(text))] as const);
  return { sheet: { ...sheet, texts: new Map(texts) }, heads: heads.map((text) => text!.span) };
}

const proseOf = (sheet: Sheet, field: SectionField): readonly SheetText[] => sheet.texts.get(field) ?? [];

const furnitureIn = (element: Element): readonly TextSpan[] => (element.kind === 'furniture' ? [element.span] : []);

/** What a table lists whose title does not say it: the level below the sheet's. */
function levelBelow(level: Level): Level {
  return LEVEL_NAMES[LEVEL_NAMES.indexOf(level) + 1] ?? level;
}

/** The first value of each parameter; what repeats it, or is the view of some sheet, is no new value. */
function parametersOf(
  elements: readonly Element[],
  views: ReadonlySet<string | null>,
): Pick<Drafts, 'parameters' | 'parameterSpans'> {
  const parameters = new Map<ParameterField, Observed<string>>();
  const parameterSpans: TextSpan[] = [];
  for (const element of elements) {
    if (element.kind !== 'parameters') continue;
    for (const label of element.labels) parameterSpans.push(label);
    for (const [field, spans] of element.values) {
      if (spans.length === 0) continue;
      const value = joinSpans(spans);
      const first = parameters.get(field);
      if (!first) parameters.set(field, { value, spans });
      else if (value === first.value || views.has(value)) for (const span of spans) parameterSpans.push(span);
    }
  }
  return { parameters, parameterSpans };
}

const spanIn = ({ span }: SheetText): TextSpan => span;

/** The title under a heading: what a header of the sheet says too, else the first group of lines. */
function headingTitle(layout: Layout, sheet: Sheet): Observed<string> | null {
  const spans = sheet.headingTexts.map(spanIn);
  if (spans.length === 0) return null;
  const run = leadingRun(spans);
  for (const title of new Set(sheet.headers.map((header) => joinSpans(header.title)))) {
    const own = spans.slice(0, run(title));
    if (own.length > 0) return { value: joinSpans(own), spans: own };
  }
  const title = groupsOf(layout, spans)[0]!;
  return { value: joinSpans(title), spans: title };
}
