/**
 * An export as a flat OpenDocument text, for LibreOffice: the header block of a sheet is a real page header.
 *
 * In: an export, a few settings. Out: XML. Each sheet has a master page of its own, whose header LibreOffice draws apart
 * from the body.
 */
import { escaped, parametersOf } from '../html/page.mjs';
import { wordsOf } from '../sheets/words.mjs';

const NAMES = ['office', 'style', 'text', 'table', 'fo', 'svg']
  .map((name) => {
    const part = { fo: 'xsl-fo-compatible', svg: 'svg-compatible' }[name] ?? name;
    return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${part}:1.0"`;
  })
  .join(' ');

/** @typedef {{ codeWidth?: string, footer?: boolean }} Setting */

/** @param {string} style @param {string} text */
const p = (style, text) => `<text:p text:style-name="${style}">${escaped(text)}</text:p>`;

/** @param {string} content @param {string} [style] */
const cell = (content, style = 'cell') => `<table:table-cell table:style-name="${style}">${content}</table:table-cell>`;

/** @param {string} name @param {string[]} columns @param {string[][]} rows @param {string[]} [head] */
function table(name, columns, rows, head) {
  const row = (/** @type {string[]} */ cells) =>
    `<table:table-row table:style-name="row">${cells.map((content) => cell(content)).join('')}</table:table-row>`;
  const heads = head ? `<table:table-header-rows>${row(head)}</table:table-header-rows>` : '';
  const widths = columns.map((style) => `<table:table-column table:style-name="${style}"/>`).join('');
  return `<table:table table:name="${name}" table:style-name="table">${widths}${heads}${rows.map(row).join('\n')}</table:table>`;
}

/** @param {import('../sheets/town.mjs').Block} block @returns {string} */
function blockOf(block) {
  if (typeof block === 'string') return p('body', block);
  const items = block.items.map((item) =>
    typeof item === 'string'
      ? `<text:list-item>${p('item', item)}</text:list-item>`
      : `<text:list-item>${p('item', item.text)}${blockOf({ items: item.items })}</text:list-item>`,
  );
  return `<text:list text:style-name="${block.ordered ? 'numbers' : 'bullets'}">${items.join('')}</text:list>`;
}

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {string} level @param {import('../sheets/words.mjs').Words} words @param {number} i */
const headOf = (sheet, level, words, i) =>
  table(
    `head${i}`,
    ['wide', 'label', 'value'],
    [
      [p('small', level) + p('small', sheet.code), p('small', words.portfolio), p('strong', sheet.portfolio)],
      [p('small', ''), p('small', words.centre), p('strong', sheet.centre)],
      [p('slanted', sheet.title), p('small', words.person), p('strong', sheet.person)],
    ],
  );

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {import('../sheets/town.mjs').Export} whole @param {number} i */
function bodyOf(sheet, whole, i) {
  const words = wordsOf(whole);
  const links = sheet.links?.map(([code, title]) => [p('cell', code), p('cell', title)]);
  return [
    p(`start${i}`, whole.level),
    p('title', sheet.title),
    p('section', words.publicValues) + p('body', sheet.publicValue),
    links
      ? p('section', whole.linkedHeading) +
        table(`links${i}`, ['code', 'name'], links, [p('strong', words.code), p('strong', words.title)])
      : '',
    sheet.guidelines ? p('section', words.guidelines) + sheet.guidelines.map(blockOf).join('') : '',
    sheet.purpose ? p('section', words.purpose) + sheet.purpose.map(blockOf).join('') : '',
    sheet.status === null ? '' : p('section', words.status) + p('body', sheet.status),
  ].join('\n');
}

/** @param {string} name @param {string} text properties of its letters @param {string} [paragraph] @param {string} [more] attributes of the style */
const style = (name, text, paragraph = '', more = '') =>
  `<style:style style:name="${name}" style:family="paragraph" ${more}><style:paragraph-properties ${paragraph}/><style:text-properties style:font-name="Liberation Sans" fo:language="it" fo:country="IT" ${text}/></style:style>`;

