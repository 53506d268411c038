/** Header blocks of running text whose cells a tool joined, line by line: with one blank, or with none. */
import { describe, expect, it } from 'vitest';
import { read } from '../../../support/sheet.js';

const HEADING = ['OBIETTIVO DI MANDATO', 'CASA - Un tetto per chi cerca e per chi resta.'];
const BODY = ['Finalità', 'Costruire case.', 'Stato', 'In Corso'];
const text = (...block: readonly string[]) => ['Vista DUP_2024_2027', ...block, ...HEADING, ...BODY].join('\n');

const TOLD = {
  code: '2023_2028_DUP_01',
  title: 'CASA - Un tetto per chi cerca e per chi resta.',
  portfolio: { text: 'ANNA ROSSI - Edilizia - Patrimonio' },
  responsibilityCentre: 'Casa e Patrimonio',
  responsiblePerson: 'BRUNO VERDI',
  purpose: [{ type: 'paragraph', text: 'Costruire case.' }],
};

const ROWS = [
  'OBIETTIVO DI MANDATO Assessorato ANNA ROSSI - Edilizia -',
  '2023_2028_DUP_01 Patrimonio',
  'Centro di Casa e',
  'Responsabilità Patrimonio',
  'CASA - Un tetto per chi cerca e Responsabile BRUNO VERDI',
  'per chi resta.',
];

describe('a header block whose rows are joined', () => {
  it('is parted by its labels and by the title that the heading prints', async () => {
    const { objective, codes } = await read(text(...ROWS));
    expect(objective).toMatchObject(TOLD);
    expect(codes).not.toContain('header-unclear');
  });

  it('is parted alike where it comes again, and the body goes on after it', async () => {
    const { objectives } = await read(text(...ROWS).replace('case.', ['case', ...ROWS, 'per tutti.'].join('\n')));
    const purpose = [{ type: 'paragraph', text: 'Costruire case per tutti.' }];
    expect(objectives).toMatchObject([{ ...TOLD, purpose }]);
  });

  it('is parted where a label touches the cell beside it', async () => {
    const { objective } = await read(
      text(
        ...['OBIETTIVO DI MANDATO', '2023_2028_DUP_01Assessorato ANNA ROSSI - Edilizia - Patrimonio', 'Centro di'],
        ...[
          'ResponsabilitàCasa e Patrimonio',
          'CASA - Un tetto per chi cerca e',
          'per chi resta.Responsabile BRUNO VERDI',
        ],
      ),
    );
    expect(objective).toMatchObject(TOLD);
  });

  it('gives its record and body, and a warning, where no title tells the cells apart', async () => {
    const { objective, codes } = await read(['Vista DUP_2024_2027', ...ROWS, ...BODY].join('\n'));
    expect(objective).toMatchObject({ code: TOLD.code, purpose: TOLD.purpose });
    expect(codes).toContain('header-unclear');
  });

  it('gives its code where other cells stand between the level and the code', async () => {
    const { objective, codes } = await read(
      text('OBIETTIVO DI MANDATO', 'Assessorato ANNA ROSSI -', '2023_2028_DUP_01 Edilizia', ...ROWS.slice(2)),
    );
    expect(objective).toMatchObject({ ...TOLD, portfolio: { text: 'ANNA ROSSI - Edilizia' } });
    expect(codes).not.toContain('header-unclear');
  });

  it('gives a warning for each cell where values stand above their labels', async () => {
    const { diagnostics } = await read(
      text(
        ...['OBIETTIVO DI MANDATO ANNA ROSSI -', 'Assessorato', '2023_2028_DUP_01 Edilizia', 'Casa', 'Centro di'],
        ...['e', 'Responsabilità', 'Patrimonio', ...ROWS.slice(4)],
      ),
    );
    const unclear = diagnostics.filter(({ code }) => code === 'header-unclear');
    expect(unclear.map(({ message }) => / as (.+)\.$/u.exec(message)?.[1])).toEqual([
      'Assessorato',
      'Centro di Responsabilità',
      'Responsabile',
    ]);
  });
});

