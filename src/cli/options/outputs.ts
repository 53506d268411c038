/**
 * The outputs that `-o` names, each with its format: `-o a.xlsx -o a.html` is two files, `-o out/ -f yaml` one file per input.
 *
 * Several files have the formats of their endings; `--format` then says that of a folder, or of standard output.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import { FORMATS, type Format, type FormatName } from '../../write/formats.js';
import { TABLE_NAMES, type TableName } from '../../write/tables.js';
import { wrongUse } from '../strings/errors.js';
import { inBothLanguages } from '../strings/say.js';
import type { RawOptions } from './commandLine.js';
import { ITALIAN_TABLES, nameIn } from './rows/italianNames.js';
import { choice, nameOf, pathsOf } from './values.js';

export type Formats<Name extends string> = Readonly<Record<Name, Pick<Format, 'endings'>>>;

/** Returns the format that the ending of a file name chooses. `isOnly`: with one output, `--format` can say it instead. */
export function formatByEnding<Name extends string>(path: string, formats: Formats<Name>, isOnly = true): Name {
  const names = Object.keys(formats) as Name[];
  const found = names.find((name) => formats[name].endings.some((ending) => path.toLowerCase().endsWith(ending)));
  if (found) return found;
  const endings = names.flatMap((name) => formats[name].endings).join(', ');
  if (!isOnly) throw wrongUse('unknown-ending-of-several', { path, endings });
  throw wrongUse('unknown-ending', { path, choices: names.join(', '), endings });
}

/** Returns the format of an output: `asked`, else by its ending, else csv for `--excel`, else `usual`. */
export function formatOf<Name extends string>(
  options: RawOptions,
  output: string | undefined,
  formats: Formats<Name | 'csv'>,
  isFolder: (path: string) => boolean,
  usual: Name,
): Name | 'csv' {
  const asked = choice(options, '--format', Object.keys(formats) as Name[]);
  if (asked !== undefined) return asked;
  if (output !== undefined && output !== '-' && !isFolder(output)) return formatByEnding(output, formats);
  return options['--excel'] ? 'csv' : usual;
}

/** One output, and how it is written. */
export interface OutputSettings {
  /** The file or folder as named; undefined for standard output. */
  readonly path: string | undefined;
  /** Whether it is the folder of a data package. */
  readonly isPackage: boolean;
  /** Whether it is the folder of all tables. */
  readonly isTables: boolean;
  readonly format: FormatName;
  readonly table: TableName | undefined;
  readonly excel: boolean;
  /** Language of what is written, if not the usual one. */
  readonly language: Language | undefined;
}

/** Options about the form of the output, which for a data package is fixed. */
const FORM_OPTIONS = ['--format', '--table', '--tables', '--excel'] as const;

const isStream = (path: string) => path === '-';

/** Returns what an output is called within a sentence. */
export const outputName = (path: string | undefined) =>
  path === undefined || isStream(path) ? inBothLanguages('stdout-name') : `"${path}"`;

/** The format of folders and of standard output, unless `--format` says another one. */
const usualFormat = (options: RawOptions): FormatName => (options['--tables'] ? 'parquet' : 'json');

/** Returns the format of each of several outputs. */
function formatsOfSeveral(
  options: RawOptions,
  paths: readonly string[],
  isFolder: (path: string) => boolean,
): FormatName[] {
  const isFile = (path: string) => !isStream(path) && !isFolder(path);
  if (options['--format'] !== undefined && paths.every(isFile)) throw wrongUse('format-of-several');
  return paths.map((path) =>
    isFile(path)
      ? formatByEnding(path, FORMATS, false)
      : formatOf(options, undefined, FORMATS, isFolder, usualFormat(options)),
  );
}

/** Returns the outputs of `dup-parse`, in the order in which they were named. Throws a CommandError. */
export function outputsOf(
  options: RawOptions,
  asked: Language | undefined,
  isFolder: (path: string) => boolean,
): readonly OutputSettings[] {
  const paths = pathsOf(options, '--output');
  const isPackaged = options['--datapackage'] === true;
  if (isPackaged && paths.length <= 1) {
    const option = FORM_OPTIONS.find((name) => options[name] !== undefined);
    if (option !== undefined) throw wrongUse('not-with-package', { option });
    return [packageAt(paths[0], asked)];
  }
  const isPackage = (path: string | undefined) => isPackaged && path !== undefined && isFolder(path);
  if (isPackaged && !paths.some(isPackage)) throw wrongUse('package-without-folder');
  const formats =
    paths.length > 1
      ? formatsOfSeveral(options, paths, isFolder)
      : [formatOf(options, paths[0], FORMATS, isFolder, usualFormat(options))];
  const table = nameOf(
    options,
    '--table',
    nameIn(ITALIAN_TABLES),
    TABLE_NAMES,
    TABLE_NAMES.map((name) => ITALIAN_TABLES[name][0]),
  );
  const excel = options['--excel'] === true;
  const listed = formats.filter((_, i) => !isPackage(paths[i]));
  const inWords = [...new Set(listed)].join(', ');
  if (table !== undefined && !listed.some((format) => (FORMATS[format] as Format).tables))
    throw wrongUse('table-without-csv', { format: inWords });
  if (excel && !listed.includes('csv')) throw wrongUse('excel-without-csv', { format: inWords });
  const isTables = (path: string | undefined) =>
    options['--tables'] === true && path !== undefined && !isStream(path) && isFolder(path);
  if (options['--tables']) {
    if (isPackaged) throw wrongUse('not-with-package', { option: '--tables' });
    if (!paths.some(isTables)) throw wrongUse('tables-without-folder');
    if (paths.some((path, i) => isTables(path) && formats[i] !== 'parquet'))
      throw wrongUse('tables-without-parquet', { format: inWords });
    if (table !== undefined && paths.every(isTables)) throw wrongUse('table-with-tables');
  }
  return formats.map((format, i) => {
    if (isPackage(paths[i])) return packageAt(paths[i], asked);
    const { tables, forPeople }: Format = FORMATS[format];
    const isForExcel = excel && format === 'csv';
    return {
      path: paths[i],
      isPackage: false,
      isTables: isTables(paths[i]),
      format,
      table: tables ? table : undefined,
      excel: isForExcel,
      language: asked ?? (forPeople || isForExcel ? 'it' : undefined),
    };
  });
}

const packageAt = (path: string | undefined, asked: Language | undefined): OutputSettings => ({
  path,
  isPackage: true,
  isTables: false,
  format: 'csv',
  table: undefined,
  excel: false,
  language: asked ?? 'it',
});
