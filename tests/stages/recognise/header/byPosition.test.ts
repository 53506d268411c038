/** The cells of a header block by their places: the same lines as text that keeps its columns, and as a drawing. */
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../../src/model/layout.js';
import { headersByPosition } from '../../../../src/recognise/header/byPosition.js';
import { findHeaderStarts } from '../../../../src/recognise/header/starts.js';
import { joinSpans } from '../../../../src/text/textSpans.js';
import { drawingOf, layoutOf, rowsOf } from '../../../support/layoutOf.js';

const LEVEL = 'OBIETTIVO DI MANDATO';
const CODE = '2023_2028_DUP_01';
const rows = rowsOf(0, 40, 60);
const wide = rowsOf(0, 30, 60, 90);

/** What each header block says, its cells parted by bars: title, Assessorato, Centro, Responsabile; `-` for no label. */
function headersOf(layout: Layout): (string | null)[] {
  const { headerStarts } = findHeaderStarts(layout);
  return headersByPosition(layout, headerStarts).map((header) => {
    if (!header) return null;
    const fields = (['portfolio', 'responsibilityCentre', 'responsiblePerson'] as const).map((field) => {
      const spans = header.fields.get(field);
      return spans ? joinSpans(spans) : '-';
    });
    return [joinSpans(header.title), ...fields].join(' | ');
  });
}

const TOP = rows([LEVEL, 'Assessorato', 'ANNA ROSSI -'], [CODE, '', 'Prati']);
const BLOCK = [...TOP, ...rows(['', 'Responsabile', 'UGO VERDI'])];
const WHOLE = [...BLOCK, 'CASA - Un tetto', 'per tutti.'];
const FIELDS = 'ANNA ROSSI - Prati | - | UGO VERDI';
const LONG = 'CASA - Un tetto per tutti, con una porta e una finestra sola.';
const OVER = wide(
  [LEVEL, 'Assessorato', 'Centro di Responsabilità', 'Responsabile'],
  [CODE, 'ANNA ROSSI', 'Ufficio', 'UGO VERDI'],
);
const second = (lines: readonly string[]) => lines.map((line) => line.replace('_01', '_02').replace('CASA', 'STRADA'));

/** Of a case: the lines, what they say in text, and in a drawing if that tells more. */
type Row = [name: string, lines: readonly string[], wanted: readonly (string | null)[], drawn?: readonly string[]];

const BESIDE: readonly Row[] = [
  ['are separated', WHOLE, [`CASA - Un tetto per tutti. | ${FIELDS}`]],
  [
    'go on below the last label',
    [...BLOCK, ...rows(['CASA - Un', '', 'DETTO'], ['tetto.', '', 'BRUNO']), '', 'Una riga.'],
    ['CASA - Un tetto. | ANNA ROSSI - Prati | - | UGO VERDI DETTO BRUNO'],
  ],
  [
    'begin above the level label',
    rows(
      ['', '', 'ANNA ROSSI -'],
      ['', 'Assessorato', 'Prati -'],
      [LEVEL, '', 'Boschi'],
      [CODE, 'Responsabile', 'UGO VERDI'],
    ),
    [' | ANNA ROSSI - Prati - Boschi | - | UGO VERDI'],
  ],
  [
    'push the code and the next label far down',
    rows(
      [LEVEL, 'Assessorato', 'ANNA ROSSI'],
      ...Array.from({ length: 20 }, (_, i) => ['', '', `- Delega ${i}`]),
      [CODE, 'Responsabile', 'UGO VERDI'],
      ['CASA'],
    ),
    [`CASA | ANNA ROSSI ${Array.from({ length: 20 }, (_, i) => `- Delega ${i}`).join(' ')} | - | UGO VERDI`],
  ],
  [
    'begin far above the level label',
    rows(
      ...Array.from({ length: 20 }, (_, i) => ['', '', `- Delega ${i}`]),
      [LEVEL, 'Assessorato', 'Boschi'],
      [CODE, 'Responsabile', 'UGO VERDI'],
    ),
    [` | ${Array.from({ length: 20 }, (_, i) => `- Delega ${i}`).join(' ')} Boschi | - | UGO VERDI`],
  ],
  [
    'begin with the word of a label above it, and above the level label',
    rows(
      ['', '', 'ASSESSORE'],
      ['', 'Assessorato', 'ANNA ROSSI -'],
      [LEVEL, '', 'Prati'],
      [CODE, 'Responsabile', 'UGO VERDI'],
    ),
    [` | ASSESSORE ${FIELDS}`],
  ],
  [
    'begin with the word of a label beside the level label',
    rows(
      [LEVEL, '', 'ASSESSORE'],
      ['', 'Assessorato', 'ANNA ROSSI -'],
      ['', '', 'Prati'],
      [CODE, 'Responsabile', 'UGO VERDI'],
    ),
    [` | ASSESSORE ${FIELDS}`],
  ],
  [
    'do not begin above white space',
    rows(
      ['', '', 'BRUNO'],
      [],
      ['', 'Assessorato', 'ANNA ROSSI -'],
      [LEVEL, '', 'Prati'],
      [CODE, 'Responsabile', 'UGO VERDI'],
    ),
    [` | ${FIELDS}`],
  ],
  [
    'do not begin beside other text',
    rows(
      ['Una riga.', '', 'BRUNO'],
      ['', 'Assessorato', 'ANNA ROSSI -'],
      [LEVEL, '', 'Prati'],
      [CODE, 'Responsabile', 'UGO VERDI'],
    ),
    [` | ${FIELDS}`],
  ],
  [
    'end before the next sheet',
    [...WHOLE, '', ...second(WHOLE)],
    [`CASA - Un tetto per tutti. | ${FIELDS}`, `STRADA - Un tetto per tutti. | ${FIELDS}`],
  ],
  [
    'need a label',
    [LEVEL, CODE, 'CASA', ...Array(70).fill('parola'), ...rows(['', 'Assessorato', 'ANNA ROSSI'])],
    [null],
  ],
];

