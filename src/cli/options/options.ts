/**
 * The options of the commands, one row each: the parser, the help, the manual page and the completion are made from them.
 *
 * Example: only `parse` has the row `--table`, so that `dup-parse check --table links` is wrong use.
 */
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js';
import { LINE_CLASSES } from '../../report/ledger.js';
import { COMPARISON_FORMAT_NAMES } from '../../write/comparison/formatRows.js';
import { CLASSES } from '../../write/explanation/strings.js';
import { FORMAT_NAMES } from '../../write/formats.js';
import { TABLE_NAMES } from '../../write/tables.js';
import type { Bilingual, CommandName } from './commands.js';
import { ITALIAN_TABLES } from './italianNames.js';
import { MESSAGE_OPTIONS } from './messageOptions.js';
import { CHECKING, EXPORTS, type OptionRow, READING, WITH_PROFILE } from './optionRow.js';

/** The name of standard input among the files. */
export const STDIN = '-';

/** Endings of the files that are read where a folder is searched. A file that is named may have any ending. */
export const EXPORT_ENDINGS = ['.pdf', '.txt', '.md', '.markdown', '.html', '.htm', '.docx', '.p7m'] as const;

const YAML = ['.yaml', '.yml'];

/** The formats of the report of `check`, and of `explain`. */
export const REPORT_FORMATS = ['text', 'json'] as const;
export const EXPLAIN_FORMATS = ['text', 'json', 'html'] as const;

const limitRow = (flags: string, limit: keyof Limits, doc: Bilingual): OptionRow => ({
  flags,
  limit,
  commands: READING,
  doc: {
    en: `${doc.en} (default: ${DEFAULT_LIMITS[limit]})`,
    it: `${doc.it} (predefinito: ${DEFAULT_LIMITS[limit]})`,
  },
});

const outputRow = (command: CommandName, en: string, it: string): OptionRow => ({
  flags: '-o, --output <path>',
  repeatable: true, // so that a second one is refused, and does not take the place of the first
  commands: [command],
  doc: {
    en: `write ${en} there instead of standard output`,
    it: `scrive lì ${it} invece che sullo standard output`,
  },
});

