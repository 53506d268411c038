/**
 * Names as they were typed -> the files to read: a folder is walked, wildcards are expanded, and what is found twice is
 * read once.
 *
 * Example: with `recursive`, `findInputs(['exports'], ...)` gives `exports/2025/a.pdf`, which stands in `2025` below the
 * folder. Names typed keep their order; names found are in the order of their characters, which is the same on every
 * machine. What starts with a dot is left out, as shells do.
 */
import { readdir, realpath, stat } from 'node:fs/promises';
import { InputError } from '../report/errors/inputError.js';
import { inputErrorOf, type Rejected, STDIN } from './input.js';
import { isPattern, namesMatching, slashed } from './wildcards.js';

/** Endings of the files that are read when a folder is walked. A file that is named may have any. */
export const EXPORT_ENDINGS = ['.pdf', '.txt', '.md', '.markdown'] as const;

export interface Found {
  readonly file: string;
  /** The folders between the one that was walked and the file: `2025/bilancio`; empty where none was walked. */
  readonly below: string;
}

export interface Search {
  /** What is to be read, and what cannot be, in order. */
  readonly entries: readonly (Found | Rejected)[];
  /** Files of other kinds, in the folders that were walked. */
  readonly leftOut: readonly string[];
}

export interface SearchSettings {
  readonly recursive: boolean;
  /** Where the command writes: no search goes into that folder. */
  readonly output?: string | undefined;
  /** What the command reads beside the inputs (a profile, a list of codes): no search takes it for one. */
  readonly beside: readonly string[];
}

/** True paths that a search passes over. */
interface Passed {
  readonly output: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
}

interface Walked {
  readonly entries: (Found | Rejected)[];
  readonly leftOut: string[];
}

const truePath = async (path: string) => await realpath(path).catch(() => undefined);
const truePaths = async (paths: readonly string[]) =>
  new Set((await Promise.all(paths.map(truePath))).filter((path) => path !== undefined));
const statsOf = async (path: string) => await stat(path).catch(() => undefined);

const byName = (a: Found | Rejected, b: Found | Rejected) => (a.file < b.file ? -1 : Number(a.file > b.file));

const within = (folder: string, name: string) => {
  if (folder === '' || folder === '.') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
};

const isExport = (name: string) => EXPORT_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/** Goes through a folder and all below it, also through links, and into no folder twice: circles come to an end. */
async function walk(root: string, passed: Passed): Promise<Walked> {
  const walked: Walked = { entries: [], leftOut: [] };
  const entered = new Set<string>();

  const take = async (file: string, below: string) => {
    const real = await truePath(file);
    if (real !== undefined && passed.beside.has(real)) return;
    if (isExport(file)) walked.entries.push({ file, below });
    else if (real === undefined || !passed.output.has(real)) walked.leftOut.push(file);
  };

  const enter = async (folder: string, below: string): Promise<void> => {
    const real = await realpath(folder);
    if (entered.has(real) || (below !== '' && passed.output.has(real))) return;
    entered.add(real);
    for (const name of (await readdir(folder)).toSorted()) {
      if (name.startsWith('.')) continue;
      const path = within(folder, name);
      if (!(await statsOf(path))?.isDirectory()) await take(path, below);
      else
        await enter(path, within(below, name)).catch((error: unknown) => walked.entries.push(rejection(error, path)));
    }
  };

  await enter(root, '');
  return { entries: walked.entries.toSorted(byName), leftOut: walked.leftOut.toSorted() };
}

const rejection = (error: unknown, file: string): Rejected => ({ file, error: inputErrorOf(error, file) });

const rejected = (error: unknown, file: string): Walked => ({ entries: [rejection(error, file)], leftOut: [] });

const named = (file: string): Walked => ({ entries: [{ file, below: '' }], leftOut: [] });

/** A folder's files. A folder that has none, or may not be looked into, is an input that cannot be read. */
async function filesBelow(typed: string, passed: Passed): Promise<Walked> {
  const folder = slashed(typed);
  try {
    const walked = await walk(folder, passed);
    if (walked.entries.length > 0) return walked;
    const error = new InputError('folder-without-exports', { file: folder, endings: EXPORT_ENDINGS.join(', ') });
    return { ...rejected(error, folder), leftOut: walked.leftOut };
  } catch (error) {
    return rejected(error, folder);
  }
}

/** The files that a pattern stands for, with those in the folders that it stands for if these are to be walked. */
async function filesMatching(pattern: string, recursive: boolean, passed: Passed): Promise<Walked> {
  const { names, failed } = await namesMatching(pattern, recursive, passed.output);
  const walked: Walked = { entries: [...failed], leftOut: [] };
  for (const name of names) {
    const real = await truePath(name);
    if (real !== undefined && passed.beside.has(real)) continue;
    const isFolder = recursive && (await statsOf(name))?.isDirectory() === true;
    const { entries, leftOut } = isFolder ? await filesBelow(name, passed) : named(name);
    walked.entries.push(...entries);
    walked.leftOut.push(...leftOut);
  }
  if (walked.entries.length > 0) return walked;
  return rejected(new InputError('nothing-matches', { file: pattern }), pattern);
}

/** What a name that was typed stands for, and whether it had to be searched for. */
async function meantBy(
  name: string,
  recursive: boolean,
  passed: Passed,
): Promise<Walked & { readonly searched: boolean }> {
  const stats = name === STDIN ? undefined : await statsOf(name);
  if (stats?.isDirectory()) {
    if (recursive) return { ...(await filesBelow(name, passed)), searched: true };
    return { ...rejected(new InputError('folder-named', { file: name }), name), searched: false };
  }
  // A file of that name comes first, whatever signs are in it.
  if (stats || !isPattern(name)) return { ...named(name), searched: false };
  return { ...(await filesMatching(name, recursive, passed)), searched: true };
}

/** The files of a search that are to be read. */
export const filesIn = ({ entries }: Search): readonly Found[] =>
  entries.flatMap((entry) => ('error' in entry ? [] : [entry]));

/** Finds the inputs. Who names a file twice gets it twice; what is searched for is taken once. */
export async function findInputs(
  names: readonly string[],
  { recursive, output, beside }: SearchSettings,
): Promise<Search> {
  const passed = { output: await truePaths(output === undefined ? [] : [output]), beside: await truePaths(beside) };
  const entries: (Found | Rejected)[] = [];
  const leftOut = new Set<string>();
  const reached = new Map<string, { readonly searched: boolean }>();
  for (const name of names) {
    const { searched, ...meant } = await meantBy(name, recursive, passed);
    for (const file of meant.leftOut) leftOut.add(file);
    for (const entry of meant.entries) {
      const real = entry.file === STDIN ? undefined : await truePath(entry.file);
      const before = real === undefined ? undefined : reached.get(real);
      if (before && (before.searched || searched)) continue;
      if (real !== undefined) reached.set(real, { searched });
      entries.push(entry);
    }
  }
  return { entries, leftOut: [...leftOut] };
}
