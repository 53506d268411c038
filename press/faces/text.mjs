/**
 * The faces that are text: taken from printed PDFs, written by converters, re-encoded on the way.
 *
 * In: nothing. Out: four lists.
 */

/**
 * Which tool takes text from which printed PDF. Tools that keep the drawing order are not let near a PDF that draws the
 * headers of two sheets on one page before their bodies: what they give no longer says which body belongs to which.
 * @type {{ of: string, from: string, tools: string[] }[]}
 */
export const takenFaces = [
  { of: 'plain', from: 'chromium', tools: ['pdftotext', 'layout', 'raw', 'mutool', 'pdfminer', 'pdfparse'] },
  { of: 'hurts', from: 'chromium', tools: ['pdftotext', 'layout', 'raw', 'mutool', 'pdfminer', 'pdfparse'] },
  { of: 'strategic', from: 'chromium', tools: ['layout', 'raw'] },
  { of: 'more', from: 'chromium', tools: ['layout', 'raw'] },
  { of: 'more', from: 'weasyprint-four', tools: ['layout'] },
  { of: 'plain', from: 'libreoffice', tools: ['pdftotext', 'layout', 'raw', 'mutool', 'pdfparse'] },
  { of: 'hurts', from: 'libreoffice', tools: ['pdftotext', 'layout', 'raw', 'mutool', 'pdfminer', 'pdfparse'] },
  { of: 'hurts', from: 'libreoffice-writer', tools: ['layout'] },
  { of: 'plain', from: 'weasyprint-footer', tools: ['pdftotext', 'layout-nopages', 'raw', 'mutool', 'pdfparse'] },
  { of: 'hurts', from: 'weasyprint', tools: ['layout', 'raw', 'pdfparse'] },
  { of: 'strategic', from: 'weasyprint', tools: ['pdftotext', 'layout', 'pdfminer'] },
  { of: 'hurts', from: 'weasyprint-hyphens', tools: ['layout', 'raw'] },
  { of: 'hurts', from: 'chromium-narrow', tools: ['layout', 'raw'] },
  { of: 'plain', from: 'chromium-narrow', tools: ['layout', 'raw', 'pdfminer'] },
  { of: 'hurts', from: 'chromium-headlast', tools: ['pdfparse', 'layout'] },
  { of: 'plain', from: 'chromium-over', tools: ['layout', 'raw'] },
  { of: 'plain', from: 'chromium-inline', tools: ['layout', 'raw'] },
  { of: 'plain', from: 'chromium-four', tools: ['layout', 'raw'] },
  { of: 'plain', from: 'wkhtmltopdf', tools: ['layout', 'mutool'] },
  { of: 'plain', from: 'reportlab', tools: ['layout', 'pdfminer'] },
  { of: 'strategic', from: 'pdfkit', tools: ['layout'] },
  { of: 'hurts', from: 'libreoffice-pageheader', tools: ['layout'] },
  { of: 'plain', from: 'groff', tools: ['layout', 'pdfparse'] },
  { of: 'hurts', from: 'fop', tools: ['layout', 'raw'] },
  { of: 'plain', from: 'fop', tools: ['ghostscript', 'pymupdf'] },
  { of: 'plain', from: 'dompdf', tools: ['layout', 'raw'] },
  { of: 'plain', from: 'chromium', tools: ['ghostscript', 'pymupdf', 'evince'] },
  { of: 'hurts', from: 'chromium', tools: ['evince'] },
  { of: 'strategic', from: 'libreoffice', tools: ['evince'] },
  { of: 'vendor', from: 'chromium', tools: ['layout', 'raw'] },
  { of: 'vendor', from: 'weasyprint', tools: ['layout', 'raw', 'pdfparse'] },
];

/** Which browser dumps which page. @type {{ of: string, tools: string[] }[]} */
export const dumpedFaces = [
  { of: 'plain', tools: ['w3m', 'lynx', 'pandoc'] },
  { of: 'hurts', tools: ['w3m', 'lynx'] },
];

/** Which style writes which export down. @type {{ of: string, style: string, ending: string }[]} */
export const writtenFaces = [
  ...['plain', 'hurts', 'strategic', 'operational', 'vendor'].flatMap((of) => [
    { of, style: 'seed', ending: 'md' },
    { of, style: 'pipes', ending: 'md' },
    { of, style: 'bare', ending: 'txt' },
  ]),
  ...['escaped', 'stars'].map((style) => ({ of: 'hurts', style, ending: 'md' })),
  ...['once', 'dots', 'squares', 'dashes', 'glyphs', 'labels'].map((style) => ({ of: 'hurts', style, ending: 'txt' })),
  ...['plain', 'hurts'].flatMap((of) => ['over', 'inline', 'four'].map((style) => ({ of, style, ending: 'txt' }))),
];

/** Which written text is disguised how. @type {{ of: string, style: string, ending: string, disguise: string }[]} */
export const disguisedFaces = [
  ...['utf8-bom', 'windows1252', 'latin9', 'utf16le', 'utf16be', 'crlf', 'cr', 'formfeeds', 'nobreak', 'zerowidth'].map(
    (disguise) => ({ of: 'plain', style: 'bare', ending: 'txt', disguise }),
  ),
  ...['windows1252', 'nobreak', 'ligatures', 'softhyphens', 'decomposed'].map((disguise) => ({
    of: 'hurts',
    style: 'bare',
    ending: 'txt',
    disguise,
  })),
  ...['windows1252', 'utf16le'].map((disguise) => ({ of: 'plain', style: 'seed', ending: 'md', disguise })),
];
