/**
 * What is measured: one row each. Adding a measurement is adding a row.
 *
 * In: the folder that makes inputs, how large they shall be. Out: rows; nothing is made or run before a row is measured. A row
 * has its way to measure (`by`), whether it is `short` and so run more often, how ours and the floor are run, and what
 * is to be reached.
 */
import { fileURLToPath } from 'node:url';
import { atLeast, jsonOf } from './checks.mjs';
import { growing } from './growth.mjs';
import { objectivesIn } from './inputs.mjs';
import { installed } from './install.mjs';
import { inOneProcess, inTurns } from './measure.mjs';
import { node } from './program.mjs';

/** @typedef {import('./measure.mjs').Result} Result */
/** @typedef {import('./measure.mjs').Setting & { path: (name: string) => string }} Setting */
/** @typedef {{ name: string, short?: true, measure: (setting: Setting) => Promise<Result[]> }} Row */

/** How large inputs are: pages and files. */
export const FULL = { pages: [12, 311], growingPages: [300, 900, 2500], files: 40 };
/** To see whether all of it works. @type {typeof FULL} */
export const QUICK = { pages: [12, 61], growingPages: [30, 90, 250], files: 8 };

const inProject = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const COMMAND = inProject('bin/dup-parse.js');
const floorOf = (/** @type {string} */ name) => inProject(`bench/floors/${name}.mjs`);

/** Node 22 keeps compiled code between runs; Node 20 compiles the command anew each time. */
const WITH_COMPILE_CACHE = Number(process.versions.node.split('.')[0]) >= 22;

/** Nothing but the limit of memory, which heaps are measured by, stops what is measured. */
const UNLIMITED = ['--limit-size', '300', '--limit-time', '600', '--limit-pages', '100000'];

/** Ties a row to its way to measure, which says what the row must have. @template Fields @param {(row: Fields, setting: Setting) => Promise<Result[]>} by @param {Fields & { name: string, short?: true }} fields @returns {Row} */
const row = (by, fields) => ({ ...fields, measure: (setting) => by(fields, setting) });

/** @param {import('./folder.mjs').Folder} made @param {typeof FULL} size @returns {Row[]} */
export function rowsOf(made, { pages: [few = 12, many = 311], growingPages, files }) {
  const toJson = async (/** @type {number} */ pages, /** @type {string[]} */ ...options) => {
    const { path, records } = await made.pdf(pages);
    return node([COMMAND, ...options, path], jsonOf(records));
  };
  const getText = async (/** @type {number} */ pages) =>
    node([floorOf('getText'), (await made.pdf(pages)).path], atLeast(pages * 500));
  const several = async () => {
    const each = Array.from({ length: files }, (_, i) => made.pdf(few, 1 + i * objectivesIn(few - 1)));
    return (await Promise.all(each)).map(({ path }) => path);
  };
  const [smallest, largest] = [growingPages.at(0), growingPages.at(-1)].map((pages) => pages?.toLocaleString('en'));

  return [
    row(inTurns, {
      name: 'the real sheet (text) to JSON, whole process',
      against: '`node -e 0`',
      short: true,
      ours: () => node([COMMAND, inProject('fixtures/cinisello_real.seed.md')], jsonOf(1)),
      floor: () => ({ args: ['-e', '0'], silent: true }),
      most: WITH_COMPILE_CACHE ? 1.8 : 2.4,
    }),
    row(inTurns, {
      name: `a ${few}-page PDF to JSON, whole process`,
      against: 'pdf-parse getText',
      short: true,
      ours: () => toJson(few),
      floor: () => getText(few),
      most: 1,
    }),
    row(inTurns, {
      name: `a ${many}-page PDF to JSON, whole process`,
      against: 'pdf-parse getText',
      ours: () => toJson(many),
      floor: () => getText(many),
      most: 1,
    }),
    row(inTurns, {
      name: `a ${many}-page PDF to JSON, beside poppler`,
      against: '`pdftotext -layout`',
      needs: 'pdftotext',
      ours: () => toJson(many),
      floor: async () => ({ program: 'pdftotext', args: ['-layout', (await made.pdf(many)).path, '-'] }),
      most: null,
    }),
    row(inOneProcess, {
      name: `our own stages on ${many} pages, without the PDF engine`,
      against: 'the engine, same pages',
      script: async () => [inProject('bench/stages.mjs'), (await made.pdf(many)).path],
      most: null,
    }),
    row(inTurns, {
      name: `${files} PDFs in one call`,
      against: 'the sum of single runs',
      ours: async () => node([COMMAND, ...(await several())], jsonOf(files * objectivesIn(few - 1))),
      floor: async () =>
        node([floorOf('oneByOne'), COMMAND, ...(await several())], atLeast(files * objectivesIn(few - 1))),
      most: null,
    }),
    row(growing, {
      name: `${smallest} to ${largest} pages`,
      unit: 'pages',
      sizes: growingPages.map((pages) => async () => ({ amount: pages, program: await toJson(pages, ...UNLIMITED) })),
      most: 1.15,
      peak: { name: `most memory, ${largest} pages`, megabytes: 350 },
    }),
    row(installed, {
      name: 'what `npm install dup-parse` brings',
      against: 'before',
      before: 97,
      under: 25,
    }),
  ];
}
