/**
 * Comparison -> a page to look at: one file that asks nothing of any network, without a script.
 *
 * What went is struck through and what came is underlined, and both say so to who does not see it; each kind of change has
 * its word and its sign, so that no colour is needed.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Change, Comparison } from '../../report/comparison.js';
import { shell } from '../html/document.js';
import { between, html, type Markup, value } from '../html/escape.js';
import { STYLE } from '../html/style.js';
import { COUNTS, FIELDS, fileNames, KINDS, LEVELS, SAID, SIGNS, summaryOf } from './strings.js';

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

interface Page {
  readonly language: Language;
}

const heard = (text: string): Markup => html`<span class="heard">${text} </span>`;

const gone = (text: string | null, { language }: Page): Markup =>
  text
    ? html`<del>${heard(SAID.gone[language])}${value(text)}</del>`
    : html`<span class="none">${SAID.nothing[language]}</span>`;

const come = (text: string | null, { language }: Page): Markup =>
  text
    ? html`<ins>${heard(SAID.come[language])}${value(text)}</ins>`
    : html`<span class="none">${SAID.nothing[language]}</span>`;

function both({ kind, old, new: now, words }: Change, page: Page): Markup {
  if (kind === 'added') return come(now, page);
  if (kind === 'removed') return gone(old, page);
  if (words) {
    const shown = {
      same: value,
      removed: (text: string) => gone(text, page),
      added: (text: string) => come(text, page),
    };
    return html`${words.map((part) => shown[part.kind](part.text))}`;
  }
  return html`${gone(old, page)} <span aria-hidden="true">→</span> ${come(now, page)}`;
}

const badge = (kind: Change['kind'], { language }: Page): Markup =>
  html`<span class="kind"><b aria-hidden="true">${SIGNS[kind]}</b> ${KINDS[kind][language]}</span>`;

function changeItem(change: Change, page: Page): Markup {
  const { kind, field, linked } = change;
  const about =
    linked &&
    html`<div class="of"><span class="code">${value(linked.code)}</span>${
      field === 'linkedCode' && html` ${value(linked.title)}`
    }</div>`;
  return html`<li><div>${FIELDS[field!][page.language]} ${badge(kind, page)}</div>
<div>${about}<div class="text">${both(change, page)}</div></div></li>
`;
}

/** What there is to know of an objective that is on one side alone. */
function loneFacts({ kind, record, side, code }: Change, { language }: Page): Markup {
  const { portfolio, responsibilityCentre, responsiblePerson, publicValues, linkedObjectives, status } = record!;
  const rows: readonly (readonly [name: string, values: readonly string[]])[] = [
    [FIELDS.portfolio[language], portfolio ? [portfolio.text] : []],
    [FIELDS.responsibilityCentre[language], responsibilityCentre ? [responsibilityCentre] : []],
    [FIELDS.responsiblePerson[language], responsiblePerson ? [responsiblePerson] : []],
    [
      FIELDS.publicValues[language],
      publicValues.map(({ code: of, label }) => (of === null ? label : `${of} - ${label}`)),
    ],
    [SAID.links[language], linkedObjectives.map((link) => `${link.code} ${link.title}`)],
    [FIELDS.status[language], status ? [status.label] : []],
  ];
  const why = SAID[code === null ? 'without-code' : 'code-twice'][language];
  return html`${kind === 'not-compared' && html`<p class="note">${why} (${SAID[side!][language]})</p>`}<dl class="facts">
${rows.map(
  ([name, values]) =>
    values.length > 0 &&
    html`<div><dt>${name}</dt><dd>${between(values.map(value), html`<br>`)}</dd></div>
`,
)}</dl>`;
}

/** All that is told of one objective. */
function objectiveMarkup(changes: readonly Change[], page: Page): Markup {
  const [first] = changes;
  const { level, code, title, kind, field } = first!;
  const { language } = page;
  const content =
    field === null
      ? loneFacts(first!, page)
      : html`<ul class="changes">
${changes.map((change) => changeItem(change, page))}</ul>`;
  return html`<article class="objective">
<p class="over">${LEVELS[level!][language]} <span class="code">${code === null ? SAID['no-code'][language] : value(code)}</span>${
    field === null && html` ${badge(kind, page)}`
  }</p>
<h3>${title === null ? SAID['no-title'][language] : value(title)}</h3>
${content}
</article>
`;
}

/** The changes of one objective after the other: those of fields together, a whole objective for itself. */
function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.[0];
    const goesOn =
      last && change.field !== null && last.field !== null && last.level === change.level && last.code === change.code;
    if (goesOn) groups.at(-1)!.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** The page, in Italian unless another language is asked for. */
export function toHtml(comparison: Comparison, language: Language): string {
  const page = { language };
  const { summary, changes } = comparison;
  const whole = changes.filter(({ level }) => level === null);
  const groups = grouped(changes.filter(({ level }) => level !== null));
  const files = (['old', 'new'] as const).map((side) => {
    const names = fileNames(comparison[side]);
    return html`<div><dt>${SAID[side === 'old' ? 'old-file' : 'new-file'][language]}</dt><dd>${
      names.length > 0 ? between(names.map(value), html`<br>`) : SAID.nothing[language]
    }</dd></div>
`;
  });
  const tiles = COUNTS.filter(({ key }) => key !== 'notCompared' || summary[key] > 0).map(
    ({ key, name }) => html`<li><span class="n">${summary[key]}</span><span class="what">${name[language]}</span></li>
`,
  );
  const content = html`<a class="skip" href="#changes">${SAID.skip[language]}</a>
<header>
<h1>${SAID.heading[language]}</h1>
<p class="view">${summaryOf(comparison, language)}</p>
</header>
<main>
<section class="source"><dl class="facts">
${files}</dl></section>
<section><h2>${SAID.summary[language]}</h2>
<ul class="tiles">
${tiles}</ul></section>
${
  whole.length > 0 &&
  html`<section><h2>${SAID.whole[language]}</h2>
<ul class="changes">
${whole.map((change) => changeItem(change, page))}</ul></section>
`
}<section id="changes" tabindex="-1"><h2>${SAID.changes[language]}</h2>
${groups.length > 0 ? groups.map((group) => objectiveMarkup(group, page)) : html`<p>${SAID.none[language]}</p>`}</section>
</main>
<footer><p>${SAID.footer[language]}</p></footer>`;
  return shell({ language, title: SAID.heading[language], style: STYLE + OWN_STYLE, content }).markup;
}
