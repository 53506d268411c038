/** Tables of other sections in text that keeps columns, where one blank parts cells. */
import { expect, it } from 'vitest';
import { read, sheet } from '../../support/sheet.js';

const rowsOf = async (...lines: readonly string[]) => {
  const { objective } = await read(sheet({ purpose: ['Finalità', '', 'Testo.', '', 'Indicatori', '', ...lines] }));
  return objective.otherSections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('rows' in block ? block.rows : [])),
  );
};

it.each([
  [
    'full cells',
    [
      '       Voce        Unità  2026   2027',
      '   Aree bonificate mq     10.000 42.000',
      '   Capannoni       n.     1      3',
    ],
  ],
  [
    'a centred head',
    [
      '       Voce       Unità 2026   2027',
      'Aree bonificate   mq    10.000 42.000',
      'Capannoni         n.    1      3',
    ],
  ],
])('of %s are read by the columns of the other rows', async (_, lines) => {
  expect(await rowsOf(...lines)).toEqual([
    ['Voce', 'Unità', '2026', '2027'],
    ['Aree bonificate', 'mq', '10.000', '42.000'],
    ['Capannoni', 'n.', '1', '3'],
  ]);
});

it('are one where as much white space stands between all their rows', async () => {
  const rows = ['Voce\tUnità\t2026', 'Aree\tmq\t10', 'Capannoni\tn.\t3'];
  const spaced = rows.flatMap((row) => [row, '', '']);
  expect(await rowsOf(...spaced)).toEqual(rows.map((row) => row.split('\t')));
});

const toldOf = async (...lines: readonly string[]) => {
  const { diagnostics } = await read(sheet({ purpose: ['Finalità', '', 'Testo.', '', 'Indicatori', '', ...lines] }));
  return diagnostics.filter(({ code }) => code === 'table-columns-unclear').map(({ message }) => message);
};

it('are told of a cell under two columns that may be several, and of none that is one', async () => {
  const rows = ['Domande ricevute n.        80    120', 'Alloggi assegnati n.       0     24'];
  const told = await toldOf('    Indicatore       Unità 2026 2027', ...rows);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('"Unità 2026 2027"');
  expect(await toldOf('    Indicatore             2026  2027', ...rows)).toEqual([]);
  expect(await toldOf('    Indicatore             Previsioni', ...rows)).toEqual([]); // one word is one cell
});
