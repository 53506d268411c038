/** hOCR: a page of HTML in which recognition says where each word stood on the picture. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { pagesOfHocr } from '../../src/read/html/readHocr.js';

/** Lines of words; each word takes 20 pixels a letter. A line begins at a place in pixels, at 200 to the inch. */
const lineOf = (text: string, left: number, bottom: number) => {
  let at = left;
  const words = text.split(' ').map((word) => {
    const right = at + 15 * word.length;
    const span = `<span class='ocrx_word' title='bbox ${at} ${bottom - 24} ${right} ${bottom}; x_wconf 91'>${word}</span>`;
    at = right + 8;
    return span;
  });
  const title = `bbox ${left} ${bottom - 24} ${at - 8} ${bottom}; baseline 0 0; x_size 24`;
  return `<span class='ocr_line' title="${title}">${words.join(' ')}</span>`;
};
const hocr = (lines: readonly string[], more = '') =>
  `<?xml version="1.0"?><!DOCTYPE html><html><head><title></title></head><body>
<div class='ocr_page' title='image "a.png"; bbox 0 0 1654 2339; ppageno 0; scan_res 200 200'>${lines.join('\n')}${more}</div>
</body></html>`;

const SHEET = [
  lineOf('OBIETTIVO DI MANDATO', 100, 100),
  lineOf('Assessorato', 850, 100),
  lineOf('ASSESSORE UGO MORI', 1100, 100),
  lineOf('2031_2036 PEG_01', 100, 140),
  lineOf('FONTI VIVE', 100, 220),
  lineOf('Responsabile', 850, 220),
  lineOf('UGO MORI', 1100, 220),
  lineOf('Finalità', 100, 320),
  lineOf("L'acqua resta di tutti.", 100, 370),
  lineOf('Stato', 100, 460),
  lineOf('In Corso', 100, 500),
];

describe('hOCR', () => {
  it('is read by the places of its words, whatever their order', async () => {
    for (const lines of [SHEET, SHEET.toReversed()]) {
      const bytes = new TextEncoder().encode(hocr(lines));
      const { objectives, diagnostics, sources } = (await parse([{ file: 'x.hocr', bytes }])).document;
      expect(objectives).toMatchObject([
        {
          ...{ code: '2031_2036_PEG_01', title: 'FONTI VIVE', responsiblePerson: 'UGO MORI' },
          ...{ portfolio: { text: 'ASSESSORE UGO MORI' }, status: { label: 'In Corso' } },
          purpose: [{ text: "L'acqua resta di tutti." }],
        },
      ]);
      expect(sources).toMatchObject([{ format: 'html', pages: 1 }]);
      expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['text-from-ocr', 'code-mended']));
    }
  });

  it('has words in points, on the base line of their line, turned as it is', () => {
    const words = '<span class="ocrx_word" title="bbox 300 80 400 110">Uno</span>';
    const line = `<span class="ocr_line" title="bbox 200 80 400 120; baseline 0.01 -10; x_size 30">${words}</span>`;
    const [page] = pagesOfHocr(hocr([line, line.replace('x_size 30', 'x_size 30; textangle 90')]))!;
    expect(page).toMatchObject({ number: 1, recognised: true });
    expect(page!.runs[0]).toMatchObject({ text: 'Uno ', left: 108, right: 144, angle: 0 });
    expect(page!.runs[0]!.size).toBeCloseTo(10.8);
    expect(page!.runs[0]!.baseline).toBeCloseTo((120 - 10 + 1) * 0.36);
    expect(page!.runs[1]!.angle).toBe(270);
  });

  it('may have lines without words, and no resolution', () => {
    const [page] = pagesOfHocr(
      hocr(['<span class="ocr_line" title="bbox 100 80 400 120">Uno due</span>']).replace('; scan_res 200 200', ''),
    )!;
    expect(page!.width).toBe(595);
    expect(page!.runs).toMatchObject([{ text: 'Uno due ' }]);
  });

  it('is read as other HTML where some of its text has no place', () => {
    expect(pagesOfHocr(hocr(SHEET, '<p>Altro testo</p>'))).toBeNull();
    expect(pagesOfHocr('<html><body><p>ocr_page</p></body></html>')).toBeNull();
  });
});
