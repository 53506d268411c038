/**
 * Writes a comparison as a page: one file that loads nothing from any network, without a script.
 *
 * Removed text is struck through, added text underlined, and both say so to a screen reader; each kind of change has its
 * word and its sign, so that no colour is needed.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Change, Comparison } from '../../report/comparison.js';
import { publicValueText } from '../../text/publicValue.js';
import { htmlDocument } from '../html/document.js';
import { between, type Content, fact, html, type Markup, value } from '../html/escape.js';
import { STYLE } from '../html/style.js';
import { groupChanges } from './groups.js';
import {
  FIELDS,
  fieldText,
  fileNames,
  KINDS,
  LEVELS,
  PHRASES,
  renumberingText,
  SIGNS,
  shownCounts,
  summaryOf,
} from './strings.js';

const OWN_STYLE = `
.objective { padding: 1rem 1.25rem 1.25rem; margin-top: .75rem; }
.objective h3 { margin-top: .125rem; }
.changes > li { display: grid; grid-template-columns: minmax(9rem, 15rem) minmax(0, 1fr); gap: .125rem 1.25rem; padding: .625rem 0; border-top: 1px solid var(--rule); }
.objective > .changes { margin-top: .75rem; }
.kind { display: inline-block; padding: 0 .5rem; border: 1px solid var(--edge); border-radius: 1rem; font-size: .8125rem; white-space: nowrap; }
.kind b { font-family: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; }
.of { color: var(--soft); font-size: .9375rem; }
.text { max-width: 48rem; white-space: pre-line; }
del { color: var(--error); text-decoration: line-through; text-decoration-thickness: 1px; }
ins { color: var(--accent); background: var(--tint); text-decoration: underline; text-underline-offset: .15em; border-radius: .125rem; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tiles .n { font-size: 1.75rem; }
@media (max-width: 38rem) { .changes > li { grid-template-columns: minmax(0, 1fr); } }
@media print { .objective { break-inside: auto; } .changes > li { break-inside: avoid; } .objective h3 { break-after: avoid; } }
`;

/** Text of one side, marked as removed or added. */
function sideText(kind: 'removed' | 'added', text: string | null, language: Language): Markup {
  if (!text) return html`<span class="none">${PHRASES.nothing[language]}</span>`;
  const tag = kind === 'removed' ? 'del' : 'ins';
  return html`<${tag}><span class="heard">${PHRASES[kind][language]} </span>${value(text)}</${tag}>`;
}

/** The old and the new text of a change, or the one that there is. */
function changedText({ kind, old, new: now, words }: Change, language: Language): Content {
  if (kind === 'added') return sideText(kind, now, language);
  if (kind === 'removed') return sideText(kind, old, language);
  if (words) return words.map(({ kind, text }) => (kind === 'same' ? value(text) : sideText(kind, text, language)));
  return html`${sideText('removed', old, language)} <span aria-hidden="true">→</span> ${sideText('added', now, language)}`;
}

const badge = (kind: Change['kind'], language: Language): Markup =>
  html`<span class="kind"><b aria-hidden="true">${SIGNS[kind]}</b> ${KINDS[kind][language]}</span>`;

function changeItem(change: Change, language: Language): Markup {
  const { kind, field, linked } = change;
  const about =
    linked &&
    html`<div class="of"><span class="code">${value(linked.code)}</span>${
      field === 'linkedCode' && html` ${value(linked.title)}`
    }</div>`;
  return html`<li><div>${change.label ? value(fieldText(change, language)) : FIELDS[field!][language]} ${badge(kind, language)}</div>
<div>${about}<div class="text">${changedText(change, language)}</div></div></li>
`;
}

const changeList = (changes: readonly Change[], language: Language): Markup =>
  html`<ul class="changes">
${changes.map((change) => changeItem(change, language))}</ul>`;

