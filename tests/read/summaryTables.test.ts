/** A summary table of all objectives, in markdown, before or after the sheets: it is no part of them. */
import { describe, expect, it } from 'vitest';
import { read } from '../support/sheet.js';

const TABLE = [
  '## Riepilogo',
  '| Codice | Titolo | Responsabile | Stato |\n|---|---|---|---|',
  '| 2023_2028_DUP_01 | CASA - Un tetto | UGO VERDI | In Corso |\n| 2023_2028_DUP_02 | STRADE | ANNA ROSSI | Sospeso |',
  '',
].join('\n');
const HEAD = [
  '# SCHEDA OBIETTIVI',
  '## Parametri selezionati',
  '- **Vista:** DUP_2024_2027\n- **Livello:** OBIETTIVO DI MANDATO\n- **VALORE PUBBLICO:** 1 - BENESSERE\n',
].join('\n\n');
const sheet = (number: number, title: string, person: string, status: string) =>
  [
    `## OBIETTIVO DI MANDATO 2023_2028_DUP_0${number}`,
    `**${title}**`,
    `- **Assessorato:** ASSESSORA BIANCHI - Casa\n- **Centro di Responsabilità:** Settore ${number}\n- **Responsabile:** ${person}`,
    '### VALORE PUBBLICO',
    '1 - BENESSERE',
    '### Finalità',
    'Costruire.',
    `### Stato\n\n${status}\n`,
  ].join('\n\n');
const SHEETS = `${sheet(1, 'CASA - Un tetto', 'UGO VERDI', 'In Corso')}\n${sheet(2, 'STRADE', 'ANNA ROSSI', 'Sospeso')}`;

describe('a summary table', () => {
  it.each([
    ['before the head of the export', `${TABLE}\n${HEAD}${SHEETS}`],
    ['after the last sheet', `${HEAD}${SHEETS}\n${TABLE}`],
    ['before and after', `${TABLE}\n${HEAD}${SHEETS}\n${TABLE}`],
  ])('%s leaves parameters and sheets whole, and is told', async (_, text) => {
    const { sources, objectives, codes } = await read(text);
    expect(sources[0]!.parameters).toEqual({
      view: 'DUP_2024_2027',
      level: 'OBIETTIVO DI MANDATO',
      publicValue: '1 - BENESSERE',
    });
    expect(
      objectives.map((one) => [one.title, one.responsiblePerson, one.status?.label, one.otherSections.length]),
    ).toEqual([
      ['CASA - Un tetto', 'UGO VERDI', 'In Corso', 0],
      ['STRADE', 'ANNA ROSSI', 'Sospeso', 0],
    ]);
    expect(codes.some((code) => code === 'unrecognised-line' || code === 'outside-sheets')).toBe(true);
  });
});
