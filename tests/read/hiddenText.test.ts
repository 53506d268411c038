/** Text that a PDF draws and does not show: it is told, and never stands in the place of what is shown. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { drawing, drawn, type PdfObject, pdf, SHEET } from '../support/pdfBytes.js';

const [FIRST, SECOND, THIRD] = SHEET.map((lines) => drawing(lines)) as [string, string, string];

/** Orders that draw text at a place from the bottom left of the page. */
const at = (x: number, y: number, text: string, mode = 3): string =>
  `BT /F1 10 Tf ${mode} Tr 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET 0 Tr`;

async function read(objects: readonly PdfObject[]) {
  const { document, rejected } = await parse([{ file: 'x.pdf', bytes: pdf(objects) }], { isolate: false });
  const told = document.diagnostics.filter(({ code }) => code !== 'page-without-text');
  return {
    objectives: document.objectives.map(({ occurrences: _, ...values }) => values),
    told: told.map(({ code, page }) => `${code} ${page}`),
    messages: told.map(({ message }) => message).join('\n'),
    rejected: rejected[0]?.error.code,
  };
}

const PLAIN = await read(drawn([FIRST, SECOND, THIRD]));

/** A form that draws these orders; pages name it `/X1`. */
const withForm = (objects: readonly PdfObject[], orders: string): PdfObject[] => [
  ...objects.map((object) => ({
    ...object,
    value: object.value.replace('/Resources <<', '/Resources << /XObject << /X1 60 0 R >>'),
  })),
  {
    number: 60,
    value: '<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>',
    stream: orders,
  },
];

it('the sheet itself hides nothing', () => {
  expect(PLAIN).toMatchObject({ told: [], objectives: [{ code: '2023_2028_DUP_01' }] });
});

describe('hidden text among text that is shown', () => {
  const code = at(60, 716, '2023_2028_DUP_09');
  it.each<[string, readonly PdfObject[], string]>([
    ['over the code', drawn([`${FIRST}\n${code}`, SECOND, THIRD]), '2023_2028_DUP_09'],
    ['under the code', drawn([`${code}\n${FIRST}`, SECOND, THIRD]), '2023_2028_DUP_09'],
    ['over the title', drawn([`${FIRST}\n${at(60, 702, 'BARCA - Un remo.')}`, SECOND, THIRD]), 'BARCA - Un remo.'],
    ['over the person', drawn([`${FIRST}\n${at(400, 688, 'UGO BIANCHI')}`, SECOND, THIRD]), 'UGO BIANCHI'],
    ['in prose', drawn([FIRST, SECOND, `${THIRD}\n${at(60, 765, 'Vendere tutto.')}`]), 'Vendere tutto.'],
    ['as another Stato', drawn([FIRST, SECOND, `${at(60, 716, 'Completato')}\n${THIRD}`]), 'Completato'],
    ['that only clips', drawn([FIRST, SECOND, `${THIRD}\n${at(60, 765, 'Vendere tutto.', 7)}`]), 'Vendere tutto.'],
    [
      'whose mode has a point',
      drawn([FIRST, SECOND, `${THIRD}\n${at(60, 765, 'Vendere tutto.', 3).replace('3 Tr', '3.0 Tr')}`]),
      'Vendere tutto.',
    ],
    [
      'after text that is shown, in one go',
      drawn([FIRST, SECOND, THIRD.replace('(In Corso) Tj', '(In Corso) Tj 3 Tr ( mai) Tj 0 Tr')]),
      'mai',
    ],
    [
      'in a state that is put back',
      drawn([FIRST, SECOND, `q 3 Tr q BT /F1 10 Tf 60 765 Td (Vendere) Tj ET Q Q\n${THIRD}`]),
      'Vendere',
    ],
    [
      'in a form',
      withForm(drawn([FIRST, SECOND, `/X1 Do\n${THIRD}`]), `Q ${code.replace(' 0 Tr', '')}`),
      '2023_2028_DUP_09',
    ],
    [
      'in a form that says nothing of it',
      withForm(drawn([FIRST, SECOND, `q 3 Tr /X1 Do Q\n${THIRD}`]), 'BT /F1 10 Tf 60 765 Td (Vendere) Tj ET'),
      'Vendere',
    ],
  ])('%s is left out, and told whole', async (_, objects, text) => {
    const { objectives, told, messages } = await read(objects);
    expect(objectives).toEqual(PLAIN.objectives);
    expect(told).toEqual([expect.stringMatching(/^hidden-text \d$/)]);
    expect(messages).toContain(`"${text}"`);
  });

  it.each([
    ['that repeats what is shown', at(60, 590, 'Case per tutti.'), 2],
    ['by which a program signs', at(60, 20, 'Powered by Foglio \\(www.foglio.example\\)'), 2],
  ])('%s is no warning', async (_, orders) => {
    const { objectives, told } = await read(drawn([FIRST, `${SECOND}\n${orders}`, THIRD]));
    expect(objectives).toEqual(PLAIN.objectives);
    expect(told).toEqual(['hidden-text-repeated 2']);
  });

  it('that stands beside the page with it is told, with the reason', async () => {
    const { objectives, told, messages } = await read(drawn([FIRST, SECOND, `${at(900, 765, 'Fuori', 0)}\n${THIRD}`]));
    expect(objectives).toEqual(PLAIN.objectives);
    expect(told).toEqual(['hidden-text 3']);
    expect(messages).toContain('beside the page');
  });

  it('is told of the pages that are read alone', async () => {
    const bytes = pdf(drawn([`${FIRST}\n${code}`, SECOND, THIRD]));
    const { document } = await parse([{ file: 'x.pdf', bytes }], { isolate: false, pages: [[2, 3]] });
    expect(document.diagnostics.map((found) => found.code)).not.toContain('hidden-text');
  });
});

