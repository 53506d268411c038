/**
 * Document -> CSV: RFC 4180, UTF-8, comma, LF, a row of titles, one row a record.
 *
 * Example: `toCsv(document, 'links')`. A cell that a spreadsheet would run as a formula gets a leading apostrophe: one
 * that begins with `=` `+` `-` `@`, their full-width twins, tab or carriage return. No other cell is changed.
 */
import type { Document } from '../report/document.js';
import { type TableName, tableOf } from './tables.js';

/** One table of the document as CSV. */
export async function toCsv(document: Document, table: TableName = 'objectives'): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  return stringify(tableOf(document, table), {
    record_delimiter: '\n',
    // Off by default once a record delimiter is named, and then a lone CR would be read back as a new row.
    quote_record_delimiter: true,
    escape_formulas: true,
  });
}
