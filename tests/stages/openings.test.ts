/** What the first letters of a text tell of labels. */
import { describe, expect, it } from 'vitest';
import { createMatcher, STANDARD_MATCHER } from '../../src/labels/labelMatcher.js';
import { openingsOf } from '../../src/model/openings.js';
import { beginsApart, labelKey, wordKey } from '../../src/text/normalize.js';
import { LABELS } from '../../src/vocabulary/labels.js';
import { LEVELS } from '../../src/vocabulary/levels.js';
import { STANDARD } from '../../src/vocabulary/vocabulary.js';

/** Ways to print one label. */
const waysOf = (label: string): string[] => [
  label,
  label.toUpperCase(),
  label.toLowerCase(),
  label.normalize('NFD'),
  `${label[0]}\u0301${label.slice(1)}`,
  `${label[0]}’${label.slice(1)}`,
  ` ${label}`,
  `’${label}: altro`,
];

describe('openingsOf', () => {
  const opens = openingsOf(['STATO', 'CDR', 'A B', 'X', 'E QUI', '1. UNO', 'ΩMEGA'].map(labelKey));

  it.each([
    'Stato',
    'stati',
    'Sta',
    'St',
    'S',
    'S. Maria',
    'CdR',
    'a',
    'A B',
    'abc',
    'Xylofono',
    'È qui',
    '1',
    'ωmega',
  ])('%s may begin with one of the labels', (text) => {
    expect(opens(text)).toBe(true);
  });

  it.each(['Servizi', 'Sto', 'Cdx', 'Bilancio', 'Ùtile', '2. due', '• Stato', '(Stato)', 'Дом'])(
    '%s may not, and needs no second look',
    (text) => {
      expect(opens(text)).toBe(false);
    },
  );

  it('looks where it is told to', () => {
    expect([opens('In Stato', 3), opens('In Corso', 3)]).toEqual([true, false]);
  });
});

describe('the first look never misses a label', () => {
  it.each(LABELS.flatMap(({ place, words }) => words.flatMap(waysOf).map((text) => [place, text] as const)))(
    'of %s: %s',
    (place, text) => {
      expect(STANDARD_MATCHER.mayBeginLabel(place, text)).toBe(true);
    },
  );

  it.each(LEVELS.flatMap(({ words }) => words.flatMap(waysOf)))('of a level: %s', (text) => {
    expect(STANDARD_MATCHER.mayBeginLevel(text)).toBe(true);
  });

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

describe('beginsApart', () => {
  it.each([
    ['Bilancio', 'parchi', true],
    ['Parchi', 'parchi', false],
    ['«Bilancio', 'parchi', false],
    ['e\u0300 qui', 'èqui', false],
    ['', 'parchi', false],
  ])('%s and %s: %s', (text, key, apart) => {
    expect(beginsApart(text, key)).toBe(apart);
    if (apart) expect(wordKey(text).startsWith(key.charAt(0))).toBe(false);
  });
});
