/**
 * A fresh folder with the inputs of a run, each made when it is first wanted, and gone when the run is over.
 *
 * Example: `const made = openFolder(); await made.pdf(12)` is the file of an export of twelve pages.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportOf, objectivesIn, pdfOf } from './inputs.mjs';

/** @typedef {{ path: string, records: number }} Pdf */
/** @typedef {ReturnType<typeof openFolder>} Folder */

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
  };
}
