/** The first sections of the page: the parameters of each input, and figures about all objectives. */
import type { SourceRecord } from '../../../report/document.js';
import { missionName, type PageContext, publicValueName, valueOr } from '../context.js';
import { type Content, fact, html, type Markup, section, value } from '../escape.js';
import { fileName, originNote, originSwitch } from '../origin.js';
import { fill } from '../strings.js';
import { WORST_FIRST } from './diagnostics.js';

function sourceCard(source: SourceRecord, index: number, context: PageContext): Markup {
  const { strings, provenance } = context;
  const { view, level, publicValue } = source.parameters;
  const pages = source.pages === null ? [] : [fill(strings.pages, { n: source.pages })];
  const container = source.container ? [strings[source.container]] : [];
  const name = fileName(index, context);
  const parameter = (label: string, text: string | null, field: string) =>
    fact(label, [valueOr(text, context), originNote(provenance.ofParameter(index, field), context)]);
  return html`<div class="source">
<dl class="facts">
${parameter(strings.view, view, 'view')}${parameter(strings.level, level, 'level')}
${parameter(strings.publicValue, publicValue, 'publicValue')}
${fact(strings.file, html`${value(name)} (${[source.format, ...container, ...pages].join(', ')})`)}</dl>
${originSwitch(context)}
<details class="more"><summary>${strings.fileDetails}</summary><dl class="facts">
${source.file !== '-' && name !== source.file && fact(strings.given, value(source.file))}${fact(strings.lines, fill(strings.lineCounts, source.lines))}
${fact(strings.fingerprint, html`<code>${source.sha256}</code>`)}</dl></details>
</div>
`;
}

/** The parameters of the export and what was read, one card an input. */
export const parameters = (context: PageContext): Markup =>
  section(
    'parameters',
    context.strings.parameters,
    html`<div class="sources">
${context.document.sources.map((source, i) => sourceCard(source, i, context))}</div>`,
  );

/** A number with what it counts, and a second line if there is one. */
const tile = (n: number, what: string, more: string | false = false) =>
  html`<li><span class="n">${n}</span> <span class="what">${fill(what, { n })}</span>${more && html` <span class="more">${more}</span>`}</li>
`;

interface Bar {
  readonly label: Content;
  readonly count: number;
}

/** Counts with bars, the longest for the largest. */
function bars(heading: string, rows: readonly Bar[]): Markup {
  const largest = Math.max(1, ...rows.map(({ count }) => count));
  return html`<div class="bars"><h3>${heading}</h3>
<ul>
${rows.map(
  ({ label, count }) =>
    html`<li><span class="label">${label}</span> <span class="count">${count}</span>
<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round((count / largest) * 1000) / 10}" height="1"/></svg></li>
`,
)}</ul></div>
`;
}

function allBars(context: PageContext): Markup {
  const { strings, statistics } = context;
  const publicValues = statistics.publicValues.map(({ value: one, records }, i) => ({
    label: html`<a href="#g${i + 1}">${one ? value(publicValueName(one, context)) : strings.noValue}</a>`,
    count: records.length,
  }));
  const statuses = statistics.statuses.map(({ value: one, records }) => ({
    label: one ? value(one.label) : strings.notSaid,
    count: records.length,
  }));
  const missions = statistics.missions.map(({ value: one, total }) => ({
    label: value(missionName(one, context)),
    count: total,
  }));
  return html`<div class="columns">
${bars(strings.byValue, publicValues)}${bars(strings.byStatus, statuses)}${
  missions.length > 0 && bars(strings.byMission, missions)
}</div>`;
}

/** Figures about all objectives. An objective counts once, however many public values it has. */
export function figures(context: PageContext): Markup {
  const { strings, statistics, document } = context;
  const { objectives, diagnostics } = document;
  const { links, distinctLinks, severalValues } = statistics;
  const countNamed = (groups: readonly { readonly value: unknown }[]) =>
    groups.filter((group) => group.value !== null).length;
  const severityStrings = { error: strings.errors, warning: strings.warnings, info: strings.notes };
  const severities = WORST_FIRST.flatMap((severity) => {
    const n = diagnostics.filter((one) => one.severity === severity).length;
    return n > 0 ? [fill(severityStrings[severity], { n })] : [];
  });
  const tiles = [
    tile(objectives.length, strings.objectives),
    tile(links, strings.links, distinctLinks < links && fill(strings.distinct, { n: distinctLinks })),
    tile(countNamed(statistics.publicValues), strings.values),
    tile(countNamed(statistics.missions), strings.missions),
    tile(countNamed(statistics.people), strings.people),
    tile(diagnostics.length, strings.diagnostics, severities.length > 0 && severities.join(', ')),
  ];
  const content = html`<ul class="tiles">
${tiles}</ul>
${objectives.length > 0 && allBars(context)}
${severalValues > 0 && html`<p class="note">${fill(strings.several, { n: severalValues })}</p>`}`;
  return section('figures', strings.figures, content);
}
