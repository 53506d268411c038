/** Pages of a sheet, drawn as tests want them, and what the record says then. */
import { type Objective, parse } from '../../src/index.js';
import { drawing, drawn, type PdfObject, pdf, SHEET } from './pdfBytes.js';

export const [FIRST, SECOND, THIRD] = SHEET.map((lines) => drawing(lines)) as [string, string, string];

/** Where the sheet prints its person and its status. */
export const PERSON = [400, 674] as const;
export const STATUS = [60, 716] as const;
export const GUIDELINE = [60, 688] as const;

export type Place = readonly [x: number, y: number];

export const show = (text: string, [x, y]: Place, size = 10, font = 'F1'): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;
export const box = ([x, y]: Place, width: number, height = 12): string => `${x - 1} ${y - 3} ${width} ${height} re f`;

/** What a page needs beside its text: layers, transparency, other fonts. */
const RESOURCES =
  '/Resources << /ExtGState << /G0 << /ca 0 >> /GM << /ca 1 /BM /Multiply >> /GS << /SMask << /S /Luminosity /G 74 0 R >> >> >> /Properties << /L0 70 0 R /L1 71 0 R >>';
const FONTS = '/Font << /F2 72 0 R /F3 73 0 R /F4 75 0 R ';
const MORE: readonly PdfObject[] = [
  { number: 70, value: '<< /Type /OCG /Name (spento) >>' },
  { number: 71, value: '<< /Type /OCG /Name (acceso) >>' },
  { number: 72, value: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>' },
  { number: 73, value: '<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>' },
  {
    number: 75, // whose `#` is a stroke through the letter before it, and whose `&` a slash
    value:
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [35 /uni0336 38 /uni0338] >> >>',
  },
  {
    number: 74,
    value: '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Group << /S /Transparency /CS /DeviceGray >> >>',
    stream: `1 g ${box(STATUS, 60)} 0.6 w 0 G 60 719 m 96 719 l S`,
  },
];
const LAYERS = '/OCProperties << /OCGs [70 0 R 71 0 R] /D << /ON [71 0 R] /OFF [70 0 R] >> >>';

export const withMore = (pages: readonly string[]): PdfObject[] => [
  ...drawn(pages).map((object) => ({
    ...object,
    value: object.value
      .replace('/Resources <<', RESOURCES)
      .replace('/Font <<', FONTS)
      .replace('/Type /Catalog', `/Type /Catalog ${LAYERS}`),
  })),
  ...MORE,
];

export async function read(objects: readonly PdfObject[]) {
  const { document } = await parse([{ file: 'x.pdf', bytes: pdf(objects) }], { isolate: false });
  const told = document.diagnostics.filter(({ severity }) => severity !== 'info');
  return {
    objective: document.objectives[0] as Objective,
    told: told.map(({ code }) => code),
    messages: document.diagnostics.map(({ message }) => message).join('\n'),
  };
}

export const readPages = (pages: readonly string[]) => read(withMore(pages));