export const OPTIONS: readonly OptionRow[] = [
  {
    flags: '-f, --format <format>',
    choices: FORMAT_NAMES,
    commands: ['parse'],
    doc: {
      en: `format of the output: ${FORMAT_NAMES.join(', ')} (default: by the ending of --output, else json)`,
      it: `formato dell’output: ${FORMAT_NAMES.join(', ')} (predefinito: secondo l’estensione di --output, altrimenti json)`,
    },
  },
  {
    flags: '-f, --format <format>',
    choices: EXPLAIN_FORMATS,
    commands: ['explain'],
    doc: {
      en: `format of the explanation: ${EXPLAIN_FORMATS.join(', ')} (default: by the ending of --output, else text)`,
      it: `formato della spiegazione: ${EXPLAIN_FORMATS.join(', ')} (predefinito: secondo l’estensione di --output, altrimenti text)`,
    },
  },
  outputRow('explain', 'the explanation', 'la spiegazione'),
  {
    flags: '--only <class>',
    choices: LINE_CLASSES,
    commands: ['explain'],
    doc: {
      en: `only lines of this class: ${LINE_CLASSES.join(', ')}`,
      it: `solo le righe di questa classe: ${LINE_CLASSES.map((name) => CLASSES[name].it).join(', ')}`,
    },
  },
  {
    flags: '--field <name>',
    commands: ['explain'],
    doc: {
      en: 'only lines that fed or repeat this field, such as title or purpose, or a label of the sheet’s own',
      it: 'solo le righe che hanno alimentato o ripetono questo campo, per esempio Titolo o Finalità, o un’altra etichetta della scheda',
    },
  },
  {
    flags: '-f, --format <format>',
    choices: REPORT_FORMATS,
    commands: ['check'],
    doc: {
      en: `format of the report: ${REPORT_FORMATS.join(', ')} (default: text)`,
      it: `formato del resoconto: ${REPORT_FORMATS.join(', ')} (predefinito: text)`,
    },
  },
  {
    flags: '-f, --format <format>',
    choices: COMPARISON_FORMAT_NAMES,
    commands: ['diff'],
    doc: {
      en: `format of the comparison: ${COMPARISON_FORMAT_NAMES.join(', ')} (default: by the ending of --output, else text)`,
      it: `formato del confronto: ${COMPARISON_FORMAT_NAMES.join(', ')} (predefinito: secondo l’estensione di --output, altrimenti text)`,
    },
  },
  { ...outputRow('profile', 'the profile', 'il profilo'), endings: YAML },
  outputRow('diff', 'the comparison', 'il confronto'),
  {
    flags: '-o, --output <path>',
    repeatable: true,
    commands: ['parse'],
    doc: {
      en: 'write there instead of standard output; with a folder, such as out/, one file per input; several times for several outputs',
      it: 'scrive lì invece che sullo standard output; con una cartella, per esempio out/, un file per ogni input; ripetibile, per più output insieme',
    },
  },
  {
    flags: '--table <table>',
    choices: TABLE_NAMES,
    commands: ['parse'],
    doc: {
      en: `which table, for csv: ${TABLE_NAMES.join(', ')} (default: objectives)`,
      it: `quale tabella, per csv: ${TABLE_NAMES.map((name) => ITALIAN_TABLES[name][0]).join(', ')} (predefinita: obiettivi)`,
    },
  },
  {
    flags: '--excel',
    commands: ['parse', 'diff'],
    doc: {
      en: 'csv as the Italian edition of Excel opens it by double click (BOM, semicolons, Italian headings)',
      it: 'csv come la versione italiana di Excel lo apre con un doppio clic (BOM, punti e virgola, intestazioni italiane)',
    },
  },
  {
    flags: '--datapackage',
    commands: ['parse'],
    doc: {
      en: 'open data, into the folder of --output: obiettivi.csv, collegamenti.csv and the datapackage.json that describes them',
      it: 'dati aperti, nella cartella di --output: obiettivi.csv, collegamenti.csv e il datapackage.json che li descrive',
    },
  },
  {
    flags: '--metadata <file>',
    endings: YAML,
    commands: ['parse'],
    doc: {
      en: 'YAML file with title, licence, publisher and the like, for --datapackage',
      it: 'file YAML con titolo, licenza, chi pubblica e simili, per --datapackage',
    },
  },
  {
    flags: '-r, --recursive',
    commands: EXPORTS,
    doc: {
      en: 'read the folders named, and all folders in them: their .pdf, .txt, .md, .markdown, .html, .htm, .docx and .p7m files',
      it: 'legge le cartelle indicate, con le loro sottocartelle: i file .pdf, .txt, .md, .markdown, .html, .htm, .docx e .p7m',
    },
  },
  {
    flags: '--encoding <name>',
    commands: READING,
    doc: {
      en: 'encoding of the inputs that are text, such as Windows-1252 (default: found from their bytes)',
      it: 'codifica degli input di testo, per esempio Windows-1252 (predefinita: riconosciuta dai byte)',
    },
  },
  {
    flags: '--profile <file>',
    endings: YAML,
    commands: WITH_PROFILE,
    doc: {
      en: 'YAML file with more words, for the sheets of another vendor',
      it: 'file YAML con altre parole, per le schede di un altro fornitore',
    },
  },
  {
    flags: '--ocr',
    commands: READING,
    doc: {
      en: 'read scans with the OCR program that is installed: ocrmypdf, or pdftoppm and tesseract; it may take a minute a page, unless --limit-time is given',
      it: 'legge le scansioni con il programma di OCR installato: ocrmypdf, oppure pdftoppm e tesseract; al massimo un minuto per pagina, se non è indicato --limit-time',
    },
  },
  {
    flags: '--pages <pages>',
    commands: EXPORTS,
    doc: { en: 'read only those pages, such as 1-4,7', it: 'legge solo quelle pagine, per esempio 1-4,7' },
  },
  {
    flags: '--password [word]',
    commands: READING,
    doc: {
      en: 'password of encrypted PDFs; without a word, or with -, it is asked for; also in the variable DUP_PARSE_PASSWORD',
      it: 'password dei PDF cifrati; senza parola, o con -, viene chiesta; anche nella variabile DUP_PARSE_PASSWORD',
    },
  },
  limitRow('--limit-time <seconds>', 'seconds', {
    en: 'time for each 100 pages of an input',
    it: 'tempo per ogni 100 pagine di un input',
  }),
  limitRow('--limit-memory <MiB>', 'memory', {
    en: 'memory for reading an input',
    it: 'memoria per la lettura di un input',
  }),
  limitRow('--limit-size <MiB>', 'size', { en: 'size of an input', it: 'dimensione di un input' }),
  limitRow('--limit-pages <n>', 'pages', { en: 'pages of an input', it: 'pagine di un input' }),
  {
    flags: '-j, --jobs <n>',
    commands: READING,
    doc: {
      en: 'inputs to read at a time (default: as many as there are processor cores, up to 4)',
      it: 'input da leggere alla volta (predefinito: quanti sono i core del processore, fino a 4)',
    },
  },
  {
    flags: '--expect <n>',
    commands: CHECKING,
    doc: {
      en: 'another number of records than this is an error',
      it: 'un numero di record diverso da questo è un errore',
    },
  },
  {
    flags: '--expect-codes <file>',
    endings: ['.txt'],
    commands: CHECKING,
    doc: {
      en: 'text file with a code a line: records that are missing or not among them are errors',
      it: 'file di testo con un codice per riga: i record che mancano, o che non vi sono, sono errori',
    },
  },
  ...MESSAGE_OPTIONS,
];
