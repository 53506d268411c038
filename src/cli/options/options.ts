/**
 * The options of the commands, one row each: the parser, the help, the manual page and the completion are made from them.
 *
 * Example: only `parse` has the row `--table`, so that `dup-parse check --table links` is wrong use.
 */
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js';
import { LANGUAGES } from '../../report/catalogue/catalogue.js';
import type { Bilingual, CommandName } from './commands.js';
import type { OptionRow } from './optionRow.js';
import { OUTPUT_OPTIONS, YAML_ENDINGS } from './outputOptions.js';

export { EXPORT_ENDINGS } from './endings.js';

/** The name of standard input among the files. */
export const STDIN = '-';

const EXPORTS: readonly CommandName[] = ['parse', 'check', 'explain', 'profile'];
const READING: readonly CommandName[] = ['parse', 'check', 'explain', 'profile', 'diff'];
const WITH_PROFILE: readonly CommandName[] = ['parse', 'check', 'explain', 'diff'];
const CHECKING: readonly CommandName[] = ['parse', 'check'];

/** The forms of diagnostics on standard error. */
export const ERROR_FORMS = ['text', 'json'] as const;

/** The services whose annotations can be written. */
export const ANNOTATION_FORMS = ['github'] as const;

const limitRow = (flags: string, limit: keyof Limits, doc: Bilingual): OptionRow => ({
  flags,
  limit,
  commands: READING,
  doc: {
    en: `${doc.en} (default: ${DEFAULT_LIMITS[limit]})`,
    it: `${doc.it} (predefinito: ${DEFAULT_LIMITS[limit]})`,
  },
});

export const OPTIONS: readonly OptionRow[] = [
  ...OUTPUT_OPTIONS,
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
    flags: '--password <word>',
    commands: READING,
    doc: {
      en: 'password of encrypted PDFs; better in the variable DUP_PARSE_PASSWORD, which no one else sees',
      it: 'password dei PDF cifrati; meglio nella variabile DUP_PARSE_PASSWORD, che gli altri non vedono',
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
      it: 'quanti input leggere insieme (predefinito: quanti sono i core del processore, fino a 4)',
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
      it: 'file di testo con un codice per riga: se un record manca, o non è nell’elenco, è un errore',
    },
  },
  {
    flags: '--errors <form>',
    choices: ERROR_FORMS,
    commands: READING,
    doc: {
      en: `form of diagnostics on standard error: ${ERROR_FORMS.join(', ')}; with json, one object a line and nothing else (default: text)`,
      it: `forma delle diagnostiche sullo standard error: ${ERROR_FORMS.join(', ')}; con json, un oggetto per riga e nient’altro (predefinita: text)`,
    },
  },
  {
    flags: '--annotations <form>',
    choices: ANNOTATION_FORMS,
    commands: CHECKING,
    doc: {
      en: `diagnostics as annotations of a CI job on standard output: ${ANNOTATION_FORMS.join(', ')}`,
      it: `diagnostiche come annotazioni di un job di CI sullo standard output: ${ANNOTATION_FORMS.join(', ')}`,
    },
  },
  {
    flags: '--strict',
    commands: CHECKING,
    doc: {
      en: 'warnings fail as errors do (exit code 1)',
      it: 'gli avvisi valgono come errori (codice di uscita 1)',
    },
  },
  {
    flags: '--lang <language>',
    choices: LANGUAGES,
    commands: [...READING, 'schema', 'completion'],
    doc: {
      en: `language of messages and help: ${LANGUAGES.join(', ')} (default: from the environment)`,
      it: `lingua di messaggi e guida: ${LANGUAGES.join(', ')} (predefinita: dall’ambiente)`,
    },
  },
  {
    flags: '-q, --quiet',
    commands: READING,
    doc: { en: 'errors only', it: 'solo gli errori' },
  },
  {
    flags: '-v, --verbose',
    commands: READING,
    doc: { en: 'notes as well, and every unrecognised line', it: 'anche le note, e tutte le righe non riconosciute' },
  },
];
