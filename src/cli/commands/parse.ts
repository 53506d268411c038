/**
 * `dup-parse [file...]`: exports -> records, to standard output, a file or a folder; messages to standard error.
 *
 * An output is written when all that belongs to it is ready: if none of its inputs can be read, it is not touched. With a
 * folder, each input is written, and forgotten but for its messages, before the next one is read.
 */
import { isatty } from 'node:tty';
import type { ParseResult } from '../../parse.js';
import { printable } from '../../report/render.js';
import { diagnosticsOf, type Finding } from '../../report/report.js';
import { FORMATS, type Format, write } from '../../write/formats.js';
import type { Outcome } from '../console/exitCode.js';
import { asText, createRunReport } from '../console/runReport.js';
import { writeStderr, writeStdout } from '../console/streams.js';
import { type OutputTarget, planOutput } from '../files/outputTarget.js';
import { type Found, findInputs, foundFiles } from '../files/search.js';
import { createFolderOf, writeOutput } from '../files/writeOutput.js';
import type { ParseSettings } from '../options/settings.js';
import { wrongUse } from '../strings/errors.js';
import { say } from '../strings/say.js';
import { readAndParse } from './reading.js';

/** The target of the results, and the function that writes them. */
export interface Output {
  readonly target: OutputTarget;
  /** Whether the output shows where each line of the inputs went. */
  readonly showsLines: boolean;
  /** Writes a result. Returns the paths written, what the format cannot represent, and sentences for the end of the run. */
  readonly write: (result: ParseResult) => Promise<{
    readonly paths: readonly string[];
    readonly unrepresentable: readonly Finding[];
    readonly afterword: readonly string[];
  }>;
}

function formatOutput(files: readonly Found[], settings: ParseSettings): Output {
  const { dataLanguage: language, excel, format, table } = settings;
  const target = planOutput(settings, files);
  const { binary, cannotHold, showsLines }: Format = FORMATS[format];
  if (binary && target.kind === 'stdout' && isatty(1)) throw wrongUse('binary-to-terminal', { format });
  return {
    target,
    showsLines: showsLines === true,
    async write({ document, ledger }) {
      const data = await write(document, format, { table, excel, language, ledger });
      const path = target.pathOf(document.sources[0]!.file);
      if (target.kind === 'folder') await createFolderOf(path!);
      await writeOutput(path, data);
      return {
        paths: path === null ? [] : [path],
        unrepresentable: (await cannotHold?.(document, { excel })) ?? [],
        afterword: [],
      };
    },
  };
}

/** Says where the output was written. */
function whereWritten({ kind, path }: OutputTarget, written: readonly string[], { language }: ParseSettings): string[] {
  const [first] = written;
  if (first === undefined) return [];
  if (kind === 'file' || written.length === 1) return [say(language, 'written-to', { path: printable(first) })];
  return [say(language, 'written-files', { count: written.length, path: printable(path) })];
}

/** Adds findings to a result. */
function withFindings(result: ParseResult, more: readonly Finding[], { dataLanguage = 'en' }: ParseSettings) {
  if (more.length === 0) return result;
  const findings = [...result.findings, ...more];
  return { ...result, findings, document: { ...result.document, diagnostics: diagnosticsOf(findings, dataLanguage) } };
}

/** Runs the command. Throws a CommandError: for wrong use before anything is read. */
export async function runParse(names: readonly string[], settings: ParseSettings): Promise<Outcome> {
  const search = await findInputs(names, settings);
  const { target, showsLines, write }: Output = settings.datapackage
    ? await (await import('./dataPackage.js')).packageOutput(foundFiles(search), settings)
    : formatOutput(foundFiles(search), settings);
  if (settings.annotations && target.kind === 'stdout') throw wrongUse('annotations-among-data');
  const report = createRunReport(settings);
  const written: string[] = [];
  const afterword: string[] = [];
  const manner = { isApart: target.kind === 'folder', ledger: showsLines };
  try {
    await readAndParse(search, settings, report, manner, async (result) => {
      const output = await write(result);
      written.push(...output.paths);
      afterword.push(...output.afterword);
      report.addResult(withFindings(result, output.unrepresentable, settings));
    });
    await writeStderr(report.messagesAndSummary([...whereWritten(target, written, settings), ...afterword]));
    if (settings.annotations) await writeStdout(report.annotations());
    return report.outcome();
  } catch (error) {
    // Files that were written before the failure are complete.
    const where = settings.errors === 'json' ? [] : whereWritten(target, written, settings);
    await writeStderr(`${report.messages()}${asText(where)}`);
    throw error;
  }
}
