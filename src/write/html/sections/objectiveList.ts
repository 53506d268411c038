/** The section of the objectives, grouped by public value, with the form that searches and filters them. */
import { missionName, type PageContext, publicValueName } from '../context.js';
import { html, type Markup, value } from '../escape.js';
import type { ValueGroup } from '../statistics.js';
import { fill } from '../strings.js';
import { recordMarkup } from './record.js';

/** A list of values to choose from. Their indexes are the options' values, so that no text of the document is data. */
const choices = <Value>(
  name: string,
  label: string,
  groups: readonly ValueGroup<Value>[],
  nameOf: (value: Value) => string,
  { strings }: PageContext,
): Markup =>
  html`<p><label for="by-${name}">${label}</label>
<select id="by-${name}" name="${name}"><option value="">${strings.all}</option>${groups.map(
    ({ value: one, records }, i) => html`<option value="${i}">${nameOf(one)} (${records.length})</option>`,
  )}</select></p>
`;

/** The form. It is hidden until the script shows it, since without the script it does nothing. */
function filterForm(context: PageContext): Markup {
  const { strings, statistics, document } = context;
  const { publicValues, missions, people, statuses } = statistics;
  const of = document.objectives.length;
  const shown = (n: number | string) => fill(strings.shown, { n, of });
  return html`<form id="filters" role="search" aria-label="${strings.filters}" hidden>
<div class="fields">
<p class="search"><label for="by-text">${strings.search}</label>
<input id="by-text" name="text" type="search" autocomplete="off" spellcheck="false"></p>
${choices('value', strings.publicValue, publicValues, (one) => publicValueName(one, context), context)}${choices(
  'mission',
  strings.mission,
  missions,
  (one) => missionName(one, context),
  context,
)}${choices('person', strings.person, people, (one) => one ?? strings.notSaid, context)}${choices(
  'status',
  strings.status,
  statuses,
  (one) => one?.label ?? strings.notSaid,
  context,
)}</div>
<div class="actions">
<p id="shown" role="status" data-one="${shown(1)}" data-many="${shown('#')}">${shown(of)}</p>
<button type="button" id="clear">${strings.clear}</button>
<button type="button" id="unfold">${strings.unfold}</button>
<button type="button" id="fold">${strings.fold}</button>
</div>
</form>`;
}

/** The section; an objective with several public values stands under each. */
export function objectiveList(context: PageContext): Markup {
  const { strings, statistics } = context;
  const groups = statistics.publicValues.map(
    ({ value: one, records }, group) => html`<section class="group" aria-labelledby="g${group + 1}">
<h3 id="g${group + 1}" tabindex="-1">${one ? value(publicValueName(one, context)) : strings.noValue} <span class="count">${fill(strings.counted, { n: records.length })}</span></h3>
${records.map((record) => recordMarkup(record, group, context))}</section>
`,
  );
  const content = html`${filterForm(context)}
${groups}`;
  return html`<section aria-labelledby="objectives">
<h2 id="objectives" tabindex="-1">${strings.byValue}</h2>
${groups.length > 0 ? content : html`<p class="none">${fill(strings.counted, { n: 0 })}</p>`}</section>`;
}
