/** The grammar of codes: what is one, what begins or goes on one, where one ends that a title touches. */
import { describe, expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { lastYear, tableCodes } from '../../../src/vocabulary/codes/codes.js';

const { isCode, isCodeFragment, isCutShort, isFirstYear, leadingCode, readCode, startsCode } = STANDARD_MATCHER.codes;

describe('codes', () => {
  const parts = (
    from: number | null,
    to: number | null,
    mandateNumber: string | null,
    mission: string | null,
    number: string | null,
  ) => ({ from, to, mandateNumber, mission, number });

  it.each([
    ['2023_2028_DUP_01', parts(2023, 2028, '01', null, null)],
    ['2024_28_DUP_01_0301', parts(2024, 2028, '01', '03', '01')],
    ['2024_26_DUP_01_0301_02', parts(2024, 2026, '01', '03', '02')],
    ['DUP_01', parts(null, null, '01', null, null)],
    ['DUP_01_0301', parts(null, null, '01', '03', '01')],
    ['2023_2028_DUP', parts(2023, 2028, null, null, null)],
    ['2023_0028_DUP_01', parts(null, null, null, null, null)],
    ['9999_04_DUP_01', parts(null, null, null, null, null)],
    ['2023-2028', parts(null, null, null, null, null)],
    ['dup_01', parts(null, null, null, null, null)],
    ['', parts(null, null, null, null, null)],
  ])('%s is read', (code, expected) => {
    expect(readCode(code)).toEqual(expected);
  });

  it.each([
    ['2023_2028_DUP_01', true],
    ['DUP_01', true],
    ['DUP_UNO', false],
    ['2023_2028_dup_01', false],
    ['2023 2028 DUP 01', false],
    ['2023_2028_DUP_', false],
    ['_01', false],
    ['01', false],
  ])('%s is a code: %s', (text, expected) => {
    expect(isCode(text)).toBe(expected);
  });

  it('are told from the beginnings and rests that narrow columns leave', () => {
    expect(startsCode('2024_28_DUP_0')).toBe(true);
    expect(startsCode('2024_28_')).toBe(true);
    expect(startsCode('1_0301')).toBe(false);
    expect(isCodeFragment('1_0301')).toBe(true);
    expect(isCodeFragment('2024_28_DUP_01_0301')).toBe(false);
    expect(isCodeFragment('Strade')).toBe(false);
    expect(leadingCode('2024_28_DUP_01_0301 Strade sicure')).toBe('2024_28_DUP_01_0301');
    expect(leadingCode('Strade 2024_28_DUP_01_0301')).toBeNull();
    for (const code of ['2023_2028_DUP_01', '2024_28_DUP_01_0301', '2024_28_DUP_01_0301_02'])
      expect(leadingCode(`${code}STRADE sicure`)).toBe(code);
    for (const code of ['2024_28_DUP_01_0301BIS', '2024_28_DUP_01_LOTTO', '2024_28_DUP_01_03LOTTO2'])
      expect(leadingCode(`${code} Strade`)).toBe(code);
  });
});

describe('codes of a table', () => {
  const { leadingCode } = tableCodes(STANDARD_MATCHER.codes, ['2024_28_DUP_01_0301', '2024_28_DUP_01_0302Vigilare']);
  it.each([
    ['2024_28_DUP_01_0303IMU e tasse', '2024_28_DUP_01_0303'],
    ['2024_28_DUP_01_03043.000 alberi', '2024_28_DUP_01_0304'],
    ['2024_28_DUP_01_0305 Vigilare', '2024_28_DUP_01_0305'],
    ['2024_28_DUP_01_0306A', '2024_28_DUP_01_0306A'],
    ['2024_28_DUP_01', '2024_28_DUP_01'],
    ['Vigilare', null],
  ])('tell where the one of %j ends', (text, code) => {
    expect(leadingCode(text)).toBe(code);
  });
});

describe('codes of a table, further', () => {
  const [one, longer] = ['2024_28_DUP_01_0301', '2024_28_DUP_01_03012'];
  it.each<[string, readonly string[], string, string]>([
    ['a group more is no title', [`${one}Vigilare`], '2024_28_DUP_01_0303_02 Vie', '2024_28_DUP_01_0303_02'],
    ['a code of a form of the table’s own is whole', [`${one}Vigilare`, longer], `${longer} Vie`, longer],
    ['a digit too many is no title where no other touches', [one], `${longer} Vie`, longer],
    ['a digit too many is one where others do', [`${one}Vigilare`], `${longer} Vie`, one],
    ['a code cut at its sign ends there', [one, '2024_28_DUP_Vie'], '2024_28_DUP_IMU e tasse', '2024_28_DUP_'],
  ])('%s', (_, cells, text, code) => {
    expect(tableCodes(STANDARD_MATCHER.codes, cells).leadingCode(text)).toBe(code);
  });

  it('the first year of a code stands alone', () => {
    expect(['2024_', '1999_', '2024', 'x2024_', '1824_', '2024_2', '20245_'].filter(isFirstYear)).toEqual([
      '2024_',
      '1999_',
    ]);
  });

  it.each([
    ['2024_28_DUP_01_', true],
    ['2024_28', true],
    ['2024_', true],
    ['2024_28_DUP', true],
    ['2024_28_DUP_01_030', true],
    ['2024_28_DUP_01_0', true],
    ['2024_28_DUP_01', false],
    ['2024_28_DUP_01_0301', false],
    ['2024_28_DUP_01_0301_0', true],
    ['2024_28_DUP_01_0301_01', false],
    ['2024_28_DUP_01_0301_1', false],
    ['DUP_01_03', false],
    ['x 2024_28', false],
  ])('%s is cut short: %s', (text, cut) => {
    expect(isCutShort(text)).toBe(cut);
  });

  it.each([
    ['2024_28_DUP_01_0301Vigilare', '2024_28_DUP_01_0301'],
    ['2024_2028_DUP_01_0301_02Vigilare', '2024_2028_DUP_01_0301_02'],
    ['2024_28_DUP_01_0301“Vigilare”', '2024_28_DUP_01_0301'],
    ['2024_28_DUP_01_Vigilare', '2024_28_DUP_01_'],
    ['2024_28_DUP_Vigilare', '2024_28_DUP_'],
    ['2024_28_DUP_01_VIGILARE', '2024_28_DUP_01_VIGILARE'],
    ['2024_28_DUP_01_vigilare', null],
    ['1824_28_DUP_01_0301Vigilare', null],
    ['2024_2_DUP_01_0301Vigilare', null],
    ['x2024_28_DUP_01_0301Vigilare', null],
  ])('of %s the code is %j', (text, code) => {
    expect(leadingCode(text)).toBe(code);
  });

  it.each([
    [2024, '28', 2028],
    [1999, '04', 2004],
    [2024, '2031', 2031],
    [1951, '01', 1951 - 50],
    [1952, '01', 2001],
    [2000, '00', 2000],
  ])('a code from %i to %s ends in %i', (first, last, year) => {
    expect(lastYear(first, last)).toBe(year);
  });
});
