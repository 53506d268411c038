/**
 * PDF -> pages of runs with positions. The only file that knows the PDF engine.
 *
 * pdf-parse wraps pdf.js; its `getText` gives no positions, so the wrapped document is asked page by page. The engine
 * gets bytes only, never a path, and is asked for nothing that reading text does not need.
 */

import type { Page, Run, Source } from '../model/source.js';
import type { Holes } from '../report/catalogue.js';
import { InputError } from '../report/inputError.js';
import type { Report } from '../report/report.js';
import { reportFaults } from './damage.js';
import { choosePages, type PagesAsked } from './pages.js';
import { type Inspection, inspect } from './raw/integrity.js';

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

interface EnginePage {
  getViewport(options: { scale: number }): Viewport;
  getTextContent(options: {
    disableNormalization: boolean;
  }): Promise<{ items: readonly (TextItem | { type: string })[] }>;
  cleanup(): void;
}

interface EngineDocument {
  readonly numPages: number;
  getPage(number: number): Promise<EnginePage>;
}

interface Engine {
  load(): Promise<EngineDocument>;
  destroy(): Promise<void>;
}

interface PdfOptions {
  readonly password?: string | undefined;
  readonly asked: PagesAsked;
  readonly onPage?: ((read: number) => void) | undefined;
}

type PdfParts = Pick<Source, 'pageCount' | 'pages' | 'content'>;

const ENGINE_OPTIONS = {
  verbosity: 1, // its warnings are told: see `listening`
  isEvalSupported: false,
  useWasm: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
};

/** Reads a PDF. Throws InputError if it is damaged, encrypted, or has no text layer. */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  source: number,
  { password, asked, onPage }: PdfOptions,
  report: Report,
): Promise<PdfParts> {
  const inspection = inspect(bytes); // before the engine takes the bytes away
  const { heard, stop } = listening();
  const engine = await openEngine(bytes, password);
  try {
    const document = await engine.load().catch((error: unknown) => {
      throw openingError(file, error, password);
    });
    if (document.numPages < 1) throw new InputError('pdf-damaged', { file, reason: 'it has no pages' });
    const chosen = choosePages(file, document.numPages, source, asked, report);
    const numbers = chosen ?? Array.from({ length: document.numPages }, (_, i) => i + 1);
    const pages: PageRead[] = [];
    reportWarnings(heard(), null, source, report);
    for (const number of numbers) {
      pages.push(await readPage(document, number, source, report));
      reportWarnings(heard(), number, source, report);
      onPage?.(pages.length);
    }
    if (pages.every((page) => page.runs.length === 0)) throw noText(file, report, inspection);
    reportFaults(inspection, new Set(numbers), source, report);
    reportEmptyPages(pages, inspection, source, report);
    return {
      pageCount: document.numPages,
      pages: chosen,
      content: { kind: 'runs', pages: pages.map(({ isBlank: _, ...page }) => page) },
    };
  } finally {
    await engine.destroy();
    stop();
  }
}

/** A PDF without text: a scan, unless something was wrong with what it has. */
function noText(file: string, { findings }: Report, { drawing, faults }: Inspection): InputError {
  const told = findings.find(
    ({ code, place }) => place.page !== null && (code === 'page-unreadable' || code === 'engine-warning'),
  );
  if (told) {
    const { reason } = told.holes as Holes<'page-unreadable' | 'engine-warning'>;
    return new InputError('pdf-damaged', { file, reason });
  }
  return drawing.size === 0 && !faults.some(({ kind }) => kind === 'damaged')
    ? new InputError('pdf-no-text', { file })
    : new InputError('pdf-damaged', { file, reason: UNREADABLE });
}

const UNREADABLE = { en: 'its text cannot be read', it: 'il testo non è leggibile' };

/** What the engine warns of though no text is missing: it asks for what only drawing needs. */
const HARMLESS = /standardFontDataUrl|cMapUrl|@napi-rs\/canvas/u;

/** Catches what the engine would print: it has no other way to say that it found something wrong. */
function listening(): { readonly heard: () => readonly string[]; readonly stop: () => void } {
  const warnings: string[] = [];
  const warn = console.warn;
  console.warn = (...words: unknown[]) => {
    const said = /^Warning: (.*)$/su.exec(words.join(' '))?.[1];
    if (said === undefined)
      warn(...words); // somebody else's
    else if (!HARMLESS.test(said)) warnings.push(reasonOf(said));
  };
  return {
    /** What was said since this was last asked. */
    heard: () => warnings.splice(0),
    stop: () => {
      console.warn = warn;
    },
  };
}

/** More complaints of one page say nothing new. */
const MOST_WARNINGS = 5;

function reportWarnings(reasons: readonly string[], page: number | null, source: number, report: Report): void {
  for (const reason of [...new Set(reasons)].slice(0, MOST_WARNINGS)) {
    report.add('engine-warning', { reason }, { source, page, line: null });
  }
}

