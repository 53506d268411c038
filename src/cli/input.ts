/**
 * Names of files, or standard input -> names and bytes; what cannot be read is an InputError each.
 *
 * Example: `readInputs(['a.pdf', '-'], 'en')` is `{ inputs: [{ file: 'a.pdf', bytes }, ...], rejected: [] }`.
 */
import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Input, ParseResult } from '../pipeline.js';
import type { Language } from '../report/catalogue.js';
import { InputError } from '../report/inputError.js';
import { type MessageKey, say } from './messages.js';
import { wrongUse } from './usageError.js';

export type Rejected = ParseResult['rejected'][number];

export const STDIN = '-';

const KINDS: readonly (readonly [is: (stats: Stats) => boolean, word: MessageKey & `kind-${string}`])[] = [
  [(stats) => stats.isDirectory(), 'kind-folder'],
  [(stats) => stats.isFIFO(), 'kind-pipe'],
  [(stats) => stats.isSocket(), 'kind-socket'],
  [() => true, 'kind-device'],
];

const notAFile = (file: string, stats: Stats, language: Language) => {
  const [, word] = KINDS.find(([is]) => is(stats))!;
  return new InputError('not-a-file', { file, kind: say(language, word) });
};

/** What the operating system says -> what we say. */
export function inputErrorOf(error: unknown, file: string, language: Language): InputError {
  if (error instanceof InputError) return error;
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new InputError('file-not-found', { file });
  if (code === 'EACCES' || code === 'EPERM') return new InputError('permission-denied', { file });
  if (code === 'EISDIR') return new InputError('not-a-file', { file, kind: say(language, 'kind-folder') });
  return new InputError('read-failed', { file, reason: code });
}

/** The bytes of a file; devices, pipes and folders are refused. Throws what the system says, or an InputError. */
export async function bytesOfFile(file: string, language: Language): Promise<Buffer> {
  // Looked at before it is opened: to open a pipe that nobody writes to would wait for ever.
  const stats = await stat(file);
  if (!stats.isFile()) throw notAFile(file, stats, language);
  return await readFile(file);
}

async function bytesOfStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function read(file: string, language: Language): Promise<Input> {
  const bytes = file === STDIN ? await bytesOfStdin() : await bytesOfFile(file, language);
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
export async function readInputs(files: readonly string[], language: Language) {
  const inputs: Input[] = [];
  const rejected: Rejected[] = [];
  for (const file of files) {
    try {
      inputs.push(await read(file, language));
    } catch (error) {
      rejected.push({ file, error: inputErrorOf(error, file, language) });
    }
  }
  return { inputs, rejected };
}
