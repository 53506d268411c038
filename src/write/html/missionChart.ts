/**
 * Objectives against missions -> a drawing, and the same numbers as a table.
 *
 * A row an objective, a column a mission; in a circle the number of linked objectives. Long documents are drawn in
 * pieces, each with its own heads, so that none is cut by the end of a printed page.
 */
import { visible } from '../../text/characters.js';
import { type Context, valueOr } from './context.js';
import { between, html, type Markup, value } from './escape.js';
import { missionText } from './overview.js';
import { fill } from './strings.js';

const LABEL = 220;
const COLUMN = 44;
const ROW = 34;
const HEAD = 176;
/** Room for the slanted heads that reach beyond the last column. */
const OVERHANG = 132;
const ROWS_PER_PIECE = 25;
const SMALLEST = 9;
const LARGEST = 15;

/** A text that has to be short in a drawing; the whole of it stands in the table and in the record. */
function cut(text: string, length: number): string {
  const shown = visible(text);
  return shown.length > length ? `${shown.slice(0, length - 1).trimEnd()}…` : shown;
}

const columnMiddle = (column: number) => LABEL + column * COLUMN + COLUMN / 2;

function heads({ survey: { missions }, words }: Context): Markup {
  const heading = (text: string, column: number) =>
    html`<text class="head" transform="translate(${columnMiddle(column) + 4} ${HEAD - 10}) rotate(-45)">${text}</text>`;
  return html`${missions.map(({ value: mission }, i) =>
    heading(mission ? `${mission.code} ${cut(mission.name, 28)}` : cut(words.noMission, 31), i),
  )}${heading(words.total, missions.length)}`;
}

function row(record: number, at: number, most: number, { document, survey, words }: Context): Markup {
  const { code, title, linkedObjectives } = document.objectives[record]!;
  const top = HEAD + at * ROW;
  const middle = top + ROW / 2;
  const right = LABEL + (survey.missions.length + 1) * COLUMN;
  const circles = survey.missions.map(({ links }, column) => {
    const count = links.get(record) ?? 0;
    if (count === 0) return null;
    const radius = SMALLEST + Math.round(((LARGEST - SMALLEST) * (count - 1)) / Math.max(1, most - 1));
    return html`<circle cx="${columnMiddle(column)}" cy="${middle}" r="${radius}"/><text class="n" x="${columnMiddle(column)}" y="${middle + 4}">${count}</text>`;
  });
  return html`<g><line x1="0" x2="${right}" y1="${top}" y2="${top}"/><svg x="0" y="${top}" width="${LABEL - 12}" height="${ROW}"><text class="name" y="15">${cut(title ?? words.noTitle, 26)}</text><text class="under" y="28">${cut(code ?? words.noCode, 30)}</text></svg>${circles}<text class="sum" x="${columnMiddle(survey.missions.length)}" y="${middle + 4}">${linkedObjectives.length}</text></g>
`;
}

function sums(at: number, { survey, words }: Context): Markup {
  const top = HEAD + at * ROW;
  const baseline = top + ROW / 2 + 4;
  const right = LABEL + (survey.missions.length + 1) * COLUMN;
  const totals = [...survey.missions.map(({ total }) => total), survey.links];
  return html`<g><line class="strong" x1="0" x2="${right}" y1="${top}" y2="${top}"/><text class="name" y="${baseline}">${words.total}</text>${totals.map(
    (total, i) => html`<text class="sum" x="${columnMiddle(i)}" y="${baseline}">${total}</text>`,
  )}</g>`;
}

function piece(records: readonly number[], most: number, context: Context): Markup {
  const { document, survey, words } = context;
  const n = document.objectives.length;
  const isLast = records.at(-1) === n - 1;
  const height = HEAD + (records.length + (isLast ? 1 : 0)) * ROW;
  const width = LABEL + (survey.missions.length + 1) * COLUMN + OVERHANG;
  const bottom = HEAD + records.length * ROW;
  const title = fill(words.pictureOf, { from: records[0]! + 1, to: records.at(-1)! + 1, n });
  return html`<svg class="picture" role="img" aria-label="${title}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${heads(context)}${survey.missions.map((_, i) => html`<line class="down" x1="${columnMiddle(i)}" x2="${columnMiddle(i)}" y1="${HEAD}" y2="${bottom}"/>`)}
${records.map((record, at) => row(record, at, most, context))}${isLast && sums(records.length, context)}</svg>
`;
}

function table(context: Context): Markup {
  const { document, survey, words } = context;
  const missionsOf = (record: number) =>
    survey.missions.flatMap((mission) => {
      const count = mission.links.get(record);
      return count === undefined ? [] : [html`${value(missionText(mission.value, context))}: ${count}`];
    });
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words.sameAsTable}"><table>
<thead><tr><th scope="col">${words.objective}</th><th scope="col">${words.byMission}</th><th scope="col">${words.total}</th></tr></thead>
<tbody>
${document.objectives.map(
  ({ code, title, linkedObjectives }, record) =>
    html`<tr><th scope="row"><span class="code">${valueOr(code, context)}</span> ${valueOr(title, context)}</th><td>${between(missionsOf(record), html`<br>`)}</td><td class="n">${linkedObjectives.length}</td></tr>
`,
)}</tbody>
<tfoot><tr><th scope="row">${words.total}</th><td>${between(
    survey.missions.map(({ value: mission, total }) => html`${value(missionText(mission, context))}: ${total}`),
    html`<br>`,
  )}</td><td class="n">${survey.links}</td></tr></tfoot>
</table></div>`;
}

/** The section with the drawing; nothing where no objective is linked to any other. */
export function picture(context: Context): Markup {
  const { words, survey, document } = context;
  if (survey.links === 0) return html``;
  const most = Math.max(...survey.missions.flatMap(({ links }) => [...links.values()]));
  const all = document.objectives.map((_, record) => record);
  const pieces = Array.from({ length: Math.ceil(all.length / ROWS_PER_PIECE) }, (_, i) =>
    all.slice(i * ROWS_PER_PIECE, (i + 1) * ROWS_PER_PIECE),
  );
  return html`<section aria-labelledby="picture">
<h2 id="picture">${words.picture}</h2>
<p>${words.pictureIntro}</p>
<div class="scroll drawing" tabindex="0" role="region" aria-label="${words.drawing}">
${pieces.map((records) => piece(records, most, context))}</div>
<details class="table"><summary>${words.sameAsTable}</summary>
${table(context)}
</details>
</section>`;
}
