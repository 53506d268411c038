/**
 * Writes the document, with the ledger if there is one, as a page: one file of HTML that loads nothing from any network.
 *
 * Example: `toHtml(document, { language: 'it', ledger })` is `<!doctype html>\n<html lang="it">...`. Its script searches
 * and filters; without it, the page shows everything.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import type { LedgerLine } from '../../report/ledger.js';
import { htmlDocument } from './document.js';
import { html, value } from './escape.js';
import { provenanceOf } from './provenance.js';
import { SCRIPT } from './script.js';
import { otherDiagnostics } from './sections/diagnostics.js';
import { missionChart } from './sections/missionChart.js';
import { objectiveList } from './sections/objectiveList.js';
import { figures, parameters } from './sections/overview.js';
import { statisticsOf } from './statistics.js';
import { STRINGS } from './strings.js';
import { STYLE } from './style.js';

export interface HtmlOptions {
  readonly language?: Language | undefined;
  readonly ledger?: readonly LedgerLine[] | undefined;
}

/** The page, in Italian unless a language is given; messages stay in the document's language. */
export function toHtml(document: Document, { language = 'it', ledger }: HtmlOptions = {}): string {
  const strings = STRINGS[language];
  const provenance = provenanceOf(document, ledger);
  const context = { document, language, strings, provenance, statistics: statisticsOf(document, provenance) };
  const views = [...new Set(document.sources.flatMap(({ parameters }) => parameters.view ?? []))];
  const content = html`<a class="skip" href="#objectives">${strings.skip}</a>
<header>
<h1>${strings.title}</h1>
${views.map((view) => html`<p class="view">${value(view)}</p>\n`)}</header>
<main>
${parameters(context)}
${figures(context)}
${missionChart(context)}
${objectiveList(context)}
${otherDiagnostics(context)}
</main>
<footer><p>${strings.footer}</p></footer>`;
  const title = [strings.title, ...views].join(' – ');
  return htmlDocument({ language, title, style: STYLE, script: SCRIPT, content }).markup;
}
