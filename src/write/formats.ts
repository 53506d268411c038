/**
 * The registry of output formats: one row a format, with the file endings that choose it.
 *
 * A writer makes text or bytes of a document and touches neither files nor streams. Example:
 * `await FORMATS.csv.write(document, { table: 'links' })`. A new format is one file in this folder, and one row here. One that
 * has `pieces` takes records one by one, and gives what it writes as it goes.
 */
import type { Language } from '../report/catalogue/catalogue.js';
import type { Document } from '../report/document.js';
import type { LedgerLine } from '../report/ledger.js';
import { type LongDocument, type Records, wholeOf } from '../report/records.js';
import type { Finding } from '../report/report.js';
import { textIn } from '../text/values/textIn.js';
import { toCsv } from './csv.js';
import { parquetPieces, sqlitePieces } from './databases/pieces.js';
import type { HtmlOptions } from './html/page.js';
import { jsonPieces, ndjsonPieces, toJson, toNdjson } from './json.js';
import type { TableName } from './tables.js';
import { toYaml } from './yaml.js';

export interface WriteOptions {
  /** For csv and parquet: which table. */
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
  /** How many millions of characters of text it takes: more would use up the memory of a usual machine. */
  readonly mostText?: number;
  /** Gives the same, piece by piece. */
  readonly pieces?: (records: Records, options: WriteOptions) => AsyncIterable<Written>;
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

/** All the bytes in one. */
async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  const whole = new Uint8Array(all.reduce((size, { length }) => size + length, 0));
  all.reduce((at, piece) => {
    whole.set(piece, at);
    return at + piece.length;
  }, 0);
  return whole;
}

export const FORMATS = {
  json: { endings: ['.json'], records: true, write: toJson, pieces: jsonPieces },
  ndjson: { endings: ['.ndjson', '.jsonl'], records: true, write: toNdjson, pieces: ndjsonPieces },
  yaml: { endings: ['.yaml', '.yml'], records: true, mostText: 55, write: toYaml },
  csv: {
    endings: ['.csv'],
    tables: true,
    mostText: 250,
    write: toCsv,
    // Only Excel has cells that long text does not fit into.
    cannotHold: async (document, options: WriteOptions) => (options.excel ? await tooLong(document, options) : []),
  },
  xlsx: {
    endings: ['.xlsx'],
    binary: true,
    forPeople: true,
    mostText: 30,
    write: toXlsx,
    cannotHold: tooLong,
  },
  docx: { endings: ['.docx'], binary: true, forPeople: true, mostText: 6, write: toDocx },
  html: { endings: ['.html', '.htm'], forPeople: true, showsLines: true, mostText: 45, write: toHtml },
  parquet: {
    endings: ['.parquet'],
    binary: true,
    tables: true,
    write: (records: Records, options) => joined(parquetPieces(records, options)),
    pieces: parquetPieces,
  },
  sqlite: {
    endings: ['.sqlite', '.db'],
    binary: true,
    write: (records: Records) => joined(sqlitePieces(records)),
    pieces: sqlitePieces,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as FormatName[];

type WrittenAs<Name extends FormatName> = Awaited<ReturnType<(typeof FORMATS)[Name]['write']>>;

/** The formats that take any number of records. */
export const ENDLESS = FORMAT_NAMES.filter((name) => (FORMATS[name] as Format).mostText === undefined);

/** How much text a document has, in millions of characters, and how much the format takes; undefined where that is enough. */
export function excess(
  document: LongDocument,
  format: FormatName,
): { readonly size: number; readonly most: number } | undefined {
  const { mostText: most }: Format = FORMATS[format];
  if (most === undefined) return undefined;
  let characters = textIn(document.diagnostics);
  for (const objective of document.objectives) characters += textIn(objective);
  const size = Math.ceil(characters / 1e6);
  return size > most ? { size, most } : undefined;
}

/** Gives a document in one of the formats, in pieces where the format has any. */
export async function* writePieces(
  document: LongDocument,
  format: FormatName,
  options: WriteOptions = {},
): AsyncGenerator<Written, void, undefined> {
  const { write: writer, pieces }: Format = FORMATS[format];
  if (pieces) yield* pieces(document, options);
  else yield await writer(wholeOf(document), options);
}

/** The document in one of the formats: text, or bytes where the format is binary. A RangeError tells of one that is too large. */
export async function write<Name extends FormatName>(
  document: Document,
  format: Name,
  options: WriteOptions = {},
): Promise<WrittenAs<Name>> {
  const over = excess(document, format);
  if (over)
    throw new RangeError(
      `write: ${format} takes ${over.most} million characters of text, and the document has ${over.size}: take one of ${ENDLESS.join(', ')}.`,
    );
  const { write: writer }: Format = FORMATS[format];
  return (await writer(document, options)) as WrittenAs<Name>;
}
