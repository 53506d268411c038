/**
 * Element[] -> Drafts. In: the elements of one source, in reading order. Out: a draft for each printed sheet, its
 * sections stitched over page breaks.
 *
 * Pieces that no draft claims are left to the ledger, which reports each of them.
 */
import type { Draft, Drafts, Observed } from '../model/draft.js';
import { codeOf, type Element, groupsOf, joinPieces, leadingRun, type Piece } from '../model/element.js';
import type { Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';
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
  const { parameters, parameterPieces } = parametersOf(elements, new Set(sheets.map(({ view }) => view)));
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
  return { layout, drafts, parameters, parameterPieces, furniture };
}

/**
 * The head of an empty table whose columns a converter tore apart: one column's name stands alone in the table, and the
 * other's at the start or the end of another section.
 */
function withoutTornHead(layout: Layout, sheet: Sheet): { sheet: Sheet; heads: Piece[] } {
  const isHead = (text: SheetText | undefined) => text !== undefined && layout.lexicon.isTableHead(text.piece.text);
  const [own, ...others] = proseOf(sheet, 'linkedObjectives');
  if (others.length > 0 || !isHead(own)) return { sheet, heads: [] };
  const heads = [...sheet.texts.values()]
    .flatMap((texts) => [texts[0], texts.at(-1)])
    .filter((text) => text !== undefined && isHead(text) && text.piece.text !== own!.piece.text);
  const texts = [...sheet.texts].map(([field, all]) => [field, all.filter((text) => !heads.includes(text))] as const);
  return { sheet: { ...sheet, texts: new Map(texts) }, heads: heads.map((text) => text!.piece) };
}

const proseOf = (sheet: Sheet, field: SectionField): readonly SheetText[] => sheet.texts.get(field) ?? [];

const furnitureIn = (element: Element): readonly Piece[] => (element.kind === 'furniture' ? [element.piece] : []);

/** What a table lists whose title does not say it: the level below the sheet's. */
function levelBelow(level: Level): Level {
  return LEVEL_NAMES[LEVEL_NAMES.indexOf(level) + 1] ?? level;
}

/** The first value of each parameter; what repeats it, or is the view of some sheet, is no new value. */
function parametersOf(
  elements: readonly Element[],
  views: ReadonlySet<string | null>,
): Pick<Drafts, 'parameters' | 'parameterPieces'> {
  const parameters = new Map<ParameterField, Observed<string>>();
  const parameterPieces: Piece[] = [];
  for (const element of elements) {
    if (element.kind !== 'parameters') continue;
    for (const label of element.labels) parameterPieces.push(label);
    for (const [field, pieces] of element.values) {
      if (pieces.length === 0) continue;
      const value = joinPieces(pieces);
      const first = parameters.get(field);
      if (!first) parameters.set(field, { value, pieces });
      else if (value === first.value || views.has(value)) for (const piece of pieces) parameterPieces.push(piece);
    }
  }
  return { parameters, parameterPieces };
}

const pieceIn = ({ piece }: SheetText): Piece => piece;

/** The title under a heading: what a header of the sheet says too, else the first group of lines. */
function headingTitle(layout: Layout, sheet: Sheet): Observed<string> | null {
  const pieces = sheet.headingTexts.map(pieceIn);
  if (pieces.length === 0) return null;
  const run = leadingRun(pieces);
  for (const title of new Set(sheet.headers.map((header) => joinPieces(header.title)))) {
    const own = pieces.slice(0, run(title));
    if (own.length > 0) return { value: joinPieces(own), pieces: own };
  }
  const title = groupsOf(layout, pieces)[0]!;
  return { value: joinPieces(title), pieces: title };
}
