/**
 * `dup-parse explain [file...]`: each line of the input with its place, its class, its fields and its text, and what a PDF
 * draws and does not show.
 *
 * Example line: `  12  fields  Level  OBIETTIVO DI MANDATO`. With `-f json`, the lines of the ledger as they are; with `-f
 * html`, the pages as they are drawn. A document that is no export is explained, too.
 */
import type { RecordsResult } from '../../parse.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import type { SourceRecord } from '../../report/document.js';
import { HIDING_WORDS, type ShownPage } from '../../report/explanation.js';
import type { LedgerLine } from '../../report/ledger.js';
import { placeText, printable } from '../../report/render.js';
import { isOther } from '../../vocabulary/labels.js';
import { CLASSES, FIELDS, fieldNamed, fieldText, isOtherNamed } from '../../write/explanation/strings.js';
import { toJson } from '../../write/json.js';
import { paintStdout } from '../console/colour.js';
import type { Outcome } from '../console/exitCode.js';
import { asText } from '../console/forms/form.js';
import { createRunReport } from '../console/runReport.js';
import { writeStderr } from '../console/streams.js';
import { toldOf } from '../console/told.js';
import { findInputs } from '../files/inputs/search.js';
import { planFile } from '../files/outputs/outputTarget.js';
import { writeOutput } from '../files/outputs/writeOutput.js';
import type { ExplainSettings } from '../options/settings.js';
import { type CommandError, wrongUse } from '../strings/errors.js';
import { say } from '../strings/say.js';
import { readAndParse } from './reading.js';

type Columns = readonly [place: string, lineClass: string, fields: string, text: string];

const columnsOf = ({ class: lineClass, fields, line, page, text }: LedgerLine, language: Language): Columns => [
  page === null ? String(line) : `${page}:${line}`,
  CLASSES[lineClass][language],
  printable(fields.map((field) => (isOther(field) ? field : fieldText(field, language))).join(', ')),
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

/** Returns what the pages of a source do not show, a line for each reason on a page. */
const hiddenLines = (pages: readonly ShownPage[], language: Language): string[] =>
  pages.flatMap(({ number, hidden }) =>
    hidden.map(({ reason, runs }) => {
      const text = printable(runs.map((run) => run.text).join(' '));
      const place = say(language, 'page-hides', { number, reason: HIDING_WORDS[reason][language] });
      return paintStdout('unrecognised', `${place}: ${text}`);
    }),
  );

function explanationText({ document: { sources }, ledger, pages }: RecordsResult, language: Language): string {
  const ledgers = sources.map((): LedgerLine[] => []);
  for (const line of ledger) ledgers[line.source]!.push(line);
  return sources
    .map((source, index) => {
      const own = pages.filter((page) => page.source === index);
      return asText([...tableOf(source, ledgers[index]!, language), ...hiddenLines(own, language)]);
    })
    .join('\n');
}

/** Returns the result with only the lines that are asked for. Throws a CommandError if no field has the name. */
function filtered(result: RecordsResult, { only, field: asked }: ExplainSettings): RecordsResult {
  if (only === undefined && asked === undefined) return result;
  const known = asked === undefined ? undefined : fieldNamed(asked);
  const isNamed = (field: string) => asked === undefined || field === known || isOtherNamed(field, asked);
  const fields = result.ledger.flatMap((line) => line.fields);
  if (asked !== undefined && known === undefined && !fields.some(isNamed)) throw unknownField(asked, fields);
  const isAsked = (line: LedgerLine): boolean =>
    (only === undefined || line.class === only) && (asked === undefined || line.fields.some(isNamed));
  const pages = result.pages.map((page) => ({ ...page, hidden: [] }));
  return { ...result, ledger: result.ledger.filter(isAsked), pages };
}

function unknownField(value: string, fields: readonly string[]): CommandError {
  const listed = (names: readonly string[]) => [...names, ...new Set(fields.filter(isOther))].map(printable).join(', ');
  const choices = { en: listed(Object.keys(FIELDS)), it: listed(Object.values(FIELDS).map(({ it }) => it)) };
  return wrongUse('unknown-value', { option: '--field', value, choices });
}

async function explanation(
  result: RecordsResult,
  { format, language, dataLanguage }: ExplainSettings,
): Promise<string> {
  if (format === 'json') return toJson(result.ledger);
  if (format === 'text') return explanationText(result, language);
  const { explanationHtml } = await import('../../write/explanation/html.js');
  const { document, ledger, pages } = result;
  return explanationHtml({ sources: document.sources, ledger, pages }, dataLanguage ?? 'it');
}

/** Runs the command. */
export async function runExplain(names: readonly string[], settings: ExplainSettings): Promise<Outcome> {
  const search = await findInputs(names, settings);
  const target = planFile(
    settings,
    search.entries.flatMap((entry) => ('error' in entry ? [] : [entry])),
  );
  const report = createRunReport(settings);
  const manner = { results: 'all', ledger: true, explain: true } as const;
  await readAndParse(search, settings, report, manner, async (result) => {
    await writeOutput(target.pathOf(''), await explanation(filtered(result, settings), settings));
    report.addResult(toldOf(result));
  });
  await writeStderr(report.messagesAndSummary());
  return report.outcome();
}
