/**
 * Pictures on a page, as the bundle that ships reads them: the engine as published drops their places. A picture covers text
 * that was drawn before it, unless it has a mask, or is one; a page keeps its text, however many it has.
 */
import { expect, it } from 'vitest';
import { drawn, type PdfObject, pdf } from '../support/pdfBytes.js';
import { FIRST, PERSON, SECOND, show, THIRD } from '../support/shownPage.js';

const { parse } = await import(new URL('../../dist/bundle/index.js', import.meta.url).href);

const IMAGE = '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray';
const GREY: PdfObject = { number: 90, value: `<< ${IMAGE} >>`, stream: '\0'.repeat(64) };
const MASK: PdfObject = { number: 91, value: `<< ${IMAGE} >>`, stream: '\0'.repeat(64) };
const STENCIL = '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ImageMask true';

async function read(orders: string, picture: PdfObject) {
  const objects = drawn([`${orders}\n${FIRST}`, SECOND, THIRD]).map((object) => ({
    ...object,
    value: object.value.replace('/Resources <<', '/Resources << /XObject << /X0 90 0 R >>'),
  }));
  const { document } = await parse([{ file: 'x.pdf', bytes: pdf([...objects, picture, MASK]) }], { isolate: false });
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

it.each([
  ['a soft mask', { ...GREY, value: `<< ${IMAGE} /SMask 91 0 R >>` }],
  ['colours that are masked', { ...GREY, value: `<< ${IMAGE} /Mask [0 255] >>` }],
  ['no colours but as a stencil', { number: 90, value: `<< ${STENCIL} >>`, stream: '\0'.repeat(8) }],
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
