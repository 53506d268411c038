/**
 * Scans of an invented town's exports, with the text that recognition found: how many fields they give at least, and that no
 * wrong one comes without a warning.
 */
import { describe, expect, it } from 'vitest';
import { skipUnless, succeeds } from '../support/needs.js';
import { casesIn, compare, fieldCount, lossOf, parseRendering } from '../support/truth.js';
import { fixture, workdir } from '../support/workdir.js';

/** Fields that are wrong at most: what recognition misread, no rule can know. */
const MOST_WRONG: Readonly<Record<string, number>> = {
  'rocca_plain.scan-300.pdf': 2,
  'rocca_plain.scan-turned.pdf': 14,
  'rocca_strategic.scan-200.pdf': 2,
};
const TEXTLESS = 'rocca_strategic.scan-textless.pdf';

const cases = casesIn('scanned');
const renderings = cases.flatMap(({ truth, renderings }) => renderings.map((rendering) => ({ rendering, truth })));

/** All codes of a truth, its links' too. */
const codesOf = (objectives: readonly { code: string | null; linkedObjectives: readonly { code: string }[] }[]) =>
  objectives.flatMap(({ code, linkedObjectives }) => [code ?? '', ...linkedObjectives.map((link) => link.code)]);

describe('scans', () => {
  it('are those that are known', () => {
    expect(renderings.map(({ rendering }) => rendering).sort()).toEqual([...Object.keys(MOST_WRONG), TEXTLESS].sort());
  });

  it.each(renderings.filter(({ rendering }) => rendering !== TEXTLESS))('$rendering', async ({ rendering, truth }) => {
    const { document, rejected, ledger } = await parseRendering('scanned', rendering);
    expect(rejected).toEqual([]);
    const { exact, wrong } = compare(truth, document.objectives, lossOf(rendering));
    expect(fieldCount(truth) - exact, wrong.join('\n')).toBeLessThanOrEqual(MOST_WRONG[rendering]!);
    expect(document.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'text-from-ocr', severity: 'warning', page: null }),
    );
    expect(ledger).toHaveLength(document.sources[0]!.lines.total);
    // Codes that were put together are printed so, and each is told with both spellings.
    const printed = new Set(codesOf(truth.objectives));
    for (const { code, message } of document.diagnostics) {
      if (code === 'code-mended') expect(printed).toContain(/"([^"]+)"[^"]*$/.exec(message)![1]);
    }
    expect(codesOf(document.objectives).filter((code) => !printed.has(code))).toEqual([]);
  });

  const lacking = skipUnless(
    succeeds('command -v ocrmypdf && tesseract --list-langs | grep -qx ita'),
    'no ocrmypdf, or no Italian data of tesseract',
  );
  it.skipIf(lacking)(`without text are read with --ocr, twice alike${lacking}`, () => {
    const { truth } = cases.find(({ name }) => name === 'rocca_strategic')!;
    const dir = workdir();
    dir.write('scan.pdf', fixture(`scanned/${TEXTLESS}`));
    const [first, second] = [1, 2].map(() =>
      dir.run(['--ocr', '--pages', '1-2', 'scan.pdf', '-f', 'json', '--lang', 'en']),
    );
    expect(first!.code).toBe(0);
    expect(second!.stdout).toBe(first!.stdout);
    const { objectives, diagnostics } = JSON.parse(first!.stdout);
    const codes = truth.objectives.map(({ code }) => code);
    expect(objectives.length).toBeGreaterThan(0);
    for (const { code } of objectives) expect(codes).toContain(code);
    expect(diagnostics.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['ocr-by', 'text-from-ocr']),
    );
  });
});
