/**
 * Writes a comparison as a page: one file that loads nothing from any network, without a script.
 *
 * Removed text is struck through, added text underlined, and both say so to a screen reader; each kind of change has its
 * word and its sign, so that no colour is needed.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Change, Comparison, Renumbering, WordDiff } from '../../report/comparison.js';
import { htmlDocument } from '../html/document.js';
import { between, type Content, fact, html, type Markup, value } from '../html/escape.js';
import { STYLE } from '../html/style.js';
import { shownLabel } from '../otherParts.js';
import { excerpts, type Piece } from './excerpts.js';
import { codesOf, groupChanges } from './groups.js';
import { factsOf } from './sections.js';
import {
  FIELDS,
  fieldText,
  fileNames,
  filesText,
  KINDS,
  LEVELS,
  PHRASES,
  renumberingText,
  SIGNS,
  shownCounts,
  summaryOf,
  whyNot,
} from './strings.js';

const OWN_STYLE = `
.objective { padding: 1rem 1.25rem 1.25rem; margin-top: .75rem; }
.objective h3 { margin-top: .125rem; }
.changes > li { display: grid; grid-template-columns: minmax(9rem, 15rem) minmax(0, 1fr); gap: .125rem 1.25rem; padding: .625rem 0; border-top: 1px solid var(--rule); }
.objective > .changes { margin-top: .75rem; }
.kind { display: inline-block; padding: 0 .5rem; border: 1px solid var(--edge); border-radius: 1rem; font-size: .8125rem; white-space: nowrap; }
.kind b { font-family: ui-monospace, Menlo, Consolas, "Liberation Mono", monospace; }
.of { color: var(--soft); font-size: .9375rem; }
.excerpts { max-width: 48rem; }
.excerpts li + li { margin-top: .25rem; }
.codes { margin: .375rem 0 .75rem 1rem; font-size: .9375rem; }
.codes li { padding: .125rem 0; }
.sides { margin-top: .75rem; }
.more { margin-top: .25rem; }
.text { max-width: 48rem; white-space: pre-line; }
del { color: var(--error); text-decoration: line-through; text-decoration-thickness: 1px; }
ins { color: var(--accent); background: var(--tint); text-decoration: underline; text-underline-offset: .15em; border-radius: .125rem; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tiles { grid-template-columns: repeat(auto-fit, minmax(7.25rem, 1fr)); }
.tiles > li { padding: .625rem .75rem; }
.tiles .n { font-size: 1.625rem; }
.tiles .what { font-size: .875rem; }
@media (max-width: 38rem) { .changes > li { grid-template-columns: minmax(0, 1fr); } }
.long .objective { content-visibility: auto; contain-intrinsic-size: auto 12rem; }
@media print { .long .objective { content-visibility: visible; } .objective { break-inside: auto; } .changes > li { break-inside: avoid; } .objective h3 { break-after: avoid; } .changes .more:not([open]), .files:not([open]) { display: none; } }
`;

/** With more objectives than this, the browser draws only those in sight. */
const LONG = 500;

/** More files or municipalities than this are not named in the head of the page. */
const MOST_NAMED = 3;

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
  const whole = changedText(change, language);
  const isLong = change.words !== null && change.words.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_TEXT;
  const shown = isLong ? excerptsText(change.words!, whole, language) : html`<div class="text">${whole}</div>`;
  return html`<li><div>${change.label ? value(fieldText(change, language)) : FIELDS[field!][language]} ${badge(kind, language)}</div>
<div>${about}${shown}</div></li>
`;
}

const changeList = (changes: readonly Change[], language: Language): Markup =>
  html`<ul class="changes">
${changes.map((change) => changeItem(change, language))}</ul>`;

/** Longer texts are shown by what differs in them, and whole when unfolded. */
const LONGEST_TEXT = 400;

/** The words that differ, each excerpt a line, and the whole text folded. */
function excerptsText(words: WordDiff, whole: Content, language: Language): Markup {
  const line = (pieces: readonly Piece[]) =>
    pieces.map(({ kind, text, isApart }, i) => {
      const isReplaced = kind === 'removed' && pieces[i + 1]?.kind === 'added';
      return html`${kind === 'same' ? value(text) : sideText(kind, text, language)}${(isApart || isReplaced) && ' '}`;
    });
  return html`<ul class="excerpts">${excerpts(words).map((pieces) => html`<li>${line(pieces)}</li>`)}</ul>
<details class="more"><summary>${PHRASES['whole-text'][language]}</summary><div class="text">${whole}</div></details>`;
}

