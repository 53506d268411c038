/**
 * Prints HTML, or a flat OpenDocument text, with LibreOffice.
 *
 * In: a file, a folder to work in. Out: PDF bytes. As a web page LibreOffice lays a file out like a browser would; as a
 * text document it puts it on its own pages.
 */
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
