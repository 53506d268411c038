/** The page in a real browser: search, filters, unfolding, paper, keyboard, hostile text, no request, nothing that axe finds. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Document, write } from '../../src/index.js';
import { axeFindings, closeBrowser, open, withoutBrowser } from '../support/browser.js';
import { made, pageOf, sheets, TOWN } from '../support/htmlSheets.js';
import { rich } from '../support/samples.js';
import { office } from '../support/workdir.js';

afterAll(closeBrowser);

/** The titles that are to be seen, as typed. */
const titles = (page: Page) => page.locator('.objective h4:visible').allInnerTexts();
const firstWords = async (page: Page) => (await titles(page)).map((title) => title.split(' ')[0]);
const count = (page: Page) => page.locator('#shown').innerText();

/** What a text may try to be. */
const HOSTILE = [
  '<script>document.title = "ran"</script>',
  '</script><script>document.title = "ran"</script>',
  '<img src=x onerror="document.title = \'ran\'">',
  '"><svg onload="document.title=\'ran\'">',
  "' onfocus='document.title=1' autofocus x='",
  ']]> --> </title></style></textarea></select><b>fat</b> &lt;i&gt; &amp; &#60;',
  'javascript:document.title=1 {n} {uno|due} $& $1 `',
  '<a href="https://example.org/">away</a><meta http-equiv="refresh" content="0;url=https://example.org/">',
];

/** The sheets of the town, the last of which has other parts. */
async function withOthers(text = TOWN) {
  const { document, ledger } = await made(text);
  const { otherFields, otherSections, linkedObjectives } = rich;
  const objectives = document.objectives.map((one, i, all) =>
    i === all.length - 1 ? { ...one, otherFields, otherSections, linkedObjectives } : one,
  );
  return { document: { ...document, objectives }, ledger };
}

/** Each string of a document that is text, with something before it. */
const spoiled = (document: Document, hostile: string): Document =>
  JSON.parse(JSON.stringify(document), (key, value) =>
    typeof value === 'string' && value !== '' && !/^(?:schemaVersion|level|kind|severity|type|format|sha256)$/.test(key)
      ? `${hostile} ${value}`
      : value,
  );

