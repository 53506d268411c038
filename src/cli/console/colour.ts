/**
 * The colours of standard output and standard error: only on a terminal, or where FORCE_COLOR asks for them; none where
 * NO_COLOR is set.
 *
 * Example: `paintStderr('error', 'text')`. Sixteen colours are enough, so that they are the same on every terminal.
 */
import { styleText } from 'node:util';
import type { Severity } from '../../report/catalogue/catalogue.js';
import type { ChangeKind } from '../../report/comparison.js';
import type { LineClass } from '../../report/ledger.js';

type Role = Severity | LineClass | ChangeKind | 'place' | 'code' | 'title' | 'option';

/** Gives a text the colour of its role, or returns it as it is. */
export type Paint = (role: Role, text: string) => string;

const STYLES: Readonly<Record<Role, Parameters<typeof styleText>[0]>> = {
  error: ['red', 'bold'],
  warning: 'yellow',
  info: 'blue',
  fields: 'green',
  repeated: 'cyan',
  furniture: 'dim',
  blank: 'dim',
  outside: 'dim',
  unrecognised: 'red',
  added: 'green',
  removed: 'red',
  changed: 'yellow',
  moved: 'magenta',
  renumbered: 'cyan',
  'not-compared': 'yellow',
  place: 'dim',
  code: 'dim',
  title: 'bold',
  option: 'cyan',
};

/** Tells whether to use colours. FORCE_COLOR, meant for one run, wins over NO_COLOR; an empty variable says nothing. */
function wantsColour(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && !NO_COLOR && TERM !== 'dumb';
}

/** Colours each line by itself: a pager may begin to show a text at any of them. */
const painted: Paint = (role, text) =>
  text.replace(/.+/gu, (line) => styleText(STYLES[role], line, { validateStream: false }));

const unpainted: Paint = (_, text) => text;

const paintOf = (stream: NodeJS.WriteStream): Paint =>
  wantsColour(stream.isTTY === true, process.env) ? painted : unpainted;

export const paintStdout: Paint = paintOf(process.stdout);
export const paintStderr: Paint = paintOf(process.stderr);
