/**
 * The bytes of a PDF -> what is wrong with it, by what the engine does not look at: checksums, the end of the file, the
 * count of the pages, what pages call for.
 *
 * Reads no text, and never throws. `read/pdf/damageReport.ts` puts what is found into diagnostics.
 */
import { type Beside, besidePages } from './beside.js';
import { isLetterTable, showsText } from './content.js';
import { type PdfObject, type RawFile, scanFile } from './file.js';
import { pagesWithoutLetters } from './fonts.js';
import { isDamagedTable } from './letterTables.js';
import { hasDamagedName } from './names.js';
import { type PageTree, type Part, readPages } from './pages.js';
import { asDict, type Objects, openObjects } from './streams.js';
import { type Dict, Ref, Text, type Value } from './syntax.js';

export type Fault =
  | { readonly kind: 'cut' | 'tables' | 'elsewhere' | 'unchecked' }
  | { readonly kind: 'damaged' | 'missing'; readonly part: Part; readonly page: number }
  | { readonly kind: 'letters-unknown'; readonly page: number }
  | { readonly kind: 'page-count'; readonly said: number; readonly found: number }
  | { readonly kind: 'page-repeated'; readonly page: number; readonly first: number }
  | { readonly kind: 'pages-unlisted' | 'text-unlisted'; readonly count: number };

export interface Inspection {
  readonly faults: readonly Fault[];
  /** Pages that draw letters, by what their content says; how each letter looks is not known. */
  readonly drawing: ReadonlySet<number>;
  readonly beside: Beside;
}

/** Looks a PDF over. */
export function inspect(bytes: Uint8Array): Inspection {
  const file = scanFile(bytes);
  const faults: Fault[] = file.hasEnd ? [] : [{ kind: 'cut' }];
  if (isEncrypted(file)) {
    // Its streams are packed, then locked: without the key nothing can be said about them.
    return {
      faults: [...faults, { kind: 'unchecked' }],
      drawing: new Set(),
      beside: { hasMore: true, attached: '', isTooLarge: false },
    };
  }
  const objects = openObjects(file);
  const tree = readPages(file, objects);
  const { numbers: referenced, hasDamage } = survey(file, objects);
  if (file.flaws.length > 0 || hasDamage) faults.push({ kind: 'tables' });
  const streams = inspectStreams(objects, tree, referenced);
  faults.push(...streams.faults);
  if (tree && !objects.isPartial) faults.push(...treeFaults(objects, tree), ...fontFaults(objects, tree));
  const isTooLarge = streams.faults.some(({ kind }) => kind === 'unchecked');
  return { ...streams, faults, beside: besidePages(objects, isTooLarge) };
}

function isEncrypted(file: RawFile): boolean {
  if (file.trailers.some((trailer) => trailer.has('/Encrypt'))) return true;
  for (const { value } of file.objects.values()) {
    const dict = asDict(value);
    if (dict?.get('/Type') === '/XRef' && dict.has('/Encrypt')) return true;
  }
  return false;
}

/** Goes through all values once: which objects are named by others, and whether a name is damaged. */
function survey(file: RawFile, { all }: Objects): { numbers: ReadonlySet<number>; hasDamage: boolean } {
  const numbers = new Set<number>();
  let hasDamage = false;
  const open: Value[] = [...file.trailers];
  const visit = () => {
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      if (value instanceof Ref) numbers.add(value.number);
      else if (value instanceof Map) {
        hasDamage ||= hasDamagedName(value);
        for (const one of value.values()) if (isBranch(one)) open.push(one);
      } else if (Array.isArray(value)) for (const one of value) if (isBranch(one)) open.push(one);
    }
  };
  visit();
  for (const { value } of all.values()) {
    open.push(value);
    visit();
  }
  return { numbers, hasDamage };
}

const isBranch = (value: Value): boolean => typeof value === 'object' && value !== null && !(value instanceof Text);

function inspectStreams(
  objects: Objects,
  tree: PageTree | null,
  referenced: ReadonlySet<number>,
): Omit<Inspection, 'beside'> {
  const faults = new Map<string, Fault>();
  const add = (fault: Fault) => faults.set(JSON.stringify(fault), fault);
  const drawing = new Set<number>();
  let unlisted = 0;
  for (const object of objects.all.values()) {
    const dict = asDict(object.value);
    const use = tree?.uses.get(object.number);
    if (!dict || !object.stream || isPicture(dict, use?.part)) continue;
    const { bytes, damage, isChecked } = objects.unpack(object);
    if (damage === 'too large') add({ kind: 'unchecked' });
    else if (damage) add(damageOf(dict, use));
    else if (bytes && !isChecked && isLetterTable(bytes) && isDamagedTable(bytes)) add(damageOf(dict, use));
    else if (bytes && use?.part !== 'font') {
      const draws = showsText(bytes);
      if (use && draws) drawing.add(use.page);
      else if (!use && isNameless(object, dict, referenced) && (draws || isLetterTable(bytes))) unlisted += 1;
    }
  }
  // An update leaves behind what it replaces, and that is no loss.
  if (unlisted > 0 && objects.updated.size === 0) add({ kind: 'text-unlisted', count: unlisted });
  return { faults: [...faults.values()], drawing };
}

const isPicture = (dict: Dict, part: Part | undefined): boolean =>
  part === 'picture' || dict.get('/Subtype') === '/Image';

function damageOf(dict: Dict, use: { part: Part; page: number } | undefined): Fault {
  if (use) return { kind: 'damaged', part: use.part, page: use.page };
  return { kind: ['/ObjStm', '/XRef'].includes(String(dict.get('/Type'))) ? 'tables' : 'elsewhere' };
}

/** Whether nothing says what an object is, and nothing asks for it. */
const isNameless = ({ number }: PdfObject, dict: Dict, referenced: ReadonlySet<number>): boolean =>
  !dict.has('/Type') && !dict.has('/Subtype') && !referenced.has(number);

function treeFaults({ all, updated }: Objects, tree: PageTree): Fault[] {
  const listed = new Set(tree.pages);
  const unlisted = [...all.values()].filter(({ number, value }) => {
    const dict = asDict(value);
    const parent = dict?.get('/Parent');
    // Where the list of pages was changed later, the page was taken off it.
    const isTakenOff = parent instanceof Ref && updated.has(parent.number);
    return dict?.get('/Type') === '/Page' && !listed.has(number) && !isTakenOff;
  });
  return [
    ...tree.counts.slice(0, 1).map(({ said, found }): Fault => ({ kind: 'page-count', said, found })),
    ...tree.repeats.slice(0, 10).map(({ first, again }): Fault => ({ kind: 'page-repeated', page: again, first })),
    ...(unlisted.length > 0 ? [{ kind: 'pages-unlisted', count: unlisted.length } as const] : []),
    ...tree.missing
      .filter(({ part }) => part !== 'picture')
      .slice(0, 10)
      .map(({ part, page }): Fault => ({ kind: 'missing', part, page })),
  ];
}

const fontFaults = (objects: Objects, tree: PageTree): Fault[] =>
  pagesWithoutLetters(objects, tree).map((page) => ({ kind: 'letters-unknown', page }));
