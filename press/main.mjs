/**
 * The press: prints the sheets of an invented municipality in every face, with the truth beside them.
 *
 * usage: node press/main.mjs [WORD]    prints only the faces whose file name contains WORD
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { directEngines } from './engines/direct.mjs';
import { closeEngines, htmlEngines } from './engines/html.mjs';
import { saveAsWord } from './engines/libreoffice.mjs';
import { scanned } from './engines/scan.mjs';
import { treatments } from './engines/treat.mjs';
import { wrappings } from './engines/wrap.mjs';
import { chromiumFaces } from './faces/chromium.mjs';
import { handFaces } from './faces/hand.mjs';
import { convertedFaces, pageFaces, wordFaces } from './faces/markup.mjs';
import { directFaces, paperFaces } from './faces/paper.mjs';
import { scannedFaces } from './faces/scanned.mjs';
import { disguisedFaces, dumpedFaces, takenFaces, writtenFaces } from './faces/text.mjs';
import { treatedFaces } from './faces/treated.mjs';
import { sealedFaces, wrappedFaces } from './faces/wrapped.mjs';
import { printByHand } from './hand/draw.mjs';
import { pageOf } from './html/page.mjs';
import { hurts } from './sheets/hurts.mjs';
import { more } from './sheets/more.mjs';
import { operational } from './sheets/operational.mjs';
import { plain } from './sheets/plain.mjs';
import { strategic } from './sheets/strategic.mjs';
import { vendor } from './sheets/vendor.mjs';
import { disguises } from './texts/disguises.mjs';
import { styles } from './texts/styles.mjs';
import { browserTools, markdownTools, textTools } from './texts/tools.mjs';
import { textOf } from './texts/write.mjs';
import { truthOf } from './truth.mjs';

/** @type {Record<string, import('./sheets/town.mjs').Export>} */
const EXPORTS = { plain, hurts, strategic, operational, vendor, more };

/** What the files of an export are called, in the folder of the fixtures. @param {string} of */
const stemOf = (of) => EXPORTS[of]?.stem ?? `printed/rocca_${of}`;

const out = join(import.meta.dirname, '../fixtures');
const work = mkdtempSync(join(tmpdir(), 'press-'));
const word = process.argv[2] ?? '';

/**
 * Takes dates and identifiers out, so that two printings of the same page are the same bytes. An encrypted file keeps its
 * identifier, which its key is made from; its salts differ at each printing.
 * @param {Buffer} pdf
 */
