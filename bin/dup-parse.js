#!/usr/bin/env node
// The launcher: checks that this Node can run the command and that the command is built, runs it, and hands its exit code
// to the shell. An old Node must get as far as the sentence that refuses it: nothing here is newer than Node 12.
const BUNDLES = new URL('../dist/bundle/', import.meta.url);

const bundle = (name) => import(new URL(name, BUNDLES).href);

async function launch() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    return `dup-parse needs Node.js 20.19 or later, and this is ${process.versions.node}.`;
  }
  // Not imported: an import of `fs` looks at all that it exports, and so loads what a short run never needs.
  const { existsSync } = process.getBuiltinModule('node:fs');
  const { enableCompileCache } = process.getBuiltinModule('node:module');
  if (!existsSync(BUNDLES)) {
    return 'dup-parse is not built yet: run "npm ci" (or "npm run build") in its folder first.';
  }
  // Stacks by the places in the sources: reading the maps takes time, so only where stacks are wanted.
  if (process.argv.includes('--debug') || process.env.DUP_PARSE_DEBUG) process.setSourceMapsEnabled(true);
  if (enableCompileCache) enableCompileCache(); // from Node 22.8 on; where nothing can be kept, nothing happens
  try {
    // A PDF is read in a worker.
    if (process.argv.some((word) => /\.pdf$/i.test(word))) (await bundle('startWorker.js')).startEarly();
    const { main } = await bundle('cli.js');
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    // Whatever `main` meets it tells itself: this is a part of the program that could not be loaded.
    return `dup-parse could not be started (${error.message}): try once more, then install it again.`;
  }
}

launch().then((trouble) => {
  if (trouble === undefined) return;
  process.stderr.write(`${trouble}\n`);
  process.exitCode = 3;
});
