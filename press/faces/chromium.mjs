/**
 * The faces Chromium prints.
 *
 * In: nothing. Out: for each, the export, the name after its dot, how the page looks, and print settings if any.
 */
import { PRINTED_ON, TOWN } from '../sheets/town.mjs';
import { VENDOR_TOWN } from '../sheets/vendor.mjs';

/** Page numbers the way browsers print them: a template with marked spans. @param {string} left @param {string} right */
const footer = (left, right) => ({
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate: `<div style="font-size:7px;width:100%;margin:0 15mm;display:flex;justify-content:space-between"><span>${left}</span><span>${right}</span></div>`,
});

const stamp = `Comune di ${TOWN} - stampa del ${PRINTED_ON}`;
const counted = 'Pagina <span class="pageNumber"></span> di <span class="totalPages"></span>';

/** Large text in the body and a small header make sheets run over several pages. @type {import('../html/style.mjs').Face} */
export const large = { size: '10.5pt', padding: '5pt', css: '.head { font-size: 8pt } .head td { padding: 3pt }' };

/**
 * @typedef {object} HtmlFace
 * @property {string} of the export
 * @property {string} engine
 * @property {string} face the name between the export's and the ending
 * @property {import('../html/style.mjs').Face} [look]
 * @property {any} [settings] the engine's own
 */

/** @type {Omit<HtmlFace, 'engine'>[]} */
const printed = [
  { of: 'plain', face: 'chromium', settings: { generateTaggedPDF: true } },
  { of: 'hurts', face: 'chromium', look: large },
  { of: 'strategic', face: 'chromium' },
  { of: 'operational', face: 'chromium' },
  { of: 'more', face: 'chromium', look: { size: '10pt', align: 'middle' } },
  { of: 'more', face: 'chromium-over', look: { head: 'over' } },
  { of: 'plain', face: 'chromium-scaled', settings: { scale: 0.8 } },
  { of: 'hurts', face: 'chromium-scaled', look: large, settings: { scale: 0.8 } },
  { of: 'plain', face: 'chromium-narrow', look: { codeWidth: '14%' } },
  { of: 'hurts', face: 'chromium-narrow', look: { ...large, codeWidth: '22%', codeBreaks: true, align: 'middle' } },
  {
    of: 'plain',
    face: 'chromium-tight',
    look: { padding: '0', css: 'body { line-height: 1.1 } p { margin-bottom: 2pt }' },
  },
  {
    of: 'hurts',
    face: 'chromium-tight',
    look: {
      ...large,
      padding: '0',
      size: '13pt',
      css: '.head { font-size: 8pt } .head td { padding: 2pt } body { orphans: 1; widows: 1 }',
    },
  },
  { of: 'hurts', face: 'chromium-unruled', look: { ...large, ruled: false } },
  { of: 'hurts', face: 'chromium-headlast', look: { ...large, headLast: true } },
  { of: 'plain', face: 'chromium-footer', settings: footer(stamp, counted) },
  {
    of: 'hurts',
    face: 'chromium-dashes',
    look: {
      ...large,
      margin: '18mm',
      margins: { 'top-center': `"Comune di ${TOWN}"`, 'bottom-center': '"- " counter(page) " -"' },
    },
  },
  {
    of: 'plain',
    face: 'chromium-letter',
    look: { page: 'letter', font: '"Liberation Serif"', size: '11pt', margins: { 'bottom-right': 'counter(page)' } },
  },
  {
    of: 'hurts',
    face: 'chromium-landscape',
    look: { page: 'A4 landscape', size: '9pt', css: '.head { font-size: 6.5pt } .head td { padding: 1.5pt }' },
  },
  {
    of: 'hurts',
    face: 'chromium-justified',
    look: { ...large, font: '"DejaVu Serif"', size: '9.5pt', justified: true },
  },
  { of: 'plain', face: 'chromium-flowing', look: { flowing: true, ruled: false } },
  { of: 'plain', face: 'chromium-cover', look: { cover: true } },
  { of: 'plain', face: 'chromium-over', look: { head: 'over' } },
  { of: 'plain', face: 'chromium-inline', look: { head: 'inline', ruled: false } },
  { of: 'plain', face: 'chromium-four', look: { head: 'four' } },
  {
    of: 'vendor',
    face: 'chromium',
    look: {
      ...large,
      size: '13pt',
      codeWidth: '14%',
      codeBreaks: true,
      css: '.head { font-size: 8pt } .head td { padding: 3pt } body { orphans: 1; widows: 1 }',
    },
    settings: footer(`Comune di ${VENDOR_TOWN} - stampa del ${PRINTED_ON}`, counted),
  },
  { of: 'plain', face: 'chromium-four-above', look: { head: 'fourTitleAbove', ruled: false } },
];

/** @type {HtmlFace[]} */
export const chromiumFaces = printed.map((face) => ({ ...face, engine: 'chromium' }));
