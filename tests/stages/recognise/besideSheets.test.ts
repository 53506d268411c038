/** Header starts and chapters beside sheets: what is of the sheet, and what is not. */
import { describe, expect, it } from 'vitest';
import { findHeaderStarts } from '../../../src/recognise/header/starts.js';
import { isOfSheetBeside } from '../../../src/recognise/outside/beside.js';
import { farFromSheets } from '../../../src/recognise/outside/chapters.js';
import { layoutOf } from '../../support/layoutOf.js';

const startOf = (number: number) => ['OBIETTIVO DI MANDATO', `2023_2028_DUP_0${number}`];
const START = startOf(1);
const words = (count: number) => Array.from({ length: count }, (_, i) => `parola ${i}`);
const laidOut = (...pages: readonly (readonly string[])[]) => {
  const layout = layoutOf(pages.map((page) => page.join('\n')).join('\n\f'));
  return { layout, starts: findHeaderStarts(layout).headerStarts };
};

describe('a header start without labels', () => {
  it.each<[string, readonly (readonly string[])[], boolean]>([
    ['at the top of the next page', [START, START], true],
    ['a few lines below the top', [START, [...words(6), ...START]], true],
    ['farther below', [START, [...words(7), ...START]], false],
    ['a page farther', [START, words(1), START], false],
    ['with another code', [START, startOf(2)], false],
    ['after the Stato', [[...START, 'Stato', 'In Corso'], START], false],
  ])('after one with labels, %s', (_, pages, wanted) => {
    const { layout, starts } = laidOut(...pages);
    expect(isOfSheetBeside(layout, starts[1]!, starts[0]!)).toBe(wanted);
  });

  it.each<[string, readonly string[], boolean]>([
    ['two titles of sections', ['INDIRIZZI', 'a', 'Finalità', 'b'], true],
    ['one twice', ['INDIRIZZI', 'a', 'INDIRIZZI', 'b'], false],
  ])('before one with labels, and %s between', (_, between, wanted) => {
    const { layout, starts } = laidOut([...START, ...between], START);
    expect(isOfSheetBeside(layout, starts[0]!, starts[1]!)).toBe(wanted);
  });
});

describe('chapters that tell nothing of the sheets', () => {
  /** The pages outside that are such chapters, of pages that are sheets or texts. */
  const far = (...pages: readonly (number | string)[]) => {
    const { layout, starts } = laidOut(...pages.map((page) => (typeof page === 'number' ? startOf(page) : [page])));
    const outside = layout.lines.filter(({ text }) => pages.includes(text.trim())).map(({ index }) => index);
    return [...farFromSheets(layout, starts, new Set(outside))].map((index) => layout.lines[index]!.text.trim());
  };

  it('are long, where most sheets have other text after them', () => {
    expect(far(1, 'a', 2, 'b', 'c', 'd', 'e')).toEqual(['b', 'c', 'd', 'e']);
    expect(far(1, 'a', 2, 'b', 'c', 'd')).toEqual([]);
  });

  it('are of any length, where few have', () => {
    expect(far(1, 2, 3, 'a')).toEqual(['a']);
  });
});
