/** Writes where values came from, with links into the PDFs: `Fonte: scheda.pdf: pag. 3, righe 12–14; pag. 4, riga 2.` */

import { groupAdjacent } from '../../model/groupBy.js';
import type { Place } from '../../report/document.js';
import type { PageContext } from './context.js';
import { between, type Content, html, type Markup } from './escape.js';
import type { LineRange, Origin } from './provenance.js';
import { fill, fillMarkup } from './strings.js';

const numberRange = (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`);

/** Text as a link to a page of an input, where there is something to link to. */
function pageLink(source: number, page: number, content: Content, { files }: PageContext): Content {
  const address = files[source]?.address ?? null;
  return address === null ? content : html`<a href="${address}#page=${page}">${content}</a>`;
}

/** Successive pages joined: `pag. 1–3, 7`. */
function pageRanges(source: number, pages: readonly number[], context: PageContext): Content {
  const runs = groupAdjacent(pages, (previous, page) => page - previous <= 1).map((run) =>
    pageLink(source, run[0]!, numberRange(run[0]!, run.at(-1)!), context),
  );
  return fillMarkup(context.strings.page, between(runs, ', '));
}

/** The lines of one page: `righe 12–14, 16`. An empty list if none is known. */
function lineText(ranges: readonly LineRange[], { strings }: PageContext): string[] {
  const known = ranges.filter(({ from }) => from !== null);
  if (known.length === 0) return [];
  const n = known.reduce((sum, { from, to }) => sum + to! - from! + 1, 0);
  return [fill(strings.line, { n, of: known.map(({ from, to }) => numberRange(from!, to!)).join(', ') })];
}

/** Ranges of one input: `scheda.pdf: pag. 3, righe 12–14; pag. 4, riga 2`. The input `unnamed` gets no name. */
function inputMarkup(ranges: readonly LineRange[], context: PageContext, unnamed?: number): Markup {
  const { source, from } = ranges[0]!;
  const file = context.files[source]; // records of an earlier run may not say what they were read from
  const name = source === unnamed || !file ? [] : [file.name];
  const pages = ranges.flatMap(({ page }) => page ?? []);
  const linesByPage = groupAdjacent(ranges, (a, b) => a.page === b.page).map((run) => {
    const { page } = run[0]!;
    const pageText = page === null ? [] : [pageLink(source, page, fill(context.strings.page, { of: page }), context)];
    return between([...pageText, ...lineText(run, context)], ', ');
  });
  const onlyPages = pages.length > 0 ? [pageRanges(source, pages, context)] : [];
  return between([...name, ...(from === null ? onlyPages : [between(linesByPage, '; ')])], ': ');
}

const rangesMarkup = (ranges: readonly LineRange[], context: PageContext, unnamed?: number): Markup =>
  between(
    groupAdjacent(ranges, (a, b) => a.source === b.source).map((run) => inputMarkup(run, context, unnamed)),
    '; ',
  );

/** The origin of a value, hidden until the page's one switch is on; nothing where it is unknown. */
export function originNote({ given, repeated }: Origin, context: PageContext): Markup {
  const { strings } = context;
  const sentences = [
    ...(given.length > 0 ? [fillMarkup(strings.from, rangesMarkup(given, context))] : []),
    ...(repeated.length > 0 ? [fillMarkup(strings.again, rangesMarkup(repeated, context, given[0]?.source))] : []),
  ];
  return sentences.length > 0 ? html` <small class="where">${between(sentences, ' ')}</small>` : html``;
}

/** The place of a diagnostic: `scheda.pdf: pag. 3, riga 12`. */
export const placeMarkup = ({ source, page, line }: Place, context: PageContext): Markup =>
  html`<bdi>${inputMarkup([{ source, page, from: line, to: line }], context)}</bdi>`;
