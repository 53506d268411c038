/**
 * Where the output goes: standard output, one file for all inputs, a folder with one file an input, or a data package.
 *
 * Example: `planOutput('out/', [{ file: 'in/2025/a.pdf', below: '2025' }], 'csv', [])` gives `out/2025/a.csv`. What can be
 * seen to be impossible before anything is read is wrong use: a folder that is not there, an output that is an input or
 * may not be written, two inputs for one output. Throws a UsageError.
 */
import {
  accessSync,
  type BigIntStats,
  fstatSync,
  lstatSync,
  constants as MODES,
  realpathSync,
  statSync,
} from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import type { ParseResult } from '../pipeline.js';
import type { Finding } from '../report/report.js';
import { FORMATS, type FormatName } from '../write/formats.js';
import { kindOf, STDIN } from './input.js';
import { say } from './messages.js';
import { OutputError } from './outputError.js';
import type { Found } from './search.js';
import { systemCode } from './systemErrors.js';
import { UsageError, wrongUse } from './usageError.js';

export type FormatTarget =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly folder: string; readonly paths: ReadonlyMap<string, string> };

/** A folder for files that belong together, whose names are given. */
export interface PackageTarget {
  readonly kind: 'package';
  readonly folder: string;
  readonly pathOf: (name: string) => string;
}

export type Target = FormatTarget | PackageTarget;

/** Where results go, and how. */
export interface Output {
  readonly target: Target;
  /** Whether what is written shows where each line of the inputs went. */
  readonly showsLines?: boolean | undefined;
  /** Writes one, and says where, what the output has no room for, and what is to be said after the summary. */
  readonly deliver: (result: ParseResult) => Promise<{
    readonly paths: readonly string[];
    readonly beyond?: readonly Finding[];
    readonly notes?: readonly string[];
  }>;
}

/** Names of standard output. What the second one leads to is no file to be replaced, even where the shell put one. */
const STDOUT: readonly string[] = ['-', '/dev/stdout'];

/** Equal also through links: the file is what counts, not its name. */
type Identity = `${bigint}:${bigint}`;

const identityOf = ({ dev, ino }: BigIntStats): Identity => `${dev}:${ino}`;

const NOT_THERE = ['ENOENT', 'ENOTDIR', 'ELOOP'];

const statOf = (path: string): BigIntStats | undefined => {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    if (NOT_THERE.includes(systemCode(error))) return undefined;
    throw new OutputError('write-failed', path, systemCode(error));
  }
};

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Whether a path is meant as a folder: it ends in a slash, or is one. */
export function isFolder(path: string): boolean {
  return path.endsWith('/') || path.endsWith(sep) || statOf(path)?.isDirectory() === true;
}

/** Standard input may be a file as well: `dup-parse -o a.json < a.json`. What cannot be looked at is told when read. */
function identityOfInput(file: string): readonly Identity[] {
  try {
    return [identityOf(file === STDIN ? fstatSync(0, { bigint: true }) : statSync(file, { bigint: true }))];
  } catch {
    return [];
  }
}

const mayWrite = (path: string, how: number) => {
  try {
    accessSync(path, how);
    return true;
  } catch {
    return false;
  }
};

/** Without a right to write for anyone: protected from the superuser's mistakes too, who may write everything. */
const isProtected = ({ mode }: BigIntStats) => (mode & 0o222n) === 0n;

function requireFolder(folder: string): void {
  const stats = statOf(folder) ?? statOf(folder.replace(/[/\\]+$/, '')); // a file's name with a slash leads nowhere
  if (!stats) throw wrongUse('output-folder-missing', { folder });
  if (!stats.isDirectory()) throw wrongUse('output-folder-is-file', { folder });
}

/** A file is replaced, so that its folder must let us write too. */
function requireWritableFolder(folder: string): void {
  requireFolder(folder);
  if (!mayWrite(folder, MODES.W_OK | MODES.X_OK)) throw wrongUse('output-folder-locked', { folder });
}

function notAFile(path: string, stats: BigIntStats): UsageError {
  const kind = kindOf(stats);
  return new UsageError((language) => say(language, 'output-not-a-file', { path, kind: say(language, kind) }));
}

