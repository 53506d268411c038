/**
 * The options of the commands, one row each: the parser, the help, the manual page and the completion are made from them.
 *
 * Example: only `parse` has the row `--table`, so that `dup-parse check --table links` is wrong use.
 */
import { DEFAULT_LIMITS, type Limits } from '../../../model/limits.js';
import type { Bilingual } from '../../../report/catalogue/catalogue.js';
import { MESSAGE_OPTIONS } from './messageOptions.js';
import { CHECKING, EXPORTS, type OptionRow, READING, WITH_PROFILE } from './optionRow.js';
import { OUTPUT_OPTIONS, YAML_ENDINGS } from './outputOptions.js';

/** The name of standard input among the files. */
export const STDIN = '-';

/** What can name the municipality of each input. */
export const ENTITY_SOURCES = ['folder'] as const;

const limitRow = (flags: string, limit: keyof Limits, doc: Bilingual): OptionRow => ({
  flags,
  limit,
  keepsOutput: true, // an input over a limit has no output
  commands: READING,
  doc: {
    en: `${doc.en} (default: ${DEFAULT_LIMITS[limit]})`,
    it: `${doc.it} (predefinito: ${DEFAULT_LIMITS[limit]})`,
  },
});

/** Returns the name by which the value of an option is found: its long one. */
export const longName = ({ flags }: OptionRow): string => /--[\w-]+/.exec(flags)![0];

export const OPTIONS: readonly OptionRow[] = [
  ...OUTPUT_OPTIONS,
  {
    flags: '-r, --recursive',
    keepsOutput: true,
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
    keepsOutput: true,
    endings: YAML_ENDINGS,
    commands: WITH_PROFILE,
    doc: {
      en: 'YAML file with more words, for the sheets of another vendor',
      it: 'file YAML con altre parole, per le schede di un altro fornitore',
    },
  },
  {
    flags: '--entity <name>',
    commands: ['parse', 'check', 'diff'],
    doc: {
      en: 'name of the municipality that the exports are of: no sheet says it, so without this it is not in the output',
      it: 'nome del Comune a cui si riferiscono le esportazioni: le schede non lo riportano, e senza questa opzione manca nell’output',
    },
  },
  {
    flags: '--entity-from <what>',
    choices: ENTITY_SOURCES,
    commands: ['parse', 'check', 'explain', 'diff'],
    doc: {
      en: 'folder: each file is of the municipality that its folder is named after, such as exports/Borgo/2025.pdf',
      it: 'folder: ogni file si riferisce al Comune che dà il nome alla sua cartella, per esempio esportazioni/Borgo/2025.pdf',
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
    keepsOutput: true,
    commands: READING,
    doc: {
      en: 'password of encrypted PDFs; without it, or with -, it is asked for; also in the variable DUP_PARSE_PASSWORD',
      it: 'password dei PDF cifrati; se manca, o è -, viene chiesta; anche nella variabile DUP_PARSE_PASSWORD',
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
    keepsOutput: true,
    commands: READING,
    doc: {
      en: 'inputs to read at a time (default: as many as there are processor cores, up to 4)',
      it: 'quanti input leggere insieme (predefinito: quanti sono i core del processore, fino a 4)',
    },
  },
  {
    flags: '--expect <n>',
    keepsOutput: true,
    commands: CHECKING,
    doc: {
      en: 'another number of records than this is an error',
      it: 'un numero di record diverso da questo è un errore',
    },
  },
  {
    flags: '--expect-codes <file>',
    keepsOutput: true,
    endings: ['.txt'],
    commands: CHECKING,
    doc: {
      en: 'text file with a code a line: records that are missing or not among them are errors',
      it: 'file di testo con un codice per riga: se un record manca, o non è nell’elenco, è un errore',
    },
  },
  ...MESSAGE_OPTIONS,
];
