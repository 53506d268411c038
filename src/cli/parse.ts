/**
 * `dup-parse [file...]`: exports -> records, to standard output, a file or a folder; messages to standard error.
 *
 * Nothing is written before everything is ready: if no input can be read, no output is touched.
 */
import { printable } from '../report/render.js';
import { type FormatName, write } from '../write/formats.js';
import type { TableName } from '../write/tables.js';
import type { Context } from './context.js';
import { diagnosticLines, rejectedLine } from './diagnostics.js';
import type { Outcome } from './exitCode.js';
import { say } from './messages.js';
import { writeFile, writeStderr, writeStdout } from './output.js';
import { type Reading, readAndParse } from './reading.js';
import type { Loudness, ParseSettings } from './settings.js';
import { severitiesOf, summary } from './summary.js';
import { planOutput, type Target } from './target.js';

interface Ready {
  /** Null is standard output. */
  readonly path: string | null;
  readonly text: string;
}

function pathFor(target: Target, file: string): string | null {
  if (target.kind === 'stdout') return null;
  return target.kind === 'file' ? target.path : target.paths.get(file)!;
}

async function makeReady({ results }: Reading, target: Target, format: FormatName, table: TableName | undefined) {
  const ready: Ready[] = [];
  for (const { document } of results) {
    ready.push({ path: pathFor(target, document.sources[0]!.file), text: await write(document, format, { table }) });
  }
  return ready;
}

function whereWritten(target: Target, ready: readonly Ready[], { language }: Context): string[] {
  const [first] = ready;
  if (target.kind === 'stdout' || !first) return [];
  if (target.kind === 'file' || ready.length === 1) {
    return [say(language, 'written-to', { path: printable(first.path!) })];
  }
  return [say(language, 'written-files', { count: ready.length, path: printable(target.folder) })];
}

/** Inputs rejected, diagnostics, and the summary with what follows it: each as loud as asked. */
export function messagesOf(
  reading: Reading,
  loudness: Loudness,
  { language, stderr }: Context,
  afterSummary: readonly string[] = [],
): string {
  const lines = [
    ...reading.results.flatMap((result) => diagnosticLines(result, loudness, language, stderr)),
    ...reading.rejected.map((rejected) => rejectedLine(rejected, language, stderr)),
    ...(loudness === 'quiet' ? [] : [[summary(reading, language), ...afterSummary].join(' ')]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Runs the command. Throws a UsageError before anything is read, an OutputError if the output can't be written. */
export async function runParse(files: readonly string[], settings: ParseSettings, context: Context): Promise<Outcome> {
  const target = planOutput(settings.output, files, settings.format, settings.profile);
  const how = target.kind === 'folder' ? 'apart' : 'together';
  const reading = await readAndParse(files, settings, how);
  const ready = await makeReady(reading, target, settings.format, settings.table);
  for (const { path, text } of ready) await (path === null ? writeStdout(text) : writeFile(path, text));
  await writeStderr(messagesOf(reading, settings.loudness, context, whereWritten(target, ready, context)));
  return {
    kind: 'done',
    rejected: reading.rejected.length,
    severities: severitiesOf(reading),
    strict: settings.strict,
  };
}
