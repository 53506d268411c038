/** A PDF whose fonts do not say which letters they draw is refused as that, and a table of numbers is not. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.js';
import { pages, pdf } from '../../support/pdfBytes.js';

const codeOf = async (lines: readonly string[]): Promise<string | undefined> => {
  const { rejected } = await parse([{ file: 'x.pdf', bytes: pdf(pages([lines])) }], { isolate: false });
  return rejected[0]?.error.code;
};

describe('a PDF without a sheet', () => {
  it.each<[string, readonly string[], string]>([
    ['of signs', Array.from({ length: 8 }, () => '!"#  $%&( *+!'), 'pdf-letters-unknown'],
    ['of signs with few letters', Array.from({ length: 8 }, () => '!"#a $%&( *+!'), 'pdf-letters-unknown'],
    ['of words', Array.from({ length: 8 }, () => 'La riunione comincia alle nove.'), 'not-an-export'],
    ['of numbers', Array.from({ length: 8 }, () => '1.250,00 (3.000,00) 12%'), 'not-an-export'],
    ['of a few signs', ['***', '!!!'], 'not-an-export'],
  ])('%s: %j', async (_, lines, code) => {
    expect(await codeOf(lines)).toBe(code);
  });
});
