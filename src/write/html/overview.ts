/** The head of the page: the export's parameters, and its figures at a glance. */
import type { SourceRecord } from '../../report/document.js';
import { type Context, fileName, valueOr, where, whereSwitch } from './context.js';
import { html, type Markup, value } from './escape.js';
import { publicValueText } from './record.js';
import { fill } from './strings.js';

/** Missions and public values with their names: what has none says so. */
export const missionText = (mission: { code: string; name: string } | null, { words }: Context): string =>
  mission ? `${mission.code} ${mission.name}` : words.noMission;

function sourceCard(source: SourceRecord, index: number, context: Context): Markup {
  const { words, places } = context;
  const { view, level, publicValue } = source.parameters;
  const pages = source.pages === null ? [] : [fill(words.pages, { n: source.pages })];
  const name = fileName(index, context);
  const row = (label: string, shown: Markup | string) => html`<div><dt>${label}</dt><dd>${shown}</dd></div>\n`;
  const parameter = (label: string, text: string | null, field: string) =>
    row(label, html`${valueOr(text, context)}${where(places.ofParameter(index, field), context)}`);
  return html`<div class="source">
<dl class="facts">
${parameter(words.view, view, 'view')}${parameter(words.level, level, 'level')}
${parameter(words.publicValue, publicValue, 'publicValue')}
${row(words.file, html`${value(name)} (${[source.format, ...pages].join(', ')})`)}</dl>
${whereSwitch(context)}
<details class="more"><summary>${words.fileDetails}</summary><dl class="facts">
${source.file !== '-' && name !== source.file && row(words.given, value(source.file))}${row(words.lines, fill(words.lineCounts, source.lines))}
${row(words.fingerprint, html`<code>${source.sha256}</code>`)}</dl></details>
</div>
`;
}

/** What the export was asked for, and what was read: one block an input. */
export function parameters(context: Context): Markup {
  return html`<section aria-labelledby="parameters">
<h2 id="parameters">${context.words.parameters}</h2>
<div class="sources">
${context.document.sources.map((source, i) => sourceCard(source, i, context))}</div>
</section>`;
}

/** A number and what it counts, with a second line where there is more to say. */
const tile = (n: number, what: string, more: Markup | string | false = false) =>
  html`<li><span class="n">${n}</span> <span class="what">${fill(what, { n })}</span>${more && html` <span class="more">${more}</span>`}</li>
`;

interface Bar {
  readonly label: Markup | string;
  readonly count: number;
}

/** A table of numbers, each with a bar as long as it is large beside the largest. */
function bars(heading: string, rows: readonly Bar[]): Markup {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return html`<div class="bars"><h3>${heading}</h3>
<ul>
${rows.map(
  ({ label, count }) =>
    html`<li><span class="label">${label}</span> <span class="count">${count}</span>
<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round((count / most) * 1000) / 10}" height="1"/></svg></li>
`,
)}</ul></div>
`;
}

/** Figures at a glance: an objective counts once, under however many public values it stands. */
export function figures(context: Context): Markup {
  const { words, survey, document } = context;
  const { objectives, diagnostics } = document;
  const named = (groups: readonly { readonly value: unknown }[]) =>
    groups.filter((group) => group.value !== null).length;
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length;
  const severities = (
    [
      [words.errors, count('error')],
      [words.warnings, count('warning')],
      [words.notes, count('info')],
    ] as const
  ).flatMap(([word, n]) => (n > 0 ? [fill(word, { n })] : []));
  return html`<section aria-labelledby="figures">
<h2 id="figures">${words.figures}</h2>
<ul class="tiles">
${tile(objectives.length, words.objectives)}${tile(
  survey.links,
  words.links,
  survey.distinctLinks < survey.links && fill(words.distinct, { n: survey.distinctLinks }),
)}${tile(named(survey.groups), words.values)}${tile(named(survey.missions), words.missions)}${tile(
  named(survey.people),
  words.people,
)}${tile(diagnostics.length, words.diagnostics, severities.length > 0 && severities.join(', '))}</ul>
${
  objectives.length > 0 &&
  html`<div class="columns">
${bars(
  words.byValue,
  survey.groups.map(({ value: one, records }, i) => ({
    label: html`<a href="#g${i + 1}">${one ? value(publicValueText(one)) : words.noValue}</a>`,
    count: records.length,
  })),
)}${bars(
  words.byStatus,
  survey.statuses.map(({ value: one, records }) => ({
    label: one ? value(one.label) : words.notSaid,
    count: records.length,
  })),
)}${
  survey.missions.length > 0 &&
  bars(
    words.byMission,
    survey.missions.map(({ value: one, total }) => ({ label: value(missionText(one, context)), count: total })),
  )
}</div>`
}
${survey.several > 0 && html`<p class="note">${fill(words.several, { n: survey.several })}</p>`}
</section>`;
}
