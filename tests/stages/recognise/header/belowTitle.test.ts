/** Where text of a page begins right below a header block with labels over their values. */
import { expect, it } from 'vitest';
import { rowsOf } from '../../../support/layoutOf.js';
import { read } from '../../../support/sheet.js';

const block = rowsOf(0, 30, 60)(
  ['OBIETTIVO DI MANDATO'],
  ['2023_2028_DUP_01'],
  ['Assessorato', 'Centro di Responsabilità', 'Responsabile'],
  ['', 'Ufficio Verde', 'UGO VERDI'],
  ['CASA - Un tetto per tutti.'],
);

it('an empty value does not go on below the title', async () => {
  const text = [
    'Livello             OBIETTIVO DI MANDATO',
    ...block,
    ...['OBIETTIVO DI MANDATO', 'CASA - Un tetto per tutti.', 'Finalità', 'Costruire case e'],
    ...block,
    ...['risanare i tetti.', 'Stato', 'In Corso'],
  ];
  const { objective } = await read(text.join('\n'));
  expect(objective).toMatchObject({
    portfolio: null,
    responsiblePerson: 'UGO VERDI',
    title: 'CASA - Un tetto per tutti.',
  });
  expect(objective.purpose).toEqual([{ type: 'paragraph', text: 'Costruire case e risanare i tetti.' }]);
});

it('a value that begins above the title goes on below it', async () => {
  const tall = rowsOf(0, 30, 60)(
    ['OBIETTIVO DI MANDATO', 'Assessorato', 'SINDACA ANNA VERDI - Case -'],
    ['2023_2028_DUP_01', '', 'Scuole - Strade -'],
    ['CASA - Un tetto per tutti.', '', 'Parchi e giardini - Decoro -'],
    ['', '', 'Cimiteri'],
    ['', 'Centro di Responsabilità', 'Ufficio Verde'],
    ['', 'Responsabile', 'UGO VERDI'],
  );
  const { objective } = await read(
    [...tall, '', 'OBIETTIVO DI MANDATO', 'CASA - Un tetto per tutti.', '', 'Stato', 'In Corso'].join('\n'),
  );
  expect(objective).toMatchObject({
    title: 'CASA - Un tetto per tutti.',
    portfolio: { delegations: ['Case', 'Scuole', 'Strade', 'Parchi e giardini', 'Decoro', 'Cimiteri'] },
    responsibilityCentre: 'Ufficio Verde',
  });
});
