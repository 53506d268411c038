/** What is measured on the lines of prose: margins, leading, first lines, white space; and the room after a line. */
import { describe, expect, it } from 'vitest';
import { isParted, measureProse, room } from '../../../src/assemble/prose/proseMetrics.js';
import type { Layout } from '../../../src/model/layout.js';
import { beginsSentence, ended } from '../../../src/text/sentences.js';
import { type Drawn, drawn } from '../../support/page.js';

function measured(unit: Layout['unit'], ...rows: readonly Drawn[]) {
  const { layout, texts } = drawn(unit, rows);
  return measureProse(layout, [texts]);
}

/** Lines, one below the other. */
const lines = (...rows: Drawn[]): Drawn[] => rows;

/** A full line that a wrap parted from another of its kind. */
const FULL = 'anche la riga che arriva in fondo';
const times = (count: number, row: (i: number) => Drawn) => Array.from({ length: count }, (_, i) => row(i));

describe('margins', () => {
  it('are none where there is no prose', () => {
    const { layout } = drawn('points', []);
    expect(measureProse(layout, [])).toEqual({
      ...{ left: 0, right: 0, slack: 0, step: 0 },
      ...{
        leadings: new Map(),
        leading: 1.2,
        firstLines: new Set(),
        margins: new Map(),
        spaced: false,
        wraps: false,
        type: null,
      },
    });
  });

  it.each([
    [9, 0],
    [10, 20],
  ])('begin where a tenth of the lines do: not one beside %d others', (others, left) => {
    const rows = times(others, (i): Drawn => [12 * i + 12, 20, 'Prati.']);
    expect(measured('points', [0, 0, 'Prati.'], ...rows).left).toBe(left);
  });

  it('end with the longest line of a page, and are told apart by half a letter', () => {
    const rows: Drawn[] = [
      [0, 0, 'Prati e boschi.'],
      [12, 0, 'Orti.', { size: 30 }],
      [24, 0, 'Prati.'],
    ];
    expect(measured('points', ...rows)).toMatchObject({ right: 15, slack: 0, step: 5 });
  });

  it.each([
    [19, 18],
    [20, 5],
  ])('of a text leave one line in twenty aside: of %d', (count, right) => {
    const rows = times(count, (i): Drawn => [i, 0, i === 3 ? 'Una riga più lunga' : 'Prati']);
    expect(measured('characters', ...rows)).toMatchObject({ right, slack: right * 0.2, step: 2, leading: 1 });
  });
});

describe('the leading', () => {
  const at = (...tops: readonly number[]) => measured('points', ...tops.map((top): Drawn => [top, 0, FULL]));

  it('is that of most lines that a wrap parted', () => {
    expect(at(0, 12, 30, 42).leading).toBe(1.2);
    expect(at(0, 18, 30, 48).leading).toBe(1.8);
    expect(at(0, 34).leading).toBe(3.4);
  });

  it('is that of the page where they are too far apart', () => {
    expect(at(0, 35).leading).toBe(1.2);
  });

  it.each<[string, Drawn[]]>([
    ['ends a sentence', lines([0, 0, FULL.replace(/.$/u, '.')], [18, 0, FULL])],
    ['begins in capitals', lines([0, 0, FULL], [18, 0, FULL.replace('a', 'A')])],
    ['begins with a word of one letter', lines([0, 0, FULL], [18, 0, FULL.replace('anche', 'è già')])],
    ['has room', lines([0, 0, FULL.slice(0, 20)], [18, 0, FULL])],
    ['stands on another page', lines([0, 0, FULL], [18, 0, FULL, { part: 1 }])],
  ])('is not shown by a line that %s', (_, rows) => {
    expect(measured('points', ...rows).leading).toBe(1.2);
  });

  it('is not shown by what stands above it', () => {
    const { layout, texts } = drawn('points', lines([0, 0, FULL], [18, 0, FULL]));
    expect(measureProse(layout, [texts.toReversed()]).leading).toBe(1.2);
    expect(measureProse(layout, [[texts[0]!], [texts[1]!]]).leading).toBe(1.2);
  });

  it('is measured in the larger letters', () => {
    expect(measured('points', [0, 0, FULL], [24, 0, FULL, { size: 20 }]).leading).toBe(1.2);
  });

  it('is that of an edge where several lines show it', () => {
    const rows: Drawn[] = [
      ...[0, 12, 24].map((top): Drawn => [top, 0, FULL]),
      ...[40, 56, 76, 92].map((top): Drawn => [top, 6, FULL.slice(6)]),
      [110, 9, FULL.slice(9)],
    ];
    expect(measured('points', ...rows).leadings).toEqual(
      new Map([
        [0, 1.2],
        [6, 1.6],
      ]),
    );
  });

  it('is no matter in a text', () => {
    expect(measured('characters', [0, 0, FULL], [2, 0, FULL], [4, 0, FULL])).toMatchObject({
      leading: 1,
      leadings: new Map(),
    });
  });
});

