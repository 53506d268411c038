/**
 * Treats a printed PDF with qpdf or Ghostscript, which leave what it says as it is.
 *
 * In: a PDF file, a folder to work in. Out: PDF bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/** @param {...string} args */
const qpdf =
  (...args) =>
  (/** @type {string} */ file, /** @type {string} */ work) => {
    const made = join(work, 'treated.pdf');
    // The file's identifier and the salts of its encryption would differ at each printing.
    const steady = args.includes('--encrypt') ? '--static-id' : '--deterministic-id';
    run('qpdf', [steady, ...(args.includes('--encrypt') ? ['--static-aes-iv'] : []), ...args, '--', file, made]);
    return readFileSync(made);
  };

/**
 * Changes the boxes of every page, by editing the file in qpdf's readable form.
 * @param {(box: number[]) => string} boxes gives what stands in place of the page's own media box
 */
const boxed = (boxes) => (/** @type {string} */ file, /** @type {string} */ work) => {
  const open = join(work, 'open.pdf');
  run('qpdf', ['--qdf', '--object-streams=disable', file, open]);
  const edited = readFileSync(open, 'latin1').replace(/\/MediaBox \[\s*([^\]]*?)\s*\]/g, (_, numbers) =>
    boxes(numbers.split(/\s+/).map(Number)),
  );
  writeFileSync(open, edited, 'latin1');
  const mended = join(work, 'mended.pdf');
  writeFileSync(mended, run('fix-qdf', [open]));
  return qpdf('--object-streams=preserve', '--stream-data=compress')(mended, work);
};

export const treatments = {
  password: qpdf('--encrypt', 'SEGRETA', 'PADRONA', '256'),
  oldPassword: qpdf('--allow-weak-crypto', '--encrypt', 'SEGRETA', 'PADRONA', '128', '--use-aes=n'),
  /** Opens without asking. */
  ownerPassword: qpdf('--encrypt', '', 'PADRONA', '256', '--extract=n', '--modify=none'),
  linearised: qpdf('--linearize'),
  objectStreams: qpdf('--object-streams=generate', '--recompress-flate', '--compression-level=9'),
  uncompressed: qpdf('--qdf', '--object-streams=disable'),
  /** Shown on their side: the text runs up the page as it is seen. */
  rotated: qpdf('--rotate=90'),
  upsideDown: qpdf('--rotate=180'),
  /** Lying pages that are turned upright: as they are seen, nothing is odd. */
  turned(/** @type {string} */ file, /** @type {string} */ work) {
    const made = join(work, 'turned.pdf');
    run('gs', [
      '-q',
      '-dBATCH',
      '-dNOPAUSE',
      '-sDEVICE=pdfwrite',
      '-dAutoRotatePages=/None',
      `-sOutputFile=${made}`,
      '-c',
      '<</Install {90 rotate 0 -842 translate} /PageSize [842 595]>> setpagedevice',
      '-dFIXEDMEDIA',
      '-f',
      file,
    ]);
    return qpdf('--rotate=90')(made, work);
  },
  /** The paper is larger than what is shown. */
  cropped: boxed(
    ([left = 0, bottom = 0, right = 0, top = 0]) =>
      `/MediaBox [ ${left - 60} ${bottom - 90} ${right + 40} ${top + 70} ] /CropBox [ ${left} ${bottom} ${right} ${top} ]`,
  ),
  /** The page's corner is not at the origin. */
  shifted: boxed(
    ([left = 0, bottom = 0, right = 0, top = 0]) =>
      `/MediaBox [ ${left - 20} ${bottom - 25} ${right - 20} ${top - 25} ]`,
  ),
  /** Printed to a file again, by another engine: Ghostscript takes the page apart and puts it together. */
  twoRound(/** @type {string} */ file, /** @type {string} */ work) {
    const made = join(work, 'again.pdf');
    run('gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', `-sOutputFile=${made}`, file]);
    return readFileSync(made);
  },
};
