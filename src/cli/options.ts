/**
 * The commands and their options: one row each, from which the parser, the help and the refusals follow.
 *
 * Example: the row `--table` belongs to `parse` alone, so `dup-parse check --table links` is wrong use.
 */
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js';
import { LANGUAGES, type Language } from '../report/catalogue.js';
import { FORMAT_NAMES } from '../write/formats.js';
import { TABLE_NAMES } from '../write/tables.js';

export type CommandName = 'parse' | 'check' | 'explain' | 'schema';

type Words = Record<Language, string>;

export interface CommandRow {
  readonly name: CommandName;
  /** Its arguments in the form that commander reads. */
  readonly argument: string;
  readonly usage: Words;
  readonly doc: Words;
}

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'parse',
    argument: '[file...]',
    usage: { en: '[options] [file...]', it: '[opzioni] [file...]' },
    doc: {
      en: 'Turn "Scheda Obiettivi" exports (PDF, text, markdown) into deduplicated objective records. Without a file, or with "-", standard input is read. Records go to standard output, messages to standard error.',
      it: 'Trasforma le esportazioni "Scheda Obiettivi" (PDF, testo, markdown) in obiettivi senza ripetizioni. Senza file, o con "-", legge lo standard input. I dati vanno sullo standard output, i messaggi sullo standard error.',
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
      it: 'mostra ogni riga dell’input con la sua classe e i campi che ha alimentato',
    },
  },
  {
    name: 'schema',
    argument: '[name]',
    usage: { en: '[options] [objective|document|profile]', it: '[opzioni] [objective|document|profile]' },
    doc: {
      en: 'print the JSON Schema of an objective, of a profile, or of the whole document (the default)',
      it: 'stampa lo JSON Schema di un obiettivo, di un profilo, o dell’intero documento (se non si indica altro)',
    },
  },
];

export interface OptionRow {
  readonly flags: string;
  readonly commands: readonly CommandName[];
  readonly doc: Words;
}

const READING: readonly CommandName[] = ['parse', 'check', 'explain'];

/** How the reports of `check` and `explain` are written. */
export const REPORT_FORMATS = ['text', 'json'] as const;

/** The limits that can be set, each with what it is counted in. */
export const LIMIT_OPTIONS: readonly {
  readonly option: string;
  readonly argument: string;
  readonly limit: keyof Limits;
  readonly doc: Words;
}[] = [
  {
    option: '--limit-time',
    argument: 'seconds',
    limit: 'seconds',
    doc: { en: 'time for each 100 pages of an input', it: 'tempo per ogni 100 pagine di un input' },
  },
  {
    option: '--limit-memory',
    argument: 'MiB',
    limit: 'memory',
    doc: { en: 'memory for reading an input', it: 'memoria per la lettura di un input' },
  },
  {
    option: '--limit-size',
    argument: 'MiB',
    limit: 'size',
    doc: { en: 'size of an input', it: 'dimensione di un input' },
  },
  {
    option: '--limit-pages',
    argument: 'n',
    limit: 'pages',
    doc: { en: 'pages of an input', it: 'pagine di un input' },
  },
];

const limitRow = ({ option, argument, limit, doc }: (typeof LIMIT_OPTIONS)[number]): OptionRow => ({
  flags: `${option} <${argument}>`,
  commands: READING,
  doc: {
    en: `${doc.en} (default: ${DEFAULT_LIMITS[limit]})`,
    it: `${doc.it} (predefinito: ${DEFAULT_LIMITS[limit]})`,
  },
});

export const OPTIONS: readonly OptionRow[] = [
  {
    flags: '-f, --format <format>',
    commands: ['parse'],
    doc: {
      en: `format of the output: ${FORMAT_NAMES.join(', ')} (default: by the ending of --output, else json)`,
      it: `formato dell’output: ${FORMAT_NAMES.join(', ')} (predefinito: secondo l’estensione di --output, altrimenti json)`,
    },
  },
  {
    flags: '-f, --format <format>',
    commands: ['check', 'explain'],
    doc: {
      en: `format of the report: ${REPORT_FORMATS.join(', ')} (default: text)`,
      it: `formato del resoconto: ${REPORT_FORMATS.join(', ')} (predefinito: text)`,
    },
  },
  {
    flags: '-o, --output <path>',
    commands: ['parse'],
    doc: {
      en: 'write there instead of standard output; with a folder, one file per input',
      it: 'scrive lì invece che sullo standard output; con una cartella, un file per ogni input',
    },
  },
  {
    flags: '--table <table>',
    commands: ['parse'],
    doc: {
      en: `which table, for csv: ${TABLE_NAMES.join(', ')} (default: objectives)`,
      it: `quale tabella, per csv: ${TABLE_NAMES.join(', ')} (predefinita: objectives)`,
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
    commands: READING,
    doc: {
      en: 'YAML file with more words, for the sheets of another vendor',
      it: 'file YAML con altre parole, per le schede di un altro fornitore',
    },
  },
  {
    flags: '--pages <pages>',
    commands: READING,
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
  ...LIMIT_OPTIONS.map(limitRow),
  {
    flags: '--strict',
    commands: ['parse', 'check'],
    doc: {
      en: 'warnings fail as errors do (exit code 1)',
      it: 'gli avvisi valgono come errori (codice di uscita 1)',
    },
  },
  {
    flags: '--lang <language>',
    commands: ['parse', 'check', 'explain', 'schema'],
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

/** What the contract names and this version does not have: known, so that asking for it gets a straight answer. */
export const NOT_YET = {
  formats: ['xlsx', 'html'],
  endings: ['.xlsx', '.html', '.htm'],
  options: ['--excel', '--recursive'],
  commands: ['diff'],
} as const;

/** Examples at the end of the help; each must run as it stands. */
export const EXAMPLES: readonly { readonly line: string; readonly doc: Words }[] = [
  { line: 'dup-parse scheda.pdf', doc: { en: 'records as JSON', it: 'gli obiettivi in JSON' } },
  { line: 'dup-parse *.pdf -o dup.csv', doc: { en: 'one table from many files', it: 'una tabella da più file' } },
  {
    line: 'dup-parse *.pdf -o dup.csv --table links',
    doc: { en: 'mandate to strategic links', it: 'i collegamenti tra obiettivi' },
  },
  { line: 'dup-parse *.pdf -o out/ -f yaml', doc: { en: 'one file per input', it: 'un file per ogni input' } },
  { line: 'pdftotext -layout a.pdf - | dup-parse', doc: { en: 'from a pipe', it: 'da una pipe' } },
  { line: 'dup-parse check --strict scheda.pdf', doc: { en: 'validate, in CI', it: 'controllo, anche in CI' } },
  { line: 'dup-parse explain scheda.pdf | less -R', doc: { en: 'line by line', it: 'riga per riga' } },
];

/** Exit codes as the help lists them. */
export const EXIT_CODE_DOCS: readonly (readonly [code: number, doc: Words])[] = [
  [0, { en: 'done', it: 'fatto' }],
  [
    1,
    {
      en: 'done, but the records have errors (or warnings, under --strict)',
      it: 'fatto, ma gli obiettivi hanno errori (o avvisi, con --strict)',
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
