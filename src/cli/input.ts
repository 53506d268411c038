/**
 * Names of files, or standard input -> names and bytes; what cannot be read is an InputError each.
 *
 * Example: `readInputs(['a.pdf', '-'])` is `{ inputs: [{ file: 'a.pdf', bytes }, ...], rejected: [] }`.
 */
import { type BigIntStats, constants as MODES, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Input, ParseResult } from '../pipeline.js';
import type { Filling } from '../report/catalogue.js';
import { InputError } from '../report/inputError.js';
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

const saying = (key: MessageKey & `kind-${string}`): Filling => ({ en: say('en', key), it: say('it', key) });

/** A scheme of two letters at least: one is a disk of Windows. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:blob|data|file|javascript|mailto):)/i;

/** What no file of that name can be blamed for. */
const NO_SUCH_NAME = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** What the operating system says -> what we say. */
export function inputErrorOf(error: unknown, file: string): InputError {
  if (error instanceof InputError) return error;
  const code = systemCode(error);
  if (NO_SUCH_NAME.includes(code) && ADDRESS.test(file)) return new InputError('not-downloaded', { file });
  if (code === 'ENOENT' || code === 'ENOTDIR') return new InputError('file-not-found', { file });
  if (code === 'EACCES' || code === 'EPERM') return new InputError('permission-denied', { file });
  if (code === 'EISDIR') return new InputError('not-a-file', { file, kind: saying('kind-folder') });
  return new InputError('read-failed', { file, reason: { en: reasonIn('en', code), it: reasonIn('it', code) } });
}

function requireFile(file: string, stats: Stats): void {
  if (!stats.isFile()) throw new InputError('not-a-file', { file, kind: saying(kindOf(stats)) });
}

/** The bytes of a file; devices, pipes and folders are refused. Throws what the system says, or an InputError. */
export async function bytesOfFile(file: string): Promise<Buffer> {
  // Looked at before it is opened, since to open a device may start something; and again when it is open, since another
  // may stand there now. Not to wait is for that other one: to open a pipe that nobody writes to would last for ever.
  requireFile(file, await stat(file));
  const handle = await open(file, MODES.O_RDONLY | MODES.O_NONBLOCK);
  try {
    const before = await handle.stat();
    requireFile(file, before);
    const bytes = await handle.readFile();
    const after = await handle.stat();
    if (before.size !== after.size || before.mtimeMs !== after.mtimeMs) throw new InputError('input-changed', { file });
    return bytes;
  } finally {
    await handle.close();
  }
}

async function bytesOfStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function read(file: string): Promise<Input> {
  const bytes = file === STDIN ? await bytesOfStdin() : await bytesOfFile(file);
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

/** Reads all, in order. A file that cannot be read does not keep the others from being read. */
export async function readInputs(files: readonly string[]) {
  const inputs: Input[] = [];
  const rejected: Rejected[] = [];
  for (const file of files) {
    try {
      inputs.push(await read(file));
    } catch (error) {
      rejected.push({ file, error: inputErrorOf(error, file) });
    }
  }
  return { inputs, rejected };
}
