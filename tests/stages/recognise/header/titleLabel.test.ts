/** A title that stands after a label of its own, as who transcribes sheets writes it. */
import { describe, expect, it } from 'vitest';
import { nextSheet, read, sheet } from '../../../support/sheet.js';

const TITLE = 'CASA: un tetto per tutti.';
const BLOCK = { portfolio: [], responsibilityCentre: [], responsiblePerson: [], title: [], heading: [] };

const rows = (head: readonly string[], ...body: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`);

const OFFICES = [
  ['**Assessorato**', 'ASSESSORA ROSSI - Bilancio - Personale'],
  ['**Centro di Responsabilità**', 'Servizi finanziari'],
  ['**Responsabile**', 'ANNA ROSSI'],
];

const FACES: Readonly<Record<string, Parameters<typeof sheet>[0]>> = {
  'before a colon, above the other labels': { ...BLOCK, ...offices(`**Titolo:** ${TITLE}`) },
  'before a colon, under another word': { ...BLOCK, ...offices(`Denominazione dell’obiettivo: ${TITLE}`) },
  'in a row of a table': {
    ...BLOCK,
    code: rows(['OBIETTIVO DI MANDATO', '2023_2028_DUP_01'], ['**Titolo**', TITLE], ...OFFICES),
  },
  'that is the head of a table under the title': {
    ...BLOCK,
    code: [
      '## OBIETTIVO DI MANDATO: 2023_2028_DUP_01',
      '',
      `### ${TITLE}`,
      '',
      ...rows(['Campo', 'Valore'], ...OFFICES),
    ],
  },
  'in the first row of a table': {
    ...BLOCK,
    code: ['## OBIETTIVO DI MANDATO 2023_2028_DUP_01', '', ...rows(['Titolo', TITLE], ...OFFICES)],
  },
};

function offices(first: string): Parameters<typeof sheet>[0] {
  const named = OFFICES.map(([label, value]) => `${label!.slice(0, -2)}:** ${value}`);
  return { code: ['## OBIETTIVO DI MANDATO – 2023_2028_DUP_01', '', first, '', ...named] };
}

describe('the label of a title', () => {
  it.each(Object.keys(FACES))('%s is no part of it, nor a field of its own', async (face) => {
    const { objectives, codes } = await read(
      [sheet(FACES[face]), nextSheet({ ...FACES[face], publicValues: ['VALORE PUBBLICO', '', '2 - CURA'] })].join(
        '\n\n',
      ),
    );
    expect(objectives).toHaveLength(1);
    expect(objectives[0]).toMatchObject({ title: TITLE, responsiblePerson: 'ANNA ROSSI', otherFields: [] });
    expect(codes).not.toContain('unrecognised-line');
  });

  it('is none where a title begins with the word', async () => {
    const { objective } = await read(sheet({ title: ['Titolo II e bilancio'], heading: [] }));
    expect(objective.title).toBe('Titolo II e bilancio');
  });
});

it('the head of a table of labels and values is no title', async () => {
  const code = ['## OBIETTIVO DI MANDATO 2023_2028_DUP_01', '', ...rows(['Campo', 'Valore'], ...OFFICES)];
  const { objective, codes } = await read(sheet({ ...BLOCK, code, heading: ['## OBIETTIVO DI MANDATO', '', TITLE] }));
  expect(objective.title).toBe(TITLE);
  expect(codes).not.toContain('conflicting-value');
});
