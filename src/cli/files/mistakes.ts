/**
 * Refuses words of the command line that name no file, and show what was meant: a command that is misspelt, a dash or quotes
 * of a word processor, a file that was taken for a password.
 *
 * Example: `dup-parse dif a.pdf b.pdf` is wrong use: "dif" is neither a file nor a command. Did you mean diff? A file that
 * has such a name is read.
 */
import { statSync } from 'node:fs';
import { type Request, suggestedCommands } from '../options/commandLine.js';
import { COMMANDS } from '../options/rows/commands.js';
import { STDIN } from '../options/rows/options.js';
import { CommandError, wrongUse } from '../strings/errors.js';
import { say } from '../strings/say.js';

type Words = Extract<Request, { kind: 'run' }>;

const DASH = /^[\u2010-\u2015\u2212]+/u;
const QUOTES = /^[\u2018-\u201F\u00AB\u00BB\u2039\u203A]+|[\u2018-\u201F\u00AB\u00BB\u2039\u203A]+$/gu;

/** Words that stand for a command, by which people may ask for it. */
const MEANT: Readonly<Record<string, string>> = {
  aiuto: '--help',
  guida: '--help',
  '/?': '--help',
  '/h': '--help',
  '/help': '--help',
  version: '--version',
  versione: '--version',
  controlla: 'check',
  controllo: 'check',
  verifica: 'check',
  validate: 'check',
  spiega: 'explain',
  profilo: 'profile',
  compare: 'diff',
  confronta: 'diff',
  confronto: 'diff',
  completamento: 'completion',
};

const NAMES: readonly string[] = COMMANDS.map(({ name }) => name).filter((name) => name !== 'parse');

function exists(name: string): boolean {
  try {
    return statSync(name, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Refuses what a word processor made of the dash of an option. */
function refuseDash(word: string): void {
  const dash = DASH.exec(word)?.[0];
  if (dash === undefined) return;
  const rest = word.slice(dash.length);
  throw wrongUse('dash-of-word', { word, plain: `${rest.length > 1 ? '--' : '-'}${rest}` });
}

/** Refuses what a word processor made of the quotes around a name. */
function refuseQuotes(word: string): void {
  const plain = word.replace(QUOTES, '');
  if (plain !== word) throw wrongUse('quotes-of-word', { word, plain: `"${plain}"` });
}

/** Refuses the first word where it stands for a command that is not one, and a command that does not come first. */
function refuseMisspeltCommand([first = '', ...others]: readonly string[]): void {
  const meant = Object.hasOwn(MEANT, first.toLowerCase()) ? MEANT[first.toLowerCase()] : undefined;
  if (first === 'parse') throw wrongUse('no-command-parse');
  const isPlain = /^[^-./\\*?[\]:~][^./\\*?[\]:]*$/.test(first);
  const candidates = meant ?? (isPlain ? suggestedCommands(first) : undefined);
  if (candidates !== undefined) {
    throw new CommandError(
      'wrong-use',
      (language) =>
        `${say(language, 'no-such-word', { word: first })} ${say(language, 'did-you-mean', { candidates })} ${say(language, 'see-help', { command: 'dup-parse' })}`,
    );
  }
  const late = others.find((word) => NAMES.includes(word) && !exists(word));
  if (late !== undefined) throw wrongUse('command-not-first', { command: late });
}

/** Values that can be any text. */
const FREE = ['--password', '--field', '--entity'];

/** Refuses such words, before anything is done. Throws a CommandError. */
export function refuseMistakes({ command, files, options }: Words): void {
  const missing = (word: string) => word !== STDIN && !exists(word);
  for (const word of files.filter(missing)) {
    refuseDash(word);
    refuseQuotes(word);
  }
  for (const [option, value] of Object.entries(options))
    for (const word of FREE.includes(option) ? [] : [value].flat())
      if (typeof word === 'string' && !exists(word)) refuseQuotes(word);
  const password = options['--password'];
  if (files.length === 0 && typeof password === 'string' && password !== '-' && exists(password))
    throw wrongUse('file-as-password', { file: password });
  if (command === 'parse' && files[0] !== undefined && missing(files[0])) refuseMisspeltCommand(files);
  else if (command === 'parse') refuseMisspeltCommand(['', ...files]);
}
