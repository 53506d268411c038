/**
 * Commander's English error messages -> our sentences in either language: one row a message.
 *
 * Example: `error: unknown option '--fromat'\n(Did you mean --format?)` is `Opzione sconosciuta: --fromat. Forse si
 * intendeva --format?`. A message without a row is passed on as it is.
 */
import type { CommanderError } from 'commander';
import type { Language } from '../../report/catalogue/catalogue.js';
import { say } from '../strings/say.js';
import { named } from './help.js';
import { COMMANDS } from './rows/commands.js';
import { OPTIONS } from './rows/options.js';

type Groups = Readonly<Record<string, string | undefined>>;

const NAMES = COMMANDS.map(({ name }) => name).filter((name) => name !== 'parse');

const ROWS: readonly (readonly [pattern: RegExp, sentence: (groups: Groups, language: Language) => string])[] = [
  [
    /^error: unknown option '(?<option>.*?)'(?:\s\(Did you mean (?:one of )?(?<candidates>.*)\?\))?$/s,
    ({ option = '', candidates }, language) => {
      const [name = '', value] = option.split('=');
      const isFlag = value !== undefined && OPTIONS.some(({ flags }) => flags.split(/,? /).includes(name));
      if (isFlag) return say(language, 'value-not-wanted', { option: name });
      const unknown = say(language, 'unknown-option', { option });
      return candidates ? `${unknown} ${say(language, 'did-you-mean', { candidates })}` : unknown;
    },
  ],
  [
    /^error: option '(?<option>.*)' argument missing$/s,
    ({ option = '' }, language) => say(language, 'value-missing', { option: named(option, language) }),
  ],
  [
    /^error: too many arguments for '(?<command>.*)'\. Expected (?<expected>\d+) /s,
    ({ command = '', expected = '' }, language) => say(language, 'too-many-arguments', { command, expected }),
  ],
  [
    // `help` with the name of a command that does not exist.
    /^\(outputHelp\)$/,
    (_groups, language) => say(language, 'unknown-command', { choices: NAMES.join(', ') }),
  ],
];

/** Returns commander's message in the user's language, and how to see the help of the command that was meant. */
export function commanderSentence({ message }: CommanderError, argv: readonly string[], language: Language): string {
  const name = argv.find((word) => NAMES.some((one) => one === word));
  const hint = say(language, 'see-help', { command: ['dup-parse', name].filter(Boolean).join(' ') });
  for (const [pattern, sentence] of ROWS) {
    const found = pattern.exec(message);
    if (found) return `${sentence(found.groups ?? {}, language)} ${hint}`;
  }
  return `${message.replace(/^error: /, '')}. ${hint}`;
}
