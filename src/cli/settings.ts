/**
 * Options as words -> settings that make sense together.
 *
 * Example: `parseSettings({ output: 'dup.csv', table: 'links' }, {})` is `{ format: 'csv', table: 'links', ... }`. What
 * makes no sense, alone or together, is wrong use and never left out in silence. Throws a UsageError.
 */
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js';
import { LANGUAGES, type Language } from '../report/catalogue/catalogue.js';
import { COMPARISON_FORMAT_NAMES, COMPARISON_FORMATS, type ComparisonFormatName } from '../write/comparison/formats.js';
import { FORMAT_NAMES, FORMATS, type Format, type FormatName } from '../write/formats.js';
import { SCHEMA_NAMES, type SchemaName } from '../write/schemaNames.js';
import { TABLE_NAMES, type TableName } from '../write/tables.js';
import type { RawOptions } from './commandLine.js';
import { SHELLS, type Shell } from './commands.js';
import { ANNOTATION_FORMS, ERROR_FORMS, LIMIT_OPTIONS, REPORT_FORMATS } from './options.js';
import { wrongUse } from './usageError.js';

export type Loudness = 'quiet' | 'normal' | 'verbose';
export type PageRange = readonly [first: number, last: number];
export type ReportFormat = (typeof REPORT_FORMATS)[number];
export type ErrorForm = (typeof ERROR_FORMS)[number];
export type AnnotationForm = (typeof ANNOTATION_FORMS)[number];

/** What all commands that read exports have in common. */
export interface ReadingSettings {
  /** As it was typed: whether there is such an encoding is seen before anything is read, in `reading.ts`. */
  readonly encoding: string | undefined;
  readonly pages: readonly PageRange[] | undefined;
  readonly password: string | undefined;
  /** How many inputs are read at a time, if it was said. */
  readonly jobs: number | undefined;
  readonly limits: Limits;
  /** Name of the file with more words. */
  readonly profile: string | undefined;
  readonly strict: boolean;
  readonly loudness: Loudness;
  /** Whether folders among the inputs are walked. */
  readonly recursive: boolean;
  /** How diagnostics come out on standard error. */
  readonly errors: ErrorForm;
  readonly annotations: AnnotationForm | undefined;
  /** How many records there must be. */
  readonly expect: number | undefined;
  /** Name of the file with the codes that there must be. */
  readonly expectCodes: string | undefined;
  /** Language of the sentences in the data: only if it was asked for, so that data do not depend on the locale. */
  readonly dataLanguage: Language | undefined;
}

export interface ParseSettings extends ReadingSettings {
  readonly format: FormatName;
  readonly table: TableName | undefined;
  readonly excel: boolean;
  readonly output: string | undefined;
  /** Whether the output is a folder with a data package. */
  readonly datapackage: boolean;
  /** Name of the file with what is said of the package. */
  readonly metadata: string | undefined;
}

export interface DiffSettings extends ReadingSettings {
  readonly format: ComparisonFormatName;
  readonly excel: boolean;
  readonly output: string | undefined;
}

export interface ReportSettings extends ReadingSettings {
  readonly format: ReportFormat;
}

const textOf = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined);

/** One of the words allowed, or undefined if the option was not given. */
function choice<Word extends string>(option: string, value: string | undefined, choices: readonly Word[]) {
  const found = choices.find((word) => word === value);
  if (value !== undefined && found === undefined) {
    throw wrongUse('unknown-value', { option, value, choices: choices.join(', ') });
  }
  return found;
}

/** `1-4,7` is `[[1, 4], [7, 7]]`. */
export function pageRanges(value: string): PageRange[] {
  const ranges = value.split(',').map((part): PageRange => {
    const [, first = '', last = first] = /^\s*(\d{1,9})(?:\s*-\s*(\d{1,9}))?\s*$/.exec(part) ?? [];
    return [Number(first), Number(last)];
  });
  if (ranges.some(([first, last]) => first < 1 || last < first)) throw wrongUse('malformed-pages', { value });
  return ranges;
}

