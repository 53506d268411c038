/** Finds what stands at about one height of a page, without a look at all of it. */
import { groupBy } from '../../../model/groupBy.js';

/** Height of the bands that a page is cut into, in points: what is asked for may stand in the next one. */
const BAND = 24;

/** Returns a function that gives the things that stand less than a band above or below a height, and some that stand farther. */
export function byHeight<One>(things: readonly One[], heightOf: (one: One) => number): (height: number) => One[] {
  const bands = groupBy(things, (one) => Math.floor(heightOf(one) / BAND));
  return (height) => [-1, 0, 1].flatMap((by) => bands.get(Math.floor(height / BAND) + by) ?? []);
}
