/**
 * The pages of a PDF as its page tree names them, and what each is drawn from: its text, its fonts, its forms.
 *
 * Never throws; a tree that runs in a circle ends.
 */
import type { PdfObject, RawFile } from './file.js';
import { asDict, type Objects } from './streams.js';
import { type Dict, Ref, type Value } from './syntax.js';

/** What an object does for a page. */
export type Part = 'text' | 'font' | 'form' | 'picture';

/** An object that a page is drawn from. `page` is the first page that uses it, counted from 1. */
interface Use {
  readonly page: number;
  readonly part: Part;
}

export interface PageTree {
  /** Numbers of the page objects, in order. */
  readonly pages: readonly number[];
  /** Nodes of the tree that say another number of pages than are below them. */
  readonly counts: readonly { readonly said: number; readonly found: number }[];
  /** Pages that the tree names more than once: counted from 1, the first time and the second. */
  readonly repeats: readonly { readonly first: number; readonly again: number }[];
  readonly uses: ReadonlyMap<number, Use>;
  /** Numbers of the fonts that each page names itself. */
  readonly fonts: readonly (readonly number[])[];
  /** What pages call for and is not in the file. */
  readonly missing: readonly (Use & { readonly number: number })[];
}

/** No tree has more entries: one that has runs in a circle, or names one page again and again. */
const MOST_PAGES = 100_000;

/** Walks the page tree. `null` if none is found. */
export function readPages(file: RawFile, objects: Objects): PageTree | null {
  const root = rootOf(file, objects);
  if (!root) return null;
  const { pages, counts, repeats, dicts } = walk(root, objects);
  return { pages, counts, repeats, ...usesOf(dicts, objects), fonts: dicts.map((leaf) => fontsOf(leaf, objects)) };
}

function fontsOf({ resources }: Leaf, { resolve }: Objects): number[] {
  const fonts = asDict(resolve(asDict(resolve(resources))?.get('/Font')));
  return [...(fonts?.values() ?? [])].flatMap((font) => (font instanceof Ref ? [font.number] : []));
}

/** The topmost node of the page tree, as the newest trailer names it, or else the last catalogue. */
function rootOf(file: RawFile, { all, resolve }: Objects): Value | null {
  const tables: Dict[] = [];
  const catalogues: Dict[] = [];
  for (const { value } of all.values()) {
    const dict = asDict(value);
    const type = dict?.get('/Type');
    if (dict && type === '/XRef') tables.push(dict);
    else if (dict && type === '/Catalog') catalogues.push(dict);
  }
  const named = [...file.trailers, ...tables].map((trailer) => asDict(resolve(trailer.get('/Root'))));
  for (const catalogue of [...catalogues, ...named].reverse()) {
    const pages = catalogue?.get('/Pages');
    if (pages !== undefined && asDict(resolve(pages))) return pages;
  }
  return null;
}

interface Node {
  readonly dict: Dict;
  readonly resources: Value | undefined;
  readonly kids: readonly Value[];
  next: number;
  found: number;
}

interface Leaf {
  readonly dict: Dict;
  readonly resources: Value | undefined;
}

