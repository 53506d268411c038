/**
 * Document, and the ledger if there is one -> a page to look at: one file of HTML that asks nothing of any network.
 *
 * Example: `toHtml(document, { language: 'it', ledger })` is `<!doctype html>\n<html lang="it">...`. All that it shows
 * is in it, without its script too; the script, which searches and filters, and the style are the only ones that its
 * security policy lets run, by their hashes.
 */
import { createHash } from 'node:crypto';
import type { Language } from '../../report/catalogue.js';
import type { Document } from '../../report/document.js';
import type { LedgerLine } from '../../report/ledger.js';
import type { Context } from './context.js';
import { otherDiagnostics } from './diagnostics.js';
import { html, type Markup, value } from './escape.js';
import { list } from './list.js';
import { figures, parameters } from './overview.js';
import { picture } from './picture.js';
import { placesOf } from './places.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';
import { surveyOf } from './survey.js';
import { WORDS } from './words.js';

export interface HtmlOptions {
  readonly language?: Language | undefined;
  readonly ledger?: readonly LedgerLine[] | undefined;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing may be loaded, sent or run but what stands here. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A constant of this folder, as it is: nothing of a document ever comes here. */
const constant = (markup: string): Markup => ({ markup });

function pageOf(context: Context): Markup {
  const { document, language, words } = context;
  const views = [...new Set(document.sources.flatMap(({ parameters }) => parameters.view ?? []))];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${constant(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${[words.title, ...views].join(' – ')}</title>
<style>${constant(STYLE)}</style>
</head>
<body>
<a class="skip" href="#objectives">${words.skip}</a>
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
<footer><p>${words.footer}</p></footer>
<script>${constant(SCRIPT)}</script>
</body>
</html>
`;
}

/** The page. Its words are Italian unless another language is asked for; messages are in the document's own. */
export function toHtml(document: Document, { language = 'it', ledger }: HtmlOptions = {}): string {
  const survey = surveyOf(document);
  const places = placesOf(document, ledger);
  return pageOf({ document, language, words: WORDS[language], survey, places }).markup;
}
