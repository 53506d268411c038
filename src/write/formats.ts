/**
 * The registry of output formats: one row a format, with the file endings that choose it.
 *
 * Document in, text out; a writer touches neither files nor streams. Example:
 * `await FORMATS.csv.write(document, { table: 'links' })`. A new format is one file beside this one, and one row here.
 */
import type { Language } from '../report/catalogue/catalogue.js';
import type { Document } from '../report/document.js';
import type { LedgerLine } from '../report/ledger.js';
import type { Finding } from '../report/report.js';
import { toCsv } from './csv.js';
import type { HtmlOptions } from './html/page.js';
import { toJson, toNdjson } from './json.js';
import type { TableName } from './tables.js';
import { tooLong, toXlsx } from './xlsx/xlsx.js';
import { toYaml } from './yaml.js';

export interface WriteOptions {
  /** Which table, for csv alone. */
  readonly table?: TableName | undefined;
  /** For csv: as the Italian edition of Excel opens it by double click. */
  readonly excel?: boolean | undefined;
  /** Language of headings and labels, where a format has any; Italian unless given. */
  readonly language?: Language | undefined;
  /** Where each line of the inputs went, for formats that can show where a value came from. */
  readonly ledger?: readonly LedgerLine[] | undefined;
}

export interface Format {
  /** Endings of file names that choose it; the first is the one given to files that are named by the program. */
  readonly endings: readonly [string, ...string[]];
  /** Whether the document is cut into tables, of which one is written. */
  readonly tables?: true;
  /** Whether it is bytes that no terminal can show. */
  readonly binary?: true;
  /** Whether it is made for people, so that its words are Italian unless another language is asked for. */
  readonly forPeople?: true;
  /** Whether it shows where each line of the inputs went. */
  readonly showsLines?: true;
  /** What of a document the format cannot hold whole: found before it is written, so that it is told. */
  readonly cannotHold?: (document: Document) => readonly Finding[];
  readonly write: (document: Document, options: WriteOptions) => Written | Promise<Written>;
}

/** Text, or the bytes of a binary format. */
export type Written = string | Uint8Array;

/** The page's rooms are loaded by who asks for a page. */
const toHtml = async (document: Document, options: HtmlOptions) =>
  (await import('./html/page.js')).toHtml(document, options);

export const FORMATS = {
  json: { endings: ['.json'], write: toJson },
  ndjson: { endings: ['.ndjson', '.jsonl'], write: toNdjson },
  yaml: { endings: ['.yaml', '.yml'], write: toYaml },
  csv: { endings: ['.csv'], tables: true, write: toCsv },
  xlsx: { endings: ['.xlsx'], binary: true, forPeople: true, write: toXlsx, cannotHold: tooLong },
  html: { endings: ['.html', '.htm'], forPeople: true, showsLines: true, write: toHtml },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

/** The document in one of the formats: text, or bytes where the format is binary. */
export async function write<Name extends FormatName>(
  document: Document,
  format: Name,
  options: WriteOptions = {},
): Promise<Awaited<ReturnType<(typeof FORMATS)[Name]['write']>>> {
  const { write: writer }: Format = FORMATS[format];
  return (await writer(document, options)) as Awaited<ReturnType<(typeof FORMATS)[Name]['write']>>;
}
