/** Texts whose codes are all broken in one way: recognition made them. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.js';

const sheet = (
  code: string,
  rows: readonly string[],
  label = 'OBIETTIVO DI MANDATO',
) => `${label}          Assessorato        ASSESSORE UGO MORI - Acque
${code}
                              Centro di          Ufficio Acque
                              Responsabilità
FONTI VIVE - Acqua per tutti

                              Responsabile       UGO MORI

${label}
FONTI VIVE - Acqua per tutti

OBIETTIVI STRATEGICI COLLEGATI
Codice                  Titolo
${rows.join('\n')}

Finalità
L'acqua resta di tutti.

Stato
In Corso
`;

async function read(...sheets: readonly string[]) {
  const text = `Vista        PEG_2032_2035 PEG 2032 2034\nLivello      OBIETTIVO DI MANDATO\n${sheets.join('\n')}`;
  const { document } = await parse([{ file: 'x.txt', bytes: new TextEncoder().encode(text) }]);
  return {
    codes: document.objectives.map(({ code }) => code),
    links: document.objectives.flatMap(({ linkedObjectives }) =>
      linkedObjectives.map(({ code, title }) => `${code} ${title}`),
    ),
    told: document.diagnostics
      .filter(({ code }) => /ocr|mended|code-unclear/.test(code))
      .map(({ severity, code, message }) => `${severity} ${code} ${message.match(/"[^"]+"/g)?.join(' ') ?? ''}`.trim()),
  };
}

const TWO = ['2032_36     PEG_01_0801   Curare le fonti.', '2032 _36 PEG_01_ 0802   Cercare le perdite.'];

describe('a text whose codes are all broken', () => {
  it.each(['2031_2036     PEG_01', '2031 2036_PEG_01', '2031_2036_PEG 01', '2031_2036_ PEG_01'])(
    'such as %s has them put together',
    async (code) => {
      const { codes, links, told } = await read(sheet(code, TWO));
      expect(codes).toEqual(['2031_2036_PEG_01']);
      expect(links).toEqual(['2032_36_PEG_01_0801 Curare le fonti.', '2032_36_PEG_01_0802 Cercare le perdite.']);
      expect(told[0]).toBe('warning text-from-ocr');
      expect(told).toContain(`warning code-mended "${code.replace(/ +/gu, ' ')}" "2031_2036_PEG_01"`);
    },
  );

  it.each([':', ' -', ''])('is put together after its level label and "%s"', async (sign) => {
    const row = sheet('', TWO).replace('OBIETTIVO DI MANDATO ', `OBIETTIVO DI MANDATO${sign} 2031_2036. PEG_01`);
    expect((await read(row)).codes).toEqual(['2031_2036_PEG_01']);
  });

  it('is put together after the first line of a wrapped level label', async () => {
    const row = sheet('MANDATO', TWO).replace(/OBIETTIVO DI MANDATO {3}/u, 'OBIETTIVO DI 2031_2036. PEG_01');
    expect((await read(row)).codes).toEqual(['2031_2036_PEG_01']);
  });

  it('has digits where letters stand for them', async () => {
    const rows = ['2032_36 PEG_01_O80]   Curare le fonti.', '2O32 36 PEG_01_0802   Cercare le perdite.'];
    const { codes, links } = await read(sheet('2031_2036 PEG_01', [...rows, TWO[0]!]), sheet('2031 2036 PEG_02', TWO));
    expect(codes).toEqual(['2031_2036_PEG_01', '2031_2036_PEG_02']);
    expect(links.slice(0, 2)).toEqual([
      '2032_36_PEG_01_0801 Curare le fonti.',
      '2032_36_PEG_01_0802 Cercare le perdite.',
    ]);
  });

  it.each(['1', 'I', '‘'])('has no border of its cell, read as %s, before it', async (border) => {
    const { links, told } = await read(sheet('2031_2036 PEG_01', [...TWO, `${border}2032 36_PEG_01_0803   Vuotare.`]));
    expect(links.at(-1)).toBe('2032_36_PEG_01_0803 Vuotare.');
    expect(told).toContain(`warning code-mended "${border}2032 36_PEG_01_0803" "2032_36_PEG_01_0803"`);
  });

  it('has a number whose nought stands apart', async () => {
    const { links, told } = await read(sheet('2031_2036 PEG_01', [...TWO, '2032 36_PEG_0 1_0803   Vuotare.']));
    expect(links.at(-1)).toBe('2032_36_PEG_01_0803 Vuotare.');
    expect(told).toContain('warning code-mended "2032 36_PEG_0 1_0803" "2032_36_PEG_01_0803"');
  });

  it('is sure of a code that another place has as well', async () => {
    const { told } = await read(sheet('2031_2036 PEG_01', TWO), sheet('2031 2036 _PEG_01', TWO));
    expect(told).toContain('info code-mended "2031_2036 PEG_01" "2031_2036_PEG_01"');
  });

  it('is told two sheets apart', async () => {
    const { codes } = await read(sheet('2031_2036 PEG_01', TWO), sheet('2031_2036 PEG_02', TWO));
    expect(codes).toEqual(['2031_2036_PEG_01', '2031_2036_PEG_02']);
  });

  it('takes a row as the others are where its code may end at two places', async () => {
    const { links } = await read(sheet('2031_2036 PEG_01', [...TWO, '2032_36 PEG_01 0803 Vuotare le cisterne.']));
    expect(links.at(-1)).toBe('2032_36_PEG_01_0803 Vuotare le cisterne.');
  });

  it('leaves a code alone that can be read in two ways, and tells both', async () => {
    const rows = ['2032_36 PEG_01 0801 Curare le fonti.', '2032_36 PEG_01 1202 Cercare le perdite.'];
    const { links, told } = await read(sheet('2031_2036 PEG_01', rows));
    expect(links.filter((link) => /^\d{4}_\d\d_PEG/.test(link))).toEqual([]);
    expect(told.filter((one) => one.includes('code-unclear'))).toHaveLength(2);
  });

  it('has a code put together that its column cuts amid a number, with specks under its first line', async () => {
    const rows = ['2032 36 PEG_0_.          Curare', '1_0803                  le fonti.'];
    const { links, told } = await read(sheet('2031_2036 PEG_01', [...TWO, ...rows]));
    expect(links.at(-1)).toBe('2032_36_PEG_01_0803 Curare le fonti.');
    expect(told).toContain('warning code-mended "2032 36 PEG_0_. / 1_0803" "2032_36_PEG_01_0803"');
  });

  it.each(['_02', '02'])('has a whole code joined with its rest "%s" below', async (rest) => {
    const rows = ['2032_36 PEG_01_0803     Curare', `${rest.padEnd(24)}le fonti.`];
    const { links } = await read(sheet('2031_2036 PEG_01', [...TWO, ...rows]));
    expect(links.at(-1)).toBe('2032_36_PEG_01_0803_02 Curare le fonti.');
  });

  it('has a code that ends in a sign joined with its misread rest', async () => {
    const rows = ['2032_36 PEG_01_0803_    Curare', 'ol                      le fonti.'];
    const { links, told } = await read(sheet('2031_2036 PEG_01', [...TWO, ...rows]));
    expect(links.at(-1)).toBe('2032_36_PEG_01_0803_01 Curare le fonti.');
    expect(told).toContain('warning code-mended "2032_36 PEG_01_0803_ / ol" "2032_36_PEG_01_0803_01"');
  });

  it('has a code cut amid its number read as one below the code of its sheet', async () => {
    const rows = ['2032 36 PEG_01 0          Curare', '801_01                    le fonti.'];
    const own = sheet('2032_36 PEG_01_0801', rows, 'OBIETTIVO STRATEGICO');
    expect((await read(own, own)).links).toContain('2032_36_PEG_01_0801_01 Curare le fonti.');
  });

  it.each(['08010', '0801 0°', '0801.0'])(
    'leaves out no digits of a code, such as those of %s, to join it',
    async (digits) => {
      const rows = [`2032 36 PEG_01 ${digits}     Curare`, '1                         le fonti.'];
      const own = sheet('2032_36 PEG_01_0801', rows, 'OBIETTIVO STRATEGICO');
      const { codes, links } = await read(own, own);
      expect(codes).toEqual(['2032_36_PEG_01_0801']);
      expect(links.filter((link) => /^2032_36_PEG_01(?:1|_0801)? /u.test(link))).toEqual([]);
    },
  );

  it('makes no code of the parts of two', async () => {
    const rows = ['2032_36                 Curare', '1_0803                  le fonti.', '2032_36', '1_0804    Altro.'];
    const { links } = await read(sheet('2031_2036 PEG_01', [...TWO, ...rows]));
    expect(links.filter((link) => /^2032_36\d|^\S*1_080[34]/u.test(link))).toEqual([]);
  });

  it('has its labels read though their words stand apart, or one letter is wrong', async () => {
    const broken = sheet('2031_2036 PEG_01', TWO)
      .replace('OBIETTIVI STRATEGICI COLLEGATI', 'OBIETTIVI     STRATEGICI COLLEGATI')
      .replace('Finalità', 'Flnalità.')
      .replace('Stato\n', 'Stat0\n');
    const { links, told } = await read(broken);
    expect(links).toHaveLength(2);
    expect(told).toEqual(
      expect.arrayContaining(['info label-mended "Flnalità." "Finalità"', 'info label-mended "Stat0" "Stato"']),
    );
  });
});

describe('a text with some codes that recognition read whole', () => {
  const whole = ['2032_36_PEG_01_0803   Vuotare le cisterne.', '2032_36_PEG_01_0804   Pulire i pozzi.'];

  it('is recognised text where many others are broken', async () => {
    const { codes, links, told } = await read(sheet('2031 2036 _PEG_01', [...TWO, ...whole]));
    expect(codes).toEqual(['2031_2036_PEG_01']);
    expect(links).toHaveLength(4);
    expect(told[0]).toBe('warning text-from-ocr');
  });

  it('is none where few are', async () => {
    const more = ['0805', '0806', '0807'].map((place) => `2032_36_PEG_01_${place}   Altro ${place}.`);
    const { told } = await read(sheet('2031_2036_PEG_01', [...TWO, ...whole, ...more]));
    expect(told).toEqual([]);
  });
});

describe('a text with a code that is whole', () => {
  it('is no recognised text, and nothing in it is put together', async () => {
    const { told } = await read(sheet('2031_2036_PEG_01', ['2032_36 PEG_01_0801   Curare le fonti.']));
    expect(told).toEqual([]);
  });

  it.each(['2031-2036-PEG-01', '2031_2036_PEG_O1'])('in other signs, as %s, neither', async (code) => {
    expect((await read(sheet(code, ['2032-36-PEG-01-0801   Curare le fonti.']))).told).toEqual([]);
  });
});
