/** Rows of the table in running text, by the order of its lines; `''` stands for a blank one. */

import { describe, expect, it } from 'vitest';
import { rowsByOrder } from '../../../src/assemble/table/rowsByOrder.js';
import { codeText } from '../../../src/assemble/table/tableCode.js';
import { joinSpans } from '../../../src/text/textSpans.js';
import { drawn } from '../../support/page.js';
import { read as readText, sheet } from '../../support/sheet.js';

function read(...lines: readonly string[]) {
  const { layout, texts } = drawn(
    'characters',
    lines.map((text, i) => [i, 0, text]),
  );
  const { rows, tear } = rowsByOrder({ ...layout, positioned: false }, texts);
  return {
    rows: rows.map((row) => [codeText(row), joinSpans(row.title)]),
    signs: rows.map((row) => row.signs.map(({ text }) => text)),
    tear,
  };
}

const [c1, c2, c3] = ['2024_28_DUP_01_0301', '2024_28_DUP_01_0302', '2024_28_DUP_01_0303'];
const [t1, t2, t3] = ['Vigilare sempre.', 'Illuminare i vicoli.', 'Formare gli agenti.'];
const MANDATE = '2023_2028_DUP_01';

type Rows = readonly (readonly [code: string, title: string])[];
/** A table of such rows. */
const table = (...rows: Rows): Rows => rows;
const cases = (
  rows: readonly (readonly [why: string, lines: readonly string[], rows: Rows, said?: 'paired' | 'column-major'])[],
) =>
  it.each(rows.map(([why, ...rest]) => [why, rest] as const))('%s', (_, [lines, expected, said]) => {
    const { rows: found, tear } = read(...lines);
    expect(found).toEqual(expected);
    expect(tear && (tear.paired ? 'paired' : 'column-major')).toBe(said ?? null);
  });

describe('a line after a code', () => {
  cases([
    ['may go on it and begin its title', ['2024_28_DUP_0', '1 Lampioni'], [['2024_28_DUP_01', 'Lampioni']]],
    [
      'goes on the title that has begun',
      ['2024_28_DUP_0', 'Posare', '12 lampioni'],
      [['2024_28_DUP_0', 'Posare 12 lampioni']],
    ],
    ['may be an item', ['2024_28_DUP_01_', '- 0301 lampioni'], [['2024_28_DUP_01_', '- 0301 lampioni']]],
    ['may cite a code of another shape', [`${c1} Come`, `${MANDATE} vuole`], [[c1, `Come ${MANDATE} vuole`]]],
    [
      'may cite one below what no code has',
      ['Altro', `${c1} Come`, `${MANDATE} vuole`],
      table(['', 'Altro'], [c1, `Come ${MANDATE} vuole`]),
    ],
  ]);
});

describe('signs beside a code', () => {
  it('are no part of its title where every row has one', () => {
    expect(read(`${c1} – ${t1}`, `${c2} – ${t2}`)).toMatchObject({
      rows: table([c1, t1], [c2, t2]),
      signs: [[`${c1} –`], [`${c2} –`]],
    });
    expect(read('Altro', `${c1} – ${t1}`).rows).toEqual(table(['', 'Altro'], [c1, t1]));
  });

  it('are those of a list', () => {
    expect(read(`- ${c1} ${t1}`, `${c2} ${t2}`).signs).toEqual([['-'], []]);
  });
});

describe('the first line of a title after the rest of the code before', () => {
  const torn = (...lines: readonly string[]) => ['2024_28_DUP', lines[0]!, '_01_0301', ...lines.slice(1)];
  cases([
    [
      'is the next row’s where that goes on',
      [...torn('Vigilare', 'Illuminare'), '2024_28_DUP', 'i vicoli', '_01_0302'],
      table([c1, 'Vigilare'], [c2, 'Illuminare i vicoli']),
      'paired',
    ],
    [
      'is this row’s where the next one begins, in doubt after a sentence',
      [...torn('Vigilare.', 'Illuminare'), '2024_28_DUP', 'Formare', '_01_0302'],
      table([c1, 'Vigilare. Illuminare'], [c2, 'Formare']),
      'paired',
    ],
    [
      'is this row’s in mid-sentence',
      [...torn('Prati. Boschi', 'Illuminare'), '2024_28_DUP', 'Formare', '_01_0302'],
      table([c1, 'Prati. Boschi Illuminare'], [c2, 'Formare']),
    ],
    ['is this row’s where no other comes', torn('Vigilare', 'Illuminare'), [[c1, 'Vigilare Illuminare']]],
    [
      'is this row’s on the line of its code',
      ['2024_28_DUP', 'Vigilare', '_01_0301 Illuminare', '2024_28_DUP', 'i vicoli', '_01_0302'],
      table([c1, 'Vigilare Illuminare'], [c2, 'i vicoli']),
    ],
    [
      'is this row’s where its title began on the line of its code',
      [`${c1} Vigilare`, 'Illuminare', `${c2} e curare`],
      table([c1, 'Vigilare Illuminare'], [c2, 'e curare']),
    ],
  ]);
});

