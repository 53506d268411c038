/** Runs of a page to cells: which gaps part two cells, and which are the blanks of a sentence. */
import { describe, expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { cellsOfPages } from '../../../src/layout/pdf/cellBoundaries.js';
import type { GlyphRun } from '../../../src/model/source.js';

/** Texts, each after its gap in hundredths of a letter's height; `*` sets one in another font. */
type Drawn = readonly (number | string)[];

/** The first gap is the left edge; a letter is ten wide. */
function row(...drawn: Drawn): GlyphRun[] {
  let at = 0;
  return drawn.flatMap((part): GlyphRun[] => {
    if (typeof part === 'number') {
      at += part;
      return [];
    }
    const text = part.replace('*', '');
    const left = at;
    at += 10 * text.length;
    return [{ text, left, right: at, baseline: 0, size: 100, font: part === text ? 'plain' : 'bold', angle: 0 }];
  });
}

/** A row whose last text begins at a column. */
const rowTo = (column: number, gap: number, before: string, ...last: readonly string[]): GlyphRun[] =>
  row(column - gap - 10 * before.replace('*', '').length, before, gap, ...last);

const drawnCells = (...rows: readonly GlyphRun[][]) =>
  cellsOfPages([{ number: 1, rows }], STANDARD_MATCHER)[0]!.rows.map(({ cells }) => cells);

/** The texts of the cells of each row, a bar between them. */
const cellsOf = (...rows: readonly GlyphRun[][]) =>
  drawnCells(...rows).map((cells) => cells.map(({ text }) => text).join('|'));

/** Rows of whole sentences, so that single words are no habit of the font. */
const sentences = row(5000, 'una frase che ha molte parole, tante quante ne servono qui');

describe('a gap', () => {
  it.each([
    [300, 'Prati verdi|Boschi fitti'],
    [299, 'Prati verdi Boschi fitti'],
    [6, 'Prati verdi Boschi fitti'],
    [5, 'Prati verdiBoschi fitti'],
  ])('of %d alone', (gap, cells) => {
    expect(cellsOf(row(0, 'Prati verdi', gap, 'Boschi fitti'))).toEqual([cells]);
  });

  it.each([
    [30, 'Prati verdi|Boschi fitti'],
    [29, 'Prati verdi Boschi fitti'],
  ])('of %d, where another row begins', (gap, cells) => {
    expect(cellsOf(rowTo(900, gap, 'Prati verdi', 'Boschi fitti'), row(900, 'Una riga'))[0]).toBe(cells);
    expect(cellsOf(rowTo(900, gap, 'Prati verdi', 'Boschi fitti'), row(902, 'Una riga'))[0]).not.toContain('|');
  });

  it('shows no column by itself, nor where it is narrow in two rows', () => {
    const clear = rowTo(900, 120, 'Prati verdi', 'Boschi fitti');
    expect(cellsOf(clear)).toEqual(['Prati verdi Boschi fitti']);
    expect(cellsOf(clear, rowTo(900, 150, 'Orti', 'Siepi e fossi'))).toEqual([
      'Prati verdi|Boschi fitti',
      'Orti|Siepi e fossi',
    ]);
    const narrow = rowTo(900, 119, 'Prati verdi', 'Boschi fitti');
    expect(cellsOf(narrow, narrow)[0]).toBe('Prati verdi Boschi fitti');
  });

  it('between fonts is no border of itself', () => {
    expect(cellsOf(row(0, '*Prati verdi', 50, 'Boschi fitti'), sentences)[0]).toBe('Prati verdi Boschi fitti');
    expect(cellsOf(row(0, 'Responsabile', 50, 'Boschi fitti'), sentences)[0]).toBe('Responsabile Boschi fitti');
    expect(cellsOf(row(0, '*Responsabile', 50, 'Boschi fitti'), sentences)[0]).toBe('Responsabile|Boschi fitti');
  });

  it('is measured in the smaller letters', () => {
    const [before, after] = row(0, 'Prati verdi', 200, 'Boschi fitti');
    expect(cellsOf([before!, { ...after!, size: 60 }])[0]).toBe('Prati verdi|Boschi fitti');
  });
});

describe('blanks between words', () => {
  const at900 = row(900, 'Una riga di molte parole e poi altre parole ancora');
  /** Words drawn one by one, the last at 900, where another row begins. */
  const words = (...gaps: readonly number[]) => {
    const drawn = gaps.flatMap((gap) => ['orti', gap]);
    const width = gaps.reduce((sum, gap) => sum + gap + 40, 0);
    return row(900 - width, ...drawn, 'siepi');
  };

  it.each([
    ['alike', [50, 50], 'orti orti siepi'],
    ['nearly alike', [50, 57], 'orti orti siepi'],
    ['nearly alike, the other way', [57, 50], 'orti orti siepi'],
    ['not alike', [50, 60], 'orti orti|siepi'],
    ['not alike, the other way', [60, 50], 'orti orti|siepi'],
    ['alike beside a wider one', [50, 90, 55], 'orti orti orti siepi'],
  ])('are %s', (_, gaps, cells) => {
    expect(cellsOf(words(...gaps), at900)[0]).toBe(cells);
  });

  it('may stand between two fonts', () => {
    const line = (gap: number) => row(900 - gap - 90, '*Nota bene', gap, 'orti', 50, 'siepi');
    expect(cellsOf(line(50), at900)[0]).toBe('Nota bene orti siepi');
    expect(cellsOf(line(70), at900)[0]).toBe('Nota bene|orti siepi');
  });

  describe('are those of the font where its words are drawn one by one', () => {
    const other = row(900, 'Riga');
    const quirk = [row(0, 'uno', 110, 'due', 50, 'tre'), row(0, 'sei', 50, 'sette'), row(0, 'otto', 30, 'nove')];
    it.each([
      ['as wide', 50, 'orti siepi'],
      ['a little wider', 57, 'orti siepi'],
      ['wider', 58, 'orti|siepi'],
    ])('%s', (_, gap, cells) => {
      expect(cellsOf(words(gap), other, ...quirk)[0]).toBe(cells);
    });

    it('but not where as many are drawn together', () => {
      expect(cellsOf(words(50), other, row(0, 'due  parole'))[0]).toBe('orti|siepi');
      expect(cellsOf(words(50), other, row(0, ' una '))[0]).toBe('orti siepi');
    });

    it('and neither no gap nor the gap of a column counts', () => {
      const torn = row(0, 'Co', 0, 'mu', 0, 'ne', 50, 'di', 0, 'Ro', 5, 'ma');
      expect(cellsOf(words(50), other, torn)[0]).toBe('orti siepi');
      const columns = [150, 151, 152].map((gap) => rowTo(900, gap, 'orti', 'siepi'));
      expect(cellsOf(...columns, words(50), words(50))).toEqual([
        ...columns.map(() => 'orti|siepi'),
        ...['orti siepi', 'orti siepi'],
      ]);
    });
  });
});

describe('the columns of header blocks', () => {
  const head = row(300, 'Assessorato', 390, 'ANNA ROSSI e altri dieci nomi di persona'); // values at 800
  it.each([
    ['a narrow gap', rowTo(800, 30, 'Unità di qui', 'Casa'), 'Unità di qui|Casa'],
    ['no narrower one', rowTo(800, 29, 'Unità di qui', 'Casa'), 'Unità di qui Casa'],
    ['another font after a blank', rowTo(800, 6, '*Unità di qui', 'Casa'), 'Unità di qui|Casa'],
    ['no other font without a blank', rowTo(800, 5, '*Unità di qui', 'Casa'), 'Unità di quiCasa'],
    ['no blank of one font', rowTo(800, 20, 'Unità di qui', 'Casa'), 'Unità di qui Casa'],
  ])('part at %s', (_, line, cells) => {
    expect(cellsOf(head, line, sentences)[1]).toBe(cells);
  });

  it('part at a clear gap, though others of the row are like it', () => {
    const line = (gap: number) => row(800 - 2 * gap - 80, 'orti', gap, 'orti', gap, 'siepi', gap, 'orti');
    expect(cellsOf(head, line(120), sentences)[1]).toBe('orti orti|siepi orti');
    expect(cellsOf(head, line(119), sentences)[1]).toBe('orti orti siepi orti');
  });

  /** Rows whose label and value stand at other places each, and one with another font after a blank at the last. */
  const scattered = (count: number) => [
    rowTo(300 + 50 * (count - 1), 6, '*Unità', 'Casa di tutti'),
    ...Array.from({ length: count }, (_, i) => row(300 + 50 * i, 'Assessorato', 150 + i * i, 'ANNA ROSSI e altri')),
  ];
  it('are what a fifth of the labels have in common', () => {
    expect(cellsOf(...scattered(5))[0]).toBe('Unità|Casa di tutti');
    expect(cellsOf(...scattered(6))[0]).toBe('Unità Casa di tutti');
  });

  it('are cut after a label and before one that stand at no common place', () => {
    expect(cellsOf(...scattered(6)).slice(1)).toEqual(Array(6).fill('Assessorato|ANNA ROSSI e altri'));
    const [first, ...others] = scattered(9);
    expect(cellsOf(first!, ...others, row(0, 'Un titolo', 130, 'Centro', 20, 'di'))[10]).toBe('Un titolo|Centro di');
  });

  it('are not shown by a label within a sentence, nor by other words', () => {
    const within = row(795, 'Il nuovo', 25, 'Responsabile', 130, 'Prati e boschi');
    const font = (column: number) => rowTo(column, 6, '*Unità di qui', 'Casa di tutti');
    expect(cellsOf(within, font(900), sentences)[1]).toBe('Unità di qui Casa di tutti');
    const prati = row(600, 'Prati e boschi', 150, 'Siepi e fossi di qui');
    expect(cellsOf(prati, font(600), sentences)[1]).toBe('Unità di qui Casa di tutti');
  });

  it.each([
    ['Centro', true],
    ['Centro di', true],
    ['di Responsabilità', true],
    ['Centri di Responsabilità', true],
    ['Responsabilità di', false],
    ['Centrodi', false],
    ['di', false],
  ])('begin after what a wrap leaves of a label: %s', (label, isLabel) => {
    expect(cellsOf(row(0, label, 150, 'Prati e boschi di qui'))[0]!.includes('|')).toBe(isLabel);
  });

  it('begin after a label that is drawn word by word', () => {
    const line = row(0, 'Un titolo di casa', 150, 'Centro', 20, 'di', 25, 'Responsabilità', 190, 'Prati e boschi');
    expect(cellsOf(line, sentences)[0]).toBe('Un titolo di casa|Centro di Responsabilità|Prati e boschi');
  });

  it('begin after no label that is drawn in more than forty runs', () => {
    const line = (signs: number) => row(0, 'Assessorato', ...Array(signs).fill(''), 150, 'Prati e boschi di qui');
    expect(cellsOf(line(39), sentences)[0]).toBe('Assessorato|Prati e boschi di qui');
    expect(cellsOf(line(40), sentences)[0]).toBe('Assessorato Prati e boschi di qui');
  });
});

describe('a code', () => {
  it('is not cut where it goes on', () => {
    const code = row(0, '2024_28_DUP_01', 0, '_0301 ', 0);
    expect(cellsOf(code, row(140, 'Vigilare'))[0]).toBe('2024_28_DUP_01_0301');
  });
});

describe('the text of a cell', () => {
  const text = (...drawn: Drawn) => cellsOf(row(0, ...drawn))[0];
  it.each<[string, Drawn]>([
    ['CASA', ['C', 20, 'A', 20, 'S', 20, 'A']],
    ['C A S', ['C', 20, 'A', 20, 'S']],
    ['CAS LAM', ['C', 20, 'A', 20, 'S', 50, 'L', 20, 'A', 20, 'M']],
    ['CASAMIA', ['CA', 20, 'SA', 20, 'MI', 20, 'A']],
    ['CASAMI A', ['CA', 20, 'SA', 20, 'MI ', 20, 'A']],
    ['C A S MIA', ['C', 20, 'A', 20, 'S', 20, 'MIA']],
    ['uno', ['uno', 300, ' ']],
  ])('%s', (expected, drawn) => {
    expect(text(...drawn)).toBe(expected);
  });

  it('stands raw beside it where it has what is no text', () => {
    expect(drawnCells(row(0, 'a\u0001', 0, 'b'))[0]).toEqual([
      { text: 'ab', left: 0, right: 30, font: 'plain', raw: 'a\u0001b' },
    ]);
  });

  it('is that of the whole row where it has more cells than a table', () => {
    const line = (count: number) => row(...Array.from({ length: count }, () => [300, 'xyz']).flat());
    expect(drawnCells(line(64))[0]).toHaveLength(64);
    expect(cellsOf(line(65))).toEqual([Array(65).fill('xyz').join(' ')]);
  });
});

describe('a value under its label', () => {
  const labels = row(0, 'Assessorato', 400, 'Responsabile');
  const under = labels[1]!.left;

  it('begins a cell, however narrow the gap before it', () => {
    const values = rowTo(under, 10, 'Assessore ANNA LO', 'UGO PI');
    expect(cellsOf(labels, values, sentences)[1]).toBe('Assessore ANNA LO|UGO PI');
  });

  it.each([
    ['no blank is before it', 5, labels],
    ['the row above says more', 10, row(0, 'Assessorato', 400, 'Responsabile', 400, 'del procedimento')],
  ])('begins none where %s', (_, gap, above) => {
    const values = rowTo(under, gap, 'Assessore ANNA LO', 'UGO PI');
    expect(cellsOf(above, values, sentences)[1]).not.toContain('|');
  });
});

describe('a number in the margin', () => {
  const item = (number: string, text: string) => row(0, number, 20, text);
  const lines = [item('10', 'uno'), item('15', '1. due'), item('20', 'tre'), item('25', 'quattro')];

  it('is a cell of its own where it stands left of all else, with others', () => {
    expect(cellsOf(...lines)).toEqual(['10|uno', '15|1. due', '20|tre', '25|quattro']);
  });

  it.each([
    ['something stands left of it', [row(0, 'Indirizzi'), ...lines]],
    ['few do so', lines.slice(1)],
  ])('is none where %s', (_, rows) => expect(cellsOf(...rows)).toContain('15 1. due'));
});

describe('a label that fills its cell', () => {
  const labels = [row(0, 'Assessorato', 400, 'ANNA ROSSI'), row(0, 'Responsabile', 390, 'UGO VERDI')];
  /** A run that the PDF draws in two strings. */
  const glued = (first: string, second: string, gap: number): GlyphRun => {
    const [run] = row(0, `${first} ${second}`);
    const before = 10 * first.length;
    return {
      ...run!,
      right: before + gap + 10 * second.length,
      strings: [{ at: first.length + 1, left: before + gap, before }],
    };
  };
  const cut = (first: string, second: string) => cellsOf(...labels, [glued(first, second, 510 - 10 * first.length)])[2];

  it('ends where a string of the PDF does, and another begins in the column of values', () => {
    expect(cut('Centro di Responsabilità', 'Settore Strade')).toBe('Centro di Responsabilità|Settore Strade');
  });

  it.each([
    ['no string ends', cellsOf(...labels, row(0, 'Centro di Responsabilità Settore Strade'))[2]],
    ['the string says no label', cut('Centro di Responsabilità della', 'spesa')],
  ])('goes on where %s', (_, text) => expect(text).not.toContain('|'));
});
