/**
 * The faces the other HTML engines print: LibreOffice, WeasyPrint, dompdf, wkhtmltopdf.
 *
 * In: nothing. Out: for each, the export, the engine, the name after its dot, how the page looks, and settings if any.
 */
import { PRINTED_ON, TOWN } from '../sheets/town.mjs';
import { large } from './chromium.mjs';

const margins = {
  'bottom-left': `"Comune di ${TOWN} - stampa del ${PRINTED_ON} 10:32"`,
  'bottom-right': '"Pagina " counter(page) " di " counter(pages)',
};

/** @type {import('./chromium.mjs').HtmlFace[]} */
export const paperFaces = [
  { of: 'plain', engine: 'libreoffice', face: 'libreoffice' },
  { of: 'hurts', engine: 'libreoffice', face: 'libreoffice' },
  { of: 'strategic', engine: 'libreoffice', face: 'libreoffice', look: { flowing: true } },
  { of: 'plain', engine: 'libreoffice', face: 'libreoffice-flowing', look: { flowing: true, size: '10pt' } },
  { of: 'hurts', engine: 'libreoffice', face: 'libreoffice-flowing', look: { flowing: true, cutHeading: false } },
  { of: 'plain', engine: 'libreoffice', face: 'libreoffice-writer', settings: { as: 'writer' } },
  { of: 'hurts', engine: 'libreoffice', face: 'libreoffice-writer', settings: { as: 'writer' } },
  { of: 'plain', engine: 'weasyprint', face: 'weasyprint' },
  { of: 'hurts', engine: 'weasyprint', face: 'weasyprint', look: { ...large, margins } },
  { of: 'strategic', engine: 'weasyprint', face: 'weasyprint', look: { ruled: false, flowing: true } },
  {
    of: 'plain',
    engine: 'weasyprint',
    face: 'weasyprint-hyphens',
    look: { hyphens: true, justified: true, size: '11pt' },
  },
  { of: 'hurts', engine: 'weasyprint', face: 'weasyprint-hyphens', look: { ...large, hyphens: true, size: '12pt' } },
  { of: 'plain', engine: 'weasyprint', face: 'weasyprint-footer', look: { margins, flowing: true, ruled: false } },
  { of: 'hurts', engine: 'weasyprint', face: 'weasyprint-four', look: { ...large, head: 'four', ruled: false } },
  { of: 'more', engine: 'weasyprint', face: 'weasyprint-four', look: { head: 'four', ruled: false } },
  { of: 'hurts', engine: 'weasyprint', face: 'weasyprint-over', look: { ...large, head: 'over' } },
  {
    of: 'vendor',
    engine: 'weasyprint',
    face: 'weasyprint',
    look: { size: '13pt', ruled: false, margins: { 'bottom-center': '"- " counter(page) " -"' } },
  },
  { of: 'vendor', engine: 'weasyprint', face: 'weasyprint-over', look: { ...large, head: 'over', flowing: true } },
  { of: 'plain', engine: 'dompdf', face: 'dompdf', look: { flat: true } },
  {
    of: 'hurts',
    engine: 'dompdf',
    face: 'dompdf',
    look: { flat: true, justified: true, css: 'div { page-break-before: always }' },
  },
  { of: 'plain', engine: 'wkhtmltopdf', face: 'wkhtmltopdf' },
  { of: 'hurts', engine: 'wkhtmltopdf', face: 'wkhtmltopdf', look: { size: '13pt' } },
];

/** The faces printed without HTML. @type {{ of: string, engine: string, face: string, settings?: any }[]} */
export const directFaces = [
  { of: 'plain', engine: 'opendocument', face: 'libreoffice-pageheader' },
  {
    of: 'hurts',
    engine: 'opendocument',
    face: 'libreoffice-pageheader',
    settings: { codeWidth: '2.6cm', footer: true },
  },
  { of: 'plain', engine: 'reportlab', face: 'reportlab', settings: { footer: '- # -' } },
  { of: 'hurts', engine: 'reportlab', face: 'reportlab', settings: { ruled: true, justified: true } },
  { of: 'strategic', engine: 'reportlab', face: 'reportlab', settings: { justified: true, footer: '#' } },
  { of: 'plain', engine: 'fop', face: 'fop' },
  { of: 'hurts', engine: 'fop', face: 'fop', settings: { justified: true } },
  { of: 'strategic', engine: 'fop', face: 'fop' },
  { of: 'plain', engine: 'groff', face: 'groff' },
  { of: 'hurts', engine: 'groff', face: 'groff', settings: { justified: true, numbers: true } },
];
