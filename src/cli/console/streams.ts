/**
 * Text or bytes -> standard output or standard error, all of it before the promise resolves.
 *
 * A reader that goes away (`| head`) is a quiet end; any other failure of standard output is a CommandError.
 */
import { fstatSync, writeFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { systemCode } from '../../platform/files.js';
import type { Written } from '../../write/formats.js';
import { outputFailed } from '../strings/errors.js';
import { isStdoutClosed } from './closedStdout.js';
import { endProgress } from './progress.js';

/** Streams whose reader has gone away. */
const closed = new WeakSet<NodeJS.WriteStream>();

/** Writes to a stream, and resolves when all of it is written or nobody reads any more. */
function writeAll(stream: NodeJS.WriteStream, data: Written): Promise<void> {
  return new Promise((resolve, reject) => {
    if (closed.has(stream) || stream.destroyed || data === '') return resolve();
    const settle = (error?: Error | null) => {
      if (!error) stream.off('error', settle);
      else if (systemCode(error) === 'EPIPE') closed.add(stream);
      if (error && !closed.has(stream)) reject(error);
      else resolve();
    };
    // A write that fails is reported to the callback, and as an event that must have a listener.
    stream.on('error', settle);
    stream.write(data, settle);
  });
}

/** Tells whether the stream would take a short write for a whole one. It does for files and devices: a disk can fill up. */
function mustBeRetried(fd: number): boolean {
  const stats = fstatSync(fd);
  return stats.isFile() || ((stats.isCharacterDevice() || stats.isBlockDevice()) && !isatty(fd));
}

/** Writes data to standard output. */
export async function writeStdout(data: Written): Promise<void> {
  const { fd } = process.stdout;
  endProgress(); // both can be on one screen
  try {
    if (data.length > 0 && isStdoutClosed()) throw Object.assign(new Error('it is closed'), { code: 'EBADF' });
    if (mustBeRetried(fd)) writeFileSync(fd, data);
    else await writeAll(process.stdout, data);
  } catch (error) {
    throw outputFailed('stdout-failed', '-', error);
  }
}

/** Writes messages to standard error. A failure is ignored: there is no stream left to report it. */
export async function writeStderr(text: string): Promise<void> {
  endProgress();
  await writeAll(process.stderr, text).catch(() => {});
}
