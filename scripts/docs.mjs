#!/usr/bin/env node
/**
 * Writes what the program says of itself into both READMEs (its help, and the table of its diagnostics) and as manual pages.
 *
 * `node scripts/docs.mjs` writes; with `--check` it writes nothing, names what is out of date, and ends with 1.
 * It needs the built program.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATALOGUE } from '../dist/index.js';
import { severityWord } from '../dist/report/render.js';
import { manPage } from './manPage.mjs';

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const READMES = [
  { file: 'README.md', language: 'en', heads: ['code', 'severity', 'meaning'] },
  { file: 'README.it.md', language: 'it', heads: ['codice', 'gravità', 'significato'] },
];

/** The help as a terminal of 80 columns shows it. */
function help({ language }) {
  const text = execFileSync(process.execPath, [inProject('bin/dup-parse.js'), '--help', '--lang', language], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

function diagnostics({ language, heads }) {
  const rows = Object.entries(CATALOGUE).map(([code, { severity, doc }]) => [
    `\`${code}\``,
    severityWord(severity, language),
    doc[language].replaceAll('|', '\\|'),
  ]);
  const [head, ...body] = [heads, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [head, `|${'---|'.repeat(heads.length)}`, ...body].join('\n');
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function fill(text, name, content) {
  const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`There is no ${start.trim()} ... ${end.trim()}`);
  return text.slice(0, from + start.length) + content + text.slice(to);
}

const checking = process.argv.includes('--check');

/** Writes a file; or only looks whether it holds that already. */
function put(file, content, part) {
  const path = inProject(file);
  if (!checking) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } else if (!existsSync(path) || readFileSync(path, 'utf8') !== content) {
    console.error(`${file}: ${part} is out of date; run "npm run docs"`);
    process.exitCode = 1;
  }
}

for (const readme of READMES) {
  const text = readFileSync(inProject(readme.file), 'utf8');
  const parts = { help: help(readme), diagnostics: diagnostics(readme) };
  const filled = Object.entries(parts).reduce((sofar, [name, content]) => fill(sofar, name, content), text);
  put(readme.file, filled, 'what the program says');
}
put('man/dup-parse.1', manPage('en'), 'the page');
put('man/it/dup-parse.1', manPage('it'), 'the page');
