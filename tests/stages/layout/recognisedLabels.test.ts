/** Labels and headings of recognised text that only their place, or other lines, can tell. */
import { describe, expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { withDoubleNumbers } from '../../../src/layout/recognised/doubleNumbers.js';
import { withLabelsByPlace } from '../../../src/layout/recognised/labelsByPlace.js';
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

  it.each([
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

  it('stay together where no more have a blank', () => {
    expect(numbersOf('40:1. 1. PONTI\n40:2.2. FONTI')).toEqual(['1. 1. PONTI', '2.2. FONTI']);
  });
});
