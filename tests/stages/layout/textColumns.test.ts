/** Text to cells: what tabs stand for, what parts cells, and the columns that header labels show. */
import { describe, expect, it } from 'vitest';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { layOut } from '../../../src/layout/layout.js';
import { createReport } from '../../../src/report/report.js';

function layOutText(text: string, format: 'text' | 'markdown' = 'text') {
  const source = {
    index: 0,
    file: 'a.txt',
    container: null,
    sha256: '',
    pageCount: null,
    format,
    pages: null,
  } as const;
  return layOut({ ...source, content: { kind: 'text', text } }, STANDARD_MATCHER, createReport());
}

/** The texts of the cells of each line, a bar between them. */
const cellsOf = (text: string, format?: 'markdown') =>
  layOutText(text, format).lines.map(({ cells }) => cells.map((cell) => cell.text).join('|'));
const placesOf = (text: string) =>
  layOutText(text).lines.map(({ cells }) => cells.map(({ left, right }) => [left, right]));

/** A line with texts at these columns. */
const row = (...cells: readonly (readonly [at: number, text: string])[]) =>
  cells.reduce((line, [at, text]) => line.padEnd(at) + text, '');

describe('tabs', () => {
  it.each([
    ['stop at each eighth column', 'abc\t def\n', [[0, 3], [9, 12]]], // biome-ignore format: a table
    ['stop at the next one after a full one', 'abcdefgh\t i\n', [[0, 8], [17, 18]]], // biome-ignore format: a table
    ['part cells though only one column is left', 'abcdefg\t i\n', [[0, 7], [10, 11]]], // biome-ignore format: a table
    ['are one column where they part cells', 'abc\tdef\n', [[0, 3], [4, 7]]], // biome-ignore format: a table
  ])('%s', (_, text, places) => {
    expect(placesOf(text)).toEqual([places]);
  });

  it('part cells if blanks follow no more than a quarter of them', () => {
    const [few, many] = [3, 2].map((times) => `abc\tdef\n${'x\ty\n'.repeat(times - 1)}x\t\u0020y\n`);
    expect(placesOf(few!)[0]).toEqual([[0, 3], [4, 7]]); // biome-ignore format: a table
    expect(placesOf(`x\ty\n${few}`)[0]).toEqual([[0, 1], [2, 3]]); // biome-ignore format: a table
    expect(placesOf(many!)[0]).toEqual([[0, 3], [8, 11]]); // biome-ignore format: a table
  });

  const level = 'OBIETTIVO\tDI\tMANDATO\n';
  it.each([
    ['one gap in twenty is another', `x y\n${level}${'x\ty\n'.repeat(17)}`, 'x y'],
    ['they begin and end lines', `${level}${' x\t\n'.repeat(9)}x\ty\n`, 'x y'],
    ['the line is indented', `  ${level}\nx\ty\n`, 'x y'],
  ])('are blanks where they part a level label and %s', (_, text, last) => {
    expect(cellsOf(text).at(-1)).toBe(last);
  });

  it.each([
    ['more gaps are others', `${level}${'x\ty\n'.repeat(17)}x y\na b\nx\ty\n`],
    ['they part no level label', `OBIETTIVO DI MANDATO\n${'x\ty\n'.repeat(60)}`],
  ])('are no blanks where %s', (_, text) => {
    expect(cellsOf(text).at(-1)).toBe('x|y');
  });
});

