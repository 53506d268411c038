/** The table of linked objectives where a converter set its cells in another order, or marked them up as a list. */
import { describe, expect, it } from 'vitest';
import { read, sheet } from '../../support/sheet.js';

const CODES = ['2024_28_DUP_01_0301', '2024_28_DUP_01_0302', '2024_28_DUP_01_0303'];
const TITLES = ['Vigilare sempre.', 'Illuminare i vicoli.', 'Formare gli agenti.'];
const [c1, c2, c3] = CODES as [string, string, string];
const [t1, t2, t3] = TITLES as [string, string, string];

/** Rows of codes and titles. */
const rows = (...all: [code: string, title: string][]) => all;

/** The table whose cells come in this order, each on a line; a blank line between them unless they are set `tight`. */
const table = (cells: readonly string[], tight = false) =>
  read(
    sheet({
      linkedObjectives: [
        'OBIETTIVI STRATEGICI COLLEGATI',
        '',
        'Codice',
        'Titolo',
        '',
        cells.join(tight ? '\n' : '\n\n'),
      ],
    }),
  );
const pairs = (objective: { linkedObjectives: readonly { code: string; title: string }[] }) =>
  objective.linkedObjectives.map(({ code, title }) => [code, title]);
const whole = CODES.map((code, i) => [code, TITLES[i]]);

describe('codes and titles torn apart', () => {
  it.each([
    ['codes first', [c1, c2, c3, t1, t2, t3], []],
    ['titles first', [t1, t2, t3, c1, c2, c3], []],
    ['two and two, then one and one', [c1, c2, t1, t2, c3, t3], []],
    ['each title before its code', [t1, c1, t2, c2, t3, c3], ['table-rejoined']],
    ['all titles after the first code', [c1, t1, t2, t3, c2, c3], ['table-rejoined']],
  ])('are pairs in their order: %s', async (_, cells, said) => {
    const { objective, codes, diagnostics } = await table(cells);
    expect(pairs(objective)).toEqual(whole);
    expect(codes).toEqual(said);
    for (const found of diagnostics) expect(found.objective).toBe(objective.code);
  });

  it('are pairs line by line where no white space parts them, and it is said', async () => {
    const { objective, codes } = await table([...CODES, ...TITLES], true);
    expect(pairs(objective)).toEqual(whole);
    expect(codes).toEqual(['table-rejoined']);
  });

  it('are no pairs where their numbers differ', async () => {
    const { codes, diagnostics } = await table([c1, c2, c3, t1, t2]);
    expect(codes).toContain('torn-table');
    expect(diagnostics.map(({ objective }) => objective)).toEqual(codes.map(() => '2023_2028_DUP_01'));
  });

  it('leave a code without title as it is, where the next one has its title beside it', async () => {
    const { objective, codes } = await table([c1, `${c2} ${t2}`, 'anche di notte.'], true);
    expect(pairs(objective)).toEqual(rows([c1, ''], [c2, `${t2} anche di notte.`]));
    expect(codes).toEqual(['row-without-title']);
  });
});

it('a code in pieces goes on after the first lines of its title', async () => {
  const { objective } = await table(
    ['2024_28_D Illuminare i vicoli e le piazze', 'UP_01_030 di tutto il centro.', '2', `${c3} ${t3}`],
    true,
  );
  expect(pairs(objective)).toEqual(rows([c2, 'Illuminare i vicoli e le piazze di tutto il centro.'], [c3, t3]));
});

it.each([
  ['acronyms and numbers', [c1 + t1, `${c2}SPID per tutti`, `${c3}1.200 lampioni`]],
  [
    'the rests of their codes',
    ['2024_28', `_DUP_01_0`, `301${t1}`, '2024_28', '_DUP_01_0', '302SPID per tutti', c3, '1.200 lampioni'],
  ],
  [
    'beginnings of codes',
    ['2024_28_DUP_01_0301', t1, '2024_28_DUP_01_SPID per tutti', '0302', '2024_28_DUP_01_', '0303', '1.200 lampioni'],
  ],
])('titles may touch codes: %s', async (_, cells) => {
  const { objective } = await table(cells, true);
  expect(pairs(objective)).toEqual(rows([c1, t1], [c2, 'SPID per tutti'], [c3, '1.200 lampioni']));
});

it('a last year of four digits goes on a code cut after its first one', async () => {
  const { objective } = await table(
    ['2024_', '2028_', 'DUP_01_', '0301', t1, '2024_', '2028_', 'DUP_01_', '0302', t2],
    true,
  );
  expect(pairs(objective)).toEqual(rows(['2024_2028_DUP_01_0301', t1], ['2024_2028_DUP_01_0302', t2]));
});

it('the beginning of a whole code is not the rest of a cut one', async () => {
  const { objective, codes } = await table(['2024_28_DUP_01_', t1, `${c2} ${t2}`], true);
  expect(pairs(objective)).toEqual(rows(['2024_28_DUP_01_', t1], [c2, t2]));
  expect(codes).toContain('code-cut-short');
});

it('the second page of a text may lie aside', async () => {
  const { objective } = await table(
    [`    ${c1}    ${t1}`, `    ${c2}    ${t2}`, '                           Anche a mezzanotte.', `${c3}    ${t3}`],
    true,
  );
  expect(pairs(objective)).toEqual(rows([c1, t1], [c2, `${t2} Anche a mezzanotte.`], [c3, t3]));
});

it('the first line of a title may stand before its code, after the rest of the code before: it is said', async () => {
  const first = ['2024_28_DUP', t1, '_01_0301', 'Illuminare i vicoli'];
  const { objective, codes } = await table(
    [...first, '2024_28_DUP', 'di tutto il centro', '_01_0302', 'e le piazze.'],
    true,
  );
  expect(pairs(objective)).toEqual(rows([c1, t1], [c2, 'Illuminare i vicoli di tutto il centro e le piazze.']));
  expect(codes).toEqual(['table-rejoined']);
});

describe('rows set as a list', () => {
  it.each(['- # - ', '• # – ', '# – ', '#: ', '- # '])('begin with %s', async (mark) => {
    const { objective, codes, lines } = await table(
      CODES.map((code, i) => mark.replace('#', code) + TITLES[i]),
      true,
    );
    expect(pairs(objective)).toEqual(whole);
    expect(codes).toEqual([]);
    expect(lines.filter((line) => line.class === 'unrecognised')).toEqual([]);
  });

  it('keep a dash that only one title has', async () => {
    const { objective } = await table([`${c1} ${t1}`, `${c2} - ${t2}`], true);
    expect(pairs(objective)).toEqual(rows([c1, t1], [c2, `- ${t2}`]));
  });
});

it('the head of an empty table is no text of the section that its other half was set in', async () => {
  const linkedObjectives = ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice'];
  const guidelines = ['INDIRIZZI', '', 'Titolo', '', 'Case per tutti.'];
  const { objective, lines } = await read(sheet({ linkedObjectives, guidelines }));
  expect(objective.guidelines).toEqual([{ type: 'paragraph', text: 'Case per tutti.' }]);
  expect(lines.find(({ text }) => text === 'Titolo')?.class).toBe('furniture');
});
