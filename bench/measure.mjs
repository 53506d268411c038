/**
 * The ways to measure: each takes a row of `rows.mjs` and gives lines of the table.
 *
 * Nothing here knows what is measured. Ours and its floor run in turns, after a run of each that does not count.
 */
import { execFile, spawnSync } from 'node:child_process';
import { execPath } from 'node:process';
import { promisify } from 'node:util';
import { median, ratioOf, timeText } from './numbers.mjs';
import { timeOf, warmUp } from './program.mjs';

/**
 * A line of the table.
 * @typedef {object} Result
 * @property {string} name
 * @property {string} ours
 * @property {string} floor its time, and what it is
 * @property {number | null} ratio
 * @property {string} toReach
 * @property {boolean | null} reached `null` where there is nothing to reach, or nothing was measured
 * @property {unknown} samples all that was measured, in milliseconds or bytes
 * @property {string} [details] a table of its own
 */

/** @typedef {import('./program.mjs').Program} Program */
/** @typedef {() => Program | Promise<Program>} Making a program, and its input when it is wanted */
/** @typedef {{ repeats: number, output: string }} Setting how often, and the file that takes outputs */

/** @typedef {{ name: string, against: string, most: number | null }} Compared */

/** @param {Compared} row @param {number[]} ours @param {number[]} floor @returns {Result} */
function ratioResult({ name, against, most }, ours, floor) {
  const ratio = ratioOf(ours, floor);
  return {
    name,
    ours: timeText(median(ours)),
    floor: `${timeText(median(floor))}: ${against}`,
    ratio,
    toReach: most === null ? '' : `at most ${most}`,
    reached: most === null ? null : ratio <= most,
    samples: { ours, floor },
  };
}

/** What was not measured, and why. @param {string} name @param {string} toReach @param {string} reason @returns {Result} */
export const notMeasured = (name, toReach, reason) => ({
  name,
  ours: reason,
  floor: '',
  ratio: null,
  toReach,
  reached: null,
  samples: null,
});

/**
 * Two programs in turns. Where one of them is not on this machine, there is nothing to measure.
 * @param {Compared & { ours: Making, floor: Making, needs?: string }} row @param {Setting} setting
 * @returns {Promise<Result[]>}
 */
export async function inTurns(row, { repeats, output }) {
  if (row.needs !== undefined && !isHere(row.needs))
    return [notMeasured(row.name, '', `skipped: no ${row.needs} here`)];
  const [ours, floor] = [await row.ours(), await row.floor()];
  for (const program of [ours, floor]) await warmUp(program, output);
  /** @type {[ours: number[], floor: number[]]} */
  const times = [[], []];
  for (let i = 0; i < repeats; i++) {
    times[0].push(await timeOf(ours, output));
    times[1].push(await timeOf(floor, output));
  }
  return [ratioResult(row, ...times)];
}

/** Whether a program can be started. @param {string} program */
const isHere = (program) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;

/**
 * A script that takes turns within its own process, and prints the times of both as JSON.
 * @param {Compared & { script: () => Promise<string[]> }} row arguments of Node; how often is one more @param {Setting} setting
 * @returns {Promise<Result[]>}
 */
export async function inOneProcess(row, { repeats }) {
  const args = [...(await row.script()), String(repeats)];
  const { stdout } = await promisify(execFile)(execPath, args, { encoding: 'utf8' });
  const { ours, floor } = JSON.parse(stdout);
  if (ours.length !== repeats || floor.length !== repeats) throw new Error(`${args.join(' ')} left out runs`);
  return [ratioResult(row, ours, floor)];
}
