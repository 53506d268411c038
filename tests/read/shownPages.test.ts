/**
 * A record says what the page shows: letters that nobody sees, that are struck out or drawn twice; marks, fields and
 * stamps that stand on it. Each case changes one page of a sheet, and names what the record says then.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type Objective, parse } from '../../src/index.js';
import { ORDER } from '../../src/read/pdf/page/orders.js';
import { drawing, drawn, type PdfObject, pdf, SHEET } from '../support/pdfBytes.js';

const [FIRST, SECOND, THIRD] = SHEET.map((lines) => drawing(lines)) as [string, string, string];

/** Where the sheet prints its person and its status. */
const PERSON = [400, 674] as const;
const STATUS = [60, 716] as const;
const GUIDELINE = [60, 688] as const;

type Place = readonly [x: number, y: number];

const show = (text: string, [x, y]: Place, size = 10, font = 'F1'): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;
const box = ([x, y]: Place, width: number, height = 12): string => `${x - 1} ${y - 3} ${width} ${height} re f`;

/** What a page needs beside its text: layers, transparency, other fonts. */
const RESOURCES =
  '/Resources << /ExtGState << /G0 << /ca 0 >> /GM << /ca 1 /BM /Multiply >> >> /Properties << /L0 70 0 R /L1 71 0 R >>';