describe('first lines', () => {
  /** A paragraph whose first line stands right of the margin. */
  const paragraph = (top: number, text = FULL.slice(6)): Drawn[] => lines([top, 6, text], [top + 12, 0, 'finisce.']);
  const second = paragraph(60, FULL.slice(6).replace('l', 'L'));
  const rows = (...more: readonly Drawn[]) =>
    measured('points', [0, 0, FULL], [12, 0, FULL], [24, 0, 'finisce.'], ...paragraph(36), ...more).firstLines;

  it('stand where lines go back to the margin, and paragraphs begin', () => {
    expect(rows(...second)).toEqual(new Set([6]));
  });

  it('do not where as many paragraphs begin at the margin, or none at their edge', () => {
    expect(rows(...second, [84, 0, 'Anche qui.'])).toEqual(new Set());
    expect(rows()).toEqual(new Set());
  });

  it('do not where no line goes back to the margin', () => {
    const hanging = [FULL, FULL.slice(6), 'finisce.', 'La fiera.'].map((text, i): Drawn => [12 * i, i && 6, text]);
    expect(measured('points', ...hanging).firstLines).toEqual(new Set());
  });
});

describe('white space parts paragraphs', () => {
  const wide: Drawn = [0, 0, FULL];
  const spaced = (...rows: readonly Drawn[]) => measured('points', wide, [12, 0, FULL], ...rows).spaced;
  const end: Drawn = [24, 0, 'finisce.'];
  it.each<[string, boolean, Drawn[]]>([
    ['where it stands between all', true, [end, [48, 0, 'Ora.'], [72, 0, 'Poi.']]],
    ['but not where it stands between some', false, [end, [48, 0, 'Ora.'], [60, 0, 'Poi.']]],
    ['but not where there is one only', false, [end]],
    ['and what stands in other columns is no matter', true, [end, [48, 0, 'Ora.'], [60, 5, 'Poi.']]],
    ['but not those', false, [end, [48, 5, 'Ora.']]],
    ['and what goes on is no matter', true, [end, [48, 0, 'Ora.'], [60, 0, 'poi.'], [72, 0, 'fine'], [84, 0, 'Uno']]],
  ])('%s', (_, isSpaced, rows) => {
    expect(spaced(...rows)).toBe(isSpaced);
  });
});

describe('two lines are parted', () => {
  const edges = { leadings: new Map([[5, 2]]), leading: 1 };
  const parted = (unit: Layout['unit'], ...rows: readonly Drawn[]) => {
    const { layout, texts } = drawn(unit, rows);
    return isParted(layout, edges, texts[0]!.span, texts.at(-1)!.span);
  };
  it.each<[string, boolean, Drawn[]]>([
    ['by white space', true, lines([0, 0, 'a'], [11.6, 0, 'b'])],
    ['by no less', false, lines([0, 0, 'a'], [11.4, 0, 'b'])],
    ['by what is white space at their edge', true, lines([0, 5, 'a'], [23.1, 5, 'b'])],
    ['by no less there', false, lines([0, 5, 'a'], [22.9, 5, 'b'])],
    ['by the end of a page', true, lines([0, 0, 'a'], [10, 0, 'b', { page: 2 }])],
    ['not from themselves', false, [[0, 0, 'a']]],
  ])('%s', (_, isApart, rows) => {
    expect(parted('points', ...rows)).toBe(isApart);
  });

  it('by a blank line, in a text', () => {
    expect(parted('characters', [1, 0, 'a'], [2, 0, 'b'])).toBe(false);
    expect(parted('characters', [1, 0, 'a'], [5, 0, 'b'])).toBe(false);
    expect(parted('characters', [1, 0, 'a'], [2, 0, ''], [3, 0, 'b'])).toBe(true);
  });
});

