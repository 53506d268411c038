/**
 * Text or bytes -> standard output, or a file.
 *
 * A file has its name only when it is complete; if writing fails, the old file stays. Throws a CommandError.
 */
import { constants as MODES } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../../platform/files.js';
import type { Written } from '../../write/formats.js';
import { writeStdout } from '../console/streams.js';
import { folderVanished, outputFailed } from '../strings/errors.js';

/** Writes to a device or a pipe: it cannot be replaced, nor created again if it went away meanwhile. */
async function writeToDevice(path: string, data: Written): Promise<void> {
  try {
    const handle = await open(path, MODES.O_WRONLY);
    try {
      await handle.writeFile(data);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (systemCode(error) !== 'EPIPE') throw outputFailed('device-failed', path, error);
  }
}

/** Writes data to a file, or to standard output if `path` is null. */
export async function writeOutput(path: string | null, data: Written): Promise<void> {
  if (path === null) return await writeStdout(data);
  const stats = await stat(path).catch(() => undefined);
  if (stats && !stats.isFile()) return await writeToDevice(path, data);
  const { writeFiles } = await import('./atomicWrite.js');
  await writeFiles([[path, data]]);
}

/** Creates the folder of a file, with those above it. */
export async function createFolderOf(path: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw outputFailed('write-failed', folder, error);
  });
}

/** Returns a function that creates the folders of files within `root`. It throws if `root` went away after the first one. */
export function folderCreator(root: string): (path: string) => Promise<void> {
  let isMade = false;
  return async (path) => {
    if (isMade && !(await stat(root).catch(() => undefined))) throw folderVanished(root);
    await createFolderOf(path);
    isMade = true;
  };
}
