/**
 * `dup-parse diff OLD NEW`: what is different between two exports, or between records that were written before.
 *
 * As with `diff`, the exit code tells whether anything is. If one of the two cannot be read, or if nothing shows that
 * they are of one municipality, they are not compared and no output is touched.
 */
import { isatty } from 'node:tty';
import { printable } from '../report/render.js';
import { COMPARISON_FORMATS, type ComparisonFormat, writeComparison } from '../write/comparison/formats.js';
import { summaryOf } from '../write/comparison/words.js';
import type { Context } from './context.js';
import { diagnosticLines, rejectedLine } from './diagnostics.js';
import type { Outcome } from './exitCode.js';
import { say } from './messages.js';
import { writeFile, writeStderr, writeStdout } from './output.js';
import { readEach } from './reading.js';
import type { DiffSettings } from './settings.js';
import { planOneOutput } from './target.js';
import { wrongUse } from './usageError.js';

const asLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

/** Runs the command. Throws a UsageError before anything is read, an OutputError if the output can't be written. */
export async function runDiff(files: readonly string[], settings: DiffSettings, context: Context): Promise<Outcome> {
  const { dataLanguage, excel, format, loudness, output, profile } = settings;
  const { language, stdout, stderr } = context;
  const [oldFile, newFile] = files;
  if (oldFile === undefined || newFile === undefined || files.length > 2)
    throw wrongUse('diff-two-inputs', { count: files.length });
  const target = planOneOutput(output, files, profile);
  const { binary, forPeople }: ComparisonFormat = COMPARISON_FORMATS[format];
  if (binary && target.kind === 'stdout' && isatty(1)) throw wrongUse('binary-to-terminal', { format });

  const { taken, rejected } = await readEach(files, settings);
  const told = [
    ...taken.flatMap(({ result }) => (result ? diagnosticLines(result, loudness, language, stderr) : [])),
    ...rejected.map((one) => rejectedLine(one, language, stderr)),
  ];
  const [old, now] = taken;
  if (rejected.length > 0 || !old || !now) {
    await writeStderr(asLines(told));
    return { kind: 'done', rejected: rejected.length, severities: [], strict: false };
  }
  const [{ compare }, { areUnrelated }] = await Promise.all([
    import('../compare/compare.js'),
    import('../compare/unrelated.js'),
  ]);
  if (areUnrelated(old.document, now.document)) {
    const sentence = say(language, 'unrelated', { old: printable(oldFile), new: printable(newFile) });
    await writeStderr(asLines([...told, `${stderr('error', say(language, 'error-prefix'))} ${sentence}`]));
    return { kind: 'failed' };
  }
  const comparison = compare(old.document, now.document);
  const paint = target.kind === 'stdout' ? stdout : undefined;
  const words = format === 'text' ? language : (dataLanguage ?? (forPeople || excel ? 'it' : undefined));
  const data = await writeComparison(comparison, format, { language: words, excel, paint });
  await (target.kind === 'stdout' ? writeStdout(data) : writeFile(target.path, data));
  const where = target.kind === 'file' ? [say(language, 'written-to', { path: printable(target.path) })] : [];
  const isShown = format === 'text' && target.kind === 'stdout';
  const summary = isShown || loudness === 'quiet' ? [] : [[summaryOf(comparison, language), ...where].join(' ')];
  await writeStderr(asLines([...told, ...summary]));
  return { kind: 'compared', differs: comparison.changes.length > 0 };
}
