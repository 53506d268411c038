/**
 * How far a run is, on one line of the terminal: files, pages, pages a second. The only file that knows cli-progress.
 *
 * Example: `[=======>          ] 12/50 files, 340 pages, 25/s`. Only where a person looks on, and gone before anything else is
 * written there: whoever writes calls `endProgress` first. A short run of one file shows nothing.
 */
import type { SingleBar } from 'cli-progress';
import type { ReadingSettings } from '../options/settings.js';
import { counted } from '../strings/say.js';
import type { Context } from './context.js';

export interface Progress {
  /** The next input's turn has come. */
  readonly next: () => void;
  /** So many pages of an input are read. */
  readonly pages: (of: { readonly file: string; readonly pages: number }) => void;
}

/** From so many pages on, a single input takes long enough to be shown. */
const LONG = 10;

const WIDTH = 24;

/** Whether anyone is there to look on: a job's log has no use for it, a dumb terminal cannot clear a line. */
function isWatched(
  stream: { readonly isTTY?: boolean | undefined },
  { CI, TERM }: NodeJS.ProcessEnv,
  { errors, loudness }: Pick<ReadingSettings, 'errors' | 'loudness'>,
): boolean {
  const inJob = CI !== undefined && CI !== '' && CI !== 'false';
  return stream.isTTY === true && !inJob && TERM !== 'dumb' && errors === 'text' && loudness !== 'quiet';
}

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One screen, one bar. */
let shown: SingleBar | undefined;

function leave(signal: NodeJS.Signals): void {
  endProgress();
  process.kill(process.pid, signal);
}

/** Takes the line off the screen, and shows no other. */
export function endProgress(): void {
  shown?.stop();
  shown = undefined;
  for (const signal of ENDINGS) process.off(signal, leave);
}

/** Begins to show how far the reading of `total` inputs is. */
export async function startProgress(total: number, settings: ReadingSettings, context: Context): Promise<Progress> {
  if (!isWatched(process.stderr, context.env, settings)) return { next: () => {}, pages: () => {} };
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format: '[{bar}] {value}/{total} {files}, {pages}, {rate}/s',
    barsize: WIDTH,
    clearOnComplete: true,
    linewrap: true, // or it would change how the terminal wraps lines, and leave it so when killed
    stream: process.stderr,
  });
  const started = performance.now();
  const read = new Map<string, number>();
  let [begun, pages] = [0, 0];
  const payload = () => {
    const rate = Math.round((pages * 1000) / Math.max(1, performance.now() - started));
    const files = counted(context.language, 'files', total).replace(/^\S+ /, '');
    return { files, pages: counted(context.language, 'pages', pages), rate };
  };
  const show = () => {
    if (shown === undefined && begun === 1 && (total > 1 || pages >= LONG)) {
      shown = bar;
      for (const signal of ENDINGS) process.on(signal, leave);
      bar.start(total, begun - 1, payload());
    }
    if (shown) bar.update(begun - 1, payload());
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
