/** Codes that recognition took apart: what each may be. */
import { describe, expect, it } from 'vitest';
import { codeGrammar } from '../../../src/vocabulary/codes/codePatterns.js';
import { withDigits } from '../../../src/vocabulary/codes/lookalikes.js';

const codesIn = (text: string, ...patterns: string[]) =>
  codeGrammar(patterns)
    .readings(text)
    .map(({ code, length }) => `${code}|${text.slice(length)}`);

describe('a code of years, word and number', () => {
  it.each([
    ['2031_2036_PEG_04', '2031_2036_PEG_04|'],
    ['2031_2036     PEG_04', '2031_2036_PEG_04|'],
    ['2031 2036 PEG_04', '2031_2036_PEG_04|'],
    ['2031 _2036_ PEG _ 04', '2031_2036_PEG_04|'],
    ['2031_2036_PEG 04 Assessorato', '2031_2036_PEG_04| Assessorato'],
    ['2031_2036PEG04', '2031_2036_PEG_04|'],
    ['2031. 2036. PEG_04', '2031_2036_PEG_04|'],
    ['2032_36 _PEG_04_0801 Aprire', '2032_36_PEG_04_0801| Aprire'],
    ['2032 _36 PEG_04_ 0801 Aprire', '2032_36_PEG_04_0801| Aprire'],
    ['2032_36_PEG_040801', '2032_36_PEG_04_0801|'],
    ['2032_36 PEG_04_0801_02 Aprire', '2032_36_PEG_04_0801_02| Aprire'],
  ])('%s is read in one way', (text, ...readings) => {
    expect(codesIn(text)).toEqual(readings);
  });

  it.each([
    ['2032_36 PEG_04 0801 Aprire', ['2032_36_PEG_04| 0801 Aprire', '2032_36_PEG_04_0801| Aprire']],
    ['2032_36 PEG_04_0801 02 Aprire', ['2032_36_PEG_04_0801| 02 Aprire', '2032_36_PEG_04_0801_02| Aprire']],
  ])('%s may end at several places', (text, readings) => {
    expect(codesIn(text)).toEqual(readings);
  });

  it.each([
    'Nel 2031 2036 PEG_04',
    '2031 anni',
    '2031-2036-PEG-04', // signs of another kind: a look-alike
    '2031_2036 PEG_0 4', // a digit stands apart
    '2031_2036 PEG_04_12 01',
    '2032_36 PEG_04 080', // a narrow column cut its last digit off
    '20 31_2036 PEG_04',
    'DUP_2031_2036 PEG 2031 2036',
  ])('%s is none', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('a code of a profile', () => {
  it.each([
    ['OS .2 .08.', 'OS.{mandate}.{mission}.{number}', []],
    ['OS .2 .08. 11 Aprire', 'OS.{mandate}.{mission}.{number}', ['OS.2.08.11| Aprire']],
    ['OS 2 08.11', 'OS.{mandate}.{mission}.{number}', ['OS.2.08.11|']],
    ['M-3 / 4', 'M-{mandate}/{number}', ['M-3/4|']],
    ['3 4', '{mandate}-{number}', []], // any numbers could be it
  ])('%s of %s', (text, pattern, readings) => {
    expect(codesIn(text, pattern)).toEqual(readings);
  });
});

it.each([
  ['2025_29 DUP_03_060]_01 Il bosco', '2025_29 DUP_03_0601_01 Il bosco'],
  ['2O25_2O3O PEG_0l', '2025_2030 PEG_01'],
  ['2025_29 DUP_BOSCO_S', '2025_29 DUP_BOSCO_S'],
])('%s has digits where they are meant', (text, meant) => expect(withDigits(text)).toBe(meant));
