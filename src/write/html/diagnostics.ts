/** Diagnostics -> lists: beside the record that they concern, and in a section of their own for those of no record. */
import type { Diagnostic } from '../../report/document.js';
import { severityWord } from '../../report/render.js';
import { type Context, placeOf } from './context.js';
import { between, html, type Markup, value } from './escape.js';

/** A shape for each severity, so that colour is not all there is. */
const SIGNS = { error: '✕', warning: '!', info: 'i' } as const;

function diagnosticItem(diagnostic: Diagnostic, context: Context, isNamed: boolean): Markup {
  const { severity, code, message, related, objective } = diagnostic;
  const { words, language } = context;
  return html`<li class="diagnostic ${severity}">
<p><span class="sign" aria-hidden="true">${SIGNS[severity]}</span><strong>${severityWord(severity, language)}</strong> <bdi>${message}</bdi></p>
<p class="meta"><code>${code}</code> · ${isNamed && objective !== null && html`${value(objective)} · `}${placeOf(diagnostic, context)}${
    related.length > 0 &&
    html` · ${words.related} ${between(
      related.map((place) => placeOf(place, context)),
      '; ',
    )}`
  }</p>
</li>`;
}

/** The diagnostics, worst first, as they came within a severity; named, each with the objective that it says. */
export function diagnosticList(diagnostics: readonly Diagnostic[], context: Context, isNamed = false): Markup {
  const items = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    diagnostics.filter((one) => one.severity === severity).map((one) => diagnosticItem(one, context, isNamed)),
  );
  return html`<ul class="diagnostics">
${items}
</ul>`;
}

/** What concerns no single record; nothing where there is none. */
export function otherDiagnostics(context: Context): Markup {
  const { words, survey } = context;
  if (survey.otherDiagnostics.length === 0) return html``;
  return html`<section aria-labelledby="other">
<h2 id="other">${words.otherDiagnostics}</h2>
<p>${words.otherIntro}</p>
${diagnosticList(survey.otherDiagnostics, context, true)}
</section>`;
}
