/** The figures about all objectives: numbers, bars, pictures. All follow the filters, and bars and pictures set them. */
import { counter, filterLink, type PageContext } from '../context.js';
import { html, type Markup, section, value } from '../escape.js';
import type { Facet } from '../facets.js';
import { fill } from '../strings.js';
import { WORST_FIRST } from './diagnostics.js';
import { entityIndex } from './entities.js';
import { missionPicture, statusPicture } from './pictures.js';

/** So many bars are shown where there are more than two others, which are folded. */
const BARS_SHOWN = 5;

/** A number with what it counts, and a second line if there is one. */
const tile = (key: string, n: number, what: string, more: string | false = false) =>
  html`<li>${counter(key, n)} <span class="what" data-count="${key}" data-one="${fill(what, { n: 1 })}" data-many="${fill(what, { n: 2 })}">${fill(what, { n })}</span>${more && html` <span class="more">${more}</span>`}</li>
`;

/** Counts with bars, the longest for the largest; `what` is counted of each value. */
function bars(heading: string, what: string, facet: Facet, counts: readonly number[]): Markup {
  const largest = Math.max(1, ...counts);
  const rows = facet.values.map(
    (
      { name, key },
      i,
    ) => html`<li>${filterLink({ [facet.param]: key }, key === '' ? name : value(name))} ${counter(`${what}:${i}`, counts[i]!, 'count')}
<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round((counts[i]! / largest) * 1000) / 10}" height="1"/></svg></li>
`,
  );
  const cut = rows.length > BARS_SHOWN + 2 ? BARS_SHOWN : rows.length;
  const [first, rest] = [rows.slice(0, cut), rows.slice(cut)];
  return html`<div class="bars"><h3>${heading}</h3>
<ul>
${first}</ul>
${
  rest.length > 0 &&
  html`<details class="more"><summary data-many="${fill(facet.more, { n: '#' })}">${fill(facet.more, { n: rest.length })}</summary>
<ul>
${rest}</ul></details>
`
}</div>
`;
}

function allBars({ strings, statistics, facets }: PageContext): Markup {
  const { valore, stato, missione } = facets;
  const objectives = (facet: Facet) => facet.values.map(({ records }) => records.length);
  return html`<div class="columns">
${bars(
  strings.byValue,
  'valore',
  valore,
  objectives(valore),
)}${bars(strings.byStatus, 'stato', stato, objectives(stato))}${
  statistics.links > 0 &&
  bars(
    strings.byMission,
    'collegati',
    missione,
    statistics.missions.map(({ total }) => total),
  )
}</div>`;
}

/** The section. An objective counts once, however many public values it has. */
export function figures(context: PageContext): Markup {
  const { strings, statistics, document, facets } = context;
  const { objectives, diagnostics } = document;
  const { links, distinctLinks, severalValues } = statistics;
  const named = ({ param, values }: Facet, what: string) =>
    tile(param, values.filter(({ key }) => key !== '').length, what);
  const severityStrings = { error: strings.errors, warning: strings.warnings, info: strings.notes };
  const severities = WORST_FIRST.flatMap((severity) => {
    const n = diagnostics.filter((one) => one.severity === severity).length;
    return n > 0 ? [fill(severityStrings[severity], { n })] : [];
  });
  const tiles = [
    facets.comune.values.length > 1 && named(facets.comune, strings.entities),
    tile('obiettivi', objectives.length, strings.objectives),
    tile('collegati', links, strings.links, distinctLinks < links && fill(strings.distinct, { n: distinctLinks })),
    named(facets.valore, strings.values),
    named(facets.missione, strings.missions),
    named(facets.responsabile, strings.people),
    tile('segnalazioni', diagnostics.length, strings.diagnostics, severities.length > 0 && severities.join(', ')),
  ];
  const content = html`<ul class="tiles">
${tiles}</ul>
${
  objectives.length > 0 &&
  html`${entityIndex(context)}${allBars(context)}\n${severalValues > 0 && html`<p class="note">${fill(strings.several, { n: severalValues })}</p>`}
${statusPicture(facets.assessorato, strings.portfolioPicture, context)}${missionPicture(context)}`
}`;
  return section('figures', strings.figures, content);
}
