/**
 * Makes tables of a document: a row of column titles, then rows of cells.
 *
 * Example: `tableOf(document, 'links')` is `[['objectiveCode', ...], ['2023_2028_DUP_01', ...]]`. A cell of `null` is empty.
 * A cell with several values joins them by ` | `; each paragraph, each item of a list and each row of a table is a value.
 * Pages are numbers if the document has one source, `file:page` if it has several. Non-text characters stand as escapes:
 * `\x1b`, `\u202e`. Other parts of the sheets have columns after those that are always there.
 */

import type { LinkedObjective, Objective, OtherBlock } from '../model/objective.js';
import type { Bilingual, Language } from '../report/catalogue/catalogue.js';
import type { Diagnostic, Document, SourceRecord } from '../report/document.js';
import { printable } from '../report/render.js';
import { blockValues } from '../text/blockTexts.js';
import { visible } from '../text/characters.js';
import { publicValueText } from '../text/publicValue.js';
import { namesOf, type OtherColumn, otherColumns } from './otherParts.js';

export type CellValue = string | number | boolean | null | undefined;

/** A column: its name in data, its heading for people, and the type of its cells. */
export interface TableColumn {
  readonly name: string;
  readonly heading: Bilingual;
  readonly type: 'string' | 'integer' | 'boolean';
  /** For a column of other parts: what stands in it. */
  readonly doc?: Bilingual;
}

/** A table with typed cells; each row is as long as the columns. */
export interface DataTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The declaration of a column of a table about `Item`s; its type is `string` unless given. */
type ColumnDeclaration<Item> = readonly [
  name: string,
  it: string,
  en: string,
  cell: (item: Item, document: Document) => CellValue,
  type?: TableColumn['type'],
];

const joined = (values: readonly string[]) => values.join(' | ');

const blocksText = (blocks: readonly OtherBlock[]) => joined(blockValues(blocks));

function pagesCell({ occurrences }: Objective, { sources }: Document): string {
  const name = (page: number, source: number) =>
    sources.length > 1 ? `${printable(sources[source]?.file ?? String(source))}:${page}` : String(page);
  return joined(occurrences.flatMap(({ source, pages }) => pages.map((page) => name(page, source))));
}

const OBJECTIVES: readonly ColumnDeclaration<Objective>[] = [
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
  ['guidelines', 'Indirizzi', 'Guidelines', (row) => blocksText(row.guidelines)],
  ['purpose', 'Finalità', 'Purpose', (row) => blocksText(row.purpose)],
  ['status', 'Stato', 'Status', (row) => row.status?.label],
  ['statusKind', 'Tipo di stato', 'Kind of status', (row) => row.status?.kind],
  ['pages', 'Pagine', 'Pages', pagesCell],
  ['entity', 'Comune', 'Municipality', (row) => row.entity],
];

interface LinkRow {
  readonly objective: Objective;
  readonly link: LinkedObjective;
}

const LINKS: readonly ColumnDeclaration<LinkRow>[] = [
  ['objectiveCode', 'Codice obiettivo', 'Objective code', ({ objective }) => objective.code],
  ['objectiveTitle', 'Titolo obiettivo', 'Objective title', ({ objective }) => objective.title],
  ['linkedLevel', 'Livello collegato', 'Linked level', ({ link }) => link.level],
  ['linkedCode', 'Codice collegato', 'Linked code', ({ link }) => link.code],
  ['linkedTitle', 'Titolo collegato', 'Linked title', ({ link }) => link.title],
  ['titleTruncated', 'Titolo troncato', 'Title truncated', ({ link }) => link.titleTruncated, 'boolean'],
  ['missionCode', 'Codice missione', 'Mission code', ({ link }) => link.mission?.code],
  ['missionName', 'Missione', 'Mission', ({ link }) => link.mission?.name],
  ['view', 'Vista', 'View', ({ objective }) => objective.view],
  ['entity', 'Comune', 'Municipality', ({ objective }) => objective.entity],
];

