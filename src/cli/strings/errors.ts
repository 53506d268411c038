/**
 * Errors that the user can do something about: wrong use of the command (exit code 2), and an output that could not be
 * written, or only in part (exit code 3). Thrown anywhere, reported once, by `main.ts`.
 */
import { systemCode } from '../../platform/files.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import { reasonOf } from '../../report/errors/systemReasons.js';
import { type SentenceKey, type SentenceParams, say } from './say.js';

export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    readonly code: 'wrong-use' | 'output-failed',
    readonly sentence: (language: Language) => string,
  ) {
    super(sentence('en'));
  }
}

/** Makes the error for a wrong use. */
export function wrongUse<Key extends SentenceKey>(key: Key, ...params: SentenceParams<Key>): CommandError {
  return new CommandError('wrong-use', (language) => say(language, key, ...params));
}

/** The state that a failed output leaves: the old file, a new one that may not survive a power cut, or a part of the data. */
type Damage = 'write-failed' | 'write-held' | 'write-unsure' | 'device-failed' | 'stdout-failed' | 'manifest-failed';

/** Makes the error for an output, from what the operating system reported. */
export function outputFailed(damage: Damage, path: string, error: unknown): CommandError {
  const reason = reasonOf(systemCode(error));
  return new CommandError('output-failed', (language) => say(language, damage, { path, reason }));
}

/** Makes the error for a folder of outputs that somebody removed during the run. */
export const folderVanished = (path: string): CommandError =>
  new CommandError('output-failed', (language) => say(language, 'folder-vanished', { path }));

/** Makes the error for records that are too many for a format. */
export const tooMuch = (
  format: string,
  { size, most }: { readonly size: number; readonly most: number },
  choices: string,
) =>
  new CommandError('output-failed', (language) => say(language, 'format-too-small', { format, size, most, choices }));
