/**
 * A name with wildcards -> the names it stands for, where no shell did that before: on Windows, or within quotes.
 *
 * Example: `namesMatching('exports/*.pdf', ...)` gives `exports/a.pdf` and `exports/b.pdf`. `*`, `?`, `[...]` and `**` mean
 * what they do in a shell; all other signs stand for themselves. The only file that knows tinyglobby.
 */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FileSystemAdapter } from 'tinyglobby';
import { inputErrorOf, isAddress, type Rejected, STDIN } from './input.js';

const WILDCARD = /[*?[]/;

/** A pattern with what the package would take for signs of its own as plain characters. */
const escaped = (pattern: string) =>
  pattern.replace(/\[[!^]?\]?[^\]/]*\]|[[\\!(){}|+@^$]/g, (part) => (part.length > 1 ? part : `\\${part}`));

/** What starts with a dot is hidden, unless the pattern names it so. */
const HIDDEN = /(?:^|\/)\.[^/]/;

/** Paths with one kind of slash on all systems: names in the data are the same. */
export const slashed = (path: string) => (sep === '\\' ? path.replaceAll('\\', '/') : path);

/** Whether a name that is no file's may stand for those of several. */
export const isPattern = (name: string) => WILDCARD.test(name) && !isAddress(name);

/**
 * Lists folders for the package, which left to itself goes round in circles of links, and is silent about a folder that
 * it may not look into.
 */
function lister(base: string, throughLinks: boolean, passed: ReadonlySet<string>) {
  const failed: Rejected[] = [];

  const followed = async (folder: string, entry: Dirent) => {
    const path = join(folder, entry.name);
    const stats = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
    const isFolder = stats?.isDirectory() === true;
    const isLeft = isFolder && ((entry.isSymbolicLink() && !throughLinks) || passed.has(await realpath(path)));
    return isLeft
      ? []
      : [
          {
            name: entry.name,
            isDirectory: () => isFolder,
            isFile: () => !isFolder, // also what is none: when it is read, it is said
            isSymbolicLink: () => false,
          },
        ];
  };

  const list = async (folder: string) => {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return (await Promise.all(entries.map((entry) => followed(folder, entry)))).flat();
    } catch (error) {
      const file = `${base}${slashed(relative(base, folder))}`; // the package gives whole paths
      const told = inputErrorOf(error, file);
      if (told.code !== 'file-not-found') failed.push({ file, error: told });
      return [];
    }
  };

  const listing = (folder: string, _options: unknown, done: (error: null, entries: unknown) => void) =>
    void list(folder).then((entries) => done(null, entries));
  return { fs: { readdir: listing } as unknown as FileSystemAdapter, failed };
}

/** The names that a pattern stands for, in order; those of folders only if asked. `passed` are true paths left out. */
export async function namesMatching(
  typed: string,
  folders: boolean,
  passed: ReadonlySet<string>,
): Promise<{ readonly names: readonly string[]; readonly failed: readonly Rejected[] }> {
  const { glob } = await import('tinyglobby');
  const pattern = slashed(typed);
  const base = pattern.slice(0, pattern.lastIndexOf('/', pattern.search(WILDCARD)) + 1);
  const rest = pattern.slice(base.length);
  const { fs, failed } = lister(base, !rest.includes('**'), passed);
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
