/**
 * Rows of commands and options -> the options and values of each command. The scripts for all shells are made from it.
 *
 * Example: the option `--table <table>` of `parse` is `{ names: ['--table'], value: { kind: 'choice', choices: [...] } }`.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import { helpStrings } from '../options/help.js';
import { COMMANDS, type CommandName } from '../options/rows/commands.js';
import type { OptionRow } from '../options/rows/optionRow.js';
import { OPTIONS } from '../options/rows/options.js';

/** The value of an option, or the argument of a command. */
export type Value =
  | { readonly kind: 'none' }
  /** Any text. */
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** Files with one of the endings, or all files if there are none; and folders. */
  | { readonly kind: 'files'; readonly endings: readonly string[] };

export interface OptionNode {
  /** The short name, if it has one, and the long name. */
  readonly names: readonly string[];
  readonly value: Value;
  readonly doc: string;
}

export interface CommandNode {
  /** `parse` is not typed: it runs where no other command is named. */
  readonly name: CommandName | 'help';
  readonly doc: string;
  readonly argument: Value;
  readonly options: readonly OptionNode[];
}

/** Names of values that are files. */
const FILES = ['file', 'path'];

/** Returns the value of an option, by its row: that of `--table <table>` is one of its choices. */
export function valueOfOption({ flags, choices, endings = [] }: OptionRow): Value {
  const [, argument] = /[<[](\S+)[>\]]/.exec(flags) ?? [];
  if (argument === undefined) return { kind: 'none' };
  if (choices) return { kind: 'choice', choices };
  return FILES.includes(argument) ? { kind: 'files', endings } : { kind: 'text' };
}

const namesIn = (flags: string) => flags.match(/(?<!\S)--?[\w-]+/g) ?? [];

/** Returns the beginning of a description, up to a colon or a bracket: a shell shows one line. */
const short = (doc: string) => doc.split(/[:;(]/)[0]!.trim();

/** Returns all commands with their options, also those that commander adds. */
export function commandTree(language: Language): readonly CommandNode[] {
  const help: OptionNode = { names: ['-h', '--help'], value: { kind: 'none' }, doc: helpStrings.help[language] };
  const version: OptionNode = {
    names: ['-V', '--version'],
    value: { kind: 'none' },
    doc: helpStrings.version[language],
  };
  const rows = COMMANDS.map(({ name, doc, choices }): CommandNode => {
    const own = OPTIONS.filter(({ commands }) => commands.includes(name)).map((row) => {
      return { names: namesIn(row.flags), value: valueOfOption(row), doc: short(row.doc[language]) };
    });
    return {
      name,
      doc: short(doc[language]),
      argument: choices ? { kind: 'choice', choices } : { kind: 'files', endings: [] },
      options: [...own, ...(name === 'parse' ? [version] : []), help],
    };
  });
  const named = COMMANDS.map(({ name }) => name).filter((name) => name !== 'parse');
  return [
    ...rows,
    {
      name: 'help',
      doc: short(helpStrings.helpCommand[language]),
      argument: { kind: 'choice', choices: named },
      options: [help],
    },
  ];
}

/** Returns the commands that are called by name. */
export const calledByName = (commands: readonly CommandNode[]) => commands.filter(({ name }) => name !== 'parse');

/** Returns the options of a command that have a value. */
export const withValue = ({ options }: CommandNode) => options.filter(({ value }) => value.kind !== 'none');

/** Returns the names of these options, each after its command, in quotes: `'check --format'`. */
export const quotedWithValue = (commands: readonly CommandNode[]): string[] =>
  commands.flatMap((command) =>
    withValue(command).flatMap(({ names }) => names.map((name) => `'${command.name} ${name}'`)),
  );
