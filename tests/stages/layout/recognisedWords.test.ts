/** Words, bullets and names of views in text that recognition made, as its broken codes show. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.js';

async function read(view: string, purpose: readonly string[]) {
  const text = `Vista        ${view}
Livello      OBIETTIVO DI MANDATO
OBIETTIVO DI MANDATO          Assessorato        ASSESSORE UGO MORI - Acque
2031_2036 PEG_01
                              Centro di          Ufficio Acque
                              Responsabilità
CITTA' VIVA - Acqua per tutti

                              Responsabile       UGO MORI

OBIETTIVO DI MANDATO
CITTA' VIVA - Acqua per tutti

OBIETTIVI STRATEGICI COLLEGATI
Codice                  Titolo
2032_36 PEG_01_0801     Curare l'acqua e l'aria.

Finalità
CITTA' VIVA - Un'idea dell'ufficio

${purpose.join('\n')}

Stato
In Corso
`;
  const { document } = await parse([{ file: 'x.txt', bytes: new TextEncoder().encode(text) }]);
  const [objective] = document.objectives;
  return {
    purpose: objective!.purpose
      .slice(1)
      .flatMap((one) => (one.type === 'list' ? one.items.map((item) => `• ${item}`) : [one.text])),
    view: objective!.view,
    told: document.diagnostics.filter(({ code }) => /mended/.test(code)).map(({ message }) => message),
  };
}

describe('recognised text', () => {
  it('has its apostrophes as nearly all of them are', async () => {
    const { purpose, told } = await read('PEG_2032_2035 PEG', ['Si cura l’acqua delle fonti.']);
    expect(purpose).toEqual(["Si cura l'acqua delle fonti."]);
    expect(told.join()).toContain("l’acqua > l'acqua");
  });

  it('has the apostrophe that a word in capitals has everywhere else', async () => {
    expect((await read('PEG', ['La CITTA di tutti.'])).purpose).toEqual(["La CITTA' di tutti."]);
    expect((await read('PEG', ['La CASA di tutti.'])).purpose).toEqual(['La CASA di tutti.']);
  });

  it('keeps its apostrophes where they are of two kinds, and a word that often stands without one', async () => {
    const mixed = 'Si curano l’acqua, l’aria, l’orto e l’uomo.';
    expect((await read('PEG', [mixed])).purpose).toEqual([mixed]);
    const often = 'La CITTA di noi, la CITTA di voi e la CITTA di tutti.';
    expect((await read('PEG', [often])).purpose).toEqual([often]);
  });

  it('has the short word that begins a sentence after a short line, and keeps it amid one', async () => {
    expect((await read('PEG', ['Opere', 'AI termine si vede.'])).told.join()).toContain('AI > Al');
    expect((await read('PEG', ['Si studia con AI termine.'])).purpose).toEqual(['Si studia con AI termine.']);
  });

  it('has the short word before a day, and the article that begins a sentence', async () => {
    expect((await read('PEG', ['AI 31 dicembre si vede.'])).purpose).toEqual(['Al 31 dicembre si vede.']);
    expect((await read('PEG', ['AI 5 per mille.'])).purpose).toEqual(['AI 5 per mille.']);
    expect((await read('PEG', ['Si vede. ll lago resta.'])).purpose).toEqual(['Si vede. Il lago resta.']);
  });

  it('has no quotation that nothing closes', async () => {
    expect((await read('PEG', ['Si curano ‘sorgenti e fiumi.'])).purpose).toEqual(['Si curano sorgenti e fiumi.']);
    for (const text of ["Si curano 'sorgenti' e fiumi.", "Si cura l 'ambiente di tutti."])
      expect((await read('PEG', [text])).purpose).toEqual([text]);
  });

  it.each(['PEG_ 2032 2035', 'PEG_2032 2035', 'PEG_2032 _2035', 'PEG_2032. 2035'])(
    'has the name of a view %s put together',
    async (name) => {
      const { view, told } = await read(`${name} PEG 2032 2034`, ['Si cura.']);
      expect(view).toBe('PEG_2032_2035 PEG 2032 2034');
      expect(told.join()).toContain(`"${name}"`);
    },
  );

  it('has bullets for what stands in their place', async () => {
    const { purpose } = await read('PEG', [
      'Le azioni:',
      'e corsi di nuoto',
      'e pulizia dei pozzi',
      '*. cura delle fonti',
    ]);
    expect(purpose).toEqual(['Le azioni:', '• corsi di nuoto', '• pulizia dei pozzi', '• cura delle fonti']);
  });

  it.each([
    ['two letters', ['e corsi di nuoto', 'o pulizia dei pozzi', 'Poi si vede.'], 'e corsi'],
    ['one sign', ['« cura delle fonti', 'Poi si vede.'], '« cura'],
    [
      'letters far apart',
      ['e corsi', 'a', 'b', 'c', 'd', 'f', 'e pozzi', 'a', 'b', 'c', 'd', 'f', 'e fonti'],
      'e corsi',
    ],
    ['letters at indents of their own', ['e corsi', '      e pozzi', '            e fonti'], 'e corsi'],
  ])('has none for %s', async (_, lines, kept) => {
    expect((await read('PEG', ['Le azioni:', ...lines])).purpose.join(' ')).toContain(kept);
  });

  it('has none for a conjunction that a wrap brought to the start of a line', async () => {
    const { purpose } = await read('PEG', [
      'Si curano le fonti e i pozzi di tutto il borgo alto',
      'e quelli della valle, con i fondi del piano.',
    ]);
    expect(purpose.join(' ')).toContain('e quelli');
  });
});