describe('what parts cells', () => {
  it.each([
    ['one blank that does not break and one that does', 'uno\u00A0 due', 'uno\u00A0 due'.replace(/\s+/u, ' ')],
    ['blanks that do not break, among others', 'uno \u00A0 due', 'uno|due'],
    ['a bullet', '        -   uno   due', '- uno|due'],
    ['a number', ' 12)   uno   due', '12) uno|due'],
    ['no mark', 'e   uno', 'e|uno'],
    ['a fence, indented', '   ```text', ''],
  ])('%s', (_, line, cells) => {
    expect(cellsOf(line)).toEqual([cells]);
  });

  it.each([
    ['blanks', 'uno   due', 'uno|due'],
    ['bars of a row', ' | uno | due | ', 'uno|due'],
    ['no bars of a sentence', 'uno | due |', 'uno | due |'],
    ['no bars of a sentence that begins with one', '| uno | due', '| uno | due'],
    ['a rule without bars', '- - -', '- - -'],
    ['a bar before a rule', '|-', '|-'],
    ['a row of signs', '| : |', ':'],
    ['bullets of the first cell only', '| * uno | * due |', '- uno|* due'],
  ])('in markdown: %s', (_, line, cells) => {
    expect(cellsOf(line, 'markdown')).toEqual([cells]);
  });

  it('has places, without what stands around the text', () => {
    expect(layOutText('   uno   due ').lines[0]!.cells).toEqual([
      { text: 'uno', left: 3, right: 6, font: '' },
      { text: 'due', left: 9, right: 12, font: '' },
    ]);
  });

  it('is nothing where it gives more cells than a table has', () => {
    const text = (count: number) => Array.from({ length: count }, (_, i) => `x${i}`).join('  ');
    expect(layOutText(text(64)).lines[0]!.cells).toHaveLength(64);
    const whole = text(65).replaceAll('  ', ' ');
    expect(layOutText(text(65)).lines[0]!.cells).toEqual([{ text: whole, left: 0, right: text(65).length, font: '' }]);
  });
});

describe('a text has columns', () => {
  it.each([
    ['where blanks stand after a label', 'Assessorato   ROSSI', true],
    ['where blanks stand before one', 'CASA   Assessorato', true],
    ['where a label is cut after its first words', 'Centro di   Prati', true],
    ['not where the words are no label', 'Centro   Prati', false],
    ['not where a sign stands alone', 'Prati   :   Boschi', false],
    ['not where a tab stands after a label', 'a\tb\nc\td\ne\tf\ng\th\nAssessorato\t  ROSSI', false],
    ['not where blanks and a tab do', 'a\tb\nAssessorato  \tROSSI', false],
    ['not where a tab stands before one', 'a\tb\nCASA\tAssessorato', false],
  ])('%s', (_, text, positioned) => {
    expect(layOutText(text).positioned).toBe(positioned);
  });
});

/** A header block whose labels stand at 32, and their values at 48. */
const HEAD = row([0, 'OBIETTIVO DI MANDATO'], [32, 'Assessorato'], [48, 'ANNA ROSSI']);
const filled = (width: number) =>
  'Un tetto per chi cerca e per chi resta qui da noi'.slice(0, width - 2).padEnd(width - 1, 'o');

