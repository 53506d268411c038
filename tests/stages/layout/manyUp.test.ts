/** Several pages on one sheet, in one row or more. */
import { expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { withoutManyUp } from '../../../src/layout/pdf/manyUp.js';
import type { GlyphRun, Page } from '../../../src/model/source.js';
import { createReport } from '../../../src/report/report.js';

const [WIDTH, HEIGHT] = [595, 842];
const run = (left: number, baseline: number, text: string): GlyphRun => ({
  ...{ text, left, right: left + text.length * 2, baseline, size: 5 },
  ...{ font: '', angle: 0 },
});

/** A sheet of four pages: each with labels, its code and its foot. */
const sheetOf = (
  codes: readonly string[],
  feet: readonly string[] = [],
  labels = ['Assessorato', 'Responsabile'],
): Page => ({
  number: 1,
  width: WIDTH,
  height: HEIGHT,
  runs: codes.flatMap((code, i) => {
    const [left, top] = [(i % 2) * (WIDTH / 2) + 20, Math.floor(i / 2) * (HEIGHT / 2)];
    return [
      run(left, top + 30, `2024_2029_DUP_${code}`),
      ...labels.map((label, k) => run(left + 120, top + 30 + 20 * k, label)),
      ...(feet[i] ? [run(left + 200, top + 400, feet[i])] : []),
    ];
  }),
});

/** The codes of the pages, in order, and what is told. */
function read(sheet: Page): [string, string[]] {
  const report = createReport();
  const pages = withoutManyUp(0, [sheet], STANDARD_MATCHER, report);
  const codes = pages.map(({ runs }) =>
    runs.filter(({ text }) => /^\d{4}_/u.test(text)).map(({ text }) => text.slice(-2)),
  );
  return [codes.join(' '), report.findings.map(({ code }) => code)];
}

it.each<[string, Page, string, string[]]>([
  ['in rows, by their codes', sheetOf(['01', '01', '02', '02']), '01 01 02 02', []],
  ['in columns, by their codes', sheetOf(['01', '02', '01', '02']), '01 01 02 02', []],
  ['in any order, of as many sheets', sheetOf(['01', '02', '03', '04']), '01 02 03 04', []],
  ['in rows, by their numbers', sheetOf(['01', '01', '01', '02'], ['1', '2', '3', '4']), '01 01 01 02', []],
  [
    'in columns, by their numbers',
    sheetOf(['01', '02', '02', '02'], ['Pag. 1', 'Pag. 3', 'Pag. 2', 'Pag. 4']),
    '01 02 02 02',
    [],
  ],
  ['in no order that is shown', sheetOf(['01', '01', '01', '02']), '01 01 01 02', ['page-order-unclear']],
])('four pages %s', (_, sheet, codes, told) => expect(read(sheet)).toEqual([codes, told]));

it('one page with one label twice is one page', () => {
  expect(read(sheetOf(['01', '02'], [], ['Responsabile']))[0]).toBe('01,02');
});

it('a scan of the shape of a page is one page', () => {
  expect(read({ ...sheetOf(['01', '01', '02', '02']), recognised: true })).toEqual(['01,01,02,02', []]);
});

it('pages stand at the same height as on sheets of their own', () => {
  const pages = withoutManyUp(0, [sheetOf(['01', '01', '02', '02'])], STANDARD_MATCHER, createReport());
  expect(pages.map(({ runs: [first] }) => [Math.round(first!.left), first!.baseline])).toEqual(
    Array.from({ length: 4 }, () => [20, 30]),
  );
});
