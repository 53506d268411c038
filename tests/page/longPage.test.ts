/** The page of many municipalities in a browser: its index, and what is kept as text until it is unfolded. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { type Document, write } from '../../src/index.js';
import { axeFindings, closeBrowser, open, withoutBrowser } from '../support/browser.js';
import { made, TOWN } from '../support/htmlSheets.js';
import { diagnostic } from '../support/samples.js';

afterAll(closeBrowser);

const ENTITIES = ['Comune di Rio', 'Comune di Lago', 'Comune di Piano'];
const HOSTILE = `</noscript><img src=x onerror="document.title='ran'"> "'&amp;#+ </bdi><bdi lang="it">`;
const EACH = 51 * 4;

/** The town's four objectives, so often for each of three municipalities; of a fourth there is only a file. */
async function towns(change = (document: Document): Document => document): Promise<string> {
  const { document } = await made(TOWN);
  const [source] = document.sources;
  const objectives = ENTITIES.flatMap((entity, town) =>
    Array.from({ length: EACH }, (_, i) => {
      const one = document.objectives[i % 4]!;
      const purpose = i === 150 ? [{ type: 'paragraph' as const, text: `Perla rara ${town} & L’oro` }] : one.purpose;
      return { ...one, entity, code: `2023_2028_DUP_${i}`, purpose, occurrences: [{ source: town, pages: [] }] };
    }),
  );
  const told = { ...diagnostic, severity: 'warning' as const, line: null, page: null, related: [] };
  const diagnostics = [
    { ...told, source: 0, objective: '2023_2028_DUP_3' },
    { ...told, severity: 'error' as const, source: 1, objective: null },
    { ...told, severity: 'error' as const, source: 3, objective: null },
  ];
  const sources = [...ENTITIES, 'Comune di Sasso'].map((entity, i) => ({ ...source!, file: `${i}.txt`, entity }));
  return write(change({ ...document, sources, objectives, diagnostics }), 'html');
}

const count = (page: Page) => page.locator('#shown').innerText();
const bodies = (page: Page) => page.locator('.objective .body').count();
const search = (page: Page, words: string) => page.getByLabel('Cerca nel testo').fill(words);

describe.skipIf(withoutBrowser)(`the page of many municipalities${withoutBrowser}`, () => {
  it('has an index that leads to each and filters by each', async () => {
    const { page, complaints } = await open(await towns());
    const index = page.getByRole('region', { name: 'Comuni' });
    const rows = async () =>
      (await index.locator('tbody tr:visible').allInnerTexts()).map((row) => row.split(/\s*\t\s*/));
    const figures = async () => (await rows()).map((row) => [row[0], ...row.slice(-3)]);
    expect(await figures()).toEqual([
      ['Comune di Lago', '204', '1', '0'],
      ['Comune di Piano', '204', '0', '0'],
      ['Comune di Rio', '204', '0', '1'],
      ['Comune di Sasso', '0', '1', '0'],
    ]);
    await index.getByRole('link', { name: 'Comune di Rio', exact: true }).click();
    const heading = page.locator('.group h3', { hasText: 'Comune di Rio' });
    await expect.poll(async () => Math.abs((await heading.boundingBox())!.y) < 100).toBe(true);
    await index.getByRole('row', { name: 'Comune di Rio' }).getByRole('link', { name: '1', exact: true }).click();
    expect([await count(page), decodeURIComponent(page.url().split('#')[1]!)]).toEqual([
      '1 obiettivo su 612',
      'comune=Comune+di+Rio&avvisi=si',
    ]);
    expect(await figures()).toEqual([['Comune di Rio', '1', '0', '1']]);
    expect(complaints).toEqual([]);
  });

  it('makes what is unfolded when it is wanted, and searches it before', async () => {
    const { page, complaints } = await open(await towns());
    expect(await bodies(page)).toBe(0);
    await search(page, "perla l'oro");
    await expect.poll(() => count(page)).toBe('3 obiettivi su 612');
    await expect
      .poll(() => page.locator('mark:visible').allInnerTexts())
      .toEqual(Array(3).fill(['Perla', 'L’oro']).flat());
    expect(await bodies(page)).toBe(3);
    await search(page, '');
    await expect.poll(() => page.locator('mark, .objective[open]').count()).toBe(0);
    const first = page.locator('.objective').first();
    await first.locator('summary').click();
    expect(await first.getByText('Costruire case:').isVisible()).toBe(true);
    // What the browser's own search finds and unfolds by itself is made too.
    await expect.poll(() => page.locator('.kept').count()).toBe(612 - 4);
    const far = page.locator('.objective').nth(300);
    expect(await far.locator('.kept').textContent()).toContain('Costruire case:');
    await far.evaluate((card) => card.setAttribute('open', ''));
    await expect.poll(() => far.locator('.body').count()).toBe(1);
    expect(await far.locator('.kept, noscript').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('unfolds all as they come into sight, and follows links to what is not made yet', async () => {
    const { page } = await open(await towns());
    await page.getByRole('button', { name: 'Apri tutti' }).click();
    await expect.poll(() => bodies(page)).toBeGreaterThan(1);
    expect(await bodies(page)).toBeLessThan(100);
    await page.evaluate('location.hash = "o500-2"');
    await expect.poll(() => page.locator('#o500-2 .body').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Chiudi tutti' }).click();
    expect(await page.locator('.objective[open]').count()).toBe(0);
  });

  it('prints what the filters leave, all unfolded', async () => {
    const { page } = await open(await towns());
    await search(page, 'perla');
    await expect.poll(() => count(page)).toBe('3 obiettivi su 612');
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('.objective:visible .body').count()).toBe(3);
    expect(await bodies(page)).toBe(3);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
  });

  it('leaves them folded on paper where they are too many, and says so', async () => {
    const { page } = await open(await towns());
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Sono più di 500 obiettivi').isVisible()).toBe(true);
    expect(await page.locator('.objective .body:visible, .kept:visible').count()).toBe(0);
    expect(await page.locator('.objective h4:visible').count()).toBe(612);
  });

  it('without script has everything, made', async () => {
    const { page } = await open(await towns(), { javaScriptEnabled: false });
    expect(await bodies(page)).toBe(612);
    const first = page.locator('.objective').first();
    await first.locator('summary').first().click();
    await expect.poll(() => first.locator('.body').innerText()).toContain('Costruire case:');
  });

  it('takes a text for a text when it makes elements of it', async () => {
    const spoil = (document: Document): Document => ({
      ...document,
      objectives: document.objectives.map((one, i) =>
        i === 0 ? { ...one, purpose: [{ type: 'paragraph', text: HOSTILE }] } : one,
      ),
    });
    const { page, complaints, requests } = await open(await towns(spoil));
    await search(page, HOSTILE.split(' ').at(-1)!);
    await expect.poll(() => count(page)).toBe('1 obiettivo su 612');
    await expect.poll(() => page.locator('.prose p:visible').allTextContents()).toContain(HOSTILE);
    expect([complaints, requests, await page.locator('img').count(), await page.title()]).toEqual([
      [],
      [],
      0,
      expect.stringContaining('4 Comuni'),
    ]);
  });

  it.each([1280, 360])('axe finds nothing, %d wide', async (width) => {
    const { page } = await open(await towns(), { viewport: { width, height: 800 }, bypassCSP: true });
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('.objective summary').first().click();
    await search(page, 'perla');
    await expect.poll(() => page.locator('mark').count()).toBe(3);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});
