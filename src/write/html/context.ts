/** What every part of the page is made with: the document, its words, what was counted, and where values came from. */

import type { Language } from '../../report/catalogue/catalogue.js';
import type { Document, Place } from '../../report/document.js';
import { printable } from '../../report/render.js';
import { html, type Markup, value } from './escape.js';
import type { Origin, Places, Stretch } from './provenance.js';
import type { Survey } from './statistics.js';
import { fill, type Words } from './strings.js';

export interface Context {
  readonly document: Document;
  readonly language: Language;
  readonly words: Words;
  readonly survey: Survey;
  readonly places: Places;
}

/** The anchor of a record; one under several public values stands in several groups. */
export const anchorOf = (record: number, group: number): string => `o${record + 1}-${group + 1}`;

const lastPart = (path: string) => path.split(/[\\/]/).at(-1) || path;

/** What a file is called beside a value: its name without the folder, unless two have the same. */
export function fileName(source: number, { document: { sources }, words }: Context): string {
  const { file } = sources[source]!;
  if (file === '-') return words.stdin;
  const isOnly = sources.filter((other) => lastPart(other.file) === lastPart(file)).length === 1;
  return printable(isOnly ? lastPart(file) : file);
}

const range = (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`);

/** Pages in a row as one: `1–3, 7`. */
function pageRanges(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && page - last[1] <= 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => range(from, to)).join(', ');
}

/** Groups what follows one another and has the same key. */
function runsOf<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && keyOf(last[0]!) === keyOf(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** The lines of a page: `righe 12–14, 16`. Nothing where none is known. */
function lineRanges(stretches: readonly Stretch[], { words }: Context): string[] {
  const known = stretches.filter(({ from }) => from !== null);
  if (known.length === 0) return [];
  const n = known.reduce((sum, { from, to }) => sum + to! - from! + 1, 0);
  return [fill(words.line, { n, of: known.map(({ from, to }) => range(from!, to!)).join(', ') })];
}

/** The stretches of one input: `scheda.pdf: pag. 3, righe 12–14; pag. 4, riga 2`; the file unnamed where it is known. */
function inFile(stretches: readonly Stretch[], context: Context, known?: number): string {
  const { words } = context;
  const { source, from } = stretches[0]!;
  const name = source === known ? [] : [fileName(source, context)];
  const pages = stretches.flatMap(({ page }) => page ?? []);
  const onPages = runsOf(stretches, ({ page }) => page).map((run) => {
    const page = run[0]!.page === null ? [] : [fill(words.page, { of: run[0]!.page })];
    return [...page, ...lineRanges(run, context)].join(', ');
  });
  const onlyPages = pages.length > 0 ? [fill(words.page, { of: pageRanges(pages) })] : [];
  const parts = from === null ? onlyPages : [onPages.join('; ')];
  return [...name, ...parts].join(': ');
}

const inFiles = (stretches: readonly Stretch[], context: Context, known?: number): string =>
  runsOf(stretches, ({ source }) => source)
    .map((run) => inFile(run, context, known))
    .join('; ');

/** Where a value came from: beside it, and seen on request. Nothing where nothing is known. */
export function where({ fed, repeated }: Origin, context: Context): Markup {
  const { words } = context;
  const first = fed[0]?.source;
  const said = [
    ...(fed.length > 0 ? [fill(words.from, { of: inFiles(fed, context) })] : []),
    ...(repeated.length > 0 ? [fill(words.again, { of: inFiles(repeated, context, first) })] : []),
  ];
  return said.length > 0 ? html` <small class="where">${said.join(' ')}</small>` : html``;
}

/** The request: shows where the values of what it stands in came from. The style does it, without any script. */
export const whereSwitch = ({ words }: Context): Markup =>
  html`<label class="switch"><input type="checkbox">${words.showWhere}</label>`;

/** A place of a diagnostic: `scheda.pdf: pag. 3, riga 12`. */
export const placeOf = ({ source, page, line }: Place, context: Context): Markup =>
  html`<bdi>${inFile([{ source, page, from: line, to: line }], context)}</bdi>`;

/** Text of the document, or that there is none. */
export const valueOr = (text: string | null, { words }: Context): Markup =>
  text === null || text === '' ? html`<span class="none">${words.notSaid}</span>` : value(text);
