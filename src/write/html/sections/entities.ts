/** The index of a page of several municipalities: a row for each, with what it has; its name leads to its objectives. */
import { counter, filterLink, type PageContext } from '../context.js';
import { html, type Markup, value } from '../escape.js';
import { TOLD } from './diagnostics.js';
import { columnHead, statusBar, statusLegend } from './pictures.js';

/** How many diagnostics of a severity each municipality has, in the order of the index: of its records and of its inputs. */
function toldCounts(severity: string, { statistics, document }: PageContext): (entity: string | null) => number {
  const { sources, objectives } = document;
  const counts = new Map<string | null, number>();
  const add = (entity: string | null, diagnostics: readonly { readonly severity: string }[]) =>
    counts.set(entity, (counts.get(entity) ?? 0) + diagnostics.filter((one) => one.severity === severity).length);
  objectives.forEach(({ entity }, record) => void add(entity || null, statistics.diagnostics[record]!));
  for (const one of statistics.otherDiagnostics) add(sources[one.source]?.entity ?? null, [one]);
  return (entity) => counts.get(entity) ?? 0;
}

/** The index; nothing where there is one municipality. One that has inputs and no objective stands last. */
export function entityIndex(context: PageContext): Markup {
  const { strings, statistics, facets, document } = context;
  const { param, label, values } = facets.comune;
  if (values.length < 2) return html``;
  const known = new Set(values.map(({ value: entity }) => entity));
  const without = [...new Set(document.sources.map(({ entity }) => entity))].filter((one) => !known.has(one));
  const told = TOLD.map(([severity, name]) => ({ name, of: toldCounts(severity, context) }));
  const hasStatus = facets.stato.values.some((one) => one.value !== null);
  const most = Math.max(...values.map(({ records }) => records.length));
  const rows = values.map(({ value: entity, name, key, records }, i) => {
    const count = (asked: object, n: number, counted: string, isAsked: boolean) => {
      const number = counter(counted, n);
      return html`<td class="n">${isAsked ? filterLink({ [param]: key, ...asked }, number, html` tabindex="-1"`) : number}</td>`;
    };
    const isWarned = records.some((record) => statistics.isWarned[record]);
    return html`<tr data-row="${param}:${i}"><th scope="row"><a href="#g${i + 1}" tabindex="-1">${key === '' ? name : value(name)}</a></th>${
      hasStatus && html`<td class="wide">${statusBar(facets.comune, i, most, context)}</td>`
    }${count({}, records.length, `${param}:${i}`, true)}${told.map(({ name: kind, of }) =>
      count({ avvisi: 'si' }, of(entity), `${param}:${i} ${kind}`, isWarned && of(entity) > 0),
    )}</tr>
`;
  });
  return html`<div class="fold"><h3 id="entities" tabindex="-1">${strings.index}</h3>
<div class="intro">${hasStatus && statusLegend(context)}<p class="hint">${strings.indexIntro}</p></div>
<div class="scroll picture" tabindex="0" role="region" aria-labelledby="entities" data-arrows>
<table class="stacks index">
<thead><tr>${columnHead(label, 'first')}${hasStatus && columnHead(strings.byStatus, 'wide')}${[
    strings.indexObjectives,
    strings.indexErrors,
    strings.indexWarnings,
  ].map((name) => columnHead(name, 'n'))}</tr></thead>
<tbody>
${rows}${without.map(
  (entity) =>
    html`<tr><th scope="row">${entity === null ? strings.notSaid : value(entity)}</th>${hasStatus && html`<td class="wide"></td>`}<td class="n">0</td>${told.map(({ of }) => html`<td class="n">${of(entity)}</td>`)}</tr>
`,
)}</tbody></table>
</div></div>
`;
}
