/**
 * How time and memory grow with the input: one program on three sizes or more.
 *
 * In: a row of `rows.mjs`. Out: lines of the table, one of time and one of memory, with a table of their own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { growthOf, median, megabytes, timeText } from './numbers.mjs';
import { timeOf } from './program.mjs';
import { tableOf } from './table.mjs';

const PEAK = fileURLToPath(new URL('peak.cjs', import.meta.url));

/** @typedef {import('./program.mjs').Program} Program */
/** @typedef {import('./measure.mjs').Result} Result */
/** @typedef {import('./measure.mjs').Setting} Setting */

/**
 * The most memory that a program takes, in bytes: a run of its own, with a preload that writes it down. Where it starts other
 * processes, all their peaks together.
 * @param {Program} program @param {string} output
 */
async function peakOf(program, output) {
  const note = `${output}.peak`;
  writeFileSync(note, '');
  const NODE_OPTIONS = `--require ${JSON.stringify(PEAK)}`;
  await timeOf(program, output, { NODE_OPTIONS, BENCH_PEAK: note });
  const peaks = readFileSync(note, 'utf8').split('\n').filter(Boolean).map(Number);
  if (peaks.length === 0) throw new Error(`${program.args.join(' ')} did not say how much memory it took`);
  return peaks.reduce((sum, kilobytes) => sum + kilobytes * 1024, 0);
}

/**
 * @typedef {object} Growing
 * @property {string} name
 * @property {string} unit
 * @property {(() => Promise<{ amount: number, program: Program }>)[]} sizes from small to large
 * @property {number} most how much steeper the line may be at its end
 * @property {{ name: string, megabytes: number }} peak of the largest size
 */

/**
 * One program on more and more; all sizes in turns, memory in runs of its own.
 * @param {Growing} row @param {Setting} setting @returns {Promise<Result[]>}
 */
export async function growing({ name, unit, sizes, most, peak }, { repeats, output }) {
  /** @type {{ amount: number, times: number[], peak: number }[]} */
  const measured = [];
  /** @type {Program[]} */
  const programs = [];
  for (const size of sizes) {
    const { amount, program } = await size();
    measured.push({ amount, times: [], peak: await peakOf(program, output) }); // it warms up as well
    await program.check?.(output);
    programs.push(program);
  }
  for (let i = 0; i < repeats; i++) {
    for (const [j, program] of programs.entries()) measured[j]?.times.push(await timeOf(program, output));
  }
  const points = measured.map(({ amount, times, peak }) => ({ amount, peak, time: median(times) }));
  const straight = growthOf(points);
  const rows = points.map(({ amount, time, peak }) => [
    `${Number(amount.toFixed(1)).toLocaleString('en')} ${unit}`,
    timeText(time),
    `${(time / amount).toFixed(2)} ms`,
    `${megabytes(peak).toFixed(0)} MB`,
  ]);
  const last = /** @type {typeof points[number]} */ (points.at(-1));
  const highest = megabytes(last.peak);
  const middle = /** @type {typeof points[number]} */ (points[Math.floor(points.length / 2)]);
  return [
    {
      name: `${name}: time`,
      ours: timeText(last.time),
      floor: `${timeText(middle.time)}: the middle size`,
      ratio: straight,
      toReach: `at most ${most} (1 is linear)`,
      reached: straight <= most,
      samples: measured,
      details: tableOf([name, 'time', 'for each', 'most memory'], rows),
    },
    {
      name: peak.name,
      ours: `${highest.toFixed(0)} MB`,
      floor: '',
      ratio: null,
      toReach: `under ${peak.megabytes} MB`,
      reached: highest < peak.megabytes,
      samples: measured.map(({ amount, peak }) => ({ amount, peak })),
    },
  ];
}
