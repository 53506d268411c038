/** The page that reads exports, in a browser: it gives what the command gives, asks for nothing, and never stands still. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { CATALOGUE, DIAGNOSTIC_CODES, type DiagnosticCode } from '../../src/report/catalogue/catalogue.js';
import { pageSentence } from '../../src/web/behind/sentences.js';
import { DIFFERENCE_SAVES, SAVES } from '../../src/web/saves.js';
import { STRINGS } from '../../src/web/strings.js';
import { COMPARISON_FORMAT_NAMES } from '../../src/write/comparison/formatRows.js';
import { FORMAT_NAMES } from '../../src/write/formats.js';
import { axeFindings, closeBrowser, open, withoutBrowser } from '../support/browser.js';
import { formsWithinForms } from '../support/hostile/files.js';
import { sheetPdf } from '../support/hostile/pdf.js';
import { buildPage, openPage, PAGE } from '../support/webPage.js';
import { fixture, SEED, workdir } from '../support/workdir.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const isLong = process.env.DUP_PARSE_LONG !== undefined;

beforeAll(() => void buildPage());
afterAll(closeBrowser);

/** Exports of all kinds: in a long run all that the project has. */
const exportsIn = (folder: string) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => /\.(?:pdf|txt|md|html|docx|p7m)$/.test(name))
    .map((name) => join(folder, name));
const SAMPLE = [
  'cinisello_real.seed.md',
  ...['chromium.pdf', 'weasyprint.pdf', 'docx', 'html'].flatMap(
    (ending) => exportsIn('printed').find((name) => name.endsWith(ending)) ?? [],
  ),
  'refused/rocca_encrypted.p7m',
  ...exportsIn('scanned').slice(0, 1),
];
const ALL = isLong ? ['', 'printed', 'scanned'].flatMap(exportsIn) : SAMPLE;

describe('the words of the page', () => {
  /** Raised by the command alone: for its options, for folders and streams, for OCR that it runs. */
  const NEVER: readonly RegExp[] = [
    /^ocr-(?:too-slow|not-installed|failed)$/,
    /^record-(?:count-differs|missing|not-expected)$/,
    /^folder-named$/,
    /^nothing-repeats$/,
  ];

  it('name no option and no command of the program', () => {
    const names = (text: string) => /(?:^|[\s"(])--?[a-z]|dup-parse (?:profile|explain|diff)|DUP_PARSE/.test(text);
    const sentences = DIAGNOSTIC_CODES.filter((code) => !NEVER.some((one) => one.test(code))).flatMap((code) =>
      (['it', 'en'] as const).map((language) => [code, pageSentence(code, {} as never, language)] as const),
    );
    expect(sentences.filter(([, text]) => names(text))).toEqual([]);
    expect(Object.values(STRINGS).filter(({ it: italian, en }) => names(italian) || names(en))).toEqual([]);
  });

  it('have the placeholders of the catalogue', () => {
    const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])];
    const strays = DIAGNOSTIC_CODES.flatMap((code: DiagnosticCode) =>
      (['it', 'en'] as const).flatMap((language) =>
        holes(pageSentence(code, {} as never, language)).filter((hole) => !CATALOGUE[code].en.includes(hole)),
      ),
    );
    expect(strays).toEqual([]);
  });

  it('offer every format but those for databases', () => {
    expect([...new Set(SAVES.map(({ format }) => format)), 'parquet', 'sqlite'].sort()).toEqual(
      [...FORMAT_NAMES].sort(),
    );
    expect([...new Set(DIFFERENCE_SAVES.map(({ format }) => format))].sort()).toEqual(
      [...COMPARISON_FORMAT_NAMES].sort(),
    );
  });
});

