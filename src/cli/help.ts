/**
 * The look of the help: commander's own words in both languages, colours, and what stands after the options.
 *
 * Example: `localisedHelp('it', palette).styleTitle('Options:')` is `Opzioni:`, in bold on a terminal.
 */
import type { Argument, Command, Help } from 'commander';
import type { Language } from '../report/catalogue/catalogue.js';
import type { Palette } from './colour.js';
import { EXAMPLES, EXIT_CODE_DOCS } from './commands.js';

/** Descriptions of what commander adds by itself. */
export const helpWords = {
  en: {
    help: 'this help',
    version: 'the versions of the program, of Node and of the PDF engine',
    helpCommand: 'the help of a command',
    examples: 'Examples:',
    exitCodes: 'Exit codes:',
  },
  it: {
    help: 'questa guida',
    version: 'le versioni del programma, di Node e del motore PDF',
    helpCommand: 'la guida di un comando',
    examples: 'Esempi:',
    exitCodes: 'Codici di uscita:',
  },
} as const satisfies Record<Language, Record<string, string>>;

const TITLES: Readonly<Record<string, Record<Language, string>>> = {
  'Usage:': { en: 'Usage:', it: 'Uso:' },
  'Arguments:': { en: 'Arguments:', it: 'Argomenti:' },
  'Options:': { en: 'Options:', it: 'Opzioni:' },
  'Commands:': { en: 'Commands:', it: 'Comandi:' },
};

/** Italian names for the values that options want: the names are for people, the parser knows only the flags. */
const ITALIAN_VALUES: Readonly<Record<string, string>> = {
  '<format>': '<formato>',
  '<path>': '<percorso>',
  '<table>': '<tabella>',
  '<name>': '<nome>',
  '<pages>': '<pagine>',
  '<word>': '<parola>',
  '<form>': '<forma>',
  '<seconds>': '<secondi>',
  '<language>': '<lingua>',
};

/** Flags with the names of their values in a language: `--table <tabella>`. */
export const named = (text: string, language: Language) =>
  language === 'en' ? text : text.replace(/[<[]\w+[>\]]/g, (value) => ITALIAN_VALUES[value] ?? value);

/** A description that stands in a list begins small and has no full stop; alone it is a sentence. */
export const asSentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;

/** What commander's help is told, so that it speaks the language and wears the colours. */
export function localisedHelp(language: Language, palette: Palette): Partial<Help> {
  return {
    styleTitle: (title: string) => palette('title', TITLES[title]?.[language] ?? title),
    styleOptionTerm: (term: string) => palette('option', term),
    styleSubcommandTerm: (term: string) => palette('option', term),
    styleUsage: (usage: string) => usage,
    optionTerm: ({ flags }: { readonly flags: string }) => named(flags, language),
    subcommandTerm: (command: Command) => command.name(),
    commandDescription: (command: Command) => asSentence(command.description()),
    visibleArguments: (): Argument[] => [],
  };
}

const listed = (title: string, rows: readonly (readonly [term: string, doc: string])[], palette: Palette) => {
  const width = Math.max(...rows.map(([term]) => term.length));
  return [
    palette('title', title),
    ...rows.map(([term, doc]) => `  ${palette('option', term)}${' '.repeat(width - term.length)}  ${doc}`),
  ].join('\n');
};

/** Examples and exit codes, at the end of the main help. */
export function helpAfter(language: Language, palette: Palette): string {
  const { examples, exitCodes } = helpWords[language];
  const sections = [
    listed(
      examples,
      EXAMPLES.map(({ line, doc }) => [line, doc[language]] as const),
      palette,
    ),
    listed(
      exitCodes,
      EXIT_CODE_DOCS.map(([code, doc]) => [String(code), doc[language]] as const),
      palette,
    ),
  ];
  return `\n${sections.join('\n\n')}`;
}
