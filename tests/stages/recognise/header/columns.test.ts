/** The columns that labels of a header block make, and the column of each cell: as text, and as a drawing. */
import { describe, expect, it } from 'vitest';
import type { TextSpan } from '../../../../src/model/element.js';
import type { Layout } from '../../../../src/model/layout.js';
import { type Column, columnAt, columnUnder, gridOf, lastLabelLine } from '../../../../src/recognise/header/columns.js';
import { cellsOfLabels, placeLabels } from '../../../../src/recognise/header/placedLabels.js';
import { spanOf } from '../../../../src/text/textSpans.js';
import { drawingOf, layoutOf } from '../../../support/layoutOf.js';

const LEVEL = 'OBIETTIVO DI MANDATO';
/** A line of cells, each at the column that it begins in: `at(0, 'CASA', 40, 'Assessorato')`. */
const at = (...cells: readonly (number | string)[]): string =>
  cells.reduce<string>((line, cell, i) => (i % 2 === 0 ? line.padEnd(cell as number) : line + cell), '');
const wide = (length: number): string => 'x'.repeat(length);

function read(...lines: readonly string[]) {
  return (laidOut: (...lines: string[]) => Layout) => {
    const layout = laidOut(...lines);
    const level = layout.lines.find(({ cells }) => cells[0]?.text === LEVEL)!;
    const labels = placeLabels(layout, layout.lines, [spanOf(level, level.cells.slice(0, 1))]);
    return { layout, labels, grid: gridOf(layout, layout.lines, labels, level.size) };
  };
}
type Read = ReturnType<ReturnType<typeof read>>;

const nameOf = ({ labels }: Column): string => labels.map(({ field }) => field).join('+');

/** `portfolio 40 51 70`: left edge, right edge of the narrowest label, and where the next column begins. */
const columnsOf = ({ layout, grid }: Read): string[] =>
  grid.columns.map((column) => {
    const edges = [column.left, column.inner, column.right];
    return [nameOf(column), ...edges.map((edge) => (layout.unit === 'points' ? (edge - 40) / 5 : edge))].join(' ');
  });

/** Each cell that is no label, with its column: `-` if it has none, in brackets if it reaches over the next ones. */
function cellsIn({ layout, labels, grid }: Read): string[] {
  const labelCells = cellsOfLabels(labels);
  const last = new Map<Column, TextSpan>();
  return layout.lines.flatMap((line) =>
    line.cells
      .filter((cell) => !labelCells.has(cell))
      .map((cell) => {
        const own = columnAt(grid, cell);
        const under = columnUnder(grid, line, cell, (column) => last.get(column));
        const column = own ?? under;
        if (column) last.set(column, spanOf(line, [cell]));
        return own ? nameOf(own) : under ? `(${nameOf(under)})` : '-';
      }),
  );
}

type Case<Wanted> = [name: string, lines: readonly string[], wanted: Wanted, drawn?: Wanted];
const A = 'Assessorato';
const R = 'Responsabile';
const CODE = 'code 0 20 40';

const COLUMNS: Case<readonly string[]>[] = [
  ['edges alike', [at(0, LEVEL, 40, A), at(40, R)], [CODE, 'portfolio+responsiblePerson 40 51 Infinity']],
  ['a lower label first', [at(0, LEVEL, 41, A), at(40, R)], [CODE, 'portfolio+responsiblePerson 40 52 Infinity']],
  ['a little aside', [at(0, LEVEL, 40, A), at(43, R)], [CODE, 'portfolio+responsiblePerson 40 51 Infinity']],
  [
    'aside',
    [at(0, LEVEL, 40, A), at(44, R)],
    [CODE, 'portfolio+responsiblePerson 40 51 Infinity'],
    [CODE, 'portfolio 40 51 44', 'responsiblePerson 44 56 Infinity'],
  ],
  ['a little aside of the level', [LEVEL, at(3, A)], ['code+portfolio 0 14 Infinity']],
  [
    'more aside of the level',
    [LEVEL, at(4, A)],
    ['code+portfolio 0 15 Infinity'],
    ['code 0 20 4', 'portfolio 4 15 Infinity'],
  ],
  ['aside of the level', [LEVEL, at(5, A)], ['code 0 20 5', 'portfolio 5 16 Infinity']],
  [
    'side by side',
    [at(0, LEVEL, 40, A, 60, R), at(50, 'CdR')],
    [CODE, 'portfolio+responsibilityCentre 40 51 60', 'responsiblePerson 60 72 Infinity'],
    [CODE, 'portfolio 40 51 50', 'responsibilityCentre 50 53 60', 'responsiblePerson 60 72 Infinity'],
  ],
  [
    'side by side at a second line',
    [at(0, LEVEL, 40, 'Centro di'), at(40, 'Responsabilità', 60, R)],
    [CODE, 'responsibilityCentre 40 54 60', 'responsiblePerson 60 72 Infinity'],
  ],
  [
    'of a wrapped label and a wider one',
    [at(0, LEVEL, 40, 'Centro'), at(40, 'di Resp.'), at(40, R)],
    [CODE, 'responsibilityCentre+responsiblePerson 40 48 Infinity'],
  ],
];

