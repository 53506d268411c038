/**
 * What `frozen.mjs` runs besides reading each file alone: rows of formats for many files, of several files together, and
 * of command lines, right and wrong.
 *
 * Example: the row `{ name: 'schema profile', args: ['schema', 'profile'] }`. All names of files are in its workspace.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const VENDOR = 'fixtures/profile/borgolume_vendor';
const PROFILE = `${VENDOR}.profile.yaml`;
const REAL = 'fixtures/cinisello_real.seed.md';
const PLAIN = 'fixtures/valmarina_plain';
const HARD = 'fixtures/printed/rocca_hurts';
const ROCCA = 'fixtures/printed/rocca_plain';
const LEVELS = [
  'fixtures/printed/rocca_plain.bare.txt',
  'fixtures/printed/rocca_strategic.bare.txt',
  'fixtures/printed/rocca_operational.bare.txt',
];

/** Formats of records that `diff` reads: `written.json` and the others are made of `old.txt` beforehand. */
export const RECORDS = ['json', 'ndjson', 'yaml'];

/** What a file needs to be read: its name says the password, its folder the profile. */
export function optionsFor(name) {
  const password = /password-(\w+)/.exec(name)?.[1];
  return [
    ...(password ? ['--password', password] : []),
    ...(name.startsWith('fixtures/profile/') ? ['--profile', PROFILE] : []),
  ];
}

/** Formats that one run writes for many files, each into a file of its own; the first is the quick one. */
export const BATCHES = [
  { kind: 'json', ending: 'json', args: ['-f', 'json', '-v', '--lang', 'en'] },
  { kind: 'csv-links-excel', ending: 'csv', args: ['--excel', '--table', 'links'] },
  { kind: 'html', ending: 'html', args: ['-f', 'html'] },
  { kind: 'xlsx', ending: 'xlsx', args: ['-f', 'xlsx'] },
  { kind: 'yaml-it', ending: 'yaml', args: ['-f', 'yaml', '-v', '--lang', 'it'] },
];

/** Files that the command lines below name, beside the fixtures. */
export function filesOfCommands(root) {
  const old = readFileSync(join(root, `${PLAIN}.plain.txt`), 'utf8');
  const seed = readFileSync(join(root, REAL), 'utf8');
  return {
    'old.txt': old,
    'new.txt': old
      .replaceAll('2023_27_', '2024_27_')
      .replaceAll(/In Corso/gi, 'Concluso')
      .replaceAll(/\b(\w+) (\w+)\.$/gm, '$2 $1 nuovamente.')
      .replaceAll('BELLINI', 'ROSSI'),
    'cut.md': seed.slice(0, seed.length / 2),
    'codes.txt': '2023_2028_DUP_01 # there\n2023_2028_DUP_99\n',
    'empty.txt': '',
    'letter.txt': 'Gentile Assessore,\n\nin allegato la scheda.\n',
    'scan.pdf': '%PDF-1.4\n',
    'long.txt': old.repeat(Math.ceil(2_500_000 / old.length)),
    'profiles/readme.yaml': `levels:
  mandate: [OBIETTIVO DI LEGISLATURA]
header:
  portfolio: [Referente politico]
  responsibilityCentre: [Struttura responsabile]
statuses:
  completed: [Conclusa positivamente]
codes:
  - 'OL.{mandate}' # OL.03
  - 'OS.{mandate}.{mission}.{number}' # OS.03.12.01
`,
    'profiles/wrong.yaml': "header:\n  portfolio: [Responsabile]\ncodes:\n  - 'OS.{mandato}.{number}'\nlables: [x]\n",
    'profiles/broken.yaml': 'header: [\n',
    'profiles/empty.yaml': '',
    'metadata.yaml': `name: obiettivi-dup-2025
title: Obiettivi del DUP 2025-2027
description: Gli obiettivi di mandato e quelli collegati.
homepage: https://www.example.org/dup
version: '2025.1'
keywords: [DUP, programmazione]
license:
  name: CC-BY-4.0
  title: Creative Commons Attribuzione 4.0
  path: https://creativecommons.org/licenses/by/4.0/
publisher:
  title: Comune di Borgolume
  email: dati@example.org
`,
    'metadata-wrong.yaml': 'titel: x\nname: Not A Name\n',
    'records.json': '{"schemaVersion":"1.0","objectives":[]}',
    'records-later.json': '{"schemaVersion":"2.0","sources":[],"objectives":[],"diagnostics":[]}',
  };
}

const ITALIAN = { LANG: 'it_IT.UTF-8' };