const DIAGNOSTICS: readonly ColumnDeclaration<Diagnostic>[] = [
  ['severity', 'Gravità', 'Severity', (row) => row.severity],
  ['code', 'Codice', 'Code', (row) => row.code],
  ['message', 'Messaggio', 'Message', (row) => row.message],
  ['file', 'File', 'File', (row, { sources }) => printable(sources[row.source]?.file ?? '')],
  ['page', 'Pagina', 'Page', (row) => row.page, 'integer'],
  ['line', 'Riga', 'Line', (row) => row.line, 'integer'],
  ['objective', 'Obiettivo', 'Objective', (row) => row.objective],
];

const SOURCES: readonly ColumnDeclaration<SourceRecord>[] = [
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
  ['outside', 'Righe fuori dalle schede', 'Lines outside the sheets', (row) => row.lines.outside, 'integer'],
  ['unrecognised', 'Righe non riconosciute', 'Unrecognised lines', (row) => row.lines.unrecognised, 'integer'],
  ['container', 'Contenitore', 'Container', (row) => row.container],
  ['entity', 'Comune', 'Municipality', (row) => row.entity],
];

const columnsOf = <Item>(declarations: readonly ColumnDeclaration<Item>[]): TableColumn[] =>
  declarations.map(([name, it, en, , type = 'string']) => ({ name, heading: { it, en }, type }));

/** The table of some items, with columns of other parts at its end. Non-text characters in its cells become escapes. */
const tabulate = <Item>(
  declarations: readonly ColumnDeclaration<Item>[],
  items: readonly Item[],
  document: Document,
  others: readonly OtherColumn<Item>[] = [],
): DataTable => ({
  columns: [
    ...columnsOf(declarations),
    ...others.map(({ name, heading, doc }) => ({ name, heading, doc, type: 'string' as const })),
  ],
  rows: items.map((item) =>
    [...declarations.map(([, , , cellOf]) => cellOf(item, document)), ...others.map(({ cell }) => cell(item))].map(
      (cell) => (typeof cell === 'string' ? visible(cell) : cell),
    ),
  ),
});

const sectionTexts = ({ otherSections }: Objective) =>
  otherSections.map(({ title, blocks }) => ({ label: title, text: blocksText(blocks) }));

/** The objectives: labels of the header block come before titles of sections. */
function objectivesTable(document: Document): DataTable {
  const { objectives } = document;
  const taken = namesOf(columnsOf(OBJECTIVES));
  return tabulate(OBJECTIVES, objectives, document, [
    ...otherColumns('header', objectives, ({ otherFields }) => otherFields, taken),
    ...otherColumns('section', objectives, sectionTexts, taken),
  ]);
}

function linksTable(document: Document): DataTable {
  const links = document.objectives.flatMap((objective) =>
    objective.linkedObjectives.map((link) => ({ objective, link })),
  );
  const others = otherColumns('column', links, ({ link }) => link.otherFields, namesOf(columnsOf(LINKS)));
  return tabulate(LINKS, links, document, others);
}

/** The tables by name. */
const TABLES = {
  objectives: objectivesTable,
  links: linksTable,
  diagnostics: (document: Document) => tabulate(DIAGNOSTICS, document.diagnostics, document),
  sources: (document: Document) => tabulate(SOURCES, document.sources, document),
};

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The named table of a document, its cells with their types. */
export const typedTableOf = (document: Document, name: TableName): DataTable => TABLES[name](document);

/** A table as text: its titles, then its rows. The titles are the names of its columns, or their headings in a language. */
export const textTableOf = ({ columns, rows }: DataTable, headings?: Language): string[][] => [
  columns.map(({ name, heading }) => (headings ? heading[headings] : name)),
  ...rows.map((row) => row.map((cell) => String(cell ?? ''))),
];

/** The named table of a document as text. */
export const tableOf = (document: Document, name: TableName, headings?: Language): string[][] =>
  textTableOf(typedTableOf(document, name), headings);
