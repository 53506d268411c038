/** Medians and ratios of samples. In: numbers. Out: one number. */

/** @param {readonly number[]} list */
export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/**
 * The median of the ratios of neighbours: a run of ours and the run of the floor right after it had the same machine, whatever
 * else it did, and the ratio of two medians may compare a quiet minute with a busy one.
 * @param {readonly number[]} ours @param {readonly number[]} floor
 */
export const ratioOf = (ours, floor) => median(ours.map((time, i) => time / (floor[i] ?? Number.NaN)));

/**
 * How straight time grows: what each more costs between the smallest and the largest size, over what it costs between the
 * smallest and the middle one. 1 is a straight line; starting the program costs all of them the same, and is in neither.
 * @param {readonly { amount: number, time: number }[]} points from small to large
 */
export function growthOf(points) {
  const [small, middle, large] = [points[0], points[Math.floor(points.length / 2)], points.at(-1)];
  if (!small || !middle || !large || points.length < 3) throw new Error('growth wants three sizes');
  const slope = (/** @type {typeof small} */ to) => (to.time - small.time) / (to.amount - small.amount);
  return slope(large) / slope(middle);
}

/** Milliseconds for people. @param {number} time */
export const timeText = (time) => (time < 1000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(2)} s`);

/** @param {number} bytes */
export const megabytes = (bytes) => bytes / 1e6;
