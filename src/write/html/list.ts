/** Search and filters, and the objectives that they show: by public value, each to unfold. */
import type { Context } from './context.js';
import { type Hole, html, type Markup, value } from './escape.js';
import { missionText } from './overview.js';
import { publicValueText, recordMarkup } from './record.js';
import { fill } from './strings.js';

interface Choice {
  readonly label: string;
  readonly count: number;
}

/** A list to choose from. What is chosen is the place in the list, so that no text of the document is data here. */
const choices = (name: string, label: string, rows: readonly Choice[], { words }: Context): Markup =>
  html`<p><label for="by-${name}">${label}</label>
<select id="by-${name}" name="${name}"><option value="">${words.all}</option>${rows.map(
    ({ label: text, count }, i) => html`<option value="${i}">${text} (${count})</option>`,
  )}</select></p>
`;

/** Hidden until the script shows it: without script there is nothing that could search. */
function form(context: Context): Markup {
  const { words, survey, document } = context;
  const of = document.objectives.length;
  const sentence = (n: number) => fill(words.shown, { n, of });
  return html`<form id="filters" role="search" aria-label="${words.filters}" hidden>
<div class="fields">
<p class="search"><label for="by-text">${words.search}</label>
<input id="by-text" name="text" type="search" autocomplete="off" spellcheck="false"></p>
${choices(
  'value',
  words.publicValue,
  survey.groups.map(({ value: one, records }) => ({
    label: one ? publicValueText(one) : words.noValue,
    count: records.length,
  })),
  context,
)}${choices(
  'mission',
  words.mission,
  survey.missions.map(({ value: one, records }) => ({ label: missionText(one, context), count: records.length })),
  context,
)}${choices(
  'person',
  words.person,
  survey.people.map(({ value: one, records }) => ({ label: one ?? words.notSaid, count: records.length })),
  context,
)}${choices(
  'status',
  words.status,
  survey.statuses.map(({ value: one, records }) => ({ label: one?.label ?? words.notSaid, count: records.length })),
  context,
)}</div>
<div class="actions">
<p id="shown" role="status" data-one="${sentence(1)}" data-many="${fill(words.shown, { n: '#', of })}">${sentence(of)}</p>
<button type="button" id="clear">${words.clear}</button>
<button type="button" id="unfold">${words.unfold}</button>
<button type="button" id="fold">${words.fold}</button>
</div>
</form>`;
}

/** All objectives, under each public value that they serve. */
export function list(context: Context): Markup {
  const { words, survey } = context;
  const groups: Hole = survey.groups.map(
    ({ value: one, records }, group) => html`<section class="group" aria-labelledby="g${group + 1}">
<h3 id="g${group + 1}" tabindex="-1">${one ? value(publicValueText(one)) : words.noValue} <span class="count">${fill(words.counted, { n: records.length })}</span></h3>
${records.map((record) => recordMarkup(record, group, context))}</section>
`,
  );
  return html`<section aria-labelledby="objectives">
<h2 id="objectives" tabindex="-1">${words.byValue}</h2>
${
  survey.groups.length > 0
    ? html`${form(context)}
${groups}`
    : html`<p class="none">${fill(words.counted, { n: 0 })}</p>`
}</section>`;
}
