/**
 * Counts the lines that a text takes in a width, by the widths of the letters of Arial: those of Helvetica, and of the free
 * Liberation Sans.
 *
 * Example: `linesOf('Tre nidi', { width: 9638, size: 20, isBold: false })` is 1. Widths are in twentieths of a point, sizes in half
 * points.
 */

/** Widths in thousandths of the size, each with its letters; those with accents are as wide as those without. */
const REGULAR: readonly (readonly [width: number, letters: string])[] = [
  [191, "'"],
  [222, 'ijl‘’'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft\u00A0·'],
  [333, '()-`r“”ª'],
  [350, '•'],
  [355, '"'],
  [389, '*'],
  [400, '°º'],
  [469, '^'],
  [500, 'Jcksvxyz'],
  [584, '+<=>~'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
  [1000, '—…→'],
  [1015, '@'],
];

const BOLD: readonly (readonly [width: number, letters: string])[] = [
  [238, "'"],
  [278, ' ,./I\\ijl‘’\u00A0·'],
  [280, '|'],
  [333, '!()-:;[]`ft'],
  [350, '•'],
  [370, 'ª'],
  [389, '*r{}'],
  [400, '°º'],
  [474, '"'],
  [500, 'z“”'],
  [584, '+<=>^~'],
  [611, 'FLTZbdghnopqu?'],
  [667, 'EPSVXY'],
  [722, '&ABCDHKNRU'],
  [778, 'GOQw'],
  [833, 'M'],
  [889, '%m'],
  [944, 'W'],
  [975, '@'],
  [1000, '—…→'],
];

/** The width of digits, of most small letters, and of what is in no row. */
const USUAL = 556;

const tableOf = (rows: typeof REGULAR): ReadonlyMap<string, number> =>
  new Map(rows.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

const WIDTHS = { regular: tableOf(REGULAR), bold: tableOf(BOLD) };

export interface TextPlace {
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** The width of a text. */
function widthOf(text: string, { size, isBold }: TextPlace): number {
  const widths = isBold ? WIDTHS.bold : WIDTHS.regular;
  let width = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) width += widths.get(letter) ?? USUAL;
  return (width * size) / 100;
}

/** The lines that a text takes; white space hangs over the end of a line, and a word that is too long is broken. */
export function linesOf(text: string, place: TextPlace): number {
  let lines = 1;
  let used = 0;
  for (const [, word, space] of text.matchAll(/([^\s-]*-*)(\s*)/gu)) {
    const width = widthOf(word!, place);
    if (used > 0 && used + width > place.width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(width / place.width) - 1);
    used += (width % place.width) + widthOf(space!, place);
  }
  return lines;
}
