/**
 * The benchmark: makes its inputs, measures each row against its floor, prints a table.
 *
 *   npm run bench                                   all rows
 *   npm run bench -- --only page --repeats 3        rows with that word in their name, each so often
 *   npm run bench -- --json bench.json              the same with all samples, for programs
 *   npm run bench -- --quick                        small inputs: whether it works, not how quick it is
 *
 * The exit code is 0 when all was measured, whether or not it reached what it should; 1 where a run failed, whose row then has no
 * figures; 2 for wrong use.
 */
import { writeFileSync } from 'node:fs';
import process, { argv, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { openFolder } from './folder.mjs';
import { notMeasured } from './measure.mjs';
import { FULL, QUICK, rowsOf } from './rows.mjs';
import { machine, machineLine, resultTable } from './table.mjs';

/** How often each program runs, unless told otherwise. */
const REPEATS = { short: 11, long: 5 };

/** @typedef {import('./measure.mjs').Result} Result */
/** @typedef {{ repeats: number | null, only: string, json: string | null, quick: boolean }} Settings */

/** @param {string} why @returns {never} */
function wrongUse(why) {
  stderr.write(`${why}\n`);
  process.exit(2);
}

/** What is asked for. */
function given() {
  const options = /** @type {const} */ ({
    repeats: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
    quick: { type: 'boolean' },
  });
  try {
    return parseArgs({ args: argv.slice(2), options }).values;
  } catch (error) {
    return wrongUse(error instanceof Error ? error.message : String(error));
  }
}

/** @returns {Settings} */
function settings() {
  const { repeats, only = '', json = null, quick = false } = given();
  if (repeats !== undefined && !/^[1-9]\d*$/.test(repeats)) wrongUse(`--repeats wants a number, not "${repeats}"`);
  return { repeats: repeats === undefined ? null : Number(repeats), only, json, quick };
}

/** @param {Settings} settings @param {import('./folder.mjs').Folder} made */
async function measure({ repeats, only, quick }, made) {
  const rows = rowsOf(made, quick ? QUICK : FULL).filter(({ name }) => name.toLowerCase().includes(only.toLowerCase()));
  if (rows.length === 0) wrongUse(`no row has "${only}" in its name`);
  /** @type {Result[]} */
  const results = [];
  for (const { name, short, measure } of rows) {
    stderr.write(`${name} ...\n`);
    const often = repeats ?? (short ? REPEATS.short : REPEATS.long);
    const measured = await measure({ repeats: often, output: made.path('output'), path: made.path }).catch((error) => {
      stderr.write(`FAILED: ${error instanceof Error ? error.stack : error}\n`);
      process.exitCode = 1; // the others are measured all the same
      return [notMeasured(name, '', 'failed, see the messages')];
    });
    for (const { ours, floor, ratio } of measured) {
      stderr.write(`  ${[ours, floor, ratio?.toFixed(2)].filter(Boolean).join(' | ')}\n`);
    }
    results.push(...measured);
  }
  return results;
}

/** @param {Settings} settings */
async function main(settings) {
  const made = openFolder();
  process.on('exit', made.close);
  const results = await measure(settings, made);
  const about = machine();
  const note = settings.quick ? ' (smaller inputs: no figures to quote)' : '';
  const details = results.flatMap(({ details }) => (details === undefined ? [] : ['', details]));
  stdout.write(`${[machineLine(about) + note, '', resultTable(results), ...details].join('\n')}\n`);
  if (settings.json !== null) {
    const { quick } = settings;
    const written = results.map(({ details, ...result }) => result);
    writeFileSync(settings.json, `${JSON.stringify({ machine: about, quick, results: written }, null, 2)}\n`);
  }
}

process.once('SIGINT', () => process.exit(130));
await main(settings());
