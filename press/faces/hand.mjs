/**
 * The faces printed by hand-placed text.
 *
 * In: nothing. Out: for each, the export, the name after its dot, how it looks, how it is drawn.
 */
import { PRINTED_ON, TOWN } from '../sheets/town.mjs';

/** @type {{ of: string, face: string, look?: import('../hand/layout.mjs').Look, drawing: import('../hand/draw.mjs').Drawing }[]} */
export const handFaces = [
  { of: 'plain', face: 'pdfkit', look: { ruled: true }, drawing: { by: 'lines' } },
  { of: 'hurts', face: 'pdfkit', look: { headAgain: true, foot: '- # -' }, drawing: { by: 'lines', font: 'embedded' } },
  { of: 'strategic', face: 'pdfkit', look: { codeWidth: 90, flowing: true }, drawing: { by: 'lines' } },
  { of: 'plain', face: 'pdfkit-words', look: { flowing: true, foot: 'Pagina # di ##' }, drawing: { by: 'words' } },
  { of: 'hurts', face: 'pdfkit-words', look: { size: 11, codeWidth: 100 }, drawing: { by: 'words', scattered: true } },
  { of: 'plain', face: 'pdfkit-glyphs', look: { ruled: true }, drawing: { by: 'glyphs', headLast: true } },
  {
    of: 'hurts',
    face: 'pdfkit-glyphs',
    look: { size: 10.5, foot: `Comune di ${TOWN} - stampa del ${PRINTED_ON}` },
    drawing: { by: 'glyphs', font: 'times', scattered: true },
  },
  { of: 'plain', face: 'pdfkit-sevens', look: { bullet: '-', codeWidth: 80 }, drawing: { by: 'sevens' } },
  {
    of: 'hurts',
    face: 'pdfkit-sevens',
    look: { size: 12, headAgain: true, foot: '#' },
    drawing: { by: 'sevens', headLast: true },
  },
  { of: 'vendor', face: 'pdfkit', look: { size: 12, codeWidth: 60, headAgain: true }, drawing: { by: 'lines' } },
  { of: 'plain', face: 'pdfkit-moves', look: { size: 11, bullet: '–' }, drawing: { by: 'moves' } },
  {
    of: 'plain',
    face: 'pdfkit-hidden',
    look: { ruled: true },
    drawing: { by: 'lines', hidden: 'Questo non si legge.' },
  },
  { of: 'hurts', face: 'pdfkit-moves', look: { flowing: true }, drawing: { by: 'moves', font: 'times' } },
];
