/** Runs of glyphs on a page to cells, and wrapped labels in columns. */
import { describe, expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { layOutRuns } from '../../../src/layout/pdf/layOutPages.js';
import type { GlyphRun } from '../../../src/model/source.js';
import { placeLabels } from '../../../src/recognise/header/placedLabels.js';
import { createReport } from '../../../src/report/report.js';
import { spanOf } from '../../../src/text/textSpans.js';

/** A row: left edges and texts by turns, each letter half as wide as high; `*` sets a text in another font. */
type Row = readonly (number | string)[];

function runsOf(row: Row, baseline: number): GlyphRun[] {
  return row.flatMap((left, i): GlyphRun[] => {
    if (typeof left !== 'number') return [];
    const text = String(row[i + 1]).replace('*', '');
    const font = String(row[i + 1]).startsWith('*') ? 'bold' : 'plain';
    return [{ text, left, right: left + text.length * 5, baseline, size: 10, font, angle: 0 }];
  });
}

/** The texts of the cells of each row, page by page. */
const cellsOf = (...pages: readonly (readonly Row[])[]): string[][] =>
  layOut(...pages).lines.map(({ cells }) => cells.map(({ text }) => text));

function layOut(...pages: readonly (readonly Row[])[]) {
  const content = pages.map((rows, i) => ({
    number: i + 1,
    width: 600,
    height: 800,
    runs: rows.flatMap((row, k) => runsOf(row, 50 + 12 * k)),
  }));
  return layOutRuns(0, content, STANDARD_MATCHER, createReport());
}

/** Words in one row, each its own run with a blank of a whole letter, as a typewriter sets them. */
const typed = (left: number, text: string): Row =>
  text.split(' ').flatMap((word, i, words) => [left + words.slice(0, i).join(' ').length * 5 + (i > 0 ? 5 : 0), word]);

describe('cells of a page', () => {
  const header: Row = [50, '*TITOLO', 300, '*Assessorato', 380, 'ROSSI - Sport'];

  it('end where a label begins in the column of labels, though a title fills its own', () => {
    const full: Row = [50, 'Un titolo che occupa tutta la sua colonna fin qui.', 301, 'Responsabile', 380, 'VERDI'];
    expect(cellsOf([header, full])[1]).toEqual([full[1], 'Responsabile', 'VERDI']);
  });

  it('end where the font changes in the column of values, though what is no label fills its own', () => {
    expect(cellsOf([header, [300, '*Unità di misura', 380.6, 'Ufficio']])[1]).toEqual(['Unità di misura', 'Ufficio']);
  });

  it('are cut after a label that flows over its value', () => {
    expect(cellsOf([header, [300, '*Centro di Responsabilità', 380, 'Ufficio Sport']])[1]).toEqual([
      'Centro di Responsabilità',
      'Ufficio Sport',
    ]);
  });

  it('stand in columns that only another page shows', () => {
    const narrow: Row = [300, 'Centro di responsabil.', 380 + 35, 'Ufficio'];
    const wide: Row = [300, 'Assessorato', 415, 'ROSSI'];
    expect(cellsOf([narrow])[0]).toHaveLength(1);
    expect(cellsOf([narrow], [wide])[0]).toEqual([narrow[1], narrow[3]]);
  });

  it('are not cut at a blank like the others, wherever other cells begin', () => {
    const line = typed(50, 'uno due tre quattro');
    const blank = line[4] as number;
    expect(cellsOf([[blank, 'un altro margine'], line, [blank, 'ancora']])[1]).toEqual(['uno due tre quattro']);
  });

  it('end after a code that fills its column', () => {
    const rows: Row[] = [
      [50, '2024_28_DUP_01_0301', 146, 'Vigilare'],
      [146, 'sempre.'],
    ];
    expect(cellsOf(rows)[0]).toEqual(['2024_28_DUP_01_0301', 'Vigilare']);
  });

  it('end after a label in another font, though the gap is narrow and no column is known', () => {
    expect(cellsOf([[345, '*Responsabile', 415, 'ROSSI']])[0]).toEqual(['Responsabile', 'ROSSI']);
  });

  it('end after the first year of a code that a narrow column cut', () => {
    expect(cellsOf([[50, '2024_', 90, 'Vigilare sempre.']])[0]).toEqual(['2024_', 'Vigilare sempre.']);
  });
});

describe('a wrapped label', () => {
  it.each([
    ['left', 300, 300],
    ['right', 325, 300],
    ['centre', 312.5, 300],
  ])('is found at its %s edge', (_, first, second) => {
    const layout = layOut([
      [50, 'OBIETTIVO DI MANDATO'],
      [first, 'Centro di', 420, 'Ufficio'],
      [second, 'Responsabilità'],
    ]);
    const [level, ...lines] = layout.lines;
    expect(placeLabels(layout, lines, [spanOf(level!)]).map(({ field }) => field)).toEqual([
      'code',
      'responsibilityCentre',
    ]);
  });
});
