/** Lists diagnostics: those of a record beside it, those of no record in a section of their own. */
import type { Diagnostic } from '../../../report/document.js';
import { severityWord } from '../../../report/render.js';
import { type PageContext, unfolded } from '../context.js';
import { between, html, type Markup, section, value } from '../escape.js';
import { placeMarkup } from '../origin.js';
import { fill } from '../strings.js';

/** A sign for each severity, worst first, so that colour is not needed. */
const SIGNS = { error: '✕', warning: '!', info: 'i' } as const;

/** More diagnostics of no record than this are folded. */
const MOST_UNFOLDED = 8;

export const WORST_FIRST = ['error', 'warning', 'info'] as const;

/** The severities that call for somebody to look, and what the script knows them by. */
export const TOLD = [
  ['error', 'errori'],
  ['warning', 'avvisi'],
] as const;

function diagnosticItem(diagnostic: Diagnostic, context: PageContext, isNamed: boolean): Markup {
  const { severity, code, message, related, objective } = diagnostic;
  const { strings, language } = context;
  const places = related.map((place) => placeMarkup(place, context));
  return html`<li class="diagnostic ${severity}">
<p><span class="sign" aria-hidden="true">${SIGNS[severity]}</span><strong>${severityWord(severity, language)}</strong> <bdi>${message}</bdi></p>
<p class="meta"><code>${code}</code> · ${isNamed && objective !== null && html`${value(objective)} · `}${placeMarkup(diagnostic, context)}${
    places.length > 0 && html` · ${strings.related} ${between(places, '; ')}`
  }</p>
</li>`;
}

/** The diagnostics, worst first, within a severity in their order; `isNamed` names the objective of each. */
export function diagnosticList(diagnostics: readonly Diagnostic[], context: PageContext, isNamed = false): Markup {
  const sorted = WORST_FIRST.flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
  return html`<ul class="diagnostics">
${sorted.map((diagnostic) => diagnosticItem(diagnostic, context, isNamed))}
</ul>`;
}

/** The section of the diagnostics of no single record; nothing if there are none. */
export function otherDiagnostics(context: PageContext): Markup {
  const { strings, statistics } = context;
  if (statistics.otherDiagnostics.length === 0) return html``;
  const list = diagnosticList(statistics.otherDiagnostics, context, true);
  const n = statistics.otherDiagnostics.length;
  const content = html`<p>${strings.otherIntro}</p>
${n <= MOST_UNFOLDED ? list : html`<details class="more"><summary>${fill(strings.told, { n })}</summary>${unfolded(list, context)}</details>`}`;
  return section('other', strings.otherDiagnostics, content);
}
