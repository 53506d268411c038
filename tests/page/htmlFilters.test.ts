/** What the page of records does when it is filtered: by each value, by its pictures, by its address, from the keyboard. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { type Document, write } from '../../src/index.js';
import { closeBrowser, open, withoutBrowser } from '../support/browser.js';
import { made, TOWN } from '../support/htmlSheets.js';
import { diagnostic } from '../support/samples.js';

afterAll(closeBrowser);

/** What a text may try to be, and what an address takes for its own. */
const HOSTILE = `<img src=x onerror="document.title='ran'"> "'&=#+%41 \\ $& {n}`;

/** The town, with two portfolios and centres; the last objective has a warning, the one before it a note. */
async function town(change: (document: Document) => Document = (document) => document): Promise<string> {
  const { document, ledger } = await made(TOWN);
  const objectives = document.objectives.map((one, i) => {
    const holder = i < 2 ? 'SINDACO ROSSI' : 'ASSESSORE BLU';
    const portfolio = { text: `${holder} - Casa - Sport${i}`, holder, delegations: ['Casa', `Sport${i}`] };
    return { ...one, portfolio, responsibilityCentre: i === 3 ? null : `Ufficio ${i % 2}` };
  });
  const told = (severity: 'warning' | 'info', objective: string | null) => ({
    ...diagnostic,
    severity,
    objective,
    related: [],
  });
  const diagnostics = [told('warning', document.objectives[3]!.code), told('info', document.objectives[2]!.code)];
  return write(change({ ...document, objectives, diagnostics }), 'html', { ledger });
}

const seen = async (page: Page) =>
  (await page.locator('.objective h4').filter({ visible: true }).allInnerTexts()).map((title) => title.split(' ')[0]);
const count = (page: Page) => page.locator('#shown').innerText();
const address = async (page: Page) => decodeURIComponent(new URL(page.url()).hash.replaceAll('+', ' '));
const choose = (page: Page, label: string, choice: string) =>
  page.getByRole('search').getByLabel(label).selectOption({ label: choice }, { timeout: 5000 });
const options = (page: Page, label: string) =>
  page.getByRole('search').getByLabel(label).locator('option').allInnerTexts();
const tiles = (page: Page) => page.locator('#figures + .tiles .n').allInnerTexts();
const bar = (page: Page, heading: string, name: string) =>
  page.locator('.bars', { has: page.getByRole('heading', { name: heading }) }).locator('li', { hasText: name });

