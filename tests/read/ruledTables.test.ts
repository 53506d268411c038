/** Tables whose cells lines close: what stands in one of them is one cell, wherever its words stand. */
import { describe, expect, it } from 'vitest';
import { drawing } from '../support/pdfBytes.js';
import { FIRST, readPages, SECOND, show, THIRD } from '../support/shownPage.js';

const LEFTS = [60, 180, 260, 340, 420];

/** A table: texts of cells, with `/` where a cell is wrapped; `shift` moves them across, `null` joins a cell to the one before it. */
function table(rows: readonly (readonly (string | null)[])[], { top = 660, shift = 0, sides = 'lines' } = {}): string {
  const heights = rows.map((cells) => 12 * Math.max(...cells.map((cell) => (cell ?? '').split('/').length)) + 6);
  const width = LEFTS[1]! - LEFTS[0]!;
  const orders: string[] = [];
  let y = top;
  rows.forEach((cells, i) => {
    const bottom = y - heights[i]!;
    cells.forEach((cell, k) => {
      if (cell === null) return;
      const next = cells.findIndex((other, at) => at > k && other !== null);
      const [left, right] = [LEFTS[k]!, next === -1 ? (LEFTS[cells.length] ?? LEFTS[0]! + width * 5) : LEFTS[next]!];
      orders.push(
        sides === 'lines'
          ? `q 0.5 w ${left} ${y} m ${right} ${y} l ${right} ${bottom} l ${left} ${bottom} l ${left} ${y} l S Q`
          : [
              `${left} ${y} ${right - left} 0 re ${left} ${y} ${right - left} -0.6 re f*`,
              `${left} ${bottom} ${right - left} -0.6 re f`,
              `${left} ${bottom} 0.6 ${y - bottom} re f ${right} ${bottom} 0.6 ${y - bottom} re f`,
            ].join(' '),
      );
      cell.split('/').forEach((line, at) => {
        if (line !== '') orders.push(show(line, [left + 2 + shift, y - 12 * (at + 1)]));
      });
    });
    y = bottom;
  });
  return orders.join('\n');
}

const HEAD = ['Indicatore', '2026', '2027', '2028'];

const tablesOf = async (...pages: readonly string[]) => {
  const { objective, told } = await readPages([FIRST, SECOND, ...pages, THIRD]);
  expect(told).toEqual([]);
  expect(objective.status?.label).toBe('In Corso');
  return objective.otherSections.flatMap(({ blocks }) =>
    blocks.map((block) => (block.type === 'table' ? block.rows : block)),
  );
};
const section = (orders: string) => `${show('INDICATORI', [60, 680])}\n${orders}`;

