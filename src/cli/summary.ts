/**
 * A run -> one paragraph: what was found, what was folded, what is wrong.
 *
 * Example: `1 file: 2 sheets, 1 record, 3 linked objectives; 4 repeated headers folded; no error, no warning; ...`.
 */
import type { Language, Severity } from '../report/catalogue.js';
import { type CountedKey, counted } from './messages.js';
import type { Reading } from './reading.js';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** All severities of all diagnostics: what the exit code and the summary go by. */
export function severitiesOf({ results }: Reading): Severity[] {
  return results.flatMap(({ document }) => document.diagnostics.map(({ severity }) => severity));
}

/** The paragraph, without what comes after it (where it was written). */
export function summary(reading: Reading, language: Language): string {
  const { results, rejected } = reading;
  const severities = severitiesOf(reading);
  const objectives = results.flatMap(({ document }) => document.objectives);
  const sources = results.flatMap(({ document }) => document.sources);
  const count = (key: CountedKey, n: number) => counted(language, key, n);
  const withSeverity = (wanted: Severity) => severities.filter((severity) => severity === wanted).length;

  const found = [
    count('sheets', sum(results.map(({ sheets }) => sheets))),
    count('records', objectives.length),
    count('links', sum(objectives.map(({ linkedObjectives }) => linkedObjectives.length))),
  ].join(', ');
  const parts = [
    `${count('files', sources.length)}: ${found}`,
    count('folded', sum(results.map(({ repeatedHeaders }) => repeatedHeaders))),
    `${count('errors', withSeverity('error'))}, ${count('warnings', withSeverity('warning'))}`,
    count('unrecognised', sum(sources.map(({ lines }) => lines.unrecognised))),
  ];
  const read = sources.length > 0 ? [`${parts.join('; ')}.`] : [];
  return [...read, ...(rejected.length > 0 ? [count('unread', rejected.length)] : [])].join(' ');
}
