/** Fonts that number their signs and do not say which letters these are -> the pages that they are used on. */
import { hasCutLigature } from './letterTables.js';
import type { PageTree } from './pages.js';
import { asDict, type Objects } from './streams.js';
import { type Dict, Ref, Text } from './syntax.js';

/** Returns the pages that have a font whose letters are not known. */
export function pagesWithoutLetters(objects: Objects, tree: PageTree): readonly number[] {
  const unknown = new Map(
    [...tree.uses].flatMap(([number, { page, part }]) => {
      const font = part === 'font' ? asDict(objects.all.get(number)?.value) : null;
      return font && isWithoutLetters(font, objects) ? [[number, page] as const] : [];
    }),
  );
  if (unknown.size === 0) return [];
  const pages = tree.fonts.flatMap((fonts, i) => (fonts.some((number) => unknown.has(number)) ? [i + 1] : []));
  return [...new Set([...unknown.values(), ...pages])].toSorted((a, b) => a - b);
}

function isWithoutLetters(font: Dict, objects: Objects): boolean {
  const table = font.get('/ToUnicode');
  if (objects.resolve(table)) return table instanceof Ref && isCut(objects, table);
  return font.get('/Subtype') === '/TrueType' ? isNumbered(font, objects) : isOfNoAlphabet(font, objects);
}

/** Whether the table of a font's letters has only parts of some. */
function isCut({ all, unpack }: Objects, { number }: Ref): boolean {
  const table = all.get(number);
  const { bytes } = table ? unpack(table) : { bytes: null };
  return bytes !== null && hasCutLigature(bytes);
}

/** Whether a font of many signs numbers them by their places in it. */
function isOfNoAlphabet(font: Dict, { resolve }: Objects): boolean {
  if (font.get('/Subtype') !== '/Type0' || !/^\/Identity-[HV]$/u.test(String(resolve(font.get('/Encoding')))))
    return false;
  const below = resolve(font.get('/DescendantFonts'));
  const info = asDict(resolve(asDict(resolve(Array.isArray(below) ? below[0] : undefined))?.get('/CIDSystemInfo')));
  const ordering = resolve(info?.get('/Ordering'));
  return !(ordering instanceof Text) || ordering.bytes === 'Identity';
}

const SYMBOLIC = 4;
/** Numbers of letters in ASCII: nearly all such fonts keep to them as far as they go. */
const [FIRST, LAST] = [32, 126];
/** Fonts of pictures have no letters. */
const OF_PICTURES = /dings|symbol|awesome|icon/iu;

/** Whether a part of a font, made for one document, has signs of its own numbers beside those of ASCII. */
function isNumbered(font: Dict, { resolve }: Objects): boolean {
  const descriptor = asDict(resolve(font.get('/FontDescriptor')));
  const [first, last] = ['/FirstChar', '/LastChar'].map((key) => Number(resolve(font.get(key))));
  return (
    /^\/[A-Z]{6}\+/u.test(String(font.get('/BaseFont'))) &&
    !OF_PICTURES.test(String(font.get('/BaseFont'))) &&
    resolve(font.get('/Encoding')) === undefined &&
    descriptor?.has('/FontFile2') === true &&
    (Number(resolve(descriptor.get('/Flags'))) & SYMBOLIC) !== 0 &&
    (first! < FIRST || last! > LAST)
  );
}
