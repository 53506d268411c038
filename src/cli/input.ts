/**
 * Names of files, or standard input -> names and bytes; what cannot be read is an InputError each.
 *
 * Example: `readInputs(['a.pdf', '-'], 200, [])` gives `{ file: 'a.pdf', bytes }`, then standard input.
 */
import { type BigIntStats, fstatSync, constants as MODES, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { MIB } from '../model/limits.js';
import type { Input, ParseResult } from '../pipeline.js';
import type { Param } from '../report/catalogue/catalogue.js';
import { InputError } from '../report/errors/inputError.js';
import { type MessageKey, say } from './messages.js';
import { reasonIn, systemCode } from './systemErrors.js';
import { wrongUse } from './usageError.js';

export type Rejected = ParseResult['rejected'][number];

export const STDIN = '-';

/** Asked of what is no file. */
export function kindOf(stats: Stats | BigIntStats): MessageKey & `kind-${string}` {
  if (stats.isDirectory()) return 'kind-folder';
  if (stats.isFIFO()) return 'kind-pipe';
  return stats.isSocket() ? 'kind-socket' : 'kind-device';
}

const saying = (key: MessageKey & `kind-${string}`): Param => ({ en: say('en', key), it: say('it', key) });

/** A scheme of two letters at least: one is a disk of Windows. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:blob|data|file|javascript|mailto):)/i;

export const isAddress = (name: string) => ADDRESS.test(name);

/** What no file of that name can be blamed for. */
const NO_SUCH_NAME = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** What the operating system says -> what we say. */
export function inputErrorOf(error: unknown, file: string): InputError {
  if (error instanceof InputError) return error;
  const code = systemCode(error);
  if (NO_SUCH_NAME.includes(code) && isAddress(file)) return new InputError('not-downloaded', { file });
  if (code === 'ENOENT' || code === 'ENOTDIR') return new InputError('file-not-found', { file });
  if (code === 'EACCES' || code === 'EPERM') return new InputError('permission-denied', { file });
  if (code === 'EISDIR') return new InputError('folder-named', { file });
  return new InputError('read-failed', { file, reason: { en: reasonIn('en', code), it: reasonIn('it', code) } });
}

function requireFile(file: string, stats: Stats): void {
  if (stats.isDirectory() && file !== STDIN) throw new InputError('folder-named', { file });
  if (!stats.isFile()) throw new InputError('not-a-file', { file, kind: saying(kindOf(stats)) });
}

function requireSmall(file: string, size: number, limit: number): void {
  if (size > limit * MIB) throw new InputError('too-large', { file, limit });
}

/** All of a stream, of which no more is read than the limit allows. */
async function collect(stream: AsyncIterable<Buffer>, file: string, limit: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    requireSmall(file, size, limit);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Reads as much of a file as it said that it has; whether it has just that: one byte more, or less, is seen. */
async function fill(handle: FileHandle, bytes: Buffer): Promise<boolean> {
  let size = 0;
  while (size < bytes.length) {
    const { bytesRead } = await handle.read(bytes, size, bytes.length - size, size);
    if (bytesRead === 0) return false;
    size += bytesRead;
  }
  return (await handle.read(Buffer.alloc(1), 0, 1, size)).bytesRead === 0;
}

async function bytesOfOpen(handle: FileHandle, file: string, limit: number): Promise<Buffer> {
  const before = await handle.stat();
  requireFile(file, before);
  requireSmall(file, before.size, limit);
  // What the system makes up as it is read has no size: some of it never ends.
  if (before.size === 0) return await collect(handle.createReadStream({ autoClose: false }), file, limit);
  const bytes = Buffer.alloc(before.size);
  const isWhole = await fill(handle, bytes);
  const after = await handle.stat();
  if (!isWhole || after.mtimeMs !== before.mtimeMs) throw new InputError('input-changed', { file });
  return bytes;
}

/**
 * The bytes of a file, if it is none larger than `limit` MiB; devices, pipes and folders are refused. Throws what the
 * system says, or an InputError.
 */
export async function bytesOfFile(file: string, limit: number): Promise<Buffer> {
  // Looked at before it is opened, since to open a device may start something; and again when it is open, since another
  // may stand there now. Not to wait is for that other one: to open a pipe that nobody writes to would last for ever.
  requireFile(file, await stat(file));
  const handle = await open(file, MODES.O_RDONLY | MODES.O_NONBLOCK);
  try {
    return await bytesOfOpen(handle, file, limit);
  } finally {
    await handle.close();
  }
}

async function bytesOfStdin(limit: number): Promise<Buffer> {
  const stats = fstatSync(0);
  if (stats.isDirectory()) requireFile(STDIN, stats); // Node reads nothing from it, and says nothing
  return await collect(process.stdin, STDIN, limit);
}

async function read(file: string, limit: number): Promise<Input> {
  const bytes = await (file === STDIN ? bytesOfStdin(limit) : bytesOfFile(file, limit));
  if (bytes.length === 0) throw new InputError('empty-input', { file });
  return { file, bytes };
}

/** The files to read: those named, else standard input if something is piped into it. Undefined if there is nothing. */
export function filesToRead(named: readonly string[]): readonly string[] | undefined {
  if (named.includes('')) throw wrongUse('empty-path');
  if (named.filter((file) => file === STDIN).length > 1) throw wrongUse('stdin-twice');
  if (named.length > 0) return named;
  return process.stdin.isTTY ? undefined : [STDIN];
}

/**
 * Reads all, in order, each when its turn comes. What cannot be read goes to `rejected`, and does not keep the others
 * from being read. `limit` is in MiB; `onNext` hears that the next one's turn has come.
 */
export async function* readInputs(
  entries: readonly (Rejected | { readonly file: string })[],
  limit: number,
  rejected: Rejected[],
  onNext: () => void,
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
