/**
 * Where the output goes: standard output, one file for all inputs, or a folder with one file an input.
 *
 * Example: `planOutput('out/', ['a.pdf'], 'csv')` is `{ kind: 'folder', paths: ['out/a.csv'] }`. What can be seen to be
 * impossible before anything is read is wrong use: a folder that is not there, an output that is an input, two inputs
 * for one output. Throws a UsageError.
 */
import { type BigIntStats, fstatSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import { FORMATS, type FormatName } from '../write/formats.js';
import { STDIN } from './input.js';
import { wrongUse } from './usageError.js';

export type Target =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly folder: string; readonly paths: ReadonlyMap<string, string> };

const STDOUT = '-';

const statOf = (path: string): BigIntStats | undefined => {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

/** Standard input may be a file as well: `dup-parse -o a.json < a.json`. */
const statOfInput = (file: string) => (file === STDIN ? fstatSync(0, { bigint: true }) : statOf(file));

/** Whether a path is meant as a folder: it ends in a slash, or is one. */
export function isFolder(path: string): boolean {
  return path.endsWith('/') || path.endsWith(sep) || statOf(path)?.isDirectory() === true;
}

/** Equal also through links: the file is what counts, not its name. */
const isSameFile = (one: BigIntStats, other: BigIntStats) => one.ino === other.ino && one.dev === other.dev;

function refuseInputs(path: string, files: readonly string[]): void {
  const target = statOf(path);
  if (!target?.isFile()) return;
  if (files.map(statOfInput).some((input) => input && isSameFile(target, input)))
    throw wrongUse('output-is-input', { path });
}

function requireFolder(folder: string): void {
  const stats = statOf(folder);
  if (!stats) throw wrongUse('output-folder-missing', { folder });
  if (!stats.isDirectory()) throw wrongUse('output-folder-is-file', { folder });
}

const outputName = (file: string, format: FormatName) => {
  const name = file === STDIN ? 'stdin' : basename(file, extname(file));
  return `${name}${FORMATS[format].endings[0]}`;
};

function pathsInto(folder: string, files: readonly string[], format: FormatName): Map<string, string> {
  const paths = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const second of files) {
    const path = join(folder, outputName(second, format));
    // Names that differ in capitals only are one file on half of the world's disks.
    const first = taken.get(path.toLowerCase());
    if (first !== undefined) throw wrongUse('output-twice', { first, second, path });
    taken.set(path.toLowerCase(), second);
    paths.set(second, path);
  }
  return paths;
}

/** Decides where the output goes, and refuses what cannot be done. */
export function planOutput(
  output: string | undefined,
  files: readonly string[],
  format: FormatName,
  profile?: string,
): Target {
  const read = profile === undefined ? files : [...files, profile];
  if (output === undefined || output === STDOUT) return { kind: 'stdout' };
  if (!isFolder(output)) {
    requireFolder(dirname(output));
    refuseInputs(output, read);
    return { kind: 'file', path: output };
  }
  requireFolder(output);
  const paths = pathsInto(output, files, format);
  for (const path of paths.values()) refuseInputs(path, read);
  return { kind: 'folder', folder: output, paths };
}