/**
 * A page without text between pages with text may have lost it, and one whose content draws text has; before the first
 * and after the last it may be blank.
 */
function reportEmptyPages(pages: readonly PageRead[], { drawing }: Inspection, source: number, report: Report): void {
  const filled = pages.flatMap((page, i) => (page.runs.length > 0 ? [i] : []));
  pages.forEach(({ runs, number, isBlank }, i) => {
    if (runs.length > 0) return;
    const between = i > filled[0]! && i < filled.at(-1)!;
    const code =
      drawing.has(number) && !isBlank ? 'page-text-lost' : between ? 'page-text-missing' : 'page-without-text';
    report.add(code, { number }, { source, page: number, line: null });
  });
}

/**
 * Loads the engine. It asks for three classes of a canvas that reading text never uses: empty ones spare a native
 * package.
 */
async function openEngine(bytes: Uint8Array, password: string | undefined): Promise<Engine> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {};
  const { PDFParse } = await import('pdf-parse');
  return new PDFParse({
    ...ENGINE_OPTIONS,
    data: bytes,
    ...(password === undefined ? {} : { password }),
  }) as unknown as Engine;
}

function openingError(file: string, error: unknown, password: string | undefined): unknown {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'PasswordException') {
    return password === undefined
      ? new InputError('pdf-encrypted', { file })
      : new InputError('pdf-wrong-password', { file });
  }
  return new InputError('pdf-damaged', { file, reason: reasonOf(message) });
}

/** The engine's words, without a full stop, for a sentence of ours. */
const reasonOf = (message: string): string => message.replace(/\.\s*$/u, '') || 'unknown reason';

interface PageRead extends Page {
  /** Whether all that it draws is blanks. */
  readonly isBlank: boolean;
}

async function readPage(document: EngineDocument, number: number, source: number, report: Report): Promise<PageRead> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const texts = items.filter((item) => 'str' in item);
    const { runs, width, height } = runsOf(texts, page.getViewport({ scale: 1 }));
    page.cleanup();
    const kept = markSpaces(runs);
    const isBlank = kept.length === 0 && texts.some(({ str }) => str !== '');
    return { number, width, height, runs: kept, isBlank };
  } catch (error) {
    const reason = reasonOf(error instanceof Error ? error.message : String(error));
    report.add('page-unreadable', { number, reason }, { source, page: number, line: null });
    return { number, width: 0, height: 0, runs: [], isBlank: true };
  }
}

/** The product of two PDF matrices: the item's own place, then the page turned as its viewer shows it. */
function place(page: readonly number[], item: readonly number[]): number[] {
  const [a, b, c, d, e, f] = page as [number, number, number, number, number, number];
  const [k, l, m, n, x, y] = item as [number, number, number, number, number, number];
  return [a * k + c * l, b * k + d * l, a * m + c * n, b * m + d * n, a * x + c * y + e, b * x + d * y + f];
}

/** Quarter turns, clockwise, in which a line of text runs; `null` if it runs askew. */
function turnsOf([a = 0, b = 0]: readonly number[]): number | null {
  const turns = Math.atan2(b, a) / (Math.PI / 2);
  const whole = Math.round(turns);
  return Math.abs(turns - whole) < 0.06 ? (whole + 4) % 4 : null;
}

/**
 * The runs of a page, which is first turned so that most of its text stands upright: some print a page sideways, and
 * readers show it so.
 */
function runsOf(items: readonly TextItem[], viewport: Viewport): { runs: Run[]; width: number; height: number } {
  const placed = items.map((item) => ({ item, matrix: place(viewport.transform, item.transform) }));
  const letters = [0, 0, 0, 0];
  for (const { item, matrix } of placed) {
    const turns = turnsOf(matrix);
    if (turns !== null) letters[turns]! += item.str.trim().length;
  }
  const page = letters.indexOf(Math.max(...letters));
  const { width, height } = viewport;
  const runs = placed.map(({ item, matrix }): Run => {
    const [, , c, d, x, y] = matrix as [number, number, number, number, number, number];
    const [left, baseline] = [
      [x, y],
      [y, width - x],
      [width - x, height - y],
      [height - y, x],
    ][page] as [number, number];
    const upright = turnsOf(matrix) === page;
    const font = upright ? item.fontName : `${item.fontName} turned`;
    return { text: item.str, left, right: left + (upright ? item.width : 0), baseline, size: Math.hypot(c, d), font };
  });
  return page % 2 === 0 ? { runs, width, height } : { runs, width: height, height: width };
}

/**
 * Takes out the engine's runs of mere blanks, whose widths are not to be trusted, and leaves a blank at the end of the
 * run before them.
 */
function markSpaces(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (run.text.trim() !== '') kept.push(run);
    else if (run.text !== '' && last && Math.abs(last.baseline - run.baseline) < 0.3 * last.size) {
      kept[kept.length - 1] = { ...last, text: `${last.text} ` };
    }
  }
  return kept;
}
