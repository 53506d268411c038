/** Chapters that follow a sheet without Stato, and have titles like those of its sections. */
import { describe, expect, it } from 'vitest';
import { nextSheet, read, sheet } from '../../support/sheet.js';

const TWO = { code: ['OBIETTIVO DI MANDATO', '2023_2028_DUP_02'] };
const CONTENTS = ['Indice', 'Premessa ................ 1', '2. Sezione operativa ............ 7'];
const CHAPTER = ['2. Sezione operativa', '', 'La popolazione residente è in lieve calo.'];
const PROGRAMME = ['INDIRIZZI', '', 'Meno spese.', '', 'Finalità', '', 'Crescere insieme.', '', 'Stato', '', 'Avviato'];

describe('a chapter after a sheet without Stato', () => {
  const cut = `${nextSheet({ ...TWO, purpose: [], status: [] })}\n`;

  it.each([
    ['on the same page', [[cut, '', ...CHAPTER, '', ...PROGRAMME]]],
    ['on the next page', [[cut], [...CHAPTER, '', ...PROGRAMME]]],
  ])('begins at its listed heading, where the sheet had the next title before: %s', async (_, pages) => {
    const { objectives, codes } = await read(
      [CONTENTS, [sheet()], ...pages].map((page) => page.join('\n')).join('\n\f'),
    );
    expect(objectives[1]).toMatchObject({ guidelines: [{ text: 'Case per tutti.' }], purpose: [], status: null });
    expect(codes).toContain('sheet-may-go-on');
  });

  it('begins at a heading of a level above those of sheets', async () => {
    const sheetOf = (number: string, ...end: readonly string[]) => [
      ...['# Le schede', '', `| OBIETTIVO DI MANDATO<br>2023_2028_DUP_${number} | Assessorato | ASSESSORA ROSSI |`],
      ...['| --- | --- | --- |', '| **CASA - Un tetto per tutti.** | Responsabile | ANNA ROSSI |', ''],
      ...['#### INDIRIZZI', '', 'Case per tutti.', '', ...end],
    ];
    const chapter = PROGRAMME.map((line, i) => (i % 4 === 0 ? `#### ${line}` : line));
    const { objectives, codes } = await read(
      [...sheetOf('01', '#### Stato', '', 'In Corso', ''), ...sheetOf('02'), '## Il bilancio', '', ...chapter].join(
        '\n',
      ),
    );
    expect(objectives[1]).toMatchObject({ guidelines: [{ text: 'Case per tutti.' }], purpose: [], status: null });
    expect(codes).toContain('sheet-may-go-on');
  });

  it('may begin where a title follows that the sheet did not have, which is told', async () => {
    const pages = [CONTENTS, [sheet()], [cut], [...CHAPTER, '', ...PROGRAMME.slice(4)]];
    const { diagnostics } = await read(pages.map((page) => page.join('\n')).join('\n\f'));
    expect(diagnostics.filter(({ code }) => code === 'heading-in-sheet')).toMatchObject([
      { objective: '2023_2028_DUP_02', page: 4, message: expect.stringContaining(CHAPTER[0]!) },
    ]);
  });
});