/** A whole number above zero. */
const COUNT = /^[1-9]\d{0,8}$/;

function expectedCount(value: string | undefined): number | undefined {
  if (value !== undefined && !COUNT.test(value)) throw wrongUse('malformed-expect', { value });
  return value === undefined ? undefined : Number(value);
}

/** How many readers there may be. More than this is a slip of the finger, and would take the machine's memory. */
const MOST_JOBS = 64;

function jobsAskedFor(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!COUNT.test(value) || Number(value) > MOST_JOBS) throw wrongUse('malformed-jobs', { value, most: MOST_JOBS });
  return Number(value);
}

/** The limits asked for, in the units of the help: whole numbers above zero, those not given as they always are. */
function limitsOf(options: RawOptions): Limits {
  const limits = { ...DEFAULT_LIMITS };
  for (const { option, limit } of LIMIT_OPTIONS) {
    const value = textOf(options[attributeName(option)]);
    if (value === undefined) continue;
    if (!COUNT.test(value)) throw wrongUse('malformed-limit', { option, value, usual: DEFAULT_LIMITS[limit] });
    limits[limit] = Number(value);
  }
  return limits;
}

/** Commander's name for an option: `--limit-time` is `limitTime`. */
const attributeName = (option: string) =>
  option.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function loudnessOf({ quiet, verbose }: RawOptions): Loudness {
  if (quiet && verbose) throw wrongUse('quiet-and-verbose');
  if (quiet) return 'quiet';
  return verbose ? 'verbose' : 'normal';
}

/** The language asked for by --lang; undefined if it was not. */
export function explicitLanguage(options: RawOptions): Language | undefined {
  return choice('--lang', textOf(options.lang), LANGUAGES);
}

function readingSettings(options: RawOptions, env: NodeJS.ProcessEnv): ReadingSettings {
  const pages = textOf(options.pages);
  const profile = textOf(options.profile);
  const expectCodes = textOf(options.expectCodes);
  if (profile === '' || expectCodes === '') throw wrongUse('empty-path');
  return {
    annotations: choice('--annotations', textOf(options.annotations), ANNOTATION_FORMS),
    dataLanguage: explicitLanguage(options),
    encoding: textOf(options.encoding),
    errors: choice('--errors', textOf(options.errors), ERROR_FORMS) ?? 'text',
    expect: expectedCount(textOf(options.expect)),
    expectCodes,
    jobs: jobsAskedFor(textOf(options.jobs)),
    limits: limitsOf(options),
    loudness: loudnessOf(options),
    pages: pages === undefined ? undefined : pageRanges(pages),
    password: textOf(options.password) || env.DUP_PARSE_PASSWORD || undefined,
    profile,
    recursive: options.recursive === true,
    strict: options.strict === true,
  };
}

function formatAskedFor(value: string | undefined): FormatName | undefined {
  return choice('--format', value, FORMAT_NAMES);
}

const hasEnding = (path: string, endings: readonly string[]) =>
  endings.some((ending) => path.toLowerCase().endsWith(ending));

/** The format that the ending of a file name chooses, out of a registry. */
function formatByEnding<Name extends string>(
  path: string,
  formats: Readonly<Record<Name, { readonly endings: readonly string[] }>>,
): Name {
  const names = Object.keys(formats) as Name[];
  const found = names.find((name) => hasEnding(path, formats[name].endings));
  if (found) return found;
  const endings = names.flatMap((name) => formats[name].endings).join(', ');
  throw wrongUse('unknown-ending', { path, choices: names.join(', '), endings });
}

/** The format of records that the ending of a file name chooses. */
export const formatOfPath = (path: string): FormatName => formatByEnding(path, FORMATS);

/**
 * Settings of `dup-parse` itself. The ending of the output chooses the format, unless --format does, or the output is
 * a folder.
 */
