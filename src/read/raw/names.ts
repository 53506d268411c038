/**
 * Names that are one bit away from a name that PDFs have and that is missing where they stand: `/Contdnts`.
 *
 * Names are not packed, and no checksum guards them: a page that lost one so has no text any more, and is well formed.
 */
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
  ...['/ObjStm', '/XRef', '/StandardEncoding'],
];

/** Spellings with one bit changed, each with the name that it comes from. */
function oneBitOff(names: readonly string[]): ReadonlyMap<string, string> {
  const off = new Map<string, string>();
  for (const name of names) {
    for (let at = 1; at < name.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const letter = String.fromCharCode(name.charCodeAt(at) ^ (1 << bit));
        off.set(name.slice(0, at) + letter + name.slice(at + 1), name);
      }
    }
  }
  for (const name of names) off.delete(name);
  return off;
}

const KEYS_OFF = oneBitOff(KEYS);
const VALUES_OFF = oneBitOff(VALUES);
/** Where the value is a name out of a short list. */
const NAMED = ['/Type', '/Subtype', '/Filter', '/Encoding', '/BaseEncoding'];

/** Whether some name of a dictionary is a damaged one. */
export function hasDamagedName(dict: Dict): boolean {
  for (const key of dict.keys()) {
    const meant = KEYS_OFF.get(key);
    if (meant !== undefined && !dict.has(meant)) return true;
  }
  return NAMED.some((key) =>
    [dict.get(key)].flat().some((value: Value | undefined) => VALUES_OFF.has(value as string)),
  );
}