describe('a table whose cells lines close', () => {
  it.each(['lines', 'thin boxes'])('has an empty cell where none is filled (%s)', async (sides) => {
    const rows = [HEAD, ['Orti', '24', '', '48'], ['Prati', '', '95', '']];
    expect(await tablesOf(section(table(rows, { sides })))).toEqual([rows]);
  });

  it('has one cell for lines that are wrapped in one, in the last row, too', async () => {
    const rows = [HEAD, ['Ore di presidio/serale', '1.200', '1.450', '1.600'], ['Gara/d’appalto', '1', '', '']];
    const drawn = rows.map((row) => row.map((cell) => cell.replace('’', '\\222')));
    expect(await tablesOf(section(table(drawn)))).toEqual([
      [HEAD, ['Ore di presidio serale', '1.200', '1.450', '1.600'], ['Gara d’appalto', '1', '', '']],
    ]);
  });

  it('has its columns where cells are set anywhere within them', async () => {
    const rows = [HEAD, ['Orti', '24', '36', '48'], ['Prati', '1', '2', '3']];
    const moved = `${table([HEAD])}\n${table(rows.slice(1), { top: 642, shift: 25 })}`;
    expect(await tablesOf(section(moved))).toEqual([rows]);
  });

  it('keeps words of one cell together that stand under two heads', async () => {
    const rows = [HEAD, ['Orti', '24 o, dopo, 30', '36', 'Non Avviato']];
    expect(await tablesOf(section(table(rows)))).toEqual([rows]);
  });

  it('has a cell that spans columns in the first of them', async () => {
    const rows = [
      ['Voce', 'Previsione', null, null],
      ['', '2026', '2027', '2028'],
      ['Spese', '1.000,00', '', '3.000,00'],
    ];
    expect(await tablesOf(section(table(rows)))).toEqual([rows.map((row) => row.map((cell) => cell ?? ''))]);
  });

  it('goes on after a page break, where a row is torn and the head stands again', async () => {
    const first = section(table([HEAD, ['Orti', '1', '2', '3'], ['Ore di presidio', '4', '5', '6']]));
    const second = table([HEAD, ['serale', '', '', ''], ['Prati', '7', '8', '9']], { top: 720 });
    expect(await tablesOf(first, second)).toEqual([
      [HEAD, ['Orti', '1', '2', '3'], ['Ore di presidio serale', '4', '5', '6'], ['Prati', '7', '8', '9']],
    ]);
  });

  it('joins two parts of a row of which each has the cells that the other lacks', async () => {
    const first = section(table([HEAD, ['Orti', '1', '2', '3'], ['', '4', '', '6']]));
    const second = table([HEAD, ['Ore di presidio', '', '5', ''], ['Prati', '7', '8', '9']], { top: 720 });
    expect(await tablesOf(first, second)).toEqual([
      [HEAD, ['Orti', '1', '2', '3'], ['Ore di presidio', '4', '5', '6'], ['Prati', '7', '8', '9']],
    ]);
  });

  it('tells of a row at the end of a page that may be a part of the next one', async () => {
    const toldOf = async (last: string[], next: string[]) => {
      const pages = [section(table([HEAD, ['Orti', '1', '2', '3'], last])), table([HEAD, next], { top: 720 })];
      return (await readPages([FIRST, SECOND, ...pages, THIRD])).told;
    };
    expect(await toldOf(['', 'Uno', '', '6'], ['Ore', 'Due', '5', ''])).toEqual(['row-may-go-on']);
    expect(await toldOf(['Siepi', 'Uno', '', '6'], ['Ore', 'Due', '5', ''])).toEqual([]);
  });

  it('tells of a row at the top of a page that may be the rest of one, by its first cell', async () => {
    const toldOf = async (...after: string[][]) => {
      const pages = [section(table([HEAD, ['Orti', 'Uno', '2', '3']])), table([HEAD, ...after], { top: 720 })];
      return (await readPages([FIRST, SECOND, ...pages, THIRD])).told;
    };
    expect(await toldOf(['', 'Due', '', ''], ['Prati', '7', '8', '9'])).toEqual(['row-may-go-on']);
    expect(await toldOf(['', 'due', '', ''], ['Prati', '7', '8', '9'])).toEqual([]); // it surely is
  });

  it('ends above a text that a box of its own goes round', async () => {
    const rows = [HEAD, ['Orti', '1', '2', '3']];
    const note = table([['Fonte: Ufficio statistica.', null, null, null]], { top: 624 });
    expect(await tablesOf(section(`${table(rows)}\n${note}`))).toEqual([
      rows,
      { type: 'paragraph', text: 'Fonte: Ufficio statistica.' },
    ]);
  });

  it('joins a word that a full line cuts, where the document prints it elsewhere, and amounts', async () => {
    const rows = [
      [...HEAD.slice(0, 3), 'Una voce troppo lunga'],
      ['La programmazione', 'Programmazion/e; altro', '1.000.000.000,0/0', 'orti/e prati'],
    ];
    expect(await tablesOf(section(table(rows)))).toEqual([
      [rows[0], ['La programmazione', 'Programmazione; altro', '1.000.000.000,00', 'orti e prati']],
    ]);
  });

  it('tells words that may be one, where nothing shows it', async () => {
    const toldOf = async (cell: string) => {
      const rows = table([HEAD, ['Orti e prati', cell, '1', '2']]);
      return (await readPages([FIRST, SECOND, section(rows), THIRD])).messages.match(/\(Programm[^)]*\)/u)?.[0];
    };
    expect(await toldOf('Programmazion/e')).toBe('(Programmazion e)');
    expect(await toldOf('Programma/e')).toBeUndefined(); // there is room for more
    expect(await toldOf('Programmazion/E')).toBeUndefined();
  });

  it('cuts no word that reaches beyond its cell', async () => {
    const rows = [HEAD, ['Orti', '1.000.000.000,00 euro', '', '3']];
    expect(await tablesOf(section(table(rows)))).toEqual([rows]);
  });
});

