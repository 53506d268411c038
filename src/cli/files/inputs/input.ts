/**
 * Names of files, or standard input -> names and bytes; an InputError for each that cannot be read.
 *
 * Example: `readInputs([{ file: 'a.pdf' }, { file: '-' }], 200, ...)` gives `{ file: 'a.pdf', bytes }`, then standard input.
 */
import { createReadStream, fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { MIB } from '../../../model/limits.js';
import type { Input, ParseResult } from '../../../parse.js';
import { bytesOfFile, kindOf, readStream } from '../../../platform/files.js';
import { inputErrorOf, KINDS } from '../../../report/errors/fileErrors.js';
import { InputError } from '../../../report/errors/inputError.js';
import { noteDebug } from '../../console/debug.js';
import { STDIN } from '../../options/rows/options.js';
import { CommandError, wrongUse } from '../../strings/errors.js';
import type { SentenceKey } from '../../strings/say.js';

export type Rejected = ParseResult['rejected'][number];

/** Returns the bytes of an auxiliary file. One that cannot be read is wrong use; `notAFile` is said of a folder or a device. */
export async function readAuxiliaryFile(
  file: string,
  limit: number,
  notAFile: Extract<SentenceKey, 'profile-not-a-file' | 'metadata-not-a-file' | 'codes-not-a-file'>,
): Promise<Uint8Array> {
  return await bytesOfFile(file, limit * MIB).catch((error: unknown) => {
    const inputError = inputErrorOf(error, file, limit * MIB);
    if (['not-a-file', 'folder-named'].includes(inputError.code)) throw wrongUse(notAFile, { file });
    throw new CommandError('wrong-use', (language) => inputError.sentence(language));
  });
}

async function bytesOfStdin(limit: number): Promise<Uint8Array> {
  const stats = fstatSync(0);
  // Node would read nothing of a folder, without an error.
  if (stats.isDirectory()) throw new InputError('not-a-file', { file: STDIN, kind: KINDS[kindOf(stats)] });
  return await readStream(process.stdin, limit * MIB);
}

/** Returns the first bytes of a file; none of what cannot be read, which is told when it is to be. */
export async function firstBytesOf(file: string, count: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    if ((await stat(file)).isFile())
      for await (const chunk of createReadStream(file, { end: count - 1 })) chunks.push(chunk);
  } catch {
    return new Uint8Array();
  }
  return Buffer.concat(chunks);
}

async function read({ file, entity }: Pick<Input, 'file' | 'entity'>, limit: number): Promise<Input> {
  const bytes = await (file === STDIN ? bytesOfStdin(limit) : bytesOfFile(file, limit * MIB));
  if (bytes.length === 0) throw new InputError('empty-input', { file });
  noteDebug(`read: ${file} (${bytes.length} bytes)`);
  return { entity, file, bytes };
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
  entries: readonly (Rejected | Pick<Input, 'file' | 'entity'>)[],
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
    const input = await read(entry, limit).catch((error: unknown) => {
      rejected.push({ file, error: inputErrorOf(error, file, limit * MIB) });
    });
    if (input) yield input;
  }
}
