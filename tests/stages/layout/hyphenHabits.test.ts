/** Hyphens at line ends: what speaks for a habit of the engine, and where the other half of a word may stand. */
import { describe, expect, it } from 'vitest';
import { markLineEndHyphens } from '../../../src/layout/lineEndHyphens.js';
import type { Layout } from '../../../src/model/layout.js';
import { createReport } from '../../../src/report/report.js';
import { drawn } from '../../support/page.js';

const lay = (lines: readonly string[], positioned = false): Layout => ({
  ...drawn(
    'characters',
    lines.map((text, i) => [i, 0, text]),
  ).layout,
  positioned,
});

/** The words that a line's end cuts, in their order: `pub=` where the hyphen is the engine's; and what is said of them. */
function marked(layout: Layout) {
  const report = createReport();
  const cells = markLineEndHyphens(layout, report).lines.flatMap((line) => line.cells.map(({ text }) => text));
  const ends = cells.flatMap((text) => /[^ ]+[-\u2010]$/u.exec(text)?.[0].replace('\u2010', '=') ?? []);
  return {
    ends: ends.join(' '),
    said: report.findings.map(({ params, place }) => ({ ...params, page: place.page, line: place.line })),
  };
}
const endsOf = (...lines: readonly string[]): string => marked(lay(lines)).ends;
/** Each word on two lines, cut after its last hyphen. */
const cuts = (...words: readonly string[]): string[] => words.flatMap((word) => word.split(/(?<=-)(?!.*-)/u));

const WHOLE = 'pubblici quartiere lavori';
const PROOFS = cuts('pub-blici', 'quar-tiere', 'la-vori');
const PROVEN = 'pub= quar= la=';

it('a hyphen marks nothing else of its cell or its line', () => {
  const { layout } = drawn('characters', [
    [0, 0, 'pubblici'],
    [1, 0, 'e-mail pub-'],
    [2, 0, 'blici'],
  ]);
  const lines = layout.lines.map((line) => ({
    ...line,
    cells: [...line.cells, { text: 'Nota', left: 30, right: 34, font: '' }],
  }));
  const texts = markLineEndHyphens({ ...layout, lines }, createReport()).lines[1]!.cells.map(({ text }) => text);
  expect(texts).toEqual(['e-mail pub\u2010', 'Nota']);
});

it('a layout without any is given back', () => {
  const layout = lay(['pubblici', '- quartiere']);
  expect(markLineEndHyphens(layout, createReport())).toBe(layout);
});

describe('without a habit', () => {
  it.each<[string, string, string]>([
    ['a double letter is cut', 'svilup-po', 'hyphens-dropped'],
    ['m is cut from p', 'im-pianti', 'hyphens-dropped'],
    ['a syllable is cut off', 'seve-ri', 'hyphens-dropped'],
    ['an ending is cut off', 'distribu-zione', 'hyphens-dropped'],
    ['both halves may be words', 'socio-sanitario', 'hyphen-unproven'],
    ['capitals', 'BENESSERE-LAVORO', 'hyphen-unproven'],
  ])('%s', (_, word, code) => {
    const report = createReport();
    const [first] = markLineEndHyphens(lay(cuts(word)), report).lines;
    expect(first!.cells[0]!.text.endsWith('\u2010')).toBe(code === 'hyphens-dropped');
    expect(report.findings.map((finding) => [finding.code, finding.params.words])).toEqual([
      [code, word.toLowerCase()],
    ]);
  });
});

describe('a habit is known', () => {
  it.each<[string, readonly string[], string]>([
    ['by three words', [WHOLE, ...PROOFS, ...cuts('fi-nito')], `${PROVEN} fi=`],
    ['not by two', ['pubblici quartiere', ...PROOFS, ...cuts('fi-nito')], 'pub= quar= la- fi-'],
    [
      'against one in three with its hyphen',
      [WHOLE, 'socio-sanitario', ...PROOFS, ...cuts('socio-sanitario', 'fi-nito')],
      `${PROVEN} socio- fi=`,
    ],
    [
      'not against two in three',
      [
        WHOLE,
        'socio-sanitario video-sorveglianza',
        ...PROOFS,
        ...cuts('socio-sanitario', 'video-sorveglianza', 'fi-nito'),
      ],
      `${PROVEN} socio- video- fi-`,
    ],
    [
      'not by what stands whole and with its hyphen',
      [`${WHOLE} la-vori`, ...PROOFS, ...cuts('fi-nito')],
      'pub= quar= la- fi-',
    ],
  ])('%s', (_, lines, wanted) => expect(endsOf(...lines)).toBe(wanted));

  it.each<[string, string, string]>([
    ['in lower case', 'fi-nito', 'fi='],
    ['with a capital first', 'Fi-nito', 'Fi='],
    ['in capitals', 'FI-NITO', 'FI-'],
    ['with capitals first', 'FIn-ito', 'FIn-'],
    ['after a word with its hyphen', 'e-mail fi-nito', 'fi='],
    ['with a capital after', 'Fi-Nito', 'Fi-'],
    ['of two letters', 'Di-co', 'Di='],
    ['of one letter', 'e-state', 'e-'],
    ['after a number', '2fi-nito', '2fi='],
    ['after an apostrophe', 'l’ar-te', 'l’ar='],
    ['after another hyphen', 'socio-sa-nitario', 'socio-sa-'],
    ['and digits', 'fi-2', 'fi-'],
  ])('for a half %s', (_, word, wanted) => expect(endsOf(WHOLE, ...PROOFS, ...cuts(word))).toBe(`${PROVEN} ${wanted}`));

  it('and said', () => {
    const some = ['ca-sa', 'me-la', 'pe-ra', 'so-le', 'lu-na', 'te-sto'];
    const { ends, said } = marked(lay([WHOLE, ...PROOFS, ...cuts(...some)]));
    expect(ends).toBe(`${PROVEN} ca= me= pe= so= lu= te=`);
    expect(said).toEqual([{ count: 6, words: 'ca-sa, me-la, pe-ra, so-le, lu-na', page: 1, line: 8 }]);
  });

  it('and not said where no word is in doubt', () => {
    expect(marked(lay([WHOLE, 'socio-sanitario', ...PROOFS, ...cuts('socio-sanitario')])).said).toEqual([]);
    expect(marked(lay([WHOLE, ...PROOFS])).said).toEqual([]);
    expect(
      marked(lay([WHOLE, 'socio-sanitario', ...PROOFS, ...cuts('socio-sanitario', 'fi-nito')])).said,
    ).toMatchObject([{ count: 1, words: 'fi-nito' }]);
  });
});

