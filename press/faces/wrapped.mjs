/**
 * What a printed export comes in: a signed envelope, a PDF that it is attached to.
 *
 * In: nothing. Out: for each, the face it is made from, the name it gets, and how; then those that no one can read.
 */

/** @typedef {keyof typeof import('../engines/wrap.mjs').wrappings} Wrapping */

/** @type {{ from: string, face: string, by: Wrapping }[]} */
export const wrappedFaces = [
  { from: 'pdfkit.pdf', face: 'signed.p7m', by: 'signed' },
  { from: 'pdfkit.pdf', face: 'signed-pieces.p7m', by: 'signedInPieces' },
  { from: 'pdfkit.pdf', face: 'signed-pem.p7m', by: 'signedAsPem' },
  { from: 'pdfkit.pdf', face: 'signed-base64.p7m', by: 'signedAsBase64' },
  { from: 'pdfkit.pdf', face: 'signed-line.p7m', by: 'signedAsOneLine' },
  { from: 'pdfkit.pdf', face: 'signed-twice.p7m', by: 'signedTwice' },
  { from: 'bare.txt', face: 'signed-text.p7m', by: 'signed' },
  { from: 'seed.md', face: 'signed-markdown.p7m', by: 'signedAsPem' },
  { from: 'pdfkit.pdf', face: 'portfolio.pdf', by: 'portfolio' },
  { from: 'pdfkit.pdf', face: 'attached.pdf', by: 'attached' },
  { from: 'pdfkit.pdf', face: 'attached-signed.pdf', by: 'attachedSigned' },
  { from: 'pdfkit.pdf', face: 'attached-password-SEGRETA.pdf', by: 'attachedLocked' },
];

/** @type {{ from: string, name: string, by: Wrapping }[]} */
export const sealedFaces = [
  { from: 'pdfkit.pdf', name: 'rocca_detached.p7s', by: 'detached' },
  { from: 'pdfkit.pdf', name: 'rocca_encrypted.p7m', by: 'encrypted' },
  { from: 'pdfkit.pdf', name: 'rocca_several.pdf', by: 'severalAttached' },
  { from: 'pdfkit.pdf', name: 'rocca_form.pdf', by: 'form' },
];
