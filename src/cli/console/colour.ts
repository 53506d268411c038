/**
 * The colours of standard output and standard error: as `--color` says, else only on a terminal, or where FORCE_COLOR asks for
 * them; none where NO_COLOR is set.
 *
 * Example: `paintStderr('error', 'text')`. Sixteen colours are enough, so that they are the same on every terminal.
 */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Severity } from '../../report/catalogue/catalogue.js';
import type { ChangeKind } from '../../report/comparison.js';
import type { LineClass } from '../../report/ledger.js';

type Role = Severity | LineClass | ChangeKind | 'place' | 'code' | 'title' | 'option';

/** Gives a text the colour of its role, or returns it as it is. */
export type Paint = (role: Role, text: string) => string;

const STYLES: Record<Role, (chalk: ChalkInstance) => ChalkInstance> = {
  error: (chalk) => chalk.red.bold,
  warning: (chalk) => chalk.yellow,
  info: (chalk) => chalk.blue,
  fields: (chalk) => chalk.green,
  repeated: (chalk) => chalk.cyan,
  furniture: (chalk) => chalk.dim,
  blank: (chalk) => chalk.dim,
  outside: (chalk) => chalk.dim,
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

/** Tells whether to use colours. FORCE_COLOR, meant for one run, wins over NO_COLOR; an empty variable says nothing. */
function wantsColour(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && !NO_COLOR && TERM !== 'dumb';
}

const chalkFor = (isTerminal: boolean) => new Chalk({ level: wantsColour(isTerminal, process.env) ? 1 : 0 });

const chalks = { stdout: chalkFor(process.stdout.isTTY === true), stderr: chalkFor(process.stderr.isTTY === true) };

/** Takes what `--color` says; anything but `always` and `never` changes nothing. */
export function useColours(choice: string | undefined): void {
  if (choice !== 'always' && choice !== 'never') return;
  const chalk = new Chalk({ level: choice === 'always' ? 1 : 0 });
  Object.assign(chalks, { stdout: chalk, stderr: chalk });
}

export const paintStdout: Paint = (role, text) => STYLES[role](chalks.stdout)(text);
export const paintStderr: Paint = (role, text) => STYLES[role](chalks.stderr)(text);
