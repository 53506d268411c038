/**
 * Commander's English complaints -> our sentences in either language: one row a complaint.
 *
 * Example: `error: unknown option '--fromat'\n(Did you mean --format?)` is `Opzione sconosciuta: --fromat. Forse si
 * intendeva --format?`. A complaint that is in no row is given as it came.
 */
import type { CommanderError } from 'commander';
import type { Language } from '../report/catalogue/catalogue.js';
import { COMMANDS } from './commands.js';
import { say } from './messages.js';

type Groups = Readonly<Record<string, string | undefined>>;

/** Commands that are called by name. */
const NAMES = COMMANDS.map(({ name }) => name).filter((name) => name !== 'parse');

const ROWS: readonly { readonly pattern: RegExp; readonly sentence: (found: Groups, language: Language) => string }[] =
  [
    {
      pattern: /^error: unknown option '(?<option>.*?)'(?:\s\(Did you mean (?:one of )?(?<candidates>.*)\?\))?$/s,
      sentence: ({ option = '', candidates }, language) =>
        [
          say(language, 'unknown-option', { option }),
          ...(candidates ? [say(language, 'did-you-mean', { candidates })] : []),
        ].join(' '),
    },
    {
      pattern: /^error: option '(?<option>.*)' argument missing$/s,
      sentence: ({ option = '' }, language) => say(language, 'value-missing', { option }),
    },
    {
      pattern: /^error: too many arguments for '(?<command>.*)'\. Expected (?<expected>\d+) /s,
      sentence: ({ command = '', expected = '' }, language) =>
        say(language, 'too-many-arguments', { command, expected }),
    },
    {
      // What `help` says of a command that is not there.
      pattern: /^\(outputHelp\)$/,
      sentence: (_found, language) => say(language, 'unknown-command', { choices: NAMES.join(', ') }),
    },
  ];

/** What commander complains of, in the user's language, and where to look for what is right. */
export function commanderSentence({ message }: CommanderError, language: Language): string {
  const hint = say(language, 'see-help', { command: 'dup-parse' });
  for (const { pattern, sentence } of ROWS) {
    const found = pattern.exec(message);
    if (found) return `${sentence(found.groups ?? {}, language)} ${hint}`;
  }
  return `${message.replace(/^error: /, '')}. ${hint}`;
}
