#!/usr/bin/env node
/**
 * Bundles what ships into `dist/bundle/`: the command, the library and the worker, with the packages that they use.
 *
 * One file is found and read quicker than two hundred, and what a run may not need (the PDF engine, the writers of
 * spreadsheets, the schemas) stays in files of its own. Each has its source map. `npm run build` calls this after tsc; `--plain`
 * minifies nothing and keeps the sources in the maps, for measuring coverage.
 */
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MagicString from 'magic-string';
import { rolldown } from 'rolldown';
import { leanEngine } from './engine.mjs';
import { withLatePatterns } from './latePatterns.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'dist/bundle');
const plain = process.argv.includes('--plain');

/** What a run that reads text and writes a plain format never needs: files that are loaded when they are used. */
const LATER = [
  /** What builds a zod schema. */
  /\/(?:model\/(?:objective|packageMetadata)|labels\/profile|report\/(?:document|comparison)|write\/jsonSchema)\.ts$/,
  /\/read\/(?:yaml|records\/(?!otherOutputs))/,
  /** PDFs, web pages, Word documents, the tables of markdown. */
  /\/read\/pdf\//,
  /\/read\/(?:html|markdown|docx)\/(?!isHtml|hidden|isMarkdown)/,
  /**
   * Pages, workbooks, Word documents, databases, what people read, packages, comparisons, drafted profiles, completion,
   * programs that recognise text.
   */
  /\/write\/(?:html|xlsx|docx)\/|\/write\/databases\/(?!pieces)|\/write\/people\/(?!words)|\/write\/comparison\/(?!formatRows|strings)|\/write\/explanation\/html|\/write\/datapackage\/|\/compare\/|\/propose\/|\/write\/profileDraft\.ts$|\/vocabulary\/likelyWords\.ts$|\/cli\/completion\/|\/cli\/commands\/(?!parse\/(?:parse|outputs?)\.|reading|expectations)|\/cli\/files\/(?:ocr|programs|outputs\/(?:atomicWrite|manifest|owner))\.ts$/,
  /** Entries: a bundle each. */
  /\/src\/index\.ts$|\/src\/checked\/|\/src\/parse\/files\.ts$|\/workers\/(?:worker|runTask)\.ts$/,
];

/** The stages: the command leaves them to its workers, but for a short text. */
const STAGES = [
  /\/src\/(?:layout|recognise|assemble|settle)\/|\/read\/(?:read|pages|recognised\/\w+|html\/isHtml|html\/hidden|markdown\/isMarkdown)\.ts$/,
  /\/src\/pipeline\.ts$/,
  /\/model\/(?:draft|element|labelMatcher|layout)\.ts$|\/text\/(?:textSpans|sentences)\.ts$|\/geometry\/|\/labels\/(?!profile\.)|\/text\/lineEnds\.ts$/,
  /\/vocabulary\/(?!labels|levels|missions|statuses|italian\/roles)/,
];

/** What the command and the workers share. */
const SHARED = [
  /\/src\/(?:vocabulary|model|platform|text|labels|report|read)\/|\/write\/json\.ts$|\/node_modules\/diff\//,
];

