#!/usr/bin/env node
/**
 * Writes what the program says of itself into the guides (its help, its options, its diagnostics) and as manual pages.
 *
 * `node scripts/docs.mjs` writes; with `--check` it writes nothing, names what is out of date, and ends with 1.
 * It needs the built program.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { named } from '../dist/cli/options/help.js';
import { COMMANDS } from '../dist/cli/options/rows/commands.js';
import { OPTIONS } from '../dist/cli/options/rows/options.js';
import { CATALOGUE } from '../dist/index.js';
import { severityWord } from '../dist/report/render.js';
import { manPage } from './manPage.mjs';

const inProject = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const GUIDES = [
  { file: 'docs/en/commands.md', language: 'en', parts: { help, options: options(['command', 'option', 'meaning']) } },
  {
    file: 'docs/it/comandi.md',
    language: 'it',
    parts: { help, options: options(['comando', 'opzione', 'significato']) },
  },
  {
    file: 'docs/en/diagnostics.md',
    language: 'en',
    parts: { diagnostics: diagnostics(['code', 'severity', 'meaning']) },
  },
  {
    file: 'docs/it/segnalazioni.md',
    language: 'it',
    parts: { diagnostics: diagnostics(['codice', 'gravità', 'significato']) },
  },
];

/** The help as a terminal of 80 columns shows it. */
function help(language) {
  const text = execFileSync(process.execPath, [inProject('bin/dup-parse.js'), '--help', '--lang', language], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}

function table(heads, rows) {
  const [head, ...body] = [heads, ...rows].map((cells) => `| ${cells.join(' | ').replaceAll('\n', ' ')} |`);
  return [head, `|${'---|'.repeat(heads.length)}`, ...body].join('\n');
}

const inCell = (text) => text.replaceAll('|', '\\|');

/** The options that a command has besides those of the help above. */
function options(heads) {
  return (language) =>
    table(
      heads,
      COMMANDS.filter(({ name }) => name !== 'parse').flatMap(({ name }) =>
        OPTIONS.filter(({ commands }) => commands.includes(name) && !commands.includes('parse')).map(
          ({ flags, doc }) => [`\`${name}\``, `\`${inCell(named(flags, language))}\``, inCell(doc[language])],
        ),
      ),
    );
}

function diagnostics(heads) {
  return (language) =>
    table(
      heads,
      Object.entries(CATALOGUE).map(([code, { severity, doc }]) => [
        `\`${code}\``,
        severityWord(severity, language),
        inCell(doc[language]),
      ]),
    );
}

/** The text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function fill(text, name, content) {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`There is no ${start.trim()} ... ${end}`);
  return `${text.slice(0, from + start.length)}${content}\n${text.slice(to)}`;
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

for (const { file, language, parts } of GUIDES) {
  const text = readFileSync(inProject(file), 'utf8');
  const filled = Object.entries(parts).reduce((sofar, [name, make]) => fill(sofar, name, make(language)), text);
  put(file, filled, 'what the program says');
}
put('man/dup-parse.1', manPage('en'), 'the page');
put('man/it/dup-parse.1', manPage('it'), 'the page');
