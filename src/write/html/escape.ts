/**
 * Makes HTML of text: the only way by which anything comes into a page, and all of it is escaped.
 *
 * Example: html`<p>${'<b> & co.'}</p>` is `<p>&lt;b&gt; &amp; co.</p>`. A placeholder takes text, also between the quotes
 * of an attribute; only what this tag made is taken as HTML. Non-text characters become escapes. `null`, `undefined`
 * and `false` give nothing; a list gives its parts, one after the other.
 */
import { visible } from '../../text/characters.js';

/** HTML that {@link html} made, or a constant of this folder. */
export interface Markup {
  readonly markup: string;
}

/** The content of a placeholder. */
export type Content = string | number | Markup | false | null | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;', // a bare one is a line end to readers of HTML
};

const escapeHtml = (text: string): string => visible(text).replace(/[&<>"'\r]/g, (character) => ENTITIES[character]!);

const isList = (content: Content): content is readonly Content[] => Array.isArray(content);

function markupOf(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (isList(content)) return content.reduce((all: string, part) => all + markupOf(part), '');
  return typeof content === 'object' ? content.markup : escapeHtml(String(content));
}

/** The template with the contents of its placeholders. Strings are added, not joined: a long page is copied once, not at each level. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Markup => ({
  markup: parts.reduce((all, part, i) => all + markupOf(contents[i - 1]) + part),
});

/** Text of the document: Italian whatever the page's language is, and its direction of writing ends with it. */
export const value = (text: string): Markup => html`<bdi lang="it">${text}</bdi>`;

/** The parts with a separator between each two. */
export const between = (parts: readonly Content[], separator: Content): Markup =>
  html`${parts.map((part, i) => (i === 0 ? part : [separator, part]))}`;

/** A row of a list of facts. */
export const fact = (label: Content, content: Content): Markup => html`<div><dt>${label}</dt><dd>${content}</dd></div>
`;

/** A section of the page, named by its heading. */
export const section = (id: string, heading: string, content: Markup): Markup => html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}
</section>`;