describe('the head of a table of linked objectives', () => {
  it('is all that stands in its cells, however its names are wrapped', async () => {
    const rows = table(
      [
        ['Codice', 'Titolo', 'Anno/inizio', 'Anno/Fine', 'Ufficio di/Vigilanza'],
        ['2024_28_DUP_01_0301', 'Vigilare.', '2025', '2027', 'Polizia'],
      ],
      { top: 788 },
    );
    const around = drawing(['OBIETTIVI STRATEGICI COLLEGATI', '', '', '', '', '', 'INDIRIZZI', '', 'Case per tutti.']);
    const { objective } = await readPages([FIRST, `${around}\n${rows}`, THIRD]);
    expect(objective.linkedObjectives).toMatchObject([
      {
        code: '2024_28_DUP_01_0301',
        title: 'Vigilare.',
        otherFields: [
          { label: 'Anno inizio', text: '2025' },
          { label: 'Anno Fine', text: '2027' },
          { label: 'Ufficio di Vigilanza', text: 'Polizia' },
        ],
      },
    ]);
  });
});

describe('lines that close no cells', () => {
  it('leave a table as its places tell it', async () => {
    const rules = [672, 640, 620].map((y) => `q 0.5 w 60 ${y} m 400 ${y} l S Q`).join(' ');
    const cells = [HEAD, ['Orti', '24', '36', '48'], ['Prati', '1', '2', '3']]
      .flatMap((row, i) => row.map((cell, k) => show(cell, [LEFTS[k]!, 655 - 20 * i])))
      .join(' ');
    expect(await tablesOf(section(`${rules}\n${cells}`))).toEqual([
      [HEAD, ['Orti', '24', '36', '48'], ['Prati', '1', '2', '3']],
    ]);
  });

  it('leave its head out where it stands again over the rest of a row, and tell of a row that may be torn', async () => {
    const cellsAt = (top: number, lines: readonly (readonly string[])[]) =>
      lines.flatMap((row, i) => row.map((cell, k) => (cell && show(cell, [LEFTS[k]!, top - 12 * i])) || '')).join(' ');
    const row = (name: string) => [name, 'misurate', '36', '48'];
    const first = (last: string[]) =>
      section(
        cellsAt(655, [
          HEAD,
          [],
          ...['Aree', 'Viali', 'Parchi', 'Fossi', 'Orti'].flatMap((name) => [row(name), []]),
          last,
        ]),
      );
    const next = (rest: string[]) => cellsAt(780, [HEAD, [], rest, [], row('Prati')]);
    const rows = [HEAD, ...['Aree', 'Viali', 'Parchi', 'Fossi', 'Orti'].map(row)];
    const torn = [next(['', 'nel 2026']), next(['Siepi', 'nel 2026'])] as const;
    expect(await tablesOf(first(row('Siepi')), torn[0])).toEqual([
      [...rows, ['Siepi', 'misurate nel 2026', '36', '48'], row('Prati')],
    ]);
    expect(await tablesOf(first(row('')), torn[1])).toEqual([
      [...rows, ['Siepi', 'misurate nel 2026', '36', '48'], row('Prati')],
    ]);
    const { told } = await readPages([FIRST, SECOND, first(row('')), next(['Siepi', 'Nel 2026']), THIRD]);
    expect(told).toEqual(['row-may-go-on']);
  });
});
