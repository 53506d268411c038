/**
 * `dup-parse check [file...]`: validate only. A report for people on standard output, or the diagnostics as JSON.
 *
 * The report names each input with its ledger, then each objective with what is wrong with it, then the counts.
 */

import type { ParseResult } from '../pipeline.js';
import type { Diagnostic } from '../report/document.js';
import { placeText, printable } from '../report/render.js';
import { beginning } from '../text/characters.js';
import { toJson } from '../write/json.js';
import { accountOf, annotationsOf, asLines, messagesOf, outcomeOf, remarkLines, summaryOf } from './account.js';
import { betweenCommands } from './annotations.js';
import type { Context } from './context.js';
import { diagnosticLine, shownDiagnostics } from './diagnostics.js';
import type { Outcome } from './exitCode.js';
import { say } from './messages.js';
import { writeStderr, writeStdout } from './output.js';
import { filesBeside, readAndParse } from './reading.js';
import { findInputs } from './search.js';
import type { Loudness, ReportSettings } from './settings.js';

const TITLE_SHOWN = 70;

const shortened = (text: string) => (text.length > TITLE_SHOWN ? `${beginning(text, TITLE_SHOWN).trimEnd()}…` : text);

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

interface Group {
  readonly heading: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The diagnostics under their objective, in the document's order; those of no objective in a group of their own. */
function grouped(
  { document }: ParseResult,
  diagnostics: readonly Diagnostic[],
  { language, stdout }: Context,
): Group[] {
  const titles = new Map(document.objectives.map(({ code, title }) => [code, title]));
  const groups = [...titles].map(([code, title]): Group => {
    const name = printable(code ?? say(language, 'no-code'));
    const short = printable(shortened(title ?? say(language, 'no-title')));
    const own = diagnostics.filter(({ objective }) => objective !== null && objective === code);
    return { heading: `${stdout('title', name)}  ${short}`, diagnostics: own };
  });
  const others = diagnostics.filter(({ objective }) => objective === null || !titles.has(objective));
  const whole = { heading: stdout('title', say(language, 'whole-input')), diagnostics: others };
  return others.length > 0 ? [whole, ...groups] : groups;
}

const ledgerLines = ({ document }: ParseResult, { language, stdout }: Context) =>
  document.sources.flatMap(({ file, lines }) => [
    stdout('title', placeText(file, { page: null, line: null }, language)),
    `  ${say(language, 'ledger', lines)}`,
  ]);

/** The report of one result: quiet leaves out the ledger, and every objective that nothing is wrong with. */
export function reportLines(result: ParseResult, loudness: Loudness, context: Context): string[] {
  const { language, stdout } = context;
  const shown = shownDiagnostics(result, loudness, language);
  const worthShowing = grouped(result, shown.diagnostics, context).filter(
    ({ diagnostics }) => loudness !== 'quiet' || diagnostics.length > 0,
  );
  const groups = worthShowing.flatMap(({ heading, diagnostics }) => [
    heading,
    ...indented(
      diagnostics.length > 0
        ? diagnostics.map((diagnostic) => diagnosticLine(diagnostic, result.document, language, stdout))
        : [stdout('fields', say(language, 'all-well'))],
    ),
  ]);
  return loudness === 'quiet' ? groups : [...ledgerLines(result, context), '', ...groups, ...shown.more, ''];
}

/** The document without its objectives. */
const reportJson = ({ document: { objectives: _, ...rest } }: ParseResult) => toJson(rest);

/** Runs the command. */
export async function runCheck(names: readonly string[], settings: ReportSettings, context: Context): Promise<Outcome> {
  const { annotations, errors, format, loudness, recursive, strict } = settings;
  const search = await findInputs(names, { recursive, beside: filesBeside(settings) });
  let result: ParseResult | undefined;
  const run = await readAndParse(search, settings, context, { how: 'together', wantsLedger: false }, async (one) => {
    result = one;
  });
  const accounts = result ? [accountOf(result, settings, context)] : [];
  const told = { ...run, accounts, leftOut: search.leftOut };
  if (result && format === 'json') await writeStdout(reportJson(result));
  if (result && format === 'text') {
    const end = loudness === 'quiet' ? [] : [summaryOf(told, settings, context)];
    const report = asLines([...reportLines(result, loudness, context), ...end]);
    await writeStdout(annotations ? betweenCommands(report, result.document.sources) : report);
  }
  await writeStdout(annotationsOf(told, settings, context));
  const reported = format === 'text' && errors === 'text' && result !== undefined;
  const remarks = () => asLines(remarkLines(told, settings, context));
  await writeStderr(reported ? remarks() : messagesOf(told, settings, context));
  return outcomeOf(told, strict);
}
