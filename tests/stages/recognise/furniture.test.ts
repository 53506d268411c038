/** What belongs to the page and not to the sheet: how it is separated from text that looks alike. */
import { describe, expect, it } from 'vitest';
import type { Layout, Line } from '../../../src/model/layout.js';
import { findFurniture } from '../../../src/recognise/furniture/furniture.js';
import { nextSheet, read, sheet } from '../../support/sheet.js';

const list = (...items: readonly string[]) => [{ type: 'list', ordered: false, items }];
const header = nextSheet({
  heading: [],
  publicValues: [],
  linkedObjectives: [],
  guidelines: [],
  purpose: [],
  status: [],
});

/** One sheet over pages, an item on each, with a foot under each page and between them nothing else. */
const paged = (items: readonly string[], foot: (page: number) => string) => {
  const pages = items.map((item) => `- ${item}`);
  const [first, ...others] = pages.map((page, i) => `${i === 0 ? page : `${header}\n\n${page}`}\n${foot(i + 1)}\n`);
  return sheet({ purpose: ['Finalità', '', [first, ...others].join('\n')] });
};

describe('a running foot', () => {
  it.each([
    ['one mark', (page: number) => `Unione dei Colli\n-- ${page} of 4 --`],
    [
      'two marks',
      (page: number) => `Unione dei Colli\nStampato il 3/2/2025\tPagina ${page} di 4\n\n-- ${page} of 4 --`,
    ],
    ['two marks of its own', (page: number) => `Unione dei Colli\nPagina ${page} di 4\nStampato il 3/2/2025`],
    ['a mark above it and one below', (page: number) => `Pagina ${page} di 4\nUnione dei Colli\n-- ${page} of 4 --`],
  ])('is furniture on pages with %s', async (_, foot) => {
    const { objective, lines } = await read(paged(['case', 'scuole', 'strade', 'ponti'], foot));
    expect(objective.purpose).toEqual(list('case', 'scuole', 'strade', 'ponti'));
    const feet = lines.filter(({ text }) => text === 'Unione dei Colli');
    expect(feet.map((line) => line.class)).toEqual(Array(4).fill('furniture'));
  });
});

