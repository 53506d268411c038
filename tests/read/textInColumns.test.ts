/** Sections whose text stands in two columns of the page: read across, and told. */
import { expect, it } from 'vitest';
import { FIRST, readPages, SECOND, show, THIRD } from '../support/shownPage.js';

const LEFT = ['Il Comune apre le scuole', 'di sera, per i corsi', 'di lingua e di musica', 'di tutto il quartiere.'];
const RIGHT = ['Gli orti sono affidati', 'alle famiglie che li', 'chiedono, per tre anni', 'e senza alcun canone.'];

const toldOf = async (orders: readonly string[]) => {
  const second = `${SECOND.replace('(Case per tutti.) Tj', '() Tj')}\n${orders.join(' ')}`;
  return (await readPages([FIRST, second, THIRD])).told;
};
/** Lines one below the other from the place of the guidelines. */
const column = (lines: readonly string[], left: number, lower = 0) =>
  lines.map((line, i) => show(line, [left, 688 - lower - 14 * i]));

it.each([
  ['on the same lines', 0],
  ['between the lines of the other', 7],
])('are told where columns stand %s', async (_, lower) => {
  expect(await toldOf([...column(LEFT, 60), ...column(RIGHT, 320, lower)])).toContain('text-in-columns');
});

it('are none in a list, a table of figures, or text as wide as the page', async () => {
  const numbers = LEFT.map((_, i) => `${i + 1}.`);
  expect(await toldOf([...column(numbers, 60), ...column(RIGHT, 80)])).not.toContain('text-in-columns');
  const figures = LEFT.map((_, i) => `${i + 1}.200,00 euro`);
  expect(await toldOf([...column(LEFT, 60), ...column(figures, 320)])).not.toContain('text-in-columns');
  const wide = LEFT.map((line, i) => `${line} ${RIGHT[i]} ${line} ${RIGHT[i]}`);
  expect(await toldOf(column(wide, 60))).not.toContain('text-in-columns');
});
