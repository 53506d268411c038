/** The layout of a text or of a drawing, for tests of one rule of a stage. */

import { STANDARD_MATCHER } from '../../src/labels/labelMatcher.js';
import { layOut } from '../../src/layout/layout.js';
import type { Layout } from '../../src/model/layout.js';
import type { Content, GlyphRun, Page } from '../../src/model/source.js';
import { createReport } from '../../src/report/report.js';

const source = { index: 0, file: 'x', container: null, sha256: '', pageCount: null, pages: null } as const;

const laidOut = (format: 'text' | 'pdf', content: Content): Layout =>
  layOut({ ...source, format, content }, STANDARD_MATCHER, createReport());

export const layoutOf = (...lines: readonly string[]): Layout =>
  laidOut('text', { kind: 'text', text: lines.join('\n') });

/** The layout of the pages of a PDF. */
export const layoutOfPages = (pages: readonly Page[]): Layout => laidOut('pdf', { kind: 'runs', pages });

/** The same lines as a PDF draws them: cells are two blanks apart, a form feed begins a page. */
export function drawingOf(...lines: readonly string[]): Layout {
  const pages = lines.join('\n').split('\f');
  const runsOf = (text: string, line: number): GlyphRun[] =>
    [...text.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: cell, index }) => ({
      text: cell,
      left: 40 + index * 5,
      right: 40 + (index + cell.length) * 5,
      baseline: 60 + line * 12,
      size: 10,
      font: 'F1',
      angle: 0,
    }));
  return laidOut('pdf', {
    kind: 'runs',
    pages: pages.map((page, i) => ({ number: i + 1, width: 842, height: 842, runs: page.split('\n').flatMap(runsOf) })),
  });
}

/** Lines of cells that stand in three columns, or in those that are given. */
export const rowsOf =
  (...columns: readonly number[]) =>
  (...rows: readonly (readonly string[])[]): string[] =>
    rows.map((cells) => cells.reduce((line, cell, i) => (cell === '' ? line : line.padEnd(columns[i]!) + cell), ''));