/** @param {string} name @param {string} width */
const column = (name, width) =>
  `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${width}"/></style:style>`;

const levels = (/** @type {string} */ mark) =>
  [1, 2]
    .map((level) => {
      const place = `<style:list-level-properties text:space-before="${level * 0.7}cm" text:min-label-width="0.5cm"/>`;
      return mark
        ? `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${mark}">${place}</text:list-level-style-bullet>`
        : `<text:list-level-style-number text:level="${level}" style:num-suffix="." style:num-format="1">${place}</text:list-level-style-number>`;
    })
    .join('');

/** @param {import('../sheets/town.mjs').Export} whole @param {Setting} [setting] */
export function openDocumentOf(whole, setting = {}) {
  const words = wordsOf(whole);
  const bold = 'fo:font-size="10pt" fo:font-weight="bold"';
  const starts = whole.sheets.map((_, i) =>
    style(
      `start${i}`,
      'fo:font-size="13pt" fo:font-weight="bold"',
      'fo:margin-bottom="0.2cm"',
      `style:master-page-name="sheet${i}"`,
    ),
  );
  const footer = setting.footer
    ? `<style:footer><text:p text:style-name="small">Pagina <text:page-number/> di <text:page-count/></text:p></style:footer>`
    : '';
  const masters = whole.sheets.map(
    (sheet, i) =>
      `<style:master-page style:name="sheet${i}" style:page-layout-name="paper"><style:header>${headOf(sheet, whole.level, words, i)}${p('small', '')}</style:header>${footer}</style:master-page>`,
  );
  const parameters = parametersOf(whole).map(([name, value]) => [p('body', name ?? ''), p('body', value ?? '')]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans'"/></office:font-face-decls>
<office:automatic-styles>
<style:page-layout style:name="paper"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="1.7cm"/>
<style:header-style><style:header-footer-properties fo:min-height="1cm" fo:margin-bottom="0.4cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.3cm"/></style:footer-style></style:page-layout>
${style('body', 'fo:font-size="10pt"', 'fo:margin-bottom="0.2cm" fo:orphans="1" fo:widows="1"')}
${style('item', 'fo:font-size="10pt"')}${style('cell', 'fo:font-size="10pt"')}${style('small', 'fo:font-size="8.5pt"')}
${style('strong', 'fo:font-size="8.5pt" fo:font-weight="bold"')}
${style('slanted', 'fo:font-size="8.5pt" fo:font-weight="bold" fo:font-style="italic"')}
${style('title', bold, 'fo:margin-bottom="0.3cm"')}${style('section', bold, 'fo:margin-top="0.3cm" fo:margin-bottom="0.15cm"')}
${style('first', 'fo:font-size="14pt" fo:font-weight="bold"', '', 'style:master-page-name="cover"')}
${starts.join('\n')}
<style:style style:name="table" style:family="table"><style:table-properties style:width="17.6cm" table:align="left"/></style:style>
<style:style style:name="row" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/></style:style>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties style:vertical-align="middle" fo:padding="0.1cm"/></style:style>
${column('wide', '8.1cm')}${column('label', '3cm')}${column('value', '6.5cm')}
${column('code', setting.codeWidth ?? '4.4cm')}${column('name', '12cm')}
<text:list-style style:name="bullets">${levels('•')}</text:list-style><text:list-style style:name="numbers">${levels('')}</text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="cover" style:page-layout-name="paper">${footer}</style:master-page>
${masters.join('\n')}</office:master-styles>
<office:body><office:text>
${p('first', words.exportHead)}${p('section', words.parametersHead)}${table('parameters', ['code', 'name'], parameters)}
${whole.sheets.map((sheet, i) => bodyOf(sheet, whole, i)).join('\n')}
</office:text></office:body></office:document>\n`;
}
