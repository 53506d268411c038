/**
 * The faces that say themselves what their parts are: web pages, and Word documents made of them.
 *
 * In: nothing. Out: two lists; of pages, how they look and what turns them into text.
 */

/** @type {{ of: string, face: string, look?: import('../html/style.mjs').Face }[]} */
export const pageFaces = [
  { of: 'plain', face: 'page' },
  { of: 'more', face: 'page' },
  { of: 'hurts', face: 'page-four', look: { head: 'four', flat: true } },
];

/** @type {{ of: string, face: string, look?: import('../html/style.mjs').Face }[]} */
export const wordFaces = [
  { of: 'hurts', face: 'libreoffice' },
  { of: 'more', face: 'libreoffice' },
  { of: 'strategic', face: 'libreoffice-over', look: { head: 'over', flat: true } },
];

/** Which converter turns which page into markdown. @type {{ of: string, tool: string, look?: import('../html/style.mjs').Face }[]} */
export const convertedFaces = [
  { of: 'hurts', tool: 'html2text' },
  { of: 'more', tool: 'pandoc-gfm' },
  { of: 'hurts', tool: 'pandoc-gfm' },
  { of: 'strategic', tool: 'pandoc', look: { flat: true } },
];
