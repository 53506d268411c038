/**
 * Makes tables of a document: a row of column titles, then rows of cells.
 *
 * Example: `tableOf(document, 'links')` is `[['objectiveCode', ...], ['2023_2028_DUP_01', ...]]`. A cell of `null` is empty.
 * A cell with several values joins them by ` | `; each paragraph, each item of a list and each row of a table is a value.
 * Pages are numbers if the document has one source, `file:page` if it has several.
 * `people/table.ts` has the same tables as people read them. Non-text characters stand as escapes:
 * `\x1b`, `\u202e`. Other parts of the sheets have columns after those that are always there.
 */

import type { LinkedObjective, Objective, OtherBlock } from '../model/objective.js';
import type { Bilingual } from '../report/catalogue/catalogue.js';
import type { Diagnostic, Document, SourceRecord } from '../report/document.js';
import { printable } from '../report/render.js';
import { visible } from '../text/characters.js';
import { blockValues } from '../text/values/blockTexts.js';
import { publicValueText } from '../text/values/publicValue.js';
import { namesOf, type OtherColumn, type OtherPlace, otherColumns } from './otherParts.js';
import { WORDS } from './people/words.js';

/** Words by the values that they stand for. */
type Words = Readonly<Record<string, Bilingual>>;

export type CellValue = string | number | boolean | null | undefined;

/** A column: its name in data, its heading for people, and the type of its cells. */
export interface TableColumn {
  readonly name: string;
  readonly heading: Bilingual;
  readonly type: 'string' | 'integer' | 'boolean';
  /** For a column of other parts: what stands in it. */
  readonly doc?: Bilingual;
  /** For a column of other parts: where they stand on the sheet. */
  readonly place?: OtherPlace;
  /** What its values are called in what people read. */
  readonly words?: Words | undefined;
}

/** A table with typed cells; each row is as long as the columns. */
export interface DataTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The declaration of a column of a table about `Item`s; its type is `string` unless given, or the words for its values are. */
type ColumnDeclaration<Item> = readonly [
  name: string,
  it: string,
  en: string,
  cell: (item: Item, document: Document, texts: CellTexts) => CellValue,
  type?: TableColumn['type'] | Words,
];

/** How several values stand in one cell. */
export interface CellTexts {
  readonly values: (values: readonly string[]) => string;
  readonly codes: (codes: readonly string[]) => string;
  readonly blocks: (blocks: readonly OtherBlock[]) => string;
  /** Pages of one source, in rising order. */
  readonly pages: (pages: readonly number[], file: string | null) => readonly string[];
}

const joined = (values: readonly string[]) => values.join(' | ');

/** As csv has them. */
const DATA_TEXTS: CellTexts = {
  values: joined,
  codes: joined,
  blocks: (blocks) => joined(blockValues(blocks)),
  pages: (pages, file) => pages.map((page) => (file === null ? String(page) : `${file}:${page}`)),
};

function pagesCell({ occurrences }: Objective, { sources }: Document, texts: CellTexts): string {
  const name = (source: number) => (sources.length > 1 ? printable(sources[source]?.file ?? String(source)) : null);
  return texts.values(
    occurrences
      .filter(({ pages }) => pages.length > 0)
      .flatMap(({ source, pages }) => texts.pages(pages, name(source))),
  );
}

const OBJECTIVES: readonly ColumnDeclaration<Objective>[] = [
  ['code', 'Codice', 'Code', (row) => row.code],
  ['level', 'Livello', 'Level', (row) => row.level, WORDS.level],
  ['view', 'Vista', 'View', (row) => row.view],
  ['mandateFrom', 'Mandato dal', 'Mandate start', (row) => row.mandate?.from, 'integer'],
  ['mandateTo', 'Mandato al', 'Mandate end', (row) => row.mandate?.to, 'integer'],
  ['number', 'Numero', 'Number', (row) => row.number],
  ['title', 'Titolo', 'Title', (row) => row.title],
  ['portfolio', 'Assessorato', 'Portfolio', (row) => row.portfolio?.text],
  ['portfolioHolder', 'Titolare dell’assessorato', 'Portfolio holder', (row) => row.portfolio?.holder],
  ['responsibilityCentre', 'Centro di responsabilità', 'Responsibility centre', (row) => row.responsibilityCentre],
  ['responsiblePerson', 'Responsabile', 'Responsible person', (row) => row.responsiblePerson],
  [
    'publicValues',
    'Valore pubblico',
    'Public values',
    (row, _, { values }) => values(row.publicValues.map(publicValueText)),
  ],
  [
    'linkedCodes',
    'Obiettivi collegati',
    'Linked objectives',
    (row, _, { codes }) => codes(row.linkedObjectives.map((link) => link.code)),
  ],
  ['guidelines', 'Indirizzi', 'Guidelines', (row, _, { blocks }) => blocks(row.guidelines)],
  ['purpose', 'Finalità', 'Purpose', (row, _, { blocks }) => blocks(row.purpose)],
  ['status', 'Stato', 'Status', (row) => row.status?.label],
  ['statusKind', 'Tipo di stato', 'Kind of status', (row) => row.status?.kind, WORDS.statusKind],
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
  ['linkedLevel', 'Livello collegato', 'Linked level', ({ link }) => link.level, WORDS.level],
  ['linkedCode', 'Codice collegato', 'Linked code', ({ link }) => link.code],
  ['linkedTitle', 'Titolo collegato', 'Linked title', ({ link }) => link.title],
  ['titleTruncated', 'Titolo troncato', 'Title truncated', ({ link }) => link.titleTruncated, 'boolean'],
  ['missionCode', 'Codice missione', 'Mission code', ({ link }) => link.mission?.code],
  ['missionName', 'Missione', 'Mission', ({ link }) => link.mission?.name],
  ['view', 'Vista', 'View', ({ objective }) => objective.view],
  ['entity', 'Comune', 'Municipality', ({ objective }) => objective.entity],
];

