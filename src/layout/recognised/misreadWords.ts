/** Recognised text -> the same lines, with misread short words and apostrophes as they are meant. All are reported. */
import { countEach } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { shortWordMeant, withLostApostrophe } from '../../vocabulary/shortWords.js';

const WORD = /\S+/gu;
/** What stands after a short word. */
const NEXT = /^ \p{Ll}/u;
/** What ends a sentence or stands before an item. */
const SENTENCE_END = /[.:;!?…•]\s*$/u;
/** A line that ends so far before the right edge of its page, as a share of its width, ends a paragraph. */
const SHORT = 0.85;
/** A text that says what `AI` is short for, or has it amid a sentence. */
const NAMES_AI = /intelligenza artificiale|['’]AI(?!\p{L})|\p{Ll} AI(?!\p{L})/u;

const rightOf = ({ cells }: Line): number => cells.at(-1)?.right ?? 0;

/** An apostrophe, as a printed one may be read. */
const APOSTROPHE = /(?<=\p{L})['’‘`´]/gu;
/** How many times as many must be of one sign for the others to be misread. */
const USUAL = 3;

/** The sign that a text has for nearly all its apostrophes; `null` if it has no such one. */
function usualApostrophe(lines: readonly Line[]): string | null {
  const counts = countEach(lines.flatMap(({ cells }) => cells.flatMap(({ text }) => text.match(APOSTROPHE) ?? [])));
  const [most, ...others] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && most[1] >= USUAL * others.reduce((sum, [, count]) => sum + count, 0) ? most[0] : null;
}

/** A quotation that opens before a word; a speck, where nothing closes it. */
const OPENING = /^[‘'’`](?=\p{Ll}{4})/u;
const CLOSING = /\p{L}\S?['’]/u;
/** What stands before a word that begins with a vowel: its apostrophe may stand apart. */
const ELIDED = /(?:^| )(?:[ldnst]|un|[dn]?ell|all|dall|sull|quest|quell|c|m|v)$/iu;

/** Words in capitals that end in an apostrophe for an accent: without it, they are misread where they stand seldom so. */
const ACCENTED = /^\P{L}*(\p{Lu}{2,}[AEIOU])(['’]?)\P{L}*$/u;

/** The words that nearly always have an apostrophe at their end, each with its sign. */
function accentedWords(lines: readonly Line[]): ReadonlyMap<string, string> {
  const counts = new Map<string, { bare: number; signed: number; sign: string }>();
  for (const word of lines.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split(' ')))) {
    const [, letters, sign] = ACCENTED.exec(word) ?? [];
    if (letters === undefined) continue;
    const count = counts.get(letters) ?? { bare: 0, signed: 0, sign: '' };
    counts.set(letters, sign ? { ...count, signed: count.signed + 1, sign } : { ...count, bare: count.bare + 1 });
  }
  return new Map(
    [...counts].flatMap(([letters, { bare, signed, sign }]) =>
      signed >= USUAL * bare && signed > 1 ? [[letters, sign]] : [],
    ),
  );
}

/** Writes misread short words as they are meant, and apostrophes as the text has nearly all of them. */
export function withShortWords(layout: Layout, isRecognised: (line: Line) => boolean, report: Report): Layout {
  const namesAi = layout.lines.some(({ text }) => NAMES_AI.test(text));
  const widest = layout.lines.reduce((most, line) => Math.max(most, rightOf(line)), 0);
  const recognised = layout.lines.filter(isRecognised);
  const apostrophe = usualApostrophe(recognised);
  const accented = accentedWords(recognised);
  const withAccent = (word: string): string => {
    const [, letters = '', sign] = ACCENTED.exec(word) ?? [];
    return sign === '' && accented.has(letters) ? word.replace(letters, letters + accented.get(letters)) : word;
  };
  const counts = new Map<string, number>();
  const mend = (text: string, above: Line | undefined): string =>
    text.replace(WORD, (printed, at: number) => {
      const isAfterParagraph = !above || rightOf(above) < SHORT * widest;
      const isFirst =
        at > 0
          ? SENTENCE_END.test(text.slice(Math.max(0, at - 4), at))
          : isAfterParagraph || SENTENCE_END.test(above.text);
      const isShort = NEXT.test(text.slice(at + printed.length, at + printed.length + 3));
      const isOpen = CLOSING.test(text.slice(at + 1)) || ELIDED.test(text.slice(Math.max(0, at - 8), at).trimEnd());
      const plain = isOpen ? printed : printed.replace(OPENING, '');
      const signed = apostrophe === null ? plain : plain.replace(APOSTROPHE, apostrophe);
      const word =
        (isShort ? shortWordMeant(signed, isFirst && !namesAi) : null) ??
        withLostApostrophe(signed) ??
        withAccent(signed);
      if (word === printed) return printed;
      const pair = `${printed} > ${word}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      return word;
    });
  const lines = layout.lines.map((line) => {
    if (!isRecognised(line)) return line;
    const cells = line.cells.map((cell) => ({ ...cell, text: mend(cell.text, layout.lines[line.index - 1]) }));
    return cells.every(({ text }, i) => text === line.cells[i]!.text) ? line : { ...line, cells };
  });
  if (counts.size === 0) return layout;
  const words = [...counts].map(([pair, count]) => (count > 1 ? `${pair} (${count})` : pair)).join(', ');
  report.add('words-mended', { words }, { source: layout.source, page: null, line: null });
  return { ...layout, lines };
}
