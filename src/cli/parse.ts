/**
 * `dup-parse [file...]`: exports -> records, to standard output, a file or a folder; messages to standard error.
 *
 * An output is written when all that belongs to it is ready: if no input of it can be read, it is not touched. With a
 * folder, each input is written, and forgotten but for its messages, before the next one is read.
 */
import { isatty } from 'node:tty';
import type { ParseResult } from '../pipeline.js';
import type { Language } from '../report/catalogue.js';
import { printable } from '../report/render.js';
import { diagnosticsOf, type Finding } from '../report/report.js';
import { FORMATS, type Format, write } from '../write/formats.js';
import type { Context } from './context.js';
import { diagnosticLines, rejectedLine } from './diagnostics.js';
import type { Outcome } from './exitCode.js';
import type { Rejected } from './input.js';
import { say } from './messages.js';
import { writeFile, writeStderr, writeStdout } from './output.js';
import { readAndParse } from './reading.js';
import type { Loudness, ParseSettings } from './settings.js';
import { severitiesOf, summary, type Tally, tallyOf } from './summary.js';
import { type FormatTarget, type Output, planOutput, type Target } from './target.js';
import { wrongUse } from './usageError.js';

function pathFor(target: FormatTarget, file: string): string | null {
  if (target.kind === 'stdout') return null;
  return target.kind === 'file' ? target.path : target.paths.get(file)!;
}

/** Each result in one format. */
function formatOutput(files: readonly string[], settings: ParseSettings): Output {
  const { dataLanguage: language, excel, format, output, profile, table } = settings;
  const target = planOutput(output, files, format, profile);
  const { binary, cannotHold = () => [] }: Format = FORMATS[format];
  if (binary && target.kind === 'stdout' && isatty(1)) throw wrongUse('binary-to-terminal', { format });
  return {
    target,
    deliver: async ({ document, ledger }) => {
      const data = await write(document, format, { table, excel, language, ledger });
      const path = pathFor(target, document.sources[0]!.file);
      await (path === null ? writeStdout(data) : writeFile(path, data));
      return { paths: path === null ? [] : [path], beyond: cannotHold(document) };
    },
  };
}

function whereWritten(target: Target, written: readonly string[], { language }: Context): string[] {
  const [first] = written;
  if (target.kind === 'stdout' || first === undefined) return [];
  if (target.kind === 'file' || written.length === 1) return [say(language, 'written-to', { path: printable(first) })];
  return [say(language, 'written-files', { count: written.length, path: printable(target.folder) })];
}

/** What is kept of a result: its messages, and its numbers. */
export interface Account {
  readonly lines: readonly string[];
  readonly tally: Tally;
}

/** The result as it is told: with what the format of the output cannot hold. */
function withFindings(result: ParseResult, more: readonly Finding[], language: Language = 'en'): ParseResult {
  if (more.length === 0) return result;
  const findings = [...result.findings, ...more];
  return { ...result, findings, document: { ...result.document, diagnostics: diagnosticsOf(findings, language) } };
}

/** Takes down what there is to say of a result. */
export function accountOf(result: ParseResult, loudness: Loudness, { language, stderr }: Context): Account {
  return { lines: diagnosticLines(result, loudness, language, stderr), tally: tallyOf(result) };
}

const asLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

/** Diagnostics, inputs rejected, and the summary with what follows it: each as loud as asked. */
export function messagesOf(
  accounts: readonly Account[],
  rejected: readonly Rejected[],
  loudness: Loudness,
  { language, stderr }: Context,
  afterSummary: readonly string[] = [],
): string {
  const tallies = accounts.map(({ tally }) => tally);
  return asLines([
    ...accounts.flatMap(({ lines }) => lines),
    ...rejected.map((one) => rejectedLine(one, language, stderr)),
    ...(loudness === 'quiet' ? [] : [[summary(tallies, rejected.length, language), ...afterSummary].join(' ')]),
  ]);
}

/** Runs the command. Throws a UsageError before anything is read, an OutputError if the output can't be written. */
export async function runParse(files: readonly string[], settings: ParseSettings, context: Context): Promise<Outcome> {
  const { loudness, strict } = settings;
  const { target, deliver } = settings.datapackage
    ? await (await import('./datapackage.js')).packageOutput(files, settings, context)
    : formatOutput(files, settings);
  const accounts: Account[] = [];
  const written: string[] = [];
  const notes: string[] = [];
  const handOn = async (result: ParseResult) => {
    const told = await deliver(result);
    written.push(...told.paths);
    notes.push(...(told.notes ?? []));
    accounts.push(accountOf(withFindings(result, told.beyond ?? [], settings.dataLanguage), loudness, context));
  };
  try {
    const rejected = await readAndParse(files, settings, target.kind === 'folder' ? 'apart' : 'together', handOn);
    const afterSummary = [...whereWritten(target, written, context), ...notes];
    await writeStderr(messagesOf(accounts, rejected, loudness, context, afterSummary));
    const severities = severitiesOf(accounts.map(({ tally }) => tally));
    return { kind: 'done', rejected: rejected.length, severities, strict };
  } catch (error) {
    // Files that were written before one that could not be are there, and are told.
    await writeStderr(asLines([...accounts.flatMap(({ lines }) => lines), ...whereWritten(target, written, context)]));
    throw error;
  }
}
