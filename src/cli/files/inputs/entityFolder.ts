/**
 * `--entity-from folder`: the path of a file as given -> the name of the folder that it stands in, as records hold text.
 *
 * Example: `exports/Borgo  San Martino/2025.pdf` is of `Borgo San Martino`. `a.pdf`, `./a.pdf`, `../a.pdf` and `C:\a.pdf` name
 * no folder: no path is resolved, since what comes out must not depend on where the command runs.
 */
import { sep } from 'node:path';
import { cleanText } from '../../../text/normalize.js';
import { STDIN } from '../../options/rows/options.js';
import type { ReadingSettings } from '../../options/settings.js';
import { wrongUse } from '../../strings/errors.js';

/** Returns the name of the last folder of a path; undefined if it names none. Only Windows takes `\` and `C:` for more than letters. */
export function folderNameOf(path: string, isWindows: boolean = sep === '\\'): string | undefined {
  const parts = (isWindows ? path.replace(/^[A-Za-z]:/, '').replaceAll('\\', '/') : path).split('/');
  const last = parts.slice(0, -1).findLast((part) => part !== '' && part !== '.');
  return last === undefined || last === '..' ? undefined : cleanText(last) || undefined;
}

/** Adds to each file the municipality that the settings say it is of. A file without a folder is wrong use where that names it. */
export function withEntities<One extends { readonly file: string }>(
  entries: readonly One[],
  { entity, entityFrom }: ReadingSettings,
): readonly (One & { readonly entity?: string | undefined })[] {
  return entries.map((entry) => {
    if (entityFrom === undefined || 'error' in entry) return { ...entry, entity };
    const { file } = entry;
    if (file === STDIN) throw wrongUse('entity-of-stdin');
    const name = folderNameOf(file);
    if (name === undefined) throw wrongUse('entity-without-folder', { file });
    return { ...entry, entity: name };
  });
}
