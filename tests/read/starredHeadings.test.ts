/** Headings between stars, as html2text writes them in plain text. */
import { describe, expect, it } from 'vitest';
import { read } from '../support/sheet.js';

const sheetOf = (number: string) => [
  `OBIETTIVO DI MANDATO: 2023_2028_DUP_${number}`,
  'CASA - Un tetto per tutti.',
  'Assessorato: ASSESSORA ROSSI',
  'Centro di Responsabilità: Servizi finanziari',
  'Responsabile: ANNA ROSSI',
  '** OBIETTIVO DI MANDATO **',
  'CASA - Un tetto per tutti.',
  '* VALORE PUBBLICO *',
  '1 - BENESSERE',
  '* OBIETTIVI STRATEGICI COLLEGATI *',
  'Codice              Titolo',
  '2024_28_DUP_01_0301 Vigilare sempre.',
  '* Finalità *',
  'Costruire case:',
  '    * belle',
  '    * sane',
  '* Stato *',
  'In Corso',
];

describe('headings between stars', () => {
  it.each([
    ['alone', []],
    [
      'before chapters of the document',
      ['****** SEZIONE OPERATIVA ******', '**** Finalità ****', ...Array(8).fill('Crescere insieme.')],
    ],
  ])('are titles of sections: %s', async (_, chapter) => {
    const text = [
      '**** SCHEDA OBIETTIVI ****',
      'Livello OBIETTIVO DI MANDATO',
      ...sheetOf('01'),
      ...sheetOf('02'),
      ...chapter,
    ];
    const { objectives, codes } = await read(text.join('\n'));
    expect(objectives).toMatchObject(
      ['01', '02'].map((number) => ({
        number,
        title: 'CASA - Un tetto per tutti.',
        responsiblePerson: 'ANNA ROSSI',
        publicValues: [{ code: '1', label: 'BENESSERE' }],
        linkedObjectives: [{ code: '2024_28_DUP_01_0301', title: 'Vigilare sempre.' }],
        purpose: [{ text: 'Costruire case:' }, { items: ['belle', 'sane'] }],
        status: { label: 'In Corso' },
      })),
    );
    expect(codes).not.toContain('unrecognised-line');
  });

  it('are none where a text has only items between single stars, or emphasis', async () => {
    const purpose = ['Finalità', '', '* case *', '* **scuole**', ''];
    const { lines } = await read([...sheetOf('01').slice(0, 5), ...purpose, 'Stato', 'In Corso'].join('\n'));
    expect(lines.map(({ text }) => text)).toContain('* case *');
  });
});
