/**
 * What an input is, by its content: a PDF, text, or something else that has a name.
 *
 * The file's name is not asked: people rename files.
 */
import { latin1 } from '../platform/platform.js';
import type { Language } from '../report/catalogue/catalogue.js';

type Name = Readonly<Record<Language, string>>;

export type InputKind =
  | { readonly kind: 'pdf' }
  | { readonly kind: 'text' }
  | { readonly kind: 'docx' }
  | { readonly kind: 'other'; readonly name: Name };

/** Names that an office knows; any other kind is named by its usual ending. */
const NAMES: Readonly<Record<string, Name>> = {
  xlsx: {
    en: 'an Excel file (XLSX; if dup-parse wrote it, name its JSON)',
    it: 'un file Excel (XLSX; se è di dup-parse, indicare il suo JSON)',
  },
  sqlite: {
    en: 'a database (SQLite; if dup-parse wrote it, name its JSON)',
    it: 'un database (SQLite; se è di dup-parse, indicare il suo JSON)',
  },
  parquet: {
    en: 'a table (Parquet; if dup-parse wrote it, name its JSON)',
    it: 'una tabella (Parquet; se è di dup-parse, indicare il suo JSON)',
  },
  gz: { en: 'a packed file (gzip; unpack it first)', it: 'un file compresso (gzip; prima va decompresso)' },
  odt: { en: 'a LibreOffice text (ODT)', it: 'un testo LibreOffice (ODT)' },
  ods: { en: 'a LibreOffice sheet (ODS)', it: 'un foglio LibreOffice (ODS)' },
  cfb: { en: 'an old Office file (DOC or XLS)', it: 'un vecchio file Office (DOC o XLS)' },
  rtf: { en: 'a rich text file (RTF)', it: 'un file di testo formattato (RTF)' },
  zip: { en: 'a ZIP archive', it: 'un archivio ZIP' },
  png: { en: 'a picture (PNG)', it: 'un’immagine (PNG)' },
  jpg: { en: 'a picture (JPEG)', it: 'un’immagine (JPEG)' },
  tif: { en: 'a picture (TIFF)', it: 'un’immagine (TIFF)' },
};

const nameOf = (ending: string): Name =>
  NAMES[ending] ?? { en: `a ${ending.toUpperCase()} file`, it: `un file ${ending.toUpperCase()}` };

/** What no program is known for. */
export const BINARY: Name = { en: 'binary data', it: 'un file binario' };

const PDF_MARK = '%PDF-';

/** What the end of a PDF has, and a text that speaks of one has not. */
const PDF_END = /\bstartxref\s+\d+\s/u;

/**
 * Whether bytes are a PDF. Readers of PDF look for its mark in the first 1,024 bytes, and so does this: lines of a message that
 * brought it may stand before it.
 */
export function isPdf(bytes: Uint8Array): boolean {
  const start = latin1(bytes.subarray(0, 1024));
  const mark = start.indexOf(PDF_MARK);
  if (mark <= 0) return mark === 0;
  return (
    !/[\p{L}\p{N}]/u.test(start.slice(0, mark)) ||
    (/[\r\n]/u.test(start[mark - 1]!) && PDF_END.test(latin1(bytes.subarray(-2048))))
  );
}

/** Finds out what the bytes are. */
export async function inputKind(bytes: Uint8Array): Promise<InputKind> {
  if (isPdf(bytes)) return { kind: 'pdf' };
  if (hasByteOrderMark(bytes)) return { kind: 'text' }; // its bytes can look like the start of a sound file
  if (isWebArchive(bytes)) return { kind: 'other', name: WEB_ARCHIVE };
  if (isPlainly(bytes)) return { kind: 'text' };
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(bytes);
  const isCutWord = type?.ext === 'zip' && latin1(bytes.subarray(0, SAMPLE)).includes('word/');
  if (isCutWord || (type && WORD.has(type.ext))) return { kind: 'docx' };
  if (type?.ext === 'cfb' && latin1(bytes).includes(ENCRYPTED)) return { kind: 'other', name: LOCKED };
  if (type && !type.mime.startsWith('text/') && (looksBinary(bytes) || NAMES[type.ext])) {
    return { kind: 'other', name: nameOf(type.ext) };
  }
  return looksBinary(bytes) ? { kind: 'other', name: BINARY } : { kind: 'text' };
}

/** A page with all that belongs to it, as a browser saves it in one file: a letter of several parts. */
const isWebArchive = (bytes: Uint8Array): boolean => {
  const start = latin1(bytes.subarray(0, SAMPLE));
  return (
    /^(?:from|mime-version|subject|date|snapshot-content-location):/iu.test(start) &&
    /^Content-Type:\s*multipart\/related/imu.test(start)
  );
};
const WEB_ARCHIVE: Name = {
  en: 'a web archive (MHTML; a browser saves the page alone as "Webpage, HTML only")',
  it: 'un archivio web (MHTML; il browser salva la sola pagina come "Pagina web, solo HTML")',
};

/** Endings of Word documents, which are alike but for what they may do. */
const WORD: ReadonlySet<string> = new Set(['docx', 'docm', 'dotx', 'dotm']);

/** The name of a part, in UTF-16: where a password opens a new Office file, all of it is in that part. */
const ENCRYPTED = [...'EncryptedPackage'].join('\0');
const LOCKED: Name = {
  en: 'an Office file that a password opens (save it again without one)',
  it: 'un file Office protetto da password (salvarlo di nuovo senza)',
};

/** Whether the bytes begin as no kind of file but text does: without a control character, and not as rich text. */
const isPlainly = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, SAMPLE).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13)) && bytes[0] !== RICH_TEXT;

/** A brace: rich text is written in letters, and begins with `{\rtf`. */
const RICH_TEXT = 0x7b;

/** How many bytes tell what the others are. */
const SAMPLE = 4096;

const hasByteOrderMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (bytes[0] === 0xef && bytes[1] === 0xbb);

/** Control characters that no text has, where no byte order or NUL pattern of UTF-16 explains them. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.filter((byte) => byte < 32 && byte !== 0 && !(byte >= 7 && byte <= 13) && byte !== 27).length;
  return controls > sample.length / 20;
}
