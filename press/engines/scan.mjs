/**
 * Scans a printed PDF, and lays recognised text under its pages as offices do: by ocrmypdf.
 *
 * In: a PDF, a folder to work in, and how it is scanned. Out: the bytes of a PDF of pictures, with or without text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/**
 * @param {string} file @param {string} work
 * @param {{ dpi: number, degrees?: number, noise?: number, layer?: 'hocr' | 'sandwich' }} how no `layer`: pictures alone
 */
export function scanned(file, work, { dpi, degrees = 0, noise = 0, layer }) {
  const [pictures, withText, steady] = ['pictures', 'text', 'steady'].map((name) => join(work, `scan-${name}.pdf`));
  run('/usr/bin/python3', [join(import.meta.dirname, 'scan.py'), file, pictures, `${dpi}`, `${degrees}`, `${noise}`]);
  if (layer) {
    const plain = ['--output-type', 'pdf', '--optimize', '0', '--quiet', '--jobs', '1'];
    run('ocrmypdf', ['--language', 'ita', '--pdf-renderer', layer, ...plain, pictures, withText]);
  }
  run('qpdf', ['--static-id', layer ? withText : pictures, steady]);
  return readFileSync(steady);
}
