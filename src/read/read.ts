/**
 * Bytes -> Source. In: one input. Out: its text, or its runs of glyphs with positions.
 *
 * Throws InputError where the input gives nothing to read; what is merely odd goes to the report.
 */
import type { Limits } from '../model/limits.js';
import type { Source } from '../model/source.js';
import { sha256 } from '../platform/platform.js';
import { InputError } from '../report/errors/inputError.js';
import type { Report } from '../report/report.js';
import { placeAt } from '../text/lineEnds.js';
import { decode } from './decode.js';
import { inputKind } from './detectFormat.js';
import { isMarkdown } from './markdown.js';
import { choosePages, countTextPages, type PageRange } from './pages.js';

/** Characters on a page, where text is to be counted in pages. */
const PAGE_OF_TEXT = 3000;

export interface ReadOptions {
  /** Encoding of text; looked for in the bytes unless given. */
  readonly encoding?: string | undefined;
  readonly password?: string | undefined;
  readonly pages?: readonly PageRange[] | undefined;
  readonly limits: Limits;
  /** Called with the number of pages that are read: who watches the clock gives each hundred its time. */
  readonly onPage?: ((read: number) => void) | undefined;
}

/**
 * Reads one input. `index` is its place among the sources; `file` its name as given, for messages. The bytes of a PDF
 * are the engine's from then on: who still needs them gives a copy.
 */
export async function read(
  file: string,
  bytes: Uint8Array,
  index: number,
  options: ReadOptions,
  report: Report,
): Promise<Source> {
  if (bytes.length === 0) throw new InputError('empty-input', { file });
  const hash = sha256(bytes, 'hex');
  const kind = await inputKind(bytes);
  if (kind.kind === 'other') throw new InputError('unsupported-format', { file, kind: kind.name });
  const place = { source: index, page: null, line: null };
  const asked = { ranges: options.pages, limit: options.limits.pages };
  if (kind.kind === 'pdf') {
    if (options.encoding !== undefined) report.add('encoding-not-applied', {}, place);
    const { readPdf } = await import('./pdf/readPdf.js'); // the engine is heavy: only a PDF pays for it
    return {
      index,
      file,
      sha256: hash,
      format: 'pdf',
      ...(await readPdf(file, bytes, index, { ...options, asked }, report)),
    };
  }
  const { text, encoding, guessed } = await decode(bytes, options.encoding);
  if (text.trim() === '') throw new InputError('empty-input', { file });
  if (guessed) report.add('encoding-guessed', { encoding }, place);
  reportUndecoded(text, encoding, index, report);
  options.onPage?.(Math.ceil(text.length / PAGE_OF_TEXT));
  const pageCount = countTextPages(text);
  return {
    index,
    file,
    sha256: hash,
    format: isMarkdown(text) ? 'markdown' : 'text',
    pageCount,
    pages: choosePages(file, pageCount, index, asked, report),
    content: { kind: 'text', text },
  };
}

/** Reports the bytes of a text that its encoding does not know, with the place of the first one. */
function reportUndecoded(text: string, encoding: string, source: number, report: Report): void {
  const first = text.indexOf('\uFFFD');
  if (first === -1) return;
  const place = { source, ...placeAt(text, first) };
  report.add('undecodable-bytes', { encoding, count: text.split('\uFFFD').length - 1 }, place);
}
