/**
 * The commands, one row each, and the end of the help: examples, exit codes.
 *
 * Example: the parser of `dup-parse check [options] [file...]` and its line in the help are made from the row `check`.
 */
import type { Bilingual } from '../../../report/catalogue/catalogue.js';
import { SCHEMA_NAMES } from '../../../write/schemaNames.js';

export type CommandName = 'parse' | 'check' | 'explain' | 'profile' | 'diff' | 'schema' | 'completion';

/** The shells with a completion script. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof SHELLS)[number];

export interface CommandRow {
  readonly name: CommandName;
  /** Its arguments, in commander's notation. */
  readonly argument: string;
  /** The values that the argument can have; without them, it is the name of a file. */
  readonly choices?: readonly string[];
  readonly usage: Bilingual;
  readonly doc: Bilingual;
}

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'parse',
    argument: '[file...]',
    usage: { en: '[options] [file...]', it: '[opzioni] [file...]' },
    doc: {
      en: 'Turn "Scheda Obiettivi" exports (PDF, text, markdown, web pages, Word documents, signed or not) into deduplicated objective records. Records that dup-parse wrote before (JSON, NDJSON, YAML) are inputs, too. Without a file, or with "-", standard input is read. Records go to standard output, messages to standard error.',
      it: 'Trasforma le esportazioni "Scheda Obiettivi" (PDF, testo, markdown, pagine web, documenti Word, anche firmati) in obiettivi senza ripetizioni. Legge anche i record scritti in precedenza da dup-parse (JSON, NDJSON, YAML). Senza file, o con "-", legge lo standard input. I dati vanno sullo standard output, i messaggi sullo standard error.',
    },
  },
  {
    name: 'check',
    argument: '[file...]',
    usage: { en: '[options] [file...]', it: '[opzioni] [file...]' },
    doc: {
      en: 'validate only, and report what is wrong, objective by objective',
      it: 'controlla soltanto, e riferisce che cosa non va, obiettivo per obiettivo',
    },
  },
  {
    name: 'explain',
    argument: '[file...]',
    usage: { en: '[options] [file...]', it: '[opzioni] [file...]' },
    doc: {
      en: 'show each line of the input with its class and the fields it fed',
      it: 'mostra ogni riga dell’input, con la sua classe e il campo in cui è finita',
    },
  },
  {
    name: 'profile',
    argument: '[file...]',
    usage: { en: '[options] [file...]', it: '[opzioni] [file...]' },
    doc: {
      en: 'draft a profile from another vendor’s sheets: the words that they use, to be looked at',
      it: 'propone un profilo a partire dalle schede di un altro fornitore: le parole che usano, da controllare',
    },
  },
  {
    name: 'diff',
    argument: '[file...]',
    usage: { en: '[options] OLD NEW', it: '[opzioni] PRIMA ADESSO' },
    doc: {
      en: 'compare two exports, or records that dup-parse wrote: last year against this year',
      it: 'confronta due esportazioni, o dati scritti da dup-parse: l’anno scorso con quest’anno',
    },
  },
  {
    name: 'schema',
    argument: '[name]',
    choices: SCHEMA_NAMES,
    usage: {
      en: '[options] [objective|document|profile|comparison]',
      it: '[opzioni] [objective|document|profile|comparison]',
    },
    doc: {
      en: 'print the JSON Schema of an objective, of a profile, of a comparison, or of the whole document (the default)',
      it: 'stampa il JSON Schema di un obiettivo, di un profilo, di un confronto, o dell’intero documento (se non si indica altro)',
    },
  },
  {
    name: 'completion',
    argument: '[shell]',
    choices: SHELLS,
    usage: { en: `[options] ${SHELLS.join('|')}`, it: `[opzioni] ${SHELLS.join('|')}` },
    doc: {
      en: 'print the script that completes commands and options in a shell, by the tab key',
      it: 'stampa lo script con cui una shell completa comandi e opzioni, con il tasto di tabulazione',
    },
  },
];

/** Examples at the end of the help; each must run as it stands. */
export const EXAMPLES: readonly {
  readonly line: string;
  readonly doc: Bilingual;
  /** Whether it is shown, too, where no file is named. */
  readonly isFirst?: true;
}[] = [
  { line: 'dup-parse scheda.pdf', doc: { en: 'records as JSON', it: 'gli obiettivi in JSON' } },
  {
    line: 'dup-parse scheda.pdf -o dup.xlsx',
    isFirst: true,
    doc: { en: 'for Excel and LibreOffice', it: 'per Excel e LibreOffice' },
  },
  {
    line: 'dup-parse scheda.pdf -o dup.html',
    isFirst: true,
    doc: { en: 'a page to look at', it: 'una pagina da guardare' },
  },
  {
    line: 'dup-parse *.pdf -o dup.xlsx -o dup.html',
    doc: { en: 'both, from one reading', it: 'entrambi, con una sola lettura' },
  },
  { line: 'dup-parse *.pdf -o dup.csv', doc: { en: 'one table from many files', it: 'una tabella da più file' } },
  {
    line: 'dup-parse *.pdf -o dup.csv --table links',
    doc: { en: 'mandate to strategic links', it: 'i collegamenti tra obiettivi' },
  },
  { line: 'dup-parse *.pdf -o out/ -f yaml', doc: { en: 'one file per input', it: 'un file per ogni input' } },
  { line: 'dup-parse *.pdf -o dati/ --datapackage', doc: { en: 'open data', it: 'dati aperti' } },
  { line: 'pdftotext -layout a.pdf - | dup-parse', doc: { en: 'from a pipe', it: 'da una pipe' } },
  {
    line: 'dup-parse check --strict scheda.pdf',
    isFirst: true,
    doc: { en: 'validate, in CI', it: 'controllo, anche in CI' },
  },
  {
    line: 'dup-parse diff 2024.pdf 2025.pdf',
    isFirst: true,
    doc: { en: 'what changed in a year', it: 'che cosa è cambiato in un anno' },
  },
  {
    line: 'dup-parse profile altre.pdf -o mio.yaml',
    doc: { en: 'another vendor’s sheets', it: 'schede di un altro fornitore' },
  },
  { line: 'dup-parse explain scheda.pdf | less -R', doc: { en: 'line by line', it: 'riga per riga' } },
];

/** Exit codes, as the help lists them. */
export const EXIT_CODE_DOCS: readonly (readonly [code: number, doc: Bilingual])[] = [
  [0, { en: 'done', it: 'fatto' }],
  [
    1,
    {
      en: 'done, but with errors (or warnings, under --strict); diff: not the same',
      it: 'fatto, ma con errori (o avvisi, con --strict); diff: ci sono differenze',
    },
  ],
  [2, { en: 'wrong use', it: 'uso errato' }],
  [
    3,
    {
      en: 'an input could not be read, or the output could not be written',
      it: 'un input non è leggibile, o l’output non si è potuto scrivere',
    },
  ],
];
