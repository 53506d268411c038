#!/usr/bin/env node
/**
 * Builds `dist/dup-parse.html`: the page that does what the command does, in one file that loads nothing.
 *
 * The script of its workers (all stages, the PDF engine, the writers) is in it as Base64 of gzip, the script of the page as it is;
 * the policy of the page names the page's own script and style by their hashes.
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
    resolve: { extensionAlias: { '.js': ['.browser.ts', '.ts', '.js'] }, alias: { 'pdf-parse': ESM } },
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

/** The build of pdf-parse that does not carry a second PDF engine. */
const ESM = join(root, 'node_modules/pdf-parse/dist/pdf-parse/esm/index.js');

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A script as it may stand in a page. */
const inPage = (script) => script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');

const [worker, script] = await Promise.all(['src/web/worker.ts', 'src/web/main.ts'].map(scriptOf));
const packed = gzipSync(worker, { level: 9 }).toString('base64');
const main = inPage(script);
const style = readFileSync(join(root, 'src/web/page.css'), 'utf8');
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(main)}`,
  `style-src ${hashOf(style)}`,
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
const page = readFileSync(join(root, 'src/web/page.html'), 'utf8');
const parts = { policy, style, worker: packed, script: main };
const whole = page.replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);

mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/dup-parse.html'), whole);
console.log(`dist/dup-parse.html: ${(whole.length / 2 ** 20).toFixed(2)} MiB`);
