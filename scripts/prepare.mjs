#!/usr/bin/env node
/**
 * Builds after `npm ci` in a clone (`preprepare`) and before packing (`prepack`). Without the packages that build
 * (`npm ci --omit=dev`) what is built stays; where nothing is, it says what to do. A script called `prepare` would make npm warn of
 * it whenever somebody installs the packed file.
 */
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const isThere = (path) => existsSync(inProject(path));

if (isThere('node_modules/typescript') && isThere('node_modules/rolldown')) {
  execSync('npm run clean && npm run build', { cwd: inProject('.'), stdio: 'inherit' });
} else if (!isThere('dist/bundle/cli.js')) {
  console.error(
    'dup-parse is not built, and what builds it is left out by --omit=dev: run "npm ci" first, then "npm ci --omit=dev".',
  );
  process.exitCode = 1;
}
