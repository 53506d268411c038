/**
 * The words of a profile -> the vocabulary, and the label matcher made of both. What a profile may say is for its schema, in
 * `profile.ts`, which only those load who check one.
 */

import type { LabelMatcher } from '../model/labelMatcher.js';
import { cleanText } from '../text/normalize.js';
import type { Label } from '../vocabulary/labels.js';
import { STANDARD, type Vocabulary } from '../vocabulary/vocabulary.js';
import { createMatcher, STANDARD_MATCHER } from './labelMatcher.js';

type Words = readonly string[] | undefined;

/** Groups of words, each with the names that its words are given to. */
export type Group = 'levels' | 'linked' | 'parameters' | 'header' | 'sections' | 'furniture' | 'statuses';

/** What of a profile is words: its shape without the schema that checks it. */
export type ProfileWords = { readonly [name in Group]?: Readonly<Record<string, Words>> | undefined } & {
  readonly codes?: readonly string[] | undefined;
};

/** The words that a profile has for one name of a group. */
export const wordsOf = (profile: ProfileWords, group: Group, name: string): readonly string[] =>
  profile[group]?.[name] ?? [];

/** The profile's name for what a label means: `header.portfolio`, `linked.strategic`. */
export function meaningOf({ place, field, level }: Label): string {
  if (field === 'linkedObjectives') return `linked.${level}`;
  return `${place === 'section' ? 'sections' : place}.${field}`;
}

/** The vocabulary with the profile's words behind its own. */
export function withProfile(vocabulary: Vocabulary, profile: ProfileWords): Vocabulary {
  const more = (group: Group, name: string, own: readonly string[]) => [
    ...own,
    ...wordsOf(profile, group, name).map(cleanText),
  ];
  return {
    labels: vocabulary.labels.map((row): Label => {
      const [group, name] = meaningOf(row).split('.') as [Group, string];
      return { ...row, words: more(group, name, row.words) };
    }),
    levels: vocabulary.levels.map((row) => ({ ...row, words: more('levels', row.level, row.words) })),
    statuses: vocabulary.statuses.map((row) => ({ ...row, words: more('statuses', row.kind, row.words) })),
    codes: [...vocabulary.codes, ...(profile.codes ?? [])],
  };
}

/** What texts are looked up in, with a profile or without. */
export const matcherFor = (profile: ProfileWords | undefined): LabelMatcher =>
  profile ? createMatcher(withProfile(STANDARD, profile)) : STANDARD_MATCHER;