describe.skipIf(withoutBrowser)(`filters of the page${withoutBrowser}`, () => {
  it.each<[label: string, choice: string, titles: string[], address: string]>([
    ['Valore pubblico', '2 - CRESCITA (2)', ['CASA', 'VERDE'], '#valore=2 - CRESCITA'],
    ['Valore pubblico', 'Senza valore pubblico (1)', ['CONTI'], '#valore='],
    ['Assessorato', 'ASSESSORE BLU (2)', ['STRADE', 'CONTI'], '#assessorato=ASSESSORE BLU'],
    ['Centro di responsabilità', 'Ufficio 0 (2)', ['CASA', 'CASA', 'STRADE'], '#centro=Ufficio 0'],
    ['Centro di responsabilità', 'Non indicato (1)', ['CONTI'], '#centro='],
    ['Responsabile', 'BRUNO NERI (2)', ['VERDE', 'STRADE'], '#responsabile=BRUNO NERI'],
    ['Stato', 'Concluso (1)', ['VERDE'], '#stato=Concluso'],
    ['Missione', '10 Trasporti e diritto alla mobilità (1)', ['STRADE'], '#missione=10'],
  ])('%s: %s', async (label, choice, titles, hash) => {
    const { page, complaints } = await open(await town());
    await choose(page, label, choice);
    expect([await seen(page), await address(page)]).toEqual([titles, hash]);
    // The address alone says the same, to whom it is sent.
    const sent = page.url();
    await page.goto('about:blank');
    await page.goto(sent);
    expect(await seen(page)).toEqual(titles);
    expect(await page.getByRole('search').getByLabel(label).locator('option:checked').innerText()).toBe(choice);
    await page.getByRole('button', { name: 'Azzera' }).click();
    expect([await count(page), await address(page)]).toEqual(['4 obiettivi su 4', '']);
    expect(complaints).toEqual([]);
  });

  it('shows only what has a warning or an error; a note is none', async () => {
    const { page } = await open(await town());
    await page.getByLabel('Solo con avvisi o errori').check();
    expect([await seen(page), await address(page), (await tiles(page)).at(-1)]).toEqual([['CONTI'], '#avvisi=si', '1']);
    const without = await open(await town((document) => ({ ...document, diagnostics: [] })));
    expect(await without.page.getByLabel('Solo con avvisi o errori').isVisible()).toBe(false);
  });

  it('takes all filters together, and every count follows', async () => {
    const { page } = await open(await town());
    expect(await tiles(page)).toEqual(['4', '6', '3', '4', '2', '2']);
    await choose(page, 'Responsabile', 'BRUNO NERI (2)');
    expect(await tiles(page)).toEqual(['2', '3', '2', '2', '1', '1']);
    // An option tells how many there would be.
    expect(await options(page, 'Stato')).toEqual(['Tutti', 'In Corso (1)', 'Concluso (1)', 'Sospeso (0)']);
    expect(await options(page, 'Responsabile')).toEqual(['Tutti', 'ANNA ROSSI (2)', 'BRUNO NERI (2)']);
    await choose(page, 'Stato', 'In Corso (1)');
    await page.getByLabel('Cerca nel testo').fill('ciclabili');
    expect([await seen(page), await count(page)]).toEqual([['STRADE'], '1 obiettivo su 4']);
    expect(await tiles(page)).toEqual(['1', '2', '1', '1', '1', '1']);
    expect(await page.locator('#figures + .tiles .what').first().innerText()).toBe('obiettivo');
    expect(await bar(page, 'Obiettivi per stato', 'In Corso').locator('.count').innerText()).toBe('1');
    expect(await bar(page, 'Obiettivi per stato', 'Concluso').locator('.count').innerText()).toBe('0');
    expect(await page.locator('.group:visible h3').allInnerTexts()).toEqual([
      expect.stringMatching(/^10 - FUTURO\s+1 obiettivo$/),
    ]);
    expect(await page.locator('.stacks tbody tr:visible').count()).toBe(1);
    await expect.poll(() => address(page)).toBe('#cerca=ciclabili&responsabile=BRUNO NERI&stato=In Corso');
    await page.getByLabel('Cerca nel testo').fill('niente di simile');
    expect(await page.getByText('Nessun obiettivo corrisponde').isVisible()).toBe(true);
    expect(await tiles(page)).toEqual(['0', '0', '0', '0', '0', '0']);
    await page.getByRole('button', { name: 'Azzera' }).click();
    expect(await tiles(page)).toEqual(['4', '6', '3', '4', '2', '2']);
  });

  it('goes back one choice at a time, and one search however it was typed', async () => {
    const { page } = await open(await town());
    const states: string[] = [];
    const step = async (hash: string) => {
      await expect.poll(() => address(page)).toBe(hash);
      states.push(`${hash} ${await seen(page)}`);
    };
    await step('');
    await choose(page, 'Stato', 'In Corso (2)');
    await step('#stato=In Corso');
    await page.getByLabel('Cerca nel testo').pressSequentially('strade', { delay: 20 });
    await step('#cerca=strade&stato=In Corso');
    await choose(page, 'Missione', '08 Assetto del territorio ed edilizia abitativa (0)');
    await step('#cerca=strade&stato=In Corso&missione=08');
    for (const state of states.toReversed().slice(1)) {
      await page.goBack();
      await expect.poll(async () => `${await address(page)} ${await seen(page)}`).toBe(state);
    }
    expect(await page.getByLabel('Cerca nel testo').inputValue()).toBe('');
    await page.goForward();
    await expect.poll(() => seen(page)).toEqual(['CASA', 'CASA', 'STRADE']);
  });

  it('filters by a bar, and again by it no more', async () => {
    const { page } = await open(await town());
    const state = bar(page, 'Obiettivi per stato', 'In Corso');
    await state.locator('svg').click({ force: true }); // the bar itself, not its name
    expect([await seen(page), await address(page)]).toEqual([['CASA', 'CASA', 'STRADE'], '#stato=In Corso']);
    expect(await state.getByRole('link').getAttribute('aria-current')).toBe('true');
    const mission = bar(page, 'Obiettivi collegati per missione', '10 Trasporti').getByRole('link');
    await mission.focus();
    await page.keyboard.press('Enter');
    expect([await seen(page), await address(page)]).toEqual([['STRADE'], '#stato=In Corso&missione=10']);
    await page.goBack();
    await expect.poll(() => seen(page)).toEqual(['CASA', 'CASA', 'STRADE']);
    await state.getByRole('link').click();
    expect([await count(page), await address(page)]).toEqual(['4 obiettivi su 4', '']);
  });

  it('filters by the pictures, from the keyboard too', async () => {
    const { page } = await open(await town());
    const focused = () => page.evaluate('document.activeElement.textContent');
    const status = page.getByRole('region', { name: 'Stato degli obiettivi per assessorato' });
    // One link of the picture is reached by Tab, the others by arrows.
    await status.focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('ASSESSORE BLU');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toContain('Sospeso, ASSESSORE BLU');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('SINDACO ROSSI');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect([await seen(page), await address(page)]).toEqual([['STRADE'], '#assessorato=ASSESSORE BLU&stato=In Corso']);
    await page.getByRole('button', { name: 'Azzera' }).click();
    await page.getByRole('heading', { name: 'Obiettivi e missioni' }).click();
    const circle = page.getByRole('link', { name: /^2 obiettivi collegati, 2023_2028_DUP_03, 10 Trasporti/ });
    await circle.click();
    expect(await seen(page)).toEqual(['STRADE']);
    expect(await address(page)).toBe('#cerca=2023_2028_DUP_03&missione=10');
    // What a Tab led to is filtered out: another link takes its place.
    await choose(page, 'Missione', 'Tutte');
    await page.getByRole('region', { name: 'Obiettivi e missioni' }).focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('STRADE');
  });

  it('marks what was searched, opens what was folded over it, and undoes both', async () => {
    const { page } = await open(await town());
    const marks = () => page.locator('mark').filter({ visible: true }).allInnerTexts();
    await page.getByLabel('Cerca nel testo').fill('gia ALBERI');
    await expect.poll(marks).toEqual(expect.arrayContaining(['già', 'alberi']));
    expect(await page.locator('.objective[open]').count()).toBe(0); // the title in sight has both
    await page.getByLabel('Cerca nel testo').fill('nuovi');
    await expect.poll(() => page.locator('.objective[open]').count()).toBe(1);
    await expect.poll(marks).toEqual(['nuovi']);
    const [text] = await page.locator('.objective[open] .body li p').allTextContents();
    expect(text).toBe('Alberi nuovi...');
    await page.getByLabel('Cerca nel testo').fill('');
    await expect.poll(() => page.locator('mark, .objective[open]').count()).toBe(0);
    // What the reader opened stays open.
    await page.locator('.objective summary').first().click();
    await page.getByLabel('Cerca nel testo').fill('aiuti');
    await expect.poll(marks).not.toEqual([]);
    await page.getByLabel('Cerca nel testo').fill('');
    await expect.poll(() => page.locator('.objective[open]').count()).toBe(1);
  });

  it('marks letters that fold to several, and words that overlap', async () => {
    const title = 'EFﬁCACIA ½ e più casacasa';
    const { page } = await open(
      await town((document) => ({ ...document, objectives: document.objectives.map((one) => ({ ...one, title })) })),
    );
    const marked = async (words: string) => {
      await page.getByLabel('Cerca nel testo').fill(words);
      await page.waitForTimeout(100);
      return await page.locator('.objective h4').first().locator('mark').allTextContents();
    };
    expect(await marked('efficacia')).toEqual(['EFﬁCACIA']);
    expect(await marked('piu')).toEqual(['più']);
    expect(await marked('casacasa casa')).toEqual(['casacasa']);
    expect(await marked('acas casac')).toEqual(['casac', 'as']);
    expect(await page.locator('.objective h4').first().textContent()).toBe(title);
  });

  it('tells what an address asks for that is not there, and takes any address', async () => {
    const text = await town();
    for (const hash of [
      'stato=Volato',
      'autore=io',
      `cerca=${encodeURIComponent(HOSTILE)}&stato=%`,
      '%',
      '%E0%A4%A=1',
      'o1-1%',
    ]) {
      const { page, complaints } = await open(text);
      await page.evaluate((to) => {
        (globalThis as unknown as { location: { hash: string } }).location.hash = to;
      }, hash);
      await page.reload();
      const isTold = await page.locator('#unknown').isVisible();
      expect([hash, isTold]).toEqual([hash, hash.includes('=')]);
      if (hash === 'stato=Volato') expect(await page.locator('#unknown').innerText()).toContain('stato = Volato');
      expect(complaints).toEqual([]);
      expect(await page.title()).not.toBe('ran');
    }
  });

  it('keeps hostile values apart in the address', async () => {
    const { page, complaints } = await open(
      await town((document) => ({
        ...document,
        objectives: document.objectives.map((one, i) => ({
          ...one,
          responsiblePerson: i === 0 ? HOSTILE : 'ALTRA',
          status: { label: i === 1 ? `${HOSTILE}&responsabile=x` : 'Altro', kind: 'other' as const },
        })),
      })),
    );
    await page.getByRole('search').getByLabel('Responsabile').selectOption({ index: 1 });
    expect(await seen(page)).toEqual(['CASA', 'CASA']);
    await page.reload();
    expect(await seen(page)).toEqual(['CASA', 'CASA']);
    expect(await page.locator('#unknown').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Azzera' }).click();
    await page.getByRole('search').getByLabel('Stato').selectOption({ index: 1 });
    await page.reload();
    expect(await seen(page)).toEqual(['VERDE']);
    expect(complaints).toEqual([]);
  });

  it('follows a link to an objective that is filtered out', async () => {
    const code = '2023_2028_DUP_03';
    const { page } = await open(
      await town((document) => ({
        ...document,
        objectives: document.objectives.map((one, i) =>
          i === 0
            ? { ...one, linkedObjectives: [{ ...one.linkedObjectives[0]!, level: 'mandate' as const, code }] }
            : one,
        ),
      })),
    );
    await choose(page, 'Stato', 'Concluso (1)');
    await page.goBack();
    await page.getByLabel('Cerca nel testo').fill('tetto');
    const link = page.locator('.objective .body').getByRole('link', { name: code }).first();
    await page.getByRole('button', { name: 'Apri tutti' }).click();
    await link.click();
    await expect.poll(() => count(page)).toBe('4 obiettivi su 4');
    expect(await page.locator('.objective[open] h4', { hasText: 'STRADE' }).count()).toBe(1);
    await page.goBack();
    await expect.poll(() => seen(page)).toEqual(['CASA', 'CASA']);
  });

  it('keeps search and filters in sight, wide and narrow', async () => {
    for (const width of [1280, 360]) {
      const { page } = await open(await town(), { viewport: { width, height: 700 } });
      await page.getByRole('heading', { name: 'File letti' }).scrollIntoViewIfNeeded();
      const inSight = async (name: string) => {
        const box = await page.getByLabel(name, { exact: true }).boundingBox();
        return box !== null && box.y >= 0 && box.y + box.height <= 700;
      };
      expect(await inSight('Cerca nel testo')).toBe(true);
      if (width === 360) await page.getByRole('button', { name: 'Filtri' }).click();
      expect(await inSight('Stato')).toBe(true);
    }
  });

  it('prints what the filters leave, and which filters they are', async () => {
    const { page } = await open(await town());
    const chosen = page.locator('#chosen');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#tools').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await choose(page, 'Stato', 'In Corso (2)');
    await page.getByLabel('Cerca nel testo').fill('ciclabili');
    await page.emulateMedia({ media: 'print' });
    expect([await chosen.innerText(), await count(page)]).toEqual([
      '“ciclabili” · Stato: In Corso',
      '1 obiettivo su 4',
    ]);
    expect(await seen(page)).toEqual(['STRADE']);
    expect(await page.locator('.bars li').filter({ visible: true, hasText: 'Concluso' }).count()).toBe(0);
  });

  it('groups by municipality where there are several, and links to the PDF beside the page', async () => {
    const { document } = await made(TOWN);
    const entities = ['Comune di Rio', 'Comune di Lago'];
    const [source] = document.sources;
    const pdf = (file: string) => ({ ...source!, file, format: 'pdf' as const, pages: 9 });
    const both: Document = {
      ...document,
      sources: [pdf('/da/qualche parte/a#b 100%.pdf'), pdf('C:\\dati\\c.PDF'), pdf('x/d.pdf'), pdf('y/d.pdf')],
      objectives: entities.flatMap((entity, i) =>
        document.objectives.map((one) => ({ ...one, entity, occurrences: [{ source: i, pages: [3, 4, 6] }] })),
      ),
      diagnostics: [],
    };
    const { page } = await open(await write(both, 'html'));
    expect(await page.title()).toBe('Schede obiettivo – Comune di Rio – Comune di Lago – DUP_2024_2027 DUP 2024 2026');
    expect(await page.locator('.group h3 bdi').allInnerTexts()).toEqual(entities.toSorted());
    await choose(page, 'Comune', 'Comune di Rio (4)');
    expect([(await seen(page)).length, await address(page)]).toEqual([4, '#comune=Comune di Rio']);
    await page.getByRole('heading', { name: 'Obiettivi e missioni' }).click();
    await page
      .getByRole('link', { name: /^3 .*_01, 08|^2 .*_01, 08/ })
      .first()
      .click();
    expect(await address(page)).toBe('#cerca=2023_2028_DUP_01&comune=Comune di Rio&missione=08');
    const links = await page
      .locator('.objective .where a')
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('href')))]);
    expect(links).toEqual(['c.PDF#page=3', 'c.PDF#page=6', 'a%23b%20100%25.pdf#page=3', 'a%23b%20100%25.pdf#page=6']);
    const where = page.locator('.objective:visible .where').first();
    expect(await where.isVisible()).toBe(false);
    await page.getByLabel('Mostra da dove viene ogni valore').check();
    await page.getByRole('button', { name: 'Apri tutti' }).click();
    expect(await where.innerText()).toBe('Fonte: a#b 100%.pdf: pag. 3–4, 6.');
  });

  it('links to no file that may be another, and to nothing but PDFs', async () => {
    const { document, ledger } = await made(TOWN, TOWN);
    expect(await write(document, 'html', { ledger })).not.toContain('#page=');
    const sources = document.sources.map((one, i) => ({ ...one, file: `${i}/d.pdf`, format: 'pdf' as const }));
    const objectives = document.objectives.map((one) => ({ ...one, occurrences: [{ source: 1, pages: [2] }] }));
    expect(await write({ ...document, sources, objectives }, 'html')).not.toContain('#page=');
    const signed = sources.map((one, i) => ({ ...one, file: `${i}.pdf.p7m`, container: 'p7m' as const }));
    expect(await write({ ...document, sources: signed, objectives }, 'html')).not.toContain('#page=');
    const odd = sources.map((one, i) => ({ ...one, file: `javascript:alert(${i}).pdf` }));
    expect(await write({ ...document, sources: odd, objectives }, 'html')).toContain(
      'href="javascript%3Aalert(1).pdf#page=2"',
    );
  });
});
