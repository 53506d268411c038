/**
 * Every word that the command says of its own, in both languages: one row a message, `{holes}` filled by {@link say}.
 *
 * Example: `say('it', 'stdin-twice')` is `Lo standard input (-) si può indicare una volta sola.` The rows stand in
 * `words/`. What is said of documents and inputs stands in `report/catalogue.ts`; descriptions of options in `options.ts`.
 */
import type { Language } from '../report/catalogue/catalogue.js';
import { COUNTED } from './words/counts.js';
import { RUNNING } from './words/running.js';
import { USAGE } from './words/usage.js';

const MESSAGES = { ...USAGE, ...RUNNING } as const;

export type MessageKey = keyof typeof MESSAGES;

type ParamsIn<Sentence extends string> = Sentence extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | ParamsIn<Rest>
  : never;

/** What a message's sentence wants filled in. */
export type MessageHoles<Key extends MessageKey> = Record<ParamsIn<(typeof MESSAGES)[Key]['en']>, string | number>;

export type SayArguments<Key extends MessageKey> = [ParamsIn<(typeof MESSAGES)[Key]['en']>] extends [never]
  ? []
  : [params: MessageHoles<Key>];

/** A message in one language, its holes filled. */
export function say<Key extends MessageKey>(language: Language, key: Key, ...[params]: SayArguments<Key>): string {
  const values: Record<string, string | number> = params ?? {};
  return MESSAGES[key][language].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

export type CountedKey = keyof typeof COUNTED;

/** How many of a thing, in words that agree: `nessun avviso`, `1 avviso`, `3 avvisi`. */
export function counted(language: Language, key: CountedKey, n: number): string {
  return COUNTED[key][language][Math.min(n, 2) as 0 | 1 | 2].replace('{n}', String(n));
}
