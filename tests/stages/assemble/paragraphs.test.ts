/** Which line goes on a paragraph or an item, and which begins one: by its edge, the room above it, and the page. */
import { describe, expect, it } from 'vitest';
import { readProse } from '../../../src/assemble/prose/prose.js';
import { measureProse, type ProseMetrics } from '../../../src/assemble/prose/proseMetrics.js';
import { type Drawn, drawn } from '../../support/page.js';

/** A line: its left edge, its text, and whether it is full or half full, or stands apart from the one above. */
type Row = readonly [left: number, text: string, ...how: ('full' | 'half' | 'apart' | 'overleaf' | number)[]];

interface Options extends Partial<ProseMetrics> {
  unit?: 'points' | 'characters';
  positioned?: boolean;
}

/** The blocks of lines in a column of forty letters: a paragraph is a string, a list an array; and which lines have fed each. */
function read(rows: readonly Row[], { unit = 'points', positioned = true, ...changes }: Options = {}) {
  const pitch = unit === 'points' ? 12 : 1;
  let [top, part] = [0, 0];
  const lines = rows.flatMap(([left, text, ...how]): Drawn[] => {
    const blank: Drawn[] = how.includes('apart') ? [[top, 0, '']] : [];
    top += blank.length * pitch;
    if (how.includes('overleaf')) part += 1;
    const end = how.find((word) => typeof word === 'number');
    const to = how.includes('full') ? 40 : how.includes('half') ? 34 : (end ?? left + text.length);
    top += pitch;
    return [...blank, [top - pitch, left, text, { to, part, page: part + 1 }]];
  });
  const { layout, texts } = drawn(unit, lines);
  const leading = unit === 'points' ? 1.2 : 1;
  const edges = {
    left: 0,
    right: 40,
    slack: 0,
    step: 5,
    leadings: new Map(),
    leading,
    firstLines: new Set<number>(),
    margins: new Map(),
  };
  const blocks = readProse(
    { ...layout, positioned },
    { ...edges, spaced: false, wraps: true, type: null, ...changes },
    texts,
  );
  return {
    blocks: blocks.map(({ value }) => (value.type === 'paragraph' ? value.text : value.items)),
    lines: blocks.map(({ spans }) => spans.map(({ line }) => line.index)),
  };
}

/** Lines, one below the other. */
const lines = (...rows: Row[]): Row[] => rows;

type Blocks = (string | string[])[];
const cases = (rows: readonly (readonly [why: string, rows: readonly Row[], blocks: Blocks, options?: Options])[]) =>
  it.each(rows.map(([why, ...rest]) => [why, rest] as const))('%s', (_, [lines, blocks, options]) => {
    expect(read(lines, options).blocks).toEqual(blocks);
  });

const text: Options = { unit: 'characters', positioned: false };

describe('a paragraph', () => {
  cases([
    ['goes on in mid-sentence', lines([0, 'Le vie', 'half'], [0, 'del borgo']), ['Le vie del borgo']],
    ['ends where there was room', lines([0, 'Le vie'], [0, 'del borgo']), ['Le vie', 'del borgo']],
    [
      'goes on at an edge that is nearly the same',
      lines([0, 'Le vie', 'half'], [5, 'del borgo']),
      ['Le vie del borgo'],
    ],
    ['ends before an item', lines([0, 'Le vie', 'half'], [6, 'del borgo']), ['Le vie', ['del borgo']]],
    ['goes on at any edge if it was full', lines([0, 'Le vie', 'full'], [6, 'del borgo']), ['Le vie del borgo']],
    [
      'ends with its sentence at another edge',
      lines([0, 'Le vie.', 'full'], [6, 'del borgo']),
      ['Le vie.', ['del borgo']],
    ],
    [
      'has no edge where there are no places',
      lines([0, 'Le vie', 'half'], [6, 'del borgo']),
      ['Le vie del borgo'],
      text,
    ],
    ['ends with its sentence', lines([0, 'Le vie.', 'half'], [0, 'Ogni borgo']), ['Le vie.', 'Ogni borgo']],
    ['goes on after a sentence if full', lines([0, 'Le vie.', 'full'], [0, 'Ogni borgo']), ['Le vie. Ogni borgo']],
    ['goes on after one in lower case', lines([0, 'Le vie.', 'half'], [0, 'del borgo']), ['Le vie. del borgo']],
    [
      'goes on after one where white space parts others',
      lines([0, 'Le vie.', 'half'], [0, 'Ogni borgo']),
      ['Le vie. Ogni borgo'],
      { spaced: true },
    ],
    [
      'begins at a first line’s edge',
      lines([6, 'Le vie'], [0, 'del borgo', 'apart']),
      ['Le vie', 'del borgo'],
      { firstLines: new Set([6]) },
    ],
    ['may begin right of the margin', lines([6, 'Le vie', 'full'], [0, 'del borgo']), ['Le vie del borgo']],
  ]);
});

