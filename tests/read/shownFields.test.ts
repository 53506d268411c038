/** Fields of forms, notes of free text and stamps that stand on a page are read where they stand. */
import { describe, expect, it } from 'vitest';
import { drawn, type PdfObject } from '../support/pdfBytes.js';
import { FIRST, PERSON, read, SECOND, THIRD } from '../support/shownPage.js';

describe('annotations', () => {
  const font = '/DR << /Font << /Helv 3 0 R >> >> /DA (/Helv 10 Tf 0 g)';
  const appearance = (text: string) => ({
    number: 81,
    value: '<< /Type /XObject /Subtype /Form /BBox [0 0 120 14] /Resources << /Font << /F1 3 0 R >> >> >>',
    stream: `/Tx BMC BT /F1 10 Tf 2 3 Td (${text}) Tj ET EMC`,
  });
  const withAnnotation = (annotation: string, more: readonly PdfObject[] = [], printed = ''): PdfObject[] => {
    const first = FIRST.replace('(ANNA ROSSI) Tj', `(${printed}) Tj`);
    const rect = `/Rect [${PERSON[0] - 2} ${PERSON[1] - 3} ${PERSON[0] + 118} ${PERSON[1] + 11}]`;
    let isFirst = true;
    return [
      ...drawn([first, SECOND, THIRD]).map((object) => {
        let { value } = object;
        if (annotation.includes('Widget') && /\/Type \/Catalog/u.test(value))
          value = value.replace('/Type /Catalog', `/Type /Catalog /AcroForm << /Fields [80 0 R] ${font} >>`);
        if (isFirst && /\/Type \/Page\b/u.test(value)) {
          isFirst = false;
          value = value.replace('/Type /Page', '/Type /Page /Annots [80 0 R]');
        }
        return { ...object, value };
      }),
      { number: 80, value: `<< /Type /Annot ${rect} ${annotation} >>` },
      ...more,
    ];
  };

  it('a box of a form is ticked or not', async () => {
    const box = (state: string) =>
      `/Subtype /Widget /FT /Btn /T (a) /F 4 /V /${state} /AS /${state} /AP << /N << /Si 81 0 R >> >>`;
    const states = ['Si', 'Off'].map((state) => read(withAnnotation(box(state), [appearance('')])));
    const persons = (await Promise.all(states)).map(({ objective }) => objective.responsiblePerson);
    expect(persons).toEqual(['☒', '☐']);
  });

  it.each<[string, string, readonly PdfObject[]]>([
    [
      'a filled field',
      '/Subtype /Widget /FT /Tx /T (a) /V (UGO BIANCHI) /F 4 /AP << /N 81 0 R >>',
      [appearance('UGO BIANCHI')],
    ],
    [
      'a filled field without an appearance',
      '/Subtype /Widget /FT /Tx /T (a) /V (UGO BIANCHI) /F 4 /DA (/Helv 10 Tf 0 g)',
      [],
    ],
    [
      'a field of cells, one for each letter',
      '/Subtype /Widget /FT /Tx /Ff 16777216 /MaxLen 12 /T (a) /V (UGO BIANCHI) /F 4 /AP << /N 81 0 R >>',
      [
        {
          ...appearance(''),
          stream: `BT /F1 8 Tf ${[...'UGO BIANCHI'].map((letter, i) => (letter === ' ' ? '' : `1 0 0 1 ${10 * i + 2} 3 Tm (${letter}) Tj`)).join(' ')} ET`,
        },
      ],
    ],
    [
      'a choice without an appearance',
      '/Subtype /Widget /FT /Ch /T (a) /Opt [(UGO BIANCHI) (LIA VERDI)] /V (UGO BIANCHI) /F 4',
      [],
    ],
    [
      'a choice that keeps another value than it shows',
      '/Subtype /Widget /FT /Ch /T (a) /Opt [[(1) (LIA VERDI)] [(2) (UGO BIANCHI)]] /V (2) /F 4',
      [],
    ],
    [
      'the chosen entry of a list',
      '/Subtype /Widget /FT /Ch /T (a) /Opt [(LIA VERDI) (UGO BIANCHI)] /V (UGO BIANCHI) /F 4 /AP << /N 81 0 R >>',
      [{ ...appearance(''), stream: 'BT /F1 10 Tf 2 14 Td (LIA VERDI) Tj 0 -11 Td (UGO BIANCHI) Tj ET' }],
    ],
    ['a free text', '/Subtype /FreeText /Contents (UGO BIANCHI) /DA (/Helv 10 Tf 0 g) /F 4', []],
    [
      'a free text that has styles only',
      '/Subtype /FreeText /RC (<body xmlns="http://www.w3.org/1999/xhtml"><p><b>UGO</b> BIANCHI</p></body>) /DA (/Helv 10 Tf 0 g) /F 4',
      [],
    ],
    ['a stamp', '/Subtype /Stamp /F 4 /AP << /N 81 0 R >>', [appearance('UGO BIANCHI')]],
  ])('%s is read where it stands', async (_, annotation, more) => {
    const { objective, told } = await read(withAnnotation(annotation, more));
    expect([objective.responsiblePerson, told]).toEqual(['UGO BIANCHI', []]);
  });

  it.each<[string, string, readonly PdfObject[]]>([
    [
      'a hidden field',
      '/Subtype /Widget /FT /Tx /T (a) /V (UGO BIANCHI) /F 2 /AP << /N 81 0 R >>',
      [appearance('UGO BIANCHI')],
    ],
    ['a hidden field without an appearance', '/Subtype /Widget /FT /Tx /T (a) /V (UGO BIANCHI) /F 2', []],
    ['a field that is not viewed', '/Subtype /Widget /FT /Tx /T (a) /V (UGO BIANCHI) /F 32', []],
    ['a note', '/Subtype /Text /Contents (UGO BIANCHI) /F 4', []],
    [
      'a list of which nothing is chosen',
      '/Subtype /Widget /FT /Ch /T (a) /Opt [(LIA VERDI) (UGO BIANCHI)] /F 4 /AP << /N 81 0 R >>',
      [{ ...appearance(''), stream: 'BT /F1 10 Tf 2 14 Td (LIA VERDI) Tj 0 -11 Td (UGO BIANCHI) Tj ET' }],
    ],
    ['a button', '/Subtype /Widget /FT /Btn /T (a) /F 4 /AP << /N 81 0 R >>', [appearance('UGO BIANCHI')]],
  ])('%s is no text of the page', async (_, annotation, more) => {
    const { objective, told } = await read(withAnnotation(annotation, more));
    expect([objective.responsiblePerson, told]).toEqual([null, ['empty-field']]);
  });

  it('a mark for a text that is to be made black tells nothing: it is not black yet', async () => {
    const { told } = await read(withAnnotation('/Subtype /Redact'));
    expect(told).not.toContain('engine-warning');
  });

  const filled = (value: string, shown: string) =>
    read(withAnnotation(`/Subtype /Widget /FT /Tx /T (a) /V (${value}) /F 4 /AP << /N 81 0 R >>`, [appearance(shown)]));

  it('a field whose appearance shows nothing is read, and told', async () => {
    const { objective, told } = await filled('UGO BIANCHI', '');
    expect([objective.responsiblePerson, told]).toEqual(['UGO BIANCHI', ['field-not-shown']]);
  });

  it('a field that shows something else than it holds is told, and what it shows is read', async () => {
    const { objective, told, messages } = await filled('UGO BIANCHI', 'LIA VERDI');
    expect([objective.responsiblePerson, told]).toEqual(['LIA VERDI', ['field-differs']]);
    expect(messages).toContain('UGO BIANCHI');
  });

  it('a field that shows its number in another way tells nothing', async () => {
    expect((await filled('1234.5', '1.234,50')).told).toEqual([]);
  });

  it.each([
    ['a free text', '/Subtype /FreeText /Contents (UGO BIANCHI) /C [1 1 1] /DA (/Helv 10 Tf 0 g) /F 4'],
    ['a field', '/Subtype /Widget /FT /Tx /T (a) /V (UGO BIANCHI) /MK << /BG [1] >> /DA (/Helv 10 Tf 0 g) /F 4'],
  ])('%s without an appearance covers what is under its ground', async (_, annotation) => {
    const { objective, told } = await read(withAnnotation(annotation, [], 'LIA VERDI'));
    expect([objective.responsiblePerson, told]).toEqual(['UGO BIANCHI', ['hidden-text']]);
  });

  it.each([
    ['a signature', '/Subtype /Widget /FT /Sig /T (f) /F 4 /AP << /N 81 0 R >>', 'Firmato da LIA VERDI'],
    ['a stamp of two lines', '/Subtype /Stamp /F 4 /AP << /N 81 0 R >>', 'Protocollo) Tj 0 -9 Td (n. 12'],
  ])('%s fills in nothing, and is told', async (_, annotation, text) => {
    const { objective, told } = await read(withAnnotation(annotation, [appearance(text)]));
    expect(objective.responsiblePerson).toBeNull();
    expect(told).toContain('unrecognised-line');
  });

  it('a filled field that has no place is told', async () => {
    const objects = withAnnotation('/Subtype /Widget /FT /Tx /T (a) /V (UGO BIANCHI) /F 4').map((object) => ({
      ...object,
      value: object.value.replace(/\/Rect \[[^\]]*\]/u, '/Rect [0 0 0 0]'),
    }));
    const { told, messages } = await read(objects);
    expect(told).toContain('field-not-placed');
    expect(messages).toContain('UGO BIANCHI');
  });
});
