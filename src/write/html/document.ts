/**
 * What stands around the content of a page -> a whole file of HTML that asks nothing of any network.
 *
 * Example: `shell({ language: 'it', title: 'Schede', style: STYLE, content: html`<main></main>` })`. The style and the
 * script, if there is one, are the only ones that the page's security policy lets run, by their hashes.
 */
import { sha256 } from '../../platform/platform.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import { html, type Markup } from './escape.js';

export interface Shell {
  readonly language: Language;
  readonly title: string;
  /** Constants of this program, as they are: nothing of a document ever comes into them. */
  readonly style: string;
  readonly script?: string;
  readonly content: Markup;
}

const hashOf = (text: string) => `'sha256-${sha256(text, 'base64')}'`;

/** Nothing may be loaded, sent or run but what stands in the page. */
const policyOf = (style: string, script: string | undefined) =>
  [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const constant = (markup: string): Markup => ({ markup });

/** The whole page. */
export const shell = ({ language, title, style, script, content }: Shell): Markup => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${constant(policyOf(style, script))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${constant(style)}</style>
</head>
<body>
${content}
${script !== undefined && html`<script>${constant(script)}</script>\n`}</body>
</html>
`;
