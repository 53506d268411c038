/**
 * Rows of commands and options -> what can stand where on the command line: what all the shells' scripts are made from.
 *
 * Example: the option `--table <table>` of `parse` is `{ names: ['--table'], value: { kind: 'words', words: [...] } }`.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import { COMMANDS, type CommandName } from '../commands.js';
import { helpWords } from '../help.js';
import { OPTIONS, type OptionRow } from '../options.js';

/** What stands after an option, or as argument of a command. */
export type Value =
  | { readonly kind: 'none' }
  /** Something that no list holds. */
  | { readonly kind: 'text' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** Files with one of the endings, or of any kind where there is none; and folders. */
  | { readonly kind: 'files'; readonly endings: readonly string[] };

export interface OptionWords {
  /** The short name, if there is one, and the long one. */
  readonly names: readonly string[];
  readonly value: Value;
  readonly doc: string;
}

export interface CommandWords {
  /** `parse` has no name on the command line: it is what the others are not. */
  readonly name: CommandName | 'help';
  readonly doc: string;
  readonly argument: Value;
  readonly options: readonly OptionWords[];
}

/** Names of arguments that are files. */
const FILES = ['file', 'path'];

/** What an option wants, by its row: `--table <table>` wants one of its choices. */
export function wantedBy({ flags, choices, endings = [] }: OptionRow): Value {
  const [, argument] = /<(\S+)>/.exec(flags) ?? [];
  if (argument === undefined) return { kind: 'none' };
  if (choices) return { kind: 'words', words: choices };
  return FILES.includes(argument) ? { kind: 'files', endings } : { kind: 'text' };
}

const namesIn = (flags: string) => flags.match(/(?<!\S)--?[\w-]+/g) ?? [];

/** The beginning of a description, as far as it stands alone: a shell has one line for it. */
const short = (doc: string) => doc.split(/[:;(]/)[0]!.trim();

/** All commands with their options, those that commander adds among them. */
export function commandWords(language: Language): readonly CommandWords[] {
  const words = helpWords[language];
  const help: OptionWords = { names: ['-h', '--help'], value: { kind: 'none' }, doc: words.help };
  const version: OptionWords = { names: ['-V', '--version'], value: { kind: 'none' }, doc: words.version };
  const rows = COMMANDS.map(({ name, doc, choices }): CommandWords => {
    const own = OPTIONS.filter(({ commands }) => commands.includes(name)).map((row) => {
      return { names: namesIn(row.flags), value: wantedBy(row), doc: short(row.doc[language]) };
    });
    return {
      name,
      doc: short(doc[language]),
      argument: choices ? { kind: 'words', words: choices } : { kind: 'files', endings: [] },
      options: [...own, ...(name === 'parse' ? [version] : []), help],
    };
  });
  const named = COMMANDS.map(({ name }) => name).filter((name) => name !== 'parse');
  return [
    ...rows,
    { name: 'help', doc: short(words.helpCommand), argument: { kind: 'words', words: named }, options: [help] },
  ];
}

/** Those that are called by name. */
export const calledByName = (commands: readonly CommandWords[]) => commands.filter(({ name }) => name !== 'parse');

/** Options that want a value. */
export const withValue = ({ options }: CommandWords) => options.filter(({ value }) => value.kind !== 'none');