/** The facts of an objective that is on one side alone, or was not compared. */
function recordFacts({ kind, record, side, code }: Change, language: Language): Markup {
  const { portfolio, responsibilityCentre, responsiblePerson, publicValues, linkedObjectives, status, otherFields } =
    record!;
  const rows: readonly (readonly [name: Content, values: readonly (string | null | undefined)[]])[] = [
    [FIELDS.portfolio[language], [portfolio?.text]],
    [FIELDS.responsibilityCentre[language], [responsibilityCentre || null]],
    [FIELDS.responsiblePerson[language], [responsiblePerson || null]],
    [FIELDS.publicValues[language], publicValues.map(publicValueText)],
    [PHRASES.links[language], linkedObjectives.map((link) => `${link.code} ${link.title}`)],
    [FIELDS.status[language], [status?.label]],
    ...otherFields.map(
      ({ label, text }) => [value(fieldText({ field: 'otherFields', label }, language)), [text || null]] as const,
    ),
  ];
  const why = PHRASES[code === null ? 'without-code' : 'code-twice'][language];
  return html`${kind === 'not-compared' && html`<p class="note">${why} (${PHRASES[side!][language]})</p>`}<dl class="facts">
${rows.map(([name, values]) => {
  const known = values.flatMap((text) => (text == null ? [] : value(text)));
  return known.length > 0 && fact(name, between(known, html`<br>`));
})}</dl>`;
}

/** The changes of one objective. */
function objectiveArticle(changes: readonly Change[], language: Language): Markup {
  const [first] = changes;
  const { level, code, title, kind, field } = first!;
  return html`<article class="objective">
<p class="over">${LEVELS[level!][language]} <span class="code">${code === null ? PHRASES['no-code'][language] : value(code)}</span>${
    field === null && html` ${badge(kind, language)}`
  }</p>
<h3>${title === null ? PHRASES['no-title'][language] : value(title)}</h3>
${field === null ? recordFacts(first!, language) : changeList(changes, language)}
</article>
`;
}

/** The page. */
export function toHtml(comparison: Comparison, language: Language): string {
  const { summary, renumberings } = comparison;
  const { whole, groups, renumbered } = groupChanges(comparison);
  const files = (['old', 'new'] as const).map((side) => {
    const names = fileNames(comparison, side);
    const shown = names.length > 0 ? between(names.map(value), html`<br>`) : PHRASES.nothing[language];
    return fact(PHRASES[`${side}-file`][language], shown);
  });
  const tiles = shownCounts(comparison).map(
    ({ key, name }) => html`<li><span class="n">${summary[key]}</span><span class="what">${name[language]}</span></li>
`,
  );
  const content = html`<a class="skip" href="#changes">${PHRASES.skip[language]}</a>
<header>
<h1>${PHRASES.heading[language]}</h1>
<p class="view">${summaryOf(comparison, language)}</p>
</header>
<main>
<section class="source"><dl class="facts">
${files}</dl></section>
<section><h2>${PHRASES.summary[language]}</h2>
<ul class="tiles">
${tiles}</ul></section>
${
  whole.length > 0 &&
  html`<section><h2>${PHRASES.whole[language]}</h2>
${changeList(whole, language)}</section>
`
}<section id="changes" tabindex="-1"><h2>${PHRASES.changes[language]}</h2>
${groups.length > 0 ? groups.map((group) => objectiveArticle(group, language)) : html`<p>${PHRASES.none[language]}</p>`}</section>
${
  renumbered.length > 0 &&
  html`<section><h2>${PHRASES.renumbered[language]}</h2>
<details><summary>${between(
    renumberings.map((one) => value(renumberingText(one, language))),
    html`<br>`,
  )}</summary>${changeList(renumbered, language)}</details></section>
`
}</main>
<footer><p>${PHRASES.footer[language]}</p></footer>`;
  return htmlDocument({ language, title: PHRASES.heading[language], style: STYLE + OWN_STYLE, content }).markup;
}
