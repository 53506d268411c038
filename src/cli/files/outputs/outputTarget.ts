/**
 * Where each output goes: to standard output, one file for all inputs, a folder with one file for each input, or a data
 * package.
 *
 * Example: `planOutputs({ targets: [{ path: 'out/', format: 'csv' }] }, [{ file: 'in/2025/a.pdf', subfolder: '2025' }], [])`
 * gives `out/2025/a.csv`. Before anything is read, it refuses the impossible as wrong use: a folder that cannot be made, an
 * output that is an input or write-protected, two outputs in one file. Throws a CommandError.
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
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { kindOf, systemCode } from '../../../platform/files.js';
import { KINDS } from '../../../report/errors/fileErrors.js';
import { FORMATS, type FormatName } from '../../../write/formats.js';
import { TABLE_NAMES, type TableName } from '../../../write/tables.js';
import type { OutputSettings } from '../../options/outputs.js';
import { STDIN } from '../../options/rows/options.js';
import type { ParseSettings, ReadingSettings } from '../../options/settings.js';
import { type CommandError, outputFailed, wrongUse } from '../../strings/errors.js';
import type { Found } from '../inputs/search.js';

export interface OutputTarget {
  readonly kind: 'stdout' | 'file' | 'folder' | 'package';
  /** The file or folder, as named. */
  readonly path: string;
  /** Returns the path of the output for an input, or of a file of the package; null for standard output. */
  readonly pathOf: (name: string) => string | null;
}

/** Names of standard output. The second one is not replaced as a file, even if the shell has redirected it to one. */
const STDOUT: readonly string[] = ['-', '/dev/stdout'];

/** Identifies a file, also through links. */
type FileId = `${bigint}:${bigint}`;

const fileIdOf = ({ dev, ino }: BigIntStats): FileId => `${dev}:${ino}`;

const NO_SUCH_FILE = ['ENOENT', 'ENOTDIR', 'ELOOP'];

const statsOf = (path: string): BigIntStats | undefined => {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    if (NO_SUCH_FILE.includes(systemCode(error))) return undefined;
    throw outputFailed('write-failed', path, error);
  }
};

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** Tells whether a path is meant as a folder: it ends in a slash, or is one. */
export function isFolder(path: string): boolean {
  return path.endsWith('/') || path.endsWith(sep) || statsOf(path)?.isDirectory() === true;
}

/** Standard input can be a file as well: `dup-parse -o a.json < a.json`. A file that is missing is reported when it is read. */
function inputIdOf(file: string): readonly FileId[] {
  try {
    return [fileIdOf(file === STDIN ? fstatSync(0, { bigint: true }) : statSync(file, { bigint: true }))];
  } catch {
    return [];
  }
}

const hasAccess = (path: string, mode: number) => {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
};

/** Tells whether nobody has the right to write: not even the superuser, who can, is to overwrite such a file. */
const isProtected = ({ mode }: BigIntStats) => (mode & 0o222n) === 0n;

function requireFolder(folder: string): void {
  const stats = statsOf(folder) ?? statsOf(folder.replace(/[/\\]+$/, '')); // the name of a file with a slash is not found
  if (!stats) throw wrongUse('output-folder-missing', { folder });
  if (!stats.isDirectory()) throw wrongUse('output-folder-is-file', { folder });
}

/** Requires the right to write into a folder: replacing a file needs it. */
function requireWritableFolder(folder: string): void {
  requireFolder(folder);
  if (!hasAccess(folder, MODES.W_OK | MODES.X_OK)) throw wrongUse('output-folder-locked', { folder });
}

const notAFile = (path: string, stats: BigIntStats): CommandError =>
  wrongUse('output-not-a-file', { path, kind: KINDS[kindOf(stats)] });

/** Refuses a path that must not or cannot become an output. Returns the id of the file that has it already. */
function requireWritable(path: string, inputs: ReadonlySet<FileId>): FileId | undefined {
  const stats = statsOf(path);
  if (!stats) {
    if (isLink(path)) throw wrongUse('output-dangling-link', { path });
    return undefined;
  }
  if (stats.isSocket() || stats.isBlockDevice()) throw notAFile(path, stats);
  if (stats.isFile() && inputs.has(fileIdOf(stats))) throw wrongUse('output-is-input', { path });
  if (isProtected(stats) || !hasAccess(path, MODES.W_OK)) throw wrongUse('output-read-only', { path });
  return stats.isFile() ? fileIdOf(stats) : undefined;
}

/** Refuses a subfolder that cannot be created, or not be written into. */
function requireWritableSubfolder(folder: string, subfolder: string): void {
  const parts = subfolder.split('/');
  const folders = parts.map((_, i) => join(folder, ...parts.slice(0, i + 1)));
  for (const one of folders) if (statsOf(one) !== undefined || isLink(one)) requireWritableFolder(one);
}

const outputName = (file: string, format: FormatName) => {
  const name = file === STDIN ? 'stdin' : basename(file, extname(file));
  return `${name}${FORMATS[format].endings[0]}`;
};

/** The files that outputs are planned for, by all names that mean the same file. */
type Taken = Map<string, string>;

