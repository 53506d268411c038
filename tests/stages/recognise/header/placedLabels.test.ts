/** Where the labels of a header block stand: wrapped, in line with one another, each once, none of another block. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../../src/labels/labelMatcher.js';
import type { Layout } from '../../../../src/model/layout.js';
import { placeLabels } from '../../../../src/recognise/header/placedLabels.js';
import { spanOf } from '../../../../src/text/textSpans.js';
import type { Label } from '../../../../src/vocabulary/labels.js';
import { STANDARD } from '../../../../src/vocabulary/vocabulary.js';
import { drawingOf, layoutOf, rowsOf } from '../../../support/layoutOf.js';

const LEVEL = 'OBIETTIVO DI MANDATO';
const [HEAD, TAIL] = ['Centro di', 'Responsabilità'];
const rows = rowsOf(0, 40, 60);
/** Lines of other cells, so that no white space stands between. */
const words = (count: number): string[] => Array(count).fill('parola');
const shift = (text: string, by: number) => ' '.repeat(40 + by) + text;
/** The same beside a label, where the cells of its block stand. */
const beside = (count: number): string[] => words(count).map((word) => shift(word, 20));

/** `portfolio 2-3: value` for a label that stands on lines 2 and 3 with a value after its colon. */
function placed(layout: Layout): string[] {
  const level = layout.lines.find(({ cells }) => cells[0]?.text === LEVEL)!;
  const [headerStart, ...labels] = placeLabels(layout, layout.lines, [spanOf(level, level.cells.slice(0, 1))]);
  expect(headerStart?.field).toBe('code');
  return labels.map(({ field, spans, inline }) => {
    const places = [...new Set([spans[0]!, spans.at(-1)!].map(({ line }) => line.number))];
    return [`${field} ${places.join('-')}`, ...inline.map(({ text }) => text)].join(': ');
  });
}

it.each<[string, readonly string[], readonly string[]]>([
  ['eight lines above', [shift('Assessorato', 0), ...beside(7), LEVEL], ['portfolio 1']],
  ['nine lines above', [shift('Assessorato', 0), ...beside(8), LEVEL], []],
  ['above text in the column of the level', [shift('Assessorato', 0), ...words(1), LEVEL], []],
  ['beside text in the column of the level', ['Fase   Assessorato   Anno', LEVEL], []],
  ['above the title of a section', [shift('Assessorato', 0), shift('Stato', 0), LEVEL], []],
  [
    'below the title of a section',
    [LEVEL, shift('Assessorato', 0), 'Stato', shift('Responsabile', 0)],
    ['portfolio 2'],
  ],
  ['far below, the first', [LEVEL, ...words(40), shift('Assessorato', 0)], ['portfolio 42']],
  [
    'fifteen lines below the one before',
    [LEVEL, shift('Assessorato', 0), ...words(15), shift('Responsabile', 0)],
    ['portfolio 2', 'responsiblePerson 18'],
  ],
  [
    'sixteen lines below the one before',
    [LEVEL, shift('Assessorato', 0), ...words(16), shift('Responsabile', 0)],
    ['portfolio 2'],
  ],
  [
    'fifteen lines below each other',
    [LEVEL, shift('Assessorato', 0), ...words(15), shift('CdR', 0), ...words(15), shift('Responsabile', 0)],
    ['portfolio 2', 'responsibilityCentre 18', 'responsiblePerson 34'],
  ],
  [
    'twice',
    [LEVEL, ...rows(['', 'Assessorato'], ['', 'Responsabile'], ['', 'Assessorato'])],
    ['portfolio 2', 'responsiblePerson 3'],
  ],
  ['with a value after a colon', [LEVEL, 'Assessorato: ANNA ROSSI'], ['portfolio 2: ANNA ROSSI']],
  ['with a value and no colon', [LEVEL, 'Assessorato ANNA ROSSI'], []],
  ['with a colon in its value', [LEVEL, 'Assessorato ANNA: ROSSI'], ['portfolio 2: ANNA: ROSSI']],
  ['wrapped, with a value after a colon', [LEVEL, HEAD, `${TAIL}: Prati`], ['responsibilityCentre 2-3: Prati']],
  ['wrapped, with a value and no colon', [LEVEL, HEAD, `${TAIL} Prati`], []],
  ['in three cells', [LEVEL, 'Centro   di   Responsabilità'], ['responsibilityCentre 2']],
  ['in two cells after another', [LEVEL, 'CASA   Centro   di Responsabilità'], ['responsibilityCentre 2']],
])('a label stands %s', (_, lines, wanted) => expect(placed(layoutOf(...lines))).toEqual(wanted));

