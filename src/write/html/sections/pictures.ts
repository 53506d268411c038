/**
 * The two pictures: stato by assessorato as bars in parts, and objectives against missions as circles.
 *
 * Each is a table, so that who cannot see it reads the same numbers. Every part and circle is a link that filters; the
 * arrow keys go from one to the next.
 */
import { groupBy } from '../../../model/groupBy.js';
import type { Status } from '../../../model/objective.js';
import { counter, filterLink, firstRecordId, type PageContext } from '../context.js';
import { type Content, html, type Markup, value } from '../escape.js';
import type { Facet } from '../facets.js';
import { fill } from '../strings.js';

/** With more rows than this, the bars are folded; the circles always are, since the numbers of missions stand above. */
const MOST_UNFOLDED = 12;

/** With more rows than this, a picture is left out: nobody would read it. */
const MOST_ROWS = 500;

/** Circles have so many sizes. */
const SIZES = 4;

/** A picture that unfolds, with a sentence about it. */
const picture = (
  id: string,
  heading: string,
  intro: Markup,
  isOpen: boolean,
  table: Markup,
  { strings }: PageContext,
) =>
  html`<details class="fold"${isOpen && html` open`}><summary><h3 id="${id}">${heading}</h3></summary>
<div class="intro">${intro}<p class="hint">${strings.pictureHint}</p></div>
<div class="scroll picture" tabindex="0" role="region" aria-labelledby="${id}" data-arrows>
${table}</div></details>
`;

export const columnHead = (name: Content, className: string) =>
  html`<th scope="col" class="${className}"><span>${name}</span></th>`;

/** The heading of a picture that has too many rows, and why there is nothing under it. */
const leftOut = (heading: string, n: number, { strings }: PageContext) =>
  html`<div class="fold"><h3>${heading}</h3>
<p class="intro">${fill(strings.leftOut, { n, most: MOST_ROWS })}</p></div>
`;

/** The bar of one row: a part for each status, as wide as its number; the script draws it anew. */
export function statusBar(rows: Facet, row: number, most: number, { facets: { stato } }: PageContext): Markup {
  const { name: rowName, key: rowKey, records } = rows.values[row]!;
  const percent = (n: number) => Math.round((n / most) * 1000) / 10;
  const ofRow = groupBy(records, (record) => stato.ofRecord(record)[0]);
  let left = 0;
  const parts = stato.values.map(({ value: own, name, key }, status) => {
    const n = ofRow.get(status)?.length ?? 0;
    if (n === 0) return null;
    const [x, width] = [percent(left), percent(n)];
    left += n;
    const label = `${name}, ${rowName}`;
    return filterLink(
      { [rows.param]: rowKey, stato: key },
      html`<title>${label}</title><rect x="${x}%" width="${width}%" height="24"/><text x="${x + width / 2}%" y="17" data-count="${rows.param}:${row} stato:${status}">${n}</text>`,
      html` class="${statusClass(own)}" tabindex="-1"`,
    );
  });
  return html`<svg class="stack" width="100%" height="24" role="group" aria-label="${rowName}">${parts}</svg>`;
}

const statusClass = (status: Status | null) => `k-${status?.kind ?? 'none'}`;

/** What the colours of the bars stand for. */
export const statusLegend = ({ facets }: PageContext): Markup =>
  html`<ul class="legend">${facets.stato.values.map(
    (one) => html`<li><span class="k ${statusClass(one.value)}"></span>${one.name}</li>`,
  )}</ul>`;

/** Stato by the values of a facet; nothing where no sheet has a stato. */
export function statusPicture(rows: Facet, heading: string, context: PageContext): Markup {
  const { strings, facets } = context;
  if (facets.stato.values.every((one) => one.value === null)) return html``;
  const { param, label, values } = rows;
  if (values.length > MOST_ROWS) return leftOut(heading, values.length, context);
  const most = Math.max(...values.map(({ records }) => records.length));
  const table = html`<table class="stacks">
<thead><tr>${columnHead(label, 'first')}${columnHead(strings.byStatus, '')}${columnHead(strings.total, 'n')}</tr></thead>
<tbody>
${values.map(({ name, key, records }, i) => {
  const link = filterLink({ [param]: key }, key === '' ? name : value(name), html` tabindex="-1"`);
  return html`<tr data-row="${param}:${i}"><th scope="row">${link}</th><td>${statusBar(rows, i, most, context)}</td><td class="n">${counter(`${param}:${i}`, records.length)}</td></tr>
`;
})}</tbody></table>
`;
  const id = `by-status-${param}`;
  return picture(id, heading, statusLegend(context), values.length <= MOST_UNFOLDED, table, context);
}

/** A row of the circles; `most` is the largest count of all, which has the largest circle. */
function circleRow(record: number, most: number, context: PageContext): Markup {
  const { document, statistics, strings, facets } = context;
  const { code, title, linkedObjectives } = document.objectives[record]!;
  const [entity] = facets.comune.ofRecord(record).map((i) => facets.comune.values[i]!);
  const cells = statistics.missions.map(({ links }, i) => {
    const n = links.get(record) ?? 0;
    if (n === 0) return html`<td></td>`;
    const size = most === 1 ? 1 : 1 + Math.round(((n - 1) / (most - 1)) * (SIZES - 1));
    const { key, name } = facets.missione.values[i]!;
    const asked = {
      ...(facets.comune.values.length > 1 && { comune: entity!.key }),
      cerca: code ?? title ?? '',
      missione: key,
    };
    const label = `${fill(strings.linkedCount, { n })}, ${code ?? title ?? strings.noCode}, ${name}`;
    return html`<td>${filterLink(asked, n, html` class="dot d${size}" tabindex="-1" aria-label="${label}"`)}</td>`;
  });
  return html`<tr data-row="record:${record}"><th scope="row"><a class="name" href="#${firstRecordId(record, context)}" tabindex="-1">${title === null ? strings.noTitle : value(title)}</a> <span class="code">${code === null ? strings.noCode : value(code)}</span></th>${cells}<td class="n">${linkedObjectives.length}</td></tr>
`;
}

/** Objectives against missions; nothing if no objective is linked to another. */
export function missionPicture(context: PageContext): Markup {
  const { strings, statistics, document, facets } = context;
  if (statistics.links === 0) return html``;
  if (document.objectives.length > MOST_ROWS) return leftOut(strings.chart, document.objectives.length, context);
  const most = Math.max(...statistics.missions.flatMap(({ links }) => [...links.values()]));
  const totals = statistics.missions.map(({ total }, i) => html`<td>${counter(`collegati:${i}`, total)}</td>`);
  const table = html`<table class="circles">
<thead><tr>${columnHead(strings.objective, 'first')}${facets.missione.values.map(({ name }) => columnHead(name, 'up'))}${columnHead(strings.total, 'up n')}</tr></thead>
<tbody>
${document.objectives.map((_, record) => circleRow(record, most, context))}</tbody>
<tfoot><tr><th scope="row">${strings.total}</th>${totals}<td class="n">${counter('collegati', statistics.links)}</td></tr></tfoot>
</table>
`;
  return picture('by-mission', strings.chart, html`<p>${strings.chartIntro}</p>`, false, table, context);
}
