/**
 * The exports of an invented town, printed by many engines and read by many tools: how many fields of each rendering are
 * exact.
 *
 * `printed.known.json` names the renderings that are not yet perfect, with their exact fields. A rendering may not get worse, a
 * perfect one may not stay on the list. `npm run printed:known` writes the list anew: look at what it changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { casesIn, compare, fieldCount, lossOf, parseRendering, unexplained } from '../support/truth.js';

const LIST = new URL('printed.known.json', import.meta.url);
const refreshing = process.env.MODE === 'known';
const known: Readonly<Record<string, number>> = JSON.parse(readFileSync(LIST, 'utf8'));

const cases = casesIn('printed');
const renderings = cases.flatMap(({ truth, renderings }) =>
  renderings.map((rendering) => ({ rendering, truth, all: fieldCount(truth) })),
);

describe('printed renderings', () => {
  const found: Record<string, number> = {};

  it.each(renderings)('$rendering', async ({ rendering, truth, all }) => {
    const result = await parseRendering('printed', rendering);
    const { document, rejected, ledger } = result;
    const { exact, wrong } = compare(truth, document.objectives, lossOf(rendering));
    if (refreshing) {
      if (wrong.length > 0) found[rendering] = exact;
      return;
    }
    const reasons = [...rejected.map(({ error }) => error.message), ...wrong].join('\n');
    const { total, ...classes } = document.sources[0]?.lines ?? { total: 0 };
    expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(ledger).toHaveLength(total);
    const least = known[rendering];
    expect(unexplained(result)).toEqual([]);
    if (least === undefined) expect(reasons).toBe('');
    else {
      expect(exact, `fewer exact fields of ${all} than known:\n${reasons}`).toBeGreaterThanOrEqual(least);
      expect(wrong, 'it is perfect: take it off the list by "npm run printed:known"').not.toEqual([]);
    }
  });

  it('are on the list of known ones only if they are there', () => {
    const there = renderings.map(({ rendering }) => rendering);
    expect(Object.keys(known).filter((rendering) => !refreshing && !there.includes(rendering))).toEqual([]);
  });

  afterAll(() => {
    if (!refreshing) return;
    const sorted = Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(LIST, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
  });
});
