/**
 * The manual page, as roff, from the rows of commands and options that the help is made from too.
 *
 * Example: `manPage('en')` begins with `.TH DUP-PARSE 1`. Its date is that of the version in CHANGELOG.md.
 */
import { readFileSync } from 'node:fs';
import { asSentence, helpStrings, named } from '../dist/cli/options/help.js';
import { COMMANDS, EXAMPLES, EXIT_CODE_DOCS } from '../dist/cli/options/rows/commands.js';
import { OPTIONS } from '../dist/cli/options/rows/options.js';

const { version, description } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');

/** The date of the newest version that the list of changes has: `2026-11-29`. */
const [, released = ''] = /^## \[\d[^\]]*\] - (\d{4}-\d\d-\d\d)$/m.exec(changelog) ?? [];

const WORDS = {
  en: {
    manual: 'User Commands',
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    description: 'DESCRIPTION',
    options: 'OPTIONS',
    commands: 'COMMANDS',
    environment: 'ENVIRONMENT',
    exit: 'EXIT STATUS',
    examples: 'EXAMPLES',
    see: 'SEE ALSO',
    about: description.replace(/^./, (letter) => letter.toLowerCase()),
    shared: 'Options that mean the same as above:',
    full: 'The guides of the project, in docs/en, tell more: recipes, the fields of a record, all diagnostics, the sheets of other vendors.',
  },
  it: {
    manual: 'Comandi utente',
    name: 'NOME',
    synopsis: 'SINTASSI',
    description: 'DESCRIZIONE',
    options: 'OPZIONI',
    commands: 'COMANDI',
    environment: 'AMBIENTE',
    exit: 'CODICI DI USCITA',
    examples: 'ESEMPI',
    see: 'VEDERE ANCHE',
    about: 'legge le "Schede Obiettivi" del DUP di un Comune e ne ricava gli obiettivi, senza ripetizioni.',
    shared: 'Opzioni con lo stesso significato di sopra:',
    full: 'Il resto è nelle guide del progetto, in docs/it: ricette, campi di un record, tutte le segnalazioni, schede di altri fornitori.',
  },
};

const VARIABLES = [
  ['DUP_PARSE_PASSWORD', { en: 'password of encrypted PDFs', it: 'password dei PDF cifrati' }],
  [
    'DUP_PARSE_DEBUG',
    {
      en: 'if set, the same as --debug',
      it: 'se impostata, vale come --debug',
    },
  ],
  [
    'GITHUB_STEP_SUMMARY',
    { en: 'the file that --summary github adds to', it: 'il file a cui si aggiunge il riepilogo di --summary github' },
  ],
  [
    'LC_ALL, LC_MESSAGES, LANG',
    {
      en: 'language of messages and help, where --lang does not say; on Windows, if none is set, that of Windows',
      it: 'lingua di messaggi e guida, se non la indica --lang; in Windows, se nessuna è impostata, quella di Windows',
    },
  ],
  [
    'NO_COLOR, FORCE_COLOR',
    { en: 'no colours; colours even where no terminal is', it: 'niente colori; colori anche fuori da un terminale' },
  ],
];

const SIGNS = { '\\': '\\e', '-': '\\-', "'": '\\(aq', '`': '\\(ga', '^': '\\(ha', '~': '\\(ti', '"': '\\(dq' };

/** Text that roff prints as it is, on any terminal. */
function roff(text) {
  const signs = text.replace(/[\\\-'`^~"]/g, (sign) => SIGNS[sign]);
  const letters = signs.replace(/[^ -~]/gu, (letter) => {
    return `\\[u${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
  });
  return wrapped(letters);
}

/** Lines that an editor can show; none may begin with the dot of a request. */
const wrapped = (text) =>
  text
    .split(' ')
    .reduce(
      ([line, ...before], word) => {
        const longer = `${line} ${word}`;
        return longer.length > 78 ? [word, line, ...before] : [longer.trim(), ...before];
      },
      [''],
    )
    .toReversed()
    .map((line) => line.replace(/^\./, '\\&.'))
    .join('\n');

const bold = (text) => `\\fB${roff(text)}\\fR`;
const italic = (text) => `\\fI${roff(text)}\\fR`;

/** Flags with what is typed as it stands in bold, and what stands for something else in italics. */
const flags = (text) =>
  text
    .split(/(<[^>]+>|\[[^\]]+\])/)
    .map((part) => {
      if (part.startsWith('<')) return italic(part.slice(1, -1));
      return part.startsWith('[') ? `[${italic(part.slice(1, -1))}]` : part.replace(/\S+/g, (word) => bold(word));
    })
    .join('')
    .replaceAll('\\fB,\\fR', ',')
    .replace(/,\\fR /g, '\\fR, ');

const section = (title, ...lines) => [`.SH ${roff(title)}`, ...lines];

const entry = (term, doc) => ['.TP', term, roff(doc)];

/** What an option of one command says that no row of `parse` says. */
const isOwn = (row) => row.commands[0] !== 'parse';

function command({ name, usage, doc }, language) {
  const rows = OPTIONS.filter(({ commands }) => commands.includes(name));
  const shared = rows.filter((row) => !isOwn(row)).map(({ flags: words }) => /--[\w-]+/.exec(words)[0]);
  return [
    `.SS ${roff(`dup-parse ${name}`)} ${roff(usage[language])}`,
    roff(asSentence(doc[language])),
    ...rows.filter(isOwn).flatMap((row) => entry(flags(named(row.flags, language)), row.doc[language])),
    ...(shared.length === 0 ? [] : ['.PP', roff(WORDS[language].shared), `${shared.map(bold).join(',\n')}.`]),
  ];
}

/** The whole page in one of the languages. */
export function manPage(language) {
  const words = WORDS[language];
  const [main, ...others] = COMMANDS;
  const own = OPTIONS.filter(({ commands }) => commands.includes('parse'));
  const added = [
    { flags: '-V, --version', doc: { [language]: helpStrings.version[language] } },
    { flags: '-h, --help', doc: { [language]: helpStrings.help[language] } },
  ];
  const lines = [
    '.\\" Made by "npm run docs" from the rows of commands and options: do not edit.',
    `.TH DUP\\-PARSE 1 "${released}" "${roff(`dup-parse ${version}`)}" "${roff(words.manual)}"`,
    '.nh',
    ...section(words.name, roff(`dup-parse - ${words.about.replace(/\.$/, '')}`)),
    ...section(
      words.synopsis,
      ...COMMANDS.flatMap(({ name, usage }, i) => [
        ...(i > 0 ? ['.br'] : []),
        `${bold(name === 'parse' ? 'dup-parse' : `dup-parse ${name}`)} ${roff(usage[language])}`,
      ]),
    ),
    ...section(words.description, roff(asSentence(main.doc[language]))),
    ...section(
      words.options,
      ...[...own, ...added].flatMap((row) => entry(flags(named(row.flags, language)), row.doc[language])),
    ),
    ...section(words.commands, ...others.flatMap((row) => command(row, language))),
    ...section(words.environment, ...VARIABLES.flatMap(([name, doc]) => entry(bold(name), doc[language]))),
    ...section(words.exit, ...EXIT_CODE_DOCS.flatMap(([code, doc]) => entry(bold(String(code)), doc[language]))),
    ...section(words.examples, ...EXAMPLES.flatMap(({ line, doc }) => entry(bold(line), doc[language]))),
    ...section(words.see, `${bold('pdftotext')}(1)`, '.PP', roff(words.full)),
  ];
  return `${lines.join('\n')}\n`;
}
