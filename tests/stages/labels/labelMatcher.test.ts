/** Labels in text, as they are printed, broken by wraps, with a colon apart. */
import { describe, expect, it } from 'vitest';
import { createMatcher, STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { LABELS } from '../../../src/vocabulary/labels.js';
import { LEVELS } from '../../../src/vocabulary/levels.js';
import { STANDARD } from '../../../src/vocabulary/vocabulary.js';

/** Ways to print one label. */
const waysOf = (label: string): string[] => [
  label,
  label.toUpperCase(),
  label.toLowerCase(),
  label.normalize('NFD'),
  `${label[0]}\u0301${label.slice(1)}`,
  `${label[0]}’${label.slice(1)}`,
  ` ${label}`,
  `${label}: altro`,
];

describe('a label is found', () => {
  it.each(
    LABELS.flatMap(({ place, words }) =>
      words.flatMap((word) => waysOf(word).map((way) => [place, way, word] as const)),
    ),
  )('of %s: %s', (place, way, word) => {
    const row = STANDARD_MATCHER.wholeLabel(place, way) ?? STANDARD_MATCHER.matchLabel(place, [way])?.row;
    expect(row?.words).toContain(word);
  });

  it.each(LEVELS.flatMap(({ words }) => words.flatMap((word) => waysOf(word).map((way) => [way, word] as const))))(
    'of a level: %s',
    (way, word) => {
      expect(STANDARD_MATCHER.matchLevel([way])?.row.words).toContain(word);
    },
  );

  it('broken by a wrap, or of one letter', () => {
    expect(STANDARD_MATCHER.matchLabel('header', ['R-', 'esponsabile', 'ANNA'])?.used).toBe(2);
    const labels = [...STANDARD.labels, { ...LABELS[3]!, words: ['Q'] }] as typeof STANDARD.labels;
    expect(createMatcher({ ...STANDARD, labels }).matchLabel('header', ['QANNA'])).toBeNull();
    expect(createMatcher({ ...STANDARD, labels }).matchLabel('header', ['q', 'ANNA'])?.used).toBe(1);
  });

  it('whose colon stands apart, on its line or on the next one', () => {
    expect(STANDARD_MATCHER.matchLabel('section', ['Stato :'])).toMatchObject({ used: 1, rest: '' });
    expect(STANDARD_MATCHER.matchLabel('section', ['Stato', ':'])).toMatchObject({ used: 2, rest: '' });
  });
});
