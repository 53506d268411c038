/**
 * Values of options -> settings that make sense together.
 *
 * Example: `parseSettings({ '--output': 'dup.csv', '--table': 'links' }, ...)` is `{ format: 'csv', table: 'links', ... }`.
 * A value or a combination that makes no sense is wrong use, and never ignored. Throws a CommandError.
 */
import { DEFAULT_LIMITS, type Limits } from '../../model/limits.js';
import { LANGUAGES, type Language } from '../../report/catalogue/catalogue.js';
import { LINE_CLASSES } from '../../report/ledger.js';
import { cleanText } from '../../text/normalize.js';
import { type PageRange, pageRangesIn } from '../../text/pageRanges.js';
import { FORMAT_ROWS } from '../../write/comparison/formatRows.js';
import { CLASSES, classNamed } from '../../write/explanation/strings.js';
import { FORMATS, type Format } from '../../write/formats.js';
import { SCHEMA_NAMES, type SchemaName } from '../../write/schemaNames.js';
import { type CommandError, wrongUse } from '../strings/errors.js';
import type { RawOptions } from './commandLine.js';
import { type Formats, formatByEnding, formatOf, outputName, outputsOf } from './outputs.js';
import { SHELLS, type Shell } from './rows/commands.js';
import { ITALIAN_SCHEMAS, nameIn } from './rows/italianNames.js';
import { ANNOTATION_FORMS, ERROR_FORMS, SUMMARY_FORMS } from './rows/messageOptions.js';
import { ENTITY_SOURCES, longName, OPTIONS } from './rows/options.js';
import { EXPLAIN_FORMATS, REPORT_FORMATS } from './rows/outputOptions.js';
import { choice, nameOf, pathOf, pathsOf, textOf } from './values.js';

export type Loudness = 'quiet' | 'normal' | 'verbose';

/** Returns a whole number above zero, or undefined if the option was not given. */
function countOf(options: RawOptions, name: string, malformed: (value: string) => CommandError, most = 999_999_999) {
  const value = textOf(options, name);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value) || Number(value) > most) throw malformed(value);
  return Number(value);
}

function pagesOf(options: RawOptions): readonly PageRange[] | undefined {
  const value = textOf(options, '--pages');
  if (value === undefined) return undefined;
  const ranges = pageRangesIn(value);
  if (!ranges) throw wrongUse('malformed-pages', { value });
  return ranges;
}

/** More inputs at a time are a typing error, and would use up the memory of the machine. */
const MOST_JOBS = 64;

function limitsOf(options: RawOptions): Limits {
  const limits = OPTIONS.flatMap(({ flags, limit }) => {
    if (limit === undefined) return [];
    const option = flags.split(' ')[0]!;
    const usual = DEFAULT_LIMITS[limit];
    const given = countOf(options, option, (value) => wrongUse('malformed-limit', { option, value, usual }));
    return [[limit, given ?? usual]];
  });
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(limits) };
}

function loudnessOf(options: RawOptions): Loudness {
  const [quiet, verbose] = [options['--quiet'], options['--verbose']];
  if (quiet && verbose) throw wrongUse('quiet-and-verbose');
  if (quiet) return 'quiet';
  return verbose ? 'verbose' : 'normal';
}

/** Returns the language that `--lang` asks for; undefined if it was not given. */
export const languageAskedFor = (options: RawOptions): Language | undefined => choice(options, '--lang', LANGUAGES);

/** Returns the file that the summary of a job is appended to. */
function summaryOf(options: RawOptions): string | undefined {
  if (choice(options, '--summary', SUMMARY_FORMS) === undefined) return undefined;
  const path = process.env.GITHUB_STEP_SUMMARY;
  if (!path) throw wrongUse('summary-without-file');
  return path;
}

const entitySourceOf = (options: RawOptions) => choice(options, '--entity-from', ENTITY_SOURCES);

/** Returns the name of the municipality as records hold text; undefined if it was not given. */
function entityOf(options: RawOptions): string | undefined {
  const given = textOf(options, '--entity');
  if (given === undefined) return undefined;
  if (entitySourceOf(options) !== undefined) throw wrongUse('entity-named-twice');
  const name = cleanText(given);
  if (name === '') throw wrongUse('malformed-entity');
  return name;
}

export type ReadingSettings = ReturnType<typeof readingSettings>;

/** Returns the settings of all commands that read exports; `profile` has no others. */
export function readingSettings(options: RawOptions, language: Language) {
  const profile = pathOf(options, '--profile');
  const expectCodes = pathOf(options, '--expect-codes');
  const metadata = textOf(options, '--metadata');
  const malformedJobs = (value: string) => wrongUse('malformed-jobs', { value, most: MOST_JOBS });
  return {
    /** Language of messages. */
    language,
    /** Name of the file with more labels. */
    profile,
    /** Name of the file with the codes that are expected. */
    expectCodes,
    /** Name of the file with the description of a data package. */
    metadata,
    /** All files that are read besides the inputs. */
    auxiliary: [profile, expectCodes, metadata].filter((file) => file !== undefined),
    annotations: choice(options, '--annotations', ANNOTATION_FORMS),
    /** Language of sentences in the data: only if `--lang` was given, so that data do not depend on the locale. */
    dataLanguage: languageAskedFor(options),
    /** As it was typed: `commands/reading.ts` checks whether there is such an encoding. */
    encoding: textOf(options, '--encoding'),
    /** The municipality that the inputs are of. */
    entity: entityOf(options),
    /** What names the municipality of each input. */
    entityFrom: entitySourceOf(options),
    /** Form of the diagnostics on standard error. */
    errors: choice(options, '--errors', ERROR_FORMS) ?? 'text',
    /** How many records are expected. */
    expect: countOf(options, '--expect', (value) => wrongUse('malformed-expect', { value })),
    /** How many inputs to read at a time. */
    jobs: countOf(options, '--jobs', malformedJobs, MOST_JOBS),
    limits: limitsOf(options),
    loudness: loudnessOf(options),
    ocr: options['--ocr'] === true,
    /** Seconds that OCR may take for each 100 pages; `undefined` if none were given: then it may take a minute a page. */
    ocrSeconds: options['--limit-time'] === undefined ? undefined : limitsOf(options).seconds,
    pages: pagesOf(options),
    password: textOf(options, '--password') || process.env.DUP_PARSE_PASSWORD || undefined,
    /** Whether the password is to be asked for. */
    asksPassword: options['--password'] === true || options['--password'] === '-',
    /** Whether to search the folders among the inputs. */
    recursive: options['--recursive'] === true,
    strict: options['--strict'] === true,
    summary: summaryOf(options),
    /** The files and folders to write. */
    outputs: pathsOf(options, '--output'),
  };
}

