/**
 * Text -> markup: the one door through which anything comes into the page.
 *
 * Example: html`<p>${'<b> & co.'}</p>` is `<p>&lt;b&gt; &amp; co.</p>`. What stands in a hole is only ever text, also
 * between the quotes of an attribute; only what this tag made is markup. What a screen obeys or nobody sees stands as
 * an escape. Nothing and `false` leave no trace; a list is its parts, one after the other.
 */
import { visible } from '../../text/characters.js';

/** What {@link html} made, or a constant of this folder. */
export interface Markup {
  readonly markup: string;
}

export type Hole = string | number | Markup | false | null | undefined | readonly Hole[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;', // bare, a reader of HTML takes it for a line end
};

const escaped = (text: string): string => visible(text).replace(/[&<>"'\r]/g, (character) => ENTITIES[character]!);

const isList = (hole: Hole): hole is readonly Hole[] => Array.isArray(hole);

function markupOf(hole: Hole): string {
  if (hole === null || hole === undefined || hole === false) return '';
  if (isList(hole)) return hole.map(markupOf).join('');
  return typeof hole === 'object' ? hole.markup : escaped(String(hole));
}

/** Markup with text in its holes. */
export const html = (parts: TemplateStringsArray, ...holes: readonly Hole[]): Markup => ({
  markup: parts.map((part, i) => (i === 0 ? part : markupOf(holes[i - 1]) + part)).join(''),
});

/** Text of the document: a direction of writing in it stays within it, and it is Italian whatever the page's words are. */
export const value = (text: string): Markup => html`<bdi lang="it">${text}</bdi>`;

/** The parts with something between each two. */
export const between = (parts: readonly Hole[], separator: Hole): Markup =>
  html`${parts.map((part, i) => (i === 0 ? part : [separator, part]))}`;
