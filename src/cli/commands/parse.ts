/**
 * `dup-parse [file...]`: exports -> records, to standard output, files or folders; messages to standard error.
 *
 * An output is written when all that belongs to it is ready: if none of its inputs can be read, it is not touched. With
 * nothing but folders, each input is written, and forgotten but for its messages, before the next one is read.
 */
import type { ParseResult } from '../../parse.js';
import { diagnosticsOf, type Finding } from '../../report/report.js';
import type { Outcome } from '../console/exitCode.js';
import { createRunReport, type RunReport } from '../console/runReport.js';
import { writeStderr, writeStdout } from '../console/streams.js';
import { appendJobSummary } from '../files/appendJobSummary.js';
import { findInputs } from '../files/search.js';
import type { ParseSettings } from '../options/settings.js';
import { CommandError, wrongUse } from '../strings/errors.js';
import { createOutputWriter, type OutputWriter, planAll } from './outputs.js';
import { readAndParse } from './reading.js';

/** Adds findings to a result, each once. */
function withFindings(result: ParseResult, more: readonly Finding[], { dataLanguage = 'en' }: ParseSettings) {
  if (more.length === 0) return result;
  const unique = [...new Map(more.map((finding) => [JSON.stringify(finding), finding])).values()];
  const findings = [...result.findings, ...unique];
  return { ...result, findings, document: { ...result.document, diagnostics: diagnosticsOf(findings, dataLanguage) } };
}

/** Moves findings of the only source of a result to another index. */
const ofSource = (findings: readonly Finding[], source: number): Finding[] =>
  findings.map(({ place, ...finding }) => ({ ...finding, place: { ...place, source } }));

/** Reads the inputs, and writes and reports what comes of them. */
async function readAndWrite(
  search: Awaited<ReturnType<typeof findInputs>>,
  settings: ParseSettings,
  report: RunReport,
  writer: OutputWriter,
): Promise<void> {
  const isBoth = writer.results === 'both';
  const ofEach: Finding[] = [];
  let read = 0;
  await readAndParse(
    search,
    settings,
    report,
    { results: writer.results, ledger: writer.showsLines, places: settings.places },
    async (result, of) => {
      const unrepresentable = await writer.write(result, of);
      if (isBoth && of === 'one') {
        ofEach.push(...ofSource(unrepresentable, read));
        read += 1;
      } else report.addResult(withFindings(result, [...ofEach, ...unrepresentable], settings));
    },
  );
}

/** Runs the command. Throws a CommandError: for wrong use before anything is read. */
export async function runParse(names: readonly string[], settings: ParseSettings): Promise<Outcome> {
  const search = await findInputs(names, settings);
  const outputs = await planAll(search, settings);
  const isOnStdout = outputs.some(({ target }) => target.kind === 'stdout');
  if (settings.annotations && isOnStdout) throw wrongUse('annotations-among-data');
  const report = createRunReport(settings);
  const writer = createOutputWriter(outputs, settings);
  let stopped: CommandError | undefined;
  try {
    await readAndWrite(search, settings, report, writer);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    stopped = error;
  }
  const failures = [...new Set([...writer.failures(), ...(stopped ? [stopped] : [])])];
  for (const { code, sentence } of failures) report.addFailure(code, sentence);
  // Outputs that were written before a failure are complete.
  const told = writer.told();
  if (settings.annotations && !stopped) await writeStdout(report.annotations());
  await writeStderr(stopped ? report.messagesAlone(told) : report.messagesAndSummary(told));
  await appendJobSummary(settings.summary, report.jobSummary(told));
  return failures.at(-1)?.code ?? report.outcome();
}