describe('a code beside its level label', () => {
  it('may stand after a dash', async () => {
    const { objective } = await read(
      text('OBIETTIVO DI MANDATO – 2023_2028_DUP_01', HEADING[1]!, 'Assessorato: ANNA ROSSI'),
    );
    expect(objective).toMatchObject({ code: TOLD.code, title: TOLD.title, portfolio: { text: 'ANNA ROSSI' } });
  });
});

describe('a row of label, value, label, value whose labels are wrapped', () => {
  const told = { ...TOLD, portfolio: { text: 'ANNA ROSSI - Edilizia - Patrimonio' } };
  const title = 'CASA - Un tetto per chi cerca e per chi resta.';

  it.each<[string, readonly string[]]>([
    [
      'and the values are not',
      [
        'OBIETTIVO DI 2023_2028_DUP_01 Assessorato ANNA ROSSI - Edilizia - Patrimonio',
        'MANDATO',
        'Responsabile BRUNO VERDI Centro di Casa e Patrimonio',
        'Responsabilità',
        title,
      ],
    ],
    [
      'and so are the values',
      [
        'OBIETTIVO DI 2023_2028_DUP_01 Assessorato ANNA ROSSI - Edilizia -',
        'MANDATO Patrimonio',
        'Responsabile BRUNO Centro di Casa e',
        'VERDI Responsabilità Patrimonio',
        title,
      ],
    ],
    [
      'by a tool that sets no blanks between cells',
      [
        'OBIETTIVO DI',
        'MANDATO2023_2028_DUP_01AssessoratoANNA ROSSI - Edilizia - Patrimonio',
        'ResponsabileBRUNO VERDICentro di',
        'ResponsabilitàCasa e Patrimonio',
        title,
      ],
    ],
  ])('is read, %s', async (_, lines) => {
    const { objective, codes } = await read(text(...lines));
    expect(objective).toMatchObject(told);
    expect(codes).not.toContain('unrecognised-line');
  });

  it('is read in columns of which some leave one blank', async () => {
    const { objective } = await read(
      text(
        ' OBIETTIVO DI 2023_2028_DUP_01  Assessorato ANNA ROSSI - Edilizia - Patrimonio',
        ' MANDATO',
        ' Responsabile BRUNO VERDI       Centro di   Casa e Patrimonio',
        '                                Responsabilità',
        ` ${title}`,
      ),
    );
    expect(objective).toMatchObject(told);
  });

  it('begins no sheet where a sentence cites a code', async () => {
    const cited = 'OBIETTIVO DI 2023_2028_DUP_02 ROCCA';
    const { objectives } = await read(text(...ROWS).replace('Costruire case.', `Costruire case.\n${cited}\nMare`));
    expect(objectives).toHaveLength(1);
  });
});

it('one line with a wide gap makes no columns where all rows are joined by one blank', async () => {
  const block = (number: number, title: string, portfolio: string, gap: string) => [
    `OBIETTIVO DI MANDATO 2023_2028_DUP_0${number} Assessorato${portfolio}`,
    `Responsabile${gap}BRUNO VERDI Centro di Responsabilità Casa`,
    title,
    'OBIETTIVO DI MANDATO',
    title,
    ...BODY,
  ];
  const { objectives } = await read(
    [
      'Vista DUP_2024_2027',
      ...block(1, 'CASA - Un tetto.', ' ANNA ROSSI', ' '),
      ...block(2, 'ORTI - Per tutti.', '', '        '),
      ...block(3, 'MARE - Acqua pulita.', ' UGO BLU', ' '),
    ].join('\n'),
  );
  expect(objectives.map((one) => [one.code, one.responsiblePerson, one.responsibilityCentre])).toEqual(
    [1, 2, 3].map((number) => [`2023_2028_DUP_0${number}`, 'BRUNO VERDI', 'Casa']),
  );
});
