/**
 * Makes short names of files for what people read and send on: the last part of a path is enough, where it tells the
 * files apart.
 *
 * Example: `shortNames(['/home/anna/2023/dup.pdf', '/home/anna/2024/dup.pdf'])` gives `2023/dup.pdf` and `2024/dup.pdf`.
 */
import { groupBy } from '../model/groupBy.js';

const partsOf = (file: string): string[] => file.split(/[\\/]/u);

/** Pairs files with as many of their last parts as tell them apart, at least `count`. */
function named(files: readonly string[], count: number): (readonly [file: string, name: string])[] {
  const most = Math.max(0, ...files.map((file) => partsOf(file).length));
  return [...groupBy(files, (file) => partsOf(file).slice(-count).join('/'))].flatMap(([name, same]) => {
    if (same.length > 1 && count < most) return named(same, count + 1);
    return same.map((file) => [file, name] as const);
  });
}

/** Returns the short name of each file: its own name, and as many of its folders as tell it from the others. */
export const shortNames = (files: readonly string[]): ReadonlyMap<string, string> =>
  new Map(named([...new Set(files)], 1));
