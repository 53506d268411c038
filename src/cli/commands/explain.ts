/**
 * `dup-parse explain [file...]`: each line of the input with its place, its class, its fields and its text.
 *
 * Example line: `  12  fields  title  OBIETTIVO DI MANDATO`. With `-f json`, the lines of the ledger as they are.
 */
import type { ParseResult } from '../../parse.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import type { SourceRecord } from '../../report/document.js';
import type { LedgerLine } from '../../report/ledger.js';
import { placeText, printable } from '../../report/render.js';
import { toJson } from '../../write/json.js';
import { paintStdout } from '../console/colour.js';
import type { Outcome } from '../console/exitCode.js';
import { asText, createRunReport } from '../console/runReport.js';
import { writeStderr, writeStdout } from '../console/streams.js';
import { findInputs } from '../files/search.js';
import type { ReportSettings } from '../options/settings.js';
import { say } from '../strings/say.js';
import { readAndParse } from './reading.js';

type Columns = readonly [place: string, lineClass: string, fields: string, text: string];

const columnsOf = ({ class: lineClass, fields, line, page, text }: LedgerLine, language: Language): Columns => [
  page === null ? String(line) : `${page}:${line}`,
  say(language, `class-${lineClass}`),
  fields.join(', '),
  printable(text),
];

const titlesOf = (isPaged: boolean, language: Language): Columns => [
  say(language, isPaged ? 'column-page-line' : 'column-line'),
  say(language, 'column-class'),
  say(language, 'column-fields'),
  say(language, 'column-text'),
];

/** Returns the lines of one input as a table: places aligned right, the rest left, coloured by class. */
function tableOf(source: SourceRecord, ledger: readonly LedgerLine[], language: Language): string[] {
  const titles = titlesOf(source.pages !== null, language);
  const rows = ledger.map((line) => columnsOf(line, language));
  const width = (column: 0 | 1 | 2) => [titles, ...rows].reduce((most, row) => Math.max(most, row[column].length), 0);
  const [places, classes, fieldNames] = [width(0), width(1), width(2)];
  const row = ([place, lineClass, fields, text]: Columns, role: LedgerLine['class'] | 'title') => {
    const rest = `${lineClass.padEnd(classes)}  ${fields.padEnd(fieldNames)}  ${text}`.trimEnd();
    return `${paintStdout('place', place.padStart(places))}  ${paintStdout(role, rest)}`;
  };
  const starts = objectiveStarts(ledger);
  return [
    paintStdout('title', placeText(source.file, { page: null, line: null }, language)),
    `  ${say(language, 'ledger', source.lines)}`,
    row(titles, 'title'),
    ...ledger.flatMap((line, index) => {
      const text = row(rows[index]!, line.class);
      return starts.has(index) ? [paintStdout('title', `== ${printable(line.objective!)}`), text] : [text];
    }),
  ];
}

/** Returns the indexes of lines that belong to another objective than the lines before. */
function objectiveStarts(ledger: readonly LedgerLine[]): Set<number> {
  const starts = new Set<number>();
  let current: string | null = null;
  ledger.forEach(({ objective }, index) => {
    if (objective === null || objective === current) return;
    current = objective;
    starts.add(index);
  });
  return starts;
}

function explanation({ document: { sources }, ledger }: ParseResult, language: Language): string {
  const ledgers = sources.map((): LedgerLine[] => []);
  for (const line of ledger) ledgers[line.source]!.push(line);
  return sources.map((source, index) => asText(tableOf(source, ledgers[index]!, language))).join('\n');
}

/** Runs the command. */
export async function runExplain(names: readonly string[], settings: ReportSettings): Promise<Outcome> {
  const search = await findInputs(names, settings);
  const report = createRunReport(settings);
  await readAndParse(search, settings, report, { isApart: false, ledger: true }, async (result) => {
    await writeStdout(settings.format === 'json' ? toJson(result.ledger) : explanation(result, settings.language));
    report.addResult(result);
  });
  await writeStderr(report.messagesAndSummary());
  return report.outcome();
}