const TITLES: readonly Row[] = [
  ['in a row of its own', [...BLOCK, LONG, 'e un muro.', '', 'Una riga.'], [`${LONG} e un muro. | ${FIELDS}`]],
  ['after white space', [...BLOCK, '', LONG, '', 'Una riga.'], [` | ${FIELDS}`], [`${LONG} | ${FIELDS}`]],
  ['after much white space', [...BLOCK, '', '', '', LONG], [` | ${FIELDS}`], [`${LONG} | ${FIELDS}`]],
  ['after too much white space', [...BLOCK, '', '', '', '', LONG], [` | ${FIELDS}`]],
  ['not at the margin', [...BLOCK, `      ${LONG}`], [` | ${FIELDS}`]],
  ['that is a section', [...BLOCK, 'Finalità', 'Costruire.'], [` | ${FIELDS}`]],
  ['that is a heading', [...BLOCK, LEVEL, 'CASA.'], [` | ${FIELDS}`]],
  [
    'that the next page tells from the body under it',
    [...WHOLE, '', 'Finalità', 'Costruire', ...`\f${WHOLE.join('\n')}`.split('\n'), 'case e strade.', 'e ponti.'],
    Array(2).fill(`CASA - Un tetto per tutti. | ${FIELDS}`),
  ],
  [
    'that no page has',
    [...BLOCK, '', 'Finalità', 'Costruire', ...`\f${BLOCK.join('\n')}`.split('\n'), 'case e strade.', 'e ponti.'],
    Array(2).fill(` | ${FIELDS}`),
  ],
];

/** Labels under the level and its code, in the title's column. */
const BELOW = [
  LEVEL,
  CODE,
  ...wide(['Assessorato', '', 'Centro di Responsabilità', 'Responsabile'], ['ANNA ROSSI', '', 'Ufficio', 'UGO VERDI']),
];

