/**
 * The registry of output formats: one row a format, with the file endings that choose it.
 *
 * Document in, text out; a writer touches neither files nor streams. Example:
 * `await FORMATS.csv.write(document, { table: 'links' })`. A new format is one file beside this one, and one row here.
 */
import type { Document } from '../report/document.js';
import { toCsv } from './csv.js';
import { toJson, toNdjson } from './json.js';
import type { TableName } from './tables.js';
import { toYaml } from './yaml.js';

export interface WriteOptions {
  /** Which table, for csv alone. */
  readonly table?: TableName | undefined;
}

export interface Format {
  /** Endings of file names that choose it; the first is the one given to files that are named by the program. */
  readonly endings: readonly [string, ...string[]];
  /** Whether the document is cut into tables, of which one is written. */
  readonly tables?: true;
  readonly write: (document: Document, options: WriteOptions) => string | Promise<string>;
}

export const FORMATS = {
  json: { endings: ['.json'], write: toJson },
  ndjson: { endings: ['.ndjson', '.jsonl'], write: toNdjson },
  yaml: { endings: ['.yaml', '.yml'], write: toYaml },
  csv: { endings: ['.csv'], tables: true, write: (document, { table }) => toCsv(document, table) },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** The document in one of the formats. */
export async function write(document: Document, format: FormatName, options: WriteOptions = {}): Promise<string> {
  const { write: writer }: Format = FORMATS[format];
  return writer(document, options);
}
