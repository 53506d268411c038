/**
 * An export as formatting objects, for Apache FOP, which many report servers print with.
 *
 * In: an export. Out: XSL-FO. Each sheet is a page sequence of its own; its header block is the region before the body.
 */
import { escaped, parametersOf } from '../html/page.mjs';
import { wordsOf } from '../sheets/words.mjs';

/** @param {string} text @param {string} [how] attributes */
const block = (text, how = '') => `<fo:block ${how}>${escaped(text) || '&#160;'}</fo:block>`;

const BOLD = 'font-weight="bold"';
const SECTION = `${BOLD} space-before="9pt" space-after="4pt" keep-with-next="always"`;

/** @param {string[]} widths @param {string[][]} rows of finished blocks @param {string[]} [head] */
function table(widths, rows, head) {
  const row = (/** @type {string[]} */ cells) =>
    `<fo:table-row>${cells.map((content) => `<fo:table-cell border="0.5pt solid #777" padding="2.5pt">${content}</fo:table-cell>`).join('')}</fo:table-row>`;
  const columns = widths.map((width) => `<fo:table-column column-width="${width}"/>`).join('');
  const heads = head ? `<fo:table-header>${row(head)}</fo:table-header>` : '';
  // A table body must not be empty.
  const body = rows.length ? rows.map(row).join('\n') : row(widths.map(() => '<fo:block/>'));
  return `<fo:table table-layout="fixed" width="100%" border-collapse="collapse">${columns}${heads}<fo:table-body>${body}</fo:table-body></fo:table>`;
}

/** @param {import('../sheets/town.mjs').Block} block_ @returns {string} */
function blockOf(block_) {
  if (typeof block_ === 'string') return block(block_, 'space-after="5pt"');
  const items = block_.items.map((item, i) => {
    const mark = block_.ordered ? `${i + 1}.` : '•';
    const body = typeof item === 'string' ? block(item) : block(item.text) + blockOf({ items: item.items });
    return `<fo:list-item><fo:list-item-label end-indent="label-end()">${block(mark)}</fo:list-item-label><fo:list-item-body start-indent="body-start()">${body}</fo:list-item-body></fo:list-item>`;
  });
  return `<fo:list-block provisional-distance-between-starts="14pt" start-indent="12pt" space-after="5pt">${items.join('')}</fo:list-block>`;
}

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {string} level @param {import('../sheets/words.mjs').Words} words */
const headOf = (sheet, level, words) =>
  table(
    ['46%', '17%', '37%'],
    [
      [block(level) + block(sheet.code), block(words.portfolio), block(sheet.portfolio, BOLD)],
      [block(''), block(words.centre), block(sheet.centre, BOLD)],
      [block(sheet.title, `${BOLD} font-style="italic"`), block(words.person), block(sheet.person, BOLD)],
    ],
  );

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {import('../sheets/town.mjs').Export} whole */
function bodyOf(sheet, whole) {
  const words = wordsOf(whole);
  const links = sheet.links?.map(([code, title]) => [block(code), block(title)]);
  return [
    block(whole.level, `${BOLD} font-size="12pt" space-after="5pt"`),
    block(sheet.title, `${BOLD} space-after="5pt"`),
    block(words.publicValues, SECTION) + block(sheet.publicValue),
    links
      ? block(whole.linkedHeading, SECTION) +
        table(['28%', '72%'], links, [block(words.code, BOLD), block(words.title, BOLD)])
      : '',
    sheet.guidelines ? block(words.guidelines, SECTION) + sheet.guidelines.map(blockOf).join('') : '',
    sheet.purpose ? block(words.purpose, SECTION) + sheet.purpose.map(blockOf).join('') : '',
    sheet.status === null ? '' : block(words.status, SECTION) + block(sheet.status),
  ].join('\n');
}

const FOOT = `<fo:static-content flow-name="xsl-region-after"><fo:block font-size="7pt" text-align="end">Pag. <fo:page-number/> / <fo:page-number-citation-last ref-id="end"/></fo:block></fo:static-content>`;

/** @param {string} master @param {string} head @param {string} body */
const sequence = (master, head, body) =>
  `<fo:page-sequence master-reference="${master}" language="it" font-family="Helvetica" font-size="9.5pt">${FOOT}${head}<fo:flow flow-name="xsl-region-body">${body}</fo:flow></fo:page-sequence>`;

/** @param {import('../sheets/town.mjs').Export} whole @param {{ numbers?: boolean, justified?: boolean }} [settings] */
export function formattingObjectsOf(whole, settings = {}) {
  const words = wordsOf(whole);
  // The region's height is not worked out from what it holds: as many lines as the longest cell takes, and some room.
  const heights = whole.sheets.map(
    (sheet) =>
      78 +
      12 *
        (Math.ceil(sheet.portfolio.length / 34) +
          Math.ceil(sheet.centre.length / 34) +
          Math.ceil(sheet.title.length / 44)),
  );
  const masters = heights.map(
    (height, i) =>
      `<fo:simple-page-master master-name="sheet${i}" page-width="210mm" page-height="297mm" margin="15mm"><fo:region-body margin-top="${height}pt" margin-bottom="20pt"/><fo:region-before extent="${height}pt"/><fo:region-after extent="12pt"/></fo:simple-page-master>`,
  );
  const parameters = parametersOf(whole).map(([name, value]) => [block(name ?? ''), block(value ?? '')]);
  const cover = `${block(words.exportHead, `${BOLD} font-size="14pt"`)}${block(words.parametersHead, SECTION)}${table(['30%', '70%'], parameters)}`;
  const sheets = whole.sheets.map((sheet, i) =>
    sequence(
      `sheet${i}`,
      `<fo:static-content flow-name="xsl-region-before"><fo:block font-size="8.5pt">${headOf(sheet, whole.level, words)}</fo:block></fo:static-content>`,
      `<fo:block${settings.justified ? ' text-align="justify"' : ''}>${bodyOf(sheet, whole)}</fo:block>${i === whole.sheets.length - 1 ? '<fo:block id="end"/>' : ''}`,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format"><fo:layout-master-set>
<fo:simple-page-master master-name="cover" page-width="210mm" page-height="297mm" margin="15mm"><fo:region-body margin-bottom="20pt"/><fo:region-after extent="12pt"/></fo:simple-page-master>
${masters.join('\n')}</fo:layout-master-set>
${sequence('cover', '', cover)}
${sheets.join('\n')}
</fo:root>\n`;
}
