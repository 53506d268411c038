/** `explain`: which lines and pages it shows, in which form, and where it writes them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { drawing, drawn, pdf, SHEET } from '../support/pdfBytes.js';
import { office } from '../support/workdir.js';

const [FIRST, SECOND, THIRD] = SHEET.map((lines) => drawing(lines)) as [string, string, string];
const HIDDEN = 'BT /F1 10 Tf 3 Tr 1 0 0 1 60 765 Tm (Vendere <tutto>.) Tj ET 0 Tr';
const ENGLISH = { env: { LANG: 'en' } };

let dir: ReturnType<typeof office>;
beforeEach(() => {
  dir = office();
  dir.write('sheet.pdf', pdf(drawn([FIRST, SECOND, `${THIRD}\n${HIDDEN}`])));
  dir.write('letter.pdf', pdf(drawn([drawing(['Gentile signora,', 'la riunione comincia alle nove.'])])));
});

/** The texts of the lines that a run shows, without places, classes and fields. */
const linesOf = (stdout: string): string[] =>
  stdout.split('\n').flatMap((line) => /^ *\d+:\d+ +\S+ +.*? {2,}(.*)$/u.exec(line)?.[1] ?? []);

describe('the lines that it shows', () => {
  it.each([
    ['--field', 'Finalità'],
    ['--field', 'purpose'],
    ['--field', 'FINALITA'],
  ])('%s %s: those that fed the field', (...option) => {
    const { code, stdout } = dir.run(['explain', ...option, 'sheet.pdf'], ENGLISH);
    expect(code).toBe(0);
    expect(linesOf(stdout)).toEqual(['Finalità', 'Costruire case belle e sane.']);
  });

  it.each([['Missione'], ['MISSIONE:'], ['other: missione']])(
    '--field %s: those of a part that a profile names',
    (name) => {
      dir.write('mine.yaml', 'other:\n  Missione: [Missione]\n');
      dir.write(
        'more.md',
        dir.read('a.md').replaceAll('Responsabile\n', 'Missione\n\n**09 Sviluppo**\n\nResponsabile\n'),
      );
      const args = ['explain', '--profile', 'mine.yaml', 'more.md', '--field'];
      const { code, stdout } = dir.run([...args, name], ENGLISH);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^ *\d+ +fields +other: Missione +\**Missione\**$/mu);
      expect(stdout).not.toContain('Finalità');
      const { stderr, ...refused } = dir.run([...args, 'colour'], ENGLISH);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(stderr).toContain('purpose, status, other: Missione.');
    },
  );

  it.each([
    ['it', /^ *\d+:\d+ +campi +Finalità +Costruire case belle e sane\.$/mu],
    ['en', /^ *\d+:\d+ +fields +Purpose +Costruire case belle e sane\.$/mu],
  ])('names the fields as the language does: %s', (language, line) => {
    const { stdout } = dir.run(['explain', 'sheet.pdf', 'a.md'], { env: { LANG: language } });
    expect(stdout).toMatch(line);
    expect(stdout).not.toMatch(/parameters|publicValue|linkedObjectives/u);
  });

  it.each(['furniture', 'contorno'])('--only %s: those of the class', (name) => {
    const { stdout } = dir.run(['explain', '--only', name, 'sheet.pdf'], ENGLISH);
    expect(stdout).toContain('Codice  Titolo');
    expect(stdout).not.toContain('Finalità');
  });

  it.each([
    ['--field', 'colour', /^error: --field cannot be "colour": choose one of parameters, .*status\./u],
    ['--only', 'strange', /^error: --only cannot be "strange": choose one of fields, .*unrecognised\./u],
    ['--field', 'colore', /^errore: --field non può valere "colore": scegliere tra Parametri, .*Stato\./u],
    ['--only', 'strana', /^errore: --only non può valere "strana": scegliere tra campi, .*non riconosciuta\./u],
  ])('%s %s is wrong use', (option, name, message) => {
    const env = { LANG: message.source.startsWith('^errore') ? 'it' : 'en' };
    const { code, stderr } = dir.run(['explain', option, name, 'sheet.pdf'], { env });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it('has what a page does not show, with the reason', () => {
    expect(dir.run(['explain', 'sheet.pdf'], ENGLISH).stdout).toContain(
      'p. 3, left out (drawn invisibly): Vendere <tutto>.',
    );
  });

  it('are all outside where the document is no export', () => {
    const { code, stdout } = dir.run(['explain', 'letter.pdf'], ENGLISH);
    expect(code).toBe(0);
    expect(stdout.match(/1:\d +outside/gu)).toHaveLength(2);
  });
});

describe('as a page', () => {
  it('has each page of a PDF as it is drawn, with the fields of its lines and what was left out', () => {
    const run = dir.run(['explain', '-o', 'spiega.html', 'sheet.pdf'], ENGLISH);
    expect([run.code, run.stdout]).toEqual([0, '']);
    const page = dir.read('spiega.html');
    expect(page.match(/<svg class="page"/gu)).toHaveLength(3);
    expect(page).toMatch(
      /<g class="c-fields f-purpose"><title>\d+ campi: Finalità<\/title><rect [^>]*\/><text x="60.0" y="\d+.0" font-size="10.0"[^>]*>Costruire case belle e sane\.<\/text>/u,
    );
    expect(page).toContain('<g class="left-out"><title>escluso: scritto in modo invisibile</title>');
    expect(page).toContain('Vendere &lt;tutto&gt;.');
    expect(page).not.toMatch(/<script|https?:/u);
  });

  it('colours the cells of one line by the field that each fed, and turns what is turned on the page', () => {
    const stamp = 'q 0.7071 0.7071 -0.7071 0.7071 300 100 cm BT /F1 10 Tf 0 0 Td (APPROVATO) Tj ET Q';
    dir.write('stamped.pdf', pdf(drawn([`${FIRST}\n${stamp}`, SECOND, THIRD])));
    const { code, stdout } = dir.run(['explain', '-f', 'html', '--lang', 'it', 'stamped.pdf']);
    expect(code).toBe(0);
    const used = (text: string) =>
      new RegExp(`<g class="([^"]*)"><title>\\d+ ([^<]*)</title>(?:(?!</g>).)*>${text}</text>`, 'u')
        .exec(stdout)
        ?.slice(1);
    expect(used('ASSESSORA ROSSI')).toEqual(['c-fields f-portfolio', 'campi: Assessorato']);
    expect(used('Assessorato')).toEqual(used('ASSESSORA ROSSI'));
    expect(used('OBIETTIVO DI MANDATO')?.[0]).toBe('c-fields f-parameters');
    expect(used('APPROVATO')).toEqual(['c-unrecognised', 'non riconosciuta']);
    expect(stdout).toMatch(/<g class="turned" transform="rotate\(-45 300\.0 \d+\.\d\)"><text [^>]*>APPROVATO</u);
    expect(/<ul class="legend"[^>]*>(.*?)<\/ul>/su.exec(stdout)?.[1]).toMatch(
      />Parametri<.*>Livello<.*>Assessorato</su,
    );
  });

  it('has the lines of a text', () => {
    const page = dir.run(['explain', '-f', 'html', '--lang', 'en', 'a.md']).stdout;
    expect(page).toContain('<html lang="en">');
    expect(page).toMatch(/<tr class="c-fields f-purpose"><td>\d+<\/td><td>fields: Purpose<\/td>/u);
  });

  it('never takes the place of an input', () => {
    const { code, stderr } = dir.run(['explain', '-f', 'html', '-o', 'a.md', 'a.md'], ENGLISH);
    expect(code).toBe(2);
    expect(stderr).toContain('a.md');
  });
});
