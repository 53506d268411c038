/**
 * Bytes -> Source. In: one input. Out: its text, or its runs of glyphs with positions.
 *
 * Throws InputError where the input gives nothing to read; what is merely odd goes to the report.
 */
import type { Limits } from '../model/limits.js';
import type { Source } from '../model/source.js';
import { sha256 } from '../platform/platform.js';
import type { Bilingual } from '../report/catalogue/catalogue.js';
import { InputError } from '../report/errors/inputError.js';
import type { Report } from '../report/report.js';
import { codePointNames } from '../text/characters.js';
import { placeAt } from '../text/lineEnds.js';
import { takeOut } from './containers/envelope.js';
import { declaredEncoding } from './declaredEncoding.js';
import { decode } from './decode.js';
import { BINARY, inputKind } from './detectFormat.js';
import { reportHidden } from './html/hidden.js';
import { isHtml } from './html/isHtml.js';
import { isMarkdown, mayHaveParts } from './markdown/isMarkdown.js';
import { choosePages, countTextPages, type PageRange } from './pages.js';
import type { BesideRead } from './pdf/readPdf.js';
import { withoutMisreadings } from './recognised/misreadings.js';
import { withWindowsCharacters } from './windowsCodes.js';

/** Characters on a page, where text is to be counted in pages. */
export const PAGE_OF_TEXT = 3000;

export interface ReadOptions {
  /** Encoding of text; looked for in the bytes unless given. */
  readonly encoding?: string | undefined;
  readonly password?: string | undefined;
  readonly pages?: readonly PageRange[] | undefined;
  readonly limits: Limits;
  /** Whether the pages are wanted as they are drawn, also of a document that has no sheet, or that dup-parse wrote. */
  readonly explain?: boolean | undefined;
  /** Given where OCR made the bytes from an input: the program, and what the document says of that input. */
  readonly ocr?: Recognition | undefined;
  /** Called with the number of pages that are read: who watches the clock gives each hundred its time. */
  readonly onPage?: ((read: number) => void) | undefined;
}

/** What an input was before OCR. */
interface Recognition extends Pick<Source, 'sha256' | 'container'> {
  /** Program and version. */
  readonly by: string;
}

export interface SourceRead extends Source {
  /** What a PDF has beside its pages. */
  readonly beside: BesideRead | null;
}

/** What an envelope is called, whose bytes are none. */
const ENVELOPE_NAME = /\.p7[ems]$/iu;

/** Names what is neither PDF nor text. */
function refusalOf(file: string, name: Bilingual, isTakenOut: boolean): InputError {
  if (isTakenOut) {
    const kind = { en: `a signed envelope that holds ${name.en}`, it: `una busta firmata che contiene ${name.it}` };
    return new InputError('unsupported-format', { file, kind });
  }
  return name === BINARY && ENVELOPE_NAME.test(file)
    ? new InputError('envelope-damaged', {
        file,
        reason: { en: 'it does not begin as one', it: 'il suo contenuto non è quello di una busta' },
      })
    : new InputError('unsupported-format', { file, kind: name });
}

/**
 * Reads one input. `index` is its place among the sources; `file` its name as given, for messages. The bytes of a PDF
 * are the engine's from then on: who still needs them gives a copy.
 */
export async function read(
  file: string,
  given: Uint8Array,
  index: number,
  options: ReadOptions,
  report: Report,
): Promise<SourceRead> {
  const bytes = takeOut(file, given);
  if (bytes.length === 0) throw new InputError('empty-input', { file });
  const own = { sha256: sha256(given, 'hex'), container: bytes === given ? null : ('p7m' as const), by: null };
  const { by, ...facts } = { index, file, ...(options.ocr ?? own) };
  const kind = await inputKind(bytes);
  if (kind.kind === 'other') throw refusalOf(file, kind.name, facts.container !== null);
  const place = { source: index, page: null, line: null };
  if (facts.container) report.add('signature-not-verified', {}, place);
  if (by !== null) report.add('ocr-by', { program: by }, place);
  const asked = { ranges: options.pages, limit: options.limits.pages };
  if (kind.kind === 'pdf') {
    if (options.encoding !== undefined) report.add('encoding-not-applied', {}, place);
    const { readPdf } = await import('./pdf/readPdf.js'); // the engine is heavy: only a PDF pays for it
    return { ...facts, format: 'pdf', ...(await readPdf(file, bytes, index, { ...options, asked }, report)) };
  }
  if (kind.kind === 'docx') {
    if (options.encoding !== undefined) report.add('encoding-not-applied', {}, place);
    const pages = choosePages(file, null, index, asked, report);
    const { readDocx } = await import('./docx/readDocx.js');
    const onLetters = (letters: number) => options.onPage?.(Math.ceil(letters / PAGE_OF_TEXT));
    const { explain, limits } = options;
    const blocks = await readDocx({ file, bytes, source: index, limits, explain, onLetters }, report);
    return { ...facts, format: 'docx', pageCount: null, pages, content: { kind: 'blocks', blocks }, beside: null };
  }
  const { text: decoded, encoding, guessed } = await decode(bytes, options.encoding ?? (await declaredEncoding(bytes)));
  const { text, codes } = await withWindowsCharacters(decoded);
  if (codes.size > 0) report.add('windows-1252-codes', { characters: codePointNames(codes) }, place);
  if (text.trim() === '') throw new InputError('empty-input', { file });
  if (guessed) report.add('encoding-guessed', { encoding }, place);
  reportUndecoded(text, encoding, index, report);
  options.onPage?.(Math.ceil(text.length / PAGE_OF_TEXT));
  if (isHtml(text)) {
    const { pagesOfHocr } = await import('./html/readHocr.js');
    const scanned = pagesOfHocr(text);
    if (scanned) {
      const pages = choosePages(file, scanned.length, index, asked, report);
      const chosen = scanned.filter(({ number }) => pages?.includes(number) ?? true);
      const content = { kind: 'runs', pages: withoutMisreadings(chosen, index, report) } as const;
      return { ...facts, format: 'html', pageCount: scanned.length, pages, content, beside: null };
    }
    const { readHtml } = await import('./html/readHtml.js');
    const { blocks, text: plain, hidden } = readHtml(text);
    const pageCount = plain === null ? null : countTextPages(plain);
    const pages = choosePages(file, pageCount, index, asked, report);
    reportHidden(hidden, index, report);
    const content = plain === null ? ({ kind: 'blocks', blocks } as const) : ({ kind: 'text', text: plain } as const);
    return { ...facts, format: 'html', pageCount, pages, content, beside: null };
  }
  const pageCount = countTextPages(text);
  const read = { ...facts, pageCount, pages: choosePages(file, pageCount, index, asked, report), beside: null };
  if (!isMarkdown(text)) return { ...read, format: 'text', content: { kind: 'text', text } };
  if (!mayHaveParts(text)) return { ...read, format: 'markdown', content: { kind: 'text', text } };
  const { readMarkdown } = await import('./markdown/readMarkdown.js');
  const { content, hidden, rejoined } = readMarkdown(text);
  reportHidden(hidden, index, report);
  for (const { number: line, words } of rejoined)
    report.add('cell-cut-amid-words', { words }, { source: index, page: null, line });
  return { ...read, format: 'markdown', content };
}

/** Reports the bytes of a text that its encoding does not know, with the place of the first one. */
function reportUndecoded(text: string, encoding: string, source: number, report: Report): void {
  const first = text.indexOf('\uFFFD');
  if (first === -1) return;
  const place = { source, ...placeAt(text, first) };
  report.add('undecodable-bytes', { encoding, count: text.split('\uFFFD').length - 1 }, place);
}