describe('the room after a line', () => {
  /** Of a line that leaves so much free, for a word of so many letters. */
  const roomOf = (free: number, letters: number, slack = 0) => {
    const { texts } = drawn('points', lines([0, 0, 'x'.repeat(100 - free)], [12, 0, `${'y'.repeat(letters)} e poi`]));
    return room({ right: 100, slack, type: null }, texts[0]!.span, texts[1]!.span);
  };
  it.each([
    [10, 4, 'enough'],
    [10, 5, 'unsure'],
    [8, 9, 'unsure'],
    [8, 10, 'none'],
  ])('%d letters wide, and a word of %d', (free, letters, expected) => {
    expect(roomOf(free, letters)).toBe(expected);
  });

  it('is enough only where a shorter column has it too', () => {
    expect([roomOf(10, 1, 5), roomOf(10, 2, 5)]).toEqual(['enough', 'unsure']);
  });

  it.each([
    ['opere pub-', 'bliche', 'none'],
    ['opere pub\u2010', 'bliche', 'none'],
    ['dal 2023-', 'bliche', 'enough'],
    ['opere pub-', '2024', 'enough'],
    ['opere pub- e', 'bliche', 'enough'],
    ['opere pub-', '«bliche', 'enough'],
  ])('%s: %s', (above, below, expected) => {
    const { texts } = drawn('points', lines([0, 0, above], [12, 0, below]));
    expect(room({ right: 100, slack: 0, type: null }, texts[0]!.span, texts[1]!.span)).toBe(expected);
  });
});

it('a sentence ends with its sign, and what closes after it', () => {
  for (const text of ['Prati.', 'prati:', 'p;', 'p!', 'p?', 'p…', 'p.»', 'p.”)', 'p!’]'])
    expect(ended(text)).toBe(true);
  for (const text of ['Prati', 'prati,', 'p. e', 'p)', 'p.» e']) expect(ended(text)).toBe(false);
});

it('a sentence begins neither in lower case nor with what goes on another', () => {
  for (const text of ['prati', 'è', '(prati', ', e', '; e', '.']) expect(beginsSentence(text)).toBe(false);
  for (const text of ['Prati', '1', '«prati', '- e', 'A, b']) expect(beginsSentence(text)).toBe(true);
});

describe('text that was set in proportional type', () => {
  /** Lines as wide as they can be, each of letters of one kind, and wrapped in mid-sentence. */
  const wide = 'momomo momomo momomo momomo momomo momomo momomo mom';
  const slim = Array(11).fill('nininn').join(' ');
  const wrapped = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? wide : slim));

  it('shows it by wraps that the number of letters does not explain', () => {
    const rows = wrapped.map((text, i): Drawn => [i, 0, text]);
    expect(measured('characters', ...rows).type).not.toBeNull();
    const alike = wrapped.map((_, i): Drawn => [i, 0, 'nnnnnn nnnnnn nnnnnn nnnnnn nnnnnn nnnnnn nnnnnn nnnnn']);
    expect(measured('characters', ...alike).type).toBeNull();
    expect(measured('points', ...rows).type).toBeNull();
  });

  it('has room by widths, not by the number of letters', () => {
    const { layout, texts } = drawn(
      'characters',
      [...wrapped, wide, 'Nininn', 'nininn nininn', 'Poi'].map((text, i): Drawn => [i, 0, text]),
    );
    const metrics = measureProse(layout, [texts]);
    expect(room(metrics, texts[12]!.span, texts[13]!.span)).not.toBe('enough');
    expect(room(metrics, texts[14]!.span, texts[15]!.span)).toBe('enough');
  });
});
