/** Hyphens at line ends: the rest of the text tells whether they are the word's own. */
import { describe, expect, it } from 'vitest';
import { read, sheet } from '../../support/sheet.js';

/** What the purpose says, set in lines as given, in an export whose INDIRIZZI say `elsewhere`. */
async function purposeOf(lines: readonly string[], elsewhere: string) {
  const { objective, diagnostics } = await read(
    sheet({ guidelines: ['INDIRIZZI', '', elsewhere], purpose: ['Finalità', '', ...lines] }),
  );
  const [block] = objective.purpose;
  const warnings = diagnostics.filter(({ code }) => code === 'hyphens-dropped');
  return { text: block?.type === 'paragraph' ? block.text : null, warnings: warnings.map(({ message }) => message) };
}

describe('a hyphen at the end of a line', () => {
  it('goes where the text prints the word whole', async () => {
    const { text, warnings } = await purposeOf(['I lavori pub-', 'blici sono finiti.'], 'Opere e lavori pubblici.');
    expect(text).toBe('I lavori pubblici sono finiti.');
    expect(warnings).toEqual([]);
  });

  it('stays where the text prints the word with it, or prints neither', async () => {
    const cut = ['Il piano socio-', 'sanitario e la video-', 'sorveglianza.'];
    const { text, warnings } = await purposeOf(cut, 'Un piano socio-sanitario.');
    expect(text).toBe('Il piano socio-sanitario e la video-sorveglianza.');
    expect(warnings).toEqual([]);
  });

  it('goes with a warning where the engine is known to hyphenate', async () => {
    const cut = ['I lavori pub-', 'blici del quar-', 'tiere e delle scuo-', 'le sono fini-', 'ti a Rossi-', 'Bianchi.'];
    const { text, warnings } = await purposeOf(cut, 'Lavori pubblici, quartiere, scuole.');
    expect(text).toBe('I lavori pubblici del quartiere e delle scuole sono finiti a Rossi-Bianchi.');
    expect(warnings).toEqual([expect.stringMatching(/number: 1.*\(fini-ti\)/u)]);
  });

  it('goes in capitals only where the text proves it', async () => {
    const { text } = await purposeOf(['GIUNTA MARCHET-', 'TI-GALLI e MORI-', 'VERDI.'], 'Marchetti-Galli');
    expect(text).toBe('GIUNTA MARCHETTI-GALLI e MORI-VERDI.');
  });
});

describe('a hyphen with a blank after it, where a tool joined lines', () => {
  it('is read as one at the end of a line', async () => {
    const line = ['I lavori pub- blici e il piano socio- sanitario, per le scuole pre- e post- obbligo.'];
    const { text, warnings } = await purposeOf(line, 'Lavori pubblici e un piano socio-sanitario.');
    expect(text).toBe('I lavori pubblici e il piano socio-sanitario, per le scuole pre- e post-obbligo.');
    expect(warnings).toEqual([]);
  });

  it('is reported where nothing proves it', async () => {
    const { codes, objective } = await read(
      sheet({ purpose: ['Finalità', '', 'La video- sorveglianza e i gat- ti.'] }),
    );
    expect(objective.purpose).toEqual([{ type: 'paragraph', text: 'La video-sorveglianza e i gatti.' }]);
    expect(codes).toEqual(expect.arrayContaining(['hyphen-unproven', 'hyphens-dropped']));
  });
});

describe('an address that a tool cut', () => {
  it('is whole where lines were joined', async () => {
    const line = ['Gli atti: https://rocca.example/atti/? id=4 e www.rocca.it/ o https://rocca.it/a/ b/c.html ora.'];
    const { text } = await purposeOf(line, 'Vedi sopra.');
    expect(text).toBe('Gli atti: https://rocca.example/atti/?id=4 e www.rocca.it/ o https://rocca.it/a/b/c.html ora.');
  });
});
