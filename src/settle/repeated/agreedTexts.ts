/**
 * Several readings of one printed text, as recognition made them -> the same, where the words that differ are as most of them
 * have it.
 *
 * Where as many have one as another, the only reading stands whose words the document has elsewhere, too. Where that does not
 * tell either, each reading stays as it is. Example: `Aprire i nidl`, `Aprire i nidi`, `Aprile i nidi` are all `Aprire i nidi`.
 */
import { diffArrays, diffChars } from 'diff';
import { commonest, countEach } from '../../model/groupBy.js';

/** Texts of one length differ in no more than this share of their letters: others are other texts. */
const MOST_DIFFERENT = 0.25;
/** Longer texts are no titles and no names. */
const LONGEST = 100;

/** Some words of the first text, and what the readings have in their place. */
interface Doubt {
  readonly start: number;
  readonly end: number;
  /** What each reading has there, by its index; `undefined` where it has what the first text has. */
  readonly texts: Map<number, string>;
}

/** Words that were read in another way than they are taken. */
export interface Mended {
  readonly printed: string;
  readonly word: string;
}

/**
 * Returns the readings as most of them have it, and what was mended. `isElsewhere` tells whether the document has a word at
 * another place than in these readings.
 */
export function agreedTexts(
  readings: readonly string[],
  isElsewhere: (word: string) => boolean,
): { readonly texts: readonly string[]; readonly mended: readonly Mended[] } {
  const unchanged = { texts: readings, mended: [] };
  const usual = commonest(readings) ?? '';
  const words = usual.split(' ');
  if (words.length > LONGEST || readings.every((text) => text === usual)) return unchanged;
  const isAlike = readings.map((text) => text === usual || areAlike(usual, text));
  const doubts = doubtsOf(words, readings, isAlike);
  const chosen = new Map(doubts.map((doubt) => [doubt, choose(doubt, words, isAlike, isElsewhere)]));
  const mended: Mended[] = [];
  const texts = readings.map((reading, i) => {
    if (!isAlike[i]) return reading;
    const parts: string[] = [];
    let at = 0;
    for (const doubt of doubts) {
      const own = doubt.texts.get(i) ?? words.slice(doubt.start, doubt.end).join(' ');
      const word = chosen.get(doubt) ?? own;
      if (word !== own) mended.push({ printed: own, word });
      parts.push(...words.slice(at, doubt.start), word);
      at = doubt.end;
    }
    return joined([...parts, ...words.slice(at)]);
  });
  return { texts, mended };
}

/** Where alike readings differ from a text: stretches of its words that do not overlap. */
function doubtsOf(words: readonly string[], readings: readonly string[], isAlike: readonly boolean[]): Doubt[] {
  const edits = readings.map((text, i) => (isAlike[i] ? differences(words, text.split(' ')) : []));
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of edits.flat().toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = stretches.at(-1);
    if (last && (start < last.end || (start === last.start && end === last.end))) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches.map(({ start, end }) => {
    const texts = edits.flatMap((own, i): [number, string][] => {
      const inside = own.filter((edit) => edit.start >= start && edit.end <= end);
      return inside.length === 0 ? [] : [[i, withEdits(words, start, end, inside)]];
    });
    return { start, end, texts: new Map(texts) };
  });
}

/** Some words of a text that another has in place of its own. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly own: string;
}

function withEdits(words: readonly string[], start: number, end: number, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = start;
  for (const edit of edits) {
    parts.push(...words.slice(at, edit.start), edit.own);
    at = edit.end;
  }
  return joined([...parts, ...words.slice(at, end)]);
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** The stretches of a text's words in whose place another has others; word by word, where both have as many. */
function differences(words: readonly string[], other: readonly string[]): Edit[] {
  const found: Edit[] = [];
  let at = 0;
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const flush = () => {
    const start = at - removed.length;
    const own = added;
    if (removed.length === own.length && own.length > 0)
      for (const [i, word] of own.entries()) found.push({ start: start + i, end: start + i + 1, own: word });
    else if (removed.length + own.length > 0) found.push({ start, end: at, own: own.join(' ') });
    [removed, added] = [[], []];
  };
  for (const change of diffArrays([...words], [...other])) {
    if (change.added) added = change.value;
    else if (change.removed) {
      removed = change.value;
      at += removed.length;
    } else {
      flush();
      at += change.value.length;
    }
  }
  flush();
  return found;
}

/** The words that stand at a doubtful place; `null` where nothing tells. */
function choose(
  { start, end, texts }: Doubt,
  words: readonly string[],
  isAlike: readonly boolean[],
  isElsewhere: (word: string) => boolean,
): string | null {
  const usual = words.slice(start, end).join(' ');
  const counts = countEach(isAlike.flatMap((alike, i) => (alike ? [texts.get(i) ?? usual] : [])));
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (!second || first![1] > second[1]) return first![0];
  const all = [...counts.keys()];
  const says = all.some((text) => /[\p{L}\p{N}]/u.test(text));
  if (all.some((text) => /\p{N}/u.test(text)) || (all.includes('') && says)) return null;
  const known = all.filter((text) => text !== '' && text.split(' ').every(isElsewhere));
  if (known.length === 0 && all.includes('')) return '';
  return known.length === 1 ? known[0]! : null;
}

/** Whether two texts differ in so few letters that both may be readings of one. A changed letter is one taken out and one put in. */
function areAlike(one: string, other: string): boolean {
  const most = Math.max(one.length, other.length) * MOST_DIFFERENT;
  if (Math.abs(one.length - other.length) > most) return false;
  return diffChars(one, other, { maxEditLength: Math.floor(2 * most) }) !== undefined;
}
