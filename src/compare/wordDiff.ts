/**
 * Finds where the words of two texts differ.
 *
 * Example: `wordChanges('tre nidi', 'due nidi')` is `[removed 'tre ', added 'due ', same 'nidi']`. Words that
 * differ in layout alone are the same, and stand as the new text has them.
 */
import { diffArrays } from 'diff';
import type { WordDiff } from '../report/comparison.js';
import { splitWords, type Word } from './text.js';

/**
 * How many words may differ between the first and the last difference; where more do, one text replaces the other as a
 * whole. The work grows with the square of this number, and so long a mixture of two texts is not readable.
 */
const MOST_EDITS = 700;

const joinedText = (words: readonly Word[]) => words.map(({ text }) => text).join('');
const joinedKey = (words: readonly Word[]) => words.map(({ key }) => key).join('');

/** Words that both texts have, or the words of each text between two such chunks. */
interface Chunk {
  readonly same: Word[];
  readonly removed: Word[];
  readonly added: Word[];
}

/** Counts the words that are the same from the beginning on. */
function sameAtStart(old: readonly Word[], now: readonly Word[]): number {
  const end = old.findIndex(({ key }, i) => key !== now[i]?.key);
  return end === -1 ? old.length : end;
}

function chunksOf(old: readonly Word[], now: readonly Word[]): Chunk[] {
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
  const chunks: Chunk[] = [];
  for (const { value, added, removed } of found) {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    const last = chunks.at(-1);
    const goesOn = last !== undefined && (kind === 'same') === last.same.length > 0;
    if (!goesOn) chunks.push({ same: [], removed: [], added: [] });
    chunks.at(-1)![kind].push(...value);
  }
  return chunks;
}

/** Lists the words of both texts in order, each run of them as same, removed or added. */
export function wordChanges(old: string, now: string): WordDiff {
  const parts: WordDiff = [];
  const push = (kind: WordDiff[number]['kind'], text: string) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  for (const { same, removed, added } of chunksOf(splitWords(old), splitWords(now))) {
    // One word of the old text may be two of the new one, or the reverse, where a line wrap took a hyphen.
    if (same.length > 0 || joinedKey(removed) === joinedKey(added)) push('same', joinedText([...same, ...added]));
    else {
      push('removed', joinedText(removed));
      push('added', joinedText(added));
    }
  }
  return parts;
}
