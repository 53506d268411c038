/** xlsx: every cell as LibreOffice reads it back is the cell of the table, and text is text. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Document, type Language, type Objective, type TableName, tableOf } from '../../src/index.js';
import { peopleTable, readableText } from '../../src/write/people/table.js';
import { blockLines, READABLE_TEXTS } from '../../src/write/people/texts.js';
import { fitted, LONGEST_CELL } from '../../src/write/xlsx/cells.js';
import { OVERVIEW } from '../../src/write/xlsx/overview.js';
import { sheetNames } from '../../src/write/xlsx/sheetNames.js';
import { tooLong } from '../../src/write/xlsx/tooLong.js';
import { SHEET_NAMES, toXlsx } from '../../src/write/xlsx/xlsx.js';
import { openedByOffice, withoutOffice } from '../support/office.js';
import { documentOf, objective, rich, TREACHEROUS, whole } from '../support/samples.js';
import { SEED, workdir } from '../support/workdir.js';

/** The sheets that are tables of the document; Sintesi and Testi are theirs besides. */
const TABLES = (Object.keys(SHEET_NAMES) as (keyof typeof SHEET_NAMES)[]).filter((key) => key !== 'texts');
const namesIn = (language: Language) => [OVERVIEW, ...Object.values(SHEET_NAMES)].map((name) => name[language]);

/** A table as a workbook has it. */
const readable = (document: Document, table: TableName, language: Language = 'it') =>
  readableText(peopleTable(document, table, READABLE_TEXTS), language);

const partsOf = async (document: Document) =>
  Object.entries(unzipSync(await toXlsx(document))).map(
    ([name, bytes]) => [name, Buffer.from(bytes).toString()] as const,
  );
const sheetsOf = async (document: Document) =>
  (await partsOf(document)).filter(([name]) => /sheet\d+\.xml$/.test(name)).map(([, xml]) => xml);

const NUMBERS =
  /^(?:mandateFrom|mandateTo|page|line|pages|lines|fields|repeated|furniture|blank|outside|unrecognised)$/;

/** What LibreOffice shows of a workbook is what the tables say; only whole numbers are not text. */
function expectTables(opened: ReturnType<typeof openedByOffice>, document: Document, language: Language) {
  expect([...opened.keys()].sort()).toEqual(namesIn(language).sort());
  for (const table of TABLES) {
    const rows = opened.get(SHEET_NAMES[table][language])!;
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual(readable(document, table, language));
    const { columns } = peopleTable(document, table);
    for (const row of rows.slice(1))
      for (const [column, { text, isText }] of row.entries()) {
        const { name } = columns[column]!;
        const isNumber = NUMBERS.test(name) && !(table === 'objectives' && name === 'pages');
        expect([name, text, isText]).toEqual([name, text, text !== '' && !isNumber]);
      }
  }
}

