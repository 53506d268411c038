/**
 * Document -> tables: a row of column titles, then rows of cells, all text.
 *
 * Example: `tableOf(document, 'links')` is `[['objectiveCode', ...], ['2023_2028_DUP_01', ...]]`. What is `null` is an
 * empty cell. Several values stand in one cell joined by ` | `: a paragraph is one value, and so is each item of a list.
 * Pages are plain numbers where the document has one source, `file:page` where it has several. A table has no escapes
 * of its own: what a screen obeys or nobody sees stands as `\x1b`, `\u202e`.
 */
import { visible } from '../model/characters.js';
import type { Block, LinkedObjective, Objective, PublicValue } from '../model/objective.js';
import type { Diagnostic, Document } from '../report/document.js';
import { printable } from '../report/render.js';

type Cell = string | number | boolean | null | undefined;
type Columns<Row> = readonly (readonly [title: string, cell: (row: Row, document: Document) => Cell])[];

const joined = (values: readonly string[]) => values.join(' | ');

const blockValues = (block: Block) => (block.type === 'list' ? block.items : [block.text]);

const textOf = (blocks: readonly Block[]) => joined(blocks.flatMap(blockValues));

const publicValueText = ({ code, label }: PublicValue) => (code === null ? label : `${code} - ${label}`);

function pagesOf({ occurrences }: Objective, { sources }: Document): string {
  const name = (page: number, source: number) =>
    sources.length > 1 ? `${printable(sources[source]?.file ?? String(source))}:${page}` : String(page);
  return joined(occurrences.flatMap(({ source, pages }) => pages.map((page) => name(page, source))));
}

const OBJECTIVES: Columns<Objective> = [
  ['code', (row) => row.code],
  ['level', (row) => row.level],
  ['view', (row) => row.view],
  ['mandateFrom', (row) => row.mandate?.from],
  ['mandateTo', (row) => row.mandate?.to],
  ['number', (row) => row.number],
  ['title', (row) => row.title],
  ['portfolio', (row) => row.portfolio?.text],
  ['portfolioHolder', (row) => row.portfolio?.holder],
  ['responsibilityCentre', (row) => row.responsibilityCentre],
  ['responsiblePerson', (row) => row.responsiblePerson],
  ['publicValues', (row) => joined(row.publicValues.map(publicValueText))],
  ['linkedCodes', (row) => joined(row.linkedObjectives.map((link) => link.code))],
  ['guidelines', (row) => textOf(row.guidelines)],
  ['purpose', (row) => textOf(row.purpose)],
  ['status', (row) => row.status?.label],
  ['statusKind', (row) => row.status?.kind],
  ['pages', pagesOf],
];

const LINKS: Columns<{ readonly objective: Objective; readonly link: LinkedObjective }> = [
  ['objectiveCode', ({ objective }) => objective.code],
  ['objectiveTitle', ({ objective }) => objective.title],
  ['linkedLevel', ({ link }) => link.level],
  ['linkedCode', ({ link }) => link.code],
  ['linkedTitle', ({ link }) => link.title],
  ['titleTruncated', ({ link }) => link.titleTruncated],
  ['missionCode', ({ link }) => link.mission?.code],
  ['missionName', ({ link }) => link.mission?.name],
];

const DIAGNOSTICS: Columns<Diagnostic> = [
  ['severity', (row) => row.severity],
  ['code', (row) => row.code],
  ['message', (row) => row.message],
  ['file', (row, { sources }) => printable(sources[row.source]?.file ?? '')],
  ['page', (row) => row.page],
  ['line', (row) => row.line],
  ['objective', (row) => row.objective],
];

const tabulate = <Row>(columns: Columns<Row>, rows: readonly Row[], document: Document): string[][] => [
  columns.map(([title]) => title),
  ...rows.map((row) => columns.map(([, cell]) => visible(String(cell(row, document) ?? '')))),
];

/** One row a table: its name, and how it is made from the document. */
const TABLES = {
  objectives: (document: Document) => tabulate(OBJECTIVES, document.objectives, document),
  links: (document: Document) =>
    tabulate(
      LINKS,
      document.objectives.flatMap((objective) => objective.linkedObjectives.map((link) => ({ objective, link }))),
      document,
    ),
  diagnostics: (document: Document) => tabulate(DIAGNOSTICS, document.diagnostics, document),
};

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The named table of a document: a row of titles, then one row a record, each as long as the first. */
export function tableOf(document: Document, name: TableName): string[][] {
  return TABLES[name](document);
}
