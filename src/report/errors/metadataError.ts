/** The error of a data package's metadata that cannot be used; for the command it is wrong use. */
import { type Problems, type YamlComplaint, YamlError } from './yamlError.js';

/** Problems of metadata, besides those of any YAML file. */
export const METADATA_PROBLEMS = {
  'not-keys-at-all': {
    en: 'metadata consist of keys, each with its value: {choices}',
    it: 'i metadati sono fatti di chiavi, ognuna con il suo valore: {choices}',
  },
  'not-keys': {
    en: '"{name}" has no value of its own, only keys: {choices}',
    it: '"{name}" non ha un valore proprio, solo chiavi: {choices}',
  },
  'empty-text': {
    en: 'there is nothing in "{name}": fill it in or take the key off',
    it: '"{name}" è vuoto: compilarlo o togliere la chiave',
  },
  'not-an-address': {
    en: '"{value}" is no web address that begins with http:// or https://',
    it: '"{value}" non è un indirizzo web che comincia con http:// o https://',
  },
  'not-an-email': { en: '"{value}" is no e-mail address', it: '"{value}" non è un indirizzo di posta elettronica' },
  'not-a-name': {
    en: '"{value}" must be a name without blanks or accents, such as {example}',
    it: '"{value}" dev’essere un nome senza spazi né accenti, per esempio {example}',
  },
  'no-licence': {
    en: 'a licence needs its "name" (such as CC-BY-4.0) or its "path" (a web address)',
    it: 'una licenza ha bisogno di "name" (per esempio CC-BY-4.0) o di "path" (un indirizzo web)',
  },
  'no-publisher': {
    en: 'a publisher needs its "title": the name of the municipality',
    it: 'chi pubblica ha bisogno di "title": il nome dell’ente',
  },
} as const satisfies Problems;

const OPENING = {
  en: 'The metadata in "{file}" cannot be used until they are corrected: ',
  it: 'I metadati in "{file}" vanno corretti prima di poterli usare: ',
};

export class MetadataError extends YamlError {
  override readonly name = 'MetadataError';

  constructor(file: string, complaints: readonly YamlComplaint[]) {
    super(file, complaints, OPENING);
  }
}