/** A row from a line as it would be typed; no name in it has a blank. */
const typed = (line, more = {}) => ({
  name: [line, ...Object.entries(more.env ?? {}).map((pair) => pair.join('='))].join(' '),
  args: line.split(' '),
  ...more,
});

/** A line that reads files, with so much time that none is too slow on a machine that does other things too. */
const reading = (line, more) => {
  const row = typed(line, more);
  return { ...row, args: [...row.args, '--limit-time', '600'] };
};

/** The same line in both languages. */
const bothLanguages = (line) => ['en', 'it'].map((language) => typed(`${line} --lang ${language}`));
const readInBoth = (line) => ['en', 'it'].map((language) => reading(`${line} --lang ${language}`));

/** Right ones, told apart by what they ask for. */
const FORMATS = [REAL, `${PLAIN}.chromium.pdf`, `${HARD}.bare.txt`, `${HARD}.chromium.layout.txt`].flatMap((file) =>
  [
    '-f ndjson',
    '-f csv -q',
    '-f csv --table diagnostics',
    '-f csv --table sources',
    '--excel',
    '--excel --table diagnostics --lang en',
    '-f html --lang en',
    '-f xlsx --lang en',
    '--errors json -v',
    '-o {out}/a.json --annotations github',
    '-o {out} --datapackage',
  ].map((options) => reading(`${file} ${options}`)),
);

const READING = [
  `${PLAIN}.chromium.pdf --pages 1-2,4`,
  `${PLAIN}.chromium.pdf --pages 999 -v`,
  `${HARD}.bare.txt --pages 1 -v`,
  `${PLAIN}.chromium.pdf --limit-pages 2`,
  'long.txt --limit-size 1',
  `${ROCCA}.bare-latin9.txt --encoding ISO-8859-15 -v`,
  `${ROCCA}.bare-windows1252.txt --encoding utf-8 -v`,
  `${PLAIN}.chromium.pdf --encoding latin1 -v -f csv`,
  `${ROCCA}.chromium-password-SEGRETA.pdf`,
  `${ROCCA}.chromium-password-SEGRETA.pdf --password sbagliata`,
  `${VENDOR}.pipes.md`,
  `${VENDOR}.pipes.md --profile profiles/readme.yaml -v`,
  `${VENDOR}.weasyprint.pdf --profile profiles/readme.yaml -v`,
  `${HARD}.chromium.pdf --profile ${PROFILE} -v`,
  `${REAL} --profile profiles/empty.yaml`,
  `${REAL} --profile profiles/wrong.yaml`,
  `${REAL} --profile profiles/broken.yaml`,
  `${REAL} --profile profiles/none.yaml`,
  `${REAL} --strict`,
  `${HARD}.bare.txt --strict -q`,
  'cut.md -v',
  'cut.md --strict',
  'empty.txt letter.txt scan.pdf fixtures none.pdf cut.md',
  'empty.txt letter.txt --errors json',
  `${REAL} --expect 1`,
  `${REAL} --expect 2 --expect-codes codes.txt`,
  `${REAL} --expect-codes empty.txt`,
  'check cut.md',
  'check cut.md --strict -v',
  `check ${REAL} --expect-codes codes.txt`,
  `check ${REAL} --annotations github`,
  `check ${HARD}.bare.txt -f json`,
  `check ${HARD}.chromium.pdf letter.txt -v`,
  `check ${LEVELS.join(' ')} -v`,
  `${LEVELS.join(' ')} -v`,
  `${LEVELS.join(' ')} -o {out} --datapackage --metadata metadata.yaml`,
  `${LEVELS.join(' ')} -f html`,
  `${REAL} -o {out} --datapackage --metadata metadata-wrong.yaml`,
  `explain ${REAL} -f json`,
  `explain ${HARD}.chromium.pdf -f json`,
  `explain ${HARD}.chromium.pdf --pages 2`,
  `explain ${LEVELS.join(' ')}`,
  'explain letter.txt',
  '-r fixtures/profile -v -f csv',
  `-r fixtures/profile --profile ${PROFILE} -o {out}/`,
  'fixtures/valmarina_*.txt -f csv',
  'fixtures/**/*.md -f csv',
  'nothing*.pdf',
  'long.txt -v -f csv --table sources',
  'long.txt -v -f ndjson',
  'long.txt -v -f json -o {out}/long.json',
].flatMap(readInBoth);