/** The facts of an objective that is on one side alone, or was not compared. */
function recordFacts(change: Change, language: Language): Markup {
  const { kind, record } = change;
  const printed = new Set(record!.otherFields.map(({ label }) => shownLabel(label)));
  return html`${kind === 'not-compared' && html`<p class="note">${whyNot(change, language)}</p>`}<dl class="facts">
${factsOf(change, language).map(([name, values]) =>
  fact(printed.has(name) ? value(name) : name, between(values.map(value), html`<br>`)),
)}</dl>`;
}

/** The changes of one objective. */
function objectiveArticle(changes: readonly Change[], isMixed: boolean, language: Language): Markup {
  const [first] = changes;
  const { entity, level, code, title, kind, field } = first!;
  return html`<article class="objective">
<p class="over">${isMixed && entity !== null && html`${value(entity)} · `}${LEVELS[level!][language]} <span class="code">${
    code === null ? PHRASES['no-code'][language] : value(code)
  }</span>${field === null && html` ${badge(kind, language)}`}</p>
<h3>${title === null ? PHRASES['no-title'][language] : value(title)}</h3>
${field === null ? recordFacts(first!, language) : changeList(changes, language)}
</article>
`;
}

/** One renumbering on a line, which unfolds to its codes. */
const renumberingItem = (one: Renumbering, changes: readonly Change[], language: Language): Markup =>
  html`<details class="more"><summary>${value(renumberingText(one, language))}</summary>
<ul class="codes">${codesOf(one, changes).map(
    ({ old, new: now, linked, title }) =>
      html`<li><span class="code">${value(old ?? '')} → ${value(now ?? '')}</span> ${value(linked?.title ?? title ?? '')}</li>
`,
  )}</ul></details>
`;

/** What a side was read from. */
function sideFiles(comparison: Comparison, side: 'old' | 'new', language: Language): Markup {
  const names = fileNames(comparison, side);
  const rows = comparison[side].sources.map(
    ({ format, sha256 }, i) => html`${value(names[i]!)} (${format})<br><code>${sha256}</code>`,
  );
  return fact(
    PHRASES[`${side}-file`][language],
    rows.length > 0 ? between(rows, html`<br>`) : PHRASES.nothing[language],
  );
}

/** The page: what changed in the objectives, then in the export, then what was only renumbered, then the files. */
export function toHtml(comparison: Comparison, language: Language): string {
  const { summary, renumberings, changes } = comparison;
  const { whole, groups, isMixed } = groupChanges(comparison);
  const sources = [...comparison.old.sources, ...comparison.new.sources];
  const entities = [...new Set([...sources, ...changes].flatMap(({ entity }) => entity ?? []))];
  const sides = (['old', 'new'] as const).map((side) => {
    const names = fileNames(comparison, side);
    return html`<strong>${PHRASES[`${side}-file`][language]}:</strong> ${
      names.length > MOST_NAMED ? filesText(names.length, language) : between(names.map(value), ', ')
    }`;
  });
  const tiles = shownCounts(comparison).map(
    ({ key, name }) => html`<li><span class="n">${summary[key]}</span><span class="what">${name[language]}</span></li>
`,
  );
  const content = html`<a class="skip" href="#changes">${PHRASES.skip[language]}</a>
<header>
<h1>${PHRASES.heading[language]}</h1>
${entities.length > 0 && entities.length <= MOST_NAMED && html`<p class="view">${between(entities.map(value), ', ')}</p>\n`}<p class="view">${summaryOf(comparison, language)}</p>
<p class="sides">${between(sides, html`<br>`)}</p>
</header>
<main>
<section><h2>${PHRASES.summary[language]}</h2>
<ul class="tiles">
${tiles}</ul></section>
<section id="changes" tabindex="-1"${groups.length > LONG && html` class="long"`}><h2>${PHRASES.changes[language]}</h2>
${groups.length > 0 ? groups.map((group) => objectiveArticle(group, isMixed, language)) : html`<p>${PHRASES.none[language]}</p>`}</section>
${
  whole.length > 0 &&
  html`<section><h2>${PHRASES.whole[language]}</h2>
${changeList(whole, language)}</section>
`
}${
  renumberings.length > 0 &&
  html`<section><h2>${PHRASES.renumbered[language]}</h2>
${renumberings.map((one) => renumberingItem(one, changes, language))}</section>
`
}<section><details class="more files"><summary>${PHRASES.files[language]}</summary><dl class="facts">
${(['old', 'new'] as const).map((side) => sideFiles(comparison, side, language))}</dl></details></section>
</main>
<footer><p>${PHRASES.footer[language]}</p></footer>`;
  const title = [PHRASES.heading[language], ...(entities.length <= MOST_NAMED ? entities : [])].join(' – ');
  return htmlDocument({ language, title, style: STYLE + OWN_STYLE, content }).markup;
}
