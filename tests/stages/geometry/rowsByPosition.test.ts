/** Which line of a cell belongs to which row: keys and lines as a drawing, one character column each. */
import { describe, expect, it } from 'vitest';
import { assignRows } from '../../../src/geometry/rowsByPosition.js';
import { column, LEADING, page } from '../../support/page.js';

/** Each key stands on the lines from the first to the last of its pair. */
function rowsOf(keys: readonly (readonly [number, number])[], tops: readonly number[]): (number | null)[] {
  const layout = page(tops);
  const pitch = 10 * LEADING;
  const extents = keys.map(([top, bottom]) => ({ top: top * pitch, bottom: bottom * pitch }));
  const lines = column(
    layout,
    tops.map(() => 'Vigilare'),
  );
  return assignRows(extents, lines, layout, 10, false);
}

/** Keys from one line to another. */
const keysAt = (...keys: (readonly [number, number])[]) => keys;

describe('lines find their row', () => {
  it.each<[string, (readonly [number, number])[], number[], (number | null)[]]>([
    ['one line each', keysAt([0, 0], [2, 2]), [0, 2], [0, 1]],
    ['keys at the top, rows parted', keysAt([0, 0], [4, 4]), [0, 1, 2, 4, 5], [0, 0, 0, 1, 1]],
    ['keys in the middle, rows parted', keysAt([1, 1], [5, 5]), [0, 1, 2, 4, 5, 6], [0, 0, 0, 1, 1, 1]],
    ['keys in the middle of an even number of lines', keysAt([0.5, 0.5], [3.5, 3.5]), [0, 1, 3, 4], [0, 0, 1, 1]],
    ['keys at the top, rows tight', keysAt([0, 0], [3, 3], [4, 4]), [0, 1, 2, 3, 4, 5], [0, 0, 0, 1, 2, 2]],
    ['keys in the middle, rows tight', keysAt([1, 1], [3.5, 3.5], [5, 5]), [0, 1, 2, 3, 4, 5], [0, 0, 0, 1, 1, 2]],
    ['keys of two lines', keysAt([0, 1], [3, 4]), [0, 3, 4], [0, 1, 1]],
    ['the rest of a row of the page before', [[3, 3]], [0, 1, 3], [null, null, 0]],
    ['a row without lines', keysAt([0, 0], [2, 2], [4, 4]), [0, 4], [0, 2]],
    ['no keys', [], [0, 1], [null, null]],
    ['no lines', [[0, 0]], [], []],
  ])('%s', (_, keys, tops, expected) => {
    expect(rowsOf(keys, tops)).toEqual(expected);
  });
});

describe('lines of text find their row by what they say', () => {
  /** Each key stands on one line, or on all from one to another. */
  const rowsOfText = (texts: readonly string[], keys: readonly (number | readonly [number, number])[]) => {
    const layout = page(
      texts.map((_, i) => i),
      'characters',
    );
    const extents = keys.map((key) => {
      const [top, bottom] = typeof key === 'number' ? [key, key] : key;
      return { top, bottom };
    });
    return assignRows(extents, column(layout, texts), layout, 1, false);
  };

  it.each<[string, string[], (number | [number, number])[], number[]]>([
    [
      'keys in the middle of rows of one and of three lines',
      [
        'Curare i prati.',
        'Aprire il nido a tutti, con 40',
        '350 posti nuovi e una retta che',
        'scende ogni anno.',
        'Sport.',
      ],
      [0, 2, 4],
      [0, 1, 1, 1, 2],
    ],
    [
      'keys in the middle of two lines, rounded up',
      ['Sport.', 'Portare la fibra in ogni via del', 'Comune.', 'Curare i prati e i boschi vicini', 'Alla città.'],
      [0, 1, 3],
      [0, 1, 1, 2, 2],
    ],
    [
      'a row that ends with a dash goes on, and the next is empty',
      ['ASSESSORE BIANCHI -', 'Prati - Boschi', 'MARIO BIANCHI'],
      [0, 1.5, 2],
      [0, 0, 2],
    ],
    [
      'a line beside a key is in its row, though the next row begins in lower case',
      [
        'Vicesindaca Teresa Bianchi',
        '- Personale - Innovazione -',
        'Anagrafe e stato civile',
        'Settore Affari generali e',
        'Servizi al cittadino',
        'dott.ssa Maria Antonietta',
        'Rossi',
      ],
      [[0, 1], [3, 4], 5],
      [0, 0, 0, 1, 1, 2, 2],
    ],
    [
      'keys at the bottom',
      [
        'Portare la fibra in ogni via del',
        'Comune entro l’anno.',
        'Curare tutti i boschi e',
        'i prati vicini.',
        'Sport.',
      ],
      [1, 3, 4],
      [0, 0, 1, 1, 2],
    ],
  ])('%s', (_, texts, keys, expected) => {
    expect(rowsOfText(texts, keys)).toEqual(expected);
  });
});
