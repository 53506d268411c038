/** Problems of any YAML file that a user gives (profile, metadata), and the error that lists them. */
import type { Bilingual, Language } from '../catalogue/catalogue.js';

/** Sentences with `{placeholders}`, by the name of the problem. */
export type Problems = Readonly<Record<string, Bilingual>>;

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
  /** Counted from 1; `null` for the whole file. */
  readonly line: number | null;
  readonly sentence: Bilingual;
}

const LINE: Bilingual = { en: 'line', it: 'riga' };
const MORE: Bilingual = { en: 'and {count} more', it: 'e altri {count} errori' };
/** The most complaints that a message lists. */
const MOST_LISTED = 10;

export abstract class YamlError extends Error {
  constructor(
    readonly file: string,
    /** From the first line to the last. */
    readonly complaints: readonly YamlComplaint[],
    /** The start of the message, with the placeholder `{file}`. */
    private readonly opening: Bilingual,
  ) {
    super('');
    this.message = this.sentence('en');
  }

  /** The message in a language: the file, then each complaint with its line. */
  sentence(language: Language): string {
    const listed = this.complaints
      .slice(0, MOST_LISTED)
      .map(({ line, sentence }) => (line === null ? '' : `${LINE[language]} ${line}, `) + sentence[language]);
    const left = this.complaints.length - listed.length;
    const more = left > 0 ? [MORE[language].replace('{count}', String(left))] : [];
    return `${this.opening[language].replace('{file}', () => this.file)}${[...listed, ...more].join('; ')}.`;
  }
}
