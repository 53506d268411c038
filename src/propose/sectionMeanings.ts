/**
 * Tells what titles of sections mean: by their words, and by what follows them: codes, numbered values, a status, text.
 *
 * In: titles. Out: guesses, and apart from them the titles of tables and of the status, on which other guesses rest.
 */
import type { Guess } from '../model/guess.js';
import { labelKey } from '../text/normalize.js';
import { OTHER_STEMS, SECTION_STEMS } from '../vocabulary/likelyWords.js';
import { isKnown, isKnownStatus, statusIn } from './meaning.js';
import type { FoundSections, FoundTitle } from './sections.js';
import { shownAt } from './spots.js';
import { hasStem, weightOf } from './stems.js';

type Field = keyof typeof SECTION_STEMS;
const FIELDS = Object.keys(SECTION_STEMS) as Field[];

export interface SectionMeanings {
  readonly guesses: readonly Guess[];
  readonly linked: readonly FoundTitle[];
  readonly status: FoundTitle | undefined;
}

/** From which weight on a meaning is sure enough to be written. */
const ENOUGH = 2.5;

/** Gives each section the title that fits best; other titles that are set alike are other parts of the sheet. */
export function sectionMeanings({ titles, sheets }: FoundSections): SectionMeanings {
  const linked = titles.filter(({ hasTable }) => hasTable);
  const others = titles.filter(({ hasTable }) => !hasTable);
  const longest = Math.max(...others.map(meanLength), 1);
  const pairs = others.flatMap((title) =>
    FIELDS.map((field) => ({ title, field, weight: weightIn(field, title, longest) + (2 * title.sheets) / sheets })),
  );
  const found = new Map<FoundTitle, Meaning>();
  const isFree = (field: Field) => ![...found.values()].some((meaning) => meaning.field === field);
  for (const { title, field, weight } of pairs.toSorted((a, b) => b.weight - a.weight)) {
    const own = weight - (2 * title.sheets) / sheets;
    if (own >= 1.5 && !found.has(title) && isFree(field))
      found.set(title, { field, sure: own >= ENOUGH && title.sheets * 3 >= sheets, byPlace: false });
  }
  const fonts = new Set([...found.keys(), ...linked].map((title) => title.font));
  const areApart = titles.some(({ isApart }) => isApart);
  const isSet = (title: FoundTitle) => fonts.has(title.font) && title.sheets > 1 && !endsInColon(title);
  const isTitle = (title: FoundTitle) =>
    (title.isApart || !areApart) &&
    isSet(title) &&
    title.sheets * 2 >= sheets &&
    title.bodies.some(({ length }) => length > 0);
  const free = others.filter((title) => isTitle(title) && !isOtherPart(title) && !found.get(title)?.sure);
  for (const [field, title] of byPlace(
    free,
    (one) => ![...found.values()].some(({ field: own, sure }) => own === one && sure),
  )) {
    for (const [other, meaning] of found) if (meaning.field === field) found.delete(other);
    found.set(title, { field, sure: true, byPlace: true });
  }
  return {
    linked,
    status: [...found].find(([, { field }]) => field === 'status')?.[0],
    guesses: others.flatMap((title): Guess[] => {
      const meaning = found.get(title);
      if (!meaning && !isSet(title)) return [];
      return [
        {
          group: meaning ? 'sections' : 'other',
          name: meaning?.field ?? title.word,
          word: title.word,
          places: title.spots.map(shownAt),
          sure: meaning?.sure ?? isTitle(title),
          byPlace: meaning?.byPlace,
        },
      ];
    }),
  };
}

interface Meaning {
  readonly field: Field;
  readonly sure: boolean;
  readonly byPlace: boolean;
}

/** Titles of parts that the record has no field for: their place means nothing. */
const isOtherPart = ({ word }: FoundTitle): boolean => hasStem(labelKey(word), OTHER_STEMS);

/**
 * Tells titles whose words say nothing by their places: the last, with a short text under it, is the status; a first one
 * with a short text the public value; of the texts between, the second is the purpose. Only where that leaves no choice.
 */
function byPlace(titles: readonly FoundTitle[], isFree: (field: Field) => boolean): Map<Field, FoundTitle> {
  const inOrder = titles.toSorted((a, b) => a.rank - b.rank);
  const isShort = (title: FoundTitle) => shareOfShort(title) > 0.8;
  const placed = new Map<Field, FoundTitle>();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (last && isShort(last) && isFree('status')) placed.set('status', last);
  if (first && first !== last && isShort(first) && isFree('publicValues')) placed.set('publicValues', first);
  const texts = inOrder.filter((title) => !isShort(title));
  const fields = (['guidelines', 'purpose'] as const).filter(isFree);
  if (texts.length === fields.length) for (const [i, field] of fields.entries()) placed.set(field, texts[i]!);
  else if (texts.length === 1 && isFree('purpose')) placed.set('purpose', texts[0]!);
  return placed;
}

const filledBodies = ({ bodies }: FoundTitle) => bodies.filter(({ length }) => length > 0);

/** The share of places where a few words follow a title, and no more. */
const shareOfShort = (title: FoundTitle): number => {
  const bodies = filledBodies(title);
  const short = bodies.filter((lines) => lines.length <= 2 && lines.join(' ').split(' ').length <= 6);
  return short.length / Math.max(bodies.length, 1);
};

/** Whether a line announces what follows it, as in the middle of a text: `In particolare:`. */
const endsInColon = ({ spots }: FoundTitle): boolean =>
  spots.filter(({ cell }) => cell.text.endsWith(':')).length * 2 > spots.length;

const meanLength = ({ bodies }: FoundTitle): number =>
  bodies.reduce((sum, lines) => sum + lines.join(' ').length, 0) / Math.max(bodies.length, 1);

/** How much speaks for a meaning of a title. */
function weightIn(field: Field, title: FoundTitle, longest: number): number {
  const key = labelKey(title.word);
  const bodies = filledBodies(title);
  const share = (isLike: (lines: readonly string[]) => boolean) =>
    bodies.filter(isLike).length / Math.max(bodies.length, 1);
  const words = isKnown('section', field, key) ? 20 : weightOf(key, SECTION_STEMS[field]);
  const length = meanLength(title) / longest;
  const isShort = shareOfShort(title);
  switch (field) {
    case 'publicValues':
      return words + 3 * share(([first]) => /^\d+ ?[-–] /u.test(first!)) + isShort - 1;
    case 'status':
      return (
        words +
        2 * share(([first]) => isKnownStatus(first!)) +
        share(([first]) => statusIn(first!) !== undefined) * isShort +
        isShort -
        1
      );
    case 'purpose':
      return words + 1.5 * length - 2 * isShort * (1 - length);
    default:
      return words + (1 - length) / 2 - isShort * (1 - length);
  }
}
