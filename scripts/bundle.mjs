#!/usr/bin/env node
/**
 * Bundles what ships into `dist/bundle/`: the command, the library and the worker, with the packages that they use.
 *
 * One file is found and read quicker than two hundred, and what a run may not need (the PDF engine, the writers of
 * spreadsheets, the schemas) stays in files of its own. Beside each stands `.cache`: the code that V8 made of it, which
 * `bin/load.js` hands back to the same V8. `npm run build` calls this behind tsc; `--plain` makes no caches, but source
 * maps, for measuring coverage.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { leanEngine } from './engine.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/bundle');
const plain = process.argv.includes('--plain');

/** What no run needs that reads text and writes a plain format: rooms that are loaded when they are asked for. */
const LATER = [
  /** Who builds a zod schema. */
  /\/(?:model\/(?:objective|packageMetadata)|labels\/profile|report\/(?:document|comparison)|write\/jsonSchema)\.ts$/,
  /\/read\/(?:checkedYaml|records|packageMetadata|profile)\.ts$/,
  /** PDFs. */
  /\/read\/(?:pdf|engine|hiddenText|damage|runs)\.ts$|\/read\/raw\//,
  /** Pages, packages, comparisons, completion. */
  /\/write\/html\/(?!style|document|escape)|\/write\/datapackage\.ts$|\/compare\/|\/cli\/completion\/|\/cli\/commands\/dataPackage\.ts$/,
  /** Entries: files of their own. */
  /\/src\/index\.ts$|\/cage\/worker\.ts$/,
];

/** What reads: the command leaves it to its workers, but for a short text. */
const STAGES = [
  /\/(?:layout|recognise|assemble|settle)\/|\/read\/(?:read|markdown|pages)\.ts$/,
  /\/src\/(?:stages|parseInput|settleInputs)\.ts$/,
  /\/model\/(?:draft|element|groupBy|labelMatcher|layout|remembered)\.ts$|\/text\/textSpans\.ts$|\/geometry\/|\/labels\/(?!profile\.)|\/text\/lineEnds\.ts$/,
  /\/vocabulary\/(?!levels|missions|statuses|roles)/,
];

/** What both sides stand on. */
const GROUND = [/\/src\/(?:vocabulary|model|platform|text|labels|report|read)\/|\/write\/json\.ts$/];

/** What every command needs, with the packages that only it knows. */
const COMMAND = [/\/src\/cli\//, /\/node_modules\/(?:commander|chalk)\//];

/** What is loaded together is in one file. A file is in the first group that has its room. */
const ROOMS = {
  stages: STAGES,
  ground: GROUND,
  command: COMMAND,
  library: [/\/src\/(?:write|cage)\/|\/src\/pipeline\.ts$/, /@oxc-project/], // the latter are bits of the bundler itself
};

const isIn = (rooms, id) => rooms.some((room) => room.test(id));

const GROUPS = Object.entries(ROOMS).map(([name, rooms], i, all) => {
  const others = [LATER, ...all.slice(0, i).map(([, own]) => own)].flat();
  return { name, test: (id) => isIn(rooms, id) && !isIn(others, id) };
});

/** commander can start other programs, and loads what that takes with it: here, when it is asked to. */
const lateProcesses = {
  name: 'late-processes',
  transform(code, id) {
    if (!/\/commander\/lib\/command\.js$/.test(id)) return null;
    const loads = "const childProcess = require('node:child_process');";
    if (!code.includes(loads)) throw new Error(`commander has no longer: ${loads}`);
    return code.replace(
      loads,
      "const childProcess = { spawn: (...all) => require('node:child_process').spawn(...all) };",
    );
  },
};

/** Versions of the packages behind `--version`: where all is bundled, they are not there to be asked. */
const engineVersions = () =>
  Object.entries({ 'pdf-parse': 'pdf-parse', 'pdf.js': 'pdfjs-dist' }).map(([name, pkg]) => [
    name,
    packageOf(pkg).version,
  ]);

const packageOf = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));

/** The packages whose code is in the bundles, by the files that were read. */
function bundledPackages(output) {
  const names = output
    .flatMap(({ moduleIds = [] }) => moduleIds)
    .flatMap((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** Their names, versions and licences, whole: they travel with the code. */
function licences(names) {
  return names
    .map((name) => {
      const { version, license } = packageOf(name);
      const files = readdirSync(join(root, 'node_modules', name)).filter((file) =>
        /^(?:licen[cs]e|notice)/i.test(file),
      );
      const texts = files.map((file) => readFileSync(join(root, 'node_modules', name, file), 'utf8').trim());
      return [`${name} ${version} (${license})`, ...texts].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(100)}\n\n`);
}

/** A module for `import`, of what a bundle exports. */
function facadeOf({ fileName, exports }) {
  return `import bundle from './${fileName}';\nexport const {\n${exports.map((name) => `  ${name},\n`).join('')}} = bundle;\n`;
}

rmSync(folder, { recursive: true, force: true });
const bundler = await rolldown({
  cwd: root,
  preserveEntrySignatures: 'allow-extension',
  input: { cli: 'src/cli/main.ts', index: 'src/index.ts', worker: 'src/cage/worker.ts' },
  platform: 'node',
  // zod is a dependency: the types of the library are made of its own. Drawing, a native package, is not asked for.
  external: ['zod', '@napi-rs/canvas'],
  plugins: [leanEngine(root), lateProcesses],
  checks: { ineffectiveDynamicImport: false }, // of rooms that the library loads at once, and the command later
});
const { output } = await bundler.write({
  dir: folder,
  format: 'cjs', // of a module's code no cache can be handed back
  minify: !plain && { compress: true, mangle: false, codegen: true },
  comments: false,
  sourcemap: plain,
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
  codeSplitting: { groups: GROUPS, includeDependenciesRecursively: false },
});

writeFileSync(join(folder, 'index.js'), facadeOf(output.find(({ name, isEntry }) => isEntry && name === 'index')));
writeFileSync(join(folder, 'engine.json'), `${JSON.stringify(Object.fromEntries(engineVersions()))}\n`);
writeFileSync(join(folder, 'LICENSES.txt'), `${licences(bundledPackages(output))}\n`);
if (!plain) execFileSync(process.execPath, [join(root, 'scripts/codeCache.mjs')], { stdio: 'inherit' });
