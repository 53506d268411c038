/**
 * PDF -> pages of runs with positions. How the engine is asked, and what it said, is told by `engine.ts`.
 */

import type { Source } from '../../model/source.js';
import type { Params } from '../../report/catalogue/catalogue.js';
import { InputError } from '../../report/errors/inputError.js';
import { WITHOUT_TEXT } from '../../report/errors/withoutText.js';
import type { Report } from '../../report/report.js';
import { choosePages, type PagesAsked } from '../pages.js';
import { reportFaults, withUnknownLetters } from './damageReport.js';
import { captureWarnings, type Engine, type EngineDocument, type Layers, openEngine, reasonOf } from './engine.js';
import { leaveOutHidden } from './hiddenText.js';
import { setMarginNotesApart } from './page/apart/marginNotes.js';
import { setStackedApart } from './page/apart/stacked.js';
import { setWatermarksApart } from './page/apart/watermarks.js';
import { wordsOnTop } from './page/doubts.js';
import { type PageRead, readPage } from './page/readPage.js';
import { type Inspection, inspect } from './structure/integrity.js';

interface PdfOptions {
  readonly password?: string | undefined;
  readonly asked: PagesAsked;
  readonly onPage?: ((read: number) => void) | undefined;
}

type PdfParts = Pick<Source, 'pageCount' | 'pages' | 'content'> & { readonly beside: BesideRead };

/** What a PDF has beside its pages, for the case that they hold no sheet. */
export interface BesideRead {
  /** Its bytes once more, where there is such a thing. */
  readonly whole: Uint8Array | null;
  /** Names of the PDFs that are attached, as a list. */
  readonly attached: string;
  /** Whether something in it is too large to be unpacked. */
  readonly isTooLarge: boolean;
  /** Why its pages give nothing to read. */
  readonly noText: InputError | null;
}

/** Reads a PDF. Throws InputError if it is damaged, encrypted, or has no text layer. */
export async function readPdf(
  file: string,
  bytes: Uint8Array,
  source: number,
  { password, asked, onPage }: PdfOptions,
  report: Report,
): Promise<PdfParts> {
  const inspection = inspect(bytes); // before the engine takes the bytes away
  const { hasMore, attached, isTooLarge } = inspection.beside;
  const whole = hasMore ? bytes.slice() : null;
  const warnings = captureWarnings();
  let engine: Engine | null = null;
  try {
    engine = await openEngine(bytes, password);
    const document = await engine.load().catch((error: unknown) => {
      throw openingError(file, error, password);
    });
    const { numPages } = document;
    if (numPages < 1) throw new InputError('pdf-damaged', { file, reason: 'it has no pages' });
    const chosen = choosePages(file, numPages, source, asked, report);
    const numbers = chosen ?? Array.from({ length: numPages }, (_, i) => i + 1);
    reportWarnings(warnings.take(), null, source, report);
    const drawn = await readPages(document, numbers, warnings.take, source, report, onPage);
    const pages = setWatermarksApart(leaveOutHidden(drawn, source, report)).map((page) =>
      setMarginNotesApart(setStackedApart(page)),
    );
    const refusal = pages.every(isEmpty) ? noText(file, pages, report, inspection) : null;
    if (refusal && !whole) throw refusal;
    const unknown = pages.flatMap(({ number, hasUnknownLetters }) => (hasUnknownLetters ? [number] : []));
    reportFaults(withUnknownLetters(inspection, unknown), new Set(numbers), source, report);
    reportEmptyPages(pages, inspection, source, report);
    reportDoubts(pages, source, report);
    return {
      pageCount: numPages,
      pages: chosen,
      beside: { whole, attached, isTooLarge, noText: refusal },
      content: {
        kind: 'runs',
        pages: pages.map(({ number, width, height, runs, hidden, recognised = false, picture = 0 }) => ({
          ...{ number, width, height, runs, hidden },
          ...(recognised ? { recognised } : {}),
          ...(picture > 0 ? { picture } : {}),
        })),
      },
    };
  } catch (error) {
    if (!whole || !(error instanceof InputError) || error.code !== 'no-such-page') throw error;
    // An attachment may have the pages that are asked for.
    return {
      pageCount: null,
      pages: [],
      beside: { whole, attached, isTooLarge, noText: error },
      content: { kind: 'runs', pages: [] },
    };
  } finally {
    await engine?.destroy();
    warnings.stop();
  }
}