describe('white space', () => {
  cases([
    ['ends a paragraph of a page', lines([0, 'Le vie', 'full'], [0, 'del borgo', 'apart']), ['Le vie', 'del borgo']],
    [
      'stands within one of a text',
      lines([0, 'Le vie', 'full'], [0, 'del borgo', 'apart']),
      ['Le vie del borgo'],
      text,
    ],
    [
      'ends one of a text that had room',
      lines([0, 'Le vie', 'half'], [0, 'del borgo', 'apart']),
      ['Le vie', 'del borgo'],
      text,
    ],
    [
      'ends one that ends a sentence',
      lines([0, 'Le vie.', 'full'], [0, 'del borgo', 'apart']),
      ['Le vie.', 'del borgo'],
      text,
    ],
    [
      'ends one before a sentence',
      lines([0, 'Le vie', 'full'], [0, 'Ogni borgo', 'apart']),
      ['Le vie', 'Ogni borgo'],
      text,
    ],
  ]);
});

describe('an item', () => {
  cases([
    ['goes on right of its bullet', lines([0, '- vie', 'half'], [3, 'del borgo']), [['vie del borgo']]],
    ['ends at the edge of its bullet', lines([0, '- vie', 'half'], [2.5, 'del borgo']), [['vie'], 'del borgo']],
    ['goes on at that edge if full', lines([0, '- vie', 'full'], [0, 'del borgo']), [['vie del borgo']]],
    ['ends left of it', lines([6, '- vie', 'full'], [0, 'del borgo']), [['vie'], 'del borgo']],
    ['ends a little left of it', lines([6, '- vie', 'full'], [4, 'del borgo']), [['vie'], 'del borgo']],
    ['keeps its edge', lines([0, '- vie', 'full'], [3, 'del', 'half'], [3, 'borgo']), [['vie del borgo']]],
    ['has no edge where there are no places', lines([6, '- vie', 'half'], [0, 'del borgo']), [['vie del borgo']], text],
    ['without bullet goes on at its edge', lines([12, 'vie', 'half'], [7, 'del borgo']), [['vie del borgo']]],
    ['without bullet ends left of it', lines([12, 'vie', 'half'], [6, 'del borgo']), [['vie', 'del borgo']]],
    ['without bullet goes on right of it', lines([6, 'vie', 'half'], [12, 'del borgo']), [['vie del borgo']]],
    ['without bullet has the next one below', lines([6, 'vie'], [6, 'borghi']), [['vie', 'borghi']]],
    ['of a number goes on right of it', lines([0, '1. vie', 'half'], [6, 'del borgo']), ['1. vie del borgo']],
    [
      'of a number ends with its sentence',
      lines([0, '1. Vie.', 'half'], [0, 'Ogni borgo']),
      ['1. Vie.', 'Ogni borgo'],
      { spaced: true },
    ],
    ['of a number is no list with any other', lines([0, '1. vie'], [0, '3. orti']), ['1. vie', '3. orti']],
    ['goes on with what looks like a bullet', lines([0, '- vie', 37], [0, 'o borghi']), [['vie o borghi']]],
  ]);

  cases([
    ['without bullet stands right of the margin', [[5, 'vie']], [['vie']]],
    ['without bullet does not stand less far', [[4, 'vie']], ['vie']],
    ['without bullet is none in a text', [[6, 'vie']], ['vie'], text],
    ['without bullet may have text below', lines([6, 'vie'], [0, 'del borgo']), [['vie'], 'del borgo']],
    [
      'without bullet may have text apart',
      lines([6, 'vie', 'full'], [0, 'del borgo', 'apart']),
      [['vie'], 'del borgo'],
    ],
    ['without bullet may be wrapped', lines([6, 'vie', 'full'], [5, 'del borgo']), [['vie del borgo']]],
  ]);

  cases([
    [
      'is put together',
      lines([0, '- vie'], [0, 'del borgo', 'apart'], [0, '- orti', 'apart']),
      [['vie del borgo', 'orti']],
    ],
    [
      'ends before text',
      lines([0, '- vie'], [0, 'del borgo', 'apart'], [0, 'Orti', 'apart']),
      [['vie'], 'del borgo', 'Orti'],
    ],
    ['ends at the end', lines([0, '- vie'], [0, 'del borgo', 'apart']), [['vie'], 'del borgo']],
    [
      'ends before another list',
      lines([0, '- vie'], [0, 'del borgo', 'apart'], [0, '1. orti', 'apart']),
      [['vie'], 'del borgo', '1. orti'],
    ],
  ]);
});

