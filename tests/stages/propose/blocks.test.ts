/** The header blocks of unknown sheets: where the label of a code may stand, and which codes are of no sheet. */
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../src/model/layout.js';
import { findBlocks } from '../../../src/propose/blocks.js';
import { drawingOf, layoutOf } from '../../support/layoutOf.js';

/** Text of a sheet: so long that the next code stands too far below for a table. */
const BODY = Array.from('abcdefghi', (letter) => `${letter}) cura del verde e dei sentieri comunali.`);

/** Three sheets, each with a head of its own and some text. */
const sheetsWith = (head: (code: string) => readonly string[]): string[] =>
  ['OB.01', 'OB.02', 'OB.03'].flatMap((code) => [...head(code), '', ...BODY, '']);

const found = (layout: Layout) => findBlocks([layout]).map(({ level, code }) => `${level}: ${code}`);

const named = (level: string) => ['OB.01', 'OB.02', 'OB.03'].map((code) => `${level}: ${code}`);

describe.each([
  ['a text', layoutOf],
  ['a drawing', drawingOf],
])('in %s, a label is found', (_, layOut) => {
  it.each<[string, string, (code: string) => readonly string[]]>([
    ['before its code', 'TRAGUARDO', (code) => [`Traguardo ${code}`]],
    ['before its code, with a colon', 'TRAGUARDO', (code) => [`Traguardo: ${code}`]],
    ['before its code, with a dash', 'TRAGUARDO', (code) => [`Traguardo - ${code}`]],
    ['of several words before its code', 'TRAGUARDO DEL COMUNE', (code) => [`Traguardo del Comune ${code}`]],
    ['left of its code', 'TRAGUARDO', (code) => [`Traguardo          ${code}`]],
    ['over its code', 'TRAGUARDO', (code) => ['Traguardo', code]],
    ['over its code, wrapped', 'TRAGUARDO DELLA LEGISLATURA', (code) => ['Traguardo della', 'legislatura', code]],
    [
      'left of its code, wrapped',
      'TRAGUARDO DELLA LEGISLATURA',
      (code) => [`Traguardo della          ${code}`, 'legislatura'],
    ],
  ])('%s', (_name, level, head) => {
    expect(found(layOut(...sheetsWith(head)))).toEqual(named(level));
  });
});

it('a sheet that is printed again goes on, and another one begins anew', () => {
  const page = (code: string) => [`Traguardo ${code}`, '', ...BODY, ''];
  const layout = layoutOf(...['OB.01', 'OB.01', 'OB.02', 'OB.03'].flatMap(page));
  expect(findBlocks([layout]).map(({ code, isFirst }) => `${code} ${isFirst}`)).toEqual([
    'OB.01 true',
    'OB.01 false',
    'OB.02 true',
    'OB.03 true',
  ]);
});

it('codes one under the other are rows of a table, not sheets', () => {
  const rows = ['AZ.01', 'AZ.02', 'AZ.03', 'AZ.04'].map((code) => `${code}     Nuovi alberi nei viali`);
  const sheet = (code: string) => [`Traguardo ${code}`, '', 'Azione    Descrizione', ...rows, ...BODY, ''];
  expect(found(layoutOf(...['OB.01', 'OB.02', 'OB.03'].flatMap(sheet)))).toEqual(named('TRAGUARDO'));
});

it('a code without a label is no sheet', () => {
  expect(found(layoutOf('OB.01', '', 'OB.02', '', 'OB.03'))).toEqual([]);
});

describe('the lines of a block', () => {
  const codes = ['OB.01', 'OB.02', 'OB.03', 'OB.04', 'OB.05', 'OB.06'];
  /** The texts of each block, of pages that form feeds part. */
  const linesOf = (pages: readonly (readonly string[])[]) =>
    findBlocks([layoutOf(pages.map((page) => page.join('\n')).join('\n\f'))]).map(({ lines }) =>
      lines.map(({ text }) => text.trim()),
    );
  const body = (code: string) => BODY.map((line) => `${line} ${code}`.replaceAll('.', ' '));

  it.each([
    ['lack', 6, false],
    ['have', 3, true],
  ])('%s a foot that stands on %i of six pages', (_, count, kept) => {
    const foot = (i: number) => (i < count ? ['', `Comune di Prova, pagina ${i + 1}`] : []);
    const found = linesOf(codes.map((code, i) => [`Traguardo ${code}`, '', ...body(code), ...foot(i)]));
    expect(found[0]!.includes('Comune di Prova, pagina 1')).toBe(kept);
  });

  it('have what stands under the label of each page, though the last page has nothing else', () => {
    const found = linesOf(
      codes.map((code, i) => [`Traguardo ${code}`, 'Ufficio tecnico', ...(i < 5 ? body(code) : [])]),
    );
    expect(found.at(-1)).toEqual(['Traguardo OB.06', 'Ufficio tecnico']);
  });
});