/** Where only the environment says the language, or the password, or input comes by a pipe. */
const SURROUNDINGS = [
  typed(`${HARD}.bare.txt -v`, { env: ITALIAN }),
  typed('--help', { env: ITALIAN }),
  typed('none.pdf', { env: ITALIAN }),
  typed(`${HARD}.bare.txt -f xlsx`, { env: { LANG: 'en_US.UTF-8' } }),
  typed(`${ROCCA}.chromium-password-SEGRETA.pdf -v`, { env: { DUP_PARSE_PASSWORD: 'SEGRETA' } }),
  typed(`${HARD}.bare.txt -v -o {out}/a.json`, { env: { FORCE_COLOR: '1' } }),
  typed('- -v', { input: '# nothing\n' }),
  typed('-', {}),
  typed('- -f ndjson', { input: 'OBIETTIVO DI MANDATO\n2023_2028_DUP_01\n\nStato\nIn Corso\n' }),
];

const DIFFS = [
  ['old.txt', 'new.txt'],
  ['new.txt', 'old.txt'],
  ['old.txt', `${PLAIN}.chromium.pdf`],
  [`${HARD}.chromium.pdf`, `${HARD}.chromium.layout.txt`],
  [`${ROCCA}.bare.txt`, `${HARD}.bare.txt`],
].flatMap((files) =>
  [
    '--lang en',
    '--lang it -v',
    '-f json',
    '-f csv',
    '--excel',
    '-f html',
    '-f xlsx',
    '-o {out}/changes.html --lang en',
    '-o {out}/changes.xlsx --lang en',
  ].map((options) => reading(`diff ${files.join(' ')} ${options}`)),
);

const SIDES = [
  ...RECORDS.map((format) => `diff written.${format} new.txt`),
  `diff ${REAL} old.txt`,
  'diff old.txt letter.txt',
  'diff old.txt none.txt',
  'diff old.txt',
  'diff records.json old.txt',
  'diff records-later.json old.txt',
  'diff old.txt old.txt -q',
].flatMap(readInBoth);

const HELP = [
  '--help',
  'help',
  '--version',
  ...['check', 'explain', 'diff', 'schema', 'completion'].flatMap((name) => [`${name} --help`, `help ${name}`]),
  ...['', ' objective', ' document', ' profile', ' comparison', ' other'].map((name) => `schema${name}`),
  ...['bash', 'zsh', 'fish', 'powershell', 'other'].map((shell) => `completion ${shell}`),
  'completion',
].flatMap(bothLanguages);

/** Wrong use: each is refused with one sentence. */
const WRONG = [
  '--pages 0 old.txt',
  '--pages 3-1 old.txt',
  '--pages x old.txt',
  '-f csv --table __proto__ old.txt',
  '--table links old.txt',
  '--excel -f json old.txt',
  '--format constructor old.txt',
  '-f',
  '--lang',
  'check --format csv old.txt',
  'check --table links old.txt',
  'check --excel old.txt',
  'diff --pages 1 old.txt new.txt',
  'diff old.txt new.txt cut.md',
  'explain --strict old.txt',
  'schema --strict',
  '--encoding x old.txt',
  '--encoding old.txt',
  '--limit-time -1 old.txt',
  '--limit-memory Infinity old.txt',
  '--limit-size 0x10 old.txt',
  '--limit-pages 99999999999999999999 old.txt',
  '--jobs 0 old.txt',
  '--jobs 65 old.txt',
  '--expect 0 old.txt',
  '--expect-codes none.txt old.txt',
  '--errors xml old.txt',
  '--annotations gitlab old.txt',
  '--annotations github old.txt',
  'check -f json --annotations github old.txt',
  '-qv old.txt',
  '-Z old.txt',
  '--formt json old.txt',
  '--strict=yes old.txt',
  '--no-strict old.txt',
  '- -',
  'chek old.txt',
  'old.txt -o old.txt',
  'old.txt -o {out}/a.json -f csv',
  'old.txt -o {out}/a.doc',
  'old.txt -o {out}/none/a.json',
  'old.txt new.txt -o {out}/none/',
  'old.txt old.txt -o {out}/',
  'old.txt --datapackage',
  'old.txt --datapackage -f json -o {out}',
  'old.txt --metadata metadata.yaml',
  'https://www.example.org/scheda.pdf',
].flatMap(bothLanguages);

export const COMMAND_LINES = [...FORMATS, ...READING, ...SURROUNDINGS, ...DIFFS, ...SIDES, ...HELP, ...WRONG];

/** All renderings of one export in one run: one document, checked and merged. */
export function togetherRuns(fixtures) {
  const plain = fixtures.filter((name) => optionsFor(name).length === 0);
  const subjects = [...new Set(plain.map((name) => name.split('.')[0]))];
  return subjects.map((subject) => ({
    name: `${subject}.* -v --lang en`,
    args: [...plain.filter((name) => name.startsWith(`${subject}.`)), '-v', '--lang', 'en', '--limit-time', '600'],
  }));
}
