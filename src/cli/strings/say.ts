/**
 * The sentences of the command, in both languages: one row a sentence, whose `{placeholders}` {@link say} fills.
 *
 * Example: `say('it', 'stdin-twice')` is `Lo standard input (-) si può indicare una volta sola.` Sentences about documents
 * and inputs are in `report/catalogue/`; descriptions of options are in `options/rows/`.
 */
import type { Language, Param } from '../../report/catalogue/catalogue.js';
import { COUNTED } from './counts.js';
import { RUNNING } from './running.js';
import { USAGE } from './usage.js';

const SENTENCES = { ...USAGE, ...RUNNING } as const;

export type SentenceKey = keyof typeof SENTENCES;

type ParamsIn<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsIn<Rest>
  : never;

/** The values for the placeholders of a sentence; nothing, if it has none. */
export type SentenceParams<Key extends SentenceKey> = [ParamsIn<(typeof SENTENCES)[Key]['en']>] extends [never]
  ? []
  : [params: Readonly<Record<ParamsIn<(typeof SENTENCES)[Key]['en']>, Param>>];

/** Returns a sentence in one language, its placeholders filled. */
export function say<Key extends SentenceKey>(language: Language, key: Key, ...[params]: SentenceParams<Key>): string {
  const values: Readonly<Record<string, Param>> = params ?? {};
  return SENTENCES[key][language].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name] ?? placeholder;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** Returns a name in both languages, to be filled into a sentence. */
export const inBothLanguages = (key: SentenceKey): Readonly<Record<Language, string>> => SENTENCES[key];

export type CountedKey = keyof typeof COUNTED;

/** Says how many of a thing there are: `nessun avviso`, `1 avviso`, `3 avvisi`. */
export function counted(language: Language, key: CountedKey, n: number): string {
  return COUNTED[key][language][Math.min(n, 2) as 0 | 1 | 2].replace('{n}', String(n));
}