describe('over a page break', () => {
  const over = (before: Row, text: string, left = 0): Row[] => [before, [left, text, 'overleaf']];
  cases([
    ['a paragraph goes on', over([0, 'Le vie'], 'del borgo'), ['Le vie del borgo']],
    ['a sentence that ended does not', over([0, 'Le vie.'], 'del borgo'), ['Le vie.', 'del borgo']],
    [
      'a first line begins one',
      over([0, 'Le vie'], 'del borgo', 6),
      ['Le vie', 'del borgo'],
      { firstLines: new Set([6]) },
    ],
    ['a sentence begins one', over([0, 'Le strade'], 'Ogni borgo'), ['Le strade', 'Ogni borgo']],
    ['a name goes on a full line', over([0, 'Le strade', 'full'], 'Roma'), ['Le strade Roma']],
    ['a name goes on a comma', over([0, 'Le vie,'], 'Roma'), ['Le vie, Roma']],
    ['a name does not go on a comma before', over([0, 'Le, strade'], 'Roma'), ['Le, strade', 'Roma']],
    ['a name goes on an apostrophe', over([0, 'Le vie dell’'], 'Aquila'), ['Le vie dell’ Aquila']],
    ['a name goes on a short word', over([0, 'Le vie con'], 'Roma'), ['Le vie con Roma']],
    ['a name goes on no longer one', over([0, 'Le vie fino'], 'Roma'), ['Le vie fino', 'Roma']],
    ['a name goes on no capitals', over([0, 'Le vie DI'], 'Roma'), ['Le vie DI', 'Roma']],
    [
      'a name goes on a short word alone on its line',
      [[0, 'Le vie', 'half'], ...over([0, 'con'], 'Roma')],
      ['Le vie con Roma'],
    ],
    ['a number’s item goes on', over([0, '1. vie'], 'del borgo'), ['1. vie del borgo']],
    ['an item goes on', over([0, '- vie'], 'del borgo'), [['vie del borgo']]],
    ['an item without bullet has the next one', over([6, 'vie'], 'borghi', 6), [['vie', 'borghi']]],
    [
      'an item without bullet has the next one after a long one',
      over([6, 'vie', 30], 'borghi', 6),
      [['vie', 'borghi']],
    ],
    ['an item without bullet goes on if full', over([6, 'vie', 'full'], 'del borgo', 6), [['vie del borgo']]],
    ['an item without bullet goes on at the margin if long', over([6, 'vie', 24], 'del borgo', 0), [['vie del borgo']]],
    ['an item at the margin does not go on another', over([6, 'vie', 23], 'del borgo', 0), [['vie'], 'del borgo']],
    [
      'a long word goes on any item',
      over([6, 'vie'], 'dell’inverosimiglianzaquotidiana', 0),
      [['vie dell’inverosimiglianzaquotidiana']],
    ],
    ['a line drawn twice is one', over([0, 'Le vie del', 'full'], 'Le vie del'), ['Le vie del']],
    [
      'a line is not drawn twice in other words',
      over([0, 'Le vie del.'], 'Le vie dal.'),
      ['Le vie del.', 'Le vie dal.'],
    ],
    ['two words drawn twice are two', over([0, 'Le vie.'], 'Le vie.'), ['Le vie.', 'Le vie.']],
  ]);

  it('a line drawn twice feeds what it was drawn for, and is no repetition on one page', () => {
    expect(read(over([0, 'Le vie del', 'full'], 'Le vie del')).lines).toEqual([[0, 1]]);
    expect(read(lines([0, 'Le vie del.'], [0, 'Le vie del.', 'apart'])).blocks).toHaveLength(2);
  });
});

