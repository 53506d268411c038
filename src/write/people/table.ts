/**
 * Makes the tables of a document as people read them: columns and rows in the order in which they are looked for, and words
 * of this program in a language.
 *
 * Example: `peopleTable(document, 'objectives')` begins with Codice, Titolo, Stato; `readableText(table, 'it')` has `Di
 * mandato` where data have `mandate`.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import {
  type CellTexts,
  type CellValue,
  type DataTable,
  type TableColumn,
  type TableName,
  textTableOf,
  typedTableOf,
} from '../tables.js';
import { inReadingOrder } from './order.js';
import { WORDS } from './words.js';

/** The columns of objectives, in groups; those of other parts stand where their place on the sheet is named. */
const OBJECTIVES: Readonly<Record<'first' | 'texts' | 'last', readonly string[]>> = {
  first: [
    'entity',
    'code',
    'title',
    'status',
    'responsiblePerson',
    'responsibilityCentre',
    'portfolio',
    'publicValues',
    'linkedCodes',
    'header',
  ],
  texts: ['guidelines', 'purpose', 'section'],
  /** They tell more of what others say. */
  last: ['level', 'view', 'mandateFrom', 'mandateTo', 'number', 'portfolioHolder', 'statusKind', 'pages'],
};

/** The order of columns; where none is given, that of data, with the municipality first. */
const ORDERS: Readonly<Record<TableName, readonly string[]>> = {
  objectives: Object.values(OBJECTIVES).flat(),
  links: ['entity'],
  diagnostics: [],
  sources: ['entity'],
};

/** Whether a column of objectives holds a long text. */
export const isLongText = ({ name, place }: TableColumn): boolean => OBJECTIVES.texts.includes(place ?? name);

/** Whether a column of objectives is one of those that are asked for first. */
export const isFirst = ({ name }: TableColumn): boolean => OBJECTIVES.first.includes(name);

/** The named table, its columns and rows in reading order. The municipality is a column only if one is named. */
export function peopleTable(document: Document, name: TableName, texts?: CellTexts): DataTable {
  const { columns, rows } = typedTableOf({ ...document, objectives: inReadingOrder(document.objectives) }, name, texts);
  const order = ORDERS[name];
  const rankOf = (column: number) => {
    const rank = order.indexOf(columns[column]!.place ?? columns[column]!.name);
    return rank === -1 ? order.length : rank;
  };
  const isShown = (column: number) => columns[column]!.name !== 'entity' || rows.some((row) => row[column]);
  const shown = [...columns.keys()].filter(isShown).toSorted((a, b) => rankOf(a) - rankOf(b));
  return { columns: shown.map((i) => columns[i]!), rows: rows.map((row) => shown.map((i) => row[i])) };
}

/** A cell as people read it. */
export function readableCell(cell: CellValue, { words }: TableColumn, language: Language): CellValue {
  if (typeof cell === 'boolean') return WORDS.truth[`${cell}`][language];
  return (typeof cell === 'string' && words?.[cell]?.[language]) || cell;
}

/** A table as text: its headings, then its rows, in a language. */
export const readableText = ({ columns, rows }: DataTable, language: Language): string[][] => [
  columns.map(({ heading }) => heading[language]),
  ...rows.map((row) => row.map((cell, i) => String(readableCell(cell, columns[i]!, language) ?? ''))),
];

/** The named table of a document as text: as data have it or, in a language, as people read it. */
export const tableOf = (document: Document, name: TableName, language?: Language): string[][] =>
  language ? readableText(peopleTable(document, name), language) : textTableOf(typedTableOf(document, name));