describe('codes and titles in runs', () => {
  cases([
    ['a code at the end may have none', [c1, '', t1, '', c2], table([c1, t1], [c2, ''])],
    ['a title at the start may have none', ['Altro', c1, t1], table(['', 'Altro'], [c1, t1])],
    [
      'titles first are in doubt row by row',
      [t1, '', c1, '', t2, '', t3, '', c2, c3],
      table([c1, t1], [c2, t2], [c3, t3]),
      'paired',
    ],
    ['are as many in all', [c1, '', t1, '', t2, '', c2, '', t3, '', c3], table([c1, t1], [c2, t2], [c3, t3]), 'paired'],
    ['are no pairs where one has its own line', [`${c1} ${t1}`, '', t2, '', c2], table([c1, `${t1} ${t2}`], [c2, ''])],
    [
      'are no pairs where a title goes on',
      [c1, '', t1, '', 'anche di notte', '', c2],
      table([c1, `${t1} anche di notte`], [c2, '']),
    ],
    ['may be codes only', [c1, c2], table([c1, ''], [c2, ''])],
    ['are lines where all begin titles', [c1, c2, t1, t2], table([c1, t1], [c2, t2]), 'paired'],
    [
      'are one title where some line goes on',
      [c1, c2, t1, 'anche di notte'],
      table([c1, ''], [c2, `${t1} anche di notte`]),
    ],
    ['are one title where the lines are fewer', [c1, c2, c3, t1, t2], table([c1, ''], [c2, ''], [c3, `${t1} ${t2}`])],
    [
      'are torn where their numbers differ',
      [c1, c2, c3, '', t1, '', t2],
      table([c1, ''], [c2, ''], [c3, `${t1} ${t2}`]),
      'column-major',
    ],
  ]);

  it('are counted', () => {
    expect(read(c1, c2, c3, '', t1, '', t2).tear).toEqual({ paired: false, codes: 3, titles: 2 });
  });
});

it('a number after the table is the end of its last title, unless numbers count from 1 there', async () => {
  const titles = async (...lines: readonly string[]) => {
    const { objective } = await readText(
      sheet({ linkedObjectives: ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice\tTitolo', ...lines] }),
    );
    return objective.linkedObjectives.map(({ title }) => title);
  };
  expect(await titles('2024_28_DUP_01_0301\tAiutare l’A.S.L. n.', '3.')).toEqual(['Aiutare l’A.S.L. n. 3.']);
  expect(await titles('2024_28_DUP_01_0301\tAiutare tutti.', '1.', '2.')).toEqual(['Aiutare tutti.']);
});

describe('objectives in a list', () => {
  const pairs = table([c1, t1], [c2, t2]);
  cases([
    ['with numbers before their codes', [`1. ${c1} – ${t1}`, `2. ${c2} – ${t2}`], pairs],
    ['with their codes last', [`- ${t1} (${c1})`, `- ${t2} (${c2})`], pairs],
    ['with numbers, and their codes in brackets', [`1. ${t1} [${c1}]`, `2. ${t2} [${c2}]`], pairs],
    ['that is wrapped', ['- Illuminare', `i vicoli. (${c1})`, `- ${t2} (${c2})`], table([c1, t2], [c2, t2])],
    ['of which one has no code', [`- ${t1} (${c1})`, `- ${t2}`], table(['', `- ${t1} (${c1}) - ${t2}`])],
    ['of which the first has no code', [`- ${t1}`, `- ${t2} (${c2})`], table(['', `- ${t1} - ${t2} (${c2})`])],
    ['in which a title cites a code', [c1, `Come detto (${MANDATE})`], table([c1, `Come detto (${MANDATE})`])],
  ]);
});
