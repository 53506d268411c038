/** Where items begin, and what only looks so: by the room above, the edges, and the marks around. */
import { describe, expect, it } from 'vitest';
import { beginsAnew, startsOf } from '../../../src/assemble/prose/lists/items.js';
import type { ProseMetrics } from '../../../src/assemble/prose/proseMetrics.js';
import { type Drawn, drawn } from '../../support/page.js';

/** A line: its left edge, its text, where it ends (40 is full), and whether a gap or a page break stands above it. */
type Row = readonly [left: number, text: string, to?: number, above?: 'gap' | 'page'];

interface Options extends Partial<ProseMetrics> {
  positioned?: boolean;
}

function pageOf(rows: readonly Row[], { positioned = true, ...changes }: Options) {
  let [top, part] = [0, 0];
  const lines = rows.map(([left, text, to = left + text.length, above]): Drawn => {
    top += above === 'gap' ? 30 : 12;
    if (above === 'page') part += 1;
    return [top, left, text, { to, part }];
  });
  const { layout, texts } = drawn('points', lines);
  const edges = { left: 0, right: 40, slack: 0, step: 5, leadings: new Map(), leading: 1.2 };
  const measure = {
    ...edges,
    firstLines: new Set<number>(),
    margins: new Map(),
    spaced: false,
    wraps: true,
    type: null,
    ...changes,
  };
  return { layout: { ...layout, positioned }, measure, texts };
}

/** For each line what it begins with: a bullet, the number of an item, the rest of the line above, or nothing. */
function read(rows: readonly Row[], options: Options = {}) {
  const { layout, measure, texts } = pageOf(rows, options);
  return startsOf(layout, measure, texts).map((start) =>
    start === null || start === 'rest' ? start : start.kind === 'bullet' ? 'bullet' : start.number,
  );
}

/** Lines, one below the other. */
const lines = (...rows: Row[]): Row[] => rows;

type Start = 'bullet' | 'rest' | number | null;
const FULL: Row = [0, 'Le vie e gli orti', 40];

describe('a mark at the start of a line', () => {
  it.each<[string, Row, Row, Start, Options?]>([
    ['after a full line', FULL, [0, '- prati'], 'rest'],
    ['that is nothing but a bullet', FULL, [0, '• prati'], 'bullet'],
    ['below a bullet alone', [0, '•', 40], [0, '- prati'], 'bullet'],
    ['after white space', FULL, [0, '- prati', 7, 'gap'], 'bullet'],
    ['after the end of a sentence', [0, 'Le vie.', 40], [0, '- prati'], 'bullet'],
    ['after a line that had room', [0, 'Le vie'], [0, '- prati'], 'bullet'],
    ['after one that may have had room', [0, 'Le vie', 37], [0, '- prati'], 'rest'],
    ['before a sentence, after a full line', FULL, [0, '- Prati'], 'rest'],
    ['before a sentence, after one that may have had room', [0, 'Le vie', 37], [0, '- Prati'], 'bullet'],
    ['overleaf, after a full line', FULL, [0, '- prati', 7, 'page'], 'rest'],
    ['overleaf, after one that may have had room', [0, 'Le vie', 37], [0, '- prati', 7, 'page'], 'bullet'],
    ['a little aside', FULL, [4, '- prati'], 'rest'],
    ['further aside', FULL, [5, '- prati'], 'bullet'],
    ['further aside, where there are no places', FULL, [20, '- prati'], 'rest', { positioned: false }],
    ['further aside, below an item', [0, '- vie', 40], [5, '+ prati'], 'rest'],
    ['further aside, below a number', [0, '1. vie', 40], [5, '+ prati'], 'rest'],
    ['a little back', [4, 'Le vie', 40], [0, '- prati'], 'rest'],
    ['further back', [5, 'Le vie', 40], [0, '- prati'], 'bullet'],
    ['further back, below a first line', [9, 'Le vie', 40], [0, '- prati'], 'rest', { firstLines: new Set([9]) }],
    ['that closes a parenthesis', [0, 'Le vie (vedi l’art.'], [0, '5) e altre'], 'rest'],
    ['that closes none', [0, 'Le vie.', 40], [0, '5) e altre'], 5],
    ['that closes one closed before', [0, 'Le vie (qui).', 40], [0, '5) e altre'], 5],
    ['that stands before what closes one', [0, 'Le vie (vedi il punto.', 40], [0, '5. e 6) altre'], 5],
  ])('%s', (_, above, line, start, options) => {
    expect(read([above, line], options)[1]).toBe(start);
  });
});

