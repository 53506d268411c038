/** Patterns of codes: what fits them, what begins and goes on a code that was cut, what is read out of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeGrammar, PATTERN_PARTS } from '../../../src/vocabulary/codes/codePatterns.js';
import { PRINTED_CODES } from '../../../src/vocabulary/codes/codes.js';

const parts = (given: object) => ({ from: null, to: null, mandateNumber: null, mission: null, number: null, ...given });

describe('a pattern', () => {
  it.each([
    ['OL.{mandate}', 'OL.03', { mandateNumber: '03' }],
    ['OS.{mandate}.{mission}.{number}', 'OS.1.03.02', { mandateNumber: '1', mission: '03', number: '02' }],
    ['OS{mission}{number}', 'OS0312', { mission: '03', number: '12' }],
    ['{from}-{to}/OP/{number}', '2024-2026/OP/7', { from: 2024, to: 2026, number: '7' }],
    ['{from}-{to}/OP/{number}', '1999-04/OP/7', { from: 1999, to: 2004, number: '7' }],
    ['{from}:{mission}.{number}', '2025:01.100', { from: 2025, mission: '01', number: '100' }],
    ['{mandate}.{mission}.{number}', '4.12.3', { mandateNumber: '4', mission: '12', number: '3' }],
    ['ob-{mandate}', 'ob-12', { mandateNumber: '12' }],
    ['Nº{number}', 'Nº5', { number: '5' }],
    ['A\u0300.{number}', '\u00C0.5', { number: '5' }],
    ['[{mandate}]^{number}$', '[1]^2$', { mandateNumber: '1', number: '2' }],
    ['(a|b)*{number}?', '(a|b)*3?', { number: '3' }],
    ['\\d+{number}.', '\\d+9.', { number: '9' }],
    ['A-Z{number}]', 'A-Z7]', { number: '7' }],
  ])('%s reads %s', (pattern, code, expected) => {
    const { isCode, readCode, leadingCode } = codeGrammar([pattern]);
    expect(isCode(code)).toBe(true);
    expect(readCode(code)).toEqual(parts(expected));
    expect(leadingCode(`${code} Un titolo`)).toBe(code);
    expect(leadingCode(code)).toBe(code);
  });

  it.each([
    ['OL.{mandate}', ['OL.', 'OL3', 'ol.3', 'OLx3', 'OL.3.', 'OL.12345', 'XOL.3', 'OL.3 ', 'OL.a']],
    ['OS.{mandate}.{mission}.{number}', ['OS.1.3.02', 'OS.1.03', 'OS.1.03.02.1', 'OS 1.03.02', 'OS-1-03-02']],
    ['{from}/{number}', ['24/1', '1824/1', '2024-1', '/1']],
    ['(a|b)*{number}?', ['a3', 'ab3', '3', '(a|b)*3', '(a|b)*']],
    ['\\d+{number}.', ['11.', '\\d+9x']],
  ])('%s is fitted by nothing else', (pattern, texts) => {
    const { isCode, leadingCode } = codeGrammar([pattern]);
    for (const text of texts) expect([text, isCode(text)]).toEqual([text, false]);
    expect(leadingCode(`Secondo ${pattern}`)).toBeNull();
  });

  it('leaves the codes that are known as they are', () => {
    const { isCode, readCode, startsCode, isCodeFragment, isSeparator } = codeGrammar(['OL.{mandate}']);
    for (const code of ['2023_2028_DUP_01', '2024_28_DUP_01_0301', 'DUP_01']) {
      expect(isCode(code)).toBe(true);
      expect(readCode(code)).toEqual(PRINTED_CODES.readCode(code));
    }
    expect([startsCode('2024_28_DU'), isCodeFragment('1_0301'), isSeparator('_')]).toEqual([true, true, true]);
  });

  it('of several, the first that fits reads the code', () => {
    const { readCode } = codeGrammar(['O.{mandate}', 'O.{number}']);
    expect(readCode('O.1')).toEqual(parts({ mandateNumber: '1' }));
    expect(readCode('O.12345')).toEqual(parts({ number: '12345' }));
  });

  it('says what its codes hold', () => {
    const { expects } = codeGrammar(['OL.{mandate}', 'OP.{from}.{number}']);
    const held = (code: string) =>
      (['from', 'to', 'mandateNumber', 'mission', 'number'] as const).filter((part) => expects(code, part));
    expect(held('OL.1')).toEqual(['mandateNumber']);
    expect(held('OP.2024.1')).toEqual(['from', 'number']);
    expect(held('2023_2028_DUP_01')).toEqual(['from', 'to', 'mandateNumber', 'mission', 'number']);
  });

  it('tells codes of one form from others', () => {
    const { isLike } = codeGrammar(['OL.{mandate}', 'OS.{mandate}.{number}']);
    expect(isLike('OS.1.20', 'OS.1.3')).toBe(true);
    expect(isLike('OL.1', 'OS.1.3')).toBe(false);
    expect(isLike('2024_28_DUP_01_0301', '2023_27_DUP_09_1201')).toBe(true);
  });
});

describe('a narrow column', () => {
  const { startsCode, isCodeFragment, isSeparator, leadingCode } = codeGrammar(['OS.{mandate}.{mission}.{number}']);

  it.each([
    ['OS.1', '.03.02'],
    ['OS.1.', '03.02'],
    ['OS.12.0', '3.02'],
    ['OS.12.03.', '02'],
    ['OS.12.03.0', '2'],
  ])('leaves the beginning %s and the rest %s', (start, rest) => {
    expect([startsCode(start), startsCode(rest)]).toEqual([true, false]);
    expect([isCodeFragment(start), isCodeFragment(rest)]).toEqual([false, true]);
    expect([leadingCode(start), leadingCode(rest)]).toEqual([start, null]);
  });

  it('parts at what is neither letter nor digit', () => {
    expect(['.', '_', '-', 'O', 'S', '1', ' '].filter(isSeparator)).toEqual(['.', '_']);
    expect(['-', '/', '.'].filter(codeGrammar(['A-{mission}/{number}']).isSeparator)).toEqual(['-', '/']);
  });
});

describe('among several patterns', () => {
  it('a code is cut only where none of them makes it whole', () => {
    const { isCutShort } = codeGrammar(['OL.{mandate}', 'OL.{mandate}.{number}']);
    const cut = ['OL.1.', '2024_28_DUP_01_', 'OL.1', 'OL.1.2', 'OL.', 'Strade'].filter(isCutShort);
    expect(cut).toEqual(['OL.1.', '2024_28_DUP_01_']);
  });

  it('a first year is one of the codes with years that every sheet may have', () => {
    expect(['2024_', 'OL.', '2024', '1824_', '2024_2'].filter(codeGrammar(['OL.{mandate}']).isFirstYear)).toEqual([
      '2024_',
    ]);
  });

  it('what begins a code of one is no rest of a code of another', () => {
    const { isCodeFragment } = codeGrammar(['OS_{mandate}_{number}']);
    expect(['_3', '1_3', 'OS_1', '2024_28_', 'Strade', 'OS', 'O3.'].filter(isCodeFragment)).toEqual(['_3', '1_3']);
  });

  it('the one of a profile ends its code, though a title could begin there by the grammar of all sheets', () => {
    const { leadingCode } = codeGrammar(['{from}_{to}_OB_{mandate}_{number}.{mission}']);
    expect(leadingCode('2024_28_OB_1_0301.05 Titolo')).toBe('2024_28_OB_1_0301.05');
    expect(leadingCode('2024_28_OB_1_0301“Titolo')).toBe('2024_28_OB_1_0301');
  });

  it('a last year without a first is no period', () => {
    expect(codeGrammar(['OT-{to}-{mandate}']).readCode('OT-28-1')).toEqual(parts({ mandateNumber: '1' }));
  });
});

describe('digits alone', () => {
  it.each([
    ['{mandate}.{mission}.{number}', ['1.', '1', '12.', '1.1', '12.000', '12.000,00', '10.30', '0,5', '2024', '1)']],
    ['{mandate}.{number}', ['1.', '12.', '2024', '7']],
    ['{mission}/{number}', ['03/', '1/', '03', '12']],
    ['{mission}/OP/{number}', ['03/', '03', '/3']],
    ['{from}-{to}-{mandate}-{number}', ['2024', '2024-', '2024-2']],
  ])('begin no code of %s', (pattern, texts) => {
    const { startsCode, leadingCode } = codeGrammar([pattern]);
    for (const text of texts) {
      expect([text, startsCode(text)]).toEqual([text, false]);
      expect([text, leadingCode(`${text} voce di un elenco`)]).toEqual([text, null]);
    }
  });

  it('do with letters or years after or before them', () => {
    expect(codeGrammar(['{mission}/OP/{number}']).startsCode('03/OP/')).toBe(true);
    for (const start of ['2024-28', '2024-28-', '2024-28-1'])
      expect(codeGrammar(['{from}-{to}-{mandate}-{number}']).startsCode(start)).toBe(true);
    expect(codeGrammar(['{mandate}.{mission}.{number}']).startsCode('1.03.')).toBe(true);
  });
});

describe('any pattern', () => {
  const VALUES: Record<string, fc.Arbitrary<string>> = {
    from: fc.integer({ min: 1900, max: 2099 }).map(String),
    to: fc.integer({ min: 10, max: 99 }).map(String),
    mandate: fc.integer({ min: 1, max: 9999 }).map(String),
    mission: fc.integer({ min: 10, max: 99 }).map(String),
    number: fc.integer({ min: 1, max: 999_999 }).map(String),
  };
  const sign = fc.constantFrom(...'.-/:|*+?^$()[]\\#&~', '--', '.OB.', 'x', 'À');
  const shuffled = fc.shuffledSubarray([...PATTERN_PARTS], { minLength: 1 });
  const example = fc
    .tuple(shuffled, fc.array(sign, { minLength: 6, maxLength: 6 }), fc.record(VALUES))
    .map(([names, signs, values]) => {
      const written = (part: (name: string) => string) =>
        names.map((name, i) => signs[i] + part(name)).join('') + signs[5];
      const head = signs[0]!.length + values[names[0]!]!.length;
      return { pattern: written((name) => `{${name}}`), code: written((name) => values[name]!), head, names, values };
    });

  it('reads what was written by it', () => {
    fc.assert(
      fc.property(example, ({ pattern, code, names, values }) => {
        const { isCode, readCode, leadingCode } = codeGrammar([pattern]);
        expect([pattern, code, isCode(code)]).toEqual([pattern, code, true]);
        expect(leadingCode(`${code} Titolo`)).toBe(code);
        const { from, mandateNumber, mission, number } = readCode(code);
        for (const [part, value] of Object.entries({ from, mandate: mandateNumber, mission, number })) {
          const told = value === null ? undefined : String(value);
          expect([part, told]).toEqual([part, names.includes(part) ? values[part] : undefined]);
        }
      }),
      { numRuns: Number(process.env.DUP_PARSE_RUNS ?? 300) },
    );
  });

  it('that begins with letters knows both halves of a code that was cut after its first part', () => {
    fc.assert(
      fc.property(example, fc.nat(), ({ pattern, code, head }, nat) => {
        const { isCodeFragment, startsCode } = codeGrammar([`ZQ${pattern}`]);
        const cut = head + (nat % (code.length - head));
        const [start, rest] = [`ZQ${code.slice(0, cut)}`, code.slice(cut)];
        expect([start, startsCode(start)]).toEqual([start, true]);
        expect([rest, startsCode(rest), isCodeFragment(rest)]).toEqual([rest, false, /\d/.test(rest)]);
      }),
      { numRuns: Number(process.env.DUP_PARSE_RUNS ?? 300) },
    );
  });

  it('answers at once, however long the text is', () => {
    const patterns = ['A{mandate}{mission}{number}{from}{to}B', '{mandate}.{number}', 'a.a.a.{number}.a.a'];
    const { isCode, startsCode, isCodeFragment, leadingCode } = codeGrammar(patterns);
    for (const text of ['1'.repeat(200_000), 'A1'.repeat(100_000), '1.'.repeat(100_000), 'a.'.repeat(100_000)]) {
      for (const ask of [isCode, startsCode, isCodeFragment, leadingCode]) ask(text);
    }
  }, 2000);
});
