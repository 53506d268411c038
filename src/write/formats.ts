/**
 * The registry of output formats: one row a format, with the file endings that choose it.
 *
 * A writer makes text or bytes of a document and touches neither files nor streams. Example:
 * `await FORMATS.csv.write(document, { table: 'links' })`. A new format is one file in this folder, and one row here.
 */
import type { Language } from '../report/catalogue/catalogue.js';
import type { Document } from '../report/document.js';
import type { LedgerLine } from '../report/ledger.js';
import type { Finding } from '../report/report.js';
import { toCsv } from './csv.js';
import type { HtmlOptions } from './html/page.js';
import { toJson, toNdjson } from './json.js';
import type { TableName } from './tables.js';
import { toYaml } from './yaml.js';

export interface WriteOptions {
  /** For csv: which table. */
  readonly table?: TableName | undefined;
  /** For csv: the dialect that the Italian Excel opens by double click. */
  readonly excel?: boolean | undefined;
  /** Language of headings and labels, where a format has any; Italian unless given. */
  readonly language?: Language | undefined;
  /** The lines of the inputs, for formats that show where a value came from. */
  readonly ledger?: readonly LedgerLine[] | undefined;
}

export interface Format {
  /** Endings of file names that choose it; files that the program names get the first. */
  readonly endings: readonly [string, ...string[]];
  /** It writes one table of the document. */
  readonly tables?: true;
  /** It has all that records have, and can be read again. */
  readonly records?: true;
  /** It is bytes that a terminal cannot show. */
  readonly binary?: true;
  /** It is made for people: its words are Italian unless another language is asked for. */
  readonly forPeople?: true;
  /** Whether it shows where each line of the inputs went. */
  readonly showsLines?: true;
  /** Finds the values of a document that the format has to cut, before it is written. */
  readonly cannotHold?: (document: Document, options: WriteOptions) => Promise<readonly Finding[]>;
  readonly write: (document: Document, options: WriteOptions) => Written | Promise<Written>;
}

/** Text, or the bytes of a binary format. */
export type Written = string | Uint8Array;

/** Loads the modules of a workbook when one is asked for. */
const toXlsx = async (document: Document, options: WriteOptions) =>
  (await import('./xlsx/xlsx.js')).toXlsx(document, options);

const tooLong = async (document: Document, options: WriteOptions) =>
  (await import('./xlsx/tooLong.js')).tooLong(document, options);

/** Loads the page's modules when a page is asked for. */
const toHtml = async (document: Document, options: HtmlOptions) =>
  (await import('./html/page.js')).toHtml(document, options);

/** Loads what writes Word documents when one is asked for. */
const toDocx = async (document: Document, options: { readonly language?: Language | undefined }) =>
  (await import('./docx/report.js')).toDocx(document, options);

export const FORMATS = {
  json: { endings: ['.json'], records: true, write: toJson },
  ndjson: { endings: ['.ndjson', '.jsonl'], records: true, write: toNdjson },
  yaml: { endings: ['.yaml', '.yml'], records: true, write: toYaml },
  csv: {
    endings: ['.csv'],
    tables: true,
    write: toCsv,
    // Only Excel has cells that long text does not fit into.
    cannotHold: async (document, options: WriteOptions) => (options.excel ? await tooLong(document, options) : []),
  },
  xlsx: {
    endings: ['.xlsx'],
    binary: true,
    forPeople: true,
    write: toXlsx,
    cannotHold: tooLong,
  },
  docx: { endings: ['.docx'], binary: true, forPeople: true, write: toDocx },
  html: { endings: ['.html', '.htm'], forPeople: true, showsLines: true, write: toHtml },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

type WrittenAs<Name extends FormatName> = Awaited<ReturnType<(typeof FORMATS)[Name]['write']>>;

/** The document in one of the formats: text, or bytes where the format is binary. */
export async function write<Name extends FormatName>(
  document: Document,
  format: Name,
  options: WriteOptions = {},
): Promise<WrittenAs<Name>> {
  const { write: writer }: Format = FORMATS[format];
  return (await writer(document, options)) as WrittenAs<Name>;
}