describe.skipIf(withoutBrowser)(`the page in a browser${withoutBrowser}`, () => {
  it('searches words in any text, whatever their accents, apostrophes and capitals', async () => {
    const { page } = await open(await pageOf(TOWN));
    expect(await count(page)).toBe('4 obiettivi su 4');
    const search = page.getByLabel('Cerca nel testo');
    const found = async (words: string) => {
      await search.fill(words);
      return [await firstWords(page), await count(page)];
    };
    expect(await found("GIA l'anno")).toEqual([['VERDE'], '1 obiettivo su 4']);
    // In two groups, and one objective.
    expect(await found('aiuti')).toEqual([['CASA', 'CASA'], '1 obiettivo su 4']);
    expect(await found('2024_28_dup_03_1001')).toEqual([['STRADE'], '1 obiettivo su 4']);
    expect(await found('costruire case')).toEqual([['CASA', 'CASA', 'VERDE', 'STRADE', 'CONTI'], '4 obiettivi su 4']);
    expect(await found('Responsabile')).toEqual([[], '0 obiettivi su 4']); // a word of the page, of no record
    await search.press('Enter');
    await page.getByRole('button', { name: 'Azzera' }).click();
    expect([await search.inputValue(), await count(page)]).toEqual(['', '4 obiettivi su 4']);
  });

  it('searches other parts: labels, columns, titles and tables', async () => {
    const { page } = await open(await write((await withOthers()).document, 'html'));
    for (const words of ['panchine', '__proto__', 'peso 60%', 'indicatori attesi', 'missione 09 due']) {
      await page.getByLabel('Cerca nel testo').fill(words);
      expect([words, await firstWords(page)]).toEqual([words, ['CONTI']]);
    }
    await page.getByRole('button', { name: 'Apri tutti' }).click();
    expect(await page.getByRole('columnheader', { name: '2025' }).isVisible()).toBe(true);
  });

  it('unfolds by keyboard alone, and shows where values came from on request', async () => {
    const { page } = await open(await pageOf(TOWN));
    const focused = () => page.evaluate('document.activeElement.name || document.activeElement.innerText');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Vai agli obiettivi');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/CASA/);
    const first = page.locator('.objective').first();
    expect(await first.getByText('Costruire case:').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await first.getByText('Costruire case:').isVisible()).toBe(true);
    const source = first.getByText(/^Fonte: schede0\.txt: righe? /).first();
    expect(await source.isVisible()).toBe(false);
    await page.getByLabel('Mostra da dove viene ogni valore').focus();
    await page.keyboard.press('Space');
    expect(await source.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Apri tutti' }).click();
    expect(await page.locator('.objective .body:visible').count()).toBe(5);
    await page.getByRole('button', { name: 'Chiudi tutti' }).click();
    expect(await page.locator('.objective .body:visible').count()).toBe(0);
  });

  it.each([true, false])(
    'on paper every objective is unfolded, and only them, with script: %s',
    async (javaScriptEnabled) => {
      const { page } = await open(await pageOf(TOWN), { javaScriptEnabled });
      const seen = (selector: string) => page.locator(selector).filter({ visible: true }).count();
      const onPaper = async () => {
        await page.emulateMedia({ media: 'print' });
        const counts = [
          await seen('.objective .body'),
          await seen('.picture table'),
          await seen('.where'),
          await seen('#files'),
        ];
        expect(await seen('#filters input, #filters select, button, input')).toBe(0);
        expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
        await page.emulateMedia({ media: 'screen' });
        return counts;
      };
      expect(await onPaper()).toEqual([5, 2, 0, 0]);
      await page.getByLabel('Mostra da dove viene ogni valore').check();
      expect(await onPaper()).toEqual([5, 2, await page.locator('.where').count(), 1]);
    },
  );

  it('without script shows all there is, and no search', async () => {
    const { page, complaints } = await open(await pageOf(TOWN), { javaScriptEnabled: false });
    expect(await page.locator('#filters:visible').count()).toBe(0);
    expect((await titles(page)).length).toBe(5);
    await page.locator('.objective summary').first().click();
    expect(await page.getByText('Costruire case:').first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it.each(HOSTILE)('a text is only ever text: %s', async (hostile) => {
    const { document, ledger } = await withOthers();
    const harmless = await open(await write(document, 'html', { ledger }));
    const evil = spoiled(document, hostile);
    const attacked = await open(await write(evil, 'html', { ledger }));
    await attacked.page.getByRole('button', { name: 'Apri tutti' }).click();
    expect((await titles(attacked.page)).sort()).toEqual(
      evil.objectives.flatMap(({ title, publicValues }) => Array(Math.max(1, publicValues.length)).fill(title)).sort(),
    );
    const elements = (page: Page) => page.locator('*:not(.where)').count();
    expect(await elements(attacked.page)).toBe(await elements(harmless.page));
    expect(await attacked.page.title()).toContain(`${hostile} DUP`);
    expect([attacked.complaints, attacked.requests]).toEqual([[], []]);
  });

  it('a title typed as HTML, in a real run of the command, appears as typed', async () => {
    const dir = office();
    const title = `${HOSTILE[2]} & \u001b[2J</h4>`;
    dir.write('evil.txt', sheets([{ title: [title], heading: [] }]));
    expect(dir.run(['-q', 'evil.txt', '-o', 'a.html']).code).toBe(0);
    const { page, complaints } = await open(dir.read('a.html'));
    const [json] = JSON.parse(dir.run(['-q', 'evil.txt']).stdout).objectives;
    expect(await titles(page)).toEqual([json.title]);
    expect(json.title).toBe(`${HOSTILE[2]} & [2J</h4>`);
    expect(complaints).toEqual([]);
  });

  it('asks for nothing, from a file or from a server', async () => {
    const text = await pageOf(TOWN);
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url!);
      response.setHeader('content-type', 'text/html; charset=utf-8').end(text);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void server.close());
    for (const target of [text, new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/pagina.html`)]) {
      const { page, requests, complaints } = await open(target);
      await page.getByLabel('Cerca nel testo').fill('case');
      await page.getByRole('button', { name: 'Apri tutti' }).click();
      expect([requests, complaints]).toEqual([[], []]);
      // And whoever could run something here would get nothing out.
      const refused = await page.evaluate(
        'fetch("/x").then(() => "sent", () => "refused").then((said) => { new Image().src = "/y"; return said; })',
      );
      expect(refused).toBe('refused');
      expect(complaints.every((said) => /Content Security Policy/.test(said))).toBe(true);
    }
    expect(asked).toEqual(['/pagina.html']);
  });

  it.each([
    ['light', 1280, 'it'],
    ['dark', 1280, 'en'],
    ['light', 360, 'en'],
    ['dark', 360, 'it'],
  ] as const)('axe finds nothing: %s, %d wide, %s', async (colorScheme, width, language) => {
    const { document, ledger } = await withOthers(`Gentile signora,\n${TOWN}`);
    const text = await write(document, 'html', { ledger, language });
    const { page } = await open(text, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    expect(await axeFindings(page)).toEqual([]);
    if (width < 500) await page.locator('#more').click();
    await page.locator('#unfold').click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('searchbox').fill('case');
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0);
    await page.locator('#where').check();
    const folded = page.locator('.fold:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    expect(await axeFindings(page)).toEqual([]);
    // Nothing reaches beyond the screen's edge.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  it('shows exactly the values of the JSON', async () => {
    const { document } = await made(TOWN);
    const { page } = await open(await pageOf(TOWN));
    const values = page.locator('.objective[data-record="0"] >> nth=0 >> .body bdi[lang]');
    const [{ title, code, mandate, number, view, portfolio, linkedObjectives, ...rest }] = document.objectives as [
      Document['objectives'][0],
    ];
    expect(await values.allTextContents()).toEqual([
      title,
      code,
      `${mandate!.from}–${mandate!.to}`,
      number,
      view,
      portfolio!.text,
      rest.responsibilityCentre,
      rest.responsiblePerson,
      ...rest.publicValues.map((one) => `${one.code} - ${one.label}`),
      rest.status!.label,
      ...linkedObjectives.flatMap((link) => [link.title, link.code, link.mission!.name]),
      ...[...rest.guidelines, ...rest.purpose].flatMap((block) => (block.type === 'list' ? block.items : [block.text])),
    ]);
  });

  it('opens three hundred objectives at once', async ({ annotate }) => {
    const { document, ledger } = await made(TOWN);
    const objectives = Array.from({ length: 300 }, (_, i) => {
      const one = document.objectives[i % 4]!;
      const text = 'Nel corso del mandato saranno consolidati i servizi che ci sono, e ne saranno avviati di nuovi. ';
      const purpose = [...one.purpose, { type: 'paragraph' as const, text: text.repeat(10) }];
      return { ...one, purpose, code: `${one.code}${i}` };
    });
    const { page } = await open(await write({ ...document, objectives }, 'html', { ledger }));
    const took = await page.evaluate('performance.getEntriesByType("navigation")[0].loadEventEnd');
    await annotate(`300 objectives opened in ${Math.round(Number(took))} ms`);
    expect(await count(page)).toBe('300 obiettivi su 300');
    expect(took).toBeLessThan(20_000); // the clock decides nothing here: it tells
  });
});
