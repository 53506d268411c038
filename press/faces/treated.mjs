/**
 * What happens to a printed PDF on its way: encryption, rotation, cropping, another inner build.
 *
 * In: nothing. Out: for each, the face it is made from, the name it gets, and how.
 */

/** @type {{ of: string, from: string, face: string, by: keyof typeof import('../engines/treat.mjs').treatments }[]} */
export const treatedFaces = [
  { of: 'plain', from: 'chromium-four', face: 'chromium-password-SEGRETA', by: 'password' },
  { of: 'strategic', from: 'libreoffice', face: 'libreoffice-password-SEGRETA', by: 'oldPassword' },
  { of: 'plain', from: 'weasyprint', face: 'weasyprint-ownerpassword', by: 'ownerPassword' },
  { of: 'plain', from: 'chromium-tight', face: 'chromium-linearised', by: 'linearised' },
  { of: 'hurts', from: 'pdfkit', face: 'pdfkit-objectstreams', by: 'objectStreams' },
  { of: 'plain', from: 'pdfkit', face: 'pdfkit-uncompressed', by: 'uncompressed' },
  { of: 'plain', from: 'chromium-narrow', face: 'chromium-rotated', by: 'rotated' },
  { of: 'hurts', from: 'weasyprint', face: 'weasyprint-turned', by: 'turned' },
  { of: 'plain', from: 'libreoffice-pageheader', face: 'libreoffice-upsidedown', by: 'upsideDown' },
  { of: 'hurts', from: 'pdfkit-words', face: 'pdfkit-cropped', by: 'cropped' },
  { of: 'plain', from: 'weasyprint-footer', face: 'weasyprint-shifted', by: 'shifted' },
  { of: 'plain', from: 'chromium-scaled', face: 'chromium-tworound', by: 'twoRound' },
];
