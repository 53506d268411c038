/**
 * No pattern runs away: recheck proves of each, as it is searched for in a text, that it takes time in line with the
 * text's length.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { constructing, literalsIn, type Pattern } from '../support/patterns.js';

process.env.RECHECK_BACKEND = 'pure'; // the same verdicts on every machine
const { checkSync } = await import('recheck');

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));
const FILES = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `${SOURCES}${file}`);

/** Steps decide, not the clock: recheck takes a pattern that a busy machine is slow with for one that runs away. */
const LIMITS = {
  ...{ timeout: null, incubationTimeout: null, seedingTimeout: null, attackTimeout: null },
  attackLimit: 100_000_000,
};

/** What recheck says of a pattern. It reads no properties of strings, and its search needs no `g`. */
const verdictOn = ({ source, flags }: Pattern): string => {
  const checked = checkSync(source, flags.replace('g', ''), LIMITS);
  return checked.status === 'vulnerable' ? `vulnerable: ${checked.attack.pattern}` : checked.status;
};

/** What takes too long to prove: no document gets there, as it reads the words of the command line's own errors. */
const literals = literalsIn(FILES.filter((file) => !file.includes('/cli/')));

/** All patterns that are constructed while `work` runs. */
async function constructed(work: () => Promise<unknown>): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const watched = new Proxy(RegExp, {
    construct(target, [source, flags]: [string, string]) {
      made.push({ source, flags });
      return new target(source, flags);
    },
  });
  vi.stubGlobal('RegExp', watched);
  await work();
  vi.unstubAllGlobals();
  return made;
}

describe('patterns of the sources', () => {
  it('know a pattern that runs away', () => {
    expect(verdictOn({ source: '\\s+$', flags: 'u' })).toMatch('vulnerable');
    expect(verdictOn({ source: '^(a+)+$', flags: '' })).toMatch('vulnerable');
  });

  it.each([...literals])('%s', (_, pattern) => {
    expect(verdictOn(pattern)).toBe('safe');
  });

  it('are constructed in few places', () => {
    expect(
      constructing(FILES)
        .map((file) => basename(file))
        .sort(),
    ).toEqual([
      'brokenCodes.ts',
      'bullets.ts',
      'characters.ts',
      'codePatterns.ts',
      'codes.ts',
      'gluedLabels.ts',
      'otherOutputs.ts',
      'text.ts',
    ]);
  });

  it('are linear too where they are constructed', async () => {
    const made = await constructed(async () => {
      vi.resetModules();
      const { STANDARD_MATCHER } = await import('../../src/labels/labelMatcher.js');
      const { gluedLabelsIn } = await import('../../src/layout/text/gluedLabels.js');
      gluedLabelsIn(STANDARD_MATCHER, '');
      const { codeGrammar } = await import('../../src/vocabulary/codes/codePatterns.js');
      const { tableCodes } = await import('../../src/vocabulary/codes/codes.js');
      await import('../../src/text/characters.js');
      await import('../../src/vocabulary/bullets.js');
      const { readerOf } = await import('../../src/vocabulary/codes/brokenCodes.js');
      readerOf([{ literal: 'OS-' }, { source: '(?<from>\\d{4})' }, { literal: ' / ' }, { source: '\\d+' }]);
      await import('../../src/compare/text.js');
      const grammar = codeGrammar(['OS.{mandate}.{mission}.{number}', '{from}-{to}/{mandate}{number}', 'A{number}']);
      tableCodes(grammar, ['2024_28_DUP_01_0301', '2024_28_DUP_', '2024_28_DUP_1_03_01Titolo']);
    });
    expect(made.length).toBeGreaterThan(8);
    expect(made.map((pattern) => [pattern.source, verdictOn(pattern)])).toEqual(
      made.map(({ source }) => [source, 'safe']),
    );
  });
});
