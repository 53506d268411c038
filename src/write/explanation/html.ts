/**
 * Writes an explanation as a page: each page of a PDF as it is drawn, its cells coloured by the field that they fed, and what
 * was left out; of a text, its lines. One file that loads nothing from any network, without a script.
 */
import type { HiddenRuns } from '../../model/source.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import type { SourceRecord } from '../../report/document.js';
import { type CellUse, HIDING_WORDS, type ShownPage } from '../../report/explanation.js';
import type { LedgerLine } from '../../report/ledger.js';
import { isOther } from '../../vocabulary/labels.js';
import { htmlDocument } from '../html/document.js';
import { html, type Markup, value } from '../html/escape.js';
import { STYLE } from '../html/style.js';
import { CLASSES, fieldText, PHRASES } from './strings.js';

/** What is explained: sources with all their lines, or with those that were asked for. */
export interface Explanation {
  readonly sources: readonly Pick<SourceRecord, 'file'>[];
  readonly ledger: readonly LedgerLine[];
  readonly pages: readonly ShownPage[];
}

/** Colours of the fields, by their hue on the wheel: neighbours on a sheet are far apart. */
const HUES: Readonly<Record<string, number>> = {
  parameters: 40,
  view: 40,
  level: 205,
  code: 260,
  title: 320,
  portfolio: 150,
  responsibilityCentre: 180,
  responsiblePerson: 95,
  publicValues: 28,
  linkedObjectives: 230,
  guidelines: 70,
  purpose: 120,
  status: 290,
  other: 55,
};

const OWN_STYLE = `
.page { background: #fff; border: 1px solid var(--edge); width: 100%; height: auto; max-width: 60rem; display: block; margin-top: .5rem; }
.page text { font-family: "Liberation Sans", Arial, sans-serif; fill: #1c2127; }
.page rect { fill: none; }
${Object.entries(HUES)
  .map(([field, hue]) => `.f-${field} { --mark: hsl(${hue} 75% 84%); }`)
  .join('\n')}
.c-repeated { --mark: #ececec; } .c-outside { --mark: #f6f6f6; } .c-unrecognised { --mark: #ff9c94; }
.page .c-furniture text, .page .c-outside text { fill: #6b7280; }
.page rect.mark { fill: var(--mark, none); }
.page .turned { paint-order: stroke; stroke: var(--mark, none); stroke-width: .4em; stroke-linejoin: round; }
.page .left-out text { fill: #b3261e; text-decoration: line-through; opacity: .75; }
.legend { display: flex; flex-wrap: wrap; gap: .375rem .75rem; }
.legend li, .lines td:first-child { white-space: nowrap; }
.legend li::before { content: ""; display: inline-block; width: 1em; height: 1em; margin-right: .375em; vertical-align: -.125em; border: 1px solid var(--edge); background: var(--mark, #fff); }
.lines { border-collapse: collapse; margin-top: .75rem; } .lines td { padding: .125rem .75rem .125rem 0; vertical-align: top; }
.lines tr > td:last-child { background: var(--mark, none); color: #1c2127; padding-left: .375rem; }
.left-out-list { margin-top: .5rem; color: var(--error); }
`;

/** The colour of a field: all parts that sheets alone name have one, as have the parameters. */
const colourOf = (field: string): string => (isOther(field) ? 'other' : field.split('.')[0]!);

const classOf = ({ class: name, field }: CellUse): string =>
  name === 'fields' && field !== null ? `c-fields f-${colourOf(field)}` : `c-${name}`;

/** A line that fed several fields has the colour of the first. */
const useOfLine = ({ class: name, fields }: LedgerLine): CellUse => ({ class: name, field: fields[0] ?? null });

const meaningOf = (name: LedgerLine['class'], fields: readonly string[], language: Language): string =>
  [CLASSES[name][language], fields.map((field) => fieldText(field, language)).join(', ')].filter(Boolean).join(': ');

const rounded = (length: number): string => length.toFixed(1);

type ShownLine = ShownPage['lines'][number];

/** A text where it stands, as wide as on the page. */
const drawnText = (text: string, left: number, right: number, baseline: number, size: number): Markup =>
  html`<text x="${rounded(left)}" y="${rounded(baseline)}" font-size="${rounded(size)}"${
    right > left + 1 ? html` textLength="${rounded(right - left)}" lengthAdjust="spacingAndGlyphs"` : ''
  }>${text}</text>`;

/** The ground of a text in the colour of its use. */
const mark = (left: number, right: number, baseline: number, size: number): Markup =>
  html`<rect class="mark" x="${rounded(left - 1)}" y="${rounded(baseline - size * 0.85)}" width="${rounded(right - left + 2)}" height="${rounded(size * 1.15)}"/>`;

