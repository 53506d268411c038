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
