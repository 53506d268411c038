/**
 * Document -> tables: a row of column titles, then rows of cells, all text.
 *
 * Example: `tableOf(document, 'links')` is `[['objectiveCode', ...], ['2023_2028_DUP_01', ...]]`. What is `null` is an
 * empty cell. Several values stand in one cell joined by ` | `: a paragraph is one value, and so is each item of a list.
 * Pages are plain numbers where the document has one source, `file:page` where it has several. A table has no escapes
 * of its own: what a screen obeys or nobody sees stands as `\x1b`, `\u202e`.
 */

import type { Block, LinkedObjective, Objective, PublicValue } from '../model/objective.js';
import type { Language } from '../report/catalogue/catalogue.js';
import type { Diagnostic, Document, SourceRecord } from '../report/document.js';
import { printable } from '../report/render.js';
import { visible } from '../text/characters.js';

export type Cell = string | number | boolean | null | undefined;

/** One column of a table: its name in data, its heading for people, what its cells are, and how one is made. */
export interface Column<Row> {
  readonly name: string;
  readonly heading: Readonly<Record<Language, string>>;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly cell: (row: Row, document: Document) => Cell;
}

/** A row of the lists below: the type is `string` where none is named. */
type Short<Row> = readonly [
  name: string,
  it: string,
  en: string,
  cell: Column<Row>['cell'],
  type?: Column<Row>['type'],
];

const columns = <Row>(rows: readonly Short<Row>[]): readonly Column<Row>[] =>
  rows.map(([name, it, en, cell, type = 'string']) => ({ name, heading: { it, en }, type, cell }));

const joined = (values: readonly string[]) => values.join(' | ');

const blockValues = (block: Block) => (block.type === 'list' ? block.items : [block.text]);

const textOf = (blocks: readonly Block[]) => joined(blocks.flatMap(blockValues));

const publicValueText = ({ code, label }: PublicValue) => (code === null ? label : `${code} - ${label}`);

function pagesOf({ occurrences }: Objective, { sources }: Document): string {
  const name = (page: number, source: number) =>
    sources.length > 1 ? `${printable(sources[source]?.file ?? String(source))}:${page}` : String(page);
  return joined(occurrences.flatMap(({ source, pages }) => pages.map((page) => name(page, source))));
}

const OBJECTIVES = columns<Objective>([
  ['code', 'Codice', 'Code', (row) => row.code],
  ['level', 'Livello', 'Level', (row) => row.level],
  ['view', 'Vista', 'View', (row) => row.view],
  ['mandateFrom', 'Mandato dal', 'Mandate start', (row) => row.mandate?.from, 'integer'],
  ['mandateTo', 'Mandato al', 'Mandate end', (row) => row.mandate?.to, 'integer'],
  ['number', 'Numero', 'Number', (row) => row.number],
  ['title', 'Titolo', 'Title', (row) => row.title],
  ['portfolio', 'Assessorato', 'Portfolio', (row) => row.portfolio?.text],
  ['portfolioHolder', 'Titolare dell’assessorato', 'Portfolio holder', (row) => row.portfolio?.holder],
  ['responsibilityCentre', 'Centro di responsabilità', 'Responsibility centre', (row) => row.responsibilityCentre],
  ['responsiblePerson', 'Responsabile', 'Responsible person', (row) => row.responsiblePerson],
  ['publicValues', 'Valore pubblico', 'Public values', (row) => joined(row.publicValues.map(publicValueText))],
  ['linkedCodes', 'Codici collegati', 'Linked codes', (row) => joined(row.linkedObjectives.map((link) => link.code))],
  ['guidelines', 'Indirizzi', 'Guidelines', (row) => textOf(row.guidelines)],
  ['purpose', 'Finalità', 'Purpose', (row) => textOf(row.purpose)],
  ['status', 'Stato', 'Status', (row) => row.status?.label],
  ['statusKind', 'Tipo di stato', 'Kind of status', (row) => row.status?.kind],
  ['pages', 'Pagine', 'Pages', pagesOf],
]);

interface Link {
  readonly objective: Objective;
  readonly link: LinkedObjective;
}

