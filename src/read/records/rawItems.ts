/** What the readers of JSON and YAML give: the keys of the document as they come, and the items of its lists, unchecked. */
import type { Bilingual } from '../../report/catalogue/catalogue.js';

/** The lists of a document. */
export const LISTS = ['sources', 'objectives', 'diagnostics'] as const;
export type List = (typeof LISTS)[number];

export const VERSION_KEY = 'schemaVersion';

export type RawItem =
  | { readonly kind: 'key'; readonly key: string; readonly isList: boolean }
  | { readonly kind: 'version'; readonly value: unknown }
  | { readonly kind: 'item'; readonly list: List; readonly value: unknown };

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
