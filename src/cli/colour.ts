/**
 * Colours, one palette a stream: only on a terminal, or where FORCE_COLOR asks for them; never where NO_COLOR is set.
 *
 * Example: `paletteFor(process.stderr, process.env)('error', 'text')`. Sixteen colours are enough, so that a palette is
 * either on or off, and the same on every terminal.
 */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../report/catalogue/catalogue.js';
import type { ChangeKind } from '../report/comparison.js';
import type { LineClass } from '../report/ledger.js';

export type Role = Severity | LineClass | ChangeKind | 'place' | 'code' | 'title' | 'option';

/** Gives text the colour of its role, or gives it back as it is. */
export type Palette = (role: Role, text: string) => string;

const STYLES: Record<Role, (chalk: ChalkInstance) => ChalkInstance> = {
  error: (chalk) => chalk.red.bold,
  warning: (chalk) => chalk.yellow,
  info: (chalk) => chalk.blue,
  fields: (chalk) => chalk.green,
  repeated: (chalk) => chalk.cyan,
  furniture: (chalk) => chalk.dim,
  blank: (chalk) => chalk.dim,
  unrecognised: (chalk) => chalk.red,
  added: (chalk) => chalk.green,
  removed: (chalk) => chalk.red,
  changed: (chalk) => chalk.yellow,
  moved: (chalk) => chalk.magenta,
  renumbered: (chalk) => chalk.cyan,
  'not-compared': (chalk) => chalk.yellow,
  place: (chalk) => chalk.dim,
  code: (chalk) => chalk.dim,
  title: (chalk) => chalk.bold,
  option: (chalk) => chalk.cyan,
};

/** Whether to colour. FORCE_COLOR is the nearer wish, and wins over NO_COLOR; an empty variable says nothing. */
export function wantsColour(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: forbidden, TERM: terminal } = env;
  if (forced) return forced !== '0' && forced !== 'false';
  return isTerminal && !forbidden && terminal !== 'dumb';
}

/** The palette of a stream. */
export function paletteFor(stream: { readonly isTTY?: boolean | undefined }, env: NodeJS.ProcessEnv): Palette {
  const chalk = new Chalk({ level: wantsColour(stream.isTTY === true, env) ? 1 : 0 });
  return (role, text) => STYLES[role](chalk)(text);
}
