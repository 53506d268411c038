/** The page of a comparison in a real browser: what changed first, renumberings on one line, nothing that axe finds. */
import { afterAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.js';
import type { Document } from '../../src/index.js';
import { toHtml } from '../../src/write/comparison/html.js';
import { axeFindings, closeBrowser, open, withoutBrowser } from '../support/browser.js';
import { made, TOWN } from '../support/htmlSheets.js';

afterAll(closeBrowser);

const LONG = 'Nel corso del mandato saranno consolidati i servizi che ci sono, e ne saranno avviati di nuovi. ';

/** The town, and the same a year on: another view, other years in codes, one status, one long text, one objective more. */
async function years(): Promise<[old: Document, now: Document]> {
  const { document } = await made(TOWN);
  const [source] = document.sources;
  const purpose = (word: string) => [
    { type: 'paragraph' as const, text: `${LONG.repeat(4)}${word} case. ${LONG.repeat(4)}` },
  ];
  const old = {
    ...document,
    sources: [{ ...source!, file: '/home/anna/2024/dup.pdf' }],
    objectives: document.objectives.map((one) => ({ ...one, purpose: purpose('Cento') })),
  };
  const view = 'DUP_2025_2028 DUP 2025 2027';
  const objectives = old.objectives.map((one, i) => ({
    ...one,
    view,
    ...(i === 1 && { status: { label: 'Sospeso', kind: 'suspended' as const }, purpose: purpose('Mille') }),
    linkedObjectives: one.linkedObjectives.map((link) => ({
      ...link,
      code: link.code.replace('2024_28', '2025_29'),
      period: { from: 2025, to: 2029 },
    })),
  }));
  const more = { ...objectives[3]!, code: '2023_2028_DUP_09', title: 'NUOVO <b>& altro' };
  const parameters = { ...source!.parameters, view };
  const sources = [{ ...source!, file: '/home/anna/2025/dup.pdf', parameters }];
  return [old, { ...old, sources, objectives: [...objectives, more] }];
}

const page = async () => toHtml(compare(...(await years())), 'it');

describe.skipIf(withoutBrowser)(`the page of a comparison${withoutBrowser}`, () => {
  it('shows what changed in the objectives, then in the export; folds renumberings and files', async () => {
    const { page: shown, requests, complaints } = await open(await page());
    expect(await shown.locator('h2').allInnerTexts()).toEqual([
      'Riepilogo',
      'Differenze',
      'Tutta l’esportazione',
      'Codici rinumerati',
    ]);
    expect(await shown.locator('h3').allInnerTexts()).toEqual([
      'VERDE - L’anno degli alberi è già qui.',
      'NUOVO <b>& altro',
    ]);
    expect(await shown.locator('details > summary').filter({ visible: true }).allInnerTexts()).toEqual([
      'Testo intero',
      '6 collegamenti rinumerati: 2024_28 → 2025_29',
      'File confrontati',
    ]);
    expect(await shown.locator('.codes li').filter({ visible: true }).count()).toBe(0);
    await shown.getByText('6 collegamenti').click();
    expect(await shown.locator('.codes li').filter({ visible: true }).count()).toBe(6);
    expect(await shown.locator('.sides').innerText()).toBe('Prima: 2024/dup.pdf\nAdesso: 2025/dup.pdf');
    expect(await shown.content()).not.toContain('anna');
    expect([requests, complaints]).toEqual([[], []]);
  });

  it('shows of a long text the words that differ, and the whole of it on request', async () => {
    const { page: shown } = await open(await page());
    const excerpt = shown.locator('.excerpts li');
    expect(await excerpt.count()).toBe(1);
    expect(await excerpt.textContent()).toMatch(/^… .* nuovi\. tolto: Cento aggiunto: Mille case\. Nel .* …$/);
    const whole = shown.getByText(LONG.trim()).first();
    expect(await whole.isVisible()).toBe(false);
    await shown.getByText('Testo intero').click();
    expect(await whole.isVisible()).toBe(true);
  });

  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('axe finds nothing: %s, %d wide', async (colorScheme, width) => {
    const options = { colorScheme, viewport: { width, height: 800 }, bypassCSP: true };
    const { page: shown } = await open(await page(), options);
    for (const summary of await shown.locator('summary').all()) await summary.click();
    expect(await axeFindings(shown)).toEqual([]);
    expect(await shown.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});