/** What every command needs, with its packages. */
const COMMAND = [/\/src\/cli\//, /\/node_modules\/(?:commander|chalk)\//];

/** What starts a worker: it waits for nothing else to be loaded. */
const START = [/\/src\/(?:workers\/startWorker|model\/limits|report\/errors\/installationError)\.ts$/];

/** What is loaded together is one bundle. A file is in the first group that one of its patterns fits. */
const PATTERNS = {
  start: START,
  stages: STAGES,
  shared: SHARED,
  command: COMMAND,
  library: [/\/src\/(?:write|workers|parse)\/|\/src\/parse\.ts$/, /@oxc-project/], // the latter are bits of the bundler itself
};

/** Only the path within the project counts, whatever the folder of the checkout is called. */
const fits = (patterns, id) =>
  patterns.some((pattern) => pattern.test(id.startsWith(root) ? `/${id.slice(root.length)}` : id));

const GROUPS = Object.entries(PATTERNS).map(([name, patterns], i, all) => {
  const before = [LATER, ...all.slice(0, i).map(([, own]) => own)].flat();
  return { name, test: (id) => fits(patterns, id) && !fits(before, id) };
});

/** commander can start other programs, and loads what that takes with it: here, when it is asked to. */
const lateProcesses = {
  name: 'late-processes',
  transform(code, id) {
    if (!/\/commander\/lib\/command\.js$/.test(id)) return null;
    const loads = "const childProcess = require('node:child_process');";
    if (!code.includes(loads)) throw new Error(`commander has no longer: ${loads}`);
    return withMap(
      new MagicString(code).replace(
        loads,
        "const childProcess = { spawn: (...all) => require('node:child_process').spawn(...all) };",
      ),
    );
  },
};

/**
 * Takes modules of Node by `process.getBuiltinModule`. An import looks at all that a module exports, and so loads what
 * Node itself loads only when it is asked for: a twentieth of a short run.
 */
const nodeModules = {
  name: 'node-modules',
  renderChunk: (code) =>
    withMap(
      new MagicString(code).replace(
        /^import (?:(?:\* as )?([\w$]+))?(?:, )?(\{.+\})? from "(node:.+)";$/gm,
        (_, whole, names, id) =>
          [whole, names?.replaceAll(' as ', ': ')]
            .flatMap((target) => (target ? [`const ${target} = process.getBuiltinModule("${id}");`] : []))
            .join(' '),
      ),
    ),
};

const latePatterns = { name: 'late-patterns', renderChunk: (code) => withMap(withLatePatterns(code)) };

/** Changed code with the map to what it was, so that the maps that ship lead to the sources. */
const withMap = (changed) => ({ code: changed.toString(), map: changed.generateMap({ hires: 'boundary' }) });

/**
 * Takes the texts of the sources out of a map: stacks need their names, lines and columns alone. Bundles of nothing but
 * packages, such as the PDF engine, get none.
 */
function slimMap(bundle) {
  const { sourcesContent: _, ...map } = JSON.parse(readFileSync(`${bundle}.map`, 'utf8'));
  if (map.sources.some((source) => source.startsWith('../../src/'))) {
    writeFileSync(`${bundle}.map`, JSON.stringify(map));
    return;
  }
  rmSync(`${bundle}.map`);
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n'));
}

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

/**
 * Writes the types of the library once more, as `.d.cts` for `require`: TypeScript takes a `.d.ts` for an ES module's. Writes
 * those of a file and of all that it imports.
 */
function writeTypesForRequire(types, written = new Set()) {
  if (written.has(types)) return;
  written.add(types);
  const text = readFileSync(types, 'utf8');
  writeFileSync(
    types.replace(/\.d\.ts$/, '.d.cts'),
    text.replace(/((?:from |import\()(['"])\.[^'"]*)\.js\2/g, '$1.cjs$2'),
  );
  for (const [, path] of text.matchAll(/(?:from |import\()'(\.[^']*)\.js'/g)) {
    writeTypesForRequire(join(dirname(types), `${path}.d.ts`), written);
  }
}

rmSync(folder, { recursive: true, force: true });
const bundler = await rolldown({
  cwd: root,
  input: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    worker: 'src/workers/worker.ts',
    startWorker: 'src/workers/startWorker.ts',
  },
  preserveEntrySignatures: 'allow-extension',
  platform: 'node',
  // zod is a dependency: the types of the library are made of its own. Drawing, a native package, is not asked for.
  external: ['zod', '@napi-rs/canvas'],
  plugins: [leanEngine(root), lateProcesses, ...(plain ? [] : [nodeModules, latePatterns])],
  checks: { ineffectiveDynamicImport: false }, // of files that the library loads at once, and the command later
});
const { output } = await bundler.write({
  dir: folder,
  format: 'esm',
  // Short names make the engine load a sixth quicker. Those of classes stay: pdf.js asks an annotation for its own.
  minify: !plain && { compress: true, mangle: { keepNames: { function: false, class: true } }, codegen: true },
  comments: false,
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  minifyInternalExports: false, // `bench/stages.mjs` takes the engine by its name
  codeSplitting: { groups: GROUPS, includeDependenciesRecursively: false },
});

if (!plain)
  for (const name of readdirSync(folder))
    if (name.endsWith('.map')) slimMap(join(folder, name.slice(0, -'.map'.length)));
// SQLite looks for its code beside the script that loads it.
copyFileSync(join(root, 'node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm'), join(folder, 'sqlite3.wasm'));
writeFileSync(join(folder, 'engine.json'), `${JSON.stringify(Object.fromEntries(engineVersions()))}\n`);
writeFileSync(join(folder, 'LICENSES.txt'), `${licences(bundledPackages(output))}\n`);
writeTypesForRequire(join(root, 'dist/index.d.ts'));
// What is required is a CommonJS module by its name, too: its types say so. Node loads the ES module at once.
writeFileSync(join(folder, 'index.cjs'), "module.exports = require('./index.js');\n");

// The program that files are dropped on has a bundle of its own: what the command loads stays in as few files as it is.
const dropped = await rolldown({ cwd: root, input: 'src/cli/convert/main.ts', platform: 'node' });
await dropped.write({ file: join(root, 'dist/program/convert.js'), minify: !plain, comments: false });
