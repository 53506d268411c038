/** The page that reads exports, with what may be wrong or too much: each file is answered or given up, and the next one read. */
import { closeSync, ftruncateSync, openSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, withoutBrowser } from '../support/browser.js';
import { HOSTILE_ENVELOPES } from '../support/hostile/envelopes.js';
import { formsWithinForms, HOSTILE_PDFS } from '../support/hostile/files.js';
import { sheetPdf } from '../support/hostile/pdf.js';
import { HOSTILE_TEXTS } from '../support/hostile/texts.js';
import { sheets } from '../support/htmlSheets.js';
import { buildPage, openPage } from '../support/webPage.js';
import { SEED, workdir } from '../support/workdir.js';

const isLong = process.env.DUP_PARSE_LONG !== undefined;

beforeAll(() => void buildPage());
afterAll(closeBrowser);

describe.skipIf(withoutBrowser)(`the page that reads exports${withoutBrowser}`, () => {
  it.runIf(isLong)(
    'answers or gives up each hostile file, and reads the next one',
    { timeout: 3_600_000 },
    async () => {
      const user = await openPage();
      const { write, path } = workdir();
      write('buono.pdf', sheetPdf());
      for (const { name, make, outcome } of [...HOSTILE_PDFS, ...HOSTILE_ENVELOPES, ...HOSTILE_TEXTS]) {
        write('ostile', make());
        await user.drop(['ostile', 'buono.pdf'].map(path));
        const told = (await user.messages()).join('\n');
        const isRead = /^[1-9]\d* obiettiv/.test(await user.page.locator('#summary').innerText());
        expect([name, isRead, outcome[0] === 'records' || told.includes('"ostile')]).toEqual([name, true, true]);
        await user.page.locator('.clear').first().click();
        await user.rest();
      }
      expect(user.complaints).toEqual([]);
    },
  );

  it('reads many files, and tells of one that is far too large', { timeout: 300_000 }, async () => {
    const count = isLong ? 2_000 : 300;
    const user = await openPage();
    const { write, path } = workdir();
    for (let i = 0; i < count; i += 1) write(`molti/${String(i).padStart(4, '0')}.md`, SEED);
    write('molti/zz.pdf', '%PDF-1.7\n');
    const large = openSync(path('molti/zz.pdf'), 'r+');
    ftruncateSync(large, 400 * 2 ** 20);
    closeSync(large);
    await user.page.setInputFiles('[data-side="now"] input.folder', path('molti'));
    await user.rest();
    expect(await user.page.locator('#summary').innerText()).toContain(`1 obiettivo da ${count} file`);
    expect(await user.messages()).toEqual([expect.stringContaining('"molti/zz.pdf" supera il limite di 200 MiB')]);
  });

  it('tells of a file that is gone when its turn comes, and reads the others', async () => {
    const user = await openPage();
    const { write, path } = workdir();
    write('lento.pdf', formsWithinForms());
    for (const name of ['via.md', 'resta.md']) write(name, SEED);
    await user.page.setInputFiles('[data-side="before"] input.files', path('lento.pdf'));
    await user.page.setInputFiles('[data-side="now"] input.files', ['via.md', 'resta.md'].map(path));
    rmSync(path('via.md'));
    await user.page.locator('#cancel').click();
    await user.rest();
    expect((await user.messages()).join('\n')).toContain('"via.md" (dopo la scelta è stato spostato');
    expect(await user.page.locator('#summary').innerText()).toMatch(/^1 obiettivo da 1 file/);
  });

  it('is never long without answering while it reads and shows a thousand objectives', {
    timeout: 300_000,
  }, async () => {
    const user = await openPage();
    const { write, path } = workdir();
    write('lungo.md', sheets(Array.from({ length: 1_000 }, () => ({}))));
    await user.page.evaluate(`
      globalThis.longest = 0;
      let last = performance.now();
      setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; }, 20);
    `);
    await user.drop([path('lungo.md')]);
    await user.page.frameLocator('#shown').locator('h1').waitFor();
    expect(await user.page.evaluate('longest')).toBeLessThan(10_000);
  });
});
