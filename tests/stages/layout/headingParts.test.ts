/** Heads of sheets as who transcribes them writes them: level, code and title in one heading, or named below it. */
import { describe, expect, it } from 'vitest';
import { read } from '../../support/sheet.js';

const FIELDS = [
  'Assessorato: ASSESSORA ROSSI - Casa',
  'Centro di Responsabilità: Settore 2',
  'Responsabile: ANNA BIANCHI',
];
const REST = ['### VALORE PUBBLICO', '1 - BENESSERE', '### Finalità', 'Case per tutti.', '### Stato', 'In Corso'];
const bullets = FIELDS.map((field) => `- ${field}`).join('\n');
const table = (rows: readonly string[]): string =>
  ['| Campo | Valore |', '|---|---|', ...rows.map((row) => `| ${row.replace(': ', ' | ')} |`)].join('\n');
const sheet = (...head: readonly string[]): string => [...head, ...REST].join('\n\n');

const [LEVEL, CODE, TITLE] = ['OBIETTIVO DI MANDATO', '2024_2029_DUP_01', 'CASA - Un tetto per tutti'];
const NAMED = `Livello: ${LEVEL}`;

describe('level, code and title are known', () => {
  it.each<[string, string]>([
    ['with a colon before the title', sheet(`## Obiettivo di mandato ${CODE}: ${TITLE}`, bullets)],
    ['with a dash before the title', sheet(`## ${LEVEL} ${CODE} – ${TITLE}`, bullets)],
    ['with nothing before the title', sheet(`## ${LEVEL} ${CODE} ${TITLE}`, bullets)],
    ['with the code in parentheses', sheet(`## ${LEVEL} (${CODE})`, `**${TITLE}**`, bullets)],
    ['with the code in brackets', sheet(`## ${LEVEL} [${CODE}]`, `**Titolo:** ${TITLE}`, bullets)],
    ['with the code last', sheet(`## ${LEVEL} – ${TITLE} (${CODE})`, bullets)],
    ['with the level last', sheet(`## ${CODE} – ${TITLE} (${LEVEL})`, bullets)],
    ['in a bold line', sheet(`**${LEVEL} ${CODE} – ${TITLE}**`, bullets)],
    ['in a row of bullets', sheet(`- **${LEVEL}:** ${CODE} – ${TITLE}\n${bullets}`)],
    ['in two headings', sheet(`## ${LEVEL}`, `### ${CODE}: ${TITLE}`, bullets)],
    ['with code and title as text', sheet(`## ${LEVEL}`, `${CODE} – ${TITLE}`, bullets)],
    ['with a code in bold before the title', sheet(`## ${LEVEL}`, `**${CODE}** – ${TITLE}`, bullets)],
    ['with the level below', sheet(`## ${CODE} – ${TITLE}`, `**${LEVEL}**`, bullets)],
    ['with the level named below', sheet(`## ${CODE} ${TITLE}`, `- ${NAMED}\n${bullets}`)],
    ['with the level in a table', sheet(`## ${CODE} – ${TITLE}`, table([NAMED, ...FIELDS]))],
    ['with a number before the code', sheet(`## 1. ${CODE} – ${TITLE}`, table([NAMED, ...FIELDS]))],
    ['with a count of sheets', sheet(`## Scheda 1 di 3: ${CODE} – ${TITLE}`, table([NAMED, ...FIELDS]))],
    ['with code, title and level on lines of their own', sheet(`## ${CODE}`, `### ${TITLE}`, `*${LEVEL}*`, bullets)],
    [
      'with level and code in a table under the title',
      sheet(`## ${TITLE}`, table([NAMED, `Codice: ${CODE}`, ...FIELDS])),
    ],
    ['with the code below', sheet(`## ${LEVEL} – ${TITLE}`, `Codice: ${CODE}`, bullets)],
    ['with a heading for each', sheet(`## ${NAMED}`, `### Codice: ${CODE}`, `### Titolo: ${TITLE}`, bullets)],
    ['with labels on one line', sheet(`## ${LEVEL} ${CODE}`, `### ${TITLE}`, FIELDS.join(' | '))],
    [
      'with labels over a row of values',
      sheet(
        `## ${LEVEL}`,
        [
          `| Codice | Titolo | ${FIELDS.map((field) => field.split(': ')[0]).join(' | ')} |`,
          '|---|---|---|---|---|',
          `| ${CODE} | ${TITLE} | ${FIELDS.map((field) => field.split(': ')[1]).join(' | ')} |`,
        ].join('\n'),
      ),
    ],
  ])('%s', async (_, text) => {
    const { objective, codes } = await read(text);
    expect(objective).toMatchObject({
      level: 'mandate',
      code: CODE,
      title: TITLE,
      portfolio: { text: 'ASSESSORA ROSSI - Casa' },
      responsibilityCentre: 'Settore 2',
      responsiblePerson: 'ANNA BIANCHI',
      purpose: [{ type: 'paragraph', text: 'Case per tutti.' }],
    });
    expect(codes).not.toContain('unrecognised-line');
  });
});

it('a heading above another line that may be the title is none in silence', async () => {
  const text = sheet('## Relazione', `**${NAMED}**`, `**Codice:** ${CODE}`, `**${TITLE}**`, bullets);
  await expect(read(text)).rejects.toThrow('no level label');
});

it("a copy of a sheet's code in the name of its table is no head of its own", async () => {
  const { objective } = await read(sheet(`## ${CODE}_1`, `## ${LEVEL} ${CODE}`, TITLE, bullets, `**${LEVEL}**`));
  expect(objective).toMatchObject({ code: CODE, title: TITLE });
});

it('a heading with a code that no label of a header block follows begins no sheet', async () => {
  const { objective, objectives } = await read(
    [
      `## ${LEVEL} ${CODE}: ${TITLE}`,
      'È descritto nella scheda.',
      sheet(`## ${LEVEL} 2024_2029_DUP_02`, 'ALTRO', bullets),
    ].join('\n\n'),
  );
  expect(objectives).toHaveLength(1);
  expect(objective).toMatchObject({ code: '2024_2029_DUP_02', title: 'ALTRO' });
});
