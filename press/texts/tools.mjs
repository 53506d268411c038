/**
 * The programs people take text out of a PDF with.
 *
 * In: a PDF file. Out: its text, as the program gives it.
 */
import { readFileSync } from 'node:fs';
import { run } from '../engines/run.mjs';

/** @type {Record<string, (file: string) => string | Promise<string>>} */
export const textTools = {
  pdftotext: (file) => run('pdftotext', [file, '-']).toString(),
  layout: (file) => run('pdftotext', ['-layout', file, '-']).toString(),
  /** Without form feeds between pages. */
  'layout-nopages': (file) => run('pdftotext', ['-layout', '-nopgbrk', file, '-']).toString(),
  raw: (file) => run('pdftotext', ['-raw', file, '-']).toString(),
  mutool: (file) => run('mutool', ['draw', '-q', '-F', 'text', file]).toString(),
  pdfminer: (file) => run('pdf2txt', [file]).toString(),
  /** With its marks between pages, `-- 2 of 12 --`. */
  async pdfparse(file) {
    const { PDFParse } = await import('pdf-parse');
    const parser = new PDFParse({ data: new Uint8Array(readFileSync(file)) });
    const { text } = await parser.getText();
    await parser.destroy();
    return text;
  },
};
