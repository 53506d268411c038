/**
 * `dup-parse check [file...]`: exports -> their diagnostics, as a report for people, or as JSON without the records.
 *
 * The report names each input with its ledger, then each objective with its diagnostics, then the counts.
 */
import type { RecordsResult } from '../../parse.js';
import type { Diagnostic } from '../../report/document.js';
import { placeText, printable } from '../../report/render.js';
import { beginning } from '../../text/characters.js';
import { toJson } from '../../write/json.js';
import { paintStdout } from '../console/colour.js';
import type { Outcome } from '../console/exitCode.js';
import { withoutCommands } from '../console/forms/annotations.js';
import { asText, shownDiagnostics } from '../console/forms/form.js';
import { diagnosticLine } from '../console/forms/text.js';
import { createRunReport } from '../console/runReport.js';
import { writeStderr, writeStdout } from '../console/streams.js';
import { toldOf } from '../console/told.js';
import { findInputs } from '../files/inputs/search.js';
import { appendOutput } from '../files/outputs/writeOutput.js';
import type { ReportSettings } from '../options/settings.js';
import { say } from '../strings/say.js';
import { readAndParse } from './reading.js';

const TITLE_SHOWN = 70;

const shortened = (text: string) => (text.length > TITLE_SHOWN ? `${beginning(text, TITLE_SHOWN).trimEnd()}…` : text);

interface Group {
  readonly heading: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether diagnostics name it: those of a record without a code stand with the input. */
  readonly isNamed: boolean;
}

/** Groups diagnostics by objective, in the order of the document; those of no objective come first. */
function grouped(
  { document }: RecordsResult,
  diagnostics: readonly Diagnostic[],
  { language }: ReportSettings,
): Group[] {
  const titles = new Map(Array.from(document.objectives, ({ code, title }) => [code, title] as const));
  const withoutCode = [...document.objectives]
    .filter(({ code }) => code === null)
    .map(({ title }) => [null, title] as const);
  const withCode = [...titles].filter(([code]) => code !== null);
  const groups = [...withCode, ...withoutCode].map(([code, title]): Group => {
    const name = printable(code ?? say(language, 'no-code'));
    const short = printable(shortened(title ?? say(language, 'no-title')));
    const own = diagnostics.filter(({ objective }) => objective !== null && objective === code);
    return { heading: `${paintStdout('title', name)}  ${short}`, diagnostics: own, isNamed: code !== null };
  });
  const others = diagnostics.filter(({ objective }) => objective === null || !titles.has(objective));
  const whole = { heading: paintStdout('title', say(language, 'whole-input')), diagnostics: others, isNamed: true };
  return others.length > 0 ? [whole, ...groups] : groups;
}

/** Returns the report of a result. With `--quiet`, it has neither the ledger nor the objectives without diagnostics. */
function reportLines(result: RecordsResult, settings: ReportSettings): string[] {
  const { language, loudness } = settings;
  const { document } = result;
  const shown = shownDiagnostics(result, settings);
  const isQuiet = loudness === 'quiet';
  const lines = grouped(result, shown.diagnostics, settings)
    .filter(({ diagnostics }) => !isQuiet || diagnostics.length > 0)
    .flatMap(({ heading, diagnostics, isNamed }) => [
      heading,
      ...diagnostics.map((one) => `  ${diagnosticLine(one, document, language, paintStdout)}`),
      ...(diagnostics.length > 0 || !isNamed ? [] : [`  ${paintStdout('fields', say(language, 'all-well'))}`]),
    ]);
  if (isQuiet) return lines;
  const ledgers = document.sources.flatMap(({ file, lines: counts }) => [
    paintStdout('title', placeText(file, { page: null, line: null }, language)),
    `  ${say(language, 'ledger', counts)}`,
  ]);
  return [...ledgers, '', ...lines, ...shown.more, ''];
}

/** Returns the document without its objectives. */
const reportJson = ({ document: { objectives: _, ...rest } }: RecordsResult) => toJson(rest);

/** Runs the command. */
export async function runCheck(names: readonly string[], settings: ReportSettings): Promise<Outcome> {
  const { annotations, errors, format, loudness } = settings;
  const search = await findInputs(names, settings);
  const report = createRunReport(settings);
  const isOnStdout = format === 'text' && errors === 'text';
  let result: RecordsResult | undefined;
  await readAndParse(search, settings, report, { results: 'all', ledger: false }, async (one) => {
    result = one;
    report.addResult(toldOf(one), isOnStdout);
  });
  if (result && format === 'json') await writeStdout(reportJson(result));
  if (result && format === 'text') {
    const summary = loudness === 'quiet' || report.summary() === '' ? [] : [report.summary()];
    const text = asText([...reportLines(result, settings), ...summary]);
    await writeStdout(annotations ? withoutCommands(text, result.document.sources) : text);
  }
  await writeStdout(report.annotations());
  await writeStderr(isOnStdout && result ? report.messages() : report.messagesAndSummary());
  if (settings.summary !== undefined) await appendOutput(settings.summary, report.jobSummary());
  return report.outcome();
}
