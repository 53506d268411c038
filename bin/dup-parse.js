#!/usr/bin/env node
// The launcher: looks whether it can run at all, loads the built command, hands its exit code to the shell.
const { existsSync } = require('node:fs');
const { BUNDLES, load } = require('./load.js');

const [major, minor] = process.versions.node.split('.').map(Number);

async function launch() {
  if (major < 20 || (major === 20 && minor < 19)) {
    return `dup-parse needs Node.js 20.19 or later, and this is ${process.versions.node}.`;
  }
  if (!existsSync(BUNDLES)) {
    return 'dup-parse is not built yet: run "npm ci" (or "npm run build") in its folder first.';
  }
  try {
    process.exitCode = await load('cli').main(process.argv.slice(2));
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