/** Reads pages one after the other. */
async function readPages(
  document: EngineDocument,
  numbers: readonly number[],
  takeWarnings: () => readonly string[],
  source: number,
  report: Report,
  onPage: PdfOptions['onPage'],
): Promise<PageRead[]> {
  const pages: PageRead[] = [];
  const layers = await document.getOptionalContentConfig({ intent: 'display' });
  for (const number of numbers) {
    pages.push(await readPageOrReport(document, number, layers, source, report));
    reportWarnings(takeWarnings(), number, source, report);
    onPage?.(pages.length);
  }
  return pages;
}

/** A PDF without text: a scan, or blank, unless something was wrong with what it has. */
function noText(
  file: string,
  pages: readonly PageRead[],
  { findings }: Report,
  { drawing, faults }: Inspection,
): InputError {
  const told = findings.find(
    ({ code, place }) => place.page !== null && (code === 'page-unreadable' || code === 'engine-warning'),
  );
  if (told) {
    const { reason } = told.params as Params<'page-unreadable' | 'engine-warning'>;
    return new InputError('pdf-damaged', { file, reason });
  }
  return drawing.size === 0 && !faults.some(({ kind }) => kind === 'damaged')
    ? new InputError('pdf-no-text', {
        file,
        pages: pages.length,
        ...WITHOUT_TEXT[pages.every(({ isBare }) => isBare) ? 'blank' : 'scan'],
      })
    : new InputError('pdf-damaged', { file, reason: UNREADABLE });
}

const UNREADABLE = { en: 'its text cannot be read', it: 'il testo non è leggibile' };

/** More complaints of one page say nothing new. */
const MOST_WARNINGS = 5;

function reportWarnings(reasons: readonly string[], page: number | null, source: number, report: Report): void {
  for (const reason of [...new Set(reasons)].slice(0, MOST_WARNINGS)) {
    report.add('engine-warning', { reason }, { source, page, line: null });
  }
}

/**
 * A page without text between pages with text may have lost it, and one whose content draws text has; before the first
 * and after the last it may be blank. So may a picture at the end of a scan, but a sheet may stand in it as well.
 */
function reportEmptyPages(pages: readonly PageRead[], { drawing }: Inspection, source: number, report: Report): void {
  const isFilled = pages.map((page) => !isEmpty(page));
  const [first, last] = [isFilled.indexOf(true), isFilled.lastIndexOf(true)];
  const isScan = pages.some(({ recognised }) => recognised);
  pages.forEach(({ number, isBlank, isBare }, i) => {
    if (isFilled[i]) return;
    const mayLack = (i > first && i < last) || (isScan && !isBare);
    const code =
      drawing.has(number) && !isBlank ? 'page-text-lost' : mayLack ? 'page-text-missing' : 'page-without-text';
    report.add(code, { number }, { source, page: number, line: null });
  });
}

/** Tells of words that may be corrected by hand. On a scan, recognition finds such things everywhere. */
function reportDoubts(pages: readonly PageRead[], source: number, report: Report): void {
  for (const { number, runs, crossed, recognised } of pages) {
    if (recognised) continue;
    const place = { source, page: number, line: null };
    const onTop = wordsOnTop(runs);
    if (onTop.length > 0) report.add('words-on-top', { number, text: onTop.join('", "') }, place);
    if (crossed.length > 0) report.add('crossed-text', { number, text: crossed.join('", "') }, place);
  }
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

const isEmpty = ({ runs }: PageRead): boolean => runs.length === 0;

/** Reads a page; one that cannot be read is reported, and empty. */
async function readPageOrReport(
  document: EngineDocument,
  number: number,
  layers: Layers,
  source: number,
  report: Report,
): Promise<PageRead> {
  try {
    const page = await readPage(document, number, layers);
    const place = { source, page: number, line: null };
    for (const text of page.unplaced) report.add('field-not-placed', { number, text }, place);
    for (const { value, shown } of page.differing) {
      if (shown === '') report.add('field-not-shown', { number, text: value }, place);
      else report.add('field-differs', { number, value, shown }, place);
    }
    return page;
  } catch (error) {
    const reason = reasonOf(error instanceof Error ? error.message : String(error));
    report.add('page-unreadable', { number, reason }, { source, page: number, line: null });
    return {
      number,
      width: 0,
      height: 0,
      runs: [],
      hidden: [],
      whole: [],
      crossed: [],
      unplaced: [],
      differing: [],
      hasUnknownLetters: false,
      isBlank: true,
      isBare: false,
    };
  }
}