/** Refuses a path that must not or cannot become an output. Gives back what stands there already. */
function requireWritable(path: string, inputs: ReadonlySet<Identity>): Identity | undefined {
  const stats = statOf(path);
  if (!stats) {
    if (isLink(path)) throw wrongUse('output-dangling-link', { path });
    return undefined;
  }
  if (stats.isSocket() || stats.isBlockDevice()) throw notAFile(path, stats);
  if (stats.isFile() && inputs.has(identityOf(stats))) throw wrongUse('output-is-input', { path });
  if (isProtected(stats) || !mayWrite(path, MODES.W_OK)) throw wrongUse('output-read-only', { path });
  return stats.isFile() ? identityOf(stats) : undefined;
}

const outputName = (file: string, format: FormatName) => {
  const name = file === STDIN ? 'stdin' : basename(file, extname(file));
  return `${name}${FORMATS[format].endings[0]}`;
};

/** Refuses a folder within the output folder that cannot be made, or not be written into. */
function requireSubfolder(folder: string, below: string): void {
  const parts = below.split('/');
  const folders = parts.map((_, i) => join(folder, ...parts.slice(0, i + 1)));
  const there = folders.filter((one) => statOf(one) !== undefined || isLink(one));
  for (const one of there) requireWritableFolder(one);
}

function pathsInto(
  folder: string,
  files: readonly Found[],
  format: FormatName,
  inputs: ReadonlySet<Identity>,
): Map<string, string> {
  const paths = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const below of new Set(files.map((one) => one.below))) if (below !== '') requireSubfolder(folder, below);
  for (const { file: second, below } of files) {
    const path = join(folder, below, outputName(second, format));
    // Names that differ in capitals or in how an accent is made are one file on half of the world's disks.
    const names = [path.normalize('NFC').toLowerCase(), requireWritable(path, inputs)];
    for (const name of names) {
      if (name === undefined) continue;
      const first = taken.get(name);
      if (first !== undefined) throw wrongUse('output-twice', { first, second, path });
      taken.set(name, second);
    }
    paths.set(second, path);
  }
  return paths;
}

/** What else is read besides the inputs must not be written over either. */
const identitiesOf = (files: readonly Found[], beside: readonly string[]) =>
  new Set([...files.map(({ file }) => file), ...beside].flatMap(identityOfInput));

/** Where the files of a data package go: into a folder that is there, over files if over anything. */
export function planPackage(
  output: string | undefined,
  names: readonly string[],
  files: readonly Found[],
  beside: readonly string[],
): PackageTarget {
  if (output === undefined || STDOUT.includes(output)) throw wrongUse('package-without-folder');
  requireWritableFolder(output);
  const inputs = identitiesOf(files, beside);
  for (const name of names) {
    const path = join(output, name);
    requireWritable(path, inputs);
    const stats = statOf(path);
    if (stats && !stats.isFile()) throw notAFile(path, stats);
  }
  return { kind: 'package', folder: output, pathOf: (name) => join(output, name) };
}

type Planned<Kind extends Target['kind']> = Extract<Target, { readonly kind: Kind }>;

function planFile(path: string, inputs: ReadonlySet<Identity>): Planned<'file'> {
  requireFolder(dirname(path));
  requireWritable(path, inputs);
  const stats = statOf(path);
  if (!stats) requireWritableFolder(dirname(path));
  else if (stats.isFile()) requireWritableFolder(dirname(realpathSync(path)));
  return { kind: 'file', path };
}

/** Decides where the one output of all inputs goes, and refuses what cannot be done. */
export function planOneOutput(
  output: string | undefined,
  files: readonly Found[],
  beside: readonly string[],
): Planned<'stdout' | 'file'> {
  if (output === undefined || STDOUT.includes(output)) return { kind: 'stdout' };
  if (isFolder(output)) throw wrongUse('output-is-folder', { path: output });
  return planFile(output, identitiesOf(files, beside));
}

/** Decides where the output goes, and refuses what cannot be done. `beside` are files that are read with the inputs. */
export function planOutput(
  output: string | undefined,
  files: readonly Found[],
  format: FormatName,
  beside: readonly string[],
): FormatTarget {
  if (output === undefined || STDOUT.includes(output)) return { kind: 'stdout' };
  const inputs = identitiesOf(files, beside);
  if (!isFolder(output)) return planFile(output, inputs);
  requireWritableFolder(output);
  return { kind: 'folder', folder: output, paths: pathsInto(output, files, format, inputs) };
}
