/**
 * Makes a profile of guesses, and takes back what a profile may not say: a word that already means something else in its
 * place, or that is no word. Such a guess stays, but is not sure.
 */
import { type Profile, profileSchema } from '../labels/profile.js';
import { groupBy } from '../model/groupBy.js';
import type { Guess } from '../model/guess.js';

/** Returns the guesses of which a profile can be made, and that profile. */
export function checkedGuesses(guesses: readonly Guess[]): { guesses: readonly Guess[]; profile: Profile } {
  const sure = guesses.filter((one) => one.sure);
  const drafted = profileOf(sure);
  const result = profileSchema.safeParse(drafted);
  if (result.success) return { guesses, profile: result.data };
  const refused = new Set(result.error.issues.flatMap(({ path }) => guessAt(sure, path.map(String)) ?? []));
  // What no guess answers for would be refused again.
  const unsure = refused.size > 0 ? refused : new Set(sure);
  return checkedGuesses(guesses.map((one) => (unsure.has(one) ? { ...one, sure: false } : one)));
}

/** The guesses of one name, in the order of the profile. */
const ofName = (guesses: readonly Guess[], group: string, name: string): Guess[] =>
  guesses.filter((one) => one.group === group && one.name === name);

const guessAt = (guesses: readonly Guess[], [group = '', ...rest]: readonly string[]): Guess | undefined =>
  group === 'codes'
    ? ofName(guesses, group, '')[Number(rest[0])]
    : ofName(guesses, group, rest[0] ?? '')[Number(rest[1])];

/** A profile as its file says it: words by group and name, patterns of codes. */
function profileOf(guesses: readonly Guess[]): unknown {
  const wordsOf = (own: readonly Guess[]) => own.map(({ word }) => word);
  const groups = [...groupBy(guesses, ({ group }) => group)].map(([group, own]) => [
    group,
    group === 'codes'
      ? wordsOf(own)
      : Object.fromEntries([...groupBy(own, ({ name }) => name)].map(([name, words]) => [name, wordsOf(words)])),
  ]);
  return Object.fromEntries(groups);
}
