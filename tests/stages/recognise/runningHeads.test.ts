/** Running heads right above header blocks, in text that keeps columns and has no form feeds. */
import { expect, it } from 'vitest';
import { rowsOf } from '../../support/layoutOf.js';
import { read } from '../../support/sheet.js';

const rows = rowsOf(0, 30, 48);
const page = (number: number, portfolio: readonly [string, string]) => [
  ...rows(
    ['OBIETTIVO DI MANDATO', 'Assessorato', portfolio[0]],
    [`2023_2028_DUP_0${number}`, '', portfolio[1]],
    [`CASA ${number} - Un tetto`, 'Responsabile', 'UGO VERDI'],
  ),
  ...['OBIETTIVO DI MANDATO', `CASA ${number} - Un tetto`, 'Stato', 'In Corso'],
];
const PARAMETERS = ['SCHEDA OBIETTIVI', 'Livello             OBIETTIVO DI MANDATO'];
const text = (head: string, portfolio: readonly [string, string], first: readonly string[]) =>
  [PARAMETERS, ...[1, 2, 3].map((number) => page(number, portfolio))]
    .flatMap((lines, i) => [...(i === 0 ? first : [head]), ...lines, `                    ${i + 1}/4`])
    .join('\n');
const portfolios = async (...given: Parameters<typeof text>) =>
  (await read(text(...given))).objectives.map(({ portfolio }) => portfolio?.text ?? null);

it('are no value of the block below, wherever they stand', async () => {
  for (const at of [44, 56, 70]) {
    const head = `${' '.repeat(at)}Unione dei Colli`;
    expect(await portfolios(head, ['ANNA ROSSI', ''], [head])).toEqual(Array(3).fill('ANNA ROSSI'));
    expect(await portfolios(head, ['', ''], [head])).toEqual(Array(3).fill(null));
  }
});

it('are no level labels that stand alone above their blocks', async () => {
  const pages = [1, 2, 3].map((number) => {
    const [first, ...others] = page(number, ['ANNA ROSSI', '']);
    return ['OBIETTIVO DI MANDATO', first!.replace('OBIETTIVO DI MANDATO', ' '.repeat(20)), ...others];
  });
  const { objectives } = await read([PARAMETERS, ...pages].map((lines) => lines.join('\n')).join('\n\f'));
  expect(objectives.map(({ title }) => title)).toEqual(['CASA 1 - Un tetto', 'CASA 2 - Un tetto', 'CASA 3 - Un tetto']);
});

it('are told from values that begin above their label, though all sheets have the same', async () => {
  const first = `${' '.repeat(48)}ASSESSORA ANNA ROSSI -`;
  expect(await portfolios(first, ['', 'Prati e mare'], [])).toEqual(
    Array(3).fill('ASSESSORA ANNA ROSSI - Prati e mare'),
  );
});