describe('a document of hidden text', () => {
  const hidden = SHEET.map((lines) => drawing(lines, 3)) as [string, string, string];

  it('is read, as a scan is', async () => {
    expect(await read(drawn(hidden))).toMatchObject({
      objectives: PLAIN.objectives,
      told: ['text-from-ocr null', 'hidden-text-read 1'],
    });
  });

  it('is read without what is clipped away on it, and that is told', async () => {
    const clipped = `q 0 0 10 10 re W n ${at(60, 602, 'Vendere tutto.', 0)} Q`;
    const { objectives, told } = await read(drawn([hidden[0], `${hidden[1]}\n${clipped}`, hidden[2]]));
    expect(objectives).toEqual(PLAIN.objectives);
    expect(told).toEqual(expect.arrayContaining(['hidden-text-read 1', 'hidden-text 2']));
  });

  it('is read with the stamp that is shown on it', async () => {
    const stamped = drawn([`${hidden[0]}\n${at(60, 20, 'Prot. 12/2024', 0)}`, ...hidden.slice(1)]);
    const { code, title, purpose } = PLAIN.objectives[0]!;
    const { objectives, told } = await read(stamped);
    expect(objectives).toMatchObject([{ code, title, purpose }]);
    expect(told).toContain('hidden-text-read 1');
  });

  it('on one page of a document that is shown is read, with a warning', async () => {
    const { objectives, told } = await read(drawn([FIRST, SECOND, hidden[2]]));
    expect(objectives).toEqual(PLAIN.objectives);
    expect(told).toEqual(['text-from-ocr null', 'hidden-page-read 3']);
  });
});

describe('the last page of a scan, without text', () => {
  const scan = SHEET.map((lines) => drawing(lines, 3));

  it('is told where it has a picture, in which a sheet may stand', async () => {
    expect((await read(drawn([...scan, '60 60 400 600 re f']))).told).toContain('page-text-missing 4');
  });

  it('is none where it is blank, or the others are no scan', async () => {
    expect((await read(drawn([...scan, '']))).told).not.toContain('page-text-missing 4');
    expect((await read(drawn([FIRST, SECOND, THIRD, '60 60 400 600 re f']))).told).toEqual([]);
  });
});
