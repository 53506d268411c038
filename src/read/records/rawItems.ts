/** What the readers of JSON and YAML give: the keys of the document as they come, and the items of its lists, unchecked. */
import { MIB } from '../../model/limits.js';
import type { Bilingual } from '../../report/catalogue/catalogue.js';

/** The lists of a document. */
export const LISTS = ['sources', 'objectives', 'diagnostics'] as const;
export type List = (typeof LISTS)[number];

export const VERSION_KEY = 'schemaVersion';

export type RawItem =
  | { readonly kind: 'key'; readonly key: string; readonly isList: boolean }
  | { readonly kind: 'version'; readonly value: unknown }
  | {
      readonly kind: 'item';
      readonly list: List;
      readonly value: unknown;
      /** Whether the text ends in it, so that a part of it may be missing. */
      readonly isCut?: boolean;
    };

/** Makes the error of records that cannot be read. */
export type Fail = (reason: Bilingual) => Error;

export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

export const isList = (key: unknown): key is List => LISTS.some((list) => list === key);

/** Nothing that dup-parse writes has so many levels: what has more is made to do harm. */
export const MOST_DEPTH = 100;

export const CUT: Bilingual = {
  en: 'it ends in the middle: a part of it is missing',
  it: 'si interrompe a metà: ne manca una parte',
};

export const tooDeep = (line: number): Bilingual => ({
  en: `at line ${line} there are more than ${MOST_DEPTH} levels`,
  it: `alla riga ${line} ci sono più di ${MOST_DEPTH} livelli`,
});

/** Signs and values of one item in JSON, lines in YAML: an objective has a thousand, and a few for each place where it stood. */
export const MOST_PARTS = 1_000_000;

export const tooLarge = (line: number): Bilingual => ({
  en: `at line ${line} one item has more than ${MOST_PARTS} parts`,
  it: `alla riga ${line} un elemento ha più di ${MOST_PARTS} parti`,
});

/** Bytes of one text. */
export const MOST_SIZE = 64 * MIB;

export const tooLong = (line: number): Bilingual => ({
  en: `at line ${line} a text has more than ${MOST_SIZE / MIB} MiB`,
  it: `alla riga ${line} un testo supera ${MOST_SIZE / MIB} MiB`,
});

/** Keys that are not known: a later version adds a few. */
export const MOST_KEYS = 1000;

export const TOO_MANY_KEYS: Bilingual = {
  en: `more than ${MOST_KEYS} of its keys are not known`,
  it: `più di ${MOST_KEYS} delle sue chiavi non sono note`,
};
