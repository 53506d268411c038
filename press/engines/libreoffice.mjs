/**
 * Prints HTML, or a flat OpenDocument text, with LibreOffice.
 *
 * In: a file, a folder to work in. Out: PDF bytes. As a web page LibreOffice lays a file out like a browser would; as a
 * text document it puts it on its own pages.
 */
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from './run.mjs';

/** @param {string} file @param {string} work @param {{ as?: 'web' | 'writer' }} [settings] */
export function printWithLibreOffice(file, work, settings = {}) {
  const web = settings.as !== 'writer';
  const reader = web || !file.endsWith('.html') ? [] : ['--infilter=HTML (StarWriter)'];
  const writer = web && file.endsWith('.html') ? 'pdf:writer_web_pdf_Export' : 'pdf:writer_pdf_Export';
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'libreoffice')).href}`;
  run('soffice', [profile, '--headless', ...reader, '--convert-to', writer, '--outdir', work, file]);
  return readFileSync(join(work, `${basename(file, extname(file))}.pdf`));
}

/** No document says when it was made: so two printings are the same bytes. */
const MADE = new Date(2025, 10, 12, 10, 32);

/** Saves HTML as a Word document. @param {string} file @param {string} work */
export function saveAsWord(file, work) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'libreoffice')).href}`;
  const filters = ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML'];
  run('soffice', [profile, '--headless', ...filters, '--outdir', work, file]);
  const parts = unzipSync(readFileSync(join(work, `${basename(file, extname(file))}.docx`)));
  const core = strFromU8(/** @type {Uint8Array} */ (parts['docProps/core.xml'])).replace(
    /\d{4}(?:-\d\d){2}T(?:\d\d:){2}\d\dZ/g,
    '2025-11-12T10:32:00Z',
  );
  return Buffer.from(zipSync({ ...parts, 'docProps/core.xml': strToU8(core) }, { mtime: MADE }));
}