export function parseSettings(
  options: RawOptions,
  env: NodeJS.ProcessEnv,
  isFolder: (path: string) => boolean,
): ParseSettings {
  if (options.datapackage === true) return packageSettings(options, env);
  if (options.metadata !== undefined) throw wrongUse('metadata-without-package');
  const output = textOf(options.output);
  if (output === '') throw wrongUse('empty-path');
  const asked = formatAskedFor(textOf(options.format));
  const byEnding = output !== undefined && output !== '-' && !isFolder(output);
  const excel = options.excel === true;
  const format = asked ?? (byEnding ? formatOfPath(output) : excel ? 'csv' : 'json');
  const table = choice('--table', textOf(options.table), TABLE_NAMES);
  const { tables }: Format = FORMATS[format];
  if (table !== undefined && !tables) throw wrongUse('table-without-csv', { format });
  if (excel && format !== 'csv') throw wrongUse('excel-without-csv', { format });
  const settings = readingSettings(options, env);
  const { forPeople }: Format = FORMATS[format];
  const dataLanguage = settings.dataLanguage ?? (forPeople || excel ? 'it' : undefined);
  return { ...settings, dataLanguage, format, table, excel, output, datapackage: false, metadata: undefined };
}

/** Options that choose a form which a data package has no choice of. */
const FORMS = ['format', 'table', 'excel'] as const;

/** Settings of `dup-parse --datapackage`. */
function packageSettings(options: RawOptions, env: NodeJS.ProcessEnv): ParseSettings {
  const output = textOf(options.output);
  const metadata = textOf(options.metadata);
  if (output === '' || metadata === '') throw wrongUse('empty-path');
  const form = FORMS.find((name) => options[name] !== undefined);
  if (form !== undefined) throw wrongUse('not-with-package', { option: `--${form}` });
  const settings = readingSettings(options, env);
  const dataLanguage = settings.dataLanguage ?? 'it';
  return {
    ...settings,
    dataLanguage,
    format: 'csv',
    table: undefined,
    excel: false,
    output,
    datapackage: true,
    metadata,
  };
}

/** Settings of `diff`. The ending of the output chooses the format, unless --format does. */
export function diffSettings(options: RawOptions, env: NodeJS.ProcessEnv): DiffSettings {
  const output = textOf(options.output);
  if (output === '') throw wrongUse('empty-path');
  const asked = choice('--format', textOf(options.format), COMPARISON_FORMAT_NAMES);
  const excel = options.excel === true;
  const byEnding = output !== undefined && output !== '-';
  const format = asked ?? (byEnding ? formatByEnding(output, COMPARISON_FORMATS) : excel ? 'csv' : 'text');
  if (excel && format !== 'csv') throw wrongUse('excel-without-csv', { format });
  return { ...readingSettings(options, env), format, excel, output };
}

/** Settings of `check` and `explain`. */
export function reportSettings(options: RawOptions, env: NodeJS.ProcessEnv): ReportSettings {
  const settings = readingSettings(options, env);
  const format = choice('--format', textOf(options.format), REPORT_FORMATS) ?? 'text';
  // A report for people may have them between its lines; one for programs may not.
  if (settings.annotations && format === 'json') throw wrongUse('annotations-in-report');
  return { ...settings, format };
}

/** The schema asked for; the document's if none is. */
export function schemaAskedFor(value: string | undefined): SchemaName {
  if (value === undefined) return 'document';
  const found = SCHEMA_NAMES.find((name) => name === value);
  if (!found) throw wrongUse('unknown-schema', { value, choices: SCHEMA_NAMES.join(', ') });
  return found;
}

/** The shell asked for: there is no usual one. */
export function shellAskedFor(value: string | undefined): Shell {
  const found = SHELLS.find((name) => name === value);
  if (!found) throw wrongUse('unknown-shell', { choices: SHELLS.join(', ') });
  return found;
}
