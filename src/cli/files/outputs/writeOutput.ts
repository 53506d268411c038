/**
 * Text or bytes, in pieces -> standard output, or a file.
 *
 * A file has its name only when it is complete; if writing fails, the old file stays. Throws a CommandError.
 */
import { constants as MODES } from 'node:fs';
import { appendFile, mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from '../../../platform/files.js';
import type { Written } from '../../../write/formats.js';
import { writeStdout } from '../../console/streams.js';
import { folderVanished, outputFailed } from '../../strings/errors.js';

/** What is written, in pieces. */
type Data = AsyncIterable<Written>;

/** Writes to a device or a pipe: it cannot be replaced, nor created again if it went away meanwhile. */
async function writeToDevice(path: string, data: Data): Promise<void> {
  const failing = (error: unknown) => {
    if (systemCode(error) !== 'EPIPE') throw outputFailed('device-failed', path, error);
    return 'gone' as const;
  };
  const handle = await open(path, MODES.O_WRONLY).catch(failing);
  if (handle === 'gone') return;
  try {
    for await (const piece of data) if ((await handle.writeFile(piece).catch(failing)) === 'gone') return;
  } finally {
    await handle.close().catch(failing);
  }
}

async function* alone<Item>(item: Item) {
  yield item;
}

/** Writes data to a file, or to standard output if `path` is null. */
export async function writeOutput(path: string | null, data: Written | Data): Promise<void> {
  const pieces = typeof data === 'string' || data instanceof Uint8Array ? alone(data) : data;
  if (path === null) {
    for await (const piece of pieces) await writeStdout(piece);
    return;
  }
  const stats = await stat(path).catch(() => undefined);
  if (stats && !stats.isFile()) return await writeToDevice(path, pieces);
  const { writePieces } = await import('./atomicWrite.js');
  await writePieces([path], ofFile(pieces));
}

async function* ofFile(pieces: Data) {
  for await (const piece of pieces) yield [0, piece] as const;
}

/** Appends a text to a file, as the summary of a job to the one that the service names for it. Throws a CommandError. */
export async function appendOutput(path: string, text: string): Promise<void> {
  await appendFile(path, text).catch((error: unknown) => {
    throw outputFailed('device-failed', path, error);
  });
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
