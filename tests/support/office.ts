/** LibreOffice as a reader of what we write: it is asked for each cell, as a person would see it. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as readCsv } from 'csv-parse/sync';
import { withoutProgram } from './needs.js';

export const withoutOffice = withoutProgram('soffice');

export interface OfficeCell {
  readonly text: string;
  /** Whether LibreOffice takes it for text: numbers, dates, truth and results of formulas are none. */
  readonly isText: boolean;
}

/** Comma, quote, UTF-8; text cells quoted; cells as shown; formulas as they are, were there any; all sheets. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1';

/**
 * Each sheet of a spreadsheet as LibreOffice opens it: its name, and its cells.
 *
 * `folder` is one to work in, of the test's own.
 */
export function openedByOffice(
  folder: string,
  file: string,
  options: readonly string[] = [],
): Map<string, OfficeCell[][]> {
  const out = join(folder, 'opened');
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', ...options, '--convert-to', AS_CSV, '--outdir', out, join(folder, file)],
    ],
    { stdio: 'ignore', timeout: 120_000 },
  );
  const stem = file.replace(/\.\w+$/, '');
  const sheets = readdirSync(out).filter((name) => name.startsWith(stem));
  return new Map(
    sheets.map((name) => [
      name.slice(stem.length).replace(/^-|\.csv$/g, ''),
      readCsv(readFileSync(join(out, name)), {
        relax_column_count: true,
        cast: (text, { quoting, header }) => (header ? text : ({ text, isText: quoting } as unknown as string)),
      }) as unknown as OfficeCell[][],
    ]),
  );
}