function undated(pdf) {
  const zeros = (/** @type {string} */ found) => found.replace(/[0-9a-fA-F]{32}/g, '0'.repeat(32));
  const text = pdf
    .toString('latin1')
    .replace(/\(D:\d{14}/g, '(D:20251112103200')
    .replace(/(?<tag>Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/g, '$<tag>2025-11-12T10:32:00');
  if (text.includes('/Encrypt')) return Buffer.from(text, 'latin1');
  const nameless = text.replace(/\/ID\s*\[[^\]]*\]/g, zeros).replace(/\/DocChecksum \/[0-9A-F]{32}/g, zeros);
  return Buffer.from(nameless, 'latin1');
}

/** @type {Set<string>} */
const kept = new Set();

/** @param {string} name @param {string | Buffer} bytes */
function keep(name, bytes) {
  kept.add(name);
  writeFileSync(join(out, name), bytes);
  console.log(name);
}

/** Scans stand apart: recognition makes mistakes, and their truth is what is printed. */
/** @param {string} of */
const scanOf = (of) => `scanned/rocca_${of}`;

/** What is in something else is made of one export, and stands apart. */
const WRAPPED = { of: 'strategic', stem: 'wrapped/rocca_strategic', refused: 'refused' };

const folders = new Set(
  [...Object.keys(EXPORTS).map(stemOf), scanOf('plain'), WRAPPED.stem, `${WRAPPED.refused}/`].map((stem) =>
    dirname(`${stem}x`),
  ),
);
for (const folder of folders) mkdirSync(join(out, folder), { recursive: true });
for (const [of, whole] of Object.entries(EXPORTS)) {
  keep(`${stemOf(of)}.expected.json`, `${JSON.stringify(truthOf(whole), null, 1)}\n`);
}

for (const { of, engine, face, look = {}, settings } of [...chromiumFaces, ...paperFaces]) {
  const name = `${stemOf(of)}.${face}.pdf`;
  if (!name.includes(word)) continue;
  const html = join(work, `${of}.${face}.html`);
  writeFileSync(html, pageOf(EXPORTS[of], look));
  keep(name, undated(await htmlEngines[engine](html, work, settings)));
}
closeEngines();
for (const { of, engine, face, settings } of directFaces) {
  const name = `${stemOf(of)}.${face}.pdf`;
  if (name.includes(word)) keep(name, undated(directEngines[engine](EXPORTS[of], work, settings)));
}
for (const { of, face, look = {}, drawing } of handFaces) {
  const name = `${stemOf(of)}.${face}.pdf`;
  if (name.includes(word)) keep(name, await printByHand(EXPORTS[of], look, drawing));
}
for (const { of, from, face, by } of treatedFaces) {
  const name = `${stemOf(of)}.${face}.pdf`;
  if (name.includes(word)) keep(name, undated(await treatments[by](join(out, `${stemOf(of)}.${from}.pdf`), work)));
}

for (const { of, from, tools } of takenFaces) {
  for (const tool of tools) {
    const name = `${stemOf(of)}.${from}.${tool}.txt`;
    if (name.includes(word)) keep(name, await textTools[tool](join(out, `${stemOf(of)}.${from}.pdf`)));
  }
}
for (const { of, tools } of dumpedFaces) {
  for (const tool of tools) {
    const name = `${stemOf(of)}.${tool}.txt`;
    if (name.includes(word)) keep(name, browserTools[tool](pageOf(EXPORTS[of], { flat: true })));
  }
}
for (const { of, face, look = {} } of pageFaces) {
  const name = `${stemOf(of)}.${face}.html`;
  if (name.includes(word)) keep(name, pageOf(EXPORTS[of], look));
}
for (const { of, face, look = {} } of wordFaces) {
  const name = `${stemOf(of)}.${face}.docx`;
  if (!name.includes(word)) continue;
  const html = join(work, `${of}.${face}.html`);
  writeFileSync(html, pageOf(EXPORTS[of], look));
  keep(name, saveAsWord(html, work));
}
for (const { of, tool, look = {} } of convertedFaces) {
  const name = `${stemOf(of)}.${tool}.md`;
  if (name.includes(word)) keep(name, markdownTools[tool](pageOf(EXPORTS[of], look)));
}
for (const { of, style, ending } of writtenFaces) {
  const name = `${stemOf(of)}.${style}.${ending}`;
  if (name.includes(word)) keep(name, textOf(EXPORTS[of], styles[style]));
}
for (const { of, style, ending, disguise } of disguisedFaces) {
  const name = `${stemOf(of)}.${style}-${disguise}.${ending}`;
  if (name.includes(word)) keep(name, disguises[disguise](textOf(EXPORTS[of], styles[style])));
}
for (const { of, from, face, how } of scannedFaces) {
  const name = `${scanOf(of)}.${face}.pdf`;
  if (name.includes(word)) keep(name, undated(scanned(join(out, `${stemOf(of)}.${from}.pdf`), work, how)));
  keep(`${scanOf(of)}.expected.json`, `${JSON.stringify(truthOf(EXPORTS[of]), null, 1)}\n`);
}
keep(`${WRAPPED.stem}.expected.json`, `${JSON.stringify(truthOf(EXPORTS[WRAPPED.of]), null, 1)}\n`);
for (const { from, name, by } of [
  ...wrappedFaces.map(({ face, ...how }) => ({ ...how, name: `${WRAPPED.stem}.${face}` })),
  ...sealedFaces.map(({ name, ...how }) => ({ ...how, name: `${WRAPPED.refused}/${name}` })),
]) {
  if (name.includes(word)) keep(name, await wrappings[by](join(out, `${stemOf(WRAPPED.of)}.${from}`), work));
}
rmSync(work, { recursive: true, force: true });

// A face that is no longer printed leaves no file behind; a profile is written by hand.
const printed = word
  ? []
  : [...folders].flatMap((folder) => readdirSync(join(out, folder)).map((name) => `${folder}/${name}`));
for (const name of printed) {
  if (kept.has(name) || name.endsWith('.profile.yaml')) continue;
  rmSync(join(out, name));
  console.log(`${name} removed`);
}
