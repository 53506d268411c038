/**
 * A fresh folder with the inputs of a run, each made when it is first wanted, and gone when the run is over.
 *
 * Example: `const made = openFolder(); await made.pdf(12)` is the file of an export of twelve pages.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportOf, objectivesIn, pdfOf, textOf } from './inputs.mjs';

/** @typedef {{ path: string, records: number }} Pdf */
/** @typedef {{ path: string, records: number, bytes: number, lines: number }} Text */
/** @typedef {ReturnType<typeof openFolder>} Folder */

/** Sheets by which the length of one is told. */
const SAMPLE = 400;
/** A text may be so much longer or shorter than was asked for. */
const OFF = 0.005;

/** Text of about so many bytes, and its sheets: later sheets are longer, by the digits of their numbers. @param {number} bytes */
function textOfSize(bytes) {
  let sheets = SAMPLE;
  let text = textOf(exportOf(sheets));
  while (Math.abs(Buffer.byteLength(text) / bytes - 1) > OFF && sheets > 1) {
    const wanted = Math.max(1, Math.round((sheets * bytes) / Buffer.byteLength(text)));
    if (wanted === sheets) break;
    sheets = wanted;
    text = textOf(exportOf(sheets));
  }
  return { text, sheets };
}

export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'dup-parse-bench-'));
  const path = (/** @type {string} */ name) => join(folder, name);
  /** @type {Map<string, Promise<any>>} */
  const made = new Map();

  /** @template Made @param {string} name @param {() => Promise<Made>} make @returns {Promise<Made>} */
  function once(name, make) {
    const known = made.get(name) ?? make();
    made.set(name, known);
    return known;
  }

  return {
    path,
    close: () => rmSync(folder, { recursive: true, force: true }),

    /** An export of so many pages; `first` is the number of its first objective. @param {number} pages @param {number} [first] @returns {Promise<Pdf>} */
    pdf: (pages, first = 1) =>
      once(`${pages}-${first}.pdf`, async () => {
        const file = path(`${pages}-${first}.pdf`);
        writeFileSync(file, await pdfOf(exportOf(pages - 1, first)));
        return { path: file, records: objectivesIn(pages - 1) };
      }),

    /** An export of about so many megabytes. @param {number} megabytes @returns {Promise<Text>} */
    text: (megabytes) =>
      once(`${megabytes}.txt`, async () => {
        const file = path(`${megabytes}.txt`);
        const { text, sheets } = textOfSize(megabytes * 1e6);
        writeFileSync(file, text);
        const lines = text.split('\n').length;
        return { path: file, records: objectivesIn(sheets), bytes: Buffer.byteLength(text), lines };
      }),
  };
}
