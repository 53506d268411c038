/** Writes the blocks of a section: paragraphs, lists, and tables with a head. */
import type { OtherBlock } from '../../../model/objective.js';
import { html, type Markup, value } from '../escape.js';

/** Many columns scroll within the page. A cell without text is no head of a column. */
function tableMarkup(rows: readonly (readonly string[])[], name: string): Markup {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const rowMarkup = (row: readonly string[], isHead: boolean) => {
    const cells = Array.from({ length: width }, (_, i) => row[i] ?? '');
    return html`<tr>${cells.map((text) => (isHead && text ? html`<th scope="col">${value(text)}</th>` : html`<td>${text && value(text)}</td>`))}</tr>\n`;
  };
  const [first, ...rest] = rows;
  const head = rest.length > 0 && html`<thead>${rowMarkup(first!, true)}</thead>\n`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${name}"><table>
${head}<tbody>
${(head ? rest : rows).map((row) => rowMarkup(row, false))}</tbody></table></div>
`;
}

function blockMarkup(block: OtherBlock, name: string): Markup {
  if (block.type === 'paragraph') return html`<p>${value(block.text)}</p>\n`;
  if (block.type === 'table') return tableMarkup(block.rows, name);
  const items = block.items.map((item) => html`<li>${value(item)}</li>`);
  return block.ordered ? html`<ol>${items}</ol>\n` : html`<ul>${items}</ul>\n`;
}

/** The blocks of the section of that name; `null` if there are none. */
export const blocksMarkup = (blocks: readonly OtherBlock[], name: string): Markup | null =>
  blocks.length > 0 ? html`<div class="prose">${blocks.map((block) => blockMarkup(block, name))}</div>` : null;
