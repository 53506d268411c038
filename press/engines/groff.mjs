/**
 * An export as a groff source: the header block is set once a sheet and kept, and a trap at the top of each page prints it.
 *
 * In: an export, settings. Out: groff with tables for tbl. Nothing repeats a table's head.
 */
import { parametersOf } from '../html/page.mjs';
import { wordsOf } from '../sheets/words.mjs';
import { run } from './run.mjs';

/** Apostrophes stay as typed; no line begins with a control character. @param {string} text */
const plain = (text) => `\\&${text.replace(/\\/g, '\\e').replace(/'/g, '\\[aq]')}`;

/** A table cell that breaks its lines. @param {string} text @param {string} [font] */
const cell = (text, font = 'R') => `T{\n.ft ${font}\n${plain(text)}\n.ft R\nT}`;

/** @param {import('../sheets/town.mjs').Block} block @param {number} [depth] @returns {string} */
function blockOf(block, depth = 1) {
  if (typeof block === 'string') return `${plain(block)}\n.br\n.sp 0.5\n`;
  const items = block.items.map((item, i) => {
    const mark = block.ordered ? `${i + 1}.` : '\\[bu]';
    const text = typeof item === 'string' ? item : item.text;
    const inner = typeof item === 'string' ? '' : blockOf({ items: item.items }, depth + 1);
    return `.in ${depth * 1.2}c\n.ti -0.5c\n${mark}\\h'|0.5c'${plain(text)}\n.br\n${inner}`;
  });
  return `${items.join('')}.in 0\n${depth === 1 ? '.sp 0.5\n' : ''}`;
}

/** @param {string} text */
const section = (text) => `.sp 0.6\n.ft B\n${plain(text)}\n.ft R\n.br\n.sp 0.3\n`;

/** @param {string} columns @param {string[]} rows */
const table = (columns, rows) => `.TS\n${columns}\n${rows.join('\n')}\n.TE\n`;

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {string} level @param {import('../sheets/words.mjs').Words} words */
const headOf = (sheet, level, words) =>
  table('lw(7.6c) lw(2.7c) lw(6.4c).', [
    `T{\n${plain(level)}\n.br\n${plain(sheet.code)}\nT}\t${cell(words.portfolio)}\t${cell(sheet.portfolio, 'B')}`,
    '.sp 0.4',
    `\t${cell(words.centre)}\t${cell(sheet.centre, 'B')}`,
    '.sp 0.4',
    `${cell(sheet.title, 'BI')}\t${cell(words.person)}\t${cell(sheet.person, 'B')}`,
  ]);

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {import('../sheets/town.mjs').Export} whole */
function sheetOf(sheet, whole) {
  const words = wordsOf(whole);
  const links = sheet.links?.map(([code, title]) => `${plain(code)}\t${cell(title)}\n.sp 0.3`);
  return [
    `.di head\n${headOf(sheet, whole.level, words)}.br\n.di\n.bp\n`,
    `.ps 13\n.ft B\n${plain(whole.level)}\n.ft R\n.ps 10\n.br\n.sp 0.4\n.ft B\n${plain(sheet.title)}\n.ft R\n.br\n.sp 0.3\n`,
    `${section(words.publicValues)}${plain(sheet.publicValue)}\n.br\n`,
    links
      ? section(whole.linkedHeading) +
        table('lw(4.4c) lw(12.4c).', [`${words.code}\t${words.title}`, '.sp 0.3', ...links])
      : '',
    sheet.guidelines ? section(words.guidelines) + sheet.guidelines.map((block) => blockOf(block)).join('') : '',
    sheet.purpose ? section(words.purpose) + sheet.purpose.map((block) => blockOf(block)).join('') : '',
    sheet.status === null ? '' : `${section(words.status)}${plain(sheet.status)}\n.br\n`,
  ].join('');
}

/** @param {import('../sheets/town.mjs').Export} whole @param {{ justified?: boolean, numbers?: boolean }} settings */
function sourceOf(whole, settings) {
  const words = wordsOf(whole);
  const parameters = parametersOf(whole).map(([name, value]) => `${plain(name ?? '')}\t${plain(value ?? '')}`);
  return `.pl 29.7c
.po 2c
.ll 17c
.lt 17c
.fam ${settings.justified ? 'T' : 'H'}
.ps 10
.vs 12.5
.nh
.ad ${settings.justified ? 'b' : 'l'}
.de top
'sp 1.5c
.ev page
.nf
.head
.fi
.ev
'sp 0.6
.ns
..
.de foot
${settings.numbers ? ".ev page\n'sp 0.5c\n.tl ''\\\\s8- % -\\\\s0''\n.ev\n" : ''}'bp
..
.wh 0 top
.wh -2.2c foot
.di head
.di
.ps 14
.ft B
${words.exportHead}
.br
.ps 10
.sp
${words.parametersHead}
.ft R
.br
.sp 0.5
${table('lw(4.4c) lw(12.4c).', parameters)}${whole.sheets.map((sheet) => sheetOf(sheet, whole)).join('')}`;
}

/** @param {import('../sheets/town.mjs').Export} whole @param {{ justified?: boolean, numbers?: boolean }} [settings] */
export const printWithGroff = (whole, settings = {}) =>
  run('groff', ['-k', '-t', '-Tpdf', '-P-pa4'], { input: sourceOf(whole, settings) });