describe.skipIf(withoutOffice)(`in LibreOffice${withoutOffice}`, () => {
  it.each(['it', 'en'] as const)('the real sheet, written by the command, with headings in %s', (lang) => {
    const dir = workdir();
    dir.write('a.md', SEED);
    expect(dir.run(['a.md', '-o', 'dup.xlsx', '--lang', lang]).code).toBe(0);
    expect(dir.run(['a.md', '-o', 'dup.json', '--lang', lang]).code).toBe(0);
    const opened = openedByOffice(dir.folder, 'dup.xlsx');
    const document: Document = JSON.parse(dir.read('dup.json'));
    expectTables(opened, document, lang);
    const [{ code, title, guidelines, purpose }] = document.objectives as [Objective];
    expect(
      opened
        .get(SHEET_NAMES.texts[lang])!
        .slice(1)
        .map((row) => row.map(({ text }) => text)),
    ).toEqual([
      [code, lang === 'it' ? 'Titolo' : 'Title', title],
      ...guidelines.flatMap(blockLines).map((text) => [code, lang === 'it' ? 'Indirizzi' : 'Guidelines', text]),
      ...purpose.flatMap(blockLines).map((text) => [code, lang === 'it' ? 'Finalità' : 'Purpose', text]),
    ]);
  });

  it('what looks like a number, a date, a formula or markup is the text that it was', async () => {
    const looks = ['0301', '1E5', '1/2', '03-04-2024', '2023_2028', '=1+1', '+39', '-1', '@x', '<b>&amp;"\'', 'true'];
    const more = ['_x0041_', '_x005F_x0041_', 'a  b', '  a ', '€ 1.000,00', '‘è’', '😀', '=HYPERLINK("http://x")'];
    const properties = [...Object.getOwnPropertyNames(Object.prototype), '\uE000toString'];
    const document = documentOf(
      [...looks, ...more, ...properties, ...TREACHEROUS].map((title) => ({ ...objective, title })),
    );
    const dir = workdir();
    dir.write('a.xlsx', Buffer.from(await toXlsx(document)));
    const opened = openedByOffice(dir.folder, 'a.xlsx').get('Obiettivi')!;
    // Line ends of any kind are one kind to LibreOffice.
    const expected = readable(document, 'objectives').map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));
    expect(opened.map((row) => row.map(({ text }) => text))).toEqual(expected);
    expect(opened.slice(1).filter((row) => row[1]!.text !== '' && !row[1]!.isText)).toEqual([]);
  });

  it('other parts: columns that are called as the sheet calls them, and a sheet for the tables of a section', async () => {
    const titles = ['L\'anno & <b>"x"</b> _x0041_', 'obiettivi', '[a/b]', ' ', 'INDICATORI'];
    const table = { type: 'table' as const, rows: [['Indicatore:', '2026', '2026'], [], ['Nidi', '=1+1', '2']] };
    const more = {
      ...rich,
      title: null,
      otherSections: titles.map((title) => ({ title, blocks: [table, { ...table, rows: [['sola', 'riga']] }] })),
    };
    const document = documentOf([rich, more, objective]);
    const dir = workdir();
    dir.write('a.xlsx', Buffer.from(await toXlsx(document)));
    const opened = openedByOffice(dir.folder, 'a.xlsx');
    const cellsOf = (name: string) => opened.get(name)?.map((row) => row.map(({ text }) => text));
    for (const own of TABLES.slice(0, 2)) expect(cellsOf(SHEET_NAMES[own].it)).toEqual(readable(document, own));
    const own = [rich.code, rich.title];
    expect(cellsOf('INDICATORI')).toEqual([
      [
        'Codice obiettivo',
        'Titolo obiettivo',
        'Indicatore',
        '2024',
        '2025',
        'Colonna 4',
        '2026',
        '2026',
        'Colonna 1',
        'Colonna 2',
      ],
      [...own, 'Alberi piantati', '1.000', '2.000', '', '', '', '', ''],
      [...own, 'Ettari', '', '12', 'stima', '', '', '', ''],
      [...own, 'Panchine', '', '', '', '', '', '', ''],
      [rich.code, '', '', '', '', '', '', '', '', ''],
      [rich.code, '', 'Nidi', '', '', '', '=1+1', '2', '', ''],
      [rich.code, '', '', '', '', '', '', '', 'sola', 'riga'],
    ]);
    const odd = [`L'anno & <b>"x"< b> x0041_`, 'obiettivi (2)', 'a b', '(senza nome)'];
    expect([...opened.keys()].sort()).toEqual([...namesIn('it'), 'INDICATORI', ...odd].sort());
  });

  it('the csv for Excel, each cell of it', () => {
    const dir = workdir();
    dir.write('a.md', SEED);
    expect(dir.run(['a.md', '--excel', '-o', 'dup.csv']).code).toBe(0);
    const document: Document = JSON.parse(dir.run(['a.md', '-q']).stdout);
    // Semicolons, quotes, UTF-8, as a double click takes for granted in Italy; and each column as text.
    const asText = tableOf(document, 'objectives')[0]!
      .map((_, column) => `${column + 1}/2`)
      .join('/');
    const [rows] = openedByOffice(dir.folder, 'dup.csv', [`--infilter=CSV:59,34,76,1,${asText}`]).values();
    expect(rows!.map((row) => row.map(({ text }) => text))).toEqual(tableOf(document, 'objectives', 'it'));
  });
});

