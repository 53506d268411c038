/**
 * Files to convert -> the workbook of each: beside it, or in a folder of the user's where nothing can be written beside it.
 *
 * Example: `a.pdf` gives `a.xlsx`; `a.pdf` and `a.txt` of one folder give `a.pdf.xlsx` and `a.txt.xlsx`.
 */
import { closeSync, existsSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { EXPORT_ENDINGS } from '../../read/endings.js';

export interface Target {
  readonly input: string;
  readonly output: string;
  /** The folder beside which nothing could be written. */
  readonly closed: string | undefined;
}

const isExport = (name: string) => EXPORT_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/** Returns the files of a folder and of those in it that can be exports, or the name itself if it is no folder. */
export function filesOf(name: string): readonly string[] {
  if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) return [name];
  return readdirSync(name, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isExport(entry.name) && !/^[.~]/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Tells whether a new file can be made in a folder: rights do not tell, on network disks least of all. */
function isWritable(folder: string): boolean {
  const probe = join(folder, `.dup-parse-${process.pid}.tmp`);
  try {
    closeSync(openSync(probe, 'wx'));
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/** Returns a name that no file has: `a.xlsx`, else `a (2).xlsx`, `a (3).xlsx`. `isTaken` tells what has one. */
export function freeName(path: string, isTaken: (path: string) => boolean = existsSync): string {
  const ending = extname(path);
  const numbered = (i: number) => (i === 1 ? path : `${path.slice(0, path.length - ending.length)} (${i})${ending}`);
  for (let i = 1; ; i++) if (!isTaken(numbered(i))) return numbered(i);
}

/** Windows and macOS take two names that differ only in case for one. */
const folded = (path: string) => path.normalize('NFC').toLowerCase();

const beside = (input: string) => join(dirname(input), `${basename(input, extname(input))}.xlsx`);

/** Returns the first folder of the user's that can be written to. */
const ownFolder = () =>
  [join(homedir(), 'Documents'), join(homedir(), 'Documenti'), homedir()].find(isWritable) ?? tmpdir();

/** Returns the workbook of each input. No two inputs have the same one. */
export function targetsOf(inputs: readonly string[]): readonly Target[] {
  const wanted = inputs.map((input) => folded(beside(input)));
  const folders = new Map<string, boolean>();
  const taken = new Set<string>();
  return inputs.map((input) => {
    const folder = dirname(input);
    if (!folders.has(folder)) folders.set(folder, isWritable(folder));
    const isOpen = folders.get(folder)!;
    const isAlone = wanted.filter((path) => path === folded(beside(input))).length === 1;
    const name = basename(isAlone ? beside(input) : `${input}.xlsx`);
    const output = freeName(
      join(isOpen ? folder : ownFolder(), name),
      (path) => taken.has(folded(path)) || (!isOpen && existsSync(path)),
    );
    taken.add(folded(output));
    return { input, output, closed: isOpen ? undefined : folder };
  });
}