/** Takes a path for an output; `owner` is what is told of it where the path is taken already. */
function take(
  taken: Taken,
  path: string,
  id: FileId | undefined,
  owner: string,
  twice: (first: string) => CommandError,
) {
  // Names that differ in capitals or in how an accent is encoded are one file on half of the world's disks.
  for (const name of [realNameOf(path).normalize('NFC').toLowerCase(), id]) {
    if (name === undefined) continue;
    const first = taken.get(name);
    if (first !== undefined) throw twice(first);
    taken.set(name, owner);
  }
}

/** Returns the path of a file that need not be there, in its folder's own name. */
function realNameOf(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return resolve(path); // a subfolder that is yet to be made
  }
}

/** Plans one file for each input. */
function pathsInto(
  folder: string,
  files: readonly Found[],
  format: FormatName,
  inputs: ReadonlySet<FileId>,
  taken: Taken,
) {
  const paths = new Map<string, string>();
  const subfolders = new Set(files.map(({ subfolder }) => subfolder));
  for (const subfolder of subfolders) if (subfolder !== '') requireWritableSubfolder(folder, subfolder);
  for (const { file: second, subfolder } of files) {
    const path = join(folder, subfolder, outputName(second, format));
    const id = requireWritable(path, inputs);
    take(taken, path, id, second, (first) => wrongUse('output-twice', { first, second, path }));
    paths.set(second, path);
  }
  return paths;
}

const toStdout: OutputTarget = { kind: 'stdout', path: '-', pathOf: () => null };

/** Returns the files that must not be overwritten. */
const inputIdsOf = (files: readonly Found[], { auxiliary }: ReadingSettings): ReadonlySet<FileId> =>
  new Set([...files.map(({ file }) => file), ...auxiliary].flatMap(inputIdOf));

function toFile(path: string, inputs: ReadonlySet<FileId>, taken: Taken = new Map()): OutputTarget {
  requireFolder(dirname(path));
  const id = requireWritable(path, inputs);
  const stats = statsOf(path);
  if (!stats) requireWritableFolder(dirname(path));
  else if (stats.isFile()) requireWritableFolder(dirname(realpathSync(path)));
  take(taken, path, id, path, () => wrongUse('output-named-twice', { path }));
  return { kind: 'file', path, pathOf: () => path };
}

/** Requires a folder for outputs: one that is there, or can be made, since the folder above it is there. */
function requireFolderFor(path: string): void {
  const folder = path.replace(/[/\\]+$/, '') || path;
  if (statsOf(folder) === undefined && !isLink(folder)) requireWritableFolder(dirname(folder));
  else requireWritableFolder(path);
}

function toFolder(
  { path, format }: OutputSettings & { readonly path: string },
  files: readonly Found[],
  inputs: ReadonlySet<FileId>,
  taken: Taken,
): OutputTarget {
  requireFolderFor(path);
  const paths = pathsInto(path, files, format, inputs, taken);
  return { kind: 'folder', path, pathOf: (file) => paths.get(file)! };
}

/** Returns the name of the file of one table, where a folder has all of them. */
export const tableFile = (table: TableName): string => `${table}${FORMATS.parquet.endings[0]}`;

/** Plans the folder of a data package or of tables: the files `names`. */
function toPackage(path: string, names: readonly string[], inputs: ReadonlySet<FileId>, taken: Taken): OutputTarget {
  requireFolderFor(path);
  for (const name of names) {
    const one = join(path, name);
    const id = requireWritable(one, inputs);
    const stats = statsOf(one);
    if (stats && !stats.isFile()) throw notAFile(one, stats);
    take(taken, one, id, one, () => wrongUse('output-named-twice', { path: one }));
  }
  return { kind: 'package', path, pathOf: (name) => join(path, name) };
}

/** Plans the outputs of `dup-parse`; `names` are the files of a data package. */
export function planOutputs(
  settings: ParseSettings,
  files: readonly Found[],
  names: readonly string[],
): readonly OutputTarget[] {
  const inputs = inputIdsOf(files, settings);
  const taken: Taken = new Map();
  return settings.targets.map((output) => {
    const { path, isPackage, isTables } = output;
    if (path === undefined || STDOUT.includes(path)) {
      if (isPackage) throw wrongUse('package-without-folder');
      if (taken.has('-')) throw wrongUse('output-named-twice', { path: '-' });
      taken.set('-', '-');
      return toStdout;
    }
    if (isPackage) return toPackage(path, names, inputs, taken);
    if (isTables) return toPackage(path, TABLE_NAMES.map(tableFile), inputs, taken);
    return isFolder(path) ? toFolder({ ...output, path }, files, inputs, taken) : toFile(path, inputs, taken);
  });
}

/** Plans the output of a command that writes one file. */
export function planFile(settings: ReadingSettings, files: readonly Found[]): OutputTarget {
  const [output, ...more] = settings.outputs;
  if (more.length > 0) throw wrongUse('one-output');
  if (output === undefined || STDOUT.includes(output)) return toStdout;
  if (isFolder(output)) throw wrongUse('output-is-folder', { path: output });
  return toFile(output, inputIdsOf(files, settings));
}
