#!/usr/bin/env node
/** Writes `SHA256SUMS` of the files of a folder, as `sha256sum --check` reads it: `node scripts/sums.mjs dist/release`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SUMS = 'SHA256SUMS';

/** @param {string} folder */
export function writeSums(folder) {
  const names = readdirSync(folder).filter((name) => name !== SUMS);
  const hashOf = (name) =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  writeFileSync(
    join(folder, SUMS),
    names
      .sort()
      .map((name) => `${hashOf(name)}  ${name}\n`)
      .join(''),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeSums(process.argv[2]);
