/** The real sheet and the printed exports: every rendering gives every field of the truth. */
import { describe, expect, it } from 'vitest';
import type { Objective, ParseResult } from '../../src/index.js';
import { LEVELS } from '../../src/vocabulary/levels.js';
import { caseName, casesIn, compare, filesIn, joined, lossOf, parseRendering } from '../support/truth.js';

describe.each(['', 'printed', 'profile', 'wrapped'])('fixtures/%s', (folder) => {
  it('has no case without its truth, and no truth without a case', () => {
    const cases = casesIn(folder);
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter(({ renderings }) => renderings.length === 0)).toEqual([]);
    const known = new Set(cases.map(({ name }) => name));
    expect(filesIn(folder).filter((file) => !known.has(caseName(file)))).toEqual([]);
  });

  it('names its files subject_reason.rendering.ending', () => {
    expect(
      filesIn(folder).filter(
        (file) => !/^[a-z]+_[a-z]+(?:\.[\w-]+)+\.(?:pdf|txt|md|html|docx|json|yaml|p7m)$/.test(file),
      ),
    ).toEqual(
      filesIn(folder).filter(
        (file) => file.endsWith('.expected.json') && !/^[a-z]+_[a-z]+\.expected\.json$/.test(file),
      ),
    );
  });
});

const CASES = casesIn('');
const resultOf = (rendering: string): Promise<ParseResult> => parseRendering('', rendering);

describe.each(CASES)('$name', ({ truth, renderings }) => {
  it.each(renderings)('every field of %s', async (rendering) => {
    const { document, rejected } = await resultOf(rendering);
    expect(rejected).toEqual([]);
    expect(compare(truth, document.objectives, lossOf(rendering)).wrong.join('\n')).toBe('');
    expect(document.sources[0]!.parameters).toMatchObject({ view: truth.view, level: truth.level });
    const level = LEVELS.find(({ words }) => words[0] === truth.level)!.level;
    for (const objective of document.objectives) expect(objective).toMatchObject({ view: truth.view, level });
  });

  it.each(renderings)('an account of every line of %s, none of them unrecognised', async (rendering) => {
    const { document } = await resultOf(rendering);
    const { total, ...classes } = document.sources[0]!.lines;
    expect(Object.values(classes).reduce((sum, count) => sum + count)).toBe(total);
    expect(document.diagnostics.filter(({ code }) => code === 'unrecognised-line')).toEqual([]);
  });

  it('the same objectives from all renderings', async () => {
    const found: [string, Objective[]][] = [];
    for (const rendering of renderings) found.push([rendering, (await resultOf(rendering)).document.objectives]);
    const [first, ...others] = found;
    for (const hyphens of [true, false]) {
      const comparable = (objectives: readonly Objective[]) => objectives.map(ungrouped(hyphens));
      for (const [rendering, objectives] of others) {
        if (hyphens || !lossOf(rendering).hyphens)
          expect([rendering, comparable(objectives)]).toEqual([rendering, comparable(first![1])]);
      }
    }
  });
});

/** An objective without its places and the grouping of its text. */
const ungrouped =
  (ignoreHyphens: boolean) =>
  ({ occurrences: _, guidelines, purpose, ...rest }: Objective): unknown => {
    const record = { ...rest, guidelines: joined(guidelines), purpose: joined(purpose) };
    if (!ignoreHyphens) return record;
    // Where a hyphen is lost, the portfolio is no longer cut there.
    const { portfolio, ...others } = record;
    return JSON.parse(
      JSON.stringify({ ...others, portfolio: portfolio?.text }).replace(/\s*[-\u2010-\u2015]\s*|\s+/gu, ' '),
    );
  };
