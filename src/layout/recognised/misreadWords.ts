/** Recognised text -> the same lines, with misread short words and apostrophes as they are meant. All are reported. */
import { countEach } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { shortWordMeant, withLostApostrophe } from '../../vocabulary/italian/shortWords.js';

const WORD = /\S+/gu;
/** What stands after a short word: a word in lower case, or a day. */
const NEXT =
  /^ (?:\p{Ll}|\d{1,2}°? (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre))/u;
/** How many characters of it tell. */
const TELLING = 16;
/** What ends a sentence or stands before an item. */
const SENTENCE_END = /[.:;!?…•]\s*$/u;
/** A line that ends so far before the right edge of its page, as a share of its width, ends a paragraph. */
const SHORT = 0.85;
/** A text that says what `AI` is short for, or has it amid a sentence. */
const NAMES_AI = /intelligenza artificiale|['’]AI(?!\p{L})|\p{Ll} AI(?!\p{L})/u;
/** An apostrophe, as a printed one may be read. */
const APOSTROPHE = /(?<=\p{L})['’‘`´]/gu;
/** A quotation that opens before a word; a speck, where nothing closes it. */
const OPENING = /^[‘'’`](?=\p{Ll}{4})/u;
const CLOSING = /\p{L}\S?['’]/u;
/** What stands before a word that begins with a vowel: its apostrophe may stand apart. */
const ELIDED = /(?:^| )(?:[ldnst]|un|[dn]?ell|all|dall|sull|quest|quell|c|m|v)$/iu;
/** Words in capitals that end in an apostrophe for an accent: without it, they are misread where they stand seldom so. */
const ACCENTED = /^\P{L}*(\p{Lu}{2,}[AEIOU])(['’]?)\P{L}*$/u;
/** How many times as many must be of one sign, or have one, for the others to be misread. */
const USUAL = 3;

/** What a text as a whole shows of its words. */
interface Habits {
  readonly namesAi: boolean;
  /** The right edge of its widest line. */
  readonly widest: number;
  /** The sign that it has for nearly all its apostrophes; `null` if it has no such one. */
  readonly apostrophe: string | null;
  /** The words in capitals that nearly always have an apostrophe at their end, each with its sign. */
  readonly accented: ReadonlyMap<string, string>;
}

/** Writes misread short words as they are meant, and apostrophes as the text has nearly all of them. */
export function withShortWords(layout: Layout, isRecognised: (line: Line) => boolean, report: Report): Layout {
  const habits = habitsOf(layout.lines, layout.lines.filter(isRecognised));
  const pairs: string[] = [];
  const lines = layout.lines.map((line) => {
    if (!isRecognised(line)) return line;
    const cells = line.cells.map((cell) => {
      const text = cell.text.replace(WORD, (printed, at: number) => {
        const word = wordMeant(printed, cell.text, at, layout.lines[line.index - 1], habits);
        if (word !== printed) pairs.push(`${printed} > ${word}`);
        return word;
      });
      return text === cell.text ? cell : { ...cell, text };
    });
    return cells.every((cell, i) => cell === line.cells[i]) ? line : { ...line, cells };
  });
  if (pairs.length === 0) return layout;
  const words = [...countEach(pairs)].map(([pair, count]) => (count > 1 ? `${pair} (${count})` : pair)).join(', ');
  report.add('words-mended', { words }, { source: layout.source, page: null, line: null });
  return { ...layout, lines };
}

const rightOf = ({ cells }: Line): number => cells.at(-1)?.right ?? 0;

const habitsOf = (lines: readonly Line[], recognised: readonly Line[]): Habits => ({
  namesAi: lines.some(({ text }) => NAMES_AI.test(text)),
  widest: lines.reduce((most, line) => Math.max(most, rightOf(line)), 0),
  apostrophe: usualApostrophe(recognised),
  accented: accentedWords(recognised),
});

function usualApostrophe(lines: readonly Line[]): string | null {
  const counts = countEach(lines.flatMap(({ cells }) => cells.flatMap(({ text }) => text.match(APOSTROPHE) ?? [])));
  const [most, ...others] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] >= USUAL * others.reduce((sum, [, count]) => sum + count, 0) ? most[0] : null;
}

function accentedWords(lines: readonly Line[]): ReadonlyMap<string, string> {
  const counts = new Map<string, { bare: number; signed: number; sign: string }>();
  for (const word of lines.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split(' ')))) {
    const [, letters, sign] = ACCENTED.exec(word) ?? [];
    if (letters === undefined) continue;
    const count = counts.get(letters) ?? { bare: 0, signed: 0, sign: '' };
    counts.set(letters, sign ? { ...count, signed: count.signed + 1, sign } : { ...count, bare: count.bare + 1 });
  }
  return new Map(
    [...counts].flatMap(([letters, { bare, signed, sign }]) => (signed >= USUAL * bare ? [[letters, sign]] : [])),
  );
}

/** The word that is meant by what is printed at a place of a text. */
function wordMeant(printed: string, text: string, at: number, above: Line | undefined, habits: Habits): string {
  const before = text.slice(Math.max(0, at - 8), at);
  const isQuoted = CLOSING.test(text.slice(at + 1)) || ELIDED.test(before.trimEnd());
  const plain = isQuoted ? printed : printed.replace(OPENING, '');
  const signed = habits.apostrophe === null ? plain : plain.replace(APOSTROPHE, habits.apostrophe);
  const isFirst = at > 0 ? SENTENCE_END.test(before.slice(-4)) : beginsSentence(above, habits.widest);
  const isShort = NEXT.test(text.slice(at + printed.length, at + printed.length + TELLING));
  return (
    (isShort ? shortWordMeant(signed, isFirst && !habits.namesAi) : null) ??
    withLostApostrophe(signed) ??
    withAccent(signed, habits.accented)
  );
}

const beginsSentence = (above: Line | undefined, widest: number): boolean =>
  !above || rightOf(above) < SHORT * widest || SENTENCE_END.test(above.text);

function withAccent(word: string, accented: ReadonlyMap<string, string>): string {
  const [, letters = '', sign] = ACCENTED.exec(word) ?? [];
  return sign === '' && accented.has(letters) ? word.replace(letters, letters + accented.get(letters)) : word;
}