const HEAD = at(0, LEVEL, 40, A, 70, R);
const OVER: Case<boolean>[] = [
  ['beside its label', [at(0, LEVEL, 40, A, 54, 'ANNA', 70, R)], false],
  ['at the edge of its label', [HEAD, at(50, 'ANNA')], false],
  ['under the end of its label', [HEAD, at(49, 'ANNA')], true],
  ['up to the next column', [HEAD, at(60, wide(11))], false],
  ['into the next column', [HEAD, at(60, wide(12))], true],
  ['two lines below', [HEAD, '', at(55, 'ANNA')], true],
  ['a line above', [at(55, 'ANNA'), HEAD], false],
  ['two lines above', [at(55, 'ANNA'), '', HEAD], true],
  ['under the second line of its label', [at(0, LEVEL, 40, 'Centro di'), at(40, 'Responsabilità'), at(56, 'X')], false],
  ['beside the second label', [at(0, LEVEL, 40, A), '', '', at(40, R, 60, 'UGO')], false],
  ['nowhere, a label aside', [at(0, LEVEL, 40, A), at(52, R)], true],
];

const PAIRS = at(0, LEVEL, 40, A, 57, 'ANNA', 70, R, 88, 'UGO');
const OWN = ['portfolio', 'responsiblePerson'];
const WIDE = 'portfolio+responsibilityCentre';
const both = (...more: readonly string[]) => [WIDE, 'responsiblePerson', ...more];
const CDR = at(40, 'CdR', 53, wide(40));

const CELLS: Case<readonly string[]>[] = [
  ['beside the level label', [PAIRS, at(22, 'CASA')], [...OWN, '-']],
  ['from the edge of a label', [PAIRS, at(50, 'BRUNO')], [...OWN, 'portfolio']],
  ['from under a label', [PAIRS, at(49, 'BRUNO')], [...OWN, '-']],
  ['up to the next column', [PAIRS, at(60, wide(11))], [...OWN, 'portfolio']],
  ['into the next column', [PAIRS, at(60, wide(12))], [...OWN, '-']],
  ['beside a label under the level', [LEVEL, at(0, R, 15, 'UGO')], ['code+responsiblePerson']],
  ['under labels', [HEAD, at(0, 'CASA', 39, 'BRUNO', 70, 'UGO')], ['code', ...OWN]],
  ['before a column', [HEAD, at(38, 'BRUNO')], ['-']],
  ['wide beside its label', [PAIRS, CDR], both(`(${WIDE})`)],
  ['wide in two lines', [PAIRS, CDR, at(53, wide(30))], both(`(${WIDE})`, `(${WIDE})`)],
  ['wide and a letter aside', [PAIRS, CDR, at(54, wide(30))], both(`(${WIDE})`, '-')],
  ['wide and a letter before', [PAIRS, CDR, at(52, wide(30))], both(`(${WIDE})`, '-')],
  ['wide after another line', [PAIRS, CDR, 'CASA', at(53, wide(30))], both(`(${WIDE})`, '-', '-')],
  ['wide under a narrow one', [PAIRS, at(40, 'CdR', 53, 'BRUNO'), at(53, wide(30))], both(WIDE, '-')],
  ['wide before another', [PAIRS, at(40, 'CdR', 53, wide(20), 90, 'BRUNO')], both('-', 'responsiblePerson')],
  ['near the next column', [PAIRS, at(40, 'CdR', 67, wide(20))], both(`(${WIDE})`)],
  ['nearer the next column', [PAIRS, at(40, 'CdR', 68, wide(20))], both('-'), both(`(${WIDE})`)],
  ['at the next column', [PAIRS, at(40, 'CdR', 69, wide(20))], both('-')],
  ['wide where others stand under their labels', [HEAD, CDR], ['-']],
];

describe.each([
  ['text', layoutOf, false],
  ['a drawing', drawingOf, true],
] as const)('in %s', (_, laidOut, isDrawn) => {
  const wantedOf = <Wanted>(wanted: Wanted, drawn?: Wanted) => (isDrawn && drawn !== undefined ? drawn : wanted);

  it.each(COLUMNS)('labels make columns: %s', (_, lines, wanted, drawn) =>
    expect(columnsOf(read(...lines)(laidOut))).toEqual(wantedOf(wanted, drawn)),
  );
  it.each(OVER)('a value stands %s', (_, lines, wanted) => expect(read(...lines)(laidOut).grid.isOver).toBe(wanted));
  it.each(CELLS)('a cell stands %s', (_, lines, wanted, drawn) =>
    expect(cellsIn(read(...lines)(laidOut))).toEqual(wantedOf(wanted, drawn)),
  );

  it('a column ends with the last line of its last label', () => {
    const { grid } = read(at(0, LEVEL, 40, A), at(40, 'Centro di'), at(40, 'Responsabilità'), 'parola')(laidOut);
    expect(grid.columns.map((column) => lastLabelLine(column).index)).toEqual([0, 2]);
  });
});