const FONTS = '/Font << /F2 72 0 R /F3 73 0 R ';
const MORE: readonly PdfObject[] = [
  { number: 70, value: '<< /Type /OCG /Name (spento) >>' },
  { number: 71, value: '<< /Type /OCG /Name (acceso) >>' },
  { number: 72, value: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>' },
  { number: 73, value: '<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>' },
];
const LAYERS = '/OCProperties << /OCGs [70 0 R 71 0 R] /D << /ON [71 0 R] /OFF [70 0 R] >> >>';

const withMore = (pages: readonly string[]): PdfObject[] => [
  ...drawn(pages).map((object) => ({
    ...object,
    value: object.value
      .replace('/Resources <<', RESOURCES)
      .replace('/Font <<', FONTS)
      .replace('/Type /Catalog', `/Type /Catalog ${LAYERS}`),
  })),
  ...MORE,
];

async function read(objects: readonly PdfObject[]) {
  const { document } = await parse([{ file: 'x.pdf', bytes: pdf(objects) }], { isolate: false });
  const told = document.diagnostics.filter(({ severity }) => severity !== 'info');
  return {
    objective: document.objectives[0] as Objective,
    told: told.map(({ code }) => code),
    messages: document.diagnostics.map(({ message }) => message).join('\n'),
  };
}

const readPages = (pages: readonly string[]) => read(withMore(pages));

it('numbers of drawing orders are those of the engine', () => {
  expect(ORDER).toEqual(Object.fromEntries(Object.keys(ORDER).map((name) => [name, (OPS as never)[name]])));
});

it('the sheet itself has nothing to tell', async () => {
  const { objective, told } = await readPages([FIRST, SECOND, THIRD]);
  expect(told).toEqual([]);
  expect(objective).toMatchObject({ responsiblePerson: 'ANNA ROSSI', status: { label: 'In Corso' } });
});

describe('a person that is not seen stands beside one that is', () => {
  const other = show('UGO BIANCHI', PERSON);
  it.each<[how: string, orders: string, reason: string]>([
    ['on a layer that is off', `/OC /L0 BDC ${other} EMC`, 'layer'],
    ['on a layer within one that is off', `/OC /L0 BDC /OC /L1 BDC ${other} EMC EMC`, 'layer'],
    ['fully transparent', `q /G0 gs ${other} Q`, 'transparent'],
    ['white on the paper', `q 1 g ${other} Q`, 'colour'],
    ['almost white on the paper', `q 0.99 0.98 1 rg ${other} Q`, 'colour'],
    ['of the colour of its box', `q 0 0 1 rg ${box([300, 300], 90)} ${show('UGO BIANCHI', [300, 300])} Q`, 'colour'],
    ['under a white box', `${other} q 1 g ${box(PERSON, 90)} Q`, 'covered'],
    ['under a black box', `${show('UGO BIANCHI', [300, 300])} q 0 g ${box([300, 300], 90)} Q`, 'covered'],
    ['clipped away', `q 0 0 10 10 re W n ${other} Q`, 'cut away'],
    ['beside the page', show('UGO BIANCHI', [700, 674]), 'beside'],
  ])('%s', async (_, orders, reason) => {
    const first = orders.includes(' 1 g ') && orders.startsWith('BT') ? `${orders}\n${FIRST}` : `${FIRST}\n${orders}`;
    const { objective, told, messages } = await readPages([first, SECOND, THIRD]);
    expect(objective.responsiblePerson).toBe('ANNA ROSSI');
    expect(told).toEqual(['hidden-text']);
    expect(messages).toContain('UGO BIANCHI');
    expect(messages).toContain(reason);
  });
});

describe('a text that is seen stays', () => {
  it.each<[how: string, orders: string]>([
    ['white on a dark box', `q 0 g ${box(STATUS, 50)} 1 g ${show('Sospeso', STATUS)} Q`],
    [
      'white on a dark area with round corners',
      `q 0 g 55 710 m 120 710 l 125 715 125 725 120 728 c 55 728 l f 1 g ${show('Sospeso', STATUS)} Q`,
    ],
    ['white on a thick dark line', `q 14 w 55 720 m 150 720 l S 1 g ${show('Sospeso', STATUS)} Q`],
    ['on a layer that is on', `/OC /L1 BDC ${show('Sospeso', STATUS)} EMC`],
    ['covered in part', `${show('Sospeso', STATUS)} q 1 g ${box(STATUS, 4, 5)} Q`],
    ['under a box that multiplies', `${show('Sospeso', STATUS)} q /GM gs 1 1 0 rg ${box(STATUS, 60)} Q`],
    ['within a clip', `q 50 700 200 40 re W n ${show('Sospeso', STATUS)} Q`],
    ['in letters of a grey that is pale', `q 0.85 g ${show('Sospeso', STATUS)} Q`],
  ])('%s', async (_, orders) => {
    const { objective, told } = await readPages([
      FIRST,
      SECOND,
      `${THIRD.replace('(In Corso) Tj', '() Tj')}\n${orders}`,
    ]);
    expect(objective.status).toMatchObject({ label: 'Sospeso' });
    expect(told).toEqual([]);
  });
});

describe('a text that is drawn twice is one', () => {
  const bold = (text: string, [x, y]: Place, dx: number) => `${show(text, [x, y])} ${show(text, [x + dx, y])}`;
  it.each([0, 0.2, 0.6, 1])('%f points apart, word by word', async (dx) => {
    const third = `${THIRD.replace('(In Corso) Tj', '() Tj')}\n${bold('Completato', STATUS, dx)}`;
    const { objective, told } = await readPages([FIRST, SECOND, third]);
    expect([objective.status?.label, told]).toEqual(['Completato', []]);
  });

  it('letter by letter, and narrow letters that follow one another are two', async () => {
    const letters = [...'villa']
      .map((letter, i) => bold(letter, [60 + [0, 5, 7.2, 9.4, 11.6][i]!, 688], 0.4))
      .join(' ');
    const { objective } = await readPages([
      FIRST,
      SECOND.replace('(Case per tutti.) Tj', '() Tj').concat(`\n${letters}`),
      THIRD,
    ]);
    expect(objective.guidelines).toEqual([{ type: 'paragraph', text: 'villa' }]);
  });
});

describe('a line through letters', () => {
  const line = (from: number, to: number, y: number) => `q 0.6 w ${from} ${y} m ${to} ${y} l S Q`;
  const two = `${show('Sospeso', STATUS)} ${show('In Corso', [104, 716])}`;
  const third = THIRD.replace('(In Corso) Tj', '() Tj');

  it('strikes them out, and that is told', async () => {
    const { objective, told, messages } = await readPages([FIRST, SECOND, `${third}\n${two} ${line(60, 98, 719)}`]);
    expect(objective.status?.label).toBe('In Corso');
    expect(told).toEqual(['struck-text']);
    expect(messages).toContain('"Sospeso"');
  });

  it('strikes them out as a thin box, too', async () => {
    const { objective } = await readPages([FIRST, SECOND, `${third}\n${two} 60 718.6 38 0.7 re f`]);
    expect(objective.status?.label).toBe('In Corso');
  });

  it.each([
    ['that runs on beyond them is a rule', line(40, 400, 719)],
    ['under them underlines', line(60, 140, 714.5)],
    ['that begins within a letter is the side of a box', line(75, 146, 719)],
  ])('%s', async (_, orders) => {
    const { objective, told } = await readPages([
      FIRST,
      SECOND,
      `${third}\n${show('In Corso e oltre', STATUS)} ${orders}`,
    ]);
    expect([objective.status?.label, told.includes('struck-text')]).toEqual(['In Corso e oltre', false]);
  });
});

describe('signs and letters', () => {
  const guideline = async (orders: string) => {
    const second = `${SECOND.replace('(Case per tutti.) Tj', '() Tj')}\n${orders}`;
    const { objective, told } = await readPages([FIRST, second, THIRD]);
    expect(told).toEqual([]);
    return objective.guidelines;
  };
  const paragraph = (text: string) => [{ type: 'paragraph', text }];

  it('a raised sign belongs to the line that it touches', async () => {
    const orders = `${show('25 m', [60, 688])} ${show('2', [82.4, 691.5], 6)} ${show('di prato', [89, 688])}`;
    expect(await guideline(orders)).toEqual(paragraph('25 m2 di prato'));
  });

  it('the mark of a note is no part of its line, and is told', async () => {
    const orders = `${show('Case per tutti.', GUIDELINE)} ${show('3', [122.2, 691.5], 6)}`;
    const note = `${show('3', [60, 43], 5)} ${show('Vedi il piano.', [64, 40], 7)}`;
    const second = `${SECOND.replace('(Case per tutti.) Tj', '() Tj')}\n${orders}\n${note}`;
    const { objective, told } = await readPages([FIRST, second, THIRD]);
    expect(objective.guidelines).toEqual(paragraph('Case per tutti.'));
    expect(told).toEqual(['unrecognised-line', 'unrecognised-line']);
  });

  it('letters that are spaced out are words', async () => {
    const spaced = (text: string, spacing: number) =>
      `BT /F1 10 Tf ${spacing} Tc 1 0 0 1 60 688 Tm (${text}) Tj 0 Tc ET`;
    for (const spacing of [0.5, 1, 1.2, 1.5, 1.8, 2.5, 4, 6]) {
      expect(await guideline(spaced('Case per tutti quanti.', spacing))).toEqual(paragraph('Case per tutti quanti.'));
    }
  });

  it('an accent that is drawn over a letter is one letter with it', async () => {
    const orders = `${show('La citta', [60, 688])} ${show('\\264', [87.6, 688])} ${show('viva.', [100, 688])}`;
    expect(await guideline(orders)).toEqual(paragraph('La cittá viva.'));
  });

  it('an accent that stands behind a letter is an apostrophe', async () => {
    expect(await guideline(show('La citta` viva.', [60, 688]))).toEqual(paragraph('La citta` viva.'));
  });

  it('a large first letter belongs to its word', async () => {
    const orders = `${show('C', [60, 678], 24)} ${show('ase per tutti, e', [78, 688])} ${show('scuole.', [78, 676])}`;
    expect(await guideline(orders)).toEqual(paragraph('Case per tutti, e scuole.'));
  });

  it.each([
    ['a disc', '62 690 m 62 693 66 693 66 690 c 66 687 62 687 62 690 c f'],
    ['a circle', '62 690 m 62 693 66 693 66 690 c 66 687 62 687 62 690 c S'],
    ['a square', '62 688 4 4 re f'],
    ['a sign of a font of pictures', show('n', [61, 688], 10, 'F3')],
  ])('%s before a line is a bullet', async (_, orders) => {
    expect(await guideline(`${orders} ${show('Case per tutti.', [75, 688])}`)).toEqual([
      { type: 'list', ordered: false, items: ['Case per tutti.'] },
    ]);
  });

  it('a page that slopes is level', async () => {
    const slope = Math.PI / 90;
    const [cos, sin] = [Math.cos(slope), Math.sin(slope)];
    const sloping = [FIRST, SECOND, THIRD].map((page) => `q ${cos} ${sin} ${-sin} ${cos} 20 -10 cm ${page} Q`);
    const { objective, told } = await readPages(sloping);
    expect(told).toEqual([]);
    expect(objective).toMatchObject({ responsiblePerson: 'ANNA ROSSI', status: { label: 'In Corso' } });
  });
});

describe('annotations', () => {
  const font = '/DR << /Font << /Helv 3 0 R >> >> /DA (/Helv 10 Tf 0 g)';
  const appearance = (text: string) => ({
    number: 81,
    value: '<< /Type /XObject /Subtype /Form /BBox [0 0 120 14] /Resources << /Font << /F1 3 0 R >> >> >>',
    stream: `/Tx BMC BT /F1 10 Tf 2 3 Td (${text}) Tj ET EMC`,
  });
  const withAnnotation = (annotation: string, more: readonly PdfObject[] = []): PdfObject[] => {
    const first = FIRST.replace('(ANNA ROSSI) Tj', '() Tj');
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
      'a choice without an appearance',
      '/Subtype /Widget /FT /Ch /T (a) /Opt [(UGO BIANCHI) (LIA VERDI)] /V (UGO BIANCHI) /F 4',
      [],
    ],
    ['a free text', '/Subtype /FreeText /Contents (UGO BIANCHI) /DA (/Helv 10 Tf 0 g) /F 4', []],
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
    ['a note', '/Subtype /Text /Contents (UGO BIANCHI) /F 4', []],
    ['a button', '/Subtype /Widget /FT /Btn /T (a) /F 4 /AP << /N 81 0 R >>', [appearance('UGO BIANCHI')]],
  ])('%s is no text of the page', async (_, annotation, more) => {
    const { objective, told } = await read(withAnnotation(annotation, more));
    expect([objective.responsiblePerson, told]).toEqual([null, ['empty-field']]);
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
