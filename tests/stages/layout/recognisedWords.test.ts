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

  it('has no quotation that nothing closes', async () => {
    expect((await read('PEG', ['Si curano ‘sorgenti e fiumi.'])).purpose).toEqual(['Si curano sorgenti e fiumi.']);
    for (const text of ["Si curano 'sorgenti' e fiumi.", "Si cura l 'ambiente di tutti."])
      expect((await read('PEG', [text])).purpose).toEqual([text]);
  });

  it.each(['PEG_2032 2035', 'PEG_2032 _2035', 'PEG_2032. 2035'])(
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

  it('has none for a conjunction that a wrap brought to the start of a line', async () => {
    const { purpose } = await read('PEG', [
      'Si curano le fonti e i pozzi di tutto il borgo alto',
      'e quelli della valle, con i fondi del piano.',
    ]);
    expect(purpose.join(' ')).toContain('e quelli');
  });
});
