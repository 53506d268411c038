/**
 * Text -> standard output, standard error or a file, whole or not at all.
 *
 * Example: `await writeFile('dup.json', text)`. A file appears complete under its name, or what stood there stays.
 * A reader that goes away (`| head`) is a quiet end; any other failure is an OutputError.
 */
import { fstatSync, writeFileSync } from 'node:fs';
import { stat, writeFile as writePlain } from 'node:fs/promises';
import type { Language } from '../report/catalogue.js';
import { MESSAGES, type MessageKey, say } from './messages.js';

export class OutputError extends Error {
  override readonly name = 'OutputError';

  constructor(
    readonly path: string | null,
    readonly reason: string,
  ) {
    super(reason);
  }

  sentence(language: Language): string {
    const reason = Object.hasOwn(MESSAGES, this.reason)
      ? say(language, this.reason as MessageKey & 'EIO')
      : this.reason;
    if (this.path === null) return say(language, 'stdout-failed', { reason });
    return say(language, 'write-failed', { path: this.path, reason });
  }
}

const reasonOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? 'EIO';

/** Writes to a stream and waits until all of it has gone; resolves as well if nobody reads any more. */
function drained(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null) => (error && reasonOf(error) !== 'EPIPE' ? reject(error) : resolve());
    // A failed write is told twice, to the callback and as an event that must find a listener.
    stream.on('error', settle);
    if (stream.destroyed || text === '') resolve();
    else stream.write(text, settle);
  });
}

/** Data, and nothing else. */
export async function writeStdout(text: string): Promise<void> {
  const { fd } = process.stdout;
  try {
    // To a file (`> out.json`) the stream writes once, and takes a short write (a disk that fills up) for a whole one.
    if (fstatSync(fd).isFile()) writeFileSync(fd, text);
    else await drained(process.stdout, text);
  } catch (error) {
    throw new OutputError(null, reasonOf(error));
  }
}

/** Messages. Where they cannot be written there is nobody left to tell. */
export async function writeStderr(text: string): Promise<void> {
  await drained(process.stderr, text).catch(() => {});
}

const isSpecial = async (path: string) => {
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && !stats.isFile();
};

/** Writes a file whole, under another name first; a device or a pipe is written to as it is, never replaced. */
export async function writeFile(path: string, text: string): Promise<void> {
  try {
    if (await isSpecial(path)) return await writePlain(path, text);
    const { default: writeFileAtomic } = await import('write-file-atomic');
    // The package's own write takes a short write (a disk that fills up) for a whole one: node's does not.
    const tmpfileCreated = (temporary: string) => writePlain(temporary, text);
    await writeFileAtomic(path, '', { tmpfileCreated });
  } catch (error) {
    throw new OutputError(path, reasonOf(error));
  }
}
