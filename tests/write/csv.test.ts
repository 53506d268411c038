/** CSV: the columns of the contract, the quoting of RFC 4180, the guard against formulas. */
import { describe, expect, it } from 'vitest';
import type { OtherSection } from '../../src/model/objective.js';
import { toCsv } from '../../src/write/csv.js';
import { tableOf } from '../../src/write/people/table.js';
import { TABLE_NAMES } from '../../src/write/tables.js';
import { withoutPython } from '../support/needs.js';
import {
  bare,
  diagnostic,
  documentOf,
  documentSaying,
  objective,
  python,
  rich,
  samplesOf,
  source,
  wellFormed,
  whole,
} from '../support/samples.js';

const sectionOf = (title: string): OtherSection => ({ title, blocks: [] });

describe('csv', () => {
  it('has the columns of the contract, and a row of titles even where there is no record', async () => {
    const empty = documentOf([]);
    expect(await toCsv(empty, { table: 'objectives' })).toBe(
      'code,level,view,mandateFrom,mandateTo,number,title,portfolio,portfolioHolder,responsibilityCentre,' +
        'responsiblePerson,publicValues,linkedCodes,guidelines,purpose,status,statusKind,pages,entity\n',
    );
    expect(await toCsv(empty, { table: 'links' })).toBe(
      'objectiveCode,objectiveTitle,linkedLevel,linkedCode,linkedTitle,titleTruncated,missionCode,missionName,view,entity\n',
    );
    expect(await toCsv(empty, { table: 'diagnostics' })).toBe('severity,code,message,file,page,line,objective\n');
  });

  it('joins several values in one cell, and leaves empty what is not there', async () => {
    const [, row, bareRow] = (await toCsv(whole)).split('\n');
    expect(row).toBe(
      "2023_2028_DUP_01,mandate,DUP_2024_2027,2023,2028,01,PIU' SICUREZZA,SINDACO - Bilancio - PNRR,SINDACO," +
        'Bilancio e Finanza,,1 - BENESSERE | SICUREZZA,2024_28_DUP_01_0301 | 0301,Primo.,Azioni: | una | due,' +
        'In Corso,in-progress,1 | 2,',
    );
    expect(bareRow).toBe(',operational,,,,,,,,,,,,,,,,,');
  });

  it('is as the Italian Excel wants it, if asked: a mark, semicolons, CRLF, Italian headings', async () => {
    const excel = await toCsv(whole, { table: 'links', excel: true });
    expect(excel.startsWith('\uFEFFCodice obiettivo;Titolo obiettivo;Livello collegato;')).toBe(true);
    expect(excel.split('\r\n')).toHaveLength(4);
    expect(excel.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const own = documentOf([{ ...objective, title: 'una; due\ntre' }]);
    expect(await toCsv(own, { excel: true })).toContain(';"una; due\ntre";');
  });

  it('quotes as RFC 4180 says', async () => {
    const lines = (await toCsv(whole, { table: 'links' })).split('\n');
    expect(lines[1]).toBe(
      '2023_2028_DUP_01,PIU\' SICUREZZA,strategic,2024_28_DUP_01_0301,"Accrescere la fiducia, ""sempre""...",true,' +
        '03,Ordine pubblico e sicurezza,DUP_2024_2027,',
    );
    expect(lines[2]).toMatch(/,false,,,DUP_2024_2027,$/);
  });

  it('says where each diagnostic stands', async () => {
    expect((await toCsv(whole, { table: 'diagnostics' })).split('\n').slice(1, 3)).toEqual([
      'warning,unrecognised-line,"This line belongs to no field: ""x"".",scheda.pdf,2,7,2023_2028_DUP_01',
      'warning,unrecognised-line,"This line belongs to no field: ""x"".",scheda.pdf,,,',
    ]);
  });

  it('names the file of each page where there are several sources', () => {
    const several = documentOf(
      [
        {
          ...objective,
          occurrences: [
            { source: 0, pages: [1] },
            { source: 1, pages: [4, 5] },
            { source: 1, pages: [] },
          ],
        },
      ],
      [],
      [source, { ...source, file: 'b.pdf' }],
    );
    expect(tableOf(several, 'objectives')[1]!.at(-2)).toBe('scheda.pdf:1 | b.pdf:4 | b.pdf:5');
  });

  it('tells of a source that is not among them by its number, or by nothing', () => {
    const elsewhere = documentOf(
      [{ ...objective, occurrences: [{ source: 7, pages: [1] }] }],
      [{ ...diagnostic, source: 7 }],
      [source, source],
    );
    expect(tableOf(elsewhere, 'objectives')[1]!.at(-2)).toBe('7:1');
    expect(tableOf(elsewhere, 'diagnostics')[1]![3]).toBe('');
  });

  /** The cell of the title as a reader of CSV sees it. */
  const titleWritten = async (title: string) => {
    const [, cell = ''] =
      /^code,.*\n,operational,,,,,(".*"|[^,]*),,/s.exec(await toCsv(documentOf([{ ...bare, title }]))) ?? [];
    return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
  };

  it.each(['=1+1', '+39 02', '-5', '@x', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', '=a,"b"'])(
    'disarms what a spreadsheet would run: %j',
    async (title) => expect(await titleWritten(title)).toBe(`'${title}`),
  );

  it.each(["'=1", ' =1', 'a=1', '1-2', '– trattino', '"=1', '§', "l'uno", '\n=1', 'a\rb'])(
    'leaves every other cell alone: %j',
    async (title) => expect(await titleWritten(title)).toBe(title),
  );

  it.each(['a\nb', 'a\rb', 'a\r\nb'])('quotes a cell with a line end: %j', async (title) => {
    expect(await toCsv(documentOf([{ ...bare, title }]))).toContain(`,"${title}",`);
  });

  const reason = withoutPython('csv');
  it.skipIf(reason)(`is read back by Python's csv module, any text${reason}`, async () => {
    // Its reader refuses NUL in older versions: that is the reader's limit, and no text of a sheet holds one.
    const samples = samplesOf(8).map((texts) =>
      documentSaying(texts.map((text) => wellFormed(text).replaceAll('\0', ''))),
    );
    const csv = await Promise.all(samples.map((document) => toCsv(document)));
    const program =
      'import csv, io, json, sys; csv.field_size_limit(10**9);' +
      'print(json.dumps([list(csv.reader(io.StringIO(t, newline=""))) for t in json.load(sys.stdin)]))';
    const armed = (cell: string) => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);
    expect(python(program, JSON.stringify(csv))).toEqual(
      samples.map((document) => tableOf(document, 'objectives').map((row) => row.map(armed))),
    );
  });

  it('has a column for each other part, named as the sheet names it first, after those that are always there', async () => {
    const more = {
      ...rich,
      otherFields: [
        { label: 'MISSIONE:', text: '10' },
        { label: 'missione', text: '11' },
        { label: '', text: 'x' },
      ],
      otherSections: [{ title: 'Indicatori ', blocks: [] }],
    };
    const document = documentOf([bare, rich, more]);
    const [titles, ...rows] = tableOf(document, 'objectives').map((row) => row.slice(19));
    expect(titles).toEqual([
      'other: Missione',
      'other: __proto__',
      'other: =1+1',
      'other:',
      'other: INDICATORI',
      'other: Missione (section)',
      'other: Note | varie',
    ]);
    expect(rows).toEqual([
      ['', '', '', '', '', '', ''],
      [
        '09 Sviluppo sostenibile',
        'constructor',
        '=2+2',
        '',
        'Valori attesi. | Indicatore; 2024; 2025 | Alberi piantati; 1.000; 2.000 | Ettari; ; 12; stima | Panchine',
        'una | due',
        '',
      ],
      ['10 | 11', '', '', 'x', '', '', ''],
    ]);
    expect(tableOf(document, 'links').map((row) => row.slice(10))).toEqual([
      ['other: Peso', 'other: Missione'],
      ['60%', '=1+1'],
      ['', ''],
      ['60%', '=1+1'],
      ['', ''],
    ]);
    expect(await toCsv(document, { table: 'links' })).toContain(",60%,'=1+1\n");
  });

  it('has other parts under their own names in the table for Excel, unlike those of all other columns', async () => {
    const document = documentOf([
      { ...rich, otherSections: ['MISSIONE', 'Codice', 'codice (sezione)', 'CODICE'].map(sectionOf) },
      { ...rich, otherFields: [], otherSections: ['Codice (sezione 2)', ' ', 'Titolo'].map(sectionOf) },
    ]);
    const excel = await toCsv(document, { excel: true });
    expect(excel.slice(1).split('\r\n')[0]!.split(';').slice(8, -8)).toEqual([
      ...[
        'Missione',
        '__proto__',
        "'=1+1",
        'Indirizzi',
        'Finalità',
        'MISSIONE (sezione)',
        'Codice (sezione)',
        'codice (sezione) (sezione)',
      ],
      ...['Codice (sezione 2)', '(senza nome)', 'Titolo (sezione)'],
    ]);
    expect(tableOf(document, 'links', 'it')[0]!.slice(7)).toEqual(['Missione', 'Vista', 'Peso', 'Missione (tabella)']);
    expect(tableOf(document, 'links', 'en')[0]!.slice(7)).toEqual(['Mission', 'View', 'Peso', 'Missione']);
  });

  it('gives every row of every table as many cells as there are titles', () => {
    for (const name of TABLE_NAMES) {
      const [titles, ...rows] = tableOf(whole, name);
      for (const row of rows) expect(row).toHaveLength(titles!.length);
    }
  });
});
