/**
 * Document, and the ledger if there is one -> a page to look at: one file of HTML that asks nothing of any network.
 *
 * Example: `toHtml(document, { language: 'it', ledger })` is `<!doctype html>\n<html lang="it">...`. All that it shows
 * is in it, without its script too, which searches and filters.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import type { LedgerLine } from '../../report/ledger.js';
import type { Context } from './context.js';
import { otherDiagnostics } from './diagnostics.js';
import { shell } from './document.js';
import { html, type Markup, value } from './escape.js';
import { list } from './list.js';
import { picture } from './missionChart.js';
import { figures, parameters } from './overview.js';
import { placesOf } from './provenance.js';
import { SCRIPT } from './script.js';
import { surveyOf } from './statistics.js';
import { WORDS } from './strings.js';
import { STYLE } from './style.js';

export interface HtmlOptions {
  readonly language?: Language | undefined;
  readonly ledger?: readonly LedgerLine[] | undefined;
}

function pageOf(context: Context): Markup {
  const { document, language, words } = context;
  const views = [...new Set(document.sources.flatMap(({ parameters }) => parameters.view ?? []))];
  const content = html`<a class="skip" href="#objectives">${words.skip}</a>
<header>
<h1>${words.title}</h1>
${views.map((view) => html`<p class="view">${value(view)}</p>\n`)}</header>
<main>
${parameters(context)}
${figures(context)}
${picture(context)}
${list(context)}
${otherDiagnostics(context)}
</main>
<footer><p>${words.footer}</p></footer>`;
  return shell({ language, title: [words.title, ...views].join(' – '), style: STYLE, script: SCRIPT, content });
}

/** The page. Its words are Italian unless another language is asked for; messages are in the document's own. */
export function toHtml(document: Document, { language = 'it', ledger }: HtmlOptions = {}): string {
  const places = placesOf(document, ledger);
  const survey = surveyOf(document, places);
  return pageOf({ document, language, words: WORDS[language], survey, places }).markup;
}
