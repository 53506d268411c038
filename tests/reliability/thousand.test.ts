/** A thousand files in one run: what is read and written is let go again. */
import { mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sheetPdf } from '../support/hostile/pdf.js';
import { SEED, workdir } from '../support/workdir.js';

/** Writes down, at the end of a run, its memory at most in kilobytes, and how many descriptors are open. */
const NOTE = `process.on('exit', () => {
  const fs = require('fs');
  const open = fs.existsSync('/proc/self/fd') ? fs.readdirSync('/proc/self/fd').length : 0;
  fs.writeFileSync('note', JSON.stringify([process.resourceUsage().maxRSS, open]));
});`;

/** More than this, per file, would be something kept of each: a file's records take ten times as much. */
const MOST_GROWTH = 1.6;

describe('a thousand files into a folder', () => {
  it('take no more memory than a hundred, and no descriptor', () => {
    const dir = workdir();
    dir.write('note.cjs', NOTE);
    mkdirSync(dir.path('out'));
    const names = Array.from({ length: 1000 }, (_, i) => `in/${i}.md`);
    for (const name of names) dir.write(name, SEED);
    const notes = [100, 1000].map((count) => {
      const env = { NODE_OPTIONS: '--require ./note.cjs' };
      const { code, stdout, stderr } = dir.run(['-o', 'out/', ...names.slice(0, count)], { env });
      expect([code, stdout]).toEqual([0, '']);
      expect(stderr).toMatch(new RegExp(`^${count} files: .* Written to ${count} files in out/\\.$`, 'm'));
      expect(readdirSync(dir.path('out'))).toHaveLength(count);
      return JSON.parse(dir.read('note')) as [memory: number, open: number];
    });
    const [[few, openOfFew], [many, openOfMany]] = notes as [[number, number], [number, number]];
    expect(openOfMany).toBe(openOfFew);
    expect(many / few).toBeLessThan(MOST_GROWTH);
    expect(dir.read('out/999.json').replace('in/999', 'in/0')).toBe(dir.read('out/0.json'));
  });

  it('of which many are PDFs: one reader serves them all, and says nothing of its own', () => {
    const dir = workdir();
    mkdirSync(dir.path('out'));
    const names = Array.from({ length: 15 }, (_, i) => `${i}.pdf`);
    for (const name of names) dir.write(name, sheetPdf());
    for (const output of ['out/', 'all.json']) {
      const { code, stderr } = dir.run(['-q', '-o', output, ...names]);
      expect([code, stderr]).toEqual([0, '']);
    }
    expect(JSON.parse(dir.read('all.json')).sources).toHaveLength(names.length);
  });

  it('of which some cannot be read or written: the others are there, and it is said which', () => {
    const dir = workdir();
    for (const name of ['a', 'b', 'c']) dir.write(`in/${name}.md`, SEED);
    dir.write('in/bad.md', 'Buongiorno.');
    mkdirSync(dir.path('out'));
    // The third output becomes a folder when all was looked at and the first is written.
    dir.write(
      'trap.mjs',
      `import files from 'node:fs/promises';
       import { mkdirSync } from 'node:fs';
       import { syncBuiltinESMExports } from 'node:module';
       const { rename } = files;
       files.rename = async (...names) => { mkdirSync('out/c.json', { recursive: true }); await rename(...names); };
       syncBuiltinESMExports();`,
    );
    const inputs = ['a', 'bad', 'b', 'c'].map((name) => `in/${name}.md`);
    const { code, stderr } = dir.run(['-o', 'out', ...inputs], { env: { NODE_OPTIONS: '--import ./trap.mjs' } });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^error: The output "out\/c\.json" could not be written \(.*\nWritten to 2 files in out\.$/m,
    );
    expect(stderr).toMatch(/^error not-an-export "in\/bad\.md"/m);
    expect(readdirSync(dir.path('out')).sort()).toEqual(['a.json', 'b.json', 'c.json']);
  });
});

describe('very many names', () => {
  it('of files that are not there: one line each, in their order, and no records', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `n${(i * 7) % 5000}`);
    const { code, stdout, stderr } = workdir().run(names);
    expect([code, stdout]).toEqual([3, '']);
    const told = stderr.split('\n').flatMap((line) => /^error .*"(n\d+)"/.exec(line)?.[1] ?? []);
    expect(told).toEqual(names);
    expect(stderr).toMatch(/\n5000 inputs could not be read: "n0", "n7", "n14", "n21", "n28" and 4995 more\.\n$/);
  });

  it('of one file: it is one record, that says where it stood each time', () => {
    const dir = workdir();
    dir.write('a.md', SEED);
    const { code, stdout } = dir.run(['-q', 'a.md', './a.md', 'a.md']);
    const { sources, objectives } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(sources).toHaveLength(3);
    expect(objectives).toHaveLength(1);
    expect(objectives[0].occurrences.map(({ source }: { source: number }) => source)).toEqual([0, 1, 2]);
  });
});
