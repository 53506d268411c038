#!/usr/bin/env node
/**
 * Builds `dist/dup-parse.html`: the page that does what the command does, in one file that loads nothing.
 *
 * The script of its workers (all stages, the PDF engine, the writers) is in it as Base64 of gzip, the script of the page as it is;
 * the policy of the page names each script and style by its hash.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { leanEngine } from './engine.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What packages ask of Node: a Buffer for the tables of encodings. All else they can do without. */
const nodeModules = {
  name: 'node-modules',
  resolveId: (source) => (source === 'buffer' ? join(root, 'node_modules/buffer/index.js') : null),
};

/** The script of an entry as one text. */
async function scriptOf(entry) {
  const bundler = await rolldown({
    cwd: root,
    input: entry,
    platform: 'browser',
    resolve: {
      extensionAlias: { '.js': ['.browser.ts', '.ts', '.js'] },
      alias: { 'pdf-parse': ESM, 'csv-stringify/sync': CSV },
    },
    external: ['@napi-rs/canvas'],
    transform: { define: { 'import.meta.url': '"about:blank"', 'process.env.NODE_ENV': '"production"' } },
    plugins: [nodeModules, leanEngine(root, true)],
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await bundler.generate({
    format: 'iife',
    codeSplitting: false,
    minify: { compress: true, mangle: { keepNames: { function: false, class: true } }, codegen: true },
    comments: false,
  });
  if (output.length !== 1) throw new Error(`${entry}: ${output.length} files, not one`);
  return output[0].code;
}

/** The build of csv-stringify that needs no Buffer of Node. */
const CSV = join(root, 'node_modules/csv-stringify/dist/esm/sync.js');

/** The build of pdf-parse that does not carry a second PDF engine. */
const ESM = join(root, 'node_modules/pdf-parse/dist/pdf-parse/esm/index.js');

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A script as it may stand in a page. */
const inPage = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

/** The hashes that the pages of records and of comparisons allow: shown in this page, they are held to its policy as well. */
async function shownHashes(directive) {
  const { write } = await import('../dist/write/formats.js');
  const { writeComparison } = await import('../dist/write/comparison/formats.js');
  const { compare } = await import('../dist/compare/compare.js');
  const nothing = { schemaVersion: '', sources: [], objectives: [], diagnostics: [] };
  const pages = [await write(nothing, 'html'), await writeComparison(compare(nothing, nothing), 'html')];
  const policies = pages.map((page) => page.match(/Content-Security-Policy" content="([^"]+)"/)[1]);
  return [
    ...new Set(policies.flatMap((one) => one.match(new RegExp(`${directive}((?: 'sha256-[^']+')+)`))?.[1] ?? [])),
  ].join('');
}

const [worker, script] = await Promise.all(['src/web/behind/worker.ts', 'src/web/main.ts'].map(scriptOf));
const packed = gzipSync(worker, { level: 9 }).toString('base64');
const main = inPage(script);
const early = readFileSync(join(root, 'src/web/early.js'), 'utf8');
const style = readFileSync(join(root, 'src/web/page.css'), 'utf8');
const policy = [
  "default-src 'none'",
  `script-src ${[early, main, worker].map(hashOf).join(' ')} ${await shownHashes('script-src')}`,
  `style-src ${hashOf(style)} ${await shownHashes('style-src')}`,
  'worker-src blob:',
  'img-src data:', // the icon, which browsers would ask the server for
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const page = readFileSync(join(root, 'src/web/page.html'), 'utf8');
const parts = { policy, style, early, worker: packed, script: main };
const whole = page.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);

mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/dup-parse.html'), whole);
console.log(`dist/dup-parse.html: ${(whole.length / 2 ** 20).toFixed(2)} MiB`);
