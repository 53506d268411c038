/**
 * What `npm install dup-parse` brings: the package as npm packs it, installed in an empty folder, its files added up.
 *
 * In: a row of `rows.mjs`. Out: a line of the table, and a table of packages, each with who needs it. `dist` is packed as it
 * is: `npm run bench` has just built it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { notMeasured } from './measure.mjs';
import { megabytes } from './numbers.mjs';
import { tableOf } from './table.mjs';

/** @typedef {import('./measure.mjs').Result} Result */

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Runs npm: the one that runs this, if any. @param {string[]} args @param {string} cwd */
function npm(args, cwd) {
  const [program, first] = env.npm_execpath ? [execPath, [env.npm_execpath]] : ['npm', []];
  return execFileSync(program, [...first, ...args, ...QUIET], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The bytes of all files in a folder. @param {string} folder @returns {number} */
const sizeOf = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sum + sizeOf(path);
    return entry.isFile() ? sum + statSync(path).size : sum;
  }, 0);

/** The packages that stand in `node_modules` itself. @param {string} folder */
const packagesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(folder, name)).map((one) => `${name}/${one}`) : [name],
    );

/** Who needs each package, by what npm wrote down. @param {string} folder @param {string} name */
function neededBy(folder, name) {
  const { packages } = JSON.parse(readFileSync(join(folder, '.package-lock.json'), 'utf8'));
  return Object.entries(packages).flatMap(([path, { dependencies = {}, optionalDependencies = {} }]) =>
    name in dependencies || name in optionalDependencies ? [path.replace(/^.*node_modules\//, '')] : [],
  );
}

/** Packs the project into a folder; gives the package. @param {string} folder */
function pack(folder) {
  mkdirSync(folder);
  return join(folder, JSON.parse(npm(['pack', '--json', '--pack-destination', folder], PROJECT))[0].filename);
}

/** Installs a package in a folder; gives its `node_modules`. @param {string} folder @param {string} file */
function install(folder, file) {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(['install', '--omit=dev', '--prefer-offline', file], folder);
  return join(folder, 'node_modules');
}

/** @param {unknown} error */
function reasonOf(error) {
  const { stderr, message } = /** @type {{ stderr?: string, message: string }} */ (error);
  return (stderr || message).trim().split('\n')[0] ?? '';
}

/**
 * @param {{ name: string, against: string, before: number, under: number }} row in megabytes
 * @param {{ path: (name: string) => string }} setting @returns {Promise<Result[]>}
 */
export async function installed({ name, against, before, under }, { path }) {
  const toReach = `under ${under} MB`;
  const packed = pack(path('install'));
  let folder;
  try {
    folder = install(path('install'), packed);
  } catch (error) {
    // Most of all where no registry can be reached.
    return [notMeasured(name, toReach, `skipped: ${reasonOf(error)}`)];
  }
  const sizes = packagesIn(folder)
    .map((one) => ({ name: one, bytes: sizeOf(join(folder, one)), neededBy: neededBy(folder, one) }))
    .sort((a, b) => b.bytes - a.bytes);
  const total = megabytes(sizeOf(folder));
  const rows = sizes.map((one) => [one.name, megabytes(one.bytes).toFixed(2), one.neededBy.join(', ')]);
  return [
    {
      name,
      ours: `${total.toFixed(1)} MB`,
      floor: `${before} MB: ${against}`,
      ratio: total / before,
      toReach,
      reached: total < under,
      samples: sizes,
      details: tableOf(['package', 'MB', 'needed by'], [...rows, ['all', total.toFixed(2), '']]),
    },
  ];
}
