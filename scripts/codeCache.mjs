#!/usr/bin/env node
/**
 * Keeps the code that V8 makes of the bundles, in `dist/bundle/*.cache`: after a text and a PDF were read, so that it is
 * the code of those functions that reading needs. `bin/load.js` hands it back.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { BUNDLES, load, loaded } = createRequire(import.meta.url)('../bin/load.js');

const fixture = (name) => join(import.meta.dirname, '../fixtures', name);
const TEXT = fixture('cinisello_real.seed.md');
const PDF = fixture('valmarina_plain.weasyprint.pdf');

const work = mkdtempSync(join(tmpdir(), 'dup-parse-'));
try {
  const code = await load('cli').main(['-q', '-o', join(work, 'records.json'), TEXT]);
  const { document } = await load('index').parse([{ file: PDF, bytes: readFileSync(PDF) }], { isolate: false });
  if (code !== 0 || document.objectives.length === 0) throw new Error('The bundles do not read what they should.');
} finally {
  rmSync(work, { recursive: true });
}
for (const [name, { script }] of loaded) writeFileSync(join(BUNDLES, `${name}.cache`), script.createCachedData());
