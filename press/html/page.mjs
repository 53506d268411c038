/**
 * An export as one HTML page, for the engines that print HTML.
 *
 * In: an export, a face's options. Out: HTML with its style. The header of a sheet is the head of a table that holds the
 * whole sheet: engines print the head again on every page the table runs over.
 */
import { VIEW } from '../sheets/town.mjs';
import { wordsOf } from '../sheets/words.mjs';
import { headOf } from './heads.mjs';
import { styleOf } from './style.mjs';

/** @param {string} text */
export const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** @param {string[]} cells @param {'td' | 'th'} tag */
const rowOf = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;

/** @param {import('../sheets/town.mjs').Section['blocks'][number]} block @returns {string} */
export function blockOf(block) {
  if (typeof block === 'object' && 'rows' in block) {
    const [head, ...rows] = block.rows;
    return `<table class="links other"><thead>${rowOf(head ?? [], 'th')}</thead><tbody>${rows.map((row) => rowOf(row, 'td')).join('\n')}</tbody></table>`;
  }
  if (typeof block === 'string') return `<p>${escaped(block)}</p>`;
  const tag = block.ordered ? 'ol' : 'ul';
  const items = block.items.map((item) =>
    typeof item === 'string'
      ? `<li>${escaped(item)}</li>`
      : `<li>${escaped(item.text)}${blockOf({ items: item.items })}</li>`,
  );
  return `<${tag}>${items.join('')}</${tag}>`;
}

/** @param {string} heading @param {string} body */
const section = (heading, body) => `<h3>${heading}</h3>${body}\n`;

/** @param {string} code @param {{ codeBreaks?: boolean }} options */
const codeCell = (code, options) => (options.codeBreaks ? code.replace(/([_.])(?=\d+$)/, '$1<wbr>') : code);

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {import('../sheets/town.mjs').Export} whole @param {Face} options */
function linksOf(sheet, whole, options) {
  if (sheet.links === null) return '';
  const rows = sheet.links.map(
    ([code, title, ...others]) =>
      `<tr><td>${codeCell(code, options)}</td>${[title, ...others].map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  const width = options.codeWidth ?? '30%';
  const words = wordsOf(whole);
  const columns = whole.columns ?? [];
  const widths = columns.map(() => '<col style="width:12%">').join('');
  return section(
    whole.linkedHeading,
    `<table class="links"><colgroup><col style="width:${width}"><col>${widths}</colgroup><thead>${rowOf([words.code, words.title, ...columns], 'th')}</thead><tbody>${rows.join('\n')}</tbody></table>`,
  );
}

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {import('../sheets/town.mjs').Export} whole @param {Face} options */
function bodyOf(sheet, whole, options) {
  const words = wordsOf(whole);
  const cut = sheet.titleOnNextPage && options.cutHeading !== false ? ' class="cut"' : '';
  /** @param {import('../sheets/town.mjs').Section['place']} place */
  const more = (place) =>
    (sheet.sections ?? [])
      .filter((one) => one.place === place)
      .map(({ title, blocks }) => section(title, blocks.map(blockOf).join('\n')))
      .join('');
  return [
    `<h2${cut}>${whole.level}</h2><p class="title">${escaped(sheet.title)}</p>\n`,
    more('first'),
    section(words.publicValues, `<p>${escaped(sheet.publicValue)}</p>`),
    linksOf(sheet, whole, options),
    sheet.guidelines ? section(words.guidelines, sheet.guidelines.map(blockOf).join('\n')) : '',
    more('beforePurpose'),
    sheet.purpose ? section(words.purpose, sheet.purpose.map(blockOf).join('\n')) : '',
    more(undefined),
    sheet.status === null ? '' : section(words.status, `<p>${sheet.status}</p>`),
    more('last'),
  ].join('');
}

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {import('../sheets/town.mjs').Export} whole @param {Face} options */
function sheetOf(sheet, whole, options) {
  const [head, body] = [headOf(sheet, whole, options), bodyOf(sheet, whole, options)];
  if (options.flat) return `<div>${head}\n${body}</div>\n`;
  return `<table class="sheet"><thead><tr><td>${head}</td></tr></thead>\n<tbody><tr><td>${body}</td></tr></tbody></table>\n`;
}

/** The parameters an export opens with. @param {import('../sheets/town.mjs').Export} whole */
export function parametersOf(whole) {
  const words = wordsOf(whole);
  return [
    [words.view, whole.view ?? VIEW],
    [words.level, whole.level],
    ...(whole.publicValue ? [[words.publicValue, whole.publicValue]] : []),
  ];
}

/**
 * @typedef {import('./style.mjs').Face} Face
 * @param {import('../sheets/town.mjs').Export} whole @param {Face} options
 */
export function pageOf(whole, options) {
  const words = wordsOf(whole);
  const parameters = parametersOf(whole).map(
    ([name, value]) => `<tr><td>${name}</td><td>${escaped(value ?? '')}</td></tr>`,
  );
  return `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><title>Scheda Obiettivi</title><style>${styleOf(options)}</style></head><body>
<h1>${words.exportHead}</h1><h4>${words.parametersHead}</h4><table class="parameters">${parameters.join('')}</table>
${whole.sheets.map((sheet) => sheetOf(sheet, whole, options)).join('\n')}
</body></html>\n`;
}
