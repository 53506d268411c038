/**
 * `dup-parse [file...]`: exports -> records, to standard output, a file or a folder; messages to standard error.
 *
 * An output is written when all that belongs to it is ready: if no input of it can be read, it is not touched. With a
 * folder, each input is written, and forgotten but for its messages, before the next one is read.
 */
import { dirname } from 'node:path';
import { isatty } from 'node:tty';
import type { ParseResult } from '../pipeline.js';
import type { Language } from '../report/catalogue/catalogue.js';
import { printable } from '../report/render.js';
import { diagnosticsOf, type Finding } from '../report/report.js';
import { FORMATS, type Format, write } from '../write/formats.js';
import { type Account, accountOf, annotationsOf, asLines, messagesOf, outcomeOf } from './account.js';
import type { Context } from './context.js';
import type { Outcome } from './exitCode.js';
import { say } from './messages.js';
import { makeFolder, writeFile, writeStderr, writeStdout } from './output.js';
import { filesBeside, readAndParse } from './reading.js';
import { type Found, filesIn, findInputs } from './search.js';
import type { ParseSettings } from './settings.js';
import { type FormatTarget, type Output, planOutput, type Target } from './target.js';
import { wrongUse } from './usageError.js';

function pathFor(target: FormatTarget, file: string): string | null {
  if (target.kind === 'stdout') return null;
  return target.kind === 'file' ? target.path : target.paths.get(file)!;
}

/** Each result in one format. */
function formatOutput(files: readonly Found[], settings: ParseSettings): Output {
  const { dataLanguage: language, excel, format, output, table } = settings;
  const target = planOutput(output, files, format, filesBeside(settings));
  const { binary, cannotHold = () => [], showsLines }: Format = FORMATS[format];
  if (binary && target.kind === 'stdout' && isatty(1)) throw wrongUse('binary-to-terminal', { format });
  return {
    target,
    showsLines,
    deliver: async ({ document, ledger }) => {
      const data = await write(document, format, { table, excel, language, ledger });
      const path = pathFor(target, document.sources[0]!.file);
      if (target.kind === 'folder' && path !== null) await makeFolder(dirname(path));
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

/** The result as it is told: with what the format of the output cannot hold. */
function withFindings(result: ParseResult, more: readonly Finding[], language: Language = 'en'): ParseResult {
  if (more.length === 0) return result;
  const findings = [...result.findings, ...more];
  return { ...result, findings, document: { ...result.document, diagnostics: diagnosticsOf(findings, language) } };
}

/** Runs the command. Throws a UsageError before anything is read, an OutputError if the output can't be written. */
export async function runParse(names: readonly string[], settings: ParseSettings, context: Context): Promise<Outcome> {
  const { annotations, errors, output, recursive, strict } = settings;
  const search = await findInputs(names, { recursive, output, beside: filesBeside(settings) });
  const made: Output = settings.datapackage
    ? await (await import('./datapackage.js')).packageOutput(filesIn(search), settings, context)
    : formatOutput(filesIn(search), settings);
  const { target, deliver, showsLines = false } = made;
  if (annotations && target.kind === 'stdout') throw wrongUse('annotations-among-data');
  const accounts: Account[] = [];
  const written: string[] = [];
  const notes: string[] = [];
  const handOn = async (result: ParseResult) => {
    const told = await deliver(result);
    written.push(...told.paths);
    notes.push(...(told.notes ?? []));
    accounts.push(accountOf(withFindings(result, told.beyond ?? [], settings.dataLanguage), settings, context));
  };
  try {
    const how = target.kind === 'folder' ? 'apart' : 'together';
    const run = await readAndParse(search, settings, context, { how, wantsLedger: showsLines }, handOn);
    const told = { ...run, accounts, leftOut: search.leftOut };
    await writeStderr(messagesOf(told, settings, context, [...whereWritten(target, written, context), ...notes]));
    if (annotations) await writeStdout(annotationsOf(told, settings, context));
    return outcomeOf(told, strict);
  } catch (error) {
    // Files that were written before one that could not be are there, and are told.
    const where = errors === 'json' ? [] : whereWritten(target, written, context);
    await writeStderr(asLines([...accounts.flatMap(({ lines }) => lines), ...where]));
    throw error;
  }
}
