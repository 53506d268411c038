/**
 * An error of a file that was to be read -> the InputError that says so, the same for the command and for the library.
 *
 * Example: `inputErrorOf(error, 'a.pdf')`, where the system found no such file, is the InputError `file-not-found`.
 */
import { MIB } from '../../model/limits.js';
import { FileError, type NoFileKind, systemCode } from '../../platform/files.js';
import type { Bilingual } from '../catalogue/catalogue.js';
import { InputError } from './inputError.js';
import { reasonOf } from './systemReasons.js';

/** What messages call something that is not a file. */
export const KINDS: Readonly<Record<NoFileKind, Bilingual>> = {
  folder: { en: 'folder', it: 'è una cartella' },
  pipe: { en: 'pipe', it: 'è una pipe' },
  device: { en: 'device', it: 'è un dispositivo' },
  socket: { en: 'socket', it: 'è un socket' },
};

/** The scheme has two letters at least: one letter is a disk of Windows. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:blob|data|file|javascript|mailto):)/i;

export const isAddress = (name: string) => ADDRESS.test(name);

/** Codes for a name that no file has. */
const NO_SUCH_NAME = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** Returns the InputError for what the operating system, or opening a file of at most `limit` bytes, reported. */
export function inputErrorOf(error: unknown, file: string, limit = 0): InputError {
  if (error instanceof InputError) return error;
  if (error instanceof FileError) {
    if (error.kind === 'too-large') return new InputError('too-large', { file, limit: limit / MIB });
    if (error.kind === 'changed') return new InputError('input-changed', { file });
    if (error.kind === 'folder') return new InputError('folder-named', { file });
    return new InputError('not-a-file', { file, kind: KINDS[error.kind] });
  }
  const code = systemCode(error);
  if (NO_SUCH_NAME.includes(code) && isAddress(file)) return new InputError('not-downloaded', { file });
  if (code === 'ENOENT' || code === 'ENOTDIR') return new InputError('file-not-found', { file });
  if (code === 'EACCES' || code === 'EPERM') return new InputError('permission-denied', { file });
  if (code === 'EISDIR') return new InputError('folder-named', { file });
  return new InputError('read-failed', { file, reason: reasonOf(code) });
}