const LINKS = columns<Link>([
  ['objectiveCode', 'Codice obiettivo', 'Objective code', ({ objective }) => objective.code],
  ['objectiveTitle', 'Titolo obiettivo', 'Objective title', ({ objective }) => objective.title],
  ['linkedLevel', 'Livello collegato', 'Linked level', ({ link }) => link.level],
  ['linkedCode', 'Codice collegato', 'Linked code', ({ link }) => link.code],
  ['linkedTitle', 'Titolo collegato', 'Linked title', ({ link }) => link.title],
  ['titleTruncated', 'Titolo troncato', 'Title truncated', ({ link }) => link.titleTruncated, 'boolean'],
  ['missionCode', 'Codice missione', 'Mission code', ({ link }) => link.mission?.code],
  ['missionName', 'Missione', 'Mission', ({ link }) => link.mission?.name],
]);

const DIAGNOSTICS = columns<Diagnostic>([
  ['severity', 'Gravità', 'Severity', (row) => row.severity],
  ['code', 'Codice', 'Code', (row) => row.code],
  ['message', 'Messaggio', 'Message', (row) => row.message],
  ['file', 'File', 'File', (row, { sources }) => printable(sources[row.source]?.file ?? '')],
  ['page', 'Pagina', 'Page', (row) => row.page, 'integer'],
  ['line', 'Riga', 'Line', (row) => row.line, 'integer'],
  ['objective', 'Obiettivo', 'Objective', (row) => row.objective],
]);

const SOURCES = columns<SourceRecord>([
  ['file', 'File', 'File', (row) => printable(row.file)],
  ['format', 'Formato', 'Format', (row) => row.format],
  ['sha256', 'SHA-256', 'SHA-256', (row) => row.sha256],
  ['pages', 'Pagine', 'Pages', (row) => row.pages, 'integer'],
  ['view', 'Vista', 'View', (row) => row.parameters.view],
  ['level', 'Livello', 'Level', (row) => row.parameters.level],
  ['publicValue', 'Valore pubblico', 'Public value', (row) => row.parameters.publicValue],
  ['lines', 'Righe', 'Lines', (row) => row.lines.total, 'integer'],
  ['fields', 'Righe con campi', 'Lines with fields', (row) => row.lines.fields, 'integer'],
  ['repeated', 'Righe ripetute', 'Repeated lines', (row) => row.lines.repeated, 'integer'],
  ['furniture', 'Righe di contorno', 'Furniture lines', (row) => row.lines.furniture, 'integer'],
  ['blank', 'Righe vuote', 'Blank lines', (row) => row.lines.blank, 'integer'],
  ['unrecognised', 'Righe non riconosciute', 'Unrecognised lines', (row) => row.lines.unrecognised, 'integer'],
]);

/** A table of a document: its columns, and its cells, row by row, as they are: text, numbers, truth, or nothing. */
export interface Table {
  readonly columns: readonly Omit<Column<never>, 'cell'>[];
  readonly rows: readonly (readonly Cell[])[];
}

const tabulate = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], document: Document): Table => ({
  columns,
  rows: rows.map((row) => columns.map(({ cell }) => shown(cell(row, document)))),
});

/** What a screen obeys or nobody sees as an escape; the rest as it is. */
const shown = (cell: Cell): Cell => (typeof cell === 'string' ? visible(cell) : cell);

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
  sources: (document: Document) => tabulate(SOURCES, document.sources, document),
};

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The named table of a document, its cells with their types. */
export function typedTableOf(document: Document, name: TableName): Table {
  return TABLES[name](document);
}

const textOfCell = (cell: Cell) => String(cell ?? '');

/**
 * The named table of a document as text: a row of titles, then one row a record, each as long as the first. The titles
 * are the columns' names, or their headings in a language.
 */
export function tableOf(document: Document, name: TableName, headings?: Language): string[][] {
  const { columns, rows } = typedTableOf(document, name);
  const titles = columns.map((column) => (headings ? column.heading[headings] : column.name));
  return [titles, ...rows.map((row) => row.map(textOfCell))];
}
