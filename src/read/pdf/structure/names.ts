/**
 * Names that are one bit away from a name that PDFs have and that is missing where they stand: `/Contdnts`.
 *
 * Names are not packed, and no checksum guards them: a page that lost one so has no text any more, and is well formed.
 */

import { groupBy } from '../../../model/groupBy.js';
import type { Dict, Value } from './syntax.js';

/** What a page, a font, a form or a node of the tree is found and read by. */
const KEYS = [
  ...['/Contents', '/Resources', '/Font', '/XObject', '/Kids', '/Pages', '/Root', '/Type', '/Subtype', '/Encoding'],
  ...['/ToUnicode', '/DescendantFonts', '/Widths', '/FirstChar', '/BaseFont', '/Differences', '/BaseEncoding'],
  ...['/CharProcs', '/FontMatrix', '/FontDescriptor', '/FontFile', '/FontFile2', '/FontFile3', '/CIDToGIDMap'],
  ...['/MediaBox', '/CropBox', '/Rotate', '/Matrix', '/Count', '/Parent', '/Filter', '/DecodeParms', '/Predictor'],
];
const VALUES = [
  ...['/Page', '/Pages', '/Catalog', '/Font', '/Type0', '/Type1', '/Type3', '/TrueType', '/MMType1', '/CIDFontType0'],
  ...['/CIDFontType2', '/Form', '/Image', '/FlateDecode', '/WinAnsiEncoding', '/MacRomanEncoding', '/Identity-H'],
  ...['/ObjStm', '/XRef', '/StandardEncoding', '/Helvetica', '/Helvetica-Bold', '/Helvetica-Oblique'],
  ...['/Helvetica-BoldOblique', '/Times-Roman', '/Times-Bold', '/Times-Italic', '/Times-BoldItalic', '/Courier'],
  ...['/Courier-Bold', '/Courier-Oblique', '/Courier-BoldOblique', '/Symbol', '/ZapfDingbats'],
];

/** Names by their length: one bit changes none. Each is known by itself, and is no damage of another. */
interface Names {
  readonly known: ReadonlySet<string>;
  readonly byLength: ReadonlyMap<number, readonly string[]>;
}

const namesOf = (names: readonly string[]): Names => ({
  known: new Set(names),
  byLength: groupBy(names, ({ length }) => length),
});

const KEY_NAMES = namesOf(KEYS);
const VALUE_NAMES = namesOf(VALUES);

/** The name that a spelling is one bit away from, if it is none itself; the last, where there are several. */
function meantBy(spelling: string, { known, byLength }: Names): string | undefined {
  if (known.has(spelling)) return undefined;
  return byLength.get(spelling.length)?.findLast((name) => isOneBitOff(spelling, name));
}

function isOneBitOff(spelling: string, name: string): boolean {
  let differing = 0;
  for (let at = 0; at < name.length; at += 1) {
    const bits = spelling.charCodeAt(at) ^ name.charCodeAt(at);
    if (bits === 0) continue;
    if (differing !== 0 || bits > 0x80 || (bits & (bits - 1)) !== 0) return false;
    differing = bits;
  }
  return differing !== 0;
}

/** Where the value is a name out of a short list, or a font of that list is not in the file: its widths are known by its name. */
const NAMED = ['/Type', '/Subtype', '/Filter', '/Encoding', '/BaseEncoding', '/BaseFont'];

/** Whether some name of a dictionary is a damaged one. */
export function hasDamagedName(dict: Dict): boolean {
  for (const key of dict.keys()) {
    const meant = meantBy(key, KEY_NAMES);
    if (meant !== undefined && !dict.has(meant)) return true;
  }
  return NAMED.some((key) => {
    const value = dict.get(key);
    return Array.isArray(value) ? value.some(isDamagedValue) : isDamagedValue(value);
  });
}

const isDamagedValue = (value: Value | undefined): boolean =>
  typeof value === 'string' && meantBy(value, VALUE_NAMES) !== undefined;
