/** Header blocks of one source in running text: which one is the model of which, and what is doubtful of them. */
import { expect, it } from 'vitest';
import type { TextSpan } from '../../../../src/model/element.js';
import { headersByOrder } from '../../../../src/recognise/header/byOrder.js';
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

/** `title | Assessorato | Responsabile`, `-` for no label; then its text of the body, and `!` with each doubtful field. */
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
    const told = [joinSpans(header.title), ...fields].join(' | ');
    return [told, ...body.map(({ text }) => text), ...ambiguous.map(({ field }) => `! ${field}`)].join('; ');
  });
}

const WHOLE = ['CASA', 'Assessorato', 'ANNA', 'Responsabile', 'UGO'];
const TOLD = 'CASA | ANNA | UGO';
const TORN = ['CASA', '', 'Assessorato', 'Responsabile', '', 'ANNA', '', 'UGO'];
const HALF_TORN = ['CASA', '', 'Assessorato', 'Responsabile', '', 'ANNA'];
const LINES = ['CASA', '', 'Assessorato', 'CdR', 'Responsabile', '', 'ANNA', 'Prati', 'UGO'];
const DOUBT = `${TOLD}; ! portfolio; ! responsibilityCentre; ! responsiblePerson`;
const DOUBT_AGAIN = DOUBT.replace(';', '; prati;');

it.each<[string, readonly Block[], readonly string[]]>([
  ['a closed one', [closed(...WHOLE)], [TOLD]],
  [
    'the same again, the body behind it',
    [closed(...WHOLE), open(...WHOLE, 'prati', 'e boschi.')],
    [TOLD, `${TOLD}; prati; e boschi.`],
  ],
  ['the same again, and nothing behind it', [closed(...WHOLE), open(...WHOLE)], [TOLD, TOLD]],
  [
    'the same again after it in other lines',
    [closed(...WHOLE), open('Assessorato', 'ANNA', 'CASA', 'Responsabile', 'UGO', 'prati'), open(...WHOLE, 'boschi')],
    [TOLD, `${TOLD}; prati`, `${TOLD}; boschi`],
  ],
  [
    'another closed one, which is the model from there',
    [
      closed(...WHOLE),
      closed('CASA', 'Assessorato', 'BRUNO', 'Responsabile', 'UGO'),
      open('CASA', 'Assessorato', 'BRUNO', 'Responsabile', 'UGO', 'prati'),
    ],
    [TOLD, 'CASA | BRUNO | UGO', 'CASA | BRUNO | UGO; prati'],
  ],
  [
    'one of another sheet between, each with its own model',
    [
      closed(...WHOLE),
      { ...closed('STRADA', 'Responsabile', 'BRUNO'), code: 'B' },
      open(...WHOLE, 'prati'),
      { ...open('STRADA', 'Responsabile', 'BRUNO', 'mari'), code: 'B' },
    ],
    [TOLD, 'STRADA | - | BRUNO', `${TOLD}; prati`, 'STRADA | - | BRUNO; mari'],
  ],
  [
    'one without labels, then an open one that has two, and is the model from there',
    [
      closed('CASA'),
      open('CASA', 'Assessorato', 'ANNA', 'Responsabile', 'UGO'),
      open('CASA', 'Assessorato', 'ANNA', 'Responsabile', 'UGO', 'prati'),
    ],
    ['CASA | - | -', TOLD, `${TOLD}; prati`],
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
  ['an open one first, which is a model', [open(...WHOLE), open(...WHOLE, 'prati')], [TOLD, `${TOLD}; prati`]],
  ['labels in a row with their values in a row', [closed(...TORN)], [TOLD]],
  ['as many values as labels nowhere: nothing is doubtful', [closed(...HALF_TORN)], ['CASA |  | ANNA']],
  [
    'as many values as labels in another block: the habit makes it doubtful',
    [closed(...TORN), { ...closed(...HALF_TORN), code: 'B' }],
    [TOLD, 'CASA |  | ANNA; ! responsiblePerson'],
  ],
  ['lines of values without white space: in doubt', [closed(...LINES)], [DOUBT]],
  ['the same again, in the same doubt', [closed(...LINES), open(...LINES, 'prati')], [DOUBT, DOUBT_AGAIN]],
  [
    'the same but for a line',
    [closed(...LINES), open(...LINES.slice(0, -1), 'IVO', 'prati')],
    [DOUBT, 'CASA | ANNA | ; IVO; prati'],
  ],
  ['its beginning again', [closed(...LINES), open(...LINES.slice(0, -1))], [DOUBT, 'CASA | ANNA | ']],
  ['an open one in doubt, and the same again', [open(...LINES), open(...LINES, 'prati')], [DOUBT, `${TOLD}; prati`]],
  [
    'an open one without labels, and its title again',
    [open('CASA'), open('CASA', 'prati')],
    ['CASA | - | -', 'CASA | - | -; prati'],
  ],
  [
    'a closed one without labels between, which is the model from there',
    [closed(...WHOLE), closed('CASA'), open('CASA', 'Responsabile', 'UGO')],
    [TOLD, 'CASA | - | -', 'CASA | - | -; Responsabile; UGO'],
  ],
])('%s', (_, blocks, wanted) => expect(resolved(...blocks)).toEqual(wanted));
