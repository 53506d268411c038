/**
 * The engines that need no HTML: each has a way of its own to say where things stand.
 *
 * In: an export, a folder to work in, settings of the engine's own. Out: PDF bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parametersOf } from '../html/page.mjs';
import { wordsOf } from '../sheets/words.mjs';
import { formattingObjectsOf } from './formatting.mjs';
import { printWithGroff } from './groff.mjs';
import { printWithLibreOffice } from './libreoffice.mjs';
import { openDocumentOf } from './opendocument.mjs';
import { run } from './run.mjs';

/** @type {Record<string, (whole: import('../sheets/town.mjs').Export, work: string, settings?: any) => Buffer>} */
export const directEngines = {
  fop(whole, work, settings) {
    const [file, made] = [join(work, 'sheets.fo'), join(work, 'sheets.pdf')];
    writeFileSync(file, formattingObjectsOf(whole, settings));
    run('fop', ['-q', '-fo', file, '-pdf', made]);
    return readFileSync(made);
  },
  groff: (whole, _work, settings) => printWithGroff(whole, settings),
  opendocument(whole, work, settings) {
    const file = join(work, 'sheets.fodt');
    writeFileSync(file, openDocumentOf(whole, settings));
    return printWithLibreOffice(file, work);
  },
  reportlab(whole, work, settings = {}) {
    const made = join(work, 'platypus.pdf');
    const input = JSON.stringify({ ...whole, parameters: parametersOf(whole), words: wordsOf(whole), look: settings });
    run('/usr/bin/python3', [join(import.meta.dirname, 'platypus.py'), made], { input });
    return readFileSync(made);
  },
};
