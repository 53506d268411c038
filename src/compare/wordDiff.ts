/**
 * Two texts -> where their words differ.
 *
 * Example: `wordChanges('tre nidi', 'due nidi')` is `[removed 'tre ', added 'due ', same 'nidi']`. What differs in layout
 * alone is the same, and stands as the new text has it.
 */
import { diffArrays } from 'diff';
import type { WordDiff } from '../report/comparison.js';
import { type Word, wordsOf } from './text.js';

/**
 * So many words may differ between the first and the last that do; where texts have less in common, one stands for the
 * other as a whole. The work grows with the square of it, and nobody reads two texts woven into each other.
 */
const MOST_EDITS = 700;

const textOf = (words: readonly Word[]) => words.map(({ text }) => text).join('');
const keyOf = (words: readonly Word[]) => words.map(({ key }) => key).join('');

/** A stretch that is on both sides, or what stands on each side between two of them. */
interface Stretch {
  readonly same: Word[];
  readonly removed: Word[];
  readonly added: Word[];
}

/** How many words are the same from the beginning on. */
function sameAtStart(old: readonly Word[], now: readonly Word[]): number {
  const end = old.findIndex(({ key }, i) => key !== now[i]?.key);
  return end === -1 ? old.length : end;
}

function stretchesOf(old: readonly Word[], now: readonly Word[]): Stretch[] {
  const start = sameAtStart(old, now);
  const end = sameAtStart(old.slice(start).toReversed(), now.slice(start).toReversed());
  const between = (words: readonly Word[]) => words.slice(start, words.length - end);
  const same = (value: Word[]) => ({ value, removed: false, added: false });
  const middle = diffArrays(between(old), between(now), {
    comparator: (one, other) => one.key === other.key,
    maxEditLength: MOST_EDITS,
  }) ?? [
    { value: between(old), removed: true, added: false },
    { value: between(now), removed: false, added: true },
  ];
  const found = [same(now.slice(0, start)), ...middle, same(now.slice(now.length - end))].filter(
    ({ value }) => value.length > 0,
  );
  const stretches: Stretch[] = [];
  for (const { value, added, removed } of found) {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    const last = stretches.at(-1);
    const goesOn = last !== undefined && (kind === 'same') === last.same.length > 0;
    if (!goesOn) stretches.push({ same: [], removed: [], added: [] });
    stretches.at(-1)![kind].push(...value);
  }
  return stretches;
}

/** The words of both texts in order: those that stayed, those that went, those that came. */
export function wordChanges(old: string, now: string): WordDiff {
  const parts: WordDiff = [];
  const push = (kind: WordDiff[number]['kind'], text: string) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  for (const { same, removed, added } of stretchesOf(wordsOf(old), wordsOf(now))) {
    // One word on the one side may be two on the other: a hyphen that a line's end took.
    if (same.length > 0 || keyOf(removed) === keyOf(added)) push('same', textOf([...same, ...added]));
    else {
      push('removed', textOf(removed));
      push('added', textOf(added));
    }
  }
  return parts;
}
