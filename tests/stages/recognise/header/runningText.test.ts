/** Header blocks of running text, as tools that read a page column by column write them. */
import { describe, expect, it } from 'vitest';
import { nextSheet, read, sheet } from '../../../support/sheet.js';

const PORTFOLIO = ['Assessorato', '', 'ASSESSORA ROSSI - Bilancio - Personale'];
const CENTRE = ['Centro di Responsabilità', '', 'Servizi finanziari'];
const PERSON = ['Responsabile', '', 'ANNA ROSSI'];
const NO_LABELS = { portfolio: [], responsibilityCentre: [], responsiblePerson: [] };
const LABELS = [...PORTFOLIO, '', ...CENTRE, '', ...PERSON];
const TOLD = {
  title: 'CASA - Un tetto per tutti.',
  portfolio: { text: PORTFOLIO[2] },
  responsibilityCentre: CENTRE[2],
  responsiblePerson: PERSON[2],
};
const PURPOSE = [
  { type: 'paragraph', text: 'Costruire case:' },
  { type: 'list', ordered: false, items: ['belle', 'sane'] },
];

describe('a value that begins with the word of a label', () => {
  it('is a value where another word for the label stands alone after it', async () => {
    const portfolio = ['ASSESSORE UGO BIANCHI', '', 'Assessorato'];
    const { objective } = await read(sheet({ portfolio }));
    expect(objective.portfolio?.text).toBe('ASSESSORE UGO BIANCHI');
  });
});

describe('labels away from their block', () => {
  it('stand above the code of the first sheet', async () => {
    const { objective } = await read(
      sheet({ ...NO_LABELS, code: [...LABELS, '', 'OBIETTIVO DI MANDATO', '2023_2028_DUP_01'] }),
    );
    expect(objective).toMatchObject(TOLD);
  });

  it('stand above the code of the next one', async () => {
    const { objectives } = await read(
      `${sheet()}\n\n${nextSheet({ ...NO_LABELS, code: [...LABELS, '', 'OBIETTIVO DI MANDATO', '2023_2028_DUP_02'] })}`,
    );
    expect(objectives).toMatchObject([
      { ...TOLD, status: { label: 'In Corso' } },
      { ...TOLD, code: '2023_2028_DUP_02' },
    ]);
  });

  it('stand in the block of the second page only: it is the model, and no text', async () => {
    const second = ['OBIETTIVO DI MANDATO', '2023_2028_DUP_01', '', 'CASA - Un tetto per tutti.', '', ...LABELS];
    const { objectives } = await read(
      sheet({ ...NO_LABELS, purpose: ['Finalità', '', 'Costruire case:', '', '- belle', '', ...second, '', '- sane'] }),
    );
    expect(objectives).toMatchObject([{ ...TOLD, purpose: PURPOSE }]);
  });

  it('stand after the heading, whose title has two lines', async () => {
    const title = ['CASA - Un tetto per chi', 'cerca e per chi resta.'];
    const { objective } = await read(
      sheet({
        code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_01', '', ...title, '', 'OBIETTIVO DI MANDATO'],
        title: [],
        heading: title,
      }),
    );
    expect(objective).toMatchObject({ ...TOLD, title: title.join(' ') });
  });
});

describe('the text of a section that ends its page', () => {
  it('is found after the title of the next header', async () => {
    const block = ['OBIETTIVO DI MANDATO', '2023_2028_DUP_01', '', 'CASA - Un tetto per tutti.', '', 'In Corso', ''];
    const { objective } = await read(sheet({ status: ['Stato', '', ...block, ...LABELS] }));
    expect(objective).toMatchObject({ ...TOLD, purpose: PURPOSE, status: { label: 'In Corso' } });
  });
});

describe('labels in a row, and their values in a row', () => {
  it('are pairs where no white space parts them, with a warning', async () => {
    const { objective, codes } = await read(
      sheet({
        ...NO_LABELS,
        title: [
          'CASA - Un tetto per tutti.',
          PORTFOLIO[0]!,
          CENTRE[0]!,
          PERSON[0]!,
          PORTFOLIO[2]!,
          CENTRE[2]!,
          PERSON[2]!,
        ],
      }),
    );
    expect(objective).toMatchObject(TOLD);
    expect(codes).toContain('header-unclear');
  });
});

describe('labels in a list', () => {
  it('are labels', async () => {
    const item = (field: readonly string[]) => [`- ${field[0]}: ${field[2]}`];
    const { objective } = await read(
      sheet({ portfolio: item(PORTFOLIO), responsibilityCentre: item(CENTRE), responsiblePerson: item(PERSON) }),
    );
    expect(objective).toMatchObject(TOLD);
  });
});

describe('a title and an office', () => {
  it('may differ in their capitals only', async () => {
    const { objective } = await read(
      sheet({
        title: ['SERVIZI SOCIALI'],
        heading: ['OBIETTIVO DI MANDATO', '', 'SERVIZI SOCIALI'],
        portfolio: [],
        code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_01', '', 'Centro di Responsabilità', '', 'Servizi sociali'],
        responsibilityCentre: [],
      }),
    );
    expect(objective).toMatchObject({ title: 'SERVIZI SOCIALI', responsibilityCentre: 'Servizi sociali' });
  });
});
