/**
 * Whether an output is the work that is measured: so many records, and no fewer.
 *
 * In: the file that a run wrote. Out: nothing; throws what is wrong.
 */
import { readFileSync } from 'node:fs';

/** @param {string} what @param {number} found @param {number} wanted */
function same(what, found, wanted) {
  if (found !== wanted) throw new Error(`${found} ${what} came out where ${wanted} were printed`);
}

/** A document in JSON. @param {number} records */
export const jsonOf = (records) => (/** @type {string} */ output) =>
  same('records', JSON.parse(readFileSync(output, 'utf8')).objectives.length, records);

/** What one of the floors prints: how much it read. @param {number} least */
export const atLeast = (least) => (/** @type {string} */ output) => {
  const read = Number(readFileSync(output, 'utf8'));
  if (!(read >= least)) throw new Error(`the floor read ${read} where ${least} were expected at least`);
};
