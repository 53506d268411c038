/**
 * The progress of a run, on one line of the terminal: files, pages, pages a second. The only file that uses cli-progress.
 *
 * Example: `[=======>          ] 12/50 files, 340 pages, 25/s`. Shown only to people, and removed before anything else is
 * written to the terminal: both streams call `endProgress` first. A short run of one file shows nothing.
 */
import type { SingleBar } from 'cli-progress';
import { printable } from '../../report/render.js';
import type { ReadingSettings } from '../options/settings.js';
import { counted, say } from '../strings/say.js';
import { beforeSignal } from './signals.js';

export interface Progress {
  /** To be called when the next input begins. */
  readonly next: () => void;
  /** To be called with the number of pages of an input that are read. */
  readonly pages: (of: { readonly file: string; readonly pages: number }) => void;
}

/** A single input is shown from this page on: it takes long. */
const MANY_PAGES = 10;

const WIDTH = 24;

/** Tells whether a person watches: not in the log of a CI job, nor on a dumb terminal, which cannot clear a line. */
function isWatched({ errors, loudness }: ReadingSettings): boolean {
  const { CI, TERM } = process.env;
  const isJob = CI !== undefined && CI !== '' && CI !== 'false';
  return process.stderr.isTTY === true && !isJob && TERM !== 'dumb' && errors === 'text' && loudness !== 'quiet';
}

let shown: SingleBar | undefined;
let cancelCleanUp = () => {};

/** Removes the line, for the rest of the run. */
export function endProgress(): void {
  shown?.stop();
  shown = undefined;
  cancelCleanUp();
}

/** Milliseconds between two updates while OCR runs. */
const TICK = 1000;

/** Shows that OCR reads a scan, and for how long it has. Returns a function that takes this off the terminal. */
export function showRecognition(
  scan: { readonly file: string; readonly pages: number },
  settings: ReadingSettings,
): () => void {
  if (!isWatched(settings)) return () => {};
  endProgress();
  const started = performance.now();
  const show = () => {
    const seconds = Math.round((performance.now() - started) / 1000);
    const text = say(settings.language, 'recognising', { file: printable(scan.file), count: scan.pages, seconds });
    process.stderr.write(`\r${text}\u001b[K`);
  };
  show();
  const timer = setInterval(show, TICK);
  const end = () => {
    clearInterval(timer);
    process.stderr.write('\r\u001b[K');
  };
  const cancel = beforeSignal(end);
  return () => {
    cancel();
    end();
  };
}

/** Begins to show the progress of reading `total` inputs. */
export async function startProgress(total: number, settings: ReadingSettings): Promise<Progress> {
  if (!isWatched(settings)) return { next: () => {}, pages: () => {} };
  const { language } = settings;
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format: '[{bar}] {value}/{total} {files}, {pages}, {rate}/s',
    barsize: WIDTH,
    clearOnComplete: true,
    linewrap: true, // otherwise it changes how the terminal wraps lines, and leaves it so when it is killed
    stream: process.stderr,
  });
  const started = performance.now();
  const read = new Map<string, number>();
  let [begun, pages] = [0, 0];
  const show = () => {
    const payload = {
      files: counted(language, 'files', total).replace(/^\S+ /, ''),
      pages: counted(language, 'pages', pages),
      rate: Math.round((pages * 1000) / Math.max(1, performance.now() - started)),
    };
    if (shown === undefined && begun === 1 && (total > 1 || pages >= MANY_PAGES)) {
      shown = bar;
      cancelCleanUp = beforeSignal(endProgress);
      bar.start(total, begun - 1, payload);
    }
    if (shown) bar.update(begun - 1, payload);
  };
  return {
    next() {
      begun += 1;
      show();
    },
    pages({ file, pages: now }) {
      pages += now - (read.get(file) ?? 0);
      read.set(file, now);
      show();
    },
  };
}