describe('the file', () => {
  it('has no formula, and a frozen row with a filter on each sheet that is a table', async () => {
    const [overview, ...sheets] = await sheetsOf(whole);
    expect(sheets).toHaveLength(5);
    expect(overview).not.toMatch(/<f[ >]|<pane|<autoFilter/);
    for (const xml of sheets) {
      expect(xml).not.toMatch(/<f[ >]/);
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(xml).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/);
    }
    for (const xml of [overview!, ...sheets]) {
      expect(xml).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
      expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"\/>/);
      const widths = [...xml.matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
      expect(Math.max(...widths)).toBeLessThanOrEqual(60);
    }
    const styles = (await partsOf(whole)).find(([name]) => name === 'xl/styles.xml')![1];
    expect(styles).toContain('wrapText="1"');
    expect(styles).toContain('formatCode="@"');
  });

  it('says what is printed on each page, and what is printed at all', async () => {
    const workbook = (await partsOf(whole)).find(([name]) => name === 'xl/workbook.xml')![1];
    expect(workbook).toContain(`localSheetId="1">'Obiettivi'!$1:$1<`);
    expect(workbook).toMatch(/name="_xlnm.Print_Area" localSheetId="1">'Obiettivi'!\$A\$1:\$H\$\d+</);
  });

  it('leads from a code to the rows of it on other sheets', async () => {
    const linked = { ...objective, code: '2024_28_DUP_01_0301', linkedObjectives: [] };
    const named = [
      { ...linked, entity: 'Rocca' },
      { ...linked, entity: 'Borgo' },
      { ...objective, entity: 'Borgo' },
    ];
    const [, objectives, links] = await sheetsOf(documentOf(named));
    const linksIn = (xml: string) =>
      [...xml.matchAll(/<hyperlink ref="(\w+)" location="&apos;([^"]+)"/g)].map(
        ([, from, to]) => `${from} ${to!.replace('&apos;', '')}`,
      );
    expect(linksIn(objectives!)).toEqual(['B2 Collegamenti!A2']);
    expect(linksIn(links!)).toEqual(['B2 Obiettivi!A2', 'E2 Obiettivi!A3', 'B3 Obiettivi!A2']);
  });

  it('is the same at any time, in any place', async () => {
    const once = Buffer.from(await toXlsx(whole));
    await new Promise((resolve) => setTimeout(resolve, 2100)); // an archive's clock ticks every two seconds
    expect(Buffer.from(await toXlsx(whole)).equals(once)).toBe(true);
  });

  it('leads nowhere from a code that several objectives have', async () => {
    const twins = ['DUP 2024', 'DUP 2025'].map((view) => ({ ...objective, view }));
    const [, objectives, links] = await sheetsOf(documentOf(twins));
    expect([objectives, links].map((xml) => xml!.includes('<hyperlink '))).toEqual([false, false]);
  });

  it('leads to no place outside', async () => {
    for (const [name, xml] of await partsOf(whole))
      expect(`${name} ${xml}`).not.toMatch(
        /TargetMode="External"|<hyperlink (?!ref="[A-Z]+\d+" location="&apos;[^"]+&apos;!A\d+"\/>)/,
      );
  });

  it('is not shown on a terminal, and goes into a pipe whole', () => {
    const dir = workdir();
    dir.write('a.md', SEED);
    const { stderr, code } = dir.shell(
      'script -qec "$DUP_PARSE a.md -f xlsx" /dev/null < /dev/null 2>&1 | tr -d "\\r" >&2',
    );
    expect(stderr).toContain('xlsx cannot be shown on a terminal');
    expect(code).toBe(0);
    expect(
      dir.shell('$DUP_PARSE a.md -q -f xlsx > a.xlsx && $DUP_PARSE a.md -q -o b.xlsx && cmp a.xlsx b.xlsx').code,
    ).toBe(0);
  });
});

