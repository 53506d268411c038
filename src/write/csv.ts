/**
 * Writes a table of the document as CSV: RFC 4180, UTF-8, comma, LF, a row of titles, one row a record.
 *
 * Example: `toCsv(document, 'links')`. A cell that a spreadsheet would run as a formula gets an apostrophe before it: one
 * that begins with `=` `+` `-` `@`, their full-width forms, tab or carriage return. No other cell is changed.
 */
import type { Language } from '../report/catalogue/catalogue.js';
import type { Document } from '../report/document.js';
import { type TableName, textTableOf, typedTableOf } from './tables.js';

export interface CsvOptions {
  readonly table?: TableName | undefined;
  readonly excel?: boolean | undefined;
  readonly language?: Language | undefined;
}

const tableForPeople = async (document: Document, table: TableName, language: Language) =>
  (await import('./people/table.js')).tableOf(document, table, language);

/** One table of the document as CSV; with `excel`, as people read it, in the dialect that the Italian Excel opens by double click. */
export async function toCsv(
  document: Document,
  { table = 'objectives', excel = false, language = 'it' }: CsvOptions = {},
): Promise<string> {
  const rows = excel ? await tableForPeople(document, table, language) : textTableOf(typedTableOf(document, table));
  return csvOf(rows, excel);
}

/** Rows of cells, titles first, as CSV. */
export async function csvOf(rows: readonly (readonly string[])[], excel: boolean): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  return stringify(rows as string[][], {
    ...(excel ? { bom: true, delimiter: ';', record_delimiter: '\r\n' } : { record_delimiter: '\n' }),
    // Off by default once a record delimiter is named; and a lone CR or LF would be read back as a new row.
    quote_record_delimiter: true,
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  });
}
