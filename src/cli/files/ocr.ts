/**
 * A scan -> the same PDF with text, by an OCR program that is installed: ocrmypdf, or pdftoppm and tesseract.
 *
 * All of it happens in a temporary folder, which is removed afterwards, also where the program fails, takes too long, or a
 * signal ends the command. No name of an input is an argument. Scans are read one at a time: the programs use all cores.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recognised, Scan } from '../../parse.js';
import { InputError } from '../../report/errors/inputError.js';
import { beforeSignal } from '../console/signals.js';
import type { ReadingSettings } from '../options/settings.js';
import { type Ended, findProgram, runProgram } from './programs.js';

const LANGUAGE = 'ita';
/** The data by which tesseract finds how a page is turned. */
const ORIENTATION = 'osd';
/** Lets tesseract read pages that are turned as they lie. */
const TURNING = ['--psm', '1'];
const DPI = '300';
/** How sure ocrmypdf must be that a page is turned: by its own 14, pages with tables or few lines stay upside down. */
const SURE = '3';

/** How to run each program by hand, to see why it fails. */
const BY_HAND = {
  ocrmypdf: `ocrmypdf -l ${LANGUAGE} --deskew --oversample ${DPI} in.pdf out.pdf`,
  pdftoppm: `pdftoppm -r ${DPI} -gray -png in.pdf page`,
  tesseract: `tesseract page-1.png out -l ${LANGUAGE} pdf`,
} as const;

const SECONDS_A_PAGE = 60;
/** Milliseconds that a program may take to tell its version or its languages. */
const SHORT = 30_000;

/** The programs that are installed, with their versions. */
interface Programs {
  readonly ocrmypdf: string | null;
  readonly pdftoppm: string | null;
  readonly tesseract: string;
  readonly languages: readonly string[];
  readonly versions: Readonly<Record<keyof typeof BY_HAND, string>>;
}

/**
 * Returns a function that recognises scans. `show` is called when one begins; the function that it returns is called when that
 * one is done.
 */
export function createRecogniser(
  { ocrSeconds }: Pick<ReadingSettings, 'ocrSeconds'>,
  show: (scan: Scan) => () => void,
): (scan: Scan) => Promise<Recognised> {
  let programs: Promise<Programs | null> | undefined;
  let before: Promise<unknown> = Promise.resolve();
  const recognise = async (scan: Scan): Promise<Recognised> => {
    const { file, pages } = scan;
    programs ??= findPrograms();
    const found = await programs;
    if (!found || !(found.ocrmypdf || found.pdftoppm)) throw new InputError('ocr-not-installed', { file });
    if (!found.languages.includes(LANGUAGE)) throw new InputError('ocr-language-missing', { file });
    if (!found.ocrmypdf && !scan.isWhole) throw new InputError('ocr-part-needs', { file });
    const limit = ocrSeconds === undefined ? SECONDS_A_PAGE * pages : ocrSeconds * Math.ceil(pages / 100);
    const done = show(scan);
    try {
      return await inFolder((folder) => recogniseIn(folder, scan, found, limit));
    } finally {
      done();
    }
  };
  return (scan) => {
    const own = before.then(() => recognise(scan));
    before = own.catch(() => {});
    return own;
  };
}

/** Runs a function in a temporary folder, which is removed afterwards. */
async function inFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'dup-parse-ocr-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const cancel = beforeSignal(remove);
  try {
    return await run(folder);
  } finally {
    cancel();
    remove();
  }
}

/** Looks for the programs; `null` where there is no tesseract, which all of them need. */
async function findPrograms(): Promise<Programs | null> {
  const [ocrmypdf, pdftoppm, tesseract] = ['ocrmypdf', 'pdftoppm', 'tesseract'].map(findProgram);
  if (!tesseract) return null;
  return await inFolder(async (folder) => {
    const ask = async (path: string | null | undefined, ...args: string[]): Promise<string> => {
      if (!path) return '';
      const { stdout, stderr } = await runProgram(path, args, folder, SHORT);
      return `${stdout}\n${stderr}`;
    };
    const versionIn = (text: string): string => /\d+(?:\.\d+)+\S*/u.exec(text)?.[0] ?? '';
    return {
      ocrmypdf: ocrmypdf ?? null,
      pdftoppm: pdftoppm ?? null,
      tesseract,
      languages: (await ask(tesseract, '--list-langs')).split(/\s+/u),
      versions: {
        ocrmypdf: versionIn(await ask(ocrmypdf, '--version')),
        pdftoppm: versionIn(await ask(pdftoppm, '-v')),
        tesseract: versionIn(await ask(tesseract, '--version')),
      },
    };
  });
}

/** Recognises a scan within a folder, for at most so many seconds. */
async function recogniseIn(folder: string, scan: Scan, found: Programs, limit: number): Promise<Recognised> {
  const { file, bytes } = scan;
  const { versions } = found;
  const deadline = performance.now() + limit * 1000;
  writeFileSync(join(folder, 'in.pdf'), bytes);
  const run = async (name: keyof typeof BY_HAND, args: readonly string[]): Promise<void> => {
    const ended = await runProgram(found[name]!, args, folder, Math.max(1, deadline - performance.now()));
    if (ended.isTooSlow) throw new InputError('ocr-too-slow', { file, limit });
    if (ended.code !== 0) {
      throw new InputError('ocr-failed', { file, program: name, reason: reasonOf(ended), command: BY_HAND[name] });
    }
  };
  const result = (by: readonly (keyof typeof versions)[]): Recognised => ({
    bytes: readFileSync(join(folder, 'out.pdf')),
    by: by.map((name) => `${name} ${versions[name]}`).join(', '),
  });
  const canTurn = found.languages.includes(ORIENTATION);
  if (found.ocrmypdf) {
    const ranges = scan.ranges?.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
    await run('ocrmypdf', [
      ...['--language', LANGUAGE, '--deskew', '--oversample', DPI],
      ...(canTurn ? ['--rotate-pages', '--rotate-pages-threshold', SURE] : []),
      ...(ranges === undefined ? [] : ['--pages', ranges]),
      ...['--skip-text', '--output-type', 'pdf', '--optimize', '0', '--quiet', 'in.pdf', 'out.pdf'],
    ]);
    return result(['ocrmypdf', 'tesseract']);
  }
  await run('pdftoppm', ['-r', DPI, '-gray', '-png', 'in.pdf', 'page']);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
  writeFileSync(join(folder, 'pages.txt'), pages.toSorted().join('\n'));
  await run('tesseract', ['pages.txt', 'out', '-l', LANGUAGE, ...(canTurn ? TURNING : []), '--dpi', DPI, 'pdf']);
  return result(['pdftoppm', 'tesseract']);
}

/** The last line that a program printed, or how it ended. */
const reasonOf = ({ code, stdout, stderr }: Ended): string =>
  `${stdout}\n${stderr}`.trim().split('\n').at(-1)!.trim() || `exit ${code}`;
