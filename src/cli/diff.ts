/**
 * `dup-parse diff OLD NEW`: what is different between two exports, or between records that were written before.
 *
 * As with `diff`, the exit code tells whether anything is. If one of the two cannot be read, or if nothing shows that
 * they are of one municipality, they are not compared and no output is touched.
 */
import { isatty } from 'node:tty';
import { printable } from '../report/render.js';
import { COMPARISON_FORMATS, type ComparisonFormat, writeComparison } from '../write/comparison/formats.js';
import { summaryOf } from '../write/comparison/strings.js';
import { accountOf, asLines, remarkLines } from './account.js';
import type { Context } from './context.js';
import { failureJson } from './diagnostics.js';
import type { Outcome } from './exitCode.js';
import { say } from './messages.js';
import { writeFile, writeStderr, writeStdout } from './output.js';
import { filesBeside, readEach } from './reading.js';
import type { DiffSettings } from './settings.js';
import { planOneOutput } from './target.js';
import { wrongUse } from './usageError.js';

/** Runs the command. Throws a UsageError before anything is read, an OutputError if the output can't be written. */
export async function runDiff(names: readonly string[], settings: DiffSettings, context: Context): Promise<Outcome> {
  const { dataLanguage, errors, excel, format, loudness, output } = settings;
  const { language, stdout, stderr } = context;
  const [oldFile, newFile] = names;
  if (oldFile === undefined || newFile === undefined || names.length > 2)
    throw wrongUse('diff-two-inputs', { count: names.length });
  const files = names.map((file) => ({ file, below: '' }));
  const target = planOneOutput(output, files, filesBeside(settings));
  const { binary, forPeople }: ComparisonFormat = COMPARISON_FORMATS[format];
  if (binary && target.kind === 'stdout' && isatty(1)) throw wrongUse('binary-to-terminal', { format });

  const { taken, rejected } = await readEach(files, settings);
  const told = [
    ...taken.flatMap(({ result }) => (result ? accountOf(result, settings, context).lines : [])),
    ...remarkLines({ rejected, unmet: [], leftOut: [] }, settings, context),
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
    const names = { old: printable(oldFile), new: printable(newFile) };
    const sentence = `${stderr('error', say(language, 'error-prefix'))} ${say(language, 'unrelated', names)}`;
    const json = () => failureJson('unrelated', say(context.json ?? 'en', 'unrelated', names));
    await writeStderr(asLines([...told, errors === 'json' ? json() : sentence]));
    return { kind: 'failed' };
  }
  const comparison = compare(old.document, now.document);
  const paint = target.kind === 'stdout' ? stdout : undefined;
  const words = format === 'text' ? language : (dataLanguage ?? (forPeople || excel ? 'it' : undefined));
  const data = await writeComparison(comparison, format, { language: words, excel, paint });
  await (target.kind === 'stdout' ? writeStdout(data) : writeFile(target.path, data));
  const where = target.kind === 'file' ? [say(language, 'written-to', { path: printable(target.path) })] : [];
  const isShown = (format === 'text' && target.kind === 'stdout') || errors === 'json';
  const summary = isShown || loudness === 'quiet' ? [] : [[summaryOf(comparison, language), ...where].join(' ')];
  await writeStderr(asLines([...told, ...summary]));
  return { kind: 'compared', differs: comparison.changes.length > 0 };
}
