/**
 * Tells what titles of sections mean: by their words, and by what follows them: codes, numbered values, a status, text.
 *
 * In: titles. Out: guesses, and apart from them the titles of tables and of the status, on which other guesses rest.
 */
import type { Guess } from '../model/guess.js';
import { labelKey } from '../text/normalize.js';
import { SECTION_STEMS } from '../vocabulary/likelyWords.js';
import { isKnown, isKnownStatus, statusIn } from './meaning.js';
import type { FoundSections, FoundTitle } from './sections.js';
import { commonest, shownAt } from './spots.js';
import { weightOf } from './stems.js';

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
  const found = new Map<FoundTitle, { field: Field; sure: boolean }>();
  const taken = new Set<Field>();
  for (const { title, field, weight } of pairs.toSorted((a, b) => b.weight - a.weight)) {
    if (weight - (2 * title.sheets) / sheets < 1.5 || found.has(title) || taken.has(field)) continue;
    found.set(title, { field, sure: weight - (2 * title.sheets) / sheets >= ENOUGH && title.sheets * 3 >= sheets });
    taken.add(field);
  }
  const font = commonest([...found.keys(), ...linked].map((title) => title.font));
  const isTitle = (title: FoundTitle) =>
    title.isApart && title.font === font && title.sheets * 2 >= sheets && title.bodies.some(({ length }) => length > 0);
  return {
    linked,
    status: [...found].find(([, { field }]) => field === 'status')?.[0],
    guesses: others.flatMap((title) => {
      const meaning = found.get(title);
      if (!meaning && !(title.font === font && title.sheets > 1 && !endsInColon(title))) return [];
      return [
        {
          group: meaning ? 'sections' : 'other',
          name: meaning?.field ?? title.word,
          word: title.word,
          places: title.spots.map(shownAt),
          sure: meaning?.sure ?? isTitle(title),
        },
      ];
    }),
  };
}

/** Whether a line announces what follows it, as in the middle of a text: `In particolare:`. */
const endsInColon = ({ spots }: FoundTitle): boolean =>
  spots.filter(({ cell }) => cell.text.endsWith(':')).length * 2 > spots.length;

const meanLength = ({ bodies }: FoundTitle): number =>
  bodies.reduce((sum, lines) => sum + lines.join(' ').length, 0) / Math.max(bodies.length, 1);

/** How much speaks for a meaning of a title. */
function weightIn(field: Field, title: FoundTitle, longest: number): number {
  const key = labelKey(title.word);
  const bodies = title.bodies.filter(({ length }) => length > 0);
  const share = (isLike: (lines: readonly string[]) => boolean) =>
    bodies.filter(isLike).length / Math.max(bodies.length, 1);
  const words = isKnown('section', field, key) ? 20 : weightOf(key, SECTION_STEMS[field]);
  const length = meanLength(title) / longest;
  const isShort = share((lines) => lines.length <= 2 && lines[0]!.split(' ').length <= 6);
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