describe('a title that fills its column', () => {
  const cells = (line: string, head = HEAD) => cellsOf(`${head}\n${line}\n`)[1];

  it.each([29, 30, 32, 34, 35])('ends where a label begins near the column of labels: at %d', (at) => {
    const title = filled(at);
    expect(cells(`${title} Responsabile`)).toBe(`${title}|Responsabile`);
    expect(cells(`${title} Responsabile      BRUNO VERDI`)).toBe(`${title}|Responsabile|BRUNO VERDI`);
  });

  it.each([16, 28, 36])('goes on where the word stands elsewhere: at %d', (at) => {
    expect(cells(`${filled(at)} Responsabile`)).toBe(`${filled(at)} Responsabile`);
  });

  it('goes on where a label is only the beginning of what stands there, or a part of a word', () => {
    expect(cells(`${filled(32)} Responsabile unico`)).toBe(`${filled(32)} Responsabile unico`);
    expect(cells(`${filled(32)}-Responsabile`)).toBe(`${filled(32)}-Responsabile`);
  });

  const far = (text: string, value: number) => row([0, text], [value, 'BRUNO VERDI']);
  it.each([47, 48, 49])('ends where a label stands before a value: at %d', (value) => {
    const label = 'Centro di Responsabilità';
    const title = filled(value - label.length - 2);
    expect(cells(far(`${title} ${label}`, value))).toBe(`${title}|${label}|BRUNO VERDI`);
  });

  it.each([
    ['no value stands', far('Un tetto per Responsabile', 50)],
    ['what stands before a value only is as long as a label', far('Un tetto e manutenzione', 48)],
    ['a word only ends like a label', far('Un tetto al Viceresponsabile', 48)],
  ])('goes on where %s', (_, line) => {
    expect(cells(line)).toBe(line.replace(/ {2,}/u, '|'));
  });

  it('goes on in the lines of another block, or of another page', () => {
    const other = row([0, 'OBIETTIVO STRATEGICO'], [40, 'Assessorato'], [60, 'VERDI']);
    const title = filled(32);
    const text = `${title} Responsabile`;
    expect(cellsOf([HEAD, text, other, text].join('\n')).map((line) => line.includes('|R'))).toEqual([
      ...[false, true, false, false],
    ]);
    expect(cellsOf([HEAD, text, `\f${text}`].join('\n'))[2]).toBe(text);
    expect(cellsOf([HEAD, row([0, '2023_2028_DUP_01'], [32, 'Prati']), '', text].join('\n'))[3]).toBe(
      `${title}|Responsabile`,
    );
  });

  it('goes on where labels stand in more columns than a sheet has', () => {
    const heads = (count: number) =>
      Array.from({ length: count }, (_, i) => row([0, 'CASA'], [32 + 8 * i, 'Assessorato'])).join('\n');
    const text = `${filled(32)} Responsabile`;
    expect(cellsOf(`${heads(24)}\n${text}`).at(-1)).toBe(`${filled(32)}|Responsabile`);
    expect(cellsOf(`${heads(25)}\n${text}`).at(-1)).toBe(text);
  });
});

describe('a label that fills its column', () => {
  const two = row([0, 'CASA'], [32, 'Assessorato'], [48, 'ROSSI'], [70, 'Responsabile'], [86, 'VERDI']);
  it.each([
    ['ends before its value', row([32, 'Centro di Responsabilità Casa']), 'Centro di Responsabilità|Casa'],
    ['may stand a little aside', row([30, 'Centro di Responsabilità Casa']), 'Centro di Responsabilità|Casa'],
    ['may stand aside at the right', row([34, 'Centro di Responsabilità Casa']), 'Centro di Responsabilità|Casa'],
    ['goes on further off', row([23, 'Centro di Responsabilità Casa']), 'Centro di Responsabilità Casa'],
    ['goes on further right', row([41, 'Centro di Responsabilità Casa']), 'Centro di Responsabilità Casa'],
    [
      'may stand further aside before a capital',
      row([26, 'Centro di Responsabilità Casa']),
      'Centro di Responsabilità|Casa',
    ],
    [
      'goes on further aside in lower case',
      row([26, 'Centro di Responsabilità casa']),
      'Centro di Responsabilità casa',
    ],
    ['need not be known', row([32, 'Unità di misura'], [48, 'Casa']), 'Unità di misura|Casa'],
    ['begins with its word', row([32, 'Responsabilità e cura']), 'Responsabilità e cura'],
    [
      'is no other cell',
      row([20, 'Una parola tra le'], [38, 'altre cose qui'], [70, 'CdR']),
      'Una parola tra le altre cose qui|CdR',
    ],
    [
      'leaves the cell before',
      row([20, 'Tra le altre cose di ieri il'], [49, 'sole'], [70, 'Unità']),
      'Tra le altre cose di ieri il sole|Unità',
    ],
    ['leaves a word', row([32, 'Caratteristiche'], [47, 'che fanno']), 'Caratteristicheche fanno'],
  ])('%s', (_, line, cells) => {
    expect(cellsOf(`${two}\n${line}`)[1]).toBe(cells);
  });

  it('leaves the words of the cells around it', () => {
    const left = row([10, 'Tutte le strade e le piazze qui e'], [44, 'del Comune'], [70, 'Responsabili']);
    const right = row([32, 'Prati'], [60, 'Le strade e le piazze del'], [86, 'Comune']);
    expect(cellsOf([two, left, right].join('\n')).slice(1)).toEqual([
      left.trim().replace(/ {2,}/u, '|'),
      right.trim().replace(/ {2,}/u, '|'),
    ]);
  });
});