describe('marks apart from their items', () => {
  cases([
    ['bullets', lines([0, '•'], [0, '•'], [0, 'vie'], [0, 'orti']), [['vie', 'orti']]],
    ['a number at the start', lines([0, '1.'], [6, 'vie'], [0, '2.'], [6, 'orti']), [['vie', 'orti']]],
    ['a number that begins no list', lines([0, 'Vie.'], [0, '3.'], [0, 'orti']), ['Vie.', '3.', 'orti']],
    [
      'a number in mid-sentence',
      lines([0, 'Si veda il punto', 36], [0, '1.'], [0, 'Poi']),
      ['Si veda il punto 1.', 'Poi'],
    ],
    [
      'a number after another paragraph',
      lines([0, '1.'], [6, 'vie'], [0, 'Poi.', 'apart'], [0, '2.'], [0, 'Orti', 'apart']),
      ['1. vie', 'Poi.', '2. Orti'],
    ],
    [
      'numbers below a line without a full stop',
      lines([0, 'Vie per tutti'], [0, '1.'], [0, '2.'], [0, 'vie'], [0, 'orti']),
      ['Vie per tutti', ['vie', 'orti']],
      text,
    ],
    [
      'numbers between items',
      lines([0, 'Vie per tutti'], [0, '1.'], [0, 'vie'], [0, '2.'], [0, 'orti']),
      ['Vie per tutti', ['vie', 'orti']],
      text,
    ],
    [
      'numbers at the end of the page, after what follows the list',
      lines([0, 'Fasi:'], [0, 'vie'], [0, 'orti'], [0, 'Poi si vede'], [0, '1.'], [0, '2.'], [0, 'Fine.', 'overleaf']),
      ['Fasi:', ['vie', 'orti'], 'Poi si vede', 'Fine.'],
      text,
    ],
    ['a bullet glued after the end of a sentence', lines([0, 'Le vie del borgo.•']), ['Le vie del borgo.'], text],
    [
      'glued numbers that count, under items that fill their line',
      lines([0, 'Fasi:'], [0, '1.vie e orti', 'full'], [0, '2.borghi e', 'full'], [0, 'ville'], [0, '3.fine']),
      ['Fasi:', ['vie e orti', 'borghi e ville', 'fine']],
      text,
    ],
    [
      'glued numbers that do not count from 1',
      lines([0, 'Si veda al punto', 'full'], [0, '2.comma', 'full'], [0, '3.comma']),
      ['Si veda al punto 2.comma 3.comma'],
      text,
    ],
    ['a sign within a word', lines([0, 'Le vie del borgo·']), ['Le vie del borgo·'], text],
    [
      'numbers at the end of the page, of no list',
      lines([0, 'Vie per tutti'], [0, 'Orti per tutti'], [0, '1.'], [0, '2.'], [0, 'Fine.', 'overleaf']),
      ['Vie per tutti', 'Orti per tutti', 'Fine.'],
      text,
    ],
    [
      'bullets at the end of the page, one of them glued to the last line',
      lines([0, 'Opere:'], [0, 'vie'], [0, 'orti'], [0, 'Poi si vede.•'], [0, '•'], [0, 'Fine.', 'overleaf']),
      ['Opere:', ['vie', 'orti'], 'Poi si vede.', 'Fine.'],
      text,
    ],
  ]);

  it('feed their items, one each', () => {
    expect(read(lines([0, '•'], [0, '•'], [0, 'vie'], [0, 'orti'])).lines).toEqual([[0, 2, 1, 3]]);
  });

  it('feed the last item if they are bullets and have none; numbers feed nothing', () => {
    expect(read(lines([0, 'Vie.'], [0, '•'])).lines).toEqual([[0, 1]]);
    expect(read(lines([0, 'Vie.'], [0, '1.'])).lines).toEqual([[0]]);
    expect(read(lines([0, '•'], [6, 'vie.'], [0, '1.', 'apart'])).lines).toEqual([[0, 1]]);
    expect(read([[0, '•']]).lines).toEqual([]);
  });

  it('below their items leave room for the rest of one', () => {
    const rows: Row[] = [
      [0, 'Opere:'],
      [0, 'vie'],
      [0, '•'],
      [0, 'legno', 'full'],
      [0, '•'],
      [0, 'usato', 'full'],
      [0, 'orti'],
      [0, '•'],
    ];
    expect(read(rows, text).blocks).toEqual(['Opere:', ['vie', 'legno usato', 'orti']]);
  });
});

it('numbers make an ordered list, bullets one that is not', () => {
  const valuesOf = (...items: readonly string[]) => {
    const { layout, texts } = drawn(
      'points',
      items.map((item, i) => [12 * i, 0, item]),
    );
    return readProse(layout, measureProse(layout, [texts]), texts).map(({ value }) => value);
  };
  expect(valuesOf('1. vie', '2. orti')).toEqual([{ type: 'list', ordered: true, items: ['vie', 'orti'] }]);
  expect(valuesOf('- vie', '- orti')).toEqual([{ type: 'list', ordered: false, items: ['vie', 'orti'] }]);
});
