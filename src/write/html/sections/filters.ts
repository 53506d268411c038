/** The search and the filters, which stay in sight, and the switch that shows where values came from. */
import type { PageContext } from '../context.js';
import { html, type Markup } from '../escape.js';
import type { Facet } from '../facets.js';
import { fill } from '../strings.js';

/** The values to choose from. Where there is one, there is nothing to choose; an address may still name it. */
const selection = ({ param, label, all, values }: Facet): Markup =>
  html`<p${values.length < 2 && html` hidden`}><label for="by-${param}">${label}</label>
<select id="by-${param}" name="${param}"><option value="">${all}</option>${values.map(
    ({ name, key, records }, i) =>
      html`<option value="${i}" data-key="${key}" data-name="${name}">${name} (${records.length})</option>`,
  )}</select></p>
`;

/** The form is hidden until the script shows it, since without the script it does nothing. */
export function filters({ strings, facets, statistics, document }: PageContext): Markup {
  const of = document.objectives.length;
  const shown = (n: number | string) => fill(strings.shown, { n, of });
  const isTold = statistics.isWarned.includes(true);
  return html`<div class="tools" id="tools">
<form id="filters" role="search" aria-label="${strings.filters}" hidden>
<div class="top">
<p class="search"><label for="by-text">${strings.search}</label>
<input id="by-text" name="cerca" type="search" autocomplete="off" spellcheck="false"></p>
<button type="button" id="more" aria-expanded="false" aria-controls="fields">${strings.moreFilters}</button>
</div>
<p class="state"><span role="status"><a href="#objectives" id="shown" data-one="${shown(1)}" data-many="${shown('#')}">${shown(of)}</a></span> <button type="button" id="clear">${strings.clear}</button></p>
<p id="chosen"></p>
<p id="unknown" role="alert" data-said="${strings.unknownFilter}" hidden></p>
<div class="fields" id="fields">
${Object.values(facets).map(selection)}<p class="check"${!isTold && html` hidden`}><label><input type="checkbox" name="avvisi">${strings.onlyWarned}</label></p>
<p class="buttons"><button type="button" id="unfold">${strings.unfold}</button> <button type="button" id="fold">${strings.fold}</button></p>
</div>
</form>
<p class="check"><label><input type="checkbox" id="where" autocomplete="off">${strings.showWhere}</label></p>
</div>`;
}
