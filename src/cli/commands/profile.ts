/**
 * `dup-parse profile EXPORT...`: another vendor's sheets -> a profile to be looked at, as YAML with comments; on standard
 * error, how much of the documents it explains, and what is left.
 *
 * Nothing is converted by a guess: who uses the file confirms it. Where the known words are enough, nothing is written; of
 * documents in which nothing comes again as a sheet does, no profile is made.
 */
import { countEach } from '../../model/groupBy.js';
import { type Input, layOutEach, type ParseResult, parse } from '../../parse.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import { InputError } from '../../report/errors/inputError.js';
import { placeText, printable } from '../../report/render.js';
import type { Outcome } from '../console/exitCode.js';
import { asText } from '../console/forms/form.js';
import { createRunReport } from '../console/runReport.js';
import { writeStderr } from '../console/streams.js';
import { type Rejected, readInputs } from '../files/inputs/input.js';
import { findInputs } from '../files/inputs/search.js';
import { planFile } from '../files/outputs/outputTarget.js';
import { writeOutput } from '../files/outputs/writeOutput.js';
import type { ReadingSettings } from '../options/settings.js';
import { counted, say } from '../strings/say.js';
import { parseOptions } from './reading.js';

/** What the user is told to call the file, where it goes to standard output. */
const USUAL_NAME: Readonly<Record<Language, string>> = { it: 'mio.yaml', en: 'mine.yaml' };

/** Runs the command. */
export async function runProfile(names: readonly string[], settings: ReadingSettings): Promise<Outcome> {
  const { dataLanguage, language, loudness, errors } = settings;
  const search = await findInputs(names, settings);
  const target = planFile(
    settings,
    search.entries.flatMap((entry) => ('error' in entry ? [] : [entry])),
  );
  const options = await parseOptions(settings);
  const report = createRunReport(settings);
  const rejected: Rejected[] = [];
  const read: Input[] = [];
  for await (const input of readInputs(search.entries, settings.limits.size, rejected)) read.push(input);

  const [{ propose }, { checkedGuesses }, { toProfileDraft }] = await Promise.all([
    import('../../propose/propose.js'),
    import('../../propose/checked.js'),
    import('../../write/profileDraft.js'),
  ]);
  const laid = [];
  for await (const one of layOutEach(read, options)) {
    if ('error' in one) rejected.push(one);
    else laid.push(one);
  }
  const proposal = propose(laid.map(({ layout }, source) => ({ ...layout, source })));
  const sheets = laid.filter((_, source) => proposal.sources.has(source));
  for (const { file } of laid.filter((one) => !sheets.includes(one)))
    rejected.push({ file, error: new InputError('nothing-repeats', { file }) });
  report.addRemaining({ rejected, leftOut: search.leftOut });

  const told: string[] = [];
  if (sheets.length > 0) {
    const { guesses, profile } = checkedGuesses(proposal.guesses);
    const inputs = read.filter(({ file }) => sheets.some((one) => one.file === file));
    const result = await parse(inputs, { ...options, profile });
    const isNeeded = guesses.some(({ sure, optional }) => sure || optional) || result.sheets === 0;
    if (isNeeded) {
      const name = target.kind === 'stdout' ? USUAL_NAME[dataLanguage ?? 'it'] : target.path;
      const files = laid.map(({ file }) => file);
      await writeOutput(target.pathOf(''), toProfileDraft(guesses, { files, name, language: dataLanguage ?? 'it' }));
      const counts = {
        sure: guesses.filter(({ sure }) => sure).length,
        unsure: guesses.filter(({ sure }) => !sure).length,
      };
      told.push(
        counts.sure === 0 && result.sheets > 0
          ? say(language, 'profile-names-only')
          : say(language, 'profile-drafted', counts),
      );
      if (target.kind !== 'stdout') told.push(say(language, 'written-to', { path: printable(target.path) }));
      if (proposal.sheets === 1) told.push(say(language, 'profile-one-sheet'));
    } else told.push(say(language, 'profile-not-needed'));
    told.push(...explained(result, settings));
  }
  const isTold = errors === 'text' && loudness !== 'quiet';
  await writeStderr(`${report.messages()}${isTold ? asText(told) : ''}`);
  return report.outcome();
}

/** How many unrecognised lines are shown, unless all are asked for. */
const MOST_LINES = 10;

/** Says how much of the documents is read with the profile, and what is left. */
function explained({ document, sheets, findings }: ParseResult, { language, loudness }: ReadingSettings): string[] {
  const { sources, objectives, diagnostics } = document;
  const lines = findings.flatMap(({ code, params, place }) =>
    code === 'unrecognised-line'
      ? [
          `  ${placeText(sources[place.source]!.file, place, language)} ${printable(String((params as { text: string }).text))}`,
        ]
      : [],
  );
  const shown = loudness === 'verbose' ? lines : lines.slice(0, MOST_LINES);
  const others = countEach(
    diagnostics.flatMap(({ code, severity }) => (severity === 'info' || code === 'unrecognised-line' ? [] : [code])),
  );
  return [
    say(language, 'profile-reads', {
      sheets: counted(language, 'sheets', sheets),
      records: counted(language, 'records', objectives.length),
    }),
    ...sources.map(({ file, lines: counts }) => `  ${printable(file)}: ${say(language, 'ledger', counts)}`),
    say(language, 'profile-left', { lines: counted(language, 'unrecognised', lines.length) }),
    ...shown,
    ...(lines.length > shown.length
      ? [say(language, 'profile-more-left', { count: lines.length - shown.length })]
      : []),
    ...(others.size > 0
      ? [
          say(language, 'profile-warnings', {
            codes: [...others].map(([code, count]) => `${code} (${count})`).join(', '),
          }),
        ]
      : []),
  ];
}
