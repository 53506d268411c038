/** The shape of a row of the options, and the commands that share options. */
import type { Limits } from '../../../model/limits.js';
import type { Bilingual } from '../../../report/catalogue/catalogue.js';
import type { CommandName } from './commands.js';

export interface OptionRow {
  readonly flags: string;
  readonly commands: readonly CommandName[];
  readonly doc: Bilingual;
  /** The values that it can have. */
  readonly choices?: readonly string[];
  /** The endings of the files that can be its value. */
  readonly endings?: readonly string[];
  /** Whether it can be given several times, each time with another value. */
  readonly repeatable?: true;
  /** Whether what is written is the same with it and without it; `--skip-existing` asks. */
  readonly keepsOutput?: true;
  /** The limit that it sets. */
  readonly limit?: keyof Limits;
}

export const EXPORTS: readonly CommandName[] = ['parse', 'check', 'explain', 'profile'];
export const READING: readonly CommandName[] = ['parse', 'check', 'explain', 'profile', 'diff'];
export const WITH_PROFILE: readonly CommandName[] = ['parse', 'check', 'explain', 'diff'];
export const CHECKING: readonly CommandName[] = ['parse', 'check'];