const DIAGNOSTICS: readonly ColumnDeclaration<Diagnostic>[] = [
  ['severity', 'Gravità', 'Severity', (row) => row.severity, WORDS.severity],
  ['code', 'Codice', 'Code', (row) => row.code],
  ['message', 'Messaggio', 'Message', (row) => row.message],
  ['file', 'File', 'File', (row, { sources }) => printable(sources[row.source]?.file ?? '')],
  ['page', 'Pagina', 'Page', (row) => row.page, 'integer'],
  ['line', 'Riga', 'Line', (row) => row.line, 'integer'],
  ['objective', 'Obiettivo', 'Objective', (row) => row.objective],
];

const SOURCES: readonly ColumnDeclaration<SourceRecord>[] = [
  ['file', 'File', 'File', (row) => printable(row.file)],
  ['format', 'Formato', 'Format', (row) => row.format, WORDS.format],
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
  ['container', 'Contenitore', 'Container', (row) => row.container, WORDS.container],
  ['entity', 'Comune', 'Municipality', (row) => row.entity],
];

const columnsOf = <Item>(declarations: readonly ColumnDeclaration<Item>[]): TableColumn[] =>
  declarations.map(([name, it, en, , type = 'string']) => ({
    ...{ name, heading: { it, en } },
    ...(typeof type === 'string' ? { type } : { type: 'string', words: type }),
  }));

/** The table of some items, with columns of other parts at its end. Non-text characters in its cells become escapes. */
const tabulate = <Item>(
  declarations: readonly ColumnDeclaration<Item>[],
  items: readonly Item[],
  [document, texts]: TableContext,
  others: readonly OtherColumn<Item>[] = [],
): DataTable => ({
  columns: [
    ...columnsOf(declarations),
    ...others.map(({ name, heading, doc, place }) => ({ name, heading, doc, place, type: 'string' as const })),
  ],
  rows: items.map((item) =>
    [
      ...declarations.map(([, , , cellOf]) => cellOf(item, document, texts)),
      ...others.map(({ cell }) => cell(item)),
    ].map((cell) => (typeof cell === 'string' ? visible(cell) : cell)),
  ),
});

type TableContext = readonly [document: Document, texts: CellTexts];

/** The objectives: labels of the header block come before titles of sections. */
function objectivesTable(context: TableContext): DataTable {
  const [{ objectives }, { blocks: blocksText }] = context;
  const taken = namesOf(columnsOf(OBJECTIVES));
  const sectionTexts = ({ otherSections }: Objective) =>
    otherSections.map(({ title, blocks }) => ({ label: title, text: blocksText(blocks) }));
  return tabulate(OBJECTIVES, objectives, context, [
    ...otherColumns('header', objectives, ({ otherFields }) => otherFields, taken),
    ...otherColumns('section', objectives, sectionTexts, taken),
  ]);
}

function linksTable(context: TableContext): DataTable {
  const [{ objectives }] = context;
  const links = objectives.flatMap((objective) => objective.linkedObjectives.map((link) => ({ objective, link })));
  const others = otherColumns('column', links, ({ link }) => link.otherFields, namesOf(columnsOf(LINKS)));
  return tabulate(LINKS, links, context, others);
}

/** The tables by name. */
const TABLES = {
  objectives: objectivesTable,
  links: linksTable,
  diagnostics: (context: TableContext) => tabulate(DIAGNOSTICS, context[0].diagnostics, context),
  sources: (context: TableContext) => tabulate(SOURCES, context[0].sources, context),
};

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The named table of a document, its cells with their types. */
export const typedTableOf = (document: Document, name: TableName, texts: CellTexts = DATA_TEXTS): DataTable =>
  TABLES[name]([document, texts]);

/** A table as text: the names of its columns, then its rows. */
export const textTableOf = ({ columns, rows }: DataTable): string[][] => [
  columns.map(({ name }) => name),
  ...rows.map((row) => row.map((cell) => String(cell ?? ''))),
];
