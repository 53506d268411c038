/** A YAML file of the user's that can't be used: what can be wrong with any of them, and the error that tells it all. */
import type { Language } from '../catalogue/catalogue.js';

/** Sentences with `{placeholders}`. */
export type Problems = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What can be wrong with any of these files. */
export const YAML_PROBLEMS = {
  syntax: { en: 'this is not YAML ({reason})', it: 'non è YAML ({reason})' },
  empty: { en: 'there is nothing in it', it: 'è vuoto' },
  'not-utf8': { en: 'its text is not UTF-8', it: 'il testo non è in UTF-8' },
  'unknown-key': {
    en: 'there is no key "{name}"; there are {choices}',
    it: 'la chiave "{name}" non esiste; esistono {choices}',
  },
  'not-a-list': {
    en: '"{name}" must be a list: in square brackets, or a line each with a dash before it',
    it: '"{name}" dev’essere un elenco: tra parentesi quadre, o una riga per voce con un trattino davanti',
  },
  'empty-list': {
    en: '"{name}" is an empty list: add something or take the key off',
    it: '"{name}" è un elenco vuoto: aggiungere qualcosa o togliere la chiave',
  },
  'not-a-text': {
    en: 'what stands in "{name}" must be text: put it in quotes',
    it: 'ciò che sta in "{name}" dev’essere testo: metterlo tra virgolette',
  },
} as const satisfies Problems;

export interface YamlComplaint {
  /** Counted from 1; `null` if the whole file is meant. */
  readonly line: number | null;
  readonly sentence: Readonly<Record<Language, string>>;
}

const LINE: Readonly<Record<Language, string>> = { en: 'line', it: 'riga' };
const MORE: Readonly<Record<Language, string>> = { en: 'and {count} more', it: 'e altri {count} errori' };
/** How many complaints a message holds. */
const MOST = 10;

export abstract class YamlError extends Error {
  constructor(
    readonly file: string,
    /** All that is wrong, from the first line to the last. */
    readonly complaints: readonly YamlComplaint[],
    /** How the message begins, with a placeholder for the file. */
    private readonly opening: Readonly<Record<Language, string>>,
  ) {
    super('');
    this.message = this.sentence('en');
  }

  /** The message in one of the two languages: the file, then each complaint with its line. */
  sentence(language: Language): string {
    const told = this.complaints.slice(0, MOST).map(({ line, sentence }) => {
      return line === null ? sentence[language] : `${LINE[language]} ${line}, ${sentence[language]}`;
    });
    const left = this.complaints.length - told.length;
    const more = left > 0 ? [MORE[language].replace('{count}', String(left))] : [];
    return `${this.opening[language].replace('{file}', () => this.file)}${[...told, ...more].join('; ')}.`;
  }
}
