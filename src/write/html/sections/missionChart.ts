/**
 * The section of the mission chart: objectives against missions as a drawing, and the same numbers as a table.
 *
 * A row is an objective, a column a mission; a circle holds the number of linked objectives. A long chart is drawn in
 * parts, each with its own column heads, so that no part is cut by the end of a printed page.
 */
import { visible } from '../../../text/characters.js';
import { missionName, type PageContext, valueOr } from '../context.js';
import { between, html, type Markup, section, value } from '../escape.js';
import { fill } from '../strings.js';

// Sizes in pixels.
const LABEL_WIDTH = 220;
const COLUMN_WIDTH = 44;
const ROW_HEIGHT = 34;
const HEAD_HEIGHT = 176;
/** The slanted heads reach so far to the right of the last column. */
const HEAD_OVERHANG = 132;
const SMALLEST_RADIUS = 9;
const LARGEST_RADIUS = 15;

const ROWS_PER_PART = 25;

/** The beginning of a text, at most so many characters; the table and the record show the whole of it. */
function shorten(text: string, length: number): string {
  const shown = visible(text);
  return shown.length > length ? `${shown.slice(0, length - 1).trimEnd()}…` : shown;
}

const columnMiddle = (column: number) => LABEL_WIDTH + column * COLUMN_WIDTH + COLUMN_WIDTH / 2;

const rowTop = (row: number) => HEAD_HEIGHT + row * ROW_HEIGHT;

/** The right edge of the last column, which has the totals. */
const rightEdge = ({ statistics }: PageContext) => LABEL_WIDTH + (statistics.missions.length + 1) * COLUMN_WIDTH;

function columnHeads({ statistics: { missions }, strings }: PageContext): Markup {
  const heads = missions.map(({ value: mission }) =>
    mission ? `${mission.code} ${shorten(mission.name, 28)}` : shorten(strings.noMission, 31),
  );
  return html`${[...heads, strings.total].map(
    (text, column) =>
      html`<text class="head" transform="translate(${columnMiddle(column) + 4} ${HEAD_HEIGHT - 10}) rotate(-45)">${text}</text>`,
  )}`;
}

/** A row of the chart; `most` is the largest count of all, which has the largest circle. */
function chartRow(record: number, row: number, most: number, context: PageContext): Markup {
  const { document, statistics, strings } = context;
  const { code, title, linkedObjectives } = document.objectives[record]!;
  const top = rowTop(row);
  const middle = top + ROW_HEIGHT / 2;
  const circles = statistics.missions.map(({ links }, column) => {
    const count = links.get(record) ?? 0;
    if (count === 0) return null;
    const growth = (LARGEST_RADIUS - SMALLEST_RADIUS) * (count - 1);
    const radius = SMALLEST_RADIUS + Math.round(growth / Math.max(1, most - 1));
    const x = columnMiddle(column);
    return html`<circle cx="${x}" cy="${middle}" r="${radius}"/><text class="n" x="${x}" y="${middle + 4}">${count}</text>`;
  });
  return html`<g><line x1="0" x2="${rightEdge(context)}" y1="${top}" y2="${top}"/><svg x="0" y="${top}" width="${LABEL_WIDTH - 12}" height="${ROW_HEIGHT}"><text class="name" y="15">${shorten(title ?? strings.noTitle, 26)}</text><text class="under" y="28">${shorten(code ?? strings.noCode, 30)}</text></svg>${circles}<text class="sum" x="${columnMiddle(statistics.missions.length)}" y="${middle + 4}">${linkedObjectives.length}</text></g>
`;
}

function totalsRow(row: number, context: PageContext): Markup {
  const { statistics, strings } = context;
  const top = rowTop(row);
  const baseline = top + ROW_HEIGHT / 2 + 4;
  const totals = [...statistics.missions.map(({ total }) => total), statistics.links];
  return html`<g><line class="strong" x1="0" x2="${rightEdge(context)}" y1="${top}" y2="${top}"/><text class="name" y="${baseline}">${strings.total}</text>${totals.map(
    (total, column) => html`<text class="sum" x="${columnMiddle(column)}" y="${baseline}">${total}</text>`,
  )}</g>`;
}

/** One part of the drawing; the last one has the totals. */
function chartPart(records: readonly number[], most: number, context: PageContext): Markup {
  const { document, statistics, strings } = context;
  const n = document.objectives.length;
  const isLast = records.at(-1) === n - 1;
  const bottom = rowTop(records.length);
  const height = rowTop(records.length + (isLast ? 1 : 0));
  const width = rightEdge(context) + HEAD_OVERHANG;
  const title = fill(strings.chartOf, { from: records[0]! + 1, to: records.at(-1)! + 1, n });
  const columnLines = statistics.missions.map((_, column) => {
    const x = columnMiddle(column);
    return html`<line class="down" x1="${x}" x2="${x}" y1="${HEAD_HEIGHT}" y2="${bottom}"/>`;
  });
  return html`<svg class="picture" role="img" aria-label="${title}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${columnHeads(context)}${columnLines}
${records.map((record, row) => chartRow(record, row, most, context))}${isLast && totalsRow(records.length, context)}</svg>
`;
}

function chartTable(context: PageContext): Markup {
  const { document, statistics, strings } = context;
  const counts = (countOf: (mission: (typeof statistics.missions)[number]) => number | undefined) =>
    between(
      statistics.missions.flatMap((mission) => {
        const count = countOf(mission);
        return count === undefined ? [] : html`${value(missionName(mission.value, context))}: ${count}`;
      }),
      html`<br>`,
    );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${strings.sameAsTable}"><table>
<thead><tr><th scope="col">${strings.objective}</th><th scope="col">${strings.byMission}</th><th scope="col">${strings.total}</th></tr></thead>
<tbody>
${document.objectives.map(
  ({ code, title, linkedObjectives }, record) =>
    html`<tr><th scope="row"><span class="code">${valueOr(code, context)}</span> ${valueOr(title, context)}</th><td>${counts(({ links }) => links.get(record))}</td><td class="n">${linkedObjectives.length}</td></tr>
`,
)}</tbody>
<tfoot><tr><th scope="row">${strings.total}</th><td>${counts(({ total }) => total)}</td><td class="n">${statistics.links}</td></tr></tfoot>
</table></div>`;
}

/** The section; nothing if no objective is linked to another. */
export function missionChart(context: PageContext): Markup {
  const { strings, statistics, document } = context;
  if (statistics.links === 0) return html``;
  const most = Math.max(...statistics.missions.flatMap(({ links }) => [...links.values()]));
  const records = [...document.objectives.keys()];
  const parts = records
    .filter((record) => record % ROWS_PER_PART === 0)
    .map((first) => chartPart(records.slice(first, first + ROWS_PER_PART), most, context));
  const content = html`<p>${strings.chartIntro}</p>
<div class="scroll drawing" tabindex="0" role="region" aria-label="${strings.chartRegion}">
${parts}</div>
<details class="table"><summary>${strings.sameAsTable}</summary>
${chartTable(context)}
</details>`;
  return section('picture', strings.chart, content);
}
