/**
 * Proofreads printed PDFs: is every word of the truth on paper, and inside the page?
 *
 * usage: node press/proof.mjs [WORD]    reads only the files whose name contains WORD
 *
 * A text counts as printed when it stands in the page's text once white space and the hyphens of broken syllables are taken
 * off, whole or in up to three pieces (a page break cuts it, with a header between the pieces).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './engines/run.mjs';

const fixtures = join(import.meta.dirname, '../fixtures');
const names = ['printed', 'profile'].flatMap((folder) =>
  readdirSync(join(fixtures, folder)).map((name) => `${folder}/${name}`),
);
const word = process.argv[2] ?? '';

/** @param {string} text */
const bare = (text) => text.normalize('NFKC').replace(/[\u00AD\u2010]\s*|\s+/gu, '');

/** @param {string} text */
const unhyphened = (text) => text.replaceAll('-', '');

/** @param {string} text @param {string} all @returns {number} the number of pieces, 0 if some part is missing */
function piecesIn(text, all) {
  let pieces = 0;
  for (let rest = text; rest; pieces++) {
    let length = rest.length;
    while (length > 0 && !all.includes(rest.slice(0, length))) length--;
    if (length === 0) return 0;
    rest = rest.slice(length);
  }
  return pieces;
}

/** @param {any} record @returns {string[]} every text of a record */
const textsOf = (record) => [
  record.code,
  record.title,
  record.portfolio?.text,
  record.responsibilityCentre,
  record.responsiblePerson,
  ...record.publicValues.map((/** @type {any} */ value) => value.label),
  ...record.linkedObjectives.flatMap((/** @type {any} */ link) => [link.code, link.title]),
  ...[...record.guidelines, ...record.purpose].flatMap((block) => block.items ?? [block.text]),
  record.status?.label,
];

/** Words that stick out of their page. @param {string} file @param {string[]} options */
function outside(file, options) {
  const boxes = run('pdftotext', [...options, '-bbox', file, '-']).toString();
  // For pages shown on their side the program gives width and height of the paper, and places as they are seen.
  const onSide = /Page rot: +(90|270)/.test(run('pdfinfo', [...options, file]).toString());
  const found = [];
  let [width, height] = [0, 0];
  for (const line of boxes.split('\n')) {
    const page = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line);
    if (page)
      [width = 0, height = 0] = onSide ? [Number(page[2]), Number(page[1])] : [Number(page[1]), Number(page[2])];
    const box = /xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line);
    if (!box) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = box.slice(1, 5).map(Number);
    if (left < 0 || top < 0 || right > width || bottom > height) found.push(box[5]);
  }
  return found;
}

let faults = 0;
for (const name of names.filter((name) => name.endsWith('.pdf') && name.includes(word))) {
  const truth = JSON.parse(readFileSync(join(fixtures, `${name.split('.')[0]}.expected.json`), 'utf8'));
  const file = join(fixtures, name);
  const key = /password-(\w+)/.exec(name)?.[1];
  const options = key ? ['-upw', key] : [];
  const all = bare(run('pdftotext', [...options, '-raw', file, '-']).toString());
  // The second reading drops hyphens at line ends, but it finds the columns of pages drawn in disorder.
  const laid = unhyphened(bare(run('pdftotext', [...options, file, '-']).toString()));
  const texts = truth.objectives.flatMap(textsOf).filter(Boolean).map(bare);
  const pieces = texts.map((/** @type {string} */ text) => {
    const inOrder = piecesIn(text, all);
    return inOrder > 0 && inOrder <= 3 ? inOrder : piecesIn(unhyphened(text), laid);
  });
  const missing = texts.filter((/** @type {string} */ _, /** @type {number} */ i) => !pieces[i] || pieces[i] > 3);
  const cut = pieces.filter((/** @type {number} */ count) => count > 1).length;
  const out = outside(file, options);
  if (missing.length || out.length) faults++;
  console.log(`${missing.length || out.length ? 'BAD' : 'ok '} ${name}: ${texts.length} texts, ${cut} cut`);
  for (const text of missing) console.log(`    missing or torn: ${text}`);
  if (out.length) console.log(`    outside the page: ${out.join(' ')}`);
}
process.exitCode = faults ? 1 : 0;
