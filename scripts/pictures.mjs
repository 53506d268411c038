#!/usr/bin/env node
/**
 * Makes the pictures of the guides from a fixture: the page that reads exports, the page of the records, the spreadsheet and
 * the comparison of two years, as `docs/pictures/*.webp`.
 *
 * `node scripts/pictures.mjs` needs what `npm run build:page` builds, Chromium, LibreOffice (`soffice`) and `pdftoppm`. The second year is
 * the fixture's text with some words replaced.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { TOWN } from '../press/sheets/town.mjs';

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const EXPORT = inProject('fixtures/printed/rocca_plain.seed.md');
const PICTURES = inProject('docs/pictures');
/** What a picture shows, in CSS pixels; it has more of its own, so that letters are sharp. */
const VIEW = { width: 1200, height: 980 };

/** What is different in the second year: words of the fixture, and what stands in their place. */
const CHANGES = [
  [/^(\**)BIANCA TORRISI/gm, '$1GINEVRA OLDANI'],
  [/1\.120\.000,00/g, '1.340.000,00'],
  [/^Da avviare/gm, 'In Corso'],
];

const folder = mkdtempSync(join(tmpdir(), 'dup-parse-pictures-'));
const inFolder = (name) => join(folder, name);

/** Runs dup-parse in the folder; 1 is what `diff` ends with where it finds something. */
function dupParse(...args) {
  try {
    execFileSync(
      process.execPath,
      [inProject('bin/dup-parse.js'), ...args, '--lang', 'it', '-q', '--entity', `Comune di ${TOWN}`],
      { cwd: folder },
    );
  } catch (error) {
    if (error.status !== 1) throw error;
  }
}

/** The pages of a spreadsheet as LibreOffice prints them: the overview, then the objectives. */
function printed(spreadsheet) {
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, inFolder(spreadsheet)], {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder },
  });
  execFileSync('pdftoppm', ['-r', '200', '-png', inFolder(spreadsheet.replace('.xlsx', '.pdf')), inFolder('sheet')]);
  return readdirSync(folder)
    .filter((name) => /^sheet-\d+\.png$/.test(name))
    .sort();
}

/** A part of a printed page, from its left edge: how wide the page is set, how much of its height is seen, what is cut above. */
const shown = (name, width, height, cut) =>
  `<div style="height:${height};overflow:hidden"><img src="${name}" style="width:${width};margin:${cut}"></div>`;

/** Takes the picture of a file in the folder as the browser shows it: sharp, and small by its format. */
async function take(page, name, picture) {
  await page.goto(pathToFileURL(inFolder(name)).href);
  await takeView(page, picture);
}

/** Takes the picture of what the browser shows. */
async function takeView(page, picture) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 55,
    clip: { x: 0, y: 0, ...VIEW, scale: 1.25 },
  });
  writeFileSync(join(PICTURES, picture), Buffer.from(data, 'base64'));
}

const text = readFileSync(EXPORT, 'utf8');
const changed = CHANGES.reduce((sofar, [from, to]) => {
  if (sofar.search(from) === -1) throw new Error(`${from} is not in the fixture`);
  return sofar.replace(from, to);
}, text);

mkdirSync(PICTURES, { recursive: true });
writeFileSync(inFolder('dup-2025.md'), text);
writeFileSync(inFolder('dup-2026.md'), changed);
dupParse('dup-2025.md', '-o', 'obiettivi.html');
dupParse('dup-2025.md', '-o', 'obiettivi.xlsx');
dupParse('diff', 'dup-2025.md', 'dup-2026.md', '-o', 'differenze.html');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage({ viewport: VIEW, colorScheme: 'light', locale: 'it-IT' });
  await page.goto(pathToFileURL(inProject('dist/dup-parse.html')).href);
  await page.locator('#tool').waitFor();
  await page.setInputFiles('[data-side="now"] input.files', inFolder('dup-2025.md'));
  await page.locator('body[data-busy="no"]').waitFor();
  await takeView(page, 'reader.webp');
  await take(page, 'obiettivi.html', 'page.webp');
  await take(page, 'differenze.html', 'diff.webp');
  const [overview, objectives] = printed('obiettivi.xlsx');
  writeFileSync(
    inFolder('sheets.html'),
    `<body style="margin:0">${shown(overview, '80%', '57vh', '-2%')}${shown(objectives, '165%', '43vh', '-4%')}`,
  );
  await take(page, 'sheets.html', 'excel.webp');
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
