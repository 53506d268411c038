/**
 * A tiny writer of PDFs, for tests of what is wrong with their bytes.
 *
 * Example: `pdf(pages([['Stato'], ['In Corso']]))` is a PDF of two pages with a line of text each.
 */
import { deflateSync } from 'node:zlib';

/** An object: its dictionary or value as it is written, and its stream, packed unless the dictionary says otherwise. */
export interface PdfObject {
  readonly number: number;
  readonly value: string;
  readonly stream?: string;
}

export interface PdfOptions {
  readonly trailer?: string;
  /** What is written after the trailer. */
  readonly end?: string;
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

function objectBytes({ number, value, stream }: PdfObject): Buffer {
  if (stream === undefined) return latin1(`${number} 0 obj\n${value}\nendobj\n`);
  const isPlain = value.includes('/Filter');
  const packed = isPlain ? latin1(stream) : deflateSync(latin1(stream));
  const more = isPlain ? '' : ' /Filter /FlateDecode';
  const dict = `${value.replace(/>>$/, '')} /Length ${packed.length}${more} >>`;
  return Buffer.concat([latin1(`${number} 0 obj\n${dict}\nstream\n`), packed, latin1('\nendstream\nendobj\n')]);
}

/** The bytes of a PDF of these objects; object 1 is its catalogue. */
export function pdf(objects: readonly PdfObject[], { trailer = '', end }: PdfOptions = {}): Buffer {
  const parts: Buffer[] = [latin1('%PDF-1.4\n')];
  const offsets = new Map<number, number>();
  let at = parts[0]!.length;
  for (const object of objects) {
    const bytes = objectBytes(object);
    offsets.set(object.number, at);
    parts.push(bytes);
    at += bytes.length;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: size }, (_, i) => {
    const offset = offsets.get(i);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`;
  parts.push(latin1(table + (end ?? `startxref\n${at}\n%%EOF\n`)));
  return Buffer.concat(parts);
}

const COLUMNS = [60, 230, 400];

/** Orders that draw lines of text from the top of the page; a tab goes to the next of three columns. */
export const drawing = (lines: readonly string[], mode = 0): string =>
  lines
    .flatMap((line, i) =>
      line.split('\t').map((cell, column) => {
        const text = cell.replace(/[()\\]/g, '\\$&');
        return `BT /F1 10 Tf ${mode} Tr 1 0 0 1 ${COLUMNS[column]} ${800 - 14 * i} Tm (${text}) Tj ET`;
      }),
    )
    .join('\n');

/** A sheet as it is printed, on three pages. */
export const SHEET: readonly (readonly string[])[] = [
  [
    ...['Parametri selezionati:', 'Vista\tDUP_2024_2027', 'Livello\tOBIETTIVO DI MANDATO', '', ''],
    'OBIETTIVO DI MANDATO\tAssessorato\tASSESSORA ROSSI',
    ...['2023_2028_DUP_01', '\tCentro di Responsabilità\tServizi finanziari', 'CASA - Un tetto per tutti.'],
    ...['\tResponsabile\tANNA ROSSI', '', '', 'OBIETTIVO DI MANDATO', '', 'CASA - Un tetto per tutti.', ''],
    ...['VALORE PUBBLICO', '', '1 - BENESSERE'],
  ],
  [
    ...['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', '', '2024_28_DUP_01_0301\tVigilare sempre.', ''],
    ...['INDIRIZZI', '', 'Case per tutti.'],
  ],
  ['Finalità', '', 'Costruire case belle e sane.', '', 'Stato', '', 'In Corso'],
];

export const CATALOGUE: PdfObject = { number: 1, value: '<< /Type /Catalog /Pages 2 0 R >>' };
export const FONT: PdfObject = {
  number: 3,
  value: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
};

/** Numbers of a page's object and of its content, pages counted from 1. */
export const pageNumber = (page: number): number => 8 + 2 * page;
export const contentNumber = (page: number): number => 9 + 2 * page;

/** The objects of a PDF with these orders on its pages; a page without orders has no content. */
export function drawn(contents: readonly (string | null)[]): PdfObject[] {
  const kids = contents.map((_, i) => `${pageNumber(i + 1)} 0 R`).join(' ');
  return [
    CATALOGUE,
    { number: 2, value: `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>` },
    FONT,
    ...contents.flatMap((orders, i): PdfObject[] => {
      const content = orders === null ? '' : `/Contents ${contentNumber(i + 1)} 0 R`;
      const value = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> ${content} >>`;
      const page = { number: pageNumber(i + 1), value };
      return orders === null ? [page] : [page, { number: contentNumber(i + 1), value: '<< >>', stream: orders }];
    }),
  ];
}

/** The objects of a PDF with these lines on its pages. */
export const pages = (texts: readonly (readonly string[] | null)[]): PdfObject[] =>
  drawn(texts.map((lines) => lines && drawing(lines)));

/** The objects with the value of one of them changed. */
export const changed = (
  objects: readonly PdfObject[],
  number: number,
  change: (value: string) => string,
): PdfObject[] =>
  objects.map((object) => (object.number === number ? { ...object, value: change(object.value) } : object));
