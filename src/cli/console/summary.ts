/**
 * Counts of a run -> the sentences at its end: records, errors, files that were not read.
 *
 * Example: `1 file: 2 sheets, 1 record, 3 linked objectives; 4 repeated headers folded; no error, no warning; ...`.
 */

import type { Objective } from '../../model/objective.js';
import type { RecordsResult } from '../../parse.js';
import type { Language, Severity } from '../../report/catalogue/catalogue.js';
import { printable } from '../../report/render.js';
import { beginning } from '../../text/characters.js';
import { counted, say } from '../strings/say.js';

/** The numbers of results, and of their diagnostics. */
export type Counts = Readonly<
  Record<
    'files' | 'sheets' | 'records' | 'links' | 'others' | 'folded' | 'unrecognised' | 'errors' | 'warnings',
    number
  >
>;

export const NO_COUNTS: Counts = {
  files: 0,
  sheets: 0,
  records: 0,
  links: 0,
  others: 0,
  folded: 0,
  unrecognised: 0,
  errors: 0,
  warnings: 0,
};

const sumOfAll = <Item>(items: readonly Item[], countOf: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + countOf(item), 0);

/** Counts the values of an objective that stand under labels and titles of the sheet's own. */
export const othersIn = ({ otherFields, otherSections, linkedObjectives }: Objective): number =>
  otherFields.length + otherSections.length + sumOfAll(linkedObjectives, (link) => link.otherFields.length);

/** Counts what is in a result; its links and other values are counted already. */
export function countsOf(
  { document, sheets, repeatedHeaders }: RecordsResult,
  counted: Pick<Counts, 'links' | 'others'>,
): Counts {
  const { sources, objectives, diagnostics } = document;
  const ofSeverity = (wanted: Severity) => diagnostics.filter(({ severity }) => severity === wanted).length;
  return {
    ...{ files: sources.length, sheets, records: objectives.length, folded: repeatedHeaders, ...counted },
    unrecognised: sumOfAll(sources, ({ lines }) => lines.unrecognised),
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
  };
}

/** Adds counts to others, key by key. */
export function sumOf(a: Counts, b: Counts): Counts {
  const keys = Object.keys(NO_COUNTS) as (keyof Counts)[];
  return { ...a, ...Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) };
}

/** How many names a sentence lists, and how many characters of each. */
const NAMES_LISTED = 5;
const NAME_SHOWN = 120;

const shortened = (name: string) => (name.length > NAME_SHOWN ? `${beginning(name, NAME_SHOWN)}…` : name);

/** Lists names within a sentence: the first ones, and how many more there are. */
export function listOfNames(names: readonly string[], language: Language, most = NAMES_LISTED): string {
  const shown = names.slice(0, most).map((name) => `"${shortened(printable(name))}"`);
  const count = names.length - shown.length;
  return count > 0 ? say(language, 'and-more', { names: shown.join(', '), count }) : shown.join(', ');
}

/** Returns the sentences about what was read, and about the `unread` files. */
export function summarise(counts: Counts, unread: readonly string[], language: Language): string[] {
  const count = (key: keyof Counts) => counted(language, key, counts[key]);
  const read = (['sheets', 'records', 'links', 'others'] as const).filter((key) => key !== 'others' || counts[key] > 0);
  const parts = [
    `${count('files')}: ${read.map(count).join(', ')}`,
    ...(counts.folded > 0 ? [count('folded')] : []), // records do not say how many there were
    `${count('errors')}, ${count('warnings')}`,
    count('unrecognised'),
  ];
  return [
    ...(counts.files > 0 ? [`${parts.join('; ')}.`] : []),
    ...(unread.length > 0 ? [`${counted(language, 'unread', unread.length)}: ${listOfNames(unread, language)}.`] : []),
  ];
}
