/**
 * PDFs written by hand, object by object: what no honest program would write.
 *
 * Example: `pdfFile([catalog(), pages('3 0 R', 1), page('4 0 R'), stream(lines(['A']))])`; the first object is number 1.
 */
import { deflateSync } from 'node:zlib';

type Part = string | Buffer;

const bytesOf = (part: Part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part);

export interface FileOptions {
  /** More entries of the trailer. */
  readonly trailer?: string;
  /** What stands for the cross-reference table; a right one unless given. */
  readonly xref?: string;
}

/** A whole file of these objects, numbered from 1; the first is the catalogue. */
export function pdfFile(objects: readonly Part[], { trailer = '', xref }: FileOptions = {}): Buffer {
  const chunks = [Buffer.from('%PDF-1.7\n')];
  let length = chunks[0]!.length;
  const offsets = objects.map((content, i) => {
    const offset = length;
    const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), bytesOf(content), Buffer.from('\nendobj\n')]);
    chunks.push(object);
    length += object.length;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = xref ?? `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...chunks, bytesOf(table), Buffer.from(end)]);
}

export const catalog = (more = '') => `<</Type/Catalog/Pages 2 0 R${more}>>`;
export const pages = (kids: string, count: number) => `<</Type/Pages/Kids[${kids}]/Count ${count}>>`;
export const page = (contents: string, more = '') =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${contents}/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>${more}>>>>`;

/** A stream object, as it is. */
export const stream = (content: Part, more = ''): Buffer => {
  const bytes = bytesOf(content);
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${more}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
};

/** A stream object, compressed. */
export const flate = (content: Part, more = '') => stream(deflateSync(bytesOf(content)), `/Filter/FlateDecode${more}`);

export type TextLine = readonly [left: number, top: number, text: string];

/** Content that shows lines of text, at points from the top left of the page. */
export const show = (lines: readonly TextLine[]): string =>
  lines.map(([x, y, text]) => `BT /F1 10 Tf ${x} ${842 - y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`).join('\n');

export const SHEET_CODE = '2023_2028_DUP_01';

/** A sheet on one page. */
export const SHEET: readonly TextLine[] = [
  [40, 40, 'Parametri selezionati'],
  [40, 60, 'Vista'],
  [120, 60, 'DUP_2023_2026 DUP 2023 2025'],
  [40, 75, 'Livello'],
  [120, 75, 'OBIETTIVO DI MANDATO'],
  [40, 110, 'OBIETTIVO DI MANDATO'],
  [40, 125, SHEET_CODE],
  [240, 110, 'Assessorato'],
  [380, 110, 'SINDACO PINI - Bilancio'],
  [240, 125, 'Centro di Responsabilit\xe0'],
  [380, 125, 'SETTORE UNO'],
  [240, 140, 'Responsabile'],
  [380, 140, 'ADA NERI'],
  [40, 155, 'UN COMUNE VICINO'],
  [40, 190, 'OBIETTIVO DI MANDATO'],
  [40, 205, 'UN COMUNE VICINO'],
  [40, 235, 'Finalit\xe0'],
  [40, 250, 'Aprire gli sportelli anche di sera.'],
  [40, 280, 'Stato'],
  [40, 295, 'In Corso'],
];

/** The sheet as a whole file; `more` goes to the catalogue. */
export const sheetPdf = (more = '', content = stream(show(SHEET))) =>
  pdfFile([catalog(more), pages('3 0 R', 1), page('4 0 R'), content]);
