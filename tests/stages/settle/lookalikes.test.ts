/** Codes with look-alikes of their letters and digits, and with what nobody sees, in each rendering of an export. */
import { describe, expect, it } from 'vitest';
import { type Document, parse } from '../../../src/index.js';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { pdfOf } from '../../support/pdfOf.js';
import { nextSheet, sheet } from '../../support/sheet.js';

const { meant, isCode, leadingCode, readCode, isLike, isSeparator, isFirstYear, isCodeFragment, startsCode } =
  STANDARD_MATCHER.codes;

describe('look-alikes', () => {
  it.each([
    ['2023_2028_DU\u0420_01', '2023_2028_DUP_01'],
    ['2O23_2028_DUP_01', '2023_2028_DUP_01'],
    ['2023_2028_DUP_Ol', '2023_2028_DUP_01'],
    ['2024_28_DUP_01_O3Ol', '2024_28_DUP_01_0301'],
    ['２０２３_2028_DUP_01', '2023_2028_DUP_01'],
    ['2023_2028_ＤＵＰ_01', '2023_2028_DUP_01'],
    ['2023_2028_DUP_٠١', '2023_2028_DUP_01'],
    ['2023＿2028＿DUP＿01', '2023_2028_DUP_01'],
    ['2023-2028-DUP-01', '2023_2028_DUP_01'],
    ['2023–2028–DUP–01', '2023_2028_DUP_01'],
    ['2\u041E23_2028_DUP_01', '2023_2028_DUP_01'],
    ['2023_2028_DUP_01', null],
    ['2023_2028_DUP', null],
    ['DUP_01', null],
    ['OB_O1', null],
    ['2024–2026', null],
    ['COVID-19', null],
    ['СОVID-19', null],
    ['1-2-A-3', null],
    ['M²', null],
    ['①', null],
    ['', null],
  ])('%s is meant to be %s', (code, other) => {
    expect(meant(code)).toBe(other);
    if (other !== null) expect([isCode(code), leadingCode(`${code} Titolo`)]).toEqual([true, code]);
  });

  it.each([
    ['Cyrillic', 'АВЕЅІЈКМНОРСТУХ', 'ABESIJKMHOPCTYX'],
    ['Greek', 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['full-width', 'ＡＭＺ', 'AMZ'],
    ['mathematical', '𝐀𝐌𝐙', 'AMZ'],
  ])('%s letters stand for those that are drawn like them', (_, letters, latin) => {
    const told = [...letters].map((letter) => meant(`2023_2028_D${letter}P_01`));
    expect(told).toEqual([...latin].map((letter) => `2023_2028_D${letter}P_01`));
    expect(readCode(`2023_2028_D${[...letters][0]}P_01`)).toEqual(readCode('2023_2028_DUP_01'));
  });

  it.each(['０１２３４５６７８９', '٠١٢٣٤٥٦٧٨٩', '०१२३४५६७८९', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', '𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡'])(
    'the digits of %s have the value of their place',
    (digits) => {
      expect([...digits].map((digit) => meant(`2023_2028_DUP_0${digit}`))).toEqual(
        [...'0123456789'].map((digit) => `2023_2028_DUP_0${digit}`),
      );
    },
  );

  it.each([
    ['202З_2028_DUP_01', '2023_2028_DUP_01'], // Cyrillic
    ['2о23_2028_DUP_01', '2023_2028_DUP_01'],
    ['2ο23_2028_DUP_01', '2023_2028_DUP_01'], // Greek
    ['2o23_2O28_DUP_Il', '2023_2028_DUP_11'],
    ['2023−2028−DUP−01', '2023_2028_DUP_01'],
    ['2O23-2O28-DUP-O1', '2023_2028_DUP_01'],
    ['DUР_01', 'DUP_01'], // without years letters alone are told
    ['DUP-01', null],
    ['DUP_O1', null],
    ['2023_2028_DUO_01', null],
    ['2023_2028_DUP_0²', null],
    ['2023_2028 DUР_01', null],
    ['DUР_UNO', null],
  ])('of %s it is %j that is meant', (code, other) => {
    expect(meant(code)).toBe(other);
  });

  it('are looked for in what can be a code, which has sixty-four letters at most', () => {
    const code = (length: number) => `DUР_${'1'.repeat(length - 4)}`;
    expect([meant(code(64)), meant(code(65))]).toEqual([code(64).replace('Р', 'P'), null]);
    expect([leadingCode(`${code(64)} Uno`), leadingCode(`${code(65)} Uno`)]).toEqual([code(64), null]);
    const start = (length: number) => `２024_28_${'1'.repeat(length - 8)}`;
    expect([startsCode(start(64)), startsCode(start(65))]).toEqual([true, false]);
  });

  it('count where a column cut the code, and not in what is none', () => {
    expect(['２024_', '2024_', '2O24_', '２024', '２024_2'].map(isFirstYear)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['１_0301', '1_0301', '１ 0301', 'è_0301', '２024_28_'].map(isCodeFragment)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['２024_28_DUP_0', '2024_28_DUР_0', 'Strade', '２024 28'].map(startsCode)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['_', '＿', '-', '–', 'Р', ''].map(isSeparator)).toEqual([true, true, false, false, false, false]);
    expect(leadingCode('２024_28_DUP_0 Titolo')).toBe('２024_28_DUP_0');
    expect(leadingCode('Città 2024_28_DUP_01_0301')).toBeNull();
    expect(isLike('2024_28_DUР_01_0301', '2023_27_DUP_09_1201')).toBe(true);
    expect(isLike('2024_28_DUP_01_0301', '２023_27_DUР_09_1201')).toBe(true);
    expect(isLike('2024_28_DUР_01_0301', '2023_27_DUP_09')).toBe(false);
  });

  const HEADER = '2023_2028_DUР_01'; // the letter P is Cyrillic
  const LINK = '２024_28_DUP_01_0301';
  const text = sheet({
    code: ['OBIETTIVO DI MANDATO', HEADER],
    linkedObjectives: [
      'OBIETTIVI STRATEGICI COLLEGATI',
      '',
      'Codice\tTitolo',
      `${LINK}\tVigilare sempre.`,
      '2024_28_DUP_01_0302\tAltro.',
    ],
  });
  const drawn = (replace: (line: string) => string = (line) => line) =>
    pdfOf([
      ['Parametri selezionati:'],
      ['Vista', 'DUP_2024_2027'],
      [],
      ['OBIETTIVO DI MANDATO', 'Assessorato', 'ANNA ROSSI'],
      [replace(HEADER), 'Centro di Responsabilità', 'Servizi finanziari'],
      ['CASA - Un tetto per tutti.', 'Responsabile', 'ANNA ROSSI'],
      [],
      ['OBIETTIVO DI MANDATO'],
      ['CASA - Un tetto per tutti.'],
      [],
      ['OBIETTIVI STRATEGICI COLLEGATI'],
      ['Codice', 'Titolo'],
      [replace(LINK), 'Vigilare sempre.'],
      ['2024_28_DUP_01_0302', 'Altro.'],
      [],
      ['Stato'],
      ['In Corso'],
    ]);
  const markdown = text
    .replaceAll('_', '\\_')
    .replace('Codice\tTitolo', '| Codice | Titolo |\n|---|---|')
    .replace(/^(.*)\t(Vigilare.*|Altro.*)$/gmu, '| $1 | $2 |');
  const documentOf = async (bytes: Uint8Array): Promise<Document> => {
    const { document, rejected } = await parse([{ file: 'a', bytes }]);
    expect(rejected).toEqual([]);
    return document;
  };
  const told = (document: Document, code: string) => document.diagnostics.filter((one) => one.code === code);

  it.each([
    ['text', Buffer.from(text)],
    ['markdown', Buffer.from(markdown)],
    ['a PDF', drawn()],
  ])('stand as printed, and say nothing, in %s', async (_, bytes) => {
    const document = await documentOf(bytes);
    const [record, ...others] = document.objectives;
    expect(others).toEqual([]);
    expect(record).toMatchObject({ code: HEADER, mandate: null, number: null, title: 'CASA - Un tetto per tutti.' });
    expect(record!.linkedObjectives).toMatchObject([
      { code: LINK, title: 'Vigilare sempre.', period: null, mandateNumber: null, mission: null, number: null },
      { code: '2024_28_DUP_01_0302', title: 'Altro.', number: '02' },
    ]);
    const messages = told(document, 'lookalike-code').map(({ message, objective }) => [message, objective]);
    expect(messages).toEqual([
      [expect.stringContaining('looks like 2023_2028_DUP_01, but other characters stand in it (Р U+0420)'), HEADER],
      [expect.stringContaining('looks like 2024_28_DUP_01_0301, but other characters stand in it (２ U+FF12)'), HEADER],
    ]);
    expect(told(document, 'code-without-years')).toEqual([]);
  });

  const hide = (line: string) => line.replace('Р', 'P\u200B').replace('２0', '2\u00AD0');

  it.each([
    ['text', Buffer.from(hide(text))],
    ['markdown', Buffer.from(hide(markdown))],
    ['a PDF', drawn((line) => hide(line).replace('\u200B', '\u009D').replace('\u00AD', '\u0007'))], // the engine leaves out others
  ])('that only nobody sees are left out of the code, and told, in %s', async (_, bytes) => {
    const document = await documentOf(bytes);
    expect(document.objectives[0]).toMatchObject({ code: '2023_2028_DUP_01', mandate: { from: 2023, to: 2028 } });
    expect(document.objectives[0]!.linkedObjectives[0]).toMatchObject({ code: '2024_28_DUP_01_0301', number: '01' });
    expect(told(document, 'invisible-in-code').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The code 2023_2028_DUP_01 holds characters that nobody sees \(U\+(200B|009D)\)/),
      expect.stringMatching(/^The code 2024_28_DUP_01_0301 holds characters that nobody sees \(U\+(00AD|0007)\)/),
    ]);
  });

  it('make another record than the code that they look like, and name its place', async () => {
    const { objectives, diagnostics } = await documentOf(
      Buffer.from(`${sheet()}\n\n${nextSheet({ code: ['OBIETTIVO DI MANDATO', HEADER] })}`),
    );
    expect(objectives.map(({ code }) => code)).toEqual(['2023_2028_DUP_01', HEADER]);
    expect(diagnostics.find(({ code }) => code === 'lookalike-code')!.related).toEqual([
      { source: 0, page: null, line: 6 },
    ]);
  });

  it('are found in a code that a narrow column cut', async () => {
    const rows = ['Codice\tTitolo', '2024_28_DUР_0\tVigilare', '1_0301\tsempre.'];
    const { objectives } = await documentOf(
      Buffer.from(sheet({ linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', ...rows] })),
    );
    expect(objectives[0]!.linkedObjectives).toMatchObject([{ code: '2024_28_DUР_01_0301', title: 'Vigilare sempre.' }]);
  });

  it('are told by each kind of them', async () => {
    const { diagnostics } = await documentOf(
      Buffer.from(sheet({ code: ['OBIETTIVO DI MANDATO', '2\u041E23_2\u041E28_DU\u0420_01'] })),
    );
    expect(diagnostics.map(({ message, related }) => [message, related])).toEqual([
      [expect.stringContaining('(\u041E U+041E, \u0420 U+0420)'), []],
    ]);
  });

  it('name the first place of the code that they look like', async () => {
    const [own, second, third] = ['01', '02', '03'].map((end) => `2023_2028_DUP_${end}`);
    const row = (code: string) => ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', `${code}\tVigilare sempre.`];
    const next = (code: string, link: string) =>
      nextSheet({ code: ['OBIETTIVO DI MANDATO', code], linkedObjectives: row(link) });
    const plain = '2024_28_DUP_01_0301';
    const all = [sheet(), next(second!, plain), next(third!, LINK)].join('\n\n');
    expect(own).toBe((await documentOf(Buffer.from(all))).objectives[0]!.code);
    expect(told(await documentOf(Buffer.from(all)), 'lookalike-code')).toMatchObject([
      { objective: third, related: [{ line: all.split('\n').indexOf(`${plain}\tVigilare sempre.`) + 1 }] },
    ]);
  });
});

describe('what nobody sees in a code', () => {
  const CODE = '2023_2028_DUP_01';
  const table = (...rows: readonly string[]) => ({
    linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', ...rows],
  });

  // The text, and the line of the code that is told; none if nothing is.
  it.each<[string, string, string | null]>([
    [
      'in a header that repeats it',
      `${sheet()}\n\n${nextSheet({ code: ['OBIETTIVO DI MANDATO', '2023_2028_D\u200BUP_01'] })}`,
      '2023_2028_D\u200BUP_01',
    ],
    ['after a line wrap', sheet({ code: ['OBIETTIVO DI MANDATO', '2023_2028_', 'DUP_\u200B01'] }), '2023_2028_'],
    [
      'before a title',
      sheet(table('2024_28_DUP_01_\u200B0301 Vigilare sempre.')),
      '2024_28_DUP_01_\u200B0301 Vigilare sempre.',
    ],
    ['but in the title after it', sheet(table('2024_28_DUP_01_0301\tVigi\u200Blare sempre.')), null],
  ])('is told %s', async (_, text, line) => {
    const { document } = await parse([{ file: 'a', bytes: Buffer.from(text) }]);
    const found = document.diagnostics.filter(({ code }) => code === 'invisible-in-code');
    const told = found.map((one) => [one.line, one.objective, one.message.includes('(U+200B)')]);
    expect(told).toEqual(line === null ? [] : [[text.split('\n').indexOf(line) + 1, CODE, true]]);
  });
});
