/**
 * `dup-parse [file...]`: exports -> records, to standard output, files or folders; messages to standard error.
 *
 * An output is written when all that belongs to it is ready: if none of its inputs can be read, it is not touched. With
 * nothing but folders, each input is written, and forgotten but for its messages, before the next one is read.
 */
import type { RecordsResult } from '../../../parse.js';
import { diagnosticsOf, type Finding } from '../../../report/report.js';
import type { Outcome } from '../../console/exitCode.js';
import { createRunReport, type RunReport } from '../../console/runReport.js';
import { writeStderr, writeStdout } from '../../console/streams.js';
import { toldOf } from '../../console/told.js';
import { findInputs } from '../../files/inputs/search.js';
import { appendOutput } from '../../files/outputs/writeOutput.js';
import type { ParseSettings } from '../../options/settings.js';
import { CommandError, wrongUse } from '../../strings/errors.js';
import { readAndParse } from '../reading.js';
import { createOutputWriter, type OutputWriter, planAll } from './outputs.js';
import type { Skipping } from './skipping.js';

/** Adds findings to a result, each once. */
function withFindings(result: RecordsResult, more: readonly Finding[], { dataLanguage = 'en' }: ParseSettings) {
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
  skipping: Skipping | undefined,
): Promise<void> {
  const isBoth = writer.results === 'both';
  const ofEach: Finding[] = [];
  let read = 0;
  await readAndParse(
    search,
    settings,
    report,
    { results: writer.results, ledger: writer.showsLines, places: settings.places, known: skipping?.find },
    async (result, of) => {
      const unrepresentable = await writer.write(result, of);
      if (isBoth && of === 'one') {
        ofEach.push(...ofSource(unrepresentable, read));
        read += 1;
        return;
      }
      const told = toldOf(withFindings(result, [...ofEach, ...unrepresentable], settings));
      report.addResult(told);
      await skipping?.add(result.file!, told, writer.sound());
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
  const skipping = settings.skipExisting
    ? await (await import('./skipping.js')).createSkipping(outputs, search, settings)
    : undefined;
  let stopped: CommandError | undefined;
  try {
    await readAndWrite(search, settings, report, writer, skipping);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    stopped = error;
  }
  await writer.end();
  await skipping?.close();
  const all = [...writer.failures(), ...(skipping?.failures() ?? []), ...(stopped ? [stopped] : [])];
  const failures = [...new Map(all.map((failure) => [failure.message, failure])).values()]; // each is told once
  for (const { code, sentence } of failures) report.addFailure(code, sentence);
  // Outputs that were written before a failure are complete.
  const told = [...(skipping?.told() ?? []), ...writer.told()];
  if (settings.annotations && !stopped) await writeStdout(report.annotations());
  await writeStderr(stopped ? report.messagesAlone(told) : report.messagesAndSummary(told));
  if (settings.summary !== undefined) await appendOutput(settings.summary, report.jobSummary(told));
  return failures.at(-1)?.code ?? report.outcome();
}