describe('names of sheets', () => {
  it('are as Excel takes them, and none is like another', () => {
    const long = `${'Indicatori di risultato attesi'.repeat(2)}`;
    expect(
      sheetNames([long, `${long} x`, 'FONTI', "'x'", 'History', '😀'.repeat(20), '?', ''], ['Fonti'], 'y'),
    ).toEqual([
      'Indicatori di risultato attesiI',
      'Indicatori di risultato att (2)',
      ...['FONTI (2)', '’x’', 'History (2)', '😀'.repeat(15), 'y', 'y (2)'],
    ]);
  });

  it('are as many as there are sections with tables', async () => {
    const otherSections = Array.from({ length: 20 }, (_, i) => ({ ...rich.otherSections[0]!, title: `Parte ${i}` }));
    expect(await sheetsOf(documentOf([{ ...rich, otherSections }]))).toHaveLength(26);
  });
});

describe('a cell that is too long', () => {
  const long = `${'parola '.repeat(6000)}fine.`;
  const document = documentOf([{ ...objective, purpose: [{ type: 'paragraph', text: long }] }]);

  it('is cut at a word, and says where the rest is', () => {
    const cut = fitted(long, 'it');
    expect(cut.length).toBeLessThanOrEqual(LONGEST_CELL);
    expect(cut.length).toBeGreaterThan(LONGEST_CELL - 100);
    expect(cut).toMatch(/ parola \[… continua: il testo intero è in json, yaml e csv\]$/);
    expect(long.startsWith(cut.replace(/ \[….*$/, ''))).toBe(true);
    expect(fitted('x'.repeat(LONGEST_CELL), 'it')).toBe('x'.repeat(LONGEST_CELL));
    expect(fitted('x'.repeat(LONGEST_CELL + 1), 'en')).toHaveLength(LONGEST_CELL);
  });

  it('is told, with its record and its field', async () => {
    expect(tooLong(document)).toMatchObject([
      { code: 'cell-cut-short', objective: objective.code, params: { length: long.length, longest: LONGEST_CELL } },
    ]);
    expect(tooLong(whole)).toEqual([]);
    const strings = (await partsOf(document)).find(([name]) => name === 'xl/sharedStrings.xml')![1];
    expect(strings).toContain('<t>cell-cut-short</t>');
    expect(strings).toContain('Finalità ha 42005 caratteri');
  });

  it('is told in the tables of other sections, too', () => {
    const rows = [['Indicatore'], ['breve'], [long]];
    const own = { ...objective, otherSections: [{ title: 'INDICATORI', blocks: [{ type: 'table' as const, rows }] }] };
    expect(tooLong(documentOf([own])).map(({ params }) => params.field)).toEqual([
      { it: 'INDICATORI', en: 'INDICATORI' },
      { it: 'Indicatore', en: 'Indicatore' },
    ]);
  });

  it('is a warning of the command, for xlsx alone', () => {
    const dir = workdir();
    dir.write('a.md', SEED.replace('- servizio di Polizia Locale H24', `- ${long}`));
    const xlsx = dir.run(['a.md', '-o', 'a.xlsx', '--strict', '--lang', 'en']);
    expect([xlsx.code, xlsx.stderr]).toEqual([1, expect.stringContaining('cell-cut-short')]);
    expect(dir.run(['a.md', '-o', 'a.csv', '--strict']).code).toBe(0);
  });
});
