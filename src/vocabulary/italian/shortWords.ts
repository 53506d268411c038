/**
 * Short words of Italian as recognition misreads them: `AI termine` for `Al termine`, `ia`, `ne!`, `deIla`. In many faces `l`
 * and `I` are one stroke.
 *
 * Example: `ia` is `la`, as no word is written so; `dei` stays, and so do `II` and `ii`, which are numbers as well.
 */

const ARTICLES = ['il', 'la', 'le', 'gli'];
const PREPOSITIONS = ['al', 'dal', 'del', 'nel', 'sul', 'alla', 'dalla', 'della', 'nella', 'sulla'];
const PLURALS = ['alle', 'dalle', 'delle', 'nelle', 'sulle', 'agli', 'dagli', 'degli', 'negli', 'sugli'];

/** What an `l` is taken for. */
const STROKES = ['l', 'I', 'i', '|', '!', ']'];
/** What is written so, though it may be a misread word: another word, a name, a number. */
const NAMES = ['Alia', 'Dalia', 'Delia', 'Nelia'];
const WORDS = ['ai', 'alia', 'dai', 'dalia', 'dalie', 'dei', 'li', 'nei', 'sui', 'Ai', 'Dai', 'Dei', 'Nei', 'Sui'];
const WRITTEN = new Set([...NAMES, ...WORDS, 'II', 'ii']);
/** What is something else amid a sentence: `l'AI`. */
const ONLY_FIRST = new Set(['AI', 'll']);

/** All ways to write a word whose `l` may be any of the strokes. */
const misreadingsOf = (word: string): string[] =>
  [...word].reduce<string[]>(
    (starts, letter) => starts.flatMap((start) => (letter === 'l' ? STROKES : [letter]).map((one) => start + one)),
    [''],
  );

const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

const small = [...ARTICLES, ...PREPOSITIONS, ...PLURALS];
const words = [...small, ...small.map(capitalised)];

const MISREAD: ReadonlyMap<string, string> = new Map([
  ...words.flatMap((word) => misreadingsOf(word).map((misread): [string, string] => [misread, word])),
  ['Tl', 'Il'],
  ['ll', 'Il'],
  ...words.map((word): [string, string] => [word, word]),
]);

/** The word that a misread one is meant to be; `null` if it is itself, or may be. `isFirst`: it begins a sentence. */
export function shortWordMeant(text: string, isFirst: boolean): string | null {
  const word = MISREAD.get(text);
  if (word === undefined || word === text || WRITTEN.has(text) || (!isFirst && ONLY_FIRST.has(text))) return null;
  return word;
}

/** A short word that lost the apostrophe between it and the next one: no word has a capital in its middle. */
const LOST_APOSTROPHE = /^(L|D|l|d|[Dd]ell|[Aa]ll|[Nn]ell|[Ss]ull|[Dd]all|[Uu]n)([AEIOUÀÈÉ]\p{Ll}{2,}\P{L}*)$/u;

/** A word with the apostrophe that recognition lost: `LAmministrazione`; `null` if it lost none. */
export function withLostApostrophe(word: string): string | null {
  const [, before, after] = LOST_APOSTROPHE.exec(word) ?? [];
  return before === undefined ? null : `${before}'${after}`;
}
