/**
 * A name with wildcards -> the names that match it, where no shell expanded it: on Windows, or in quotes.
 *
 * Example: `namesMatching('exports/*.pdf', ...)` gives `exports/a.pdf` and `exports/b.pdf`. `*`, `?`, `[...]` and `**` mean
 * the same as in a shell; all other characters stand for themselves. The only file that uses tinyglobby.
 */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FileSystemAdapter } from 'tinyglobby';
import { inputErrorOf, isAddress } from '../../../report/errors/fileErrors.js';
import { STDIN } from '../../options/rows/options.js';
import type { Rejected } from './input.js';

const WILDCARD = /[*?[]/;

/** Escapes the characters of a pattern that have a meaning to tinyglobby alone. */
const escaped = (pattern: string) =>
  pattern.replace(/\[[!^]?\]?[^\]/]*\]|[[\\!(){}|+@^$]/g, (part) => (part.length > 1 ? part : `\\${part}`));

/** A name that begins with a dot is hidden, unless the pattern has the dot too. */
const HIDDEN = /(?:^|\/)\.[^/]/;

/** Returns a path with the same slashes on all systems, so that names in the data are the same. */
export const slashed = (path: string) => (sep === '\\' ? path.replaceAll('\\', '/') : path);

/** Tells whether a name, if no file has it, is a pattern. */
export const isPattern = (name: string) => WILDCARD.test(name) && !isAddress(name);

/**
 * Lists folders for tinyglobby, which on its own follows circles of links, and says nothing of a folder that it cannot
 * open.
 */
function lister(base: string, followsLinks: boolean, skipped: ReadonlySet<string>) {
  const failed: Rejected[] = [];

  const resolved = async (folder: string, entry: Dirent) => {
    const path = join(folder, entry.name);
    const isLink = entry.isSymbolicLink();
    const stats = isLink ? await stat(path).catch(() => undefined) : entry;
    const isFolder = stats?.isDirectory() === true;
    if (isFolder && ((isLink && !followsLinks) || skipped.has(await realpath(path)))) return [];
    const isFile = () => !isFolder; // a device too: it is refused when it is read
    return [{ name: entry.name, isDirectory: () => isFolder, isFile, isSymbolicLink: () => false }];
  };

  const list = async (folder: string) => {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return (await Promise.all(entries.map((entry) => resolved(folder, entry)))).flat();
    } catch (error) {
      const file = `${base}${slashed(relative(base, folder))}`; // tinyglobby passes absolute paths
      const inputError = inputErrorOf(error, file);
      if (inputError.code !== 'file-not-found') failed.push({ file, error: inputError });
      return [];
    }
  };

  const listing = (folder: string, _options: unknown, done: (error: null, entries: unknown) => void) =>
    void list(folder).then((entries) => done(null, entries));
  return { fs: { readdir: listing } as unknown as FileSystemAdapter, failed };
}

/** Returns the names that match a pattern, sorted, with those of folders if `folders`. `skipped` are real paths to leave out. */
export async function namesMatching(
  typed: string,
  folders: boolean,
  skipped: ReadonlySet<string>,
): Promise<{ readonly names: readonly string[]; readonly failed: readonly Rejected[] }> {
  const { glob } = await import('tinyglobby');
  const pattern = slashed(typed);
  const base = pattern.slice(0, pattern.lastIndexOf('/', pattern.search(WILDCARD)) + 1);
  const rest = pattern.slice(base.length);
  const { fs, failed } = lister(base, !rest.includes('**'), skipped);
  const found = await glob([escaped(rest)], {
    cwd: base || '.',
    fs,
    onlyFiles: !folders,
    caseSensitiveMatch: sep === '/',
    expandDirectories: false,
    extglob: false,
    braceExpansion: false,
    followSymbolicLinks: false,
  });
  const names = found
    .filter((name) => HIDDEN.test(rest) || !HIDDEN.test(name))
    .map((name) => (name === STDIN ? `./${name}` : `${base}${name.replace(/\/$/, '')}`));
  return { names: names.toSorted(), failed };
}
