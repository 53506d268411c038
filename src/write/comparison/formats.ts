/**
 * The registry of formats of a comparison: one row a format, with what writes it.
 *
 * A writer makes text or bytes of a comparison. Example: `await COMPARISON_FORMATS.csv.write(comparison, { language: 'it' })`.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Comparison } from '../../report/comparison.js';
import { csvOf } from '../csv.js';
import type { Format, Written } from '../formats.js';
import { toJson } from '../json.js';
import { readableText } from '../people/table.js';
import { textTableOf } from '../tables.js';
import { type ComparisonFormatName, FORMAT_ROWS } from './formatRows.js';
import { toHtml } from './html.js';
import { toMarkdown } from './markdown.js';
import { tableOfChanges } from './table.js';
import { type PaintChange, toText } from './text.js';
import { toXlsx } from './xlsx.js';

export { COMPARISON_FORMAT_NAMES, type ComparisonFormatName } from './formatRows.js';

export interface ComparisonOptions {
  /** Language of headings and labels, where a format has any; Italian unless given. */
  readonly language?: Language | undefined;
  /** For csv: the dialect that the Italian Excel opens by double click. */
  readonly excel?: boolean | undefined;
  /** Where codes were renumbered: shows each of them, not only how many. */
  readonly detail?: boolean | undefined;
  /** For text: colours its parts. */
  readonly paint?: PaintChange | undefined;
}

export interface ComparisonFormat extends Pick<Format, 'endings' | 'binary' | 'forPeople'> {
  readonly write: (comparison: Comparison, options: ComparisonOptions) => Written | Promise<Written>;
}

const unpainted: PaintChange = (_role, text) => text;

/** The changes as CSV; for Excel, as people read them. */
const toCsv = (comparison: Comparison, { excel = false, language = 'it' }: ComparisonOptions): Promise<string> =>
  csvOf(
    excel ? readableText(tableOfChanges(comparison, language), language) : textTableOf(tableOfChanges(comparison)),
    excel,
  );

export const COMPARISON_FORMATS = {
  text: {
    ...FORMAT_ROWS.text,
    write: (comparison, { language = 'it', paint = unpainted, detail }) =>
      toText(comparison, { language, paint, detail }),
  },
  json: { ...FORMAT_ROWS.json, write: (comparison) => toJson(comparison) },
  csv: { ...FORMAT_ROWS.csv, write: toCsv },
  xlsx: { ...FORMAT_ROWS.xlsx, write: (comparison, { language = 'it' }) => toXlsx(comparison, language) },
  markdown: {
    ...FORMAT_ROWS.markdown,
    write: (comparison, { language = 'it', detail = false }) => toMarkdown(comparison, language, detail),
  },
  docx: {
    ...FORMAT_ROWS.docx,
    write: async (comparison, { language = 'it', detail = false }) =>
      (await import('./docx.js')).toDocx(comparison, language, detail),
  },
  html: { ...FORMAT_ROWS.html, write: (comparison, { language = 'it' }) => toHtml(comparison, language) },
} as const satisfies Record<ComparisonFormatName, ComparisonFormat>;

/** The comparison in one of the formats. */
export async function writeComparison(
  comparison: Comparison,
  format: ComparisonFormatName,
  options: ComparisonOptions = {},
): Promise<Written> {
  const { write }: ComparisonFormat = COMPARISON_FORMATS[format];
  return await write(comparison, options);
}
