/** Pages of a sheet that are half text, half picture. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { drawing, drawn, pdf, SHEET } from '../support/pdfBytes.js';

const [FIRST, SECOND, THIRD] = SHEET.map((lines) => drawing(lines)) as [string, string, string];

/** Orders that draw a picture, from the bottom left of the page. */
const picture = (x: number, y: number, width: number, height: number): string =>
  `q ${width} 0 0 ${height} ${x} ${y} cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q`;

async function told(...pages: readonly [string, string, string]): Promise<string[]> {
  const { document } = await parse([{ file: 'x.pdf', bytes: pdf(drawn(pages)) }], { isolate: false });
  return document.diagnostics
    .filter(({ code }) => code === 'page-picture')
    .map(({ severity, page, message }) => `${severity} ${page} ${/\d+ %/.exec(message)![0]}`);
}

describe('a picture on a page of a sheet', () => {
  it('is told where it is large and has no text on it', async () => {
    expect(await told(FIRST, `${SECOND}\n${picture(50, 50, 500, 300)}`, THIRD)).toEqual(['warning 2 30 %']);
  });

  it.each<[string, string]>([
    ['a sign', picture(50, 50, 100, 60)],
    ['a stripe', picture(0, 0, 595, 60)],
    ['a column of colour', picture(0, 0, 120, 842)],
    ['a ground of the page', picture(0, 0, 595, 842)],
  ])('is not told where it is %s', async (_, orders) => {
    expect(await told(FIRST, `${orders}\n${SECOND}`, THIRD)).toEqual([]);
  });
});
