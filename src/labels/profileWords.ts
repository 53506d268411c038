/**
 * Adds the words of a profile to the vocabulary, and makes the label matcher of both. The schema of a profile is in
 * `profile.ts`; only the code that checks a profile loads it.
 */

import type { LabelMatcher } from '../model/labelMatcher.js';
import { cleanText } from '../text/normalize.js';
import { fieldName, isOther, type Label, OTHER_PLACES, type OtherLabel, otherField } from '../vocabulary/labels.js';
import { STANDARD, type Vocabulary } from '../vocabulary/vocabulary.js';
import { createMatcher, STANDARD_MATCHER } from './labelMatcher.js';

type Words = readonly string[] | undefined;

/** The groups of a profile. Each maps names to words. */
export type Group = 'levels' | 'linked' | 'parameters' | 'header' | 'sections' | 'furniture' | 'statuses' | 'other';

/** A profile as plain data: its shape, without the schema that checks it. */
export type ProfileWords = { readonly [name in Group]?: Readonly<Record<string, Words>> | undefined } & {
  readonly codes?: readonly string[] | undefined;
};

/** Returns the words that a profile has for one name of a group. */
export const wordsOf = (profile: ProfileWords, group: Group, name: string): readonly string[] =>
  profile[group]?.[name] ?? [];

/** Returns the name that a profile uses for the meaning of a label: `header.portfolio`, `linked.strategic`. */
export function meaningOf({ place, field, level }: Label): string {
  if (isOther(field)) return `other.${fieldName(field)}`;
  if (field === 'linkedObjectives') return `linked.${level}`;
  return `${place === 'section' ? 'sections' : place}.${field}`;
}

/** Returns the labels of another part: a profile does not say whether it is in the header block, a section or a column. */
const otherLabels = (key: string, words: readonly string[]): OtherLabel[] =>
  OTHER_PLACES.map((place) => ({ place, field: otherField(key), words, doc: key, example: words[0]! }));

/** Returns the vocabulary with the words of the profile after its own. */
export function withProfile(vocabulary: Vocabulary, profile: ProfileWords): Vocabulary {
  const more = (group: Group, name: string, own: readonly string[]) => [
    ...own,
    ...wordsOf(profile, group, name).map(cleanText),
  ];
  return {
    labels: [
      ...vocabulary.labels.map((row): Label => {
        const [group, name] = meaningOf(row).split('.') as [Group, string];
        return { ...row, words: more(group, name, row.words) };
      }),
      ...Object.keys(profile.other ?? {}).flatMap((key) => otherLabels(key, more('other', key, []))),
    ],
    levels: vocabulary.levels.map((row) => ({ ...row, words: more('levels', row.level, row.words) })),
    statuses: vocabulary.statuses.map((row) => ({ ...row, words: more('statuses', row.kind, row.words) })),
    codes: [...vocabulary.codes, ...(profile.codes ?? [])],
  };
}

/** Returns the label matcher of the vocabulary, with the words of a profile if one is given. */
export const matcherFor = (profile: ProfileWords | undefined): LabelMatcher =>
  profile ? createMatcher(withProfile(STANDARD, profile)) : STANDARD_MATCHER;
