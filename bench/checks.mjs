/**
 * Whether an output is the work that is measured: so many records, and no fewer.
 *
 * In: the file that a run wrote. Out: nothing; throws what is wrong.
 */
import { createReadStream, readFileSync } from 'node:fs';

/** @param {string} what @param {number} found @param {number} wanted */
function same(what, found, wanted) {
  if (found !== wanted) throw new Error(`${found} ${what} came out where ${wanted} were printed`);
}

/** A document in JSON. @param {number} records */
export const jsonOf = (records) => (/** @type {string} */ output) =>
  same('records', JSON.parse(readFileSync(output, 'utf8')).objectives.length, records);

/** One line each, however many they are. @param {number} count @param {string} [what] */
export const linesOf =
  (count, what = 'records') =>
  async (/** @type {string} */ output) => {
    let found = 0;
    for await (const chunk of createReadStream(output)) {
      for (let i = chunk.indexOf(10); i >= 0; i = chunk.indexOf(10, i + 1)) found += 1;
    }
    same(what, found, count);
  };

/** What one of the floors prints: how much it read. @param {number} least */
export const atLeast = (least) => (/** @type {string} */ output) => {
  const read = Number(readFileSync(output, 'utf8'));
  if (!(read >= least)) throw new Error(`the floor read ${read} where ${least} were expected at least`);
};