const UNDER: readonly Row[] = [
  [
    'end before the title that a heading says, however close',
    [...BELOW, 'CASA - Un tetto.', '', LEVEL, 'CASA - Un tetto.', '', 'Finalità'],
    ['CASA - Un tetto. | ANNA ROSSI | Ufficio | UGO VERDI'],
  ],
  [
    'are separated',
    [...OVER, ...wide(['CASA - Un tetto', '- Prati', 'Verde'], ['per tutti.'])],
    ['CASA - Un tetto per tutti. | ANNA ROSSI - Prati | Ufficio Verde | UGO VERDI'],
  ],
  [
    'stand between labels of one column',
    rows(
      [LEVEL, 'Assessorato'],
      [CODE, 'ANNA ROSSI'],
      ['', 'Responsabile'],
      ['CASA - Un tetto', 'UGO VERDI'],
      ['per tutti.'],
    ),
    ['CASA - Un tetto per tutti. | ANNA ROSSI | - | UGO VERDI'],
  ],
  ['may be missing', [OVER[0]!, ...wide([CODE, 'ANNA ROSSI', '', 'UGO VERDI'])], [' | ANNA ROSSI |  | UGO VERDI']],
  [
    'have a row of their own',
    [...wide([LEVEL, 'Assessorato', 'Centro di', 'Responsabile'], ['', '', 'Responsabilità']), '']
      .concat(wide([CODE, 'ANNA ROSSI -', '', 'UGO'], ['', 'Prati', 'Ufficio', 'VERDI']))
      .concat('', LONG, '', LEVEL, LONG),
    [`${LONG} | ANNA ROSSI - Prati | Ufficio | UGO VERDI`],
  ],
  [
    'have no row of their own where one alone stands',
    [...OVER, '', ...wide(['', 'CASA'])],
    [' | ANNA ROSSI | Ufficio | UGO VERDI'],
  ],
  ['have none where one alone has a value', [OVER[0]!, CODE, '', ...wide(['', 'CASA'])], [' |  |  | ']],
  ['have none far below', [OVER[0]!, CODE, '', '', '', '', ...wide(['', 'CASA', 'Prati'])], [' |  |  | ']],
  ['end before a title below all', [...OVER, LONG, '', 'Una riga.'], [`${LONG} | ANNA ROSSI | Ufficio | UGO VERDI`]],
  [
    'end before a title in their column',
    wide(
      [LEVEL, 'Assessorato', 'Responsabile'],
      [CODE, 'ANNA ROSSI', 'UGO VERDI'],
      [],
      ['', 'CASA - Un tetto.'],
      [],
      ['', '', 'Centro di Responsabilità'],
      ['', '', 'Ufficio'],
    ),
    ['CASA - Un tetto. | ANNA ROSSI | Ufficio | UGO VERDI'],
  ],
];

const PERSON = rows(['', 'Responsabile', 'UGO VERDI']);
const overleaf = (...lines: readonly string[]) => [...TOP, ...`\f${lines.join('\n')}`.split('\n')];
const CUT = ' | ANNA ROSSI - Prati | - | -';

const OVERLEAF: readonly Row[] = [
  ['up to a heading', overleaf(...PERSON, 'CASA.', '', LEVEL, 'CASA.'), [`CASA. | ${FIELDS}`]],
  ['up to a section', overleaf(...PERSON, 'CASA.', '', 'Una riga.', 'Finalità'), [`CASA. | ${FIELDS}`]],
  ['after blank lines', overleaf('', ...PERSON, 'CASA.', 'Finalità'), [`CASA. | ${FIELDS}`]],
  ['but nothing ends it', overleaf(...PERSON, 'CASA.'), [CUT]],
  ['but it ends a page later', overleaf(...PERSON, 'CASA.', '\fFinalità'), [CUT]],
  ['but its label is known', overleaf(...rows(['', 'Assessorato', 'BRUNO']), 'CASA.', 'Finalità'), [CUT]],
  ['but one of its labels is', overleaf(...PERSON, ...rows(['', 'Assessorato', 'BRUNO']), 'Finalità'), [CUT]],
  ['but text stands before it', overleaf('CASA', ...PERSON, 'Finalità'), [CUT]],
  [
    'but its values stand under their labels',
    overleaf(...rows(['', 'Responsabile'], ['', 'UGO VERDI']), 'Finalità'),
    [CUT],
  ],
];

describe.each([
  ['text', layoutOf, false],
  ['a drawing', drawingOf, true],
] as const)('in %s', (_, laidOut, isDrawn) => {
  const named = (kind: string, rows: readonly Row[]) => rows.map(([name, ...row]): Row => [`${kind} ${name}`, ...row]);
  it.each([
    ...named('values beside their labels', BESIDE),
    ...named('a title', TITLES),
    ...named('values under their labels', UNDER),
    ...named('a block goes on overleaf,', OVERLEAF),
  ])('%s', (_, lines, wanted, drawn) => {
    expect(headersOf(laidOut(...lines))).toEqual(isDrawn && drawn ? drawn : wanted);
  });
});