describe('the number of a page', () => {
  const cut = (mark: (page: number) => string) => [
    sheet({ parameters: ['Vista\tDUP', mark(1)], purpose: ['Finalità', '', '- case', mark(2), '- scuole'] }),
    mark(3),
    nextSheet({ code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'] }),
    mark(4),
  ];

  it.each([
    ['stands alone', (page: number) => `${page}`],
    ['has its word', (page: number) => `Pagina ${page}`],
    ['stands between dashes', (page: number) => `- ${page} -`],
    ['is a converter’s', (page: number) => `==== Page ${page} ====`],
    ['is a comment', (page: number) => `<!-- page ${page} -->`],
  ])('that %s is known where the next page has no header', async (_, mark) => {
    const { objectives, lines } = await read(cut(mark).join('\n'));
    expect(objectives.map(({ purpose }) => purpose)).toMatchObject([list('case', 'scuole'), {}]);
    for (const page of [1, 2, 3, 4]) expect(lines.find(({ text }) => text === mark(page))?.class).toBe('furniture');
  });

  it('is no cell of the header under it', async () => {
    const block = (page: number, code: string) => [
      `${' '.repeat(60)}${page}`,
      'OBIETTIVO DI MANDATO       Assessorato         ASSESSORA VERDI - Sport e',
      `${code}                            tempo libero`,
      'CASA                       Responsabile        ANNA VERDI',
      '',
      'Finalità',
      'Costruire case.',
      '',
    ];
    const texts = [1, 2, 3].flatMap((page) => block(page, `2023_2028_DUP_0${page}`));
    const { objectives } = await read(texts.join('\n'));
    expect(objectives.map(({ portfolio }) => portfolio?.text)).toEqual(
      Array(3).fill('ASSESSORA VERDI - Sport e tempo libero'),
    );
  });

  it('is no number that counts within one page', async () => {
    const { objective } = await read(sheet({ purpose: ['Finalità', '', 'Edifici per anno:', '1', '2', '3'] }));
    const texts = objective.purpose.map((block) => (block.type === 'paragraph' ? block.text : ''));
    expect(texts.join(' ')).toBe('Edifici per anno: 1 2 3');
  });

  it('is not the rest of a cut code', async () => {
    const pages = [1, 2, 3].map((page) => `riga\n2024_28_DUP_01_03\n0${page}`);
    const { lines } = await read(sheet({ purpose: ['Finalità', '', pages.join('\n\f')] }));
    expect(lines.filter((line) => /^0\d$/u.test(line.text) && line.class === 'furniture')).toEqual([]);
  });

  it('is not one before them that stands within its page', async () => {
    const pages = [2, 3, 4].map((page) => `riga\n${page}`);
    const text = ['Edifici:', '1', 'riga', 'riga', 'riga', 'riga', 'riga', pages.join('\n\f')].join('\n');
    const { lines } = await read(sheet({ purpose: ['Finalità', '', text] }));
    const classes = ['1', '2', '3'].map((number) => lines.find((line) => line.text === number)?.class);
    expect(classes).toEqual(['fields', 'furniture', 'furniture']);
  });
});

describe('a line at the edge of pages', () => {
  const FOOT = 'Unione dei Colli';

  /** How many feet are furniture, of pages with a text of their own and a foot on some; `held` is what should be a value. */
  const feet = (hasFoot: readonly boolean[], held: readonly number[] = []): number => {
    const texts = hasFoot.flatMap((has, i) =>
      [`testo ${'abcdef'[i]}`, ...(has ? [FOOT] : [])].map((text) => [text, i]),
    );
    const lines = texts.map(
      ([text, page], index) => ({ index, page, text, top: 0, cells: [{ text }] }) as unknown as Line,
    );
    const layout = { unit: 'characters', lines } as unknown as Layout;
    const isHeld = ({ text, page }: Line) => text === FOOT && held.includes(page!);
    return findFurniture(layout, [], () => true, isHeld).size;
  };
  const [yes, no] = [true, false];

  it('is furniture on three pages of five, but not on three of six', () => {
    expect(feet([yes, yes, yes, no, no])).toBe(3);
    expect(feet([yes, yes, yes, no, no, no])).toBe(0);
  });

  it('is furniture on no fewer than three pages of a text', () => {
    expect(feet([yes, yes])).toBe(0);
  });

  it('is a value if half of them stand where a value should', () => {
    expect(feet([yes, yes, yes, yes], [0])).toBe(4);
    expect(feet([yes, yes, yes, yes], [0, 1])).toBe(0);
  });
});

it('a page number that was drawn between each header block and its body leaves both where they are', async () => {
  const names = ['ANNA ROSSI', 'UGO VERDI', 'IDA BIANCHI'];
  const pages = names.map((name, i) => [
    ...['OBIETTIVO DI MANDATO', `2023_2028_DUP_0${i + 1}`, 'Assessorato', `ASSESSORE ${name}`, `CASA ${i} - Un tetto`],
    ...['Responsabile', name, `- ${i + 2} -`, 'OBIETTIVO DI MANDATO', `CASA ${i} - Un tetto`],
    ...['Finalità', `Costruire ${i + 3} case.`, 'Stato', 'In Corso'],
  ]);
  const { objectives, lines } = await read(
    ['- 1 -', 'Vista DUP', 'Livello OBIETTIVO DI MANDATO', ...pages.flat()].join('\n'),
  );
  expect(objectives.map(({ title, responsiblePerson, purpose }) => [title, responsiblePerson, purpose])).toEqual(
    names.map((name, i) => [`CASA ${i} - Un tetto`, name, [{ type: 'paragraph', text: `Costruire ${i + 3} case.` }]]),
  );
  expect(lines.filter((line) => line.class === 'furniture').map(({ text }) => text)).toEqual([
    '- 1 -',
    '- 2 -',
    '- 3 -',
    '- 4 -',
  ]);
});
