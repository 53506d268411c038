/**
 * Pictures on a page, as the bundle that ships reads them: the engine as published drops their places. A picture covers text
 * that was drawn before it, unless it has a mask that leaves something out, or is one; a page keeps its text, however many it has.
 * An ink by the name of None leaves nothing.
 */
import { expect, it } from 'vitest';
import { drawn, type PdfObject, pdf } from '../support/pdfBytes.js';
import { FIRST, PERSON, SECOND, show, THIRD } from '../support/shownPage.js';

const { parse } = await import(new URL('../../dist/bundle/index.js', import.meta.url).href);

const IMAGE = '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray';
const GREY: PdfObject = { number: 90, value: `<< ${IMAGE} >>`, stream: '\0'.repeat(64) };
const MASK: PdfObject = { number: 91, value: `<< ${IMAGE} >>`, stream: '\0'.repeat(64) };
const STENCIL = '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ImageMask true';

/** Functions of a colour that stand in for an ink: of one tint, and of two. */
const TINTS: readonly PdfObject[] = [
  { number: 92, value: '<< /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>' },
  { number: 93, value: '<< /FunctionType 4 /Domain [0 1 0 1] /Range [0 1] >>', stream: '{ pop pop 0 }' },
];

async function read(orders: string, picture: PdfObject, mask = MASK, more = '') {
  const objects = drawn([`${orders}\n${FIRST}`, SECOND, THIRD]).map((object) => ({
    ...object,
    value: object.value.replace('/Resources <<', `/Resources << ${more} /XObject << /X0 90 0 R >>`),
  }));
  const { document } = await parse([{ file: 'x.pdf', bytes: pdf([...objects, picture, mask, ...TINTS]) }], {
    isolate: false,
  });
  return {
    person: document.objectives[0]?.responsiblePerson,
    told: document.diagnostics.map(({ code }: { code: string }) => code),
  };
}

const over = `q 90 0 0 13 ${PERSON[0] - 2} ${PERSON[1] - 3} cm /X0 Do Q`;

it('a picture covers what was drawn before it', async () => {
  const { person, told } = await read(`${show('UGO BIANCHI', PERSON)} ${over}`, GREY);
  expect([person, told]).toEqual(['ANNA ROSSI', ['hidden-text']]);
});

const solid = (value: string, sign: string): PdfObject => ({ number: 90, value, stream: sign.repeat(8) });

it.each<[string, PdfObject, PdfObject]>([
  [
    'a soft mask that leaves nothing out',
    { ...GREY, value: `<< ${IMAGE} /SMask 91 0 R >>` },
    { ...MASK, stream: '\xff'.repeat(64) },
  ],
  ['one colour all over, as a stencil', solid(`<< ${STENCIL} >>`, '\0'), MASK],
  ['one colour all over, as a stencil turned round', solid(`<< ${STENCIL} /Decode [1 0] >>`, '\xff'), MASK],
  [
    'one colour, as a stencil with a rest in each row',
    solid(`<< ${STENCIL.replace('/Width 8', '/Width 3')} >>`, '\x1f'),
    MASK,
  ],
])('a picture with %s covers what was drawn before it', async (_, picture, mask) => {
  const { person, told } = await read(`${show('UGO BIANCHI', PERSON)} 1 g ${over} 0 g`, picture, mask);
  expect([person, told]).toEqual(['ANNA ROSSI', ['hidden-text']]);
});

it.each([
  ['of one ink', '[/Separation /None /DeviceGray 92 0 R]', '1', 'UGO BIANCHI', ['hidden-text']],
  ['of two inks', '[/DeviceN [/None /None] /DeviceGray 93 0 R]', '1 1', 'UGO BIANCHI', ['hidden-text']],
  ['of an ink that all plates have', '[/Separation /All /DeviceGray 92 0 R]', '1', '', []],
])('text %s', async (_, space, tints, hidden, codes) => {
  const orders = `q /C0 cs ${tints} scn ${show(hidden || 'dr.', hidden ? PERSON : [PERSON[0] - 20, PERSON[1]])} Q`;
  const { person, told } = await read(orders, GREY, MASK, `/ColorSpace << /C0 ${space} >>`);
  expect([person, told]).toEqual([hidden ? 'ANNA ROSSI' : 'dr. ANNA ROSSI', codes]);
});

it.each([
  ['a soft mask', { ...GREY, value: `<< ${IMAGE} /SMask 91 0 R >>` }],
  ['colours that are masked', { ...GREY, value: `<< ${IMAGE} /Mask [0 255] >>` }],
  ['no colours but as a stencil', { number: 90, value: `<< ${STENCIL} >>`, stream: 'U'.repeat(8) }],
])('a picture with %s covers nothing, and no text is lost', async (_, picture) => {
  const many = Array.from({ length: 12 }, (__, i) => `q 20 0 0 20 ${20 + 30 * i} 815 cm /X0 Do Q`).join('\n');
  const { person, told } = await read(`${show('dr.', [PERSON[0] - 20, PERSON[1]])} ${over} ${many}`, picture);
  expect([person, told]).toEqual(['dr. ANNA ROSSI', []]);
});

it('white letters beside many pictures are hidden', async () => {
  const many = Array.from({ length: 5 }, (_, i) => `q 20 0 0 20 ${20 + 30 * i} 815 cm /X0 Do Q`).join('\n');
  const { person, told } = await read(`${many} q 1 g ${show('UGO BIANCHI', PERSON)} Q`, GREY);
  expect([person, told]).toEqual(['ANNA ROSSI', ['hidden-text']]);
});