describe('a heading whose words stand far apart', () => {
  it.each([
    ['OBIETTIVO                  DI    MANDATO', 'OBIETTIVO DI MANDATO'],
    ['    VALORE          PUBBLICO', 'VALORE PUBBLICO'],
    ['OBIETTIVI      STRATEGICI      COLLEGATI', 'OBIETTIVI STRATEGICI COLLEGATI'],
  ])('is one cell: %s', (line, text) => expect(cellsOf(line)).toEqual([text]));

  it('is one beside the other columns of a header block, too, and so is the first line of a wrapped label', () => {
    expect(cellsOf('OBIETTIVO      DI MANDATO      ANNA ROSSI')).toEqual(['OBIETTIVO DI MANDATO|ANNA ROSSI']);
    expect(cellsOf('Vie e orti      Centro      di      Ambiente')).toEqual(['Vie e orti|Centro di|Ambiente']);
  });

  it('is none of other words, or of a part that is no line of a label', () => {
    expect(cellsOf('Centro      Ambiente')).toEqual(['Centro|Ambiente']);
    expect(cellsOf('OBIETTIVO      COMUNE      ANNA ROSSI')).toEqual(['OBIETTIVO|COMUNE|ANNA ROSSI']);
  });
});

describe('a label that a tool broke at a kerned pair of letters', () => {
  it('is whole where it is all of a cell', () => {
    expect(cellsOf('OBIET TIVO DI MANDATO')).toEqual(['OBIETTIVO DI MANDATO']);
    expect(cellsOf('OBIET TIVO DI MANDATO   Asses sorato')).toEqual(['OBIETTIVO DI MANDATO|Assessorato']);
  });

  it('stays as it is amid other words', () => {
    expect(cellsOf('un OBIET TIVO DI MANDATO')).toEqual(['un OBIET TIVO DI MANDATO']);
  });
});

describe('a code that fills its column', () => {
  it('ends before the label after a single blank', () => {
    expect(cellsOf('OBIETTIVO   2024_28_DUP_01_0301 Assessorato    ASSESSORA ROSSI')).toEqual([
      'OBIETTIVO|2024_28_DUP_01_0301|Assessorato|ASSESSORA ROSSI',
    ]);
  });
});

describe('a row of labels', () => {
  const labels = row([0, 'Assessorato'], [30, 'Centro di Responsabilità'], [60, 'Responsabile']);
  const level = 'OBIETTIVO DI MANDATO';

  it('shows where full cells below it end, up to a blank line', () => {
    const values = row([0, 'ASSESSORA ANNA ROSSI - Strade'], [30, 'Settore Casa'], [60, 'ANNA ROSSI']);
    const cells = 'ASSESSORA ANNA ROSSI - Strade|Settore Casa|ANNA ROSSI';
    expect(cellsOf([level, labels, values].join('\n'))[2]).toBe(cells);
  });

  it('cuts no line that has letters there', () => {
    const title = 'Un titolo che corre su tutta la larghezza della pagina intera';
    expect(cellsOf([level, labels, title].join('\n'))[2]).toBe(title);
  });

  it('holds no values beside it', () => {
    const title = 'Scuole aperte e sicure per me Tutti, e per chi verrà dopo'; // a cell may begin at column 30
    expect(cellsOf([level, labels, '', title].join('\n'))[3]).toBe(title);
  });
});

describe('a title below four cells in a row', () => {
  it('is whole on all its lines', () => {
    const block = [
      row([0, 'OBIETTIVO DI MANDATO'], [30, '2023_2028_DUP_01'], [60, 'Assessorato'], [80, 'ASSESSORA ROSSI']),
      row([0, 'Responsabile'], [30, 'ANNA ROSSI'], [60, 'Centro di'], [80, 'Settore Casa']),
    ];
    const title = [
      'Scuole aperte e sicure per me e tutti quelli che verranno qui a vivere',
      'con i bambini e gli amici del paese, a tutte le ore.',
    ];
    expect(cellsOf([...block, ...title].join('\n')).slice(2)).toEqual(title);
  });
});
