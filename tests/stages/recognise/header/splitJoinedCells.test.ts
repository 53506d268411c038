/** Cells of a header block that a converter set on one line, separated by labels and by the title. */
import { describe, expect, it } from 'vitest';
import { createMatcher, STANDARD_MATCHER } from '../../../../src/labels/labelMatcher.js';
import { splitJoined } from '../../../../src/recognise/header/byOrder/splitJoinedCells.js';
import type { Label } from '../../../../src/vocabulary/labels.js';
import { STANDARD } from '../../../../src/vocabulary/vocabulary.js';
import { drawn } from '../../../support/page.js';

/** More labels than every sheet may use: one begins with another one, one has a head of three words, one of four. */
const MORE: readonly Label[] = ['Responsabile unico', 'Centro di alta cura', 'Settore di molto alta cura'].map(
  (words): Label => ({ place: 'header', field: 'responsiblePerson', words: [words], doc: '', example: '' }),
);
const matcher = createMatcher({ ...STANDARD, labels: [...STANDARD.labels, ...MORE] });

function parted(lines: readonly string[], titles: readonly string[] = [], words = STANDARD_MATCHER): string[] {
  const { texts } = drawn(
    'characters',
    lines.map((text, i) => [i, 0, text]),
  );
  const spans = texts.map(({ span }) => span);
  return splitJoined(words, spans, titles).map(({ text }) => text);
}
type Case = [name: string, lines: readonly string[], wanted?: readonly string[]];
const TITLE = 'CASA - Un tetto';

describe('a label that touches another cell is parted from', () => {
  it.each<Case>([
    ['a sign', ['per tutti.Responsabile ANNA'], ['per tutti.', 'Responsabile ANNA']],
    ['a letter', ['casaResponsabile'], ['casa', 'Responsabile']],
    ['a letter, a capital after it', ['casaResponsabileANNA'], ['casa', 'ResponsabileANNA']],
    ['a sign, of several words', ['Prati.Centro di Responsabilità'], ['Prati.', 'Centro di Responsabilità']],
    ['no digit', ['01Responsabile ANNA']],
    ['no capital', ['CASAResponsabile ANNA']],
    ['no word that goes on', ['casaResponsabiledi ANNA']],
    ['nothing where it begins the line', ['Responsabile ANNA']],
  ])('%s', (_, lines, wanted = lines) => expect(parted(lines)).toEqual(wanted));
});

describe('the words of a known title', () => {
  it.each<[name: string, lines: readonly string[], wanted?: readonly string[] | undefined, titles?: readonly string[]]>(
    [
      ['are taken off their lines', ['CASA - Un ANNA', 'tetto Prati'], ['CASA - Un', 'tetto', 'ANNA', 'Prati']],
      ['may be lines', ['CASA - Un ANNA', 'tetto'], ['CASA - Un', 'tetto', 'ANNA']],
      [
        'stand before what is above them',
        ['ANNA', 'CASA - Un Prati', 'tetto Boschi', 'Mari'],
        ['CASA - Un', 'tetto', 'ANNA', 'Prati', 'Boschi', 'Mari'],
      ],
      [
        'may have lines of others between',
        ['CASA - Un ANNA', 'Prati', 'tetto'],
        ['CASA - Un', 'tetto', 'ANNA', 'Prati'],
      ],
      ['have signs with them', ['CASA - ANNA', 'Un tetto'], ['CASA -', 'Un tetto', 'ANNA']],
      ['in other letters', ['Casa - UN ANNA', 'tetto'], ['Casa - UN', 'tetto', 'ANNA']],
      ['begin where all are', ['CASA ANNA', 'CASA - Un Prati', 'tetto'], ['CASA - Un', 'tetto', 'CASA ANNA', 'Prati']],
      ['stay where they are whole', ['ANNA', 'CASA - Un', 'tetto', 'Prati']],
      ['stay where some lack', ['CASA - Un ANNA', 'muro Prati']],
      ['stay where they begin no line', ['ANNA CASA - Un', 'tetto Prati']],
      ['of one of two', ['CASA - Un ANNA', 'tetto'], ['CASA - Un', 'tetto', 'ANNA'], ['STRADA', TITLE]],
      ['of one of two that is whole', ['Prati', TITLE, 'STRADA UGO', 'bella'], undefined, ['STRADA bella', TITLE]],
      ['are none', ['CASA ANNA', '- Un'], undefined, ['']],
      ['are only signs', ['CASA ANNA', '- Un'], undefined, ['-']],
    ],
  )('%s', (_, lines, wanted = lines, titles = [TITLE]) => expect(parted(lines, titles)).toEqual(wanted));
});

