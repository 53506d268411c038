/** One option as the table of options has it. */
import type { Limits } from '../../model/limits.js';
import type { Bilingual, CommandName } from './commands.js';

export interface OptionRow {
  readonly flags: string;
  readonly commands: readonly CommandName[];
  readonly doc: Bilingual;
  /** The values that it can have. */
  readonly choices?: readonly string[];
  /** The endings of the files that can be its value. */
  readonly endings?: readonly string[];
  /** The limit that it sets. */
  readonly limit?: keyof Limits;
}
