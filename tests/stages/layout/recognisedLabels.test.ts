/** Labels and headings of recognised text that only their place, or other lines, can tell. */
import { describe, expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { withDoubleNumbers } from '../../../src/layout/recognised/doubleNumbers.js';
import { withLabelsByPlace } from '../../../src/layout/recognised/labelsByPlace.js';
import { withShortWords } from '../../../src/layout/recognised/misreadWords.js';
import { withoutSpecks } from '../../../src/layout/recognised/wrappedLabels.js';
import type { Layout, Line } from '../../../src/model/layout.js';
import { createReport } from '../../../src/report/report.js';

/** Lines of cells, `left:text` each, parted by bars; pages by an empty line. */
function layoutOf(rows: string): Layout {
  let page = 1;
  const lines = rows.split('\n').flatMap((row, number): Omit<Line, 'index'>[] => {
    if (row.trim() === '') {
      page += 1;
      return [];
    }
    const cells = row.split('|').map((cell) => {
      const [, left, text] = /^\s*(\d+):(.*?)\s*$/u.exec(cell)!;
      return { text: text!, left: Number(left), right: Number(left) + 5 * text!.length, font: 'F' };
    });
    return [{ page, number, text: row, cells, top: 12 * number, size: 9 }];
  });
  const numbered = lines.map((line, index) => ({ index, ...line }));
  return { source: 0, lines: numbered, unit: 'points', leading: 1.2, matcher: STANDARD_MATCHER, positioned: true };
}

const BLOCK = (first: string, second = 'Centro di', last = 'Responsabile') => `
40:OBIETTIVO DI MANDATO | 300:${first} | 380:ASSESSORA ADA LUPI
40:2031_2036_VIA_01 | 380:Ponti
300:${second} | 380:Ufficio dei ponti
300:Responsabilità | 380:e delle fontane
40:FONTANE VIVE | 300:${last} | 380:ADA LUPI
40:OBIETTIVO DI MANDATO
40:FONTANE VIVE
40:VALORE PUBBLICO`;
const WHOLE = BLOCK('Assessorato');

function mended(...blocks: readonly string[]) {
  const report = createReport();
  withLabelsByPlace(layoutOf(blocks.map((block) => block.trim()).join('\n\n')), () => true, report);
  return report.findings.map(({ params, severity, place }) => [place.page, params.printed, params.label, severity]);
}

describe('a label that cannot be read', () => {
  it.each([
    ['first', BLOCK('Enia'), ['Enia', 'Assessorato']],
    ['on the first of its two lines', BLOCK('Assessorato', 'Geno'), ['Geno', 'Centro di']],
    ['last', BLOCK('Assessorato', 'Centro di', 'Resa'), ['Resa', 'Responsabile']],
  ])('is told by its place: %s', (_, block, [printed, label]) => {
    expect(mended(WHOLE, WHOLE, block)).toEqual([[3, printed, label, 'warning']]);
  });

  it('is told by its place where it is read in another way each time, and no block has it', () => {
    expect(mended(BLOCK('CESARONI'), BLOCK('RARE'), BLOCK('RECRR RIO]'))).toEqual([
      [1, 'CESARONI', 'Assessorato', 'warning'],
      [2, 'RARE', 'Assessorato', 'warning'],
      [3, 'RECRR RIO]', 'Assessorato', 'warning'],
    ]);
  });

  it.each([
    ['where it is read alike most times', [BLOCK('Settore'), BLOCK('Settore'), BLOCK('Sertore')]],
    ['where no two blocks are whole', [WHOLE, BLOCK('Enia')]],
    ['where two labels are lacking', [WHOLE, WHOLE, BLOCK('Enia', 'Geno')]],
    ['in another column', [WHOLE, WHOLE, BLOCK('Assessorato').replace('300:Assessorato', '330:Enia')]],
    ['where two cells may be it', [WHOLE, WHOLE, BLOCK('Enia').replace('380:Ponti', '300:Pozi')]],
    ['where nothing stands', [WHOLE, WHOLE, BLOCK('Enia').replace('| 300:Enia ', '')]],
  ])('stays as it is %s', (_, blocks) => {
    expect(mended(...blocks)).toEqual([]);
  });
});

describe('the two numbers of a heading', () => {
  const numbersOf = (rows: string) => withDoubleNumbers(layoutOf(rows).lines).map(({ cells }) => cells[0]!.text);

  it('are parted as in most headings', () => {
    expect(numbersOf('40:1. 1. PONTI\n40:2.2. FONTI\n40:3. 3. | 60:ARCHI')).toEqual([
      '1. 1. PONTI',
      '2. 2. FONTI',
      '3. 3.',
    ]);
  });

  it('stay together where hardly any has a blank', () => {
    const joined = ['2.2. FONTI', '3.3. ARCHI', '4.4. VALLI', '5.5. MONTI'];
    const rows = (some: readonly string[]) => some.map((text) => `40:${text}`).join('\n');
    expect(numbersOf(rows(['1. 1. PONTI', ...joined]))).toEqual(['1. 1. PONTI', ...joined]);
    expect(numbersOf(rows(['1. 1. PONTI', ...joined.slice(1)]))[1]).toBe('3. 3. ARCHI');
  });
});

describe('a speck after the first line of a wrapped label', () => {
  const read = (rows: string) => {
    const report = createReport();
    const { lines } = withoutSpecks(layoutOf(rows), () => true, report);
    return [lines[0]!.cells[0]!.text, ...report.findings.map(({ code, params }) => `${code} ${params.printed}`)];
  };

  it('is left out, and told', () => {
    expect(read('300:Centro di ia | 380:Ufficio\n300:Responsabilità')).toEqual([
      'Centro di',
      'label-mended Centro di ia',
    ]);
  });

  it.each([
    ['another column', '300:Centro di ia\n330:Responsabilità'],
    ['another page', '300:Centro di ia\n\n300:Responsabilità'],
    ['another label', '300:Centro di ia\n300:Responsabile'],
  ])('stays above %s', (_, rows) => expect(read(rows)).toEqual(['Centro di ia']));

  it('stays where it may be a word', () =>
    expect(read('300:Centro di costo\n300:Responsabilità')).toEqual(['Centro di costo']));
});

describe('short words', () => {
  const read = (rows: string) => {
    const report = createReport();
    const { lines } = withShortWords(layoutOf(rows), () => true, report);
    const told = report.findings.map(({ params }) => params.words);
    return [lines.flatMap(({ cells }) => cells.map(({ text }) => text)).join(' / '), ...told];
  };
  const long = `40:${'parola '.repeat(12).trim()}`;

  it.each([
    ['40:Fine. AI termine di ogni anno', 'Fine. Al termine di ogni anno', 'AI > Al'],
    ['40:spesa per ia casa e i! lavoro', 'spesa per la casa e il lavoro', 'ia > la, i! > il'],
    ['40:lettera ii del bando, per ia casa', 'lettera ii del bando, per la casa', 'ia > la'],
    ['40:ne! triennio e ne! mandato', 'nel triennio e nel mandato', 'ne! > nel (2)'],
    ['40:LAmministrazione crede', "L'Amministrazione crede", "LAmministrazione > L'Amministrazione"],
    ['40:AI termine', 'Al termine', 'AI > Al'],
  ])('%s', (row, text, told) => expect(read(row)).toEqual([text, told]));

  it.each([
    '40:i conti dei lavori sui ponti',
    '40:II semestre',
    "40:l'uso di AI generativa. AI sicura",
    '40:LAVORI PUBBLICI',
    '40:Delia e Nino',
    `${long}\n40:AI termine`,
  ])('stay in %s', (row) => expect(read(row)).toHaveLength(1));
});
