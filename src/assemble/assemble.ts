/**
 * Assembles the elements of one source, in reading order, into a draft for each printed sheet, its sections joined over
 * page breaks. Spans that no draft holds are left to the ledger, which reports each of them.
 */

import { groupsOf } from '../geometry/spanGroups.js';
import type { Draft, Drafts, Observed } from '../model/draft.js';
import type { Element, TextSpan } from '../model/element.js';
import { groupBy } from '../model/groupBy.js';
import type { Layout } from '../model/layout.js';
import { PARTS } from '../report/partNames.js';
import type { Report } from '../report/report.js';
import { codeOf, joinSpans, leadingRun } from '../text/textSpans.js';
import { fieldName, type ParameterField, type SectionField } from '../vocabulary/labels.js';
import { LEVEL_NAMES, type Level } from '../vocabulary/levels.js';
import { inFlow } from './flow/flow.js';
import { withoutRepeatedPages } from './flow/pages.js';
import { readPublicValues, readStatus, withMarksApart } from './oneLineSections.js';
import { type IsPrinted, printedWords } from './other/cutWords.js';
import { findTables } from './other/findTables.js';
import { otherTexts, readOtherSections, reportTablesAsText } from './other/otherSections.js';
import { reportOtherInks } from './otherInks.js';
import { withoutMarks } from './prose/lists/gluedMarks.js';
import { readProse } from './prose/prose.js';
import { measureProse, type ProseMetrics } from './prose/proseMetrics.js';
import { type UnmarkedEnd, unmarkedEnds } from './prose/unmarkedEnds.js';
import { cutSheets, type Sheet, type SheetText } from './sheets.js';
import { reportStrayValues } from './strayValues.js';
import { readTable } from './table/table.js';
import type { OtherColumn } from './table/tableParts.js';
import { withRejoinedTable } from './table/tornColumns.js';
import { reportTextInColumns } from './textInColumns.js';
import { withTitlesOfValues } from './titleInField.js';

/** Assembles the drafts of one source. */
export function assemble(layout: Layout, printed: readonly Element[], report: Report): Drafts {
  const elements = inFlow(layout, withoutRepeatedPages(layout, printed, report));
  const sheets = cutSheets(layout, elements, report);
  const prose = sheets.flatMap((sheet) => [
    textsIn(sheet, 'guidelines'),
    textsIn(sheet, 'purpose'),
    ...otherTexts(sheet).flatMap(([, texts]) =>
      findTables(layout, texts).flatMap((part) => (part.isTable ? [] : [part.texts])),
    ),
  ]);
  const metrics = measureProse(layout, prose);
  reportUnmarkedEnds(
    layout,
    prose.flatMap((texts) => unmarkedEnds(layout, metrics, texts)),
    report,
  );
  reportStrayValues(layout, sheets, report);
  reportOtherInks(layout, sheets, report);
  const isPrinted = printedWords(layout);
  const assembled = sheets.map((sheet) => assembleSheet(layout, metrics, sheet, isPrinted, report));
  reportColumns(
    layout,
    assembled.flatMap(({ columns }) => columns),
    report,
  );
  return {
    layout,
    drafts: assembled.map(({ draft }) => draft),
    ...parametersOf(layout, elements, new Set(sheets.map(({ view }) => view)), report),
    furniture: [
      ...elements.flatMap((element) => (element.kind === 'furniture' ? [element.span] : [])),
      ...assembled.flatMap(({ heads }) => heads),
    ],
    outside: printed.flatMap((element) => (element.kind === 'outside' ? element.spans : [])),
  };
}

/** Reports once for the source that ends of paragraphs cannot be seen. */
function reportUnmarkedEnds({ source }: Layout, ends: readonly UnmarkedEnd[], report: Report): void {
  const [first] = ends;
  if (!first) return;
  const { page, number: line } = first.span.line;
  const full = ends.filter(({ isFull }) => isFull).length;
  const told = [
    full > 0 && {
      en: `Where a full line ends a sentence (lines: ${full}), the next line was kept in the same paragraph`,
      it: `Dove una riga piena chiude una frase (righe: ${full}), la riga seguente è rimasta nello stesso paragrafo`,
    },
    full < ends.length && {
      en: `Where a line that may be full ends a sentence (lines: ${ends.length - full}), the next line begins a paragraph`,
      it: `Dove a chiudere una frase è una riga forse piena (righe: ${ends.length - full}), la riga seguente inizia un paragrafo`,
    },
  ].filter((one) => one !== false);
  const where = { en: told.map(({ en }) => en).join('. '), it: told.map(({ it }) => it).join('. ') };
  report.add('paragraphs-not-marked', { where }, { source, page, line });
}

/** Reports each other column of tables once for the source, if nobody expects it. */
function reportColumns({ source, matcher }: Layout, columns: readonly OtherColumn[], report: Report): void {
  for (const [field, [first]] of groupBy(columns, (column) => column.field)) {
    const label = fieldName(field);
    if (matcher.isOtherPart(label) || matcher.wholeLabel('column', joinSpans(first!.head))) continue;
    const { page, number: line } = first!.head[0]!.line;
    report.add('other-part', { label, part: PARTS.column }, { source, page, line });
  }
}

