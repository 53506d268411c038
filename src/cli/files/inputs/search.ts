/**
 * Names as they were typed -> the files to read: folders are searched, wildcards are expanded, and a file that is found
 * twice is read once.
 *
 * Example: with `recursive`, `findInputs(['exports'], ...)` gives `exports/2025/a.pdf`, in the subfolder `2025`. Names typed
 * keep their order; names found are sorted by their characters, alike on every machine. Names that begin with a dot are
 * left out, as in a shell.
 */
import { readdir, realpath, stat } from 'node:fs/promises';
import { EXPORT_ENDINGS } from '../../../read/endings.js';
import { inputErrorOf } from '../../../report/errors/fileErrors.js';
import { InputError } from '../../../report/errors/inputError.js';
import { STDIN } from '../../options/rows/options.js';
import type { ReadingSettings } from '../../options/settings.js';
import { withEntities } from './entityFolder.js';
import type { Rejected } from './input.js';
import { isPattern, namesMatching, slashed } from './wildcards.js';

export interface Found {
  readonly file: string;
  /** The folders between the one that was searched and the file: `2025/bilancio`; empty if none was searched. */
  readonly subfolder: string;
  /** The municipality that it is an export of, if that is known. */
  readonly entity?: string | undefined;
}

export interface Search {
  /** The files to read, and those that cannot be read, in order. */
  readonly entries: readonly (Found | Rejected)[];
  /** Files of other kinds in the folders that were searched. */
  readonly leftOut: readonly string[];
}

/** Real paths that a search leaves out: the outputs, and files that are no inputs (a profile, a list of codes). */
interface Skipped {
  readonly output: ReadonlySet<string>;
  readonly auxiliary: ReadonlySet<string>;
}

const realPathOf = async (path: string) => await realpath(path).catch(() => undefined);
const realPathsOf = async (paths: readonly string[]) =>
  new Set((await Promise.all(paths.map(realPathOf))).filter((path) => path !== undefined));
const isFolder = async (path: string) => (await stat(path).catch(() => undefined))?.isDirectory();

const byName = (a: Found | Rejected, b: Found | Rejected) => (a.file < b.file ? -1 : Number(a.file > b.file));

const within = (folder: string, name: string) => {
  if (folder === '' || folder === '.') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
};

const isExport = (name: string) => EXPORT_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

const found = (file: string): Search => ({ entries: [{ file, subfolder: '' }], leftOut: [] });

const rejected = (error: unknown, file: string): Search => ({
  entries: [{ file, error: inputErrorOf(error, file) }],
  leftOut: [],
});

/** Searches a folder and all below it, also through links, but no folder twice: circles of links come to an end. */
async function filesBelow(root: string, skipped: Skipped): Promise<Search> {
  const entries: (Found | Rejected)[] = [];
  const leftOut: string[] = [];
  const entered = new Set<string>();

  const take = async (file: string, subfolder: string) => {
    const real = await realPathOf(file);
    if (real !== undefined && skipped.auxiliary.has(real)) return;
    if (isExport(file)) entries.push({ file, subfolder });
    else if (real === undefined || !skipped.output.has(real)) leftOut.push(file);
  };

  const enter = async (folder: string, subfolder: string): Promise<void> => {
    const real = await realpath(folder);
    if (entered.has(real) || (subfolder !== '' && skipped.output.has(real))) return;
    entered.add(real);
    for (const name of (await readdir(folder)).toSorted()) {
      if (name.startsWith('.')) continue;
      const path = within(folder, name);
      if (!(await isFolder(path))) await take(path, subfolder);
      else {
        await enter(path, within(subfolder, name)).catch((error: unknown) => {
          entries.push({ file: path, error: inputErrorOf(error, path) });
        });
      }
    }
  };

  await enter(root, '');
  return { entries: entries.toSorted(byName), leftOut: leftOut.toSorted() };
}

/** Searches a folder. One without exports, or that cannot be opened, is an input that cannot be read. */
async function filesIn(typed: string, skipped: Skipped): Promise<Search> {
  const folder = slashed(typed);
  try {
    const search = await filesBelow(folder, skipped);
    if (search.entries.length > 0) return search;
    const error = new InputError('folder-without-exports', { file: folder, endings: EXPORT_ENDINGS.join(', ') });
    return { ...rejected(error, folder), leftOut: search.leftOut };
  } catch (error) {
    return rejected(error, folder);
  }
}

/** Finds the files that match a pattern; with `recursive`, it searches the folders that match too. */
async function filesMatching(pattern: string, recursive: boolean, skipped: Skipped): Promise<Search> {
  const { names, failed } = await namesMatching(pattern, recursive, skipped.output);
  const entries: (Found | Rejected)[] = [...failed];
  const leftOut: string[] = [];
  for (const name of names) {
    const real = await realPathOf(name);
    if (real !== undefined && skipped.auxiliary.has(real)) continue;
    const search = recursive && (await isFolder(name)) ? await filesIn(name, skipped) : found(name);
    entries.push(...search.entries);
    leftOut.push(...search.leftOut);
  }
  if (entries.length > 0) return { entries, leftOut };
  return rejected(new InputError('nothing-matches', { file: pattern }), pattern);
}

/** Finds what a typed name stands for. A file of that name comes first, whatever characters are in it. */
async function filesFor(
  name: string,
  recursive: boolean,
  skipped: Skipped,
): Promise<Search & { readonly isSearched: boolean }> {
  const stats = name === STDIN ? undefined : await stat(name).catch(() => undefined);
  if (stats?.isDirectory()) {
    if (recursive) return { ...(await filesIn(name, skipped)), isSearched: true };
    return { ...rejected(new InputError('folder-named', { file: name }), name), isSearched: false };
  }
  if (stats || !isPattern(name)) return { ...found(name), isSearched: false };
  return { ...(await filesMatching(name, recursive, skipped)), isSearched: true };
}

/** Returns the files of a search that are to be read. */
export const foundFiles = ({ entries }: Search): readonly Found[] =>
  entries.flatMap((entry) => ('error' in entry ? [] : [entry]));

/** Finds the inputs. A file that is named twice is read twice; one that is found by searching is read once. */
export async function findInputs(names: readonly string[], settings: ReadingSettings): Promise<Search> {
  const { auxiliary, outputs, recursive } = settings;
  const skipped = {
    output: await realPathsOf(outputs),
    auxiliary: await realPathsOf(auxiliary),
  };
  const entries: (Found | Rejected)[] = [];
  const leftOut = new Set<string>();
  /** Whether a real path was found by searching. */
  const taken = new Map<string, boolean>();
  for (const name of names) {
    const { isSearched, ...search } = await filesFor(name, recursive, skipped);
    for (const file of search.leftOut) leftOut.add(file);
    for (const entry of search.entries) {
      const real = entry.file === STDIN ? undefined : await realPathOf(entry.file);
      if (real !== undefined) {
        if (taken.has(real) && (isSearched || taken.get(real))) continue;
        taken.set(real, isSearched);
      }
      entries.push(entry);
    }
  }
  return { entries: withEntities(entries, settings), leftOut: [...leftOut] };
}
