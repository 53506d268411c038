/**
 * Text or bytes -> standard output, standard error or a file.
 *
 * Example: `await writeFile('dup.json', data)`. A file appears complete under its name, or what stood there stays. A
 * reader that goes away (`| head`) is a quiet end; any other failure is an OutputError.
 */
import { fstatSync, constants as MODES, writeFileSync } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { isatty } from 'node:tty';
import type { Written } from '../write/formats.js';
import { OutputError } from './outputError.js';
import { endProgress } from './progress.js';
import { systemCode } from './systemErrors.js';

/** Streams that nobody reads any more. */
const left = new WeakSet<NodeJS.WriteStream>();

/** Writes to a stream and waits until all of it has gone; resolves as well if nobody reads any more. */
function drained(stream: NodeJS.WriteStream, data: Written): Promise<void> {
  return new Promise((resolve, reject) => {
    if (left.has(stream) || stream.destroyed || data === '') return resolve();
    const settle = (error?: Error | null) => {
      if (!error) stream.off('error', settle);
      else if (systemCode(error) === 'EPIPE') left.add(stream);
      if (error && !left.has(stream)) reject(error);
      else resolve();
    };
    // A failed write is told twice, to the callback and as an event that must find a listener.
    stream.on('error', settle);
    stream.write(data, settle);
  });
}

/** To a file or a device, the stream writes once, and takes a short write (a disk that fills up) for a whole one. */
const writesOnce = (fd: number) => {
  const stats = fstatSync(fd);
  return stats.isFile() || ((stats.isCharacterDevice() || stats.isBlockDevice()) && !isatty(fd));
};

/** Data, and nothing else. */
export async function writeStdout(data: Written): Promise<void> {
  const { fd } = process.stdout;
  endProgress(); // both may lead to one screen
  try {
    if (writesOnce(fd)) writeFileSync(fd, data);
    else await drained(process.stdout, data);
  } catch (error) {
    throw new OutputError('stdout-failed', '-', systemCode(error));
  }
}

/** Messages. Where they cannot be written there is nobody left to tell. */
export async function writeStderr(text: string): Promise<void> {
  endProgress();
  await drained(process.stderr, text).catch(() => {});
}

const isSpecial = async (path: string) => {
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && !stats.isFile();
};

/** What is no file cannot be replaced, and is not made anew if it went away meanwhile. */
async function writeToDevice(path: string, data: Written): Promise<void> {
  try {
    const handle = await open(path, MODES.O_WRONLY);
    try {
      await handle.writeFile(data);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (systemCode(error) !== 'EPIPE') throw new OutputError('device-failed', path, systemCode(error));
  }
}

/** Writes a file whole or not at all; to a device or a pipe, what it takes. */
export async function writeFile(path: string, data: Written): Promise<void> {
  if (await isSpecial(path)) return await writeToDevice(path, data);
  const { writeWhole } = await import('./wholeFile.js');
  await writeWhole(path, data);
}

/** Makes the folder that a file is to be written into, with those above it. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new OutputError('write-failed', folder, systemCode(error));
  });
}
