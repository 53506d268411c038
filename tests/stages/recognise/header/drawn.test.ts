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

const PERSON = ['                         Responsabile     ANNA VERDI'];

describe('a block that a page break cuts', () => {
  const cut = (...overleaf: readonly string[]) => {
    const own = [
      'OBIETTIVO DI MANDATO     Assessorato      SINDACO VERDI -',
      '2023_2028_DUP_01                          Prati',
    ];
    return read(drawn([...own, `\f${overleaf.join('\n')}`]));
  };

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'its level label',
      ['OBIETTIVO DI     2023_2028_DUP_01   Assessorato   SINDACO VERDI -'],
      [
        'MANDATO                                           Prati',
        'Responsabile     ANNA VERDI         Centro di     Ufficio Verde',
        '                                    Responsabilità',
      ],
    ],
    [
      'its code',
      ['OBIETTIVO DI MANDATO     2023_2028_         Assessorato   SINDACO VERDI -'],
      [
        '                         DUP_01                           Prati',
        'Responsabile             ANNA VERDI         Centro di     Ufficio Verde',
        '                                            Responsabilità',
      ],
    ],
    [
      'what stands below its level label',
      ['OBIETTIVO DI MANDATO     Assessorato      SINDACO VERDI -'],
      [
        '2023_2028_DUP_01                          Prati',
        '                         Centro di        Ufficio Verde',
        '                         Responsabilità',
        '                         Responsabile     ANNA VERDI',
      ],
    ],
    [
      'another label',
      [
        'OBIETTIVO DI MANDATO     Assessorato      SINDACO VERDI - Prati',
        '2023_2028_DUP_01',
        '                         Centro di        Ufficio Verde',
      ],
      ['                         Responsabilità', '                         Responsabile     ANNA VERDI'],
    ],
  ])('within %s is read as one', async (_, own, overleaf) => {
    const { objectives, codes } = await read(drawn([...own, `\f${overleaf.join('\n')}`, 'CASA - Un tetto per tutti.']));
    expect(objectives).toMatchObject([
      {
        code: '2023_2028_DUP_01',
        portfolio: { text: 'SINDACO VERDI - Prati' },
        responsibilityCentre: 'Ufficio Verde',
        responsiblePerson: 'ANNA VERDI',
      },
    ]);
    expect(codes).not.toContain('unrecognised-line');
  });

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

  it('goes on where it cuts a cell of the row above, too', async () => {
    const { objective, codes } = await cut(
      '                                          e Boschi',
      '                         Responsabile     ANNA VERDI',
      '',
      'Stato',
      'In Corso',
    );
    expect(objective).toMatchObject({
      portfolio: { text: 'SINDACO VERDI - Prati e Boschi' },
      responsiblePerson: 'ANNA VERDI',
    });
    expect(codes).not.toContain('unrecognised-line');
  });

  it('does not go on where a title may stand above its labels', async () => {
    const { objective, codes } = await cut('Altro testo.', ...PERSON, '', 'Stato', 'In Corso');
    expect(objective.responsiblePerson).toBeNull();
    expect(codes).toContain('unrecognised-line');
  });

  it('goes on with a label, and with the title that the heading says again, after heads and feet of the pages', async () => {
    const sheetOf = (number: number, ...rest: readonly string[]) => [
      'Comune di Prova',
      'OBIETTIVO DI MANDATO     Assessorato      SINDACO VERDI -',
      `2023_2028_DUP_0${number}                          Prati`,
      'CASA - Un tetto          Centro di        Ufficio',
      ...rest,
    ];
    const rest = ['per tutti.               Responsabilità   Verde', ...PERSON];
    const body = ['', 'OBIETTIVO DI MANDATO', 'CASA - Un tetto per tutti.', '', 'Stato', 'In Corso'];
    const foot = 'Ufficio Programmazione';
    const pages = [
      [...sheetOf(1, ...rest), ...body, foot],
      [...sheetOf(2), foot],
      ['Comune di Prova', ...rest, ...body, foot],
      [...sheetOf(3, ...rest), ...body, foot],
    ];
    const { objectives, codes } = await read(pages.map((page) => page.join('\n')).join('\n\f'));
    expect(objectives).toMatchObject(
      [1, 2, 3].map((number) => ({
        code: `2023_2028_DUP_0${number}`,
        title: 'CASA - Un tetto per tutti.',
        portfolio: { text: 'SINDACO VERDI - Prati' },
        responsibilityCentre: 'Ufficio Verde',
        responsiblePerson: 'ANNA VERDI',
      })),
    );
    expect(codes).not.toContain('unrecognised-line');
  });
});
