/** Where codes of a table's rows begin, go on and end. */
import { describe, expect, it } from 'vitest';
import { codeText, mayHoldRest, newRow, splitCode } from '../../../src/assemble/table/tableCode.js';
import type { TextSpan } from '../../../src/model/element.js';
import { PRINTED_CODES } from '../../../src/vocabulary/codes/codes.js';
import { drawn } from '../../support/page.js';

const spanWith = (text: string): TextSpan => drawn('characters', [[0, 0, text]]).texts[0]!.span;
const rowOf = (...code: readonly string[]) => newRow(...code.map(spanWith));

const CODE = '2024_28_DUP_01_0301';
const MANDATE = '2023_2028_DUP_01';

/** `+ code | title` where the text begins a row, `> rest | title` where it goes on the open one, `-` where it is text. */
function split(text: string, open: readonly string[] | null = null, first: readonly string[] | null = null): string {
  const found = splitCode(
    PRINTED_CODES,
    spanWith(text),
    open ? rowOf(...open) : undefined,
    first ? rowOf(...first) : undefined,
  );
  if (!found) return '-';
  return [`${found.begins ? '+' : '>'} ${found.code.text}`, ...found.rest.map((span) => span.text)].join(' | ');
}

it('a code is what its pieces say', () => expect(codeText(rowOf('2024_28_', 'DUP_01'))).toBe('2024_28_DUP_01'));

describe('a piece', () => {
  it.each<[string, string, string, (readonly string[] | null)?, (readonly string[] | null)?]>([
    ['begins a row', CODE, `+ ${CODE}`],
    ['begins a row with its title', `${CODE} Vigilare  sempre`, `+ ${CODE} | Vigilare  sempre`],
    ['begins a row whose title touches it', `${CODE}Vigilare`, `+ ${CODE} | Vigilare`],
    ['begins a row after a whole one', CODE, `+ ${CODE}`, [CODE]],
    ['begins a row after a cut one', CODE, `+ ${CODE}`, ['2024_28_']],
    ['is a title', 'Vigilare sempre', '-'],
    ['is a title after a cut code', 'Vigilare sempre', '-', ['2024_28_']],
    ['is a number after no row', '0301', '-'],
    ['is a number after a row without a code', '0301', '-', []],
    ['is a number after a whole code', '0301', '-', [CODE]],
    ['goes on after a whole code at its sign', '_02', '> _02', [CODE]],
    ['is the rest of another code after a whole one', '_01_0302', '-', [CODE]],
    ['goes on a cut code', '0301', '> 0301', ['2024_28_DUP_01_']],
    ['goes on a cut code with its title', '0301 Vigilare', '> 0301 | Vigilare', ['2024_28_DUP_01_']],
    ['goes on a cut code, its title touches it', '0301Vigilare', '> 0301 | Vigilare', ['2024_28_DUP_01_']],
    ['goes on between two digits', '01', '> 01', ['2024_28_DUP_01_03']],
    ['goes on after the nought of a number', '1', '> 1', [`${CODE}_0`]],
    ['is a number after the whole digit of one', '2', '-', [`${CODE}_1`]],
    ['goes on between two letters', 'P_01', '> P_01', ['2024_28_DU']],
    ['goes not on between a letter and a digit', '01', '-', ['2024_28_DUP']],
    ['goes not on between a digit and a letter', 'P_01', '+ P_01', ['2024_28']],
    ['goes on with a last year after a first one', '2028_', '> 2028_', ['2024_']],
    ['begins a row with a first year after years', '2028_', '+ 2028_', ['2024_2028_']],
    ['goes on in twelve pieces', '_01', '> _01', [...'2024_28_DUP']],
    ['goes not on in thirteen', '01', '-', [...'2024_28_DUP_']],
    ['cites a code of another shape', `${MANDATE} vuole`, '-', null, [CODE]],
    ['begins a row with a code of its shape', `${MANDATE} vuole`, `+ ${MANDATE} | vuole`, null, ['2022_2027_DUP_02']],
    ['begins a row with a code with a mission', CODE, `+ ${CODE}`, null, [MANDATE]],
    ['begins a row after one without a code', MANDATE, `+ ${MANDATE}`, null, []],
    ['begins a cut code of another shape', '2024_28_', '+ 2024_28_', null, [CODE]],
  ])('%s', (_, text, wanted, open, first) => expect(split(text, open, first)).toBe(wanted));
});

it.each<[string, readonly string[], string, boolean]>([
  ['alone on its line', ['2024_28_'], 'DUP', true],
  ['a word with a sign', ['2024_28_'], 'DUP_01 Vigilare', true],
  ['what makes the code whole', ['2024_28_DUP_01_'], '0301 lampioni', true],
  ['what makes it no whole one', ['2024_28_DUP_01_'], '12 lampioni', false],
  ['a word', ['2024_28_'], 'DUP Vigilare', false],
  ['what touches the title', ['2024_28_DUP_01_'], '0301Vigilare', true],
])('after a title may stand %s', (_, code, text, wanted) =>
  expect(mayHoldRest(PRINTED_CODES, rowOf(...code), spanWith(text))).toBe(wanted),
);
