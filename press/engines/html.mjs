/**
 * The engines that print an HTML page, by name.
 *
 * In: an HTML file, a folder to work in, settings of the engine's own. Out: PDF bytes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chromium } from './chromium.mjs';
import { printWithLibreOffice } from './libreoffice.mjs';
import { run } from './run.mjs';

/** @type {Chromium | undefined} */
let browser;

/** @type {Record<string, (file: string, work: string, settings?: any) => Buffer | Promise<Buffer>>} */
export const htmlEngines = {
  chromium(file, _work, settings) {
    browser ??= new Chromium();
    return browser.print(file, settings);
  },
  /** Cannot cut a cell: what does not fit a page is lost, so the page must be flat. */
  dompdf(file) {
    run('php', [join(import.meta.dirname, 'dompdf.php'), file, `${file}.pdf`]);
    return readFileSync(`${file}.pdf`);
  },
  libreoffice: printWithLibreOffice,
  weasyprint(file) {
    run('weasyprint', [file, `${file}.pdf`]);
    return readFileSync(`${file}.pdf`);
  },
  wkhtmltopdf(file, work, settings = []) {
    // Without a fixed seed its fonts come in another order each time.
    run('wkhtmltopdf', ['-q', ...settings, file, `${file}.pdf`], { env: { XDG_RUNTIME_DIR: work, QT_HASH_SEED: '0' } });
    return readFileSync(`${file}.pdf`);
  },
};

/** Lets go of the browser, if one was started. */
export const closeEngines = () => browser?.close();
