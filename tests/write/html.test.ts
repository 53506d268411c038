/** The page as text: every value in it, nothing of a document that is markup, the same bytes twice. What it does: page/htmlPage.test.ts. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/index.js';
import { html } from '../../src/write/html/escape.js';
import { made, pageOf, TOWN } from '../support/htmlSheets.js';
import { bare, documentOf, rich, source } from '../support/samples.js';
import { read, sheet } from '../support/sheet.js';
import { office } from '../support/workdir.js';

const VOID = new Set(['meta', 'br', 'input', 'line', 'circle', 'rect']);

/** What is wrong with the nesting of tags: nothing, in a page that every reader takes for the same. */
function misnested(page: string): string[] {
  const wrong: string[] = [];
  const stack: string[] = [];
  const text = page.replace(/<(style|script)>.*?<\/\1>/gs, '');
  for (const [tag, slash, name] of text.matchAll(
    /<(\/?)([a-z][a-z0-9]*)(?:\s+[a-zA-Z][\w-]*(?:="[^"<>]*")?)*\s*\/?>/g,
  )) {
    if (slash) {
      if (stack.pop() !== name) wrong.push(tag);
    } else if (!VOID.has(name!)) stack.push(name!);
  }
  const left = text.replace(/<!doctype html>|<(\/?)([a-z][a-z0-9]*)(?:\s+[a-zA-Z][\w-]*(?:="[^"<>]*")?)*\s*\/?>/g, '');
  return [...wrong, ...stack, ...(left.match(/[<>].{0,20}/g) ?? [])];
}

const unescaped = (markup: string) =>
  markup.replace(
    /&(lt|gt|quot|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '&',
  );

/** All that stands as text of the document. */
const valuesIn = (markup: string) =>
  [...markup.matchAll(/<bdi lang="it">(.*?)<\/bdi>/gs)].map(([, text]) => unescaped(text!));

describe('text in markup', () => {
  it.each<[unknown, string]>([
    ['<b a="1" b=\'2\'>&amp;', '&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;'],
    ['\u001b[2J \u202e', '\\x1b[2J \\u202e'],
    ['a\rb', 'a&#13;b'],
    [[1, ['<'], null, false, undefined, html`<br>`], '1&lt;<br>'],
  ])('%j', (hole, markup) => {
    expect(html`<p title="${hole as string}">`.markup).toBe(`<p title="${markup}">`);
  });
});

describe('the page', () => {
  it('holds every value of every record, in the record, and is nested well', async () => {
    const page = await pageOf(TOWN);
    expect(misnested(page)).toEqual([]);
    const { document } = await made(TOWN);
    document.objectives.forEach((objective, i) => {
      const own = page.split('<details class="objective" ').filter((part) => part.startsWith(`data-record="${i}"`));
      expect(own.length).toBe(Math.max(1, objective.publicValues.length));
      const blocks = [...objective.guidelines, ...objective.purpose];
      for (const part of own)
        expect(valuesIn(part)).toEqual(
          expect.arrayContaining([
            objective.code,
            objective.title,
            objective.view,
            '2023–2028',
            objective.number,
            objective.portfolio!.text,
            objective.responsibilityCentre,
            objective.responsiblePerson,
            objective.status!.label,
            ...objective.publicValues.map(({ code, label }) => `${code} - ${label}`),
            ...objective.linkedObjectives.flatMap(({ code, title, mission }) => [code, title, mission!.name]),
            ...blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text])),
          ]),
        );
    });
  });

  it('holds other parts: labels, columns, sections, and their tables as tables', async () => {
    const document = documentOf([
      { ...rich, otherFields: [...rich.otherFields, { label: '', text: '' }, { label: '<b>', text: '</dd>' }] },
    ]);
    const page = await write(document, 'html');
    expect(misnested(page)).toEqual([]);
    const fact = (label: string, text: string) => `<dt>${label}</dt><dd>${text}`;
    const said = (text: string) => `<bdi lang="it">${text}</bdi>`;
    expect(page).toContain(fact(said('Missione'), said('09 Sviluppo sostenibile')));
    expect(page).toContain(fact(said('__proto__'), said('constructor')));
    expect(page).toContain(fact('Senza nome', '<span class="none">Non indicato</span>'));
    expect(page).toContain(fact(said('&lt;b&gt;'), said('&lt;/dd&gt;')));
    expect(page).toContain(` · ${said('Peso')}: ${said('60%')} · ${said('Missione')}: ${said('=1+1')}`);
    expect(page).toContain(` · ${said('PESO')}: <span class="none">Non indicato</span>`);
    const [, section] = page.split(`<h5>${said('INDICATORI')}</h5>`);
    const table = /<table>.*?<\/table>/s.exec(section!)![0].replace(/<\/?bdi[^>]*>|\n/g, '');
    expect(table).toBe(
      '<table><thead><tr><th scope="col">Indicatore</th><th scope="col">2024</th><th scope="col">2025</th><td></td></tr></thead>' +
        '<tbody><tr><td>Alberi piantati</td><td>1.000</td><td>2.000</td><td></td></tr>' +
        '<tr><td>Ettari</td><td></td><td>12</td><td>stima</td></tr>' +
        '<tr><td>Panchine</td><td></td><td></td><td></td></tr></tbody></table>',
    );
    expect(page).toMatch(/<h5><bdi lang="it">Note \| varie<\/bdi><\/h5>.*\n<p class="none">/);
  });

  it('says where other parts came from, however their label is printed', async () => {
    const { document, ledger } = await made(TOWN);
    const [first] = document.objectives;
    const own = { ...first!, otherFields: [{ label: 'Peso', text: '3' }] };
    const line = ledger.find(({ objective, fields }) => objective === own.code && fields.includes('status'))!;
    const fed = ledger.map((one) => (one === line ? { ...one, fields: ['other: PESO'] } : one));
    expect(await write({ ...document, objectives: [own] }, 'html', { ledger: fed })).toContain(
      `<bdi lang="it">3</bdi> <small class="where">Fonte: schede0.txt: riga ${line.line}.</small>`,
    );
  });

  it('counts an objective once, under however many public values', async () => {
    const page = await pageOf(TOWN);
    const figures = [
      ...page.matchAll(/<span class="n" data-count="\w+">(\d+)<\/span> <span class="what"[^>]*>(.*?)<\/span>/g),
    ];
    expect(figures.map(([, n, what]) => `${n} ${what}`)).toEqual([
      '4 obiettivi',
      '6 obiettivi collegati',
      '3 valori pubblici',
      '4 missioni',
      '2 responsabili',
      '3 segnalazioni',
    ]);
    expect(page).toContain('1 obiettivo concorre a più valori pubblici');
    expect([...page.matchAll(/<h3 id="g\d+" tabindex="-1">(.*?) <span/g)].map(([, name]) => name)).toEqual([
      '<bdi lang="it">1 - SICUREZZA</bdi>',
      '<bdi lang="it">2 - CRESCITA</bdi>',
      '<bdi lang="it">10 - FUTURO</bdi>',
      'Senza valore pubblico',
    ]);
  });

  it('says of each value the lines it came from, and where it is printed again', async () => {
    const text = sheet();
    const { lineOf } = await read(text);
    const page = await pageOf(text);
    const sourceOf = (label: string) =>
      new RegExp(`<dt>${label}</dt>.*?<small class="where">(.*?)</small>`).exec(page)?.[1];
    const [title, again] = text.split('\n').flatMap((line, i) => (line.startsWith('CASA') ? [i + 1] : []));
    expect(sourceOf('Titolo')).toBe(`Fonte: schede0.txt: riga ${title}. Ripetuto: riga ${again}.`);
    const person = lineOf('ANNA ROSSI');
    expect(sourceOf('Responsabile')).toBe(`Fonte: schede0.txt: righe ${person - 2}–${person}.`);
    expect(page).toContain(
      `2024–2028 <small class="where">Fonte: schede0.txt: riga ${lineOf('2024_28_DUP_01_0301\tVigilare sempre.')}.`,
    );
    const [view] = /<dt>Vista<\/dt>.*?<small class="where">(.*?)<\/small>/.exec(page)!.slice(1);
    expect(view).toBe(`Fonte: schede0.txt: riga ${lineOf('Vista\tDUP_2024_2027 DUP 2024 2026')}.`);
  });

  it('names the file where two inputs gave a value, and only what is known without a ledger', async () => {
    const two = await made(sheet(), sheet());
    expect(await write(two.document, 'html', { ledger: two.ledger })).toMatch(
      /<dt>Responsabile<\/dt>.*?Fonte: schede0\.txt: righe \d+–\d+(?:, \d+–\d+)*; schede1\.txt: righe \d+–\d+\./,
    );
    const occurrences = [
      { source: 0, pages: [2, 3, 4, 7] },
      { source: 1, pages: [] },
    ];
    const [objective] = two.document.objectives;
    const document = { ...two.document, objectives: [{ ...objective!, occurrences }] };
    expect(await write(document, 'html')).toMatch(
      /<dt>Responsabile<\/dt>.*?<small class="where">Fonte: schede0\.txt: pag\. 2–4, 7; schede1\.txt\./,
    );
  });

  it('names no source for what is not there, but the empty cell', async () => {
    const page = await pageOf(sheet({ responsiblePerson: ['Responsabile'], status: [], guidelines: [] }));
    expect(page).toMatch(/<dt>Stato<\/dt><dd><span class="none">Non indicato<\/span><\/dd>/);
    expect(page).toMatch(/<h5>Indirizzi<\/h5>\n<p class="none">/);
    expect(page).toMatch(
      /<dt>Responsabile<\/dt><dd><span class="none">Non indicato<\/span> <small class="where">Fonte: .*: riga \d+\.</,
    );
  });

  it('folds diagnostics where they are many', async () => {
    const few = await pageOf(sheet({ guidelines: [], purpose: [] }));
    expect(few).not.toContain('</summary><ul class="diagnostics">');
    const many = await pageOf(
      sheet({ guidelines: [], purpose: [], status: [], publicValues: [], linkedObjectives: [] }),
    );
    expect(many).toMatch(/<summary>5 segnalazioni<\/summary><ul class="diagnostics">/);
  });

  it('does not guess whose line it is where two records have one code', async () => {
    const text = sheet();
    const { document, ledger } = await made(text);
    const [objective] = document.objectives;
    const twins = [objective!, { ...objective!, level: 'strategic' as const }];
    expect(await write({ ...document, objectives: twins }, 'html', { ledger })).toMatch(
      /<dt>Titolo<\/dt>.*?<small class="where">Fonte: schede0\.txt\.</,
    );
  });

  it('shows a diagnostic beside its record, and one of no record in a section of its own', async () => {
    const { document, ledger } = await made(`Gentile signora,\n${sheet({ portfolio: ['Assessorato'] })}`);
    const page = await write(document, 'html', { ledger });
    const [beside, apart] = page.split('id="other"');
    expect(document.diagnostics.map(({ code }) => code)).toEqual(['unrecognised-line', 'empty-field']);
    expect(beside).toMatch(/<code>empty-field<\/code>/);
    expect(beside).not.toMatch(/<code>unrecognised-line<\/code>/);
    expect(apart).toMatch(/<code>unrecognised-line<\/code>/);
    expect(apart).not.toMatch(/<code>empty-field<\/code>/);
  });

  it('shows the diagnostics of a record without a code beside it, by the line they name', async () => {
    const { document, ledger } = await made(sheet({ code: ['OBIETTIVO DI MANDATO'] }));
    const page = await write(document, 'html', { ledger });
    expect(document.diagnostics.map(({ code, objective }) => [code, objective])).toEqual([['missing-code', null]]);
    expect(page).toMatch(/<details class="objective".*<code>missing-code<\/code>/s);
    expect(page).not.toContain('id="other"');
    expect(page).toContain('senza codice');
  });

  it('lets nothing out, and runs only its own script and style', async () => {
    const page = await pageOf(TOWN);
    const hash = (tag: string) =>
      createHash('sha256')
        .update(new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(page)![1]!)
        .digest('base64');
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash('style')}'; ` +
        `script-src 'sha256-${hash('script')}'; base-uri 'none'; form-action 'none'">`,
    );
    expect(page.replace(/<(style|script)>.*?<\/\1>/gs, '')).not.toMatch(
      /\s(?:src|srcset|style|on\w+)=|href="[^#]|<link|url\(/,
    );
    expect(page).not.toMatch(/url\(|@import/);
  });

  it('is Italian unless English is asked for, whatever the locale, and by the ending of the output too', () => {
    const dir = office();
    const page = (args: readonly string[], env = {}) => dir.run(['-q', ...args, 'a.md'], { env }).stdout;
    const italian = page(['-f', 'html']);
    expect(italian).toContain('<html lang="it">');
    expect(italian).toContain('Fonte: a.md: righe 145–146.');
    expect(page(['-f', 'html'], { LC_ALL: 'en_GB.UTF-8', TZ: 'Asia/Tokyo' })).toBe(italian);
    expect(page(['-f', 'html', '--lang', 'en'])).toMatch(/<html lang="en">.*Source: a\.md: lines 145–146\./s);
    for (const name of ['b.html', 'b.HTM']) {
      expect(dir.run(['-q', '-o', name, 'a.md']).code).toBe(0);
      expect(dir.read(name)).toBe(italian);
    }
  });

  it('says what a document was taken out of', async () => {
    const document = documentOf([bare], [], [{ ...source, container: 'p7m' }]);
    expect(await write(document, 'html')).toMatch(/\(pdf, da una busta firmata \(\.p7m\), \d+ pagin/);
    expect(await write(document, 'html', { language: 'en' })).toContain('out of a signed envelope (.p7m)');
    expect(await write(document, 'csv', { table: 'sources', excel: true })).toMatch(
      /;Contenitore\r\n.*;Busta firmata \(\.p7m\)\r\n$/s,
    );
  });

  it('shows each value of what is printed in several ways, with its place', async () => {
    const place = { source: 0, page: 2, line: 5 };
    const conflicts: typeof rich.conflicts = [
      {
        field: 'responsiblePerson',
        values: [
          { value: 'ANNA', ...place },
          { value: '<b>', ...place, page: 3 },
        ],
      },
      { field: 'publicValues', values: [{ value: { code: '1', label: 'UNO' }, ...place }] },
      { field: 'purpose', values: [{ value: [{ type: 'paragraph', text: 'Fare.' }], ...place }] },
      { field: 'linkedObjectives', values: [{ value: { level: 'strategic', code: 'A_1', title: 'Case' }, ...place }] },
      { field: 'linkedObjectives', values: [{ value: { code: 'A_1', label: 'Peso', text: '3' }, ...place }] },
      { field: 'otherFields', values: [{ value: { label: 'Peso', text: '4' }, ...place, source: 9 }] },
      { field: 'otherSections', values: [{ value: { title: 'Note', blocks: [] }, ...place }] },
    ];
    const page = await write(documentOf([{ ...rich, conflicts }]), 'html');
    expect(misnested(page)).toEqual([]);
    const [, part] = page.split('<h5>Stampato in più modi</h5>');
    const text = part!
      .slice(0, part!.indexOf('</dl>'))
      .replace(/<br>/g, ' / ')
      .replace(/<[^>]*>/g, '');
    expect(text.split('\n').filter(Boolean)).toEqual([
      `ResponsabileANNA (${source.file}: pag. 2, riga 5) / &lt;b&gt; (${source.file}: pag. 3, riga 5)`,
      `Valore pubblico1 - UNO (${source.file}: pag. 2, riga 5)`,
      `FinalitàFare. (${source.file}: pag. 2, riga 5)`,
      `Obiettivo collegatoA_1 Case (${source.file}: pag. 2, riga 5)`,
      `Obiettivo collegatoA_1 Peso: 3 (${source.file}: pag. 2, riga 5)`,
      'Altro campoPeso: 4 (pag. 2, riga 5)',
      `Altra sezioneNote:  (${source.file}: pag. 2, riga 5)`,
    ]);
  });

  it('says where a value stands as records of an earlier run say it', async () => {
    const places = { responsiblePerson: [{ source: 0, page: 4, line: 7 }] };
    expect(await write(documentOf([{ ...rich, places }]), 'html')).toMatch(
      /<dt>Responsabile<\/dt>.*?Fonte: .*?: .*?pag\. 4.*?, riga 7\./,
    );
  });

  it('says from how many objectives a database serves better', async () => {
    const many = (length: number) => documentOf(Array.from({ length }, () => bare));
    expect(await write(many(5000), 'html')).not.toContain('-f sqlite');
    expect(await write(many(5001), 'html')).toContain('serve meglio un database (-f sqlite, -f parquet)');
  });

  it('can be made of nothing at all', async () => {
    const page = await write({ schemaVersion: '1.1', sources: [], objectives: [], diagnostics: [] }, 'html');
    expect(misnested(page)).toEqual([]);
    expect(page).toContain('0 obiettivi');
  });
});
