/**
 * The programs people take text out of a PDF with, or out of a web page.
 *
 * In: a PDF file, or HTML. Out: its text, as the program gives it.
 */
import { readFileSync } from 'node:fs';
import { run } from '../engines/run.mjs';

/** @param {string} script @param {string} name of the file */
const python = (script, name) =>
  run('/usr/bin/python3', ['-c', `import sys; name = sys.argv[1]\n${script}`, name]).toString();

const utf8 = ['-assume_charset=utf-8', '-display_charset=utf-8'];

/** @type {Record<string, (file: string) => string | Promise<string>>} */
export const textTools = {
  pdftotext: (file) => run('pdftotext', [file, '-']).toString(),
  layout: (file) => run('pdftotext', ['-layout', file, '-']).toString(),
  /** Without form feeds between pages. */
  'layout-nopages': (file) => run('pdftotext', ['-layout', '-nopgbrk', file, '-']).toString(),
  raw: (file) => run('pdftotext', ['-raw', file, '-']).toString(),
  mutool: (file) => run('mutool', ['draw', '-q', '-F', 'text', file]).toString(),
  pdfminer: (file) => run('pdf2txt', [file]).toString(),
  ghostscript: (file) =>
    run('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=txtwrite', '-sOutputFile=-', file]).toString(),
  pymupdf: (file) => python('import fitz; print(chr(12).join(page.get_text() for page in fitz.open(name)))', file),
  /** All of each page marked with the mouse and copied, as Evince does it. */
  evince: (file) =>
    python(
      `
import gi
gi.require_version('Poppler', '0.18')
from gi.repository import GLib, Poppler
document = Poppler.Document.new_from_file(GLib.filename_to_uri(name), None)
for number in range(document.get_n_pages()):
    page = document.get_page(number)
    everything = Poppler.Rectangle()
    everything.x2, everything.y2 = page.get_size()
    print(page.get_selected_text(Poppler.SelectionStyle.GLYPH, everything))
`,
      file,
    ),
  /** With its marks between pages, `-- 2 of 12 --`. */
  async pdfparse(file) {
    const { PDFParse } = await import('pdf-parse');
    const parser = new PDFParse({ data: new Uint8Array(readFileSync(file)) });
    const { text } = await parser.getText();
    await parser.destroy();
    return text;
  },
};

/**
 * The programs that turn a web page into text, as good as copy and paste out of a browser. The page holds no table within a
 * table.
 * @type {Record<string, (html: string) => string>}
 */
export const browserTools = {
  w3m: (html) => run('w3m', ['-dump', '-T', 'text/html', '-I', 'utf-8', '-O', 'utf-8'], { input: html }).toString(),
  lynx: (html) => run('lynx', ['-dump', '-nolist', '-stdin', ...utf8], { input: html }).toString(),
  pandoc: (html) => run('pandoc', ['-f', 'html', '-t', 'plain'], { input: html }).toString(),
};

/** The programs that turn a web page into markdown. @type {Record<string, (html: string) => string>} */
export const markdownTools = {
  html2text: (html) =>
    run(
      '/usr/bin/python3',
      ['-c', 'import html2text, sys; sys.stdout.write(html2text.HTML2Text().handle(sys.stdin.read()))'],
      { input: html },
    ).toString(),
  'pandoc-gfm': (html) => run('pandoc', ['-f', 'html', '-t', 'gfm'], { input: html }).toString(),
  pandoc: (html) => run('pandoc', ['-f', 'html', '-t', 'markdown-smart'], { input: html }).toString(),
};
