/** Writes where values came from: `Fonte: scheda.pdf: pag. 3, righe 12–14; pag. 4, riga 2.` */

import { groupAdjacent } from '../../model/groupBy.js';
import type { Place } from '../../report/document.js';
import { printable } from '../../report/render.js';
import type { PageContext } from './context.js';
import { html, type Markup } from './escape.js';
import type { LineRange, Origin } from './provenance.js';
import { fill } from './strings.js';

const lastPart = (path: string) => path.split(/[\\/]/).at(-1) || path;

/** The name of an input: without its folder, unless two inputs then have the same name. */
export function fileName(source: number, { document: { sources }, strings }: PageContext): string {
  const { file } = sources[source]!;
  if (file === '-') return strings.stdin;
  const isOnly = sources.filter((other) => lastPart(other.file) === lastPart(file)).length === 1;
  return printable(isOnly ? lastPart(file) : file);
}

const numberRange = (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`);

/** Successive pages joined: `1–3, 7`. */
const pageRanges = (pages: readonly number[]): string =>
  groupAdjacent(pages, (previous, page) => page - previous <= 1)
    .map((run) => numberRange(run[0]!, run.at(-1)!))
    .join(', ');

/** The lines of one page: `righe 12–14, 16`. An empty list if none is known. */
function lineText(ranges: readonly LineRange[], { strings }: PageContext): string[] {
  const known = ranges.filter(({ from }) => from !== null);
  if (known.length === 0) return [];
  const n = known.reduce((sum, { from, to }) => sum + to! - from! + 1, 0);
  return [fill(strings.line, { n, of: known.map(({ from, to }) => numberRange(from!, to!)).join(', ') })];
}

/** Ranges of one input: `scheda.pdf: pag. 3, righe 12–14; pag. 4, riga 2`. The input `unnamed` gets no name. */
function inputText(ranges: readonly LineRange[], context: PageContext, unnamed?: number): string {
  const { source, from } = ranges[0]!;
  const pageText = (of: string | number) => fill(context.strings.page, { of });
  const name = source === unnamed ? [] : [fileName(source, context)];
  const pages = ranges.flatMap(({ page }) => page ?? []);
  const linesByPage = groupAdjacent(ranges, (a, b) => a.page === b.page).map((run) => {
    const { page } = run[0]!;
    return [...(page === null ? [] : [pageText(page)]), ...lineText(run, context)].join(', ');
  });
  const onlyPages = pages.length > 0 ? [pageText(pageRanges(pages))] : [];
  return [...name, ...(from === null ? onlyPages : [linesByPage.join('; ')])].join(': ');
}

const rangesText = (ranges: readonly LineRange[], context: PageContext, unnamed?: number): string =>
  groupAdjacent(ranges, (a, b) => a.source === b.source)
    .map((run) => inputText(run, context, unnamed))
    .join('; ');

/** The origin of a value, hidden until {@link originSwitch} is on; nothing where it is unknown. */
export function originNote({ given, repeated }: Origin, context: PageContext): Markup {
  const { strings } = context;
  const sentences = [
    ...(given.length > 0 ? [fill(strings.from, { of: rangesText(given, context) })] : []),
    ...(repeated.length > 0 ? [fill(strings.again, { of: rangesText(repeated, context, given[0]?.source) })] : []),
  ];
  return sentences.length > 0 ? html` <small class="where">${sentences.join(' ')}</small>` : html``;
}

/** The checkbox that shows the origins in its block, by the page's style alone. */
export const originSwitch = ({ strings }: PageContext): Markup =>
  html`<label class="switch"><input type="checkbox">${strings.showWhere}</label>`;

/** The place of a diagnostic: `scheda.pdf: pag. 3, riga 12`. */
export const placeMarkup = ({ source, page, line }: Place, context: PageContext): Markup =>
  html`<bdi>${inputText([{ source, page, from: line, to: line }], context)}</bdi>`;
