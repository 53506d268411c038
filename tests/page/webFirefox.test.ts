/** The page that reads exports, in Firefox: it gives what the command gives, and asks for nothing. In a long run only. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { startFirefox, until, withoutFirefox } from '../support/firefox.js';
import { buildPage, PAGE } from '../support/webPage.js';
import { fixture, SEED, workdir } from '../support/workdir.js';

const isLong = process.env.DUP_PARSE_LONG !== undefined;
const FILES = ['scheda.pdf', 'altra.pdf', 'scheda.md', 'verbale.txt'];

beforeAll(() => void buildPage());

it.skipIf(!isLong || withoutFirefox !== '')(
  `the page works in Firefox${withoutFirefox}`,
  { timeout: 600_000 },
  async () => {
    const { run, write, path } = workdir();
    write('scheda.pdf', fixture('printed/rocca_plain.chromium.pdf'));
    write('altra.pdf', fixture('printed/rocca_plain.weasyprint-ownerpassword.pdf'));
    write('scheda.md', SEED);
    write('verbale.txt', 'Verbale della seduta.\n');
    const firefox = await startFirefox();
    await firefox.goTo(pathToFileURL(PAGE).href);
    await until(async () => (await firefox.run(`!document.getElementById('tool').hidden`)) || undefined);
    const rest = () => until(async () => (await firefox.run(`document.body.dataset.busy === 'no'`)) || undefined);
    const click = (name: string) =>
      firefox.run(
        `[...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(name)}).click()`,
      );
    for (const file of FILES) {
      await firefox.setFiles('[data-side="now"] input.files', [path(file)]);
      await rest();
      const { stdout, code } = run(['--lang', 'it', '-q', file]);
      if (code === 3) expect(await firefox.run(`document.getElementById('messages').innerText`)).toContain(`"${file}"`);
      else {
        await click('JSON');
        expect([file, (await firefox.saved('obiettivi.json')).toString()]).toEqual([file, stdout]);
      }
      await click('Ricomincia');
      await rest();
    }
    await firefox.setFiles('[data-side="now"] input.files', [path('scheda.pdf')]);
    await rest();
    for (const [button, name] of [
      ['Excel', 'obiettivi.xlsx'],
      ['Word', 'obiettivi.docx'],
      ['Pagina web', 'obiettivi.html'],
      ['CSV per Excel', 'obiettivi-excel.csv'],
    ] as const) {
      await click(button);
      run(['scheda.pdf', '--lang', 'it', ...(name.includes('excel') ? ['--excel'] : []), '-o', name]);
      expect([name, (await firefox.saved(name)).equals(readFileSync(path(name)))]).toEqual([name, true]);
    }
    expect(
      await firefox.run(`document.getElementById('shown').contentDocument.querySelector('h1').innerText`),
    ).toContain('Schede');
    const made = /^(?:file|blob|data|about):/;
    expect([firefox.asked().filter((url) => !made.test(url)), firefox.said()]).toEqual([[], []]);
  },
);
