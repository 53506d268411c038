/** A profile that can't be used: thrown by `read/profile.ts`, wrong use of the command. */
import type { Language } from './catalogue.js';

/** What can be wrong with a profile, with `{holes}`. */
export const PROFILE_PROBLEMS = {
  syntax: { en: 'this is not YAML ({reason})', it: 'non è YAML ({reason})' },
  empty: { en: 'there is nothing in it', it: 'è vuoto' },
  'not-utf8': { en: 'its text is not UTF-8', it: 'il testo non è in UTF-8' },
  'not-a-profile': {
    en: 'a profile consists of keys, each with its words: {choices}',
    it: 'un profilo è fatto di chiavi, ognuna con le sue parole: {choices}',
  },
  'unknown-key': {
    en: 'there is no key "{name}"; there are {choices}',
    it: 'la chiave "{name}" non esiste; esistono {choices}',
  },
  'not-keys': {
    en: '"{name}" has no words of its own, only keys: {choices}',
    it: '"{name}" non ha parole proprie, solo chiavi: {choices}',
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
  'word-taken': {
    en: '"{word}" already means {rival} there',
    it: '"{word}" lì significa già {rival}',
  },
  'label-too-long': {
    en: '"{word}" has more words than a label can have',
    it: '"{word}" ha più parole di quante ne possa avere un’etichetta',
  },
  'not-a-word': { en: '"{word}" has no letters in it', it: '"{word}" non contiene lettere' },
  'unknown-part': {
    en: '"{pattern}": there is no part {part}; there are {choices}',
    it: '"{pattern}": la parte {part} non esiste; esistono {choices}',
  },
  'pattern-unclear': {
    en: '"{pattern}": a pattern has no blanks, at least one part in braces, none twice, and something besides ({choices})',
    it: '"{pattern}": uno schema di codice non ha spazi, ha almeno una parte tra graffe, nessuna due volte, e qualcosa oltre alle parti ({choices})',
  },
} as const satisfies Record<string, Record<Language, string>>;

export interface ProfileComplaint {
  /** Counted from 1; `null` if the whole file is meant. */
  readonly line: number | null;
  readonly sentence: Readonly<Record<Language, string>>;
}

const OPENING: Readonly<Record<Language, string>> = {
  en: 'The profile "{file}" cannot be used until it is corrected: ',
  it: 'Il profilo "{file}" va corretto prima di poterlo usare: ',
};
const LINE: Readonly<Record<Language, string>> = { en: 'line', it: 'riga' };
const MORE: Readonly<Record<Language, string>> = { en: 'and {count} more', it: 'e altri {count} errori' };
/** How many complaints a message holds. */
const MOST = 10;

export class ProfileError extends Error {
  override readonly name = 'ProfileError';

  constructor(
    readonly file: string,
    /** All that is wrong, from the first line to the last. */
    readonly complaints: readonly ProfileComplaint[],
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
    return `${OPENING[language].replace('{file}', () => this.file)}${[...told, ...more].join('; ')}.`;
  }
}