describe('a wrapped label', () => {
  const WHOLE = ['responsibilityCentre'];
  it.each<[string, readonly string[], readonly string[], (readonly string[])?]>([
    ['right below', [shift(HEAD, 0), shift(TAIL, 0)], WHOLE],
    ['over three lines', [shift('Centro', 0), shift('di', 0), shift(TAIL, 0)], WHOLE],
    ['after a line of another cell', [shift(HEAD, 0), 'parola', shift(TAIL, 0)], WHOLE],
    ['after two lines of other cells', [shift(HEAD, 0), ...words(2), shift(TAIL, 0)], []],
    [
      'each after a line of another cell',
      [shift('Centro', 0), 'parola', shift('di', 0), 'parola', shift(TAIL, 0)],
      WHOLE,
    ],
    ['after a blank line', [shift(HEAD, 0), '', shift(TAIL, 0)], []],
    ['after a page break', [shift(HEAD, 0), `\f${shift(TAIL, 0)}`], []],
    ['a letter aside', [shift(HEAD, 0), shift(TAIL, 1)], WHOLE],
    ['two letters aside', [shift(HEAD, 0), shift(TAIL, 2)], [], WHOLE],
    ['at its right edge', [shift(HEAD, 0), shift('Resp.', 4)], WHOLE],
    ['a letter off its right edge', [shift(HEAD, 0), shift('Resp.', 5)], []],
    ['in its middle', [shift(HEAD, 0), shift('Resp.', 2)], WHOLE],
    ['beside its middle', [shift(HEAD, 0), shift('Resp.', 3)], []],
    ['far aside', [shift(HEAD, 0), shift(TAIL, 12)], []],
    ['far before it', [shift(HEAD, 0), shift(TAIL, -30)], []],
  ])('goes on %s', (_, lines, wanted, drawn = wanted) => {
    const fields = (layout: Layout) => placed(layout).map((label) => label.split(' ')[0]);
    expect(fields(layoutOf(LEVEL, ...lines))).toEqual(wanted);
    expect(fields(drawingOf(LEVEL, ...lines))).toEqual(drawn);
  });

  it('is one of its own words', () => {
    const more: readonly Label[] = [
      { place: 'header', field: 'responsibilityCentre', words: ['Struttura responsabile'], doc: '', example: '' },
      { place: 'section', field: 'purpose', words: ['Assessorato'], doc: '', example: '' },
    ];
    const matcher = createMatcher({ ...STANDARD, labels: [...STANDARD.labels, ...more] });
    const lines = ['Struttura', 'responsabile', 'Prati', 'Responsabile', 'UGO VERDI'];
    const structure = ['responsibilityCentre 2-3', 'responsiblePerson 5'];
    expect(placed({ ...layoutOf(LEVEL, ...lines), matcher })).toEqual(structure);
    // What stands alone as the title of a section is none.
    expect(placed({ ...layoutOf(LEVEL, ...lines, 'Assessorato'), matcher })).toEqual(structure);
    expect(placed({ ...layoutOf(LEVEL, ...lines, 'Assessorato   UGO'), matcher })).toEqual([
      ...structure,
      'portfolio 7',
    ]);
  });
});
