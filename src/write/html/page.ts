/**
 * Writes the document, with the ledger if there is one, as a page: one file of HTML that loads nothing from any network.
 *
 * Example: `toHtml(document, { language: 'it', ledger })` is `<!doctype html>\n<html lang="it">...`. Its script searches
 * and filters; without it, the page shows everything.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import type { LedgerLine } from '../../report/ledger.js';
import { PAGE_STYLE } from './browser/pageStyle.js';
import { SCRIPT } from './browser/script.js';
import { htmlDocument } from './document.js';
import { between, html, value } from './escape.js';
import { facetsOf } from './facets.js';
import { fileNames } from './names.js';
import { provenanceOf } from './provenance.js';
import { otherDiagnostics } from './sections/diagnostics.js';
import { figures } from './sections/figures.js';
import { files as filesRead } from './sections/files.js';
import { filters } from './sections/filters.js';
import { objectiveList } from './sections/objectiveList.js';
import { statisticsOf } from './statistics.js';
import { fill, STRINGS } from './strings.js';
import { STYLE } from './style.js';

/** More municipalities or views than this are counted instead of named. */
const MOST_NAMED = 3;

/**
 * With more objectives than this, the page has elements of what is unfolded alone: at 5,000, a tenth of them; on paper so many
 * stay folded.
 */
const LONG = 500;

/** With more objectives than this, the page says that a database serves better. */
const SLOW = 5000;

export interface HtmlOptions {
  readonly language?: Language | undefined;
  readonly ledger?: readonly LedgerLine[] | undefined;
  /** Whether pages of PDFs are links to the files, which then lie beside the page; they are unless this says no. */
  readonly linksFiles?: boolean;
}

const distinct = (texts: readonly (string | null | undefined)[]): string[] => [
  ...new Set(texts.flatMap((text) => text || [])),
];

/** A few texts, or how many there are. */
const few = (texts: readonly string[], several: string): readonly string[] =>
  texts.length > MOST_NAMED ? [fill(several, { n: texts.length })] : texts;

/** The page, in Italian unless a language is given; messages stay in the document's language. */
export function toHtml(document: Document, { language = 'it', ledger, linksFiles = true }: HtmlOptions = {}): string {
  const strings = STRINGS[language];
  const provenance = provenanceOf(document, ledger);
  const facets = facetsOf(document.objectives, strings);
  const statistics = statisticsOf(document, facets, provenance);
  const grouping = facets.comune.values.length > 1 ? facets.comune : facets.valore;
  const files = fileNames(document, strings, linksFiles);
  const isLong = document.objectives.length > LONG;
  const context = { document, isLong, language, strings, provenance, statistics, facets, grouping, files };
  const entities = few(
    distinct([...document.sources, ...document.objectives].map(({ entity }) => entity)),
    strings.severalEntities,
  );
  const views = few(distinct(document.sources.map(({ parameters }) => parameters.view)), strings.severalViews);
  const content = html`<a class="skip" href="#objectives">${strings.skip}</a>
<header>
<h1>${entities.length > 0 ? html`<span class="kind-of">${strings.title}</span> ${between(entities.map(value), ', ')}` : strings.title}</h1>
${views.length > 0 && html`<p class="view">${between(views.map(value), ' · ')}</p>\n`}${document.objectives.length > SLOW && html`<p class="note">${fill(strings.slow, { most: SLOW })}</p>\n`}${isLong && html`<p class="note" id="paper" data-most="${LONG}" hidden>${fill(strings.folded, { most: LONG })}</p>\n`}</header>
<main class="with-tools">
${filters(context)}
<div class="content${isLong && ' long'}">
${figures(context)}
${objectiveList(context)}
${otherDiagnostics(context)}
${filesRead(context)}
<footer><p>${strings.footer}</p></footer>
</div>
</main>`;
  const title = [strings.title, ...entities, ...views].join(' – ');
  return htmlDocument({ language, title, style: STYLE + PAGE_STYLE, script: SCRIPT, content }).markup;
}
