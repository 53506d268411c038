/**
 * A run -> one paragraph: what was found, what was folded, what is wrong.
 *
 * Example: `1 file: 2 sheets, 1 record, 3 linked objectives; 4 repeated headers folded; no error, no warning; ...`.
 */

import type { ParseResult } from '../pipeline.js';
import { type Language, SEVERITIES, type Severity } from '../report/catalogue/catalogue.js';
import { printable } from '../report/render.js';
import { beginning } from '../text/characters.js';
import { STDIN } from './input.js';
import { type CountedKey, counted, say } from './messages.js';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

const COUNTS = ['files', 'sheets', 'records', 'links', 'folded', 'unrecognised'] as const;

/** What is counted of results: all that has to be kept of one that is written. */
export type Tally = Readonly<Record<(typeof COUNTS)[number] | Severity, number>>;

/** Counts one result. */
export function tallyOf({ document, sheets, records, links, repeatedHeaders }: ParseResult): Tally {
  const { sources, diagnostics } = document;
  const withSeverity = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  return {
    files: sources.length,
    sheets,
    records,
    links,
    folded: repeatedHeaders,
    unrecognised: sum(sources.map(({ lines }) => lines.unrecognised)),
    error: withSeverity('error'),
    warning: withSeverity('warning'),
    info: withSeverity('info'),
  };
}

/** The tally of errors that are of no document. */
export function errorsBeside(count: number): Tally {
  const none = { files: 0, sheets: 0, records: 0, links: 0, folded: 0, unrecognised: 0, warning: 0, info: 0 };
  return { ...none, error: count };
}

const total = (tallies: readonly Tally[], key: keyof Tally) => sum(tallies.map((tally) => tally[key]));

/** The severities of all diagnostics, each once: what the exit code goes by. */
export function severitiesOf(tallies: readonly Tally[]): Severity[] {
  return SEVERITIES.filter((severity) => total(tallies, severity) > 0);
}

/** How many names a sentence bears, and how much of one. */
const NAMED = 5;
const NAME_SHOWN = 120;

const shortened = (name: string) => (name.length > NAME_SHOWN ? `${beginning(name, NAME_SHOWN)}…` : name);

/** Names within a sentence: the first of them, and how many more there are. */
export function someOf(names: readonly string[], language: Language, most = NAMED): string {
  const shown = names.slice(0, most).map((name) => `"${shortened(printable(name))}"`);
  const count = names.length - shown.length;
  return count > 0 ? say(language, 'and-more', { names: shown.join(', '), count }) : shown.join(', ');
}

const unreadNames = (rejected: readonly { readonly file: string }[], language: Language) =>
  someOf(
    rejected.map(({ file }) => (file === STDIN ? say(language, 'stdin-name') : file)),
    language,
  );

/** The paragraph, without what comes after it (where it was written). */
export function summary(
  tallies: readonly Tally[],
  rejected: readonly { readonly file: string }[],
  language: Language,
): string {
  const count = (key: CountedKey, from: keyof Tally) => counted(language, key, total(tallies, from));
  const found = [count('sheets', 'sheets'), count('records', 'records'), count('links', 'links')].join(', ');
  const parts = [
    `${count('files', 'files')}: ${found}`,
    count('folded', 'folded'),
    `${count('errors', 'error')}, ${count('warnings', 'warning')}`,
    count('unrecognised', 'unrecognised'),
  ];
  const read = total(tallies, 'files') > 0 ? [`${parts.join('; ')}.`] : [];
  const unread =
    rejected.length > 0 ? [`${counted(language, 'unread', rejected.length)}: ${unreadNames(rejected, language)}.`] : [];
  return [...read, ...unread].join(' ');
}