/** Tells whether `--excel` is given. If it is, the format must be csv. */
function isForExcel(options: RawOptions, format: string): boolean {
  const excel = options['--excel'] === true;
  if (excel && format !== 'csv') throw wrongUse('excel-without-csv', { format });
  return excel;
}

/** Returns the options given that change what is written. `--format` and `--profile` are not among them: what they lead to counts. */
function changingIn(options: RawOptions): RawOptions {
  const kept = OPTIONS.flatMap((row) => (row.keepsOutput && row.commands.includes('parse') ? [longName(row)] : []));
  return Object.fromEntries(Object.entries(options).filter(([name]) => !kept.includes(name)));
}

export type ParseSettings = ReturnType<typeof parseSettings>;

/** Returns the settings of `dup-parse` itself. */
export function parseSettings(options: RawOptions, language: Language, isFolder: (path: string) => boolean) {
  if (options['--datapackage'] !== true && options['--metadata'] !== undefined)
    throw wrongUse('metadata-without-package');
  pathOf(options, '--metadata'); // it is not empty
  const settings = readingSettings(options, language);
  const targets = outputsOf(options, settings.dataLanguage, isFolder);
  // What is said of the data as data has the language of the data.
  const dataLanguage = targets.every((target) => target.language === 'it') ? 'it' : settings.dataLanguage;
  const places = options['--places'] === true;
  if (places && !targets.some(({ format }) => (FORMATS[format] as Format).records))
    throw wrongUse('places-without-records');
  const skipExisting = options['--skip-existing'] === true;
  const whole = targets.find(
    ({ path, isPackage, isTables }) => isPackage || isTables || path === undefined || !isFolder(path),
  );
  if (skipExisting && whole) throw wrongUse('skip-without-folder', { output: outputName(whole.path) });
  return { ...settings, dataLanguage, places, targets, skipExisting, changing: changingIn(options) };
}

export type DiffSettings = ReturnType<typeof diffSettings>;

/** Returns the settings of `diff`. */
export function diffSettings(options: RawOptions, language: Language) {
  const format = formatOf(options, pathsOf(options, '--output')[0], FORMAT_ROWS, () => false, 'text');
  const excel = isForExcel(options, format);
  return { ...readingSettings(options, language), format, excel };
}

export type ReportSettings = ReturnType<typeof reportSettings>;

/** Returns the settings of `check`. */
export function reportSettings(options: RawOptions, language: Language) {
  const settings = readingSettings(options, language);
  const format = choice(options, '--format', REPORT_FORMATS) ?? 'text';
  // A report for people can have annotations between its lines; JSON cannot.
  if (settings.annotations && format === 'json') throw wrongUse('annotations-in-report');
  return { ...settings, format };
}

export type ExplainSettings = ReturnType<typeof explainSettings>;

/** Endings of the files that an explanation can be written to. */
const EXPLANATIONS: Formats<(typeof EXPLAIN_FORMATS)[number]> = {
  text: { endings: ['.txt'] },
  json: { endings: ['.json'] },
  html: { endings: ['.html', '.htm'] },
};

/** Returns the settings of `explain`. */
export function explainSettings(options: RawOptions, language: Language) {
  const settings = readingSettings(options, language);
  const [output] = pathsOf(options, '--output');
  const asked = choice(options, '--format', EXPLAIN_FORMATS);
  const format = asked ?? (output === undefined || output === '-' ? 'text' : formatByEnding(output, EXPLANATIONS));
  if (settings.annotations && format !== 'text') throw wrongUse('annotations-in-report');
  return {
    ...settings,
    format,
    only: nameOf(
      options,
      '--only',
      classNamed,
      LINE_CLASSES,
      LINE_CLASSES.map((name) => CLASSES[name].it),
    ),
    field: textOf(options, '--field'),
  };
}

/** Returns the schema asked for; by default, that of the document. */
export function schemaAskedFor(value = 'document'): SchemaName {
  const found = nameIn(ITALIAN_SCHEMAS)(value);
  if (!found) throw wrongUse('unknown-schema', { value, choices: SCHEMA_NAMES.join(', ') });
  return found;
}

/** Returns the shell asked for: there is no default. */
export function shellAskedFor(value: string | undefined): Shell {
  const found = SHELLS.find((name) => name === value);
  if (!found) throw wrongUse('unknown-shell', { choices: SHELLS.join(', ') });
  return found;
}
