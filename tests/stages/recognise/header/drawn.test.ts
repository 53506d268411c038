/** Text that keeps the columns of the page: cells that touch, cells that are empty, pages without their marks. */
import { describe, expect, it } from 'vitest';
import { read, sheet } from '../../../support/sheet.js';

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

describe('blanks that were changed on the way', () => {
  const header = [
    'OBIETTIVO DI MANDATO            Assessorato     SINDACO VERDI -',
    '2023_2028_DUP_01                                Prati - Boschi',
    '                                Centro di       Verde',
    '                                Responsabilità',
    'CASA - Un tetto.                Responsabile    ANNA VERDI',
  ];
  const wanted = { portfolio: { text: 'SINDACO VERDI - Prati - Boschi' }, responsibilityCentre: 'Verde' };

  it.each<[string, (line: string) => string]>([
    ['every second one does not break', (line) => line.replaceAll('  ', '\u00A0 ')],
    ['they became tabs', (line) => line.replaceAll(/ .{7}/gu, (eight) => (eight.trim() === '' ? '\t' : eight))],
  ])('%s', async (_, change) => {
    const { objective } = await read(drawn(header.map((line) => change(` ${line}`))));
    expect(objective).toMatchObject(wanted);
  });
});

describe('a block that a page break cuts between two of its rows', () => {
  const cut = (...overleaf: readonly string[]) => {
    const own = [
      'OBIETTIVO DI MANDATO     Assessorato      SINDACO VERDI -',
      '2023_2028_DUP_01                          Prati',
    ];
    return read(drawn([...own, `\f${overleaf.join('\n')}`]));
  };

  it('goes on where the next page begins with labels that it lacks', async () => {
    const { objective, codes } = await cut(
      '                         Centro di        Ufficio Verde',
      '                         Responsabilità',
      '',
      'CASA - Un tetto          Responsabile     ANNA VERDI',
      'per tutti.',
    );
    expect(objective).toMatchObject({
      title: 'CASA - Un tetto per tutti.',
      portfolio: { text: 'SINDACO VERDI - Prati' },
      responsibilityCentre: 'Ufficio Verde',
      responsiblePerson: 'ANNA VERDI',
    });
    expect(codes).not.toContain('unrecognised-line');
  });

  it('does not go on where a cell of the row above is cut too', async () => {
    const { objective, codes } = await cut(
      '                                          e Boschi',
      '                         Responsabile     ANNA VERDI',
    );
    expect(objective.responsiblePerson).toBeNull();
    expect(codes).toContain('unrecognised-line');
  });
});

it('a title goes on in words that are set far apart', async () => {
  const { objective } = await read(
    drawn([
      'OBIETTIVO DI MANDATO                   Assessorato     SINDACO VERDI - Prati',
      '2023_2028_DUP_01',
      '                                       Centro di       Ufficio Verde',
      '                                       Responsabilità',
      '',
      'CASA - Un tetto, un muro, una porta    Responsabile    ANNA VERDI',
      'per            tutti            noi.',
    ]),
  );
  expect(objective.title).toBe('CASA - Un tetto, un muro, una porta per tutti noi.');
});

it('a value may reach over the next columns where its row has no other cell', async () => {
  const { objective } = await read(
    drawn([
      'OBIETTIVO DI MANDATO  2023_2028_DUP_01',
      '',
      'CASA - Un tetto per tutti, con un muro, una porta e una finestra.',
      '',
      'Assessorato      SINDACO VERDI - Prati   Centro di        Ufficio Verde',
      '                                         Responsabilità',
      'Responsabile     COMANDANTE DOTTORESSA ANNA MARIA TERESA DELLA ROVERE',
      '                 E DEI DUE MARI E DI TUTTI I MONTI VERDI',
    ]),
  );
  expect(objective).toMatchObject({
    title: 'CASA - Un tetto per tutti, con un muro, una porta e una finestra.',
    responsibilityCentre: 'Ufficio Verde',
    responsiblePerson: 'COMANDANTE DOTTORESSA ANNA MARIA TERESA DELLA ROVERE E DEI DUE MARI E DI TUTTI I MONTI VERDI',
  });
});

it('a label that a title touches is found by the value after it', async () => {
  const { objective } = await read(
    drawn([
      'OBIETTIVO DI MANDATO                    Assessorato      SINDACO VERDI - Prati',
      '2023_2028_DUP_01',
      '                                        Centro di        Verde',
      '                                        Responsabilità',
      '',
      'CASA - Un tetto per Responsabile                         ANNA VERDI',
      'tutti.',
    ]),
  );
  expect(objective).toMatchObject({ title: 'CASA - Un tetto per tutti.', responsiblePerson: 'ANNA VERDI' });
});