describe('marks in company', () => {
  it.each<[string, Row[], Start[], Options?]>([
    ['at one edge', lines([0, '- vie', 40], [0, '- orti']), ['bullet', 'bullet']],
    ['not right of the open item', lines([0, '- vie', 40], [4, '- orti']), ['bullet', 'rest']],
    ['left of it', lines([4, '- vie', 40], [0, '- orti']), ['bullet', 'bullet']],
    ['not left of it with another sign', lines([4, '- vie', 40], [0, '+ orti']), ['bullet', 'rest']],
    [
      'not left of a first line',
      lines([4, '- vie', 40], [0, '- orti']),
      ['bullet', 'rest'],
      { firstLines: new Set([4]) },
    ],
    ['numbers that count on', lines([0, '1. vie', 40], [0, '2. orti']), [1, 2]],
    ['not numbers that leap', lines([0, '1. vie', 40], [0, '3. orti']), [1, 'rest']],
    ['numbers that touch their words', lines([0, '1. vie'], [0, '2.orti']), [1, 2]],
    ['not bullets before numbers that touch', lines([0, '- vie'], [0, '1.orti']), ['bullet', null]],
    [
      'with the next, over lines that go on',
      [FULL, [0, '1. vie', 40], [0, 'del borgo'], [0, '2. orti']],
      [null, 1, null, 2],
    ],
    [
      'not with the next, over a sentence',
      [FULL, [0, '1. vie.', 40], [0, 'Il borgo'], [0, '2. orti']],
      [null, 'rest', null, 2],
    ],
    ['with the next, over a wrap', [FULL, [0, '1. vie', 40], [0, '3. prati'], [0, '2. orti']], [null, 1, 'rest', 2]],
    [
      'after lines that go on',
      lines([0, '- vie', 40], [0, 'del borgo', 40], [0, '- orti']),
      ['bullet', null, 'bullet'],
    ],
    ['not after a sentence', lines([0, '- vie.'], [0, 'Il borgo', 40], [0, '- orti']), ['bullet', null, 'rest']],
    ['from the first line on', lines([0, '§ vie'], [0, '§ orti']), ['bullet', 'bullet']],
    ['but one alone', lines([0, '§ vie'], [0, 'orti']), [null, null]],
  ])('%s', (_, rows, starts, options) => {
    expect(read(rows, options)).toEqual(starts);
  });
});

describe('a line without a mark begins anew', () => {
  it.each<[string, Row, Row, boolean]>([
    ['with a sentence', [0, 'Le vie.', 40], [0, 'Il borgo'], true],
    ['with a sentence overleaf', [0, 'Le vie.', 40], [0, 'Il borgo', 8, 'page'], true],
    ['not in lower case after one', [0, 'Le vie.', 40], [0, 'il borgo'], false],
    ['not in mid-sentence', FULL, [0, 'Il borgo'], false],
    ['not overleaf, though there was room', [0, 'Le vie'], [0, 'Il borgo', 8, 'page'], false],
    ['after white space', FULL, [0, 'il borgo', 8, 'gap'], true],
    ['where there was room', [0, 'Le vie'], [0, 'il borgo'], true],
    ['not where there may have been', [0, 'Le vie', 36], [0, 'il borgo'], false],
  ])('%s', (_, above, line, isAnew) => {
    const { layout, measure, texts } = pageOf([above, line], {});
    expect(beginsAnew(layout, measure, texts[0]!, texts[1]!)).toBe(isAnew);
  });
});