/** How wide a turned text is, is not known: its letters have an edge in the colour of its use. */
function drawnCell(cell: ShownLine['cells'][number], line: ShownLine, language: Language): Markup {
  const { text, left, right, field } = cell;
  const { line: number, baseline, size, angle } = line;
  const meaning = html`<title>${`${number} ${meaningOf(cell.class, field === null ? [] : [field], language)}`}</title>`;
  const drawn = drawnText(text, left, right, baseline, size);
  return angle === undefined
    ? html`<g class="${classOf(cell)}">${meaning}${mark(left, Math.max(right, left + 1), baseline, size)}${drawn}</g>
`
    : html`<g class="${classOf(cell)}">${meaning}<g class="turned" transform="rotate(${angle} ${rounded(left)} ${rounded(baseline)})">${drawn}</g></g>
`;
}

const drawnHidden = ({ reason, runs }: HiddenRuns, language: Language): Markup =>
  html`<g class="left-out"><title>${`${PHRASES.hiddenLine[language]}: ${HIDING_WORDS[reason][language]}`}</title>${runs.map(
    ({ text, left, right, baseline, size }) => drawnText(text, left, right, baseline, size),
  )}</g>
`;

function drawnPage(page: ShownPage, language: Language): Markup {
  const name = PHRASES.page[language].replace('{number}', String(page.number));
  const lines = page.lines.flatMap((line) => line.cells.map((cell) => drawnCell(cell, line, language)));
  return html`<h3>${name}</h3>
<svg class="page" role="img" aria-label="${name}" viewBox="0 0 ${rounded(page.width)} ${rounded(page.height)}">
${lines}${page.hidden.map((one) => drawnHidden(one, language))}</svg>
${
  page.hidden.length > 0 &&
  html`<ul class="left-out-list">${page.hidden.map(({ reason, runs }) => html`<li>${HIDING_WORDS[reason][language]}: ${value(runs.map(({ text }) => text).join(' '))}</li>`)}</ul>
`
}`;
}

const tableOfLines = (ledger: readonly LedgerLine[], language: Language): Markup => html`<table class="lines">
${ledger.map(
  (
    line,
  ) => html`<tr class="${classOf(useOfLine(line))}"><td>${line.line}</td><td>${meaningOf(line.class, line.fields, language)}</td><td>${value(line.text)}</td></tr>
`,
)}</table>
`;

function legend(uses: readonly CellUse[], language: Language): Markup {
  const entries = new Map(uses.filter(({ class: name }) => name !== 'blank').map((use) => [classOf(use), use]));
  const meaning = ({ class: name, field }: CellUse) => {
    if (name !== 'fields' || field === null) return CLASSES[name][language];
    return isOther(field) ? PHRASES.others[language] : fieldText(colourOf(field), language);
  };
  return html`<ul class="legend" aria-label="${PHRASES.legend[language]}">${[...entries].map(
    ([name, use]) => html`<li class="${name}">${meaning(use)}</li>`,
  )}</ul>`;
}

/** The pages of a source with the lines that are in the ledger; those without such a line are shown for what they hide. */
const pagesOf = (pages: readonly ShownPage[], ledger: readonly LedgerLine[]): ShownPage[] => {
  const asked = new Set(ledger.map(({ page, line }) => `${page} ${line}`));
  return pages
    .map((page) => ({ ...page, lines: page.lines.filter(({ line }) => asked.has(`${page.number} ${line}`)) }))
    .filter(({ lines, hidden }) => lines.length > 0 || hidden.length > 0);
};

/** Returns the explanation as an HTML document. */
export function explanationHtml({ sources, ledger, pages }: Explanation, language: Language): string {
  const sections = sources.map(({ file }, index) => {
    const own = ledger.filter(({ source }) => source === index);
    const drawn = pages.filter(({ source }) => source === index);
    const shown = pagesOf(drawn, own);
    const uses =
      drawn.length > 0 ? shown.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells)) : own.map(useOfLine);
    return html`<section><h2>${value(file)}</h2>
${legend(uses, language)}
${drawn.length > 0 ? shown.map((page) => drawnPage(page, language)) : tableOfLines(own, language)}</section>
`;
  });
  const title = PHRASES.title[language];
  return htmlDocument({
    language,
    title,
    style: STYLE + OWN_STYLE,
    content: html`<header><h1>${title}</h1></header>
<main>
${sections}</main>
`,
  }).markup;
}
