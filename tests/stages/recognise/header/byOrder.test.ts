/** Header blocks of one source in running text: which one is the model of which, and what is ambiguous of them. */
import { expect, it } from 'vitest';
import type { TextSpan } from '../../../../src/model/element.js';
import { headersByOrder } from '../../../../src/recognise/header/byOrder/byOrder.js';
import { joinSpans } from '../../../../src/text/textSpans.js';
import { drawn } from '../../../support/page.js';

interface Block {
  readonly code?: string;
  /** Whether a heading or the first section follows it. */
  readonly closed?: boolean;
  readonly lines: readonly string[];
}
const closed = (...lines: readonly string[]): Block => ({ closed: true, lines });
const open = (...lines: readonly string[]): Block => ({ lines });

/** `title | Assessorato | Responsabile`, `-` for no label; then its text of the body, and `!` with each ambiguous field. */
function resolved(...blocks: readonly Block[]): string[] {
  const { layout, texts } = drawn(
    'characters',
    blocks.flatMap(({ lines }) => [...lines, '']).map((text, i) => [i, 0, text]),
  );
  let at = 0;
  const regions = blocks.map(({ code = 'A', closed = false, lines }) => {
    const count = lines.filter(Boolean).length;
    const spans = texts.slice(at, at + count).map(({ span }) => span);
    at += count;
    const label: TextSpan = { ...spans[0]!, cells: [], text: 'OBIETTIVO DI MANDATO' };
    const headerStart = { level: 'mandate', label: [label], code: [{ ...label, text: code }], joined: [] } as const;
    return { headerStart, spans, closed, awaited: false, headingTitles: [] };
  });
  return headersByOrder({ ...layout, positioned: false }, regions).map(({ header, body, ambiguous }) => {
    const fields = (['portfolio', 'responsiblePerson'] as const).map((field) => {
      const spans = header.fields.get(field);
      return spans ? joinSpans(spans) : '-';
    });
    const text = [joinSpans(header.title), ...fields].join(' | ');
    return [text, ...body.map(({ text }) => text), ...ambiguous.map(({ field }) => `! ${field}`)].join('; ');
  });
}

const WHOLE = ['CASA', 'Assessorato', 'ANNA', 'Responsabile', 'UGO'];
const SEPARATED = 'CASA | ANNA | UGO';
const TORN = ['CASA', '', 'Assessorato', 'Responsabile', '', 'ANNA', '', 'UGO'];
const HALF_COLUMN_MAJOR = ['CASA', '', 'Assessorato', 'Responsabile', '', 'ANNA'];
const LINES = ['CASA', '', 'Assessorato', 'CdR', 'Responsabile', '', 'ANNA', 'Prati', 'UGO'];
const AMBIGUOUS = `${SEPARATED}; ! portfolio; ! responsibilityCentre; ! responsiblePerson`;
const AMBIGUOUS_AGAIN = AMBIGUOUS.replace(';', '; prati;');

it.each<[string, readonly Block[], readonly string[]]>([
  ['a closed one', [closed(...WHOLE)], [SEPARATED]],
  [
    'the same again, the body after it',
    [closed(...WHOLE), open(...WHOLE, 'prati', 'e boschi.')],
    [SEPARATED, `${SEPARATED}; prati; e boschi.`],
  ],
  ['the same again, and nothing after it', [closed(...WHOLE), open(...WHOLE)], [SEPARATED, SEPARATED]],
  [
    'the same again after it in other lines',
    [closed(...WHOLE), open('Assessorato', 'ANNA', 'CASA', 'Responsabile', 'UGO', 'prati'), open(...WHOLE, 'boschi')],
    [SEPARATED, `${SEPARATED}; prati`, `${SEPARATED}; boschi`],
  ],
  [
    'another closed one, which is the model from there',
    [
      closed(...WHOLE),
      closed('CASA', 'Assessorato', 'BRUNO', 'Responsabile', 'UGO'),
      open('CASA', 'Assessorato', 'BRUNO', 'Responsabile', 'UGO', 'prati'),
    ],
    [SEPARATED, 'CASA | BRUNO | UGO', 'CASA | BRUNO | UGO; prati'],
  ],
  [
    'one of another sheet between, each with its own model',
    [
      closed(...WHOLE),
      { ...closed('STRADA', 'Responsabile', 'BRUNO'), code: 'B' },
      open(...WHOLE, 'prati'),
      { ...open('STRADA', 'Responsabile', 'BRUNO', 'mari'), code: 'B' },
    ],
    [SEPARATED, 'STRADA | - | BRUNO', `${SEPARATED}; prati`, 'STRADA | - | BRUNO; mari'],
  ],
  [
    'one without labels, then an open one that has two, and is the model from there',
    [
      closed('CASA'),
      open('CASA', 'Assessorato', 'ANNA', 'Responsabile', 'UGO'),
      open('CASA', 'Assessorato', 'ANNA', 'Responsabile', 'UGO', 'prati'),
    ],
    ['CASA | - | -', SEPARATED, `${SEPARATED}; prati`],
  ],
  [
    'one without labels, then an open one with one, which is a line of the body',
    [closed('CASA'), open('CASA', 'Responsabile', 'prati')],
    ['CASA | - | -', 'CASA | - | -; Responsabile; prati'],
  ],
  [
    'one without labels, then an open one with one twice',
    [closed('CASA'), open('CASA', 'Responsabile', 'prati', 'Responsabile')],
    ['CASA | - | -', 'CASA | - | -; Responsabile; prati; Responsabile'],
  ],
  [
    'an open one first, which is a model',
    [open(...WHOLE), open(...WHOLE, 'prati')],
    [SEPARATED, `${SEPARATED}; prati`],
  ],
  ['labels in a row with their values in a row', [closed(...TORN)], [SEPARATED]],
  ['as many values as labels nowhere: nothing is ambiguous', [closed(...HALF_COLUMN_MAJOR)], ['CASA |  | ANNA']],
  [
    'as many values as labels in another block: the quirk makes it ambiguous',
    [closed(...TORN), { ...closed(...HALF_COLUMN_MAJOR), code: 'B' }],
    [SEPARATED, 'CASA |  | ANNA; ! responsiblePerson'],
  ],
  ['lines of values without white space: ambiguous', [closed(...LINES)], [AMBIGUOUS]],
  [
    'the same again, ambiguous in the same way',
    [closed(...LINES), open(...LINES, 'prati')],
    [AMBIGUOUS, AMBIGUOUS_AGAIN],
  ],
  [
    'the same but for a line',
    [closed(...LINES), open(...LINES.slice(0, -1), 'IVO', 'prati')],
    [AMBIGUOUS, 'CASA | ANNA | ; IVO; prati'],
  ],
  ['its beginning again', [closed(...LINES), open(...LINES.slice(0, -1))], [AMBIGUOUS, 'CASA | ANNA | ']],
  [
    'an open one ambiguous, and the same again',
    [open(...LINES), open(...LINES, 'prati')],
    [AMBIGUOUS, `${SEPARATED}; prati`],
  ],
  [
    'an open one without labels, and its title again',
    [open('CASA'), open('CASA', 'prati')],
    ['CASA | - | -', 'CASA | - | -; prati'],
  ],
  [
    'a closed one without labels between, which is the model from there',
    [closed(...WHOLE), closed('CASA'), open('CASA', 'Responsabile', 'UGO')],
    [SEPARATED, 'CASA | - | -', 'CASA | - | -; Responsabile; UGO'],
  ],
])('%s', (_, blocks, wanted) => expect(resolved(...blocks)).toEqual(wanted));