describe.skipIf(withoutBrowser)(`the page that reads exports${withoutBrowser}`, () => {
  it('is small', () => {
    expect(statSync(PAGE).size).toBeLessThan(2 * 2 ** 20);
  });

  it('gives the records that the command gives, byte for byte, or refuses what it refuses', {
    timeout: 3_600_000,
  }, async () => {
    const user = await openPage();
    const { run, write, path } = workdir();
    for (const name of ALL) {
      const file = name.replaceAll('/', '_');
      write(file, fixture(name));
      await user.drop([path(file)]);
      const { stdout, stderr, code } = run(['--lang', 'it', '-q', file]);
      if (code === 3)
        expect([file, (await user.messages())[0]]).toEqual([file, expect.stringContaining('1 file non letto')]);
      else expect([file, (await user.saved('JSON')).bytes.toString(), '']).toEqual([file, stdout, stderr]);
      await user.page.locator('.clear').first().click();
      await user.rest();
    }
    expect([user.asked(), user.complaints]).toEqual([[], []]);
  });

  it('saves the files that the command writes, byte for byte', async () => {
    const user = await openPage();
    const { run, write, path } = workdir();
    write('scheda.pdf', fixture('printed/rocca_plain.chromium.pdf'));
    await user.page.locator('#options summary').click();
    await user.page.getByLabel('Comune').fill('Comune di Prova');
    await user.drop([path('scheda.pdf')]);
    for (const { label, format, ending, excel } of SAVES) {
      const { name, bytes } = await user.saved(label.it);
      expect(name).toBe(`obiettivi${ending}`);
      const args = ['-f', format, ...(excel ? ['--excel'] : []), '-o', name];
      run(['scheda.pdf', '--lang', 'it', '--entity', 'Comune di Prova', ...args]);
      expect([name, bytes.equals(readFileSync(path(name)))]).toEqual([name, true]);
    }
    expect([user.asked(), user.complaints]).toEqual([[], []]);
  });

  it('compares two years, and saves what the command writes', async () => {
    const user = await openPage();
    const { run, write, path } = workdir();
    write('2025.md', SEED);
    write('2026.md', SEED.replaceAll('In Corso', 'Concluso'));
    await user.drop([path('2026.md')]);
    await user.drop([path('2025.md')], 'before');
    const shown = user.page.frameLocator('#shown');
    expect(await shown.locator('h1').innerText()).toBe('Che cosa è cambiato');
    for (const { label, format, ending, excel } of DIFFERENCE_SAVES) {
      const { name, bytes } = await user.saved(label.it);
      expect(name).toBe(`confronto${ending}`);
      run(['diff', '2025.md', '2026.md', '--lang', 'it', '-f', format, ...(excel ? ['--excel'] : []), '-o', name]);
      expect([name, bytes.equals(readFileSync(path(name)))]).toEqual([name, true]);
    }
    await user.page.getByRole('radio', { name: 'Obiettivi' }).check();
    await user.rest();
    expect(await shown.locator('h1').innerText()).toContain('Schede obiettivo');
    expect([user.asked(), user.complaints]).toEqual([[], []]);
  });

  it('takes records that were written before, on both sides', async () => {
    const user = await openPage();
    const { run, write, path } = workdir();
    write('a.md', SEED);
    run(['a.md', '-o', 'prima.json', '--lang', 'it']);
    run(['a.md', '-o', 'dopo.yaml', '--lang', 'it']);
    await user.drop([path('dopo.yaml')]);
    expect((await user.saved('YAML')).bytes.toString()).toBe(readFileSync(path('dopo.yaml'), 'utf8'));
    await user.drop([path('prima.json')], 'before');
    expect(await user.page.frameLocator('#shown').locator('.view').first().innerText()).toContain('invariat');
  });

  it('names the municipality of records, unless they name another', async () => {
    const user = await openPage();
    const { run, write, path } = workdir();
    write('a.md', SEED);
    run(['a.md', '-o', 'senza.json', '--lang', 'it']);
    run(['a.md', '-o', 'con.json', '--lang', 'it', '--entity', 'Borgo']);
    await user.page.locator('#options summary').click();
    await user.page.getByLabel('Comune').fill('Rocca');
    await user.drop([path('senza.json')]);
    const { objectives } = JSON.parse((await user.saved('JSON')).bytes.toString());
    expect(objectives.map(({ entity }: { entity: string }) => entity)).toEqual(['Rocca']);
    await user.drop([path('con.json')], 'before');
    expect(await user.page.locator('#messages').innerText()).toContain('contiene record del Comune di «Borgo»');
  });

  it('shows the records in place, with filters and links that work', async () => {
    const user = await openPage();
    const { write, path } = workdir();
    write('scheda.pdf', fixture('printed/rocca_plain.chromium.pdf'));
    await user.drop([path('scheda.pdf')]);
    const shown = user.page.frameLocator('#shown');
    await shown.getByLabel('Cerca nel testo').fill('zzzz');
    await expect.poll(() => shown.locator('.objective:visible').count()).toBe(0);
    await shown.locator('#clear').click();
    expect(await shown.locator('.objective:visible').count()).toBeGreaterThan(0);
    await shown.locator('.skip').focus();
    await user.page.keyboard.press('Enter');
    expect(await shown.locator('h1').count()).toBe(1);
    expect(await shown.locator('a[href*=".pdf"]').count()).toBe(0);
    expect([user.asked(), user.complaints]).toEqual([[], []]);
  });

  it('tells what it did not read, asks for passwords, and speaks English', async () => {
    const user = await openPage();
    const { write, path } = workdir();
    write('chiuso.pdf', fixture('printed/rocca_plain.chromium-password-SEGRETA.pdf'));
    write('altro.txt', 'Verbale della seduta.\n');
    write('vuoto.pdf', '');
    write('buono.md', SEED);
    await user.drop(['chiuso.pdf', 'altro.txt', 'vuoto.pdf', 'buono.md'].map(path));
    const [told] = await user.messages();
    expect(told).toMatch(/^3 file non letti\n/);
    for (const name of ['chiuso.pdf', 'altro.txt', 'vuoto.pdf']) expect(told).toContain(`"${name}"`);
    expect(await user.page.locator('#summary').innerText()).toMatch(/^1 obiettivo da 1 file/);
    await user.page.getByRole('button', { name: 'English' }).click();
    await user.rest();
    expect((await user.messages())[0]).toMatch(/^3 files not read\n/);
    expect(await user.page.frameLocator('#shown').locator('html').getAttribute('lang')).toBe('en');
    await user.page.getByLabel('Password').fill('sbagliata');
    await user.page.keyboard.press('Enter');
    await user.rest();
    expect((await user.messages())[0]).toMatch(/^3 files not read\n/);
    await user.page.getByLabel('Password').fill('SEGRETA');
    await user.page.getByRole('button', { name: 'Open the files' }).click();
    await user.rest();
    expect((await user.messages())[0]).toMatch(/^2 files not read\n/);
    expect(await user.page.locator('#ask').isVisible()).toBe(false);
  });

  it('reads pages and profiles that are asked for, and says what is wrong with them', async () => {
    const user = await openPage();
    const { write, path } = workdir();
    write('scheda.pdf', fixture('printed/rocca_plain.chromium.pdf'));
    write('guasto.yaml', 'labels: 3\n');
    await user.drop([path('scheda.pdf')]);
    await user.page.locator('#options summary').click();
    const pages = user.page.getByLabel('Pagine');
    const said: (readonly string[])[] = [];
    for (const asked of ['999', 'tutte', '1-2']) {
      await pages.fill(asked);
      await pages.press('Tab');
      await user.rest();
      said.push(await user.messages());
    }
    expect(said).toEqual([[expect.stringContaining('(999): correggere «Pagine»')], [STRINGS.pagesWrong.it], []]);
    await user.page.setInputFiles('#profile', path('guasto.yaml'));
    await user.rest();
    expect((await user.messages())[0]).toContain('Il profilo "guasto.yaml" va corretto');
  });

  it('takes the exports out of a folder', async () => {
    const user = await openPage();
    const { write, path } = workdir();
    for (const name of ['a.md', 'sotto/b.txt', '.nascosto/c.md', 'foto.png', 'elenco.json'])
      write(`cartella/${name}`, SEED);
    for (const put of [() => user.drop([path('cartella')]), () => user.choose(path('cartella'), 'now', 'folder')]) {
      await put();
      expect(await user.page.locator('[data-side="now"] li').allInnerTexts()).toEqual([
        'cartella/a.md',
        'cartella/sotto/b.txt',
      ]);
      expect(await user.messages()).toEqual([expect.stringMatching(/^[23] file della cartella non/)]);
      await user.page.locator('.clear').first().click();
      await user.rest();
    }
  });

  it('gives up what takes too long, and reads the next one; or stops when it is told', {
    timeout: 120_000,
  }, async () => {
    const user = await openPage();
    const { write, path } = workdir();
    write('lento.pdf', formsWithinForms());
    write('buono.pdf', sheetPdf());
    await user.drop(['lento.pdf', 'buono.pdf'].map(path));
    expect((await user.messages())[0]).toContain('La lettura di "lento.pdf" è stata interrotta');
    expect(await user.page.locator('#summary').innerText()).toMatch(/^1 obiettivo da 1 file/);
    await user.page.locator('.clear').first().click();
    await user.rest();
    await user.page.setInputFiles('[data-side="now"] input.files', path('lento.pdf'));
    const begun = Date.now();
    await user.page.getByRole('button', { name: 'Annulla' }).click();
    await user.rest();
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(await user.messages()).toEqual(['Lettura annullata.']);
    await user.drop([path('buono.pdf')]);
    expect(await user.page.locator('#summary').innerText()).toMatch(/^1 obiettivo da 1 file/);
    expect(user.complaints).toEqual([]);
  });

  it('works in its own thread where workers are forbidden, and says so', async () => {
    const server = createServer((_, response) => {
      response.setHeader('Content-Security-Policy', "worker-src 'none'");
      response.setHeader('Content-Type', 'text/html');
      response.end(readFileSync(PAGE));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const user = await openPage({}, new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
    expect(await user.page.locator('#cannotStop').innerText()).toBe(STRINGS.cannotStop.it);
    const { run, write, path } = workdir();
    write('scheda.pdf', fixture('printed/rocca_plain.chromium.pdf'));
    write('grande.txt', Buffer.alloc(21 * 2 ** 20, 'a '));
    await user.drop(['scheda.pdf', 'grande.txt'].map(path));
    expect((await user.messages())[0]).toContain('"grande.txt" supera il limite di 20 MiB');
    expect((await user.saved('JSON')).bytes.toString()).toBe(run(['--lang', 'it', '-q', 'scheda.pdf']).stdout);
  });

  it('says in a browser that is too old which are new enough', async () => {
    const { page } = await open(pathToFileURL(PAGE));
    await page.addInitScript('delete URL.canParse');
    await page.reload();
    expect(await page.locator('#old').innerText()).toContain('Firefox 115');
    expect(await page.locator('#tool').isVisible()).toBe(false);
  });

  it.each([
    ['light, wide', {}],
    ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ] as const)('is right for axe in each state: %s', async (_, options) => {
    const user = await openPage({ ...options, bypassCSP: true });
    const { write, path } = workdir();
    write('a.md', SEED);
    write('b.md', SEED.replaceAll('In Corso', 'Concluso'));
    write('lento.pdf', formsWithinForms());
    write('chiuso.pdf', fixture('printed/rocca_plain.chromium-password-SEGRETA.pdf'));
    const found: Record<string, string[]> = {};
    const width = () => user.page.evaluate('document.documentElement.scrollWidth - innerWidth');
    const look = async (name: string) => {
      found[name] = await axeFindings(user.page);
      expect([name, await width()]).toEqual([name, 0]);
    };
    await look('empty');
    await user.page.locator('#options summary').click();
    await look('options');
    await user.page.setInputFiles('[data-side="now"] input.files', path('lento.pdf'));
    await user.page.locator('#working:visible').waitFor();
    await look('working');
    await user.page.locator('#cancel').click();
    await user.rest();
    await user.drop([path('chiuso.pdf')]);
    await look('error');
    await user.drop([path('a.md')]);
    await look('records');
    await user.choose([path('b.md')], 'before');
    await look('differences');
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
  });

  it('is worked from the keyboard', async () => {
    const user = await openPage();
    const { write, path } = workdir();
    write('a.md', SEED);
    await user.drop([path('a.md')]);
    const seen: string[] = [];
    for (let i = 0; i < 20; i += 1) {
      await user.page.keyboard.press('Tab');
      seen.push(String(await user.page.evaluate('document.activeElement.innerText || document.activeElement.id')));
    }
    for (const name of [
      'English',
      'Scegli i file',
      'Scegli una cartella',
      'Ricomincia',
      'Opzioni',
      'Excel',
      'YAML',
      'shown',
    ])
      expect(seen).toContain(name);
  });
});
