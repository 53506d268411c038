/**
 * Letters that a typewriter deleted: a row of one sign, `xxxxxxxx` or `--------`, is typed over them. Nothing else stands on letters
 * all along a line.
 */
import { groupBy } from '../../../../model/groupBy.js';
import type { Glyph } from '../../drawing/drawn.js';
import { byHeight } from '../byHeight.js';

/** The signs that delete. A row of points, or of low lines, may be what an entry is written on. */
const SIGN = /^[xX/\\=#*\-\u2010-\u2015]$/u;
/** Fewest signs of a row, and the farthest that one stands from the next, in heights of a letter. */
const FEWEST = 3;
const NEXT = 0.3;
/** How far their baselines may stand apart, in heights of a letter: the paper was put in anew. */
const SAME_LINE = 0.25;
/** The share of a row that stands on letters; blanks between them are free. */
const FILLED = 0.5;
/** The share of a letter that a row covers. */
const COVERED = 0.5;

const WORDY = /[\p{L}\p{N}]/u;

interface Row {
  readonly signs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
}

/** Returns the glyphs of an upright page that are typed over, and the signs that are typed over them. */
export function typedOverGlyphs(glyphs: readonly Glyph[]): { letters: Set<Glyph>; signs: Set<Glyph> } {
  const level = glyphs.filter(({ isBlank, show }) => !isBlank && show.direction === 0);
  const rows = rowsOf(level.filter(({ text }) => SIGN.test(text)));
  const near = byHeight(rows.length > 0 ? level : [], ({ y }) => y);
  const found = rows.flatMap((row) => {
    const own = new Set(row.signs);
    const under = near(row.signs[0]!.y).filter((one) => !own.has(one) && isUnder(one, row));
    const lettered = under.reduce((sum, one) => sum + commonOf(one, row), 0);
    const isTyped = under.some(({ text }) => WORDY.test(text)) && lettered >= FILLED * (row.right - row.left);
    return isTyped ? [{ row, under }] : [];
  });
  const signs = new Set(found.flatMap(({ row }) => row.signs));
  return { letters: new Set(found.flatMap(({ under }) => under).filter((one) => !signs.has(one))), signs };
}

/** Signs that stand one after the other on a line. */
function rowsOf(signs: readonly Glyph[]): Row[] {
  const lines = groupBy(signs, ({ text, y, show }) => `${text} ${Math.round(y)} ${Math.round(show.size)}`);
  return [...lines.values()].flatMap((line) => {
    const rows: Glyph[][] = [];
    for (const sign of line.toSorted((a, b) => a.x - b.x)) {
      const last = rows.at(-1)?.at(-1);
      if (last && sign.x - (last.x + last.width) < NEXT * sign.show.size) rows.at(-1)!.push(sign);
      else rows.push([sign]);
    }
    return rows.flatMap((own) => {
      const last = own.at(-1)!;
      return own.length < FEWEST ? [] : [{ signs: own, left: own[0]!.x, right: last.x + last.width }];
    });
  });
}

const commonOf = ({ x, width }: Glyph, { left, right }: Row): number =>
  Math.max(0, Math.min(x + width, right) - Math.max(x, left));

function isUnder(one: Glyph, row: Row): boolean {
  const [{ y, show }] = row.signs as [Glyph, ...Glyph[]];
  return Math.abs(one.y - y) < SAME_LINE * show.size && commonOf(one, row) >= COVERED * one.width;
}
