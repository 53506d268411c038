/** Headings without what was set before them for order or for looks: only labels lose it. */
import { describe, expect, it } from 'vitest';
import { read } from '../../support/sheet.js';

const marked = (title: (name: string, at: number) => string, text = 'Case per tutti.') =>
  [
    '## OBIETTIVO DI MANDATO 2024_2029_DUP_01',
    'CASA - Un tetto',
    '- **Assessorato:** ASSESSORA ROSSI - Casa\n- **Responsabile:** ANNA BIANCHI',
    title('VALORE PUBBLICO', 1),
    '1 - BENESSERE',
    title('Finalità', 2),
    text,
    title('Stato', 3),
    'In Corso',
  ].join('\n\n');

describe('titles of sections', () => {
  it.each<[string, (name: string, at: number) => string]>([
    ['with numbers', (name, at) => `### ${at}. ${name}`],
    ['with numbers of two levels', (name, at) => `### 1.${at} ${name}`],
    ['with pictures', (name) => `### 📌 ${name}`],
    ['with pictures of two characters', (name) => `### ⚠️ ${name}`],
    ['in bold with pictures', (name) => `**🎯 ${name}**`],
    ['in a summary', (name) => `<details><summary>${name}</summary>`],
  ])('%s are known', async (_, title) => {
    const { objective } = await read(marked(title));
    expect(objective.publicValues).toEqual([{ code: '1', label: 'BENESSERE' }]);
    expect(objective.purpose).toEqual([{ type: 'paragraph', text: 'Case per tutti.' }]);
    expect(objective.status?.label).toBe('In Corso');
  });
});

it.each([
  ['In Corso ✅', 'In Corso'],
  ['🟢 In Corso', 'In Corso'],
  ['**🟡 In Corso**', 'In Corso'],
  ['In Corso ❌', 'In Corso ❌'],
  ['❌ In Corso', '❌ In Corso'],
])('a status in the line %s', async (line, label) => {
  const { objective } = await read(marked((name) => `### ${name}`).replace('In Corso', line));
  expect(objective.status?.label).toBe(label);
});

it.each(['1. 1. CASA - Un tetto', '📌 Le case'])('%s, no label, is a heading as it is printed', async (text) => {
  const { objective } = await read(marked((name) => `### ${name}`, `### ${text}`));
  expect(objective.purpose).toEqual([{ type: 'paragraph', text }]);
});
