/**
 * The look of the help: commander's own titles in both languages, colours, and the examples and exit codes at the end.
 *
 * Example: `localisedHelp('it', paint).styleTitle('Options:')` is `Opzioni:`, in bold on a terminal.
 */
import type { Argument, Command, Help } from 'commander';
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import { say } from '../strings/say.js';
import { COMMANDS, type CommandName, EXAMPLES, EXIT_CODE_DOCS } from './rows/commands.js';

/** Gives a part of the help its colour. */
export type PaintHelp = (role: 'title' | 'option', text: string) => string;

/** Descriptions of the options and the command that commander adds itself. */
export const helpStrings = {
  help: { en: 'this help', it: 'questa guida' },
  version: {
    en: 'the versions of the program, of Node and of the PDF engine',
    it: 'le versioni del programma, di Node e del motore PDF',
  },
  helpCommand: { en: 'the help of a command', it: 'la guida di un comando' },
} as const satisfies Record<string, Bilingual>;

const TITLES: Readonly<Record<string, Bilingual>> = {
  'Usage:': { en: 'Usage:', it: 'Uso:' },
  'Arguments:': { en: 'Arguments:', it: 'Argomenti:' },
  'Options:': { en: 'Options:', it: 'Opzioni:' },
  'Commands:': { en: 'Commands:', it: 'Comandi:' },
  'Examples:': { en: 'Examples:', it: 'Esempi:' },
  'Exit codes:': { en: 'Exit codes:', it: 'Codici di uscita:' },
};

/** Italian names of the values of options, for people: the parser knows only the English ones. */
const ITALIAN_VALUES: Readonly<Record<string, string>> = {
  '<format>': '<formato>',
  '<path>': '<percorso>',
  '<table>': '<tabella>',
  '<class>': '<classe>',
  '<name>': '<nome>',
  '<pages>': '<pagine>',
  '[word]': '[password]',
  '<when>': '<quando>',
  '<form>': '<forma>',
  '<seconds>': '<secondi>',
  '<language>': '<lingua>',
  '<what>': '<origine>',
};

/** Returns flags with the names of their values in a language: `--table <tabella>`. */
export const named = (text: string, language: Language) =>
  language === 'en' ? text : text.replace(/[<[]\w+[>\]]/g, (value) => ITALIAN_VALUES[value] ?? value);

/** Makes a sentence of a description, which in a list begins with a small letter and has no full stop. */
export const asSentence = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;

/** Returns the settings of commander's help for a language and its colours. */
export function localisedHelp(language: Language, paint: PaintHelp): Partial<Help> {
  return {
    styleTitle: (title: string) => paint('title', TITLES[title]?.[language] ?? title),
    styleOptionTerm: (term: string) => paint('option', term),
    styleSubcommandTerm: (term: string) => paint('option', term),
    styleUsage: (usage: string) => usage,
    optionTerm: ({ flags }: { readonly flags: string }) => named(flags, language),
    subcommandTerm: (command: Command) => command.name(),
    commandDescription: (command: Command) => asSentence(command.description()),
    visibleArguments: (): Argument[] => [],
  };
}

/** Returns what a person is told who names no file: enough to begin with. */
export function shortHelp(name: CommandName, language: Language, paint: PaintHelp): string {
  const command = name === 'parse' ? 'dup-parse' : `dup-parse ${name}`;
  const row = COMMANDS.find((one) => one.name === name)!;
  const usage = `${paint('title', TITLES['Usage:']![language])} ${command} ${row.usage[language]}`;
  const examples = EXAMPLES.filter((one) => one.isFirst && name === 'parse');
  const width = Math.max(0, ...examples.map(({ line }) => line.length));
  return [
    usage,
    '',
    ...(name === 'parse'
      ? examples.map(({ line, doc }) => `  ${paint('option', line.padEnd(width))}  ${doc[language]}`)
      : [`  ${asSentence(row.doc[language])}`]),
    '',
    `${say(language, 'nothing-to-read')} ${say(language, 'see-help', { command })}`,
    '',
  ].join('\n');
}

type Row = readonly [term: string, doc: Bilingual];

/** Returns the examples and exit codes at the end of the main help. */
export function helpAfter(language: Language, paint: PaintHelp): string {
  const section = (title: string, rows: readonly Row[]) => {
    const width = Math.max(...rows.map(([term]) => term.length));
    return [
      paint('title', TITLES[title]![language]),
      ...rows.map(([term, doc]) => `  ${paint('option', term)}${' '.repeat(width - term.length)}  ${doc[language]}`),
    ].join('\n');
  };
  const examples = EXAMPLES.map(({ line, doc }): Row => [line, doc]);
  const exitCodes = EXIT_CODE_DOCS.map(([code, doc]): Row => [String(code), doc]);
  return `\n${section('Examples:', examples)}\n\n${section('Exit codes:', exitCodes)}`;
}
