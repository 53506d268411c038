#!/usr/bin/env node
/**
 * Bundles what ships into `dist/bundle/`: the command, the library and the worker, with all packages that they use.
 *
 * One file is found and read quicker than two hundred, and what a run does not need (the PDF engine, the writers, the
 * schemas) stays in files of its own that it never opens. Two things are put right in the PDF engine on the way: see
 * `leanEngine`. `npm run build` calls this behind tsc.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * pdf-parse asks for the build of pdf.js that is made for browsers of long ago: what it puts in the place of the
 * language's own functions takes a third of its time. Here it gets the modern build, and with it the engine's other half,
 * which pdf.js would look for in a file of its own.
 * @type {import('esbuild').Plugin}
 */
const leanEngine = {
  name: 'lean-engine',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^pdfjs-dist\/legacy\/build\/pdf\.mjs$/ }, ({ importer, kind }) =>
      resolve('pdfjs-dist/build/pdf.mjs', { importer, kind, resolveDir: root }),
    );
    onResolve({ filter: /^pdf-parse$/ }, ({ pluginData }) =>
      pluginData === 'itself' ? undefined : { path: 'pdf-parse', namespace: 'both-halves' },
    );
    onLoad({ filter: /.*/, namespace: 'both-halves' }, async () => {
      const { path } = await resolve('pdf-parse', { kind: 'import-statement', resolveDir: root, pluginData: 'itself' });
      const contents = `import 'pdfjs-dist/build/pdf.worker.mjs'; export { PDFParse } from ${JSON.stringify(path)};`;
      return { contents, resolveDir: root };
    });
  },
};

/** Packages of CommonJS within a module ask for Node's own by `require`. */
const REQUIRE = "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);";

rmSync(`${root}/dist/bundle`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', worker: 'src/cage/worker.ts' },
  outdir: 'dist/bundle',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  banner: { js: REQUIRE },
  plugins: [leanEngine],
  external: ['@napi-rs/canvas'], // drawing is not asked for
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: process.argv.includes('--sourcemap'),
  legalComments: 'linked',
  logLevel: 'warning',
});
