/** The context that every section of the page is made with, and the small parts that several sections show. */

import type { Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import { type Content, html, type Markup, value } from './escape.js';
import { addressOf, type Facet, type Facets, type Param } from './facets.js';
import type { FileName } from './names.js';
import type { Provenance } from './provenance.js';
import type { Statistics } from './statistics.js';
import type { PageStrings } from './strings.js';

export interface PageContext {
  readonly document: Document;
  readonly language: Language;
  readonly strings: PageStrings;
  readonly statistics: Statistics;
  readonly provenance: Provenance;
  readonly facets: Facets;
  /** Whether there are so many objectives that what is folded is made when it is unfolded. */
  readonly isLong: boolean;
  /** What the list of objectives is grouped by: the municipality where there are several, else the public value. */
  readonly grouping: Facet;
  /** The names of the inputs, in their order. */
  readonly files: readonly FileName[];
}

/** The element id of a record in a group: a record with several public values stands in several groups. */
export const recordId = (record: number, group: number): string => `o${record + 1}-${group + 1}`;

/** The element id of a record where it stands first. */
export const firstRecordId = (record: number, { grouping }: PageContext): string =>
  recordId(record, grouping.ofRecord(record)[0]!);

/** Text of the document, or the remark that there is none. */
export const valueOr = (text: string | null, { strings }: PageContext): Markup =>
  text === null || text === '' ? html`<span class="none">${strings.notSaid}</span>` : value(text);

/**
 * What a `details` unfolds to. On a long page it is text to a browser that runs the script, which makes elements of it when
 * they are wanted; to any other they are there.
 */
export const unfolded = (content: Markup, { isLong }: Pick<PageContext, 'isLong'>): Markup =>
  isLong ? html`<noscript>${content}</noscript>` : content;

/** A link that filters, by the script; `more` are attributes. */
export const filterLink = (
  asked: Readonly<Partial<Record<Param | 'cerca', string>>>,
  content: Content,
  more: Content = '',
): Markup => html`<a href="#${addressOf(asked)}" data-filter${more}>${content}</a>`;

/** A number that follows the filters; the script finds what it counts by its key. */
export const counter = (key: string, n: number, className = 'n'): Markup =>
  html`<span class="${className}" data-count="${key}">${n}</span>`;
