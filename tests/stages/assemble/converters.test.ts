/** What converters and engines do to a sheet: each case is the smallest text that once went wrong. */
import { describe, expect, it } from 'vitest';
import { assignRows } from '../../../src/geometry/rowsByPosition.js';
import { column, page } from '../../support/page.js';
import { nextSheet, read, sheet } from '../../support/sheet.js';

const raw = (...more: readonly string[]) =>
  [
    'Vista DUP_2024_2027',
    ...['OBIETTIVO DI MANDATO', '2023_2028_DUP_01', 'Assessorato ANNA ROSSI', 'Centro di Responsabilità', 'Servizi'],
    ...['CASA Responsabile BRUNO VERDI', 'OBIETTIVO DI MANDATO', 'CASA', 'Finalità', 'Costruire case per chi'],
    ...['OBIETTIVO DI MANDATO', '2023_2028_DUP_01', 'Assessorato ANNA ROSSI', 'Centro di Responsabilità', 'Servizi'],
    ...['CASA Responsabile BRUNO VERDI', ...more, 'Stato', 'In Corso'],
  ].join('\n');

describe('a repeated header in running text', () => {
  it('ends where the first one does, though title, label and value share a line', async () => {
    const { objective } = await read(raw('non ne ha.'));
    expect(objective).toMatchObject({
      title: 'CASA',
      responsibilityCentre: 'Servizi',
      responsiblePerson: 'BRUNO VERDI',
      purpose: [{ type: 'paragraph', text: 'Costruire case per chi non ne ha.' }],
    });
  });

  it('does not hold the page number that a tool sets after it', async () => {
    const { objective, lines } = await read(raw('2 / 9', 'non ne ha.'));
    expect(objective.purpose).toEqual([{ type: 'paragraph', text: 'Costruire case per chi non ne ha.' }]);
    expect(lines.find(({ text }) => text === '2 / 9')?.class).toBe('furniture');
  });
});

describe('numbers and codes without their blank', () => {
  it('a tenth item whose number touches it is an item', async () => {
    const items = Array.from({ length: 10 }, (_, i) => (i < 9 ? `${i + 1}. voce` : '10.decima'));
    const { objective } = await read(sheet({ purpose: ['Finalità', '', ...items] }));
    expect(objective.purpose).toEqual([{ type: 'list', ordered: true, items: [...Array(9).fill('voce'), 'decima'] }]);
  });

  it('a code that touches its title is a code', async () => {
    const table = ['OBIETTIVI STRATEGICI COLLEGATI', '', 'Codice Titolo', '2024_28_DUP_01_0301Rete idrica.'];
    const { objective } = await read(sheet({ linkedObjectives: table }));
    expect(objective.linkedObjectives).toMatchObject([{ code: '2024_28_DUP_01_0301', title: 'Rete idrica.' }]);
  });
});

describe('other marks of markdown', () => {
  it.each([
    ['quotations', (line: string) => `> ${line}`],
    ['tags', (line: string) => (line === '' ? '' : `<b>${line}</b><br/>`)],
  ])('%s are taken off', async (_, mark) => {
    const plain = await read(sheet());
    const marked = await read(sheet().split('\n').map(mark).join('\n'));
    expect(marked.objective).toEqual(plain.objective);
  });
});

describe('a title that reads like a label', () => {
  it('begins no sheet', async () => {
    const named = {
      title: ['Assessorato alla gentilezza'],
      heading: ['OBIETTIVO DI MANDATO', '', 'Assessorato alla gentilezza'],
    };
    const { objectives } = await read(
      `${sheet(named)}\n\n${nextSheet({ code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'] })}`,
    );
    expect(objectives.map(({ code }) => code)).toEqual(['2023_2028_DUP_01', '2023_2028_DUP_02']);
  });
});

describe('a value that grows', () => {
  it('is the longer one, and a warning says so', async () => {
    const { objective, codes } = await read(
      `${sheet()}\n\n${nextSheet({ responsiblePerson: ['Responsabile', '', 'ANNA ROSSI BIANCHI'] })}`,
    );
    expect(objective.responsiblePerson).toBe('ANNA ROSSI BIANCHI');
    expect(codes).toContain('conflicting-value');
  });
});

describe('rows set tight', () => {
  const layout = page([0, 1, 2, 3, 4]);
  const at = (line: number) => ({ top: layout.lines[line]!.top, bottom: layout.lines[line]!.top });

  it('lines above the first key are the rest of a row of the page before', () => {
    const lines = column(layout, ['quartiere.', 'Rete', 'idrica.', 'Scuole', 'nuove.']);
    expect(assignRows([at(1), at(3)], lines, layout, 10, true)).toEqual([null, 0, 0, 1, 1]);
  });

  it('no row begins in lower case where another cut is as near', () => {
    const lines = column(layout, ['Rete.', 'Portale unico', 'automatica', 'nelle', 'scuole.']);
    expect(assignRows([at(0), at(2)], lines, layout, 10, false)).toEqual([0, 1, 1, 1, 1]);
  });

  it('no row goes on after a line that had room for its next word', () => {
    const wrapped = [
      'Estendere il presidio',
      'alle frazioni.',
      'Rete nuova e centrale',
      'Prefettura insieme ai',
      'Comuni',
    ];
    const lines = column(layout, wrapped);
    expect(assignRows([at(0), at(3)], lines, layout, 10, false)).toEqual([0, 0, 1, 1, 1]);
    const full = column(layout, wrapped.with(1, 'alle frazioni e oltre'));
    expect(assignRows([at(0), at(3)], full, layout, 10, false)).toEqual([0, 0, 0, 1, 1]);
  });

  it('a value above a label of two lines is not its own: the row before is taller', () => {
    const label = { top: layout.lines[2]!.top, bottom: layout.lines[3]!.top };
    const lines = column(layout, ['PRESIDENTE DEL CONSIGLIO', 'IRENE']);
    expect(assignRows([at(0), label, at(4)], lines, layout, 10, false)).toEqual([0, 0]);
  });
});

it('each tab is a blank where a tool set every blank as a tab', async () => {
  const { objective } = await read(sheet({ linkedObjectives: [] }).replaceAll(' ', '\t'));
  expect(objective).toMatchObject({
    level: 'mandate',
    title: 'CASA - Un tetto per tutti.',
    responsibilityCentre: 'Servizi finanziari',
    guidelines: [{ type: 'paragraph', text: 'Case per tutti.' }],
  });
});