describe('a label in halves', () => {
  const WHOLE = ['Centro di', 'Responsabilità', 'Polizia', 'Locale'];
  it.each<Case>([
    ['with words after both', ['Centro di Polizia', 'Responsabilità Locale'], WHOLE],
    ['with words after the first', ['Centro di Polizia', 'Responsabilità', 'Locale'], WHOLE],
    ['with a line between', ['Centro di', 'Polizia', 'Responsabilità Locale'], WHOLE],
    ['with a line between and one after', ['Centro di', 'Polizia', 'Responsabilità', 'Locale'], WHOLE],
    ['with two lines between', ['Centro di', 'Polizia', 'Locale', 'Responsabilità']],
    ['that is whole', ['Centro di', 'Responsabilità', 'Responsabilità Prati']],
    ['at the end', ['Prati', 'Centro di Polizia']],
    ['with a line between at the end', ['Centro di', 'Polizia']],
    [
      'after another',
      ['Centro di Polizia', 'Responsabilità', 'Centro di', 'Prati', 'Responsabilità'],
      ['Centro di', 'Responsabilità', 'Polizia', 'Centro di', 'Responsabilità', 'Prati'],
    ],
  ])('%s', (_, lines, wanted = lines) => expect(parted(lines)).toEqual(wanted));

  it.each<Case>([
    ['begins with a label', ['Responsabile', 'ANNA', 'unico']],
    ['begins with three words', ['Centro di alta Prati', 'cura'], ['Centro di alta', 'cura', 'Prati']],
    ['begins with four words', ['Settore di molto alta Prati', 'cura']],
  ])('that %s', (_, lines, wanted = lines) => expect(parted(lines, [], matcher)).toEqual(wanted));
});

describe('a line is cut before', () => {
  const CENTRE = 'Centro di Responsabilità';
  it.each<Case>([
    ['a label of several words', [`Prati ${CENTRE} Boschi`], ['Prati', `${CENTRE} Boschi`]],
    ['one at its end', [`Prati ${CENTRE}`], ['Prati', CENTRE]],
    [
      'one whose last word is below',
      ['Prati Centro di', 'Responsabilità Boschi'],
      ['Prati', 'Centro di', 'Responsabilità Boschi'],
    ],
    ['none that begins below', ['Prati', `${CENTRE} Boschi`]],
    ['none that begins it', [`${CENTRE} Boschi`]],
    ['one word at its end', ['Prati Responsabile'], ['Prati', 'Responsabile']],
    ['no word amid it', ['Prati Responsabile ANNA']],
    ['no part of a word', ['Prati DIResponsabile']],
    ['no word that begins another line', ['Prati Responsabile', 'Responsabile ANNA']],
    [
      'a word that another line has amid it',
      ['Prati Responsabile', 'Il Responsabile ANNA'],
      ['Prati', 'Responsabile', 'Il Responsabile ANNA'],
    ],
    [
      'each of two',
      [`Prati ${CENTRE} Boschi Centro di Resp. Mari`],
      ['Prati', `${CENTRE} Boschi`, 'Centro di Resp. Mari'],
    ],
    [
      'each of two, the other way round',
      [`Prati Centro di Resp. Mari ${CENTRE}`],
      ['Prati', 'Centro di Resp. Mari', CENTRE],
    ],
    ['several words and one', [`Prati ${CENTRE} Boschi Responsabile`], ['Prati', `${CENTRE} Boschi`, 'Responsabile']],
    [
      'eight at most',
      [Array(10).fill(`Prati ${CENTRE}`).join(' ')],
      ['Prati', ...Array(7).fill(`${CENTRE} Prati`), `${CENTRE} Prati ${CENTRE} Prati ${CENTRE}`],
    ],
  ])('%s', (_, lines, wanted = lines) => expect(parted(lines)).toEqual(wanted));

  it('its label within sixty lines', () => {
    const lines = (count: number) => [...Array(count).fill('parola'), 'Prati Responsabile'];
    expect(parted(lines(59)).slice(59)).toEqual(['Prati', 'Responsabile']);
    expect(parted(lines(60)).slice(60)).toEqual(['Prati Responsabile']);
  });
});
