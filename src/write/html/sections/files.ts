/** The last section: what each file was, folded. */
import type { SourceRecord } from '../../../report/document.js';
import { type PageContext, unfolded, valueOr } from '../context.js';
import { fact, html, type Markup, value } from '../escape.js';
import { originNote } from '../origin.js';
import { fill } from '../strings.js';

function fileCard(source: SourceRecord, index: number, context: PageContext): Markup {
  const { strings, provenance } = context;
  const { view, level, publicValue } = source.parameters;
  const pages = source.pages === null ? [] : [fill(strings.pages, { n: source.pages })];
  const container = source.container ? [strings[source.container]] : [];
  const name = context.files[index]!.name;
  const parameter = (label: string, text: string | null, field: string) =>
    fact(label, [valueOr(text, context), originNote(provenance.ofParameter(index, field), context)]);
  return html`<div class="source">
<dl class="facts">
${fact(strings.file, html`${value(name)} (${[source.format, ...container, ...pages].join(', ')})`)}
${parameter(strings.view, view, 'view')}${parameter(strings.level, level, 'level')}
${parameter(strings.publicValue, publicValue, 'publicValue')}
${fact(strings.lines, fill(strings.lineCounts, source.lines))}
${fact(strings.fingerprint, html`<code>${source.sha256}</code>`)}</dl>
</div>
`;
}

/** The section; on paper it is left out, unless the origins are shown. */
export function files(context: PageContext): Markup {
  const { strings, document } = context;
  const { sources } = document;
  if (sources.length === 0) return html``;
  return html`<section id="files" aria-labelledby="files-read"><details class="fold"><summary><h2 id="files-read">${strings.files}</h2> <span class="count">${
    sources.length === 1 ? value(context.files[0]!.name) : fill(strings.fileCount, { n: sources.length })
  }</span></summary>
${unfolded(
  html`<div class="sources">
${sources.map((source, i) => fileCard(source, i, context))}</div>`,
  context,
)}</details></section>
`;
}
