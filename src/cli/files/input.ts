/**
 * Names of files, or standard input -> names and bytes; an InputError for each that cannot be read.
 *
 * Example: `readInputs([{ file: 'a.pdf' }, { file: '-' }], 200, ...)` gives `{ file: 'a.pdf', bytes }`, then standard input.
 */
import { type BigIntStats, fstatSync, constants as MODES, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { MIB } from '../../model/limits.js';
import type { Input, ParseResult } from '../../parse.js';
import { InputError } from '../../report/errors/inputError.js';
import { STDIN } from '../options/options.js';
import { CommandError, wrongUse } from '../strings/errors.js';
import { inBothLanguages, type SentenceKey } from '../strings/say.js';
import { reasonOf, systemCode } from '../strings/systemErrors.js';

export type Rejected = ParseResult['rejected'][number];

/** Names the kind of something that is not a file. */
export function kindOf(stats: Stats | BigIntStats) {
  if (stats.isDirectory()) return inBothLanguages('kind-folder');
  if (stats.isFIFO()) return inBothLanguages('kind-pipe');
  return inBothLanguages(stats.isSocket() ? 'kind-socket' : 'kind-device');
}

/** The scheme has two letters at least: one letter is a disk of Windows. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:blob|data|file|javascript|mailto):)/i;

export const isAddress = (name: string) => ADDRESS.test(name);

/** Codes for a name that no file has. */
const NO_SUCH_NAME = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** Returns the InputError for what the operating system reported. */
export function inputErrorOf(error: unknown, file: string): InputError {
  if (error instanceof InputError) return error;
  const code = systemCode(error);
  if (NO_SUCH_NAME.includes(code) && isAddress(file)) return new InputError('not-downloaded', { file });
  if (code === 'ENOENT' || code === 'ENOTDIR') return new InputError('file-not-found', { file });
  if (code === 'EACCES' || code === 'EPERM') return new InputError('permission-denied', { file });
  if (code === 'EISDIR') return new InputError('folder-named', { file });
  return new InputError('read-failed', { file, reason: reasonOf(code) });
}

function requireFile(file: string, stats: Stats): void {
  if (stats.isDirectory() && file !== STDIN) throw new InputError('folder-named', { file });
  if (!stats.isFile()) throw new InputError('not-a-file', { file, kind: kindOf(stats) });
}

function requireSmall(file: string, size: number, limit: number): void {
  if (size > limit * MIB) throw new InputError('too-large', { file, limit });
}

/** How much of a file is read at a time. */
const CHUNK = 256 * 1024;

/** Reads a stream to its end, but no more than the limit allows. */
async function readStream(stream: AsyncIterable<Buffer>, file: string, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    requireSmall(file, size, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The bytes of an open file. Its own stream takes a millisecond longer to begin. */
async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer, void, undefined> {
  for (;;) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK));
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

async function readOpenFile(handle: FileHandle, file: string, limit: number): Promise<Buffer> {
  const before = await handle.stat();
  requireFile(file, before);
  requireSmall(file, before.size, limit);
  const bytes = await readStream(chunksOf(handle), file, limit);
  const after = await handle.stat();
  // A file that the system makes up while it is read, as in /proc, has no size.
  if (before.size !== 0 && (bytes.length !== before.size || after.mtimeMs !== before.mtimeMs)) {
    throw new InputError('input-changed', { file });
  }
  return bytes;
}

/**
 * Returns the bytes of a file of at most `limit` MiB; devices, pipes and folders are refused. Throws an InputError, or the
 * error of the operating system.
 */
async function bytesOfFile(file: string, limit: number): Promise<Buffer> {
  // Checked before it is opened, since opening a device can start something; and again when it is open, since another
  // file can have its name by then. That one can be a pipe, which without O_NONBLOCK would make us wait for a writer.
  requireFile(file, await stat(file));
  const handle = await open(file, MODES.O_RDONLY | MODES.O_NONBLOCK);
  try {
    return await readOpenFile(handle, file, limit);
  } finally {
    await handle.close();
  }
}

/** Returns the bytes of an auxiliary file. One that cannot be read is wrong use; `notAFile` is said of a folder or a device. */
export async function readAuxiliaryFile(
  file: string,
  limit: number,
  notAFile: Extract<SentenceKey, 'profile-not-a-file' | 'metadata-not-a-file' | 'codes-not-a-file'>,
): Promise<Buffer> {
  return await bytesOfFile(file, limit).catch((error: unknown) => {
    const inputError = inputErrorOf(error, file);
    if (['not-a-file', 'folder-named'].includes(inputError.code)) throw wrongUse(notAFile, { file });
    throw new CommandError('wrong-use', (language) => inputError.sentence(language));
  });
}

async function bytesOfStdin(limit: number): Promise<Buffer> {
  const stats = fstatSync(0);
  if (stats.isDirectory()) requireFile(STDIN, stats); // Node would read nothing, without an error
  return await readStream(process.stdin, STDIN, limit);
}

async function read(file: string, limit: number): Promise<Input> {
  const bytes = await (file === STDIN ? bytesOfStdin(limit) : bytesOfFile(file, limit));
  if (bytes.length === 0) throw new InputError('empty-input', { file });
  return { file, bytes };
}

/** Returns the files named, or standard input if something is piped into it; undefined if there is nothing to read. */
export function filesToRead(named: readonly string[]): readonly string[] | undefined {
  if (named.includes('')) throw wrongUse('empty-path');
  if (named.filter((file) => file === STDIN).length > 1) throw wrongUse('stdin-twice');
  if (named.length > 0) return named;
  return process.stdin.isTTY ? undefined : [STDIN];
}

/**
 * Reads the inputs in order, each when it is asked for. One that cannot be read goes to `rejected`, and the others are read
 * all the same. `limit` is in MiB; `onNext` is called when the next input begins.
 */
export async function* readInputs(
  entries: readonly (Rejected | { readonly file: string })[],
  limit: number,
  rejected: Rejected[],
  onNext: () => void = () => {},
): AsyncGenerator<Input, void, undefined> {
  for (const entry of entries) {
    onNext();
    if ('error' in entry) {
      rejected.push(entry);
      continue;
    }
    const { file } = entry;
    const input = await read(file, limit).catch((error: unknown) => {
      rejected.push({ file, error: inputErrorOf(error, file) });
    });
    if (input) yield input;
  }
}
