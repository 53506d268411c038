/** The error of a profile that cannot be used; for the command it is wrong use. */
import { type Problems, type YamlComplaint, YamlError } from './yamlError.js';

/** Problems of a profile, besides those of any YAML file. */
export const PROFILE_PROBLEMS = {
  'not-keys-at-all': {
    en: 'a profile consists of keys, each with its words: {choices}',
    it: 'un profilo è fatto di chiavi, ognuna con le sue parole: {choices}',
  },
  'not-keys': {
    en: '"{name}" has no words of its own, only keys: {choices}',
    it: '"{name}" non ha parole proprie, solo chiavi: {choices}',
  },
  'word-taken': {
    en: '"{word}" already means {rival} there',
    it: '"{word}" lì significa già {rival}',
  },
  'label-too-long': {
    en: '"{word}" has more words than a label can have',
    it: '"{word}" ha più parole di quante ne possa avere un’etichetta',
  },
  'reserved-name': { en: '"{word}" cannot be the name of a part', it: '"{word}" non può essere il nome di una parte' },
  'not-a-word': { en: '"{word}" has no letters in it', it: '"{word}" non contiene lettere' },
  'unknown-part': {
    en: '"{pattern}": there is no part {part}; there are {choices}',
    it: '"{pattern}": la parte {part} non esiste; esistono {choices}',
  },
  'pattern-unclear': {
    en: '"{pattern}": a pattern has no blanks, at least one part in braces, none twice, and something besides ({choices})',
    it: '"{pattern}": una forma di codice non ha spazi, ha almeno una parte tra graffe, nessuna due volte, e qualcosa oltre alle parti ({choices})',
  },
} as const satisfies Problems;

const OPENING = {
  en: 'The profile "{file}" cannot be used until it is corrected: ',
  it: 'Il profilo "{file}" va corretto prima di poterlo usare: ',
};

export class ProfileError extends YamlError {
  override readonly name = 'ProfileError';

  constructor(file: string, complaints: readonly YamlComplaint[]) {
    super(file, complaints, OPENING);
  }
}
