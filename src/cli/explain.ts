/**
 * `dup-parse explain [file...]`: each line of the input with its place, its class, the fields it fed, and its text.
 *
 * Example line: `  12  fields  title  OBIETTIVO DI MANDATO`. With `-f json`, the ledger's lines as they are.
 */
import type { ParseResult } from '../pipeline.js';
import type { Language } from '../report/catalogue/catalogue.js';
import type { SourceRecord } from '../report/document.js';
import type { LedgerLine } from '../report/ledger.js';
import { placeText, printable } from '../report/render.js';
import { toJson } from '../write/json.js';
import { type Account, accountOf, messagesOf, outcomeOf } from './account.js';
import type { Context } from './context.js';
import type { Outcome } from './exitCode.js';
import { say } from './messages.js';
import { writeStderr, writeStdout } from './output.js';
import { filesBeside, readAndParse } from './reading.js';
import { findInputs } from './search.js';
import type { ReportSettings } from './settings.js';

type Columns = readonly [place: string, lineClass: string, fields: string, text: string];

const placeOf = ({ page, line }: LedgerLine) => (page === null ? String(line) : `${page}:${line}`);

const columnsOf = (line: LedgerLine, language: Language): Columns => [
  placeOf(line),
  say(language, `class-${line.class}`),
  line.fields.join(', '),
  printable(line.text),
];

const titlesOf = (paged: boolean, language: Language): Columns => [
  say(language, paged ? 'column-page-line' : 'column-line'),
  say(language, 'column-class'),
  say(language, 'column-fields'),
  say(language, 'column-text'),
];

/** The lines of one input as a table: places to the right, the rest to the left, coloured by class. */
export function explained(
  source: SourceRecord,
  ledger: readonly LedgerLine[],
  { language, stdout }: Pick<Context, 'language' | 'stdout'>,
): string[] {
  const titles = titlesOf(source.pages !== null, language);
  const rows = ledger.map((line) => columnsOf(line, language));
  const width = (column: 0 | 1 | 2) => [titles, ...rows].reduce((most, row) => Math.max(most, row[column].length), 0);
  const widths = [width(0), width(1), width(2)] as const;
  const begins = sheetBegins(ledger);
  const row = ([place, lineClass, fields, text]: Columns, paint: (text: string) => string) => {
    const label = `${lineClass.padEnd(widths[1])}  ${fields.padEnd(widths[2])}`;
    return `${stdout('place', place.padStart(widths[0]))}  ${paint(`${label}  ${text}`.trimEnd())}`;
  };
  return [
    stdout('title', placeText(source.file, { page: null, line: null }, language)),
    `  ${say(language, 'ledger', source.lines)}`,
    row(titles, (text) => stdout('title', text)),
    ...rows.flatMap((columns, index) => {
      const text = row(columns, (painted) => stdout(ledger[index]!.class, painted));
      return begins.has(index) ? [stdout('title', `== ${printable(ledger[index]!.objective!)}`), text] : [text];
    }),
  ];
}

/** Where the lines of another objective begin than the one before. */
function sheetBegins(ledger: readonly LedgerLine[]): Set<number> {
  const begins = new Set<number>();
  let current: string | null = null;
  ledger.forEach(({ objective }, index) => {
    if (objective === null || objective === current) return;
    current = objective;
    begins.add(index);
  });
  return begins;
}

function explainedText({ document: { sources }, ledger }: ParseResult, context: Context): string {
  const ledgers = sources.map((): LedgerLine[] => []);
  for (const line of ledger) ledgers[line.source]!.push(line);
  const texts = sources.map((source, index) => explained(source, ledgers[index]!, context));
  return texts.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n');
}

/** Runs the command. */
export async function runExplain(
  names: readonly string[],
  settings: ReportSettings,
  context: Context,
): Promise<Outcome> {
  const { format, recursive } = settings;
  const search = await findInputs(names, { recursive, beside: filesBeside(settings) });
  const accounts: Account[] = [];
  const run = await readAndParse(search, settings, context, { how: 'together', wantsLedger: true }, async (result) => {
    await writeStdout(format === 'json' ? toJson(result.ledger) : explainedText(result, context));
    accounts.push(accountOf(result, settings, context));
  });
  const told = { ...run, accounts, leftOut: search.leftOut };
  await writeStderr(messagesOf(told, settings, context));
  return outcomeOf(told, false);
}
