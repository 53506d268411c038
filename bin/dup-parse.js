#!/usr/bin/env node
// The launcher: looks whether it can run at all, loads the built command, hands its exit code to the shell.
import { existsSync } from 'node:fs';

const main = new URL('../dist/bundle/cli.js', import.meta.url);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`dup-parse needs Node.js 20.19 or later, and this is ${process.versions.node}.\n`);
  process.exitCode = 3;
} else if (!existsSync(main)) {
  process.stderr.write('dup-parse is not built yet: run "npm ci" (or "npm run build") in its folder first.\n');
  process.exitCode = 3;
} else {
  try {
    const { main: run } = await import(main.href);
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    // Whatever `run` meets it tells itself: this is a part of the program that could not be loaded.
    process.stderr.write(`dup-parse could not be started (${error.message}): try once more, then install it again.\n`);
    process.exitCode = 3;
  }
}
