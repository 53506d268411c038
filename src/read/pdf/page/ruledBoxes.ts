/**
 * The ruled lines of a page -> the boxes that they close: letters of two boxes are in two cells of a table.
 *
 * Each side of a cell may be a line of its own, so that lines of one place that follow one another are put together.
 */
import { groupAdjacent } from '../../../model/groupBy.js';
import type { RuledBox } from '../../../model/source.js';
import type { Drawing, Segment } from '../drawing/drawn.js';

/** Lines whose places differ by less than this from those of the next, in points, are one. */
const SAME = 0.8;
/** So far, in points, may a line end from where the next begins, or from the side of a box. */
const NEAR = 1.6;
/** A shorter line, in points, is no side of a cell. */
const SHORTEST = 6;

/** A line, level or upright: where it is, and from where to where it goes. */
interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What lines close at one height of a page: its upright lines, and the boxes between them. */
interface Level {
  readonly sides: readonly Rule[];
  readonly boxes: readonly (RuledBox | undefined)[];
}

/** A page with more lines than this is a drawing, or hatched; a row with more sides is, too. */
const MOST = 2000;
const MOST_SIDES = 65;

/** Returns the box in which a point of the page stands: the same one for all points in it; none where lines close none. */
export type BoxAt = (x: number, y: number) => RuledBox | undefined;

/** Finds no box anywhere. */
export const NOWHERE: BoxAt = () => undefined;

/** Finds the boxes of a page, if it has lines enough for two of them beside one another. */
export function ruledBoxes({ segments }: Pick<Drawing, 'segments'>): BoxAt {
  if (segments.length < 3) return NOWHERE;
  const upright = joined(
    segments.filter(isUpright).map(({ left, right, top, bottom }) => ruleOf(left, right, top, bottom)),
  );
  const level = joined(
    segments.filter(isLevel).map(({ left, right, top, bottom }) => ruleOf(top, bottom, left, right)),
  );
  if (upright.length < 3 || level.length < 1 || upright.length + level.length > MOST) return NOWHERE;
  const boxes = new Map<string, RuledBox>();
  const levels = new Map<number, Level>(); // letters stand at few heights
  return (x, y) => {
    const found = levels.get(y) ?? levelAt(y);
    levels.set(y, found);
    return found.boxes[found.sides.findIndex(({ at }) => at > x) - 1];
  };

  function levelAt(y: number): Level {
    const sides = upright.filter(({ from, to }) => from < y && to > y);
    if (sides.length > MOST_SIDES) return { sides: [], boxes: [] };
    return { sides, boxes: sides.slice(1).map((after, i) => boxBetween(sides[i]!, after, y)) };
  }

  function boxBetween(before: Rule, after: Rule, y: number): RuledBox | undefined {
    const [left, right] = [before.at, after.at];
    // A page break leaves a cell open, above or below.
    const [first, last] = [Math.max(before.from, after.from), Math.min(before.to, after.to)];
    const closes = ({ at, from, to }: Rule): boolean =>
      at >= first - NEAR && at <= last + NEAR && from <= left + NEAR && to >= right - NEAR;
    const above = level.findLast((rule) => rule.at <= y && closes(rule))?.at;
    const below = level.find((rule) => rule.at > y && closes(rule))?.at;
    if (above === undefined && below === undefined) return undefined;
    const [top, bottom] = [above ?? first, below ?? last];
    const key = [left, right, top, bottom].map(Math.round).join(' ');
    const box = boxes.get(key) ?? { left, right, top, bottom };
    boxes.set(key, box);
    return box;
  }
}

const isUpright = ({ left, right, top, bottom }: Segment): boolean => right - left < NEAR && bottom > top;
const isLevel = ({ left, right, top, bottom }: Segment): boolean => bottom - top < NEAR && right > left;

const ruleOf = (near: number, far: number, from: number, to: number): Rule => ({ at: (near + far) / 2, from, to });

/** Rules in rising order of their places; those of one place that touch one another are one. */
function joined(rules: readonly Rule[]): Rule[] {
  const places = groupAdjacent(
    rules.toSorted((a, b) => a.at - b.at),
    (before, rule) => rule.at - before.at < SAME,
  );
  return places.flatMap(joinedInLine).filter(({ from, to }) => to - from >= SHORTEST);
}

function joinedInLine(rules: readonly Rule[]): Rule[] {
  const rows: Rule[] = [];
  for (const rule of rules.toSorted((a, b) => a.from - b.from)) {
    const last = rows.at(-1);
    if (last && rule.from <= last.to + NEAR) rows[rows.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else rows.push(rule);
  }
  return rows;
}
