/**
 * The options about what a command writes: its format and where it goes.
 *
 * They are rows of the table in `options.ts`, and come first in the help.
 */
import { LINE_CLASSES } from '../../../report/ledger.js';
import { COMPARISON_FORMAT_NAMES } from '../../../write/comparison/formatRows.js';
import { CLASSES } from '../../../write/explanation/strings.js';
import { FORMAT_NAMES } from '../../../write/formats.js';
import { TABLE_NAMES } from '../../../write/tables.js';
import type { CommandName } from './commands.js';
import { ITALIAN_TABLES } from './italianNames.js';
import type { OptionRow } from './optionRow.js';

export const YAML_ENDINGS = ['.yaml', '.yml'];

/** The formats of the report of `check`, and of `explain`. */
export const REPORT_FORMATS = ['text', 'json'] as const;
export const EXPLAIN_FORMATS = ['text', 'json', 'html'] as const;

const outputRow = (command: CommandName, en: string, it: string): OptionRow => ({
  flags: '-o, --output <path>',
  repeatable: true, // so that a second one is refused, and does not take the place of the first
  commands: [command],
  doc: {
    en: `write ${en} there instead of standard output`,
    it: `scrive lì ${it} invece che sullo standard output`,
  },
});

export const OUTPUT_OPTIONS: readonly OptionRow[] = [
  {
    flags: '-f, --format <format>',
    keepsOutput: true,
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
      it: 'solo le righe che hanno dato questo campo, o lo ripetono, per esempio Titolo o Finalità, o un’altra etichetta della scheda',
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
  { ...outputRow('profile', 'the profile', 'il profilo'), endings: YAML_ENDINGS },
  outputRow('diff', 'the comparison', 'il confronto'),
  {
    flags: '-o, --output <path>',
    keepsOutput: true,
    repeatable: true,
    commands: ['parse'],
    doc: {
      en: 'write there instead of standard output; with a folder, such as out/, one file per input; several times for several outputs',
      it: 'scrive lì invece che sullo standard output; con una cartella, per esempio out/, un file per ogni input; ripetibile, per più output insieme',
    },
  },
  {
    flags: '--skip-existing',
    keepsOutput: true,
    commands: ['parse'],
    doc: {
      en: 'with a folder as output: a file is not read again if its output is there and was made from the same content, version and options; so a run that was stopped goes on',
      it: 'con una cartella come output: un file non si rilegge se il suo output c’è già, con lo stesso contenuto, la stessa versione e le stesse opzioni; così un’esecuzione interrotta riprende da dov’era',
    },
  },
  {
    flags: '--table <table>',
    choices: TABLE_NAMES,
    commands: ['parse'],
    doc: {
      en: `which table, for csv and parquet: ${TABLE_NAMES.join(', ')} (default: objectives)`,
      it: `quale tabella, per csv e parquet: ${TABLE_NAMES.map((name) => ITALIAN_TABLES[name][0]).join(', ')} (predefinita: obiettivi)`,
    },
  },
  {
    flags: '--tables',
    commands: ['parse'],
    doc: {
      en: 'all four tables, of all inputs together, as parquet, into the folder of --output',
      it: 'tutte e quattro le tabelle, di tutti gli input insieme, in parquet, nella cartella di --output',
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
    flags: '--places',
    commands: ['parse'],
    doc: {
      en: 'also write where each value stands (source, page, line), in json, ndjson and yaml',
      it: 'scrive anche dove si trova ogni valore (fonte, pagina, riga), in json, ndjson e yaml',
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
    endings: YAML_ENDINGS,
    commands: ['parse'],
    doc: {
      en: 'YAML file with title, licence, publisher and the like, for --datapackage',
      it: 'file YAML con titolo, licenza, chi pubblica e simili, per --datapackage',
    },
  },
];
