/** The section of the objectives, grouped by municipality where there are several, else by public value. */
import type { PageContext } from '../context.js';
import { html, type Markup, value } from '../escape.js';
import { fill } from '../strings.js';
import { recordMarkup } from './record.js';

/** The section; an objective with several public values stands under each. */
export function objectiveList(context: PageContext): Markup {
  const { strings, grouping } = context;
  const { param, values } = grouping;
  const counted = (n: number | string) => fill(strings.counted, { n });
  const groups = values.map(
    ({ name, key, records }, group) => html`<section class="group" aria-labelledby="g${group + 1}">
<h3 id="g${group + 1}" tabindex="-1">${key === '' ? name : value(name)} <span class="count" data-count="${param}:${group}" data-one="${counted(1)}" data-many="${counted('#')}">${counted(records.length)}</span></h3>
${records.map((record) => recordMarkup(record, group, context))}</section>
`,
  );
  return html`<section aria-labelledby="objectives">
<h2 id="objectives" tabindex="-1">${param === 'comune' ? strings.byEntity : strings.byValue}</h2>
<p class="none" id="nothing" hidden>${strings.nothingLeft}</p>
${groups.length > 0 ? groups : html`<p class="none">${counted(0)}</p>`}</section>`;
}
