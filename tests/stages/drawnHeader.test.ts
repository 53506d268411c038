/** Text that keeps the columns of the page: cells that touch, cells that are empty, pages without their marks. */
import { describe, expect, it } from 'vitest';
import { read, sheet } from '../sheet.js';

/** A sheet whose header block is drawn as it is given. */
const drawn = (lines: readonly string[]): string =>
  sheet({ code: lines, portfolio: [], title: [], responsibilityCentre: [], responsiblePerson: [] });

describe('a header block set tight', () => {
  it('a title that begins beside the last line of a value leaves it that line', async () => {
    const { objective } = await read(
      drawn([
        'OBIETTIVO DI MANDATO     Assessorato      SINDACO VERDI - Prati',
        '2023_2028_DUP_01         Centro di',
        '                         Responsabilità',
        '                         Responsabile     ANNA MARIA TERESA DELLA',
        'CASA - Un tetto.                          ROVERE',
      ]),
    );
    expect(objective).toMatchObject({
      title: 'CASA - Un tetto.',
      responsibilityCentre: null,
      responsiblePerson: 'ANNA MARIA TERESA DELLA ROVERE',
    });
  });
});
