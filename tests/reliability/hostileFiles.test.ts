/**
 * Hostile files beside a good one: each ends as its row says, the good one is read, and nothing else happens.
 *
 * A run that is not over long after its limit is stopped, and fails; no test goes by seconds otherwise.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Objective } from '../../src/index.js';
import { HOSTILE_ENVELOPES } from '../support/hostile/envelopes.js';
import { HOSTILE_PDFS } from '../support/hostile/files.js';
import { HOSTILE_TEXTS } from '../support/hostile/texts.js';
import { SEED, workdir } from '../support/workdir.js';

/** Writes down, at the end of a run, how much memory its process had at most, in kilobytes. */
const NOTE_MEMORY = `process.on('exit', () => require('fs').writeFileSync('memory', String(process.resourceUsage().maxRSS)));`;

describe.each([...HOSTILE_PDFS, ...HOSTILE_ENVELOPES, ...HOSTILE_TEXTS])('$name', ({ make, outcome }) => {
  const hopeless = outcome.every((code) => code === 'too-slow' || code === 'too-much-memory');

  it(`gives ${outcome.join(' or ')}`, () => {
    const dir = workdir();
    dir.write('hostile', make());
    dir.write('good.md', SEED);
    dir.write('note.cjs', NOTE_MEMORY);
    const limits = hopeless ? ['--limit-time', '2'] : [];
    const { code, stdout, stderr } = dir.run(['hostile', 'good.md', '--lang', 'en', ...limits], {
      env: { NODE_OPTIONS: '--require ./note.cjs' },
    });
    const document = JSON.parse(stdout);
    const files = document.sources.map(({ file }: { file: string }) => file);
    expect(files).toContain('good.md');
    expect(stderr).not.toMatch(/\n\s+at |node:internal|did not expect/);
    if (files.includes('hostile')) {
      expect(outcome).toContain('records');
      const own = files.indexOf('hostile');
      const sources = document.objectives.flatMap((record: Objective) =>
        record.occurrences.map(({ source }) => source),
      );
      expect(sources).toContain(own);
      expect(code).toBeLessThan(2);
    } else {
      expect(code).toBe(3);
      const told = /^error (\S+) "hostile(?: > a\.pdf)?"/m.exec(stderr)?.[1];
      expect(outcome).toContain(told);
      expect(stderr.match(/^error /gm)).toHaveLength(1);
      if (told === 'too-slow') expect(stderr).toContain('--limit-time');
      if (told === 'too-much-memory') expect(stderr).toContain('--limit-memory');
    }
    expect(Number(readFileSync(dir.path('memory'), 'utf8'))).toBeLessThan(1024 * 1024);
  });
});