/** Makes the draft of one sheet, and gives the heads of its table, which are page furniture. */
function assembleSheet(
  layout: Layout,
  metrics: ProseMetrics,
  printed: Sheet,
  isPrinted: IsPrinted,
  report: Report,
): { draft: Draft; heads: readonly TextSpan[]; columns: readonly OtherColumn[] } {
  const { sheet, heads, tear } = withRejoinedTable(layout, printed);
  const objective = codeOf(sheet.headers[0]!);
  if (tear) {
    const { page, number: line } = textsIn(sheet, 'linkedObjectives')[0]!.span.line;
    report.add(
      tear.titles > 0 ? 'table-rejoined' : 'torn-table',
      tear,
      { source: layout.source, page, line },
      { objective },
    );
  }
  const links = withoutMarks(textsIn(sheet, 'linkedObjectives'));
  const status = withMarksApart(layout, textsIn(sheet, 'status'));
  const table = readTable(layout, links.texts, sheet.linkedLevel ?? levelBelow(sheet.level), {
    source: layout.source,
    objective,
    report,
  });
  const bare = table.rows.filter(({ value }) => value.title === '');
  if (!layout.positioned && bare.length > 1 && table.rows.at(-1)!.value.title === '') {
    // What a tool that reads column by column wrote after the codes, perhaps in another section.
    const { page, number: line } = bare[0]!.spans[0]!.line;
    report.add('torn-table', { codes: bare.length, titles: 0 }, { source: layout.source, page, line }, { objective });
  }
  reportTablesAsText(layout, sheet, report);
  reportTextInColumns(layout, sheet, report);
  const heading = headingTitle(layout, sheet);
  const draft = {
    level: sheet.level,
    view: sheet.view,
    headers: withTitlesOfValues(sheet.headers, heading?.value ?? null),
    heading,
    publicValues: readPublicValues(layout, textsIn(sheet, 'publicValues')),
    linkedObjectives: table.rows,
    guidelines: readProse(layout, metrics, textsIn(sheet, 'guidelines')),
    purpose: readProse(layout, metrics, [...textsIn(sheet, 'purpose'), ...status.marks]),
    status: readStatus(status.texts),
    otherSections: readOtherSections(layout, metrics, sheet, isPrinted, report),
    sections: sheet.labels,
    labels: sheet.headings,
  };
  return { draft, heads: [...heads, ...table.heads, ...links.marks.map(({ span }) => span)], columns: table.columns };
}

const textsIn = (sheet: Sheet, field: SectionField): readonly SheetText[] => sheet.texts.get(field) ?? [];

/** The level that a table lists where its title does not say it. */
function levelBelow(level: Level): Level {
  return LEVEL_NAMES[LEVEL_NAMES.indexOf(level) + 1] ?? level;
}

/** Finds the first value of each parameter. A value that repeats it, or is the view or the level of some sheets, is not a new value. */
function parametersOf(
  { matcher, source }: Layout,
  elements: readonly Element[],
  views: ReadonlySet<string | null>,
  report: Report,
): Pick<Drafts, 'parameters' | 'parameterSpans'> {
  const parameters = new Map<ParameterField, Observed<string>>();
  const parameterSpans: TextSpan[] = [];
  const labels = elements.flatMap((element) => (element.kind === 'parameters' ? element.labels : []));
  for (const element of elements) {
    if (element.kind !== 'parameters') continue;
    for (const label of element.labels) parameterSpans.push(label);
    for (const [field, spans] of element.values) {
      if (spans.length === 0) continue;
      const value = joinSpans(spans);
      const first = parameters.get(field);
      if (!first) parameters.set(field, { value, spans });
      else if (value === first.value || views.has(value) || matcher.isLevel(value))
        for (const span of spans) parameterSpans.push(span);
    }
  }
  for (const field of ['view', 'level'] as const) {
    const label = labels.find(({ text }) => matcher.wholeLabel('parameters', text)?.field === field);
    if (!label || parameters.has(field)) continue;
    const { page, number: line } = label.line;
    report.add('parameter-without-value', { label: label.text }, { source, page, line });
  }
  return { parameters, parameterSpans };
}

/** Finds the title under a heading: a title of the sheet's header blocks, or else the first group of lines. */
function headingTitle(layout: Layout, sheet: Sheet): Observed<string> | null {
  const spans = sheet.headingTexts.map(({ span }) => span);
  if (spans.length === 0) return null;
  const run = leadingRun(spans);
  for (const title of new Set(sheet.headers.map((header) => joinSpans(header.title)))) {
    const own = spans.slice(0, run(title));
    if (own.length > 0) return { value: joinSpans(own), spans: own };
  }
  const title = groupsOf(layout, spans)[0]!;
  return { value: joinSpans(title), spans: title };
}