describe('the other half stands', () => {
  const far = (count: number): string[] => Array(count).fill('Parola');
  it.each<[string, readonly string[], string]>([
    ['right below', ['pubblici', 'pub-', 'blici'], 'pub='],
    ['with a sign after it', ['pubblici', 'pub-', 'blici, e'], 'pub='],
    ['with a hyphen of its own', ['pubblici-sociali', 'pub-', 'blici-sociali'], 'pub='],
    ['but begins another cut', ['pubblici', 'pub-', 'blici-'], 'pub- blici-'],
    ['in another case', ['Pubblici', 'PUB-', 'BLICI'], 'PUB='],
    ['in capitals after lower case', ['pubblici', 'pub-', 'BLICI'], 'pub-'],
    ['with a capital after capitals', ['pubblici', 'PUB-', 'Blici'], 'PUB-'],
    ['after another line', ['pubblici', 'pub-', 'Parola', 'blici'], 'pub='],
    ['forty lines below', ['pubblici', 'pub-', ...far(39), 'blici'], 'pub='],
    ['forty-one lines below', ['pubblici', 'pub-', ...far(40), 'blici'], 'pub-'],
    ['above', ['pubblici', 'blici', 'pub-', 'Parola'], 'pub-'],
    ['not only cut as well', ['la-', 'vori', 'la-', 'vori'], 'la- la-'],
    ['as one of two that are no word', ['pubblici', 'pub-', 'Parola', 'blica', 'blici'], 'pub='],
    ['as one of two, one with its hyphen', ['pubblici pub-blica', 'pub-', 'Parola', 'blica', 'blici'], 'pub-'],
    ['after a blank line', ['pubblici', 'pub-', '', 'blici'], 'pub='],
  ])('%s', (_, lines, wanted) => expect(endsOf(...lines)).toBe(wanted));

  it('nowhere: no habit tells', () => expect(endsOf(WHOLE, ...PROOFS, 'fi-', 'Parola', 'nito')).toBe(`${PROVEN} fi-`));

  it('overleaf: no habit tells, but the word itself does', () => {
    const { layout } = drawn('characters', [
      ...[WHOLE, ...PROOFS, 'fi-'].map((text, i) => [i, 0, text] as const),
      ...['nito', 'prati', 'pra-', 'ti'].map((text, i) => [i, 0, text, { page: 2 }] as const),
    ]);
    expect(marked({ ...layout, positioned: false }).ends).toBe(`${PROVEN} fi- pra=`);
    const cut = drawn('characters', [
      [0, 0, 'prati'],
      [1, 0, 'pra-'],
      [0, 0, 'ti', { page: 2 }],
    ]);
    expect(marked(cut.layout).ends).toBe('pra=');
  });

  describe('in its column', () => {
    /** `fi-` from the tenth column to the thirteenth, another cell below it, and its other half below that. */
    const under = (left: number, text: string) =>
      marked(
        drawn('characters', [
          ...[WHOLE, ...PROOFS].map((line, i) => [i, 0, line] as const),
          [7, 10, 'fi-'],
          [8, left, text],
          [9, 10, 'nito'],
        ]).layout,
      ).ends.slice(PROVEN.length + 1);
    it.each([
      ['which another cell ends before', 4, 'Parola', 'fi='],
      ['which another cell reaches into', 5, 'Parola', 'fi-'],
      ['which another cell begins in', 12, 'Parola', 'fi-'],
      ['which another cell begins after', 13, 'Parola', 'fi='],
    ] as const)('%s', (_, left, text, wanted) => expect(under(left, text)).toBe(wanted));
  });

  it('among two hundred cells', () => {
    const layout = lay(['pubblici', 'pub-', 'x', 'blici']);
    const among = (count: number) => {
      const lines = layout.lines.map((line, i) =>
        i === 2
          ? { ...line, cells: Array.from({ length: count }, () => ({ ...line.cells[0]!, text: 'Parola' })) }
          : line,
      );
      return marked({ ...layout, lines }).ends;
    };
    expect([among(199), among(200)]).toEqual(['pub=', 'pub-']);
  });
});
