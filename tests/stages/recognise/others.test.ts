/** Sheets that hold more than is known: other labels, columns and sections, and what only looks like them. */
import { describe, expect, it } from 'vitest';
import type { Objective } from '../../../src/index.js';
import { STANDARD_MATCHER } from '../../../src/labels/labelMatcher.js';
import { OTHER_PARTS } from '../../../src/vocabulary/otherParts.js';
import { read, readWith } from '../../support/sheet.js';

const { isOtherPart } = STANDARD_MATCHER;

interface Sheet {
  readonly labels?: readonly (readonly [label: string, value: string])[];
  readonly columns?: readonly string[];
  readonly cells?: readonly string[];
  readonly purpose?: readonly string[];
  /** Lines of sections before Stato, and after it. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

const row = (...cells: readonly string[]) =>
  cells
    .map((cell, i) => cell.padEnd([24, 36, 16, 16][i] ?? 0))
    .join('')
    .trimEnd();
const label = (name: string, value: string, left = '') => `${left.padEnd(44)}${name.padEnd(30)}${value}`;

/** The page of one objective, as a tool writes it that keeps columns. */
const page = (
  number: number,
  { labels = [], columns = [], cells = [], purpose, before = [], after = [] }: Sheet,
): string =>
  [
    label('Assessorato', `ASSESSORE ${'ABC'[number - 1]} ROSSI - Casa`, 'OBIETTIVO DI MANDATO'),
    `2024_2029_DUP_0${number}`,
    label('Centro di Responsabilità', `Ufficio ${number}`),
    label('Responsabile', 'ANNA BIANCHI', `CASA ${number} - Un tetto`),
    ...labels.map(([name, value]) => label(name, value)),
    'OBIETTIVO DI MANDATO',
    `CASA ${number} - Un tetto`,
    'VALORE PUBBLICO',
    '1 - BENESSERE',
    'OBIETTIVI STRATEGICI COLLEGATI',
    row('Codice', 'Titolo', ...columns),
    row(`2025_29_DUP_0${number}_0801`, `Aprire le case numero ${number}.`, ...cells),
    'Finalità',
    ...(purpose ?? ['Ognuno ha diritto a una casa.']),
    ...before,
    'Stato',
    'In Corso',
    ...after,
  ].join('\n');

const PARAMETERS = [
  'SCHEDA OBIETTIVI',
  'Parametri selezionati:',
  'Vista    DUP_2025_2028',
  'Livello  OBIETTIVO DI MANDATO',
];
const pages = (...sheets: readonly Sheet[]) =>
  [PARAMETERS.join('\n'), ...sheets.map((sheet, i) => page(i + 1, sheet))].join('\f');

const others = ({ otherFields, otherSections, linkedObjectives }: Objective) => ({
  fields: otherFields.map(({ label: name, text }) => [name, text]),
  sections: otherSections,
  columns: linkedObjectives.map((link) => link.otherFields.map(({ label: name, text }) => [name, text])),
});

describe('another label of the header block', () => {
  const labels = (value: string) => ({ labels: [['Ambito', value]] as const });

  it('has its value, and the labels around it theirs', async () => {
    const { objectives, codes } = await read(pages(labels('Città verde'), labels('Città viva')));
    expect(objectives.map((one) => others(one).fields)).toEqual([
      [['Ambito', 'Città verde']],
      [['Ambito', 'Città viva']],
    ]);
    expect(objectives.map(({ responsiblePerson }) => responsiblePerson)).toEqual(['ANNA BIANCHI', 'ANNA BIANCHI']);
    expect(codes).toContain('other-part');
  });

  it('of one sheet alone is reported, and not guessed', async () => {
    const { objective, codes } = await read(pages(labels('Città verde')));
    expect(others(objective).fields).toEqual([]);
    expect(codes).toContain('other-part-unclear');
  });

  it('that the law makes common is known on one sheet, too, and is no news', async () => {
    const { objective, codes } = await read(pages({ labels: [['Missione', '08 Assetto del territorio']] }));
    expect(others(objective).fields).toEqual([['Missione', '08 Assetto del territorio']]);
    expect(codes.filter((code) => code.startsWith('other-part'))).toEqual([]);
  });

  it('before a colon is repeated by the next block of its sheet: a sentence under it with a colon is none', async () => {
    const block = (number: number) => [
      `OBIETTIVO DI MANDATO: 2024_2029_DUP_0${number}`,
      `CASA ${number} - Un tetto`,
      `Assessorato: ASSESSORE ${'ABC'[number - 1]} ROSSI - Casa`,
      `Centro di Responsabilità: Ufficio ${number}`,
      'Responsabile: ANNA BIANCHI',
      `Ambito: Quartiere ${number}`,
    ];
    const text = [1, 2].map((number) => [
      ...block(number),
      'OBIETTIVO DI MANDATO',
      `CASA ${number} - Un tetto`,
      'Finalità',
      'Ognuno ha diritto a una casa.',
      '\f',
      ...block(number),
      'Le fasi sono:',
      '1. progettare',
      '2. costruire',
      'Si tratta di un patto: tutti ne fanno parte.',
      'Stato',
      'In Corso',
      '\f',
    ]);
    const { objectives, codes } = await read([...PARAMETERS, ...text.flat()].join('\n').replaceAll('\f\n', '\f'));
    expect(codes.filter((code) => code === 'other-part')).toHaveLength(1);
    expect(objectives.map((one) => others(one).fields)).toEqual([
      [['Ambito', 'Quartiere 1']],
      [['Ambito', 'Quartiere 2']],
    ]);
    expect(objectives[0]!.purpose).toEqual([
      { type: 'paragraph', text: 'Ognuno ha diritto a una casa.' },
      { type: 'paragraph', text: 'Le fasi sono:' },
      { type: 'list', ordered: true, items: ['progettare', 'costruire'] },
      { type: 'paragraph', text: 'Si tratta di un patto: tutti ne fanno parte.' },
    ]);
  });

  it('that a profile names has its name, and is no news', async () => {
    const text = pages(labels('Città verde'), labels('Città viva'));
    const { objective, codes } = await readWith({ profile: { other: { ambito: ['Ambito'] } } }, text);
    expect(others(objective).fields).toEqual([['ambito', 'Città verde']]);
    expect(codes).not.toContain('other-part');
  });

  it('may be called as what every object has', async () => {
    const { objective } = await read(pages({ labels: [['Constructor', 'uno']] }, { labels: [['Constructor', 'due']] }));
    expect(others(objective).fields).toEqual([['Constructor', 'uno']]);
  });
});

describe('parts that the law makes common', () => {
  const rows = OTHER_PARTS.map(({ example }) => example.split('\t') as [string, string?]);

  it.each(rows)('%s is one, on one sheet', async (name, value) => {
    const sheet = value ? { labels: [[name, value]] as const } : { before: [name.toUpperCase(), 'Testo.'] };
    const { objective, codes } = await read(pages(sheet));
    const { fields, sections } = others(objective);
    expect([...fields, ...sections.map(({ title }) => [title])]).toEqual([
      value ? [name, value] : [name.toUpperCase()],
    ]);
    expect(codes.filter((code) => code.startsWith('other-part'))).toEqual([]);
  });

  it('are known by all their words', () => {
    for (const { words } of OTHER_PARTS)
      for (const word of words) expect([word, isOtherPart(word)]).toEqual([word, true]);
    expect(isOtherPart('Risorse umane della scuola')).toBe(false);
  });
});

describe('another column of the table', () => {
  it('has the cells under its name, and titles lose nothing', async () => {
    const sheet = (peso: string) => ({ columns: ['Peso', 'Settore'], cells: [peso, 'Casa'] });
    const { objectives } = await read(pages(sheet('40%'), sheet('60%')));
    expect(objectives.map((one) => others(one).columns)).toEqual([
      [
        [
          ['Peso', '40%'],
          ['Settore', 'Casa'],
        ],
      ],
      [
        [
          ['Peso', '60%'],
          ['Settore', 'Casa'],
        ],
      ],
    ]);
    expect(objectives.map(({ linkedObjectives: [link] }) => link!.title)).toEqual([
      'Aprire le case numero 1.',
      'Aprire le case numero 2.',
    ]);
  });

  it('without a name is reported, and stays in the titles', async () => {
    const text = pages({ columns: [''], cells: ['40%'] }).replace(
      /^(2025_29_DUP_01_08)01.*$/mu,
      (row) => `${row}\n${row.replace('0801', '0802').replace('40%', '60%')}`,
    );
    const { objective, codes } = await read(text);
    expect(objective.linkedObjectives.map(({ title }) => title)).toEqual([
      'Aprire le case numero 1. 40%',
      'Aprire le case numero 1. 60%',
    ]);
    expect(codes).toContain('other-part-unclear');
  });

  it('may have a cell without anything', async () => {
    const { objectives } = await read(pages({ columns: ['Peso'], cells: ['40%'] }, { columns: ['Peso'] }));
    expect(objectives.map((one) => others(one).columns)).toEqual([[[['Peso', '40%']]], [[['Peso', '']]]]);
  });
});

describe('another section', () => {
  const table = [row('Descrizione', 'Atteso'), row('Case aperte', '30'), row('Case chiuse', '2')];
  const NEWS = {
    type: 'table',
    rows: [
      ['Descrizione', 'Atteso'],
      ['Case aperte', '30'],
      ['Case chiuse', '2'],
    ],
  };

  it('is kept with its tables, paragraphs and lists', async () => {
    const sheet = {
      before: ['CRONOPROGRAMMA', ...table, 'RICADUTE', '', 'Meno sfratti.', '', '  - in centro', '  - ovunque'],
    };
    const { objectives } = await read(pages(sheet, sheet));
    expect(objectives.map((one) => others(one).sections)).toEqual(
      [1, 2].map(() => [
        { title: 'CRONOPROGRAMMA', blocks: [NEWS] },
        {
          title: 'RICADUTE',
          blocks: [
            { type: 'paragraph', text: 'Meno sfratti.' },
            { type: 'list', ordered: false, items: ['in centro', 'ovunque'] },
          ],
        },
      ]),
    );
    expect(objectives.map(({ purpose }) => purpose)).toEqual(
      [1, 2].map(() => [{ type: 'paragraph', text: 'Ognuno ha diritto a una casa.' }]),
    );
  });

  it('may stand after Stato, and hold nothing', async () => {
    const sheet = { after: ['CRONOPROGRAMMA', ...table, 'ALLEGATI'] };
    const { objectives } = await read(pages(sheet, sheet));
    expect(objectives.map((one) => others(one).sections)).toEqual(
      [1, 2].map(() => [
        { title: 'CRONOPROGRAMMA', blocks: [NEWS] },
        { title: 'ALLEGATI', blocks: [] },
      ]),
    );
    expect(objectives.map(({ status }) => status?.label)).toEqual(['In Corso', 'In Corso']);
  });

  it('is one of twenty', async () => {
    const names = [...'ABCDEFGHIJKLMNOPQRST'].map((letter) => `PARTE ${letter}${letter}`);
    const sheet = { before: names.flatMap((name) => [name, `Testo di ${name.toLowerCase()}.`]) };
    const { objectives } = await read(pages(sheet, sheet));
    for (const one of objectives) expect(one.otherSections.map(({ title }) => title)).toEqual(names);
  });

  it('is no first line of a paragraph, where white space stands below titles, and no title in a row of the table', async () => {
    const text = (number: number) => [
      ['OBIETTIVO DI MANDATO', `2024_2029_DUP_0${number}`],
      ['Assessorato', '', `ASSESSORE ${'ABC'[number - 1]} ROSSI - Casa`],
      ['Responsabile', '', 'ANNA BIANCHI'],
      ['OBIETTIVO DI MANDATO', '', `CASA ${number} - Un tetto`],
      ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice', 'Titolo'],
      [`2025_29_DUP_0${number}_0801`, 'Aprire le case', `2025_29_DUP_0${number}_0802`, `Chiudere le case ${number}.`],
      ['Finalità', '', 'Ognuno ha diritto a una casa, e'],
      ['Sono previsti nuovi alloggi con il contributo della', 'Regione.'],
      ['Stato', '', 'In Corso'],
    ];
    const all = [PARAMETERS, ...[1, 2].flatMap(text)].map((lines) => lines.join('\n')).join('\n\n');
    const { objectives, codes } = await read(all);
    expect(codes).not.toContain('other-part');
    expect(objectives.map(({ linkedObjectives }) => linkedObjectives.map(({ title }) => title))).toEqual([
      ['Aprire le case', 'Chiudere le case 1.'],
      ['Aprire le case', 'Chiudere le case 2.'],
    ]);
    expect(objectives[1]!.purpose.at(-1)).toMatchObject({
      text: expect.stringContaining('Sono previsti nuovi alloggi con il contributo della Regione.'),
    });
  });

  it('that comes once is reported, and stays text', async () => {
    const { objective, codes } = await read(pages({ before: ['CRONOPROGRAMMA', 'Entro l’anno.'] }, {}));
    expect(others(objective).sections).toEqual([]);
    expect(objective.purpose.length).toBeGreaterThan(1);
    expect(codes).toContain('other-part-unclear');
  });

  it.each([
    ['a word of prose', ['Le nostre', 'Risorse', 'sono poche.']],
    ['an item', ['Servono:', '  - Risorse', '  - tempo']],
    ['a motto', ['CASA PRIMA - Insieme', 'Ognuno ha diritto a una casa.']],
    ['a number', ['1. 1. CASA PRIMA', 'Ognuno ha diritto a una casa.']],
    ['a line that announces a list', ['In particolare:', '  - una', '  - due']],
  ])('is not %s, though all sheets have it', async (_, purpose) => {
    const { objectives } = await read(pages({ purpose }, { purpose }, { purpose }));
    expect(objectives.flatMap((one) => one.otherSections)).toEqual([]);
  });

  it('balances the ledger', async () => {
    const sheet = {
      labels: [['Ambito', 'Casa']] as const,
      columns: ['Peso'],
      cells: ['9%'],
      before: ['RICADUTE', ...table],
    };
    const { lines, codes, sources } = await read(pages(sheet, sheet));
    const { total, ...classes } = sources[0]!.lines;
    expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(codes).not.toContain('unrecognised-line');
    expect(lines.flatMap(({ fields }) => fields)).toEqual(
      expect.arrayContaining(['other: Ambito', 'other: Peso', 'other: RICADUTE']),
    );
  });
});

it('a line that all blocks of a running text have is told on each sheet that it may be a label of', async () => {
  const block = (number: number) => [
    ...['OBIETTIVO DI MANDATO', `2024_2029_DUP_0${number}`, `CASA ${number} - Un tetto`],
    ...['Assessorato', `ASSESSORE ${'ABC'[number - 1]} ROSSI`, 'Centro di Responsabilità', `Ufficio ${number}`],
    ...['Responsabile', 'ANNA BIANCHI', 'Ambito', `Quartiere ${number}`],
    ...['OBIETTIVO DI MANDATO', `CASA ${number} - Un tetto`, 'Finalità', 'Costruire case.', 'Stato', 'In Corso'],
  ];
  const { diagnostics } = await read([1, 2, 3].flatMap(block).join('\n'));
  const told = diagnostics.filter(({ code }) => code === 'other-part-unclear');
  expect(told.map(({ objective }) => objective)).toEqual([1, 2, 3].map((number) => `2024_2029_DUP_0${number}`));
});

it('a title of a section on a later page, below the repeated block, is no label of the block', async () => {
  const block = (number: number) => [
    ...['OBIETTIVO DI MANDATO', `2024_2029_DUP_0${number}`, `${'ABC'[number - 1]}ASA - Un tetto`],
    ...['Assessorato', `ASSESSORE ${'ABC'[number - 1]} ROSSI`, 'Responsabile', 'ANNA BIANCHI'],
  ];
  const sheetOf = (number: number) => [
    ...block(number),
    ...['OBIETTIVO DI MANDATO', `${'ABC'[number - 1]}ASA - Un tetto`, 'Finalità', 'Costruire case.'],
    ...block(number),
    ...['Risanare i tetti.', 'RISORSE FINANZIARIE', 'Fondi del Comune.'],
    ...block(number),
    ...['Stato', 'In Corso'],
  ];
  const { objectives } = await read(['Vista DUP', ...[1, 2, 3].flatMap(sheetOf)].join('\n'));
  expect(objectives.map(({ otherSections }) => otherSections)).toEqual(
    Array(3).fill([{ title: 'RISORSE FINANZIARIE', blocks: [{ type: 'paragraph', text: 'Fondi del Comune.' }] }]),
  );
});

it('a common part of the only sheet is known where the next title stands on a later page', async () => {
  const block = ['OBIETTIVO DI MANDATO', '2024_2029_DUP_01', 'CASA - Un tetto', 'Assessorato', 'ASSESSORA ANNA ROSSI'];
  const { objective } = await read(
    [
      ...['Vista DUP', ...block, 'Responsabile', 'ANNA BIANCHI', '', 'OBIETTIVO DI MANDATO', '', 'CASA - Un tetto', ''],
      ...['Finalità', '', 'Costruire case.', '', 'INDICATORI', '', 'Case costruite: 12.', ''],
      ...[...block, 'Responsabile', 'ANNA BIANCHI', '', 'Stato', '', 'In Corso'],
    ].join('\n'),
  );
  expect(objective.purpose).toEqual([{ type: 'paragraph', text: 'Costruire case.' }]);
  expect(objective.otherSections).toEqual([
    { title: 'INDICATORI', blocks: [{ type: 'paragraph', text: 'Case costruite: 12.' }] },
  ]);
});

it('a word at the edge of its line is no title where known titles stand below white space, though one is wrapped', async () => {
  const narrow = pages({}, {}, {})
    .replace(/^(?=VALORE|OBIETTIVI|Finalità|Stato)/gmu, '\n')
    .replaceAll('OBIETTIVI STRATEGICI COLLEGATI', 'OBIETTIVI STRATEGICI\nCOLLEGATI')
    .replaceAll('Ognuno ha diritto a una casa.', 'Ognuno ha diritto a una casa.\nCASTELFIUME\nBELLA e sana.');
  const { objectives, codes } = await read(narrow);
  expect(objectives.flatMap((one) => one.otherSections)).toEqual([]);
  expect(objectives.map(({ linkedObjectives }) => linkedObjectives.length)).toEqual([1, 1, 1]);
  expect(codes).not.toContain('other-part');
});

it('a justified line, whose words a tool set apart, is no row of a table', async () => {
  const sheetOf = (number: number) => [
    ...['OBIETTIVO DI MANDATO', `2024_2029_DUP_0${number}`, `${'ABC'[number - 1]}ASA - Un tetto`],
    ...['Assessorato', 'ASSESSORA ANNA ROSSI', 'Responsabile', 'ANNA BIANCHI'],
    ...['OBIETTIVO DI MANDATO', `${'ABC'[number - 1]}ASA - Un tetto`, 'Finalità', 'Costruire case.'],
    ...['RISORSE FINANZIARIE', 'La    spesa     è    su    https://rocca.example/atti     e    presso', 'gli uffici.'],
    ...['Stato', 'In Corso'],
  ];
  const { objective } = await read(['Vista DUP', ...[1, 2].flatMap(sheetOf)].join('\n'));
  expect(objective.otherSections).toEqual([
    {
      title: 'RISORSE FINANZIARIE',
      blocks: [{ type: 'paragraph', text: 'La spesa è su https://rocca.example/atti e presso gli uffici.' }],
    },
  ]);
});

describe('a title of another section in a marked document', () => {
  /** A sheet in markdown, with the titles of its sections as `title` sets them. */
  const marked = (number: number, title: (name: string) => string, ...part: readonly string[]) =>
    [
      `## OBIETTIVO DI MANDATO 2024_2029_DUP_0${number}`,
      `CASA ${number} - Un tetto`,
      `- **Assessorato:** ASSESSORE ROSSI - Casa\n- **Responsabile:** ANNA BIANCHI`,
      title('VALORE PUBBLICO'),
      '1 - BENESSERE',
      title('Finalità'),
      'Ognuno ha diritto a una casa.',
      ...part,
      title('Stato'),
      'In Corso',
    ].join('\n\n');
  const others = async (title: (name: string) => string, ...part: readonly string[]) => {
    const sheets = [1, 2].map((number) => marked(number, title, ...part));
    const { objective } = await read(`# SCHEDA OBIETTIVI\n\n${sheets.join('\n\n')}`);
    return objective.otherSections.map((section) => section.title);
  };
  const bold = (name: string) => `**${name}**`;
  const boldColon = (name: string) => `**${name}:**`;

  it.each([
    ['bold with a colon, as known ones are', boldColon, ['**Indicatori:**', 'Case: 30.'], ['Indicatori']],
    ['bold with a colon, with a name of its own', boldColon, ['**Cronologia:**', 'Da maggio.'], ['Cronologia']],
    ['a heading, where known ones are bold', bold, ['## Indicatori', 'Case: 30.'], ['Indicatori']],
    ['not bold with a colon, where known ones have none', bold, ['**Indicatori:**', 'Case: 30.'], []],
    ['not plain with a colon', boldColon, ['Indicatori:', '- case', '- vie'], []],
    ['not a heading with a name of its own, where known ones are bold', bold, ['#### Le vie', 'Case: 30.'], []],
  ])('is %s', async (_, title, part, wanted) => expect(await others(title, ...part)).toEqual(wanted));
});
