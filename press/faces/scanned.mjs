/**
 * Which printed PDF is scanned how.
 *
 * In: nothing. Out: for each, the export, the face it is printed in, the name it gets, and how it is scanned.
 */

/** @type {{ of: string, from: string, face: string, how: Parameters<typeof import('../engines/scan.mjs').scanned>[2] }[]} */
export const scannedFaces = [
  { of: 'plain', from: 'chromium', face: 'scan-300', how: { dpi: 300, layer: 'sandwich' } },
  { of: 'strategic', from: 'weasyprint', face: 'scan-200', how: { dpi: 200, layer: 'hocr' } },
  {
    of: 'plain',
    from: 'reportlab',
    face: 'scan-turned',
    how: { dpi: 200, degrees: 0.4, noise: 25, layer: 'sandwich' },
  },
  { of: 'strategic', from: 'weasyprint', face: 'scan-textless', how: { dpi: 200 } },
];
