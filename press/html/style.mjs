/**
 * How a face looks on paper.
 *
 * In: a face's options. Out: a style sheet.
 */

/**
 * @typedef {object} Face
 * @property {string} [page] size and orientation, as CSS says it: `A4`, `letter`, `A4 landscape`
 * @property {string} [margin]
 * @property {string} [font]
 * @property {string} [size]
 * @property {boolean} [ruled] lines around cells
 * @property {string} [padding] of cells
 * @property {boolean} [justified]
 * @property {boolean} [hyphens] break words at syllables
 * @property {string} [head] an arrangement of `heads.mjs`
 * @property {boolean} [headLast] the engine draws the header after the body
 * @property {string} [align] vertical place of a cell's text
 * @property {string} [codeWidth] of the table's first column
 * @property {boolean} [codeBreaks] codes may break before their last four digits
 * @property {boolean} [cutHeading] print `titleOnNextPage` so
 * @property {boolean} [flowing] a sheet begins where the one before it ends
 * @property {boolean} [cover] the heading and its title have a page of their own
 * @property {boolean} [flat] no table around a sheet, so that nothing repeats its header
 * @property {Record<string, string>} [margins] page margin boxes, by name, and what they hold
 * @property {string} [css] anything else
 */

/** @param {Face} face */
export function styleOf(face) {
  const boxes = Object.entries(face.margins ?? {}).map(
    ([name, content]) => `@${name} { content: ${content}; font-size: 7.5pt }`,
  );
  const cell = `padding: ${face.padding ?? '4pt 5pt'}; vertical-align: ${face.align ?? 'top'}`;
  return `
@page { size: ${face.page ?? 'A4'}; margin: ${face.margin ?? '15mm 15mm 18mm'}; ${boxes.join(' ')} }
body { font: ${face.size ?? '9pt'}/1.25 ${face.font ?? '"Liberation Sans"'}, sans-serif; margin: 0;
  ${face.justified ? 'text-align: justify;' : ''} ${face.hyphens ? 'hyphens: auto;' : ''} }
table { border-collapse: collapse; width: 100% }
.sheet { ${face.flowing ? '' : 'break-before: page; page-break-before: always'} }
.sheet > thead > tr > td { padding: 0 0 14pt }
.sheet > tbody > tr > td { padding: 0 }
.head, .links { table-layout: fixed; ${face.ruled === false ? '' : 'border: 0.6pt solid #555'} }
.head td, .links td, .links th { ${cell}; ${face.ruled === false ? '' : 'border: 0.6pt solid #555;'} text-align: left }
${face.codeWidth && !face.codeBreaks ? '.links:not(.other) td:first-child { word-break: break-all }' : ''}
.links tr, .head tr { break-inside: ${face.padding === '0' ? 'auto' : 'avoid'} }
.parameters td { padding: 2pt 0; width: 30% }
.parameters td + td { width: 70% }
h1 { font-size: 1.4em } h2 { font-size: 1.3em; margin: 10pt 0 6pt } h3 { font-size: 1em; margin: 14pt 0 5pt } h4 { font-size: 1.05em }
.cut { break-after: page; page-break-after: always }
.title { font-weight: bold; text-align: left } p { margin: 0 0 7pt } ul, ol { margin: 0 0 7pt }
${face.cover ? '.title { break-after: page }' : ''}
${face.headLast ? '.sheet > thead { position: relative; z-index: 1 }' : ''}
${face.css ?? ''}`;
}
