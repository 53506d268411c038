/**
 * Tells whether two documents have nothing in common: most likely, they are exports of two municipalities.
 *
 * A sheet does not name its municipality, and neither does a code: every town with the same elections has a
 * `2023_2028_DUP_01`, and the view is worded alike wherever the same program is used. What tells a town are its people and
 * its words. From one year to the next a giunta may change, or offices, or a good part of the text, but not all at once. So,
 * unless the municipalities are named, two documents are taken for unrelated only if, over all their objectives,
 *
 * 1. no holder of a portfolio and no responsible person is in both,
 * 2. of their phrases (five words in a row, of titles and text) fewer than one in ten are in both: a few are, wherever
 *    the same program prints the same formulas, and
 * 3. of their centres fewer than half are in both: `Polizia Locale` is an office of every town.
 *
 * Codes alone, without people or text, prove nothing either way. Where the rule errs, little is lost: a
 * comparison of such documents could only say that all of the one was removed and all of the other added.
 */
import type { Objective } from '../model/objective.js';
import type { Document } from '../report/document.js';
import { labelKey } from '../text/normalize.js';
import { ROLE_WORDS } from '../vocabulary/roles.js';
import { textOfBlocks } from './text.js';

const PHRASE = 5;
/** A cell of a name with more words than this holds more than a name. */
const MOST_NAME_WORDS = 8;

const wordsIn = (text: string): string[] => labelKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Lists all pairs of words of a name, so that a second name or a new office does not make another person of it. */
function nameParts(name: string): string[] {
  const words = [...new Set(wordsIn(name))].filter((word) => word.length > 1 && !ROLE_WORDS.has(word));
  const few = words.slice(0, MOST_NAME_WORDS).toSorted();
  return few.flatMap((word, i) => few.slice(i + 1).map((other) => `${word} ${other}`));
}

/** Lists the phrases of a text: five words in a row, wherever they begin. A shorter text is one phrase. */
function phrasesIn(text: string): string[] {
  const words = wordsIn(text);
  if (words.length <= PHRASE) return words.length > 0 ? [words.join(' ')] : [];
  return words.slice(PHRASE - 1).map((_, i) => words.slice(i, i + PHRASE).join(' '));
}

/** The titles and texts of an objective. */
const textsOfObjective = ({ title, linkedObjectives, guidelines, purpose, otherSections }: Objective): string[] => [
  title ?? '',
  ...linkedObjectives.map((link) => link.title),
  ...[...guidelines, ...purpose, ...otherSections.flatMap(({ blocks }) => blocks)].map((block) =>
    textOfBlocks([block]),
  ),
];

const peopleOf = ({ portfolio, responsiblePerson }: Objective) => [portfolio?.holder ?? '', responsiblePerson ?? ''];

/** The share of the smaller set that is in the other one too; `null` if one of them is empty. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number | null {
  const least = Math.min(one.size, other.size);
  return least === 0 ? null : [...one].filter((item) => other.has(item)).length / least;
}

/** The municipalities of a document; none unless all its objectives name theirs. */
const entitiesOf = ({ objectives }: Document): ReadonlySet<string> =>
  new Set(objectives.every(({ entity }) => entity !== null) ? objectives.map(({ entity }) => entity!) : []);

/** Whether nothing shows that two documents are of one municipality, though there is enough in both to show it. */
export function areUnrelated(old: Document, now: Document): boolean {
  const named = shared(entitiesOf(old), entitiesOf(now));
  if (named !== null) return named === 0;
  const share = (itemsOf: (objective: Objective) => readonly string[]) =>
    shared(new Set(old.objectives.flatMap(itemsOf)), new Set(now.objectives.flatMap(itemsOf)));
  const people = share((objective) => peopleOf(objective).flatMap(nameParts));
  const phrases = share((objective) => textsOfObjective(objective).flatMap(phrasesIn));
  const centres = share(({ responsibilityCentre: centre }) => (centre ? [wordsIn(centre).join(' ')] : []));
  return (people === null ? phrases !== null : people === 0) && (phrases ?? 0) < 0.1 && (centres ?? 0) < 0.5;
}