function walk(root: Value, { resolve }: Objects) {
  const pages: number[] = [];
  const dicts: Leaf[] = [];
  const counts: { said: number; found: number }[] = [];
  const repeats: { first: number; again: number }[] = [];
  const firsts = new Map<Dict, number>();
  const seen = new Set<Dict>();
  const nodeOf = (value: Value, inherited: Value | undefined): Node | null => {
    const dict = asDict(resolve(value));
    const kids = resolve(dict?.get('/Kids'));
    if (!dict || !Array.isArray(kids) || seen.has(dict)) return null;
    seen.add(dict);
    return { dict, resources: dict.get('/Resources') ?? inherited, kids, next: 0, found: 0 };
  };
  const top = nodeOf(root, undefined);
  const stack = top ? [top] : [];
  while (stack.length > 0 && dicts.length < MOST_PAGES) {
    const node = stack.at(-1)!;
    if (node.next === node.kids.length) {
      stack.pop();
      const said = resolve(node.dict.get('/Count'));
      if (said !== node.found && typeof said === 'number') counts.push({ said, found: node.found });
      const above = stack.at(-1);
      if (above) above.found += node.found;
      continue;
    }
    const kid = node.kids[node.next]!;
    node.next += 1;
    const dict = asDict(resolve(kid));
    if (dict?.has('/Kids')) {
      const below = nodeOf(kid, node.resources);
      if (below) stack.push(below);
    } else if (dict) {
      node.found += 1;
      const first = firsts.get(dict);
      if (first !== undefined) repeats.push({ first, again: dicts.length + 1 });
      else firsts.set(dict, dicts.length + 1);
      dicts.push({ dict, resources: dict.get('/Resources') ?? node.resources });
      pages.push(kid instanceof Ref ? kid.number : -1);
    }
  }
  return { pages, dicts, counts, repeats };
}

interface Task extends Use {
  readonly value: Value | undefined;
  /** Fonts are followed into all that they name; of forms and pages only text, fonts and forms are. */
  readonly step: 'contents' | 'resources' | 'object' | 'font';
}

/** What of a font leads away from it. */
const NOT_OF_FONTS = new Set(['/Parent', '/P', '/Pg', '/StructParent']);

function usesOf(pages: readonly Leaf[], { all, resolve }: Objects): Pick<PageTree, 'uses' | 'missing'> {
  const uses = new Map<number, Use>();
  const missing: (Use & { number: number })[] = [];
  const seen = new Set<object>();
  const tasks: Task[] = [];
  pages.forEach(({ dict, resources }, i) => {
    const page = i + 1;
    tasks.push({ value: dict.get('/Contents'), page, part: 'text', step: 'contents' });
    tasks.push({ value: resources, page, part: 'form', step: 'resources' });
    // Page by page, so that what pages share is named with the first of them.
    for (let task = tasks.pop(); task; task = tasks.pop()) {
      const { value, part, step } = task;
      const object = value instanceof Ref ? all.get(value.number) : undefined;
      if (value instanceof Ref) {
        if (!object) missing.push({ page, part, number: value.number });
        else if (!uses.has(value.number)) uses.set(value.number, { page, part: partOf(object, part) });
      }
      const target = resolve(value);
      if (target === null || typeof target !== 'object' || seen.has(target)) continue;
      seen.add(target);
      for (const [next, value] of below(target, step, resolve)) {
        if (typeof value === 'object' && value) tasks.push({ page, step: next, value, part: partIn(next, part) });
      }
    }
  });
  return { uses, missing };
}

const partOf = ({ value }: PdfObject, part: Part): Part =>
  part === 'form' && asDict(value)?.get('/Subtype') === '/Image' ? 'picture' : part;

const partIn = (step: Task['step'], part: Part): Part => (step === 'font' ? 'font' : part);

type Resolve = Objects['resolve'];

/** What a value leads to, and how to go on there. */
function below(target: Value, step: Task['step'], resolve: Resolve): [Task['step'], Value][] {
  if (Array.isArray(target)) return target.map((one): [Task['step'], Value] => [step, one]);
  const dict = asDict(target);
  if (!dict) return [];
  const values = (value: Value | undefined) => [...(asDict(resolve(value))?.values() ?? [])];
  if (step === 'font') {
    return [...dict].flatMap(([key, value]): [Task['step'], Value][] =>
      NOT_OF_FONTS.has(key) ? [] : [['font', value]],
    );
  }
  if (step === 'resources') {
    return [
      ...values(dict.get('/Font')).map((value): [Task['step'], Value] => ['font', value]),
      ...values(dict.get('/XObject')).map((value): [Task['step'], Value] => ['object', value]),
    ];
  }
  const own = step === 'object' ? dict.get('/Resources') : undefined;
  return own === undefined ? [] : [['resources', own]];
}
