/** An output that could not be written, or only in part: exit code 3 in the command. */
import type { Language } from '../report/catalogue/catalogue.js';
import { say } from './messages.js';
import { reasonIn } from './systemErrors.js';

/** What is left behind: the old file, a new one that may not survive a power cut, or a part of the data. */
export type Damage = 'write-failed' | 'write-unsure' | 'device-failed' | 'stdout-failed';

export class OutputError extends Error {
  override readonly name = 'OutputError';

  constructor(
    readonly damage: Damage,
    readonly path: string,
    /** The system's name of the error. */
    readonly reason: string,
  ) {
    super(reason);
  }

  sentence(language: Language): string {
    return say(language, this.damage, { path: this.path, reason: reasonIn(language, this.reason) });
  }
}
