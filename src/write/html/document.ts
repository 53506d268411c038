/**
 * Puts a whole HTML document around the content of a page; it loads nothing from any network.
 *
 * Example: `htmlDocument({ language: 'it', title: 'Schede', style: STYLE, content: html`<main></main>` })`. The page's
 * security policy allows this style and this script alone, by their hashes.
 */
import { sha256 } from '../../platform/platform.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import { html, type Markup } from './escape.js';

export interface HtmlDocument {
  readonly language: Language;
  readonly title: string;
  /** Constants of this program: text of an input never comes into them. */
  readonly style: string;
  readonly script?: string;
  readonly content: Markup;
}

const cspHash = (text: string) => `'sha256-${sha256(text, 'base64')}'`;

/** Lets nothing be loaded, sent or run but the page's own style and script. */
const policyOf = (style: string, script: string | undefined) =>
  [
    "default-src 'none'",
    `style-src ${cspHash(style)}`,
    ...(script === undefined ? [] : [`script-src ${cspHash(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const constant = (markup: string): Markup => ({ markup });

/** The whole document. */
export const htmlDocument = ({ language, title, style, script, content }: HtmlDocument): Markup => html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="generator" content="dup-parse">
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
