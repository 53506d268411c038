/**
 * `dup-parse diff OLD NEW`: two exports, or records that dup-parse wrote -> what differs between them.
 *
 * As with `diff`, the exit code tells whether anything differs, be it only the years of codes. If one of the two cannot be
 * read, or if nothing shows that they are of one municipality, they are not compared and no output is touched.
 */
import { isatty } from 'node:tty';
import { printable } from '../../report/render.js';
import { COMPARISON_FORMATS, type ComparisonFormat, writeComparison } from '../../write/comparison/formats.js';
import { summaryOf } from '../../write/comparison/strings.js';
import { paintStdout } from '../console/colour.js';
import type { Outcome } from '../console/exitCode.js';
import { asText } from '../console/forms/form.js';
import { createRunReport } from '../console/runReport.js';
import { writeStderr } from '../console/streams.js';
import { withEntities } from '../files/inputs/entityFolder.js';
import { planFile } from '../files/outputs/outputTarget.js';
import { writeOutput } from '../files/outputs/writeOutput.js';
import type { DiffSettings } from '../options/settings.js';
import { wrongUse } from '../strings/errors.js';
import { say } from '../strings/say.js';
import { readDocuments } from './reading.js';

/** Runs the command. Throws a CommandError: for wrong use before anything is read. */
export async function runDiff(names: readonly string[], settings: DiffSettings): Promise<Outcome> {
  const { dataLanguage, errors, excel, format, language, loudness } = settings;
  const [oldFile, newFile] = names;
  if (oldFile === undefined || newFile === undefined || names.length > 2)
    throw wrongUse('diff-two-inputs', { count: names.length });
  const files = withEntities(
    names.map((file) => ({ file, subfolder: '' })),
    settings,
  );
  const target = planFile(settings, files);
  const isOnStdout = target.kind === 'stdout';
  const { binary, forPeople }: ComparisonFormat = COMPARISON_FORMATS[format];
  if (binary && isOnStdout && isatty(1)) throw wrongUse('binary-to-terminal', { format });

  const report = createRunReport(settings);
  const [before, after] = await readDocuments(files, settings, report);
  if (!before || !after) {
    await writeStderr(report.messages());
    return report.outcome();
  }
  const [{ compare }, { areUnrelated }] = await Promise.all([
    import('../../compare/compare.js'),
    import('../../compare/unrelated.js'),
  ]);
  if (areUnrelated(before, after)) {
    const params = { old: printable(oldFile), new: printable(newFile) };
    report.addFailure('unrelated', (spoken) => say(spoken, 'unrelated', params));
    await writeStderr(report.messages());
    return 'unrelated';
  }
  const comparison = compare(before, after);
  const paint = isOnStdout ? paintStdout : undefined;
  const written = format === 'text' ? language : (dataLanguage ?? (forPeople || excel ? 'it' : undefined));
  const options = { language: written, excel, paint, detail: loudness === 'verbose' };
  await writeOutput(target.pathOf(''), await writeComparison(comparison, format, options));
  const where = isOnStdout ? [] : [say(language, 'written-to', { path: printable(target.path) })];
  const isSummarised = !(format === 'text' && isOnStdout) && errors === 'text' && loudness !== 'quiet';
  const summary = isSummarised ? [[summaryOf(comparison, language), ...where].join(' ')] : [];
  await writeStderr(`${report.messages()}${asText(summary)}`);
  return comparison.changes.length > 0 ? 'different' : 'done';
}
