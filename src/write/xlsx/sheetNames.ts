/** Names sheets of a workbook as Excel lets them be named. Example: `Peso/anno` is `Peso anno`. */
import { beginning } from '../../text/characters.js';
import { shownLabel } from '../otherParts.js';

const LONGEST = 31;
/** What no name may have, and what readers take for the code of a character. */
const FORBIDDEN = /[\\/?*:[\]\uFFFD]|_(?=x[0-9a-f]{4}_)/giu;
/** No name may begin or end with it. */
const APOSTROPHE = /^'|'$/gu;
/** Excel keeps this name to itself. */
const RESERVED = 'History';

const keyOf = (name: string) => name.normalize('NFKC').toLowerCase();

/** Returns a name for each wanted one: none like another, whatever their case, nor like those that are taken. */
export function sheetNames(wanted: readonly string[], taken: readonly string[], unnamed: string): string[] {
  const used = new Set([...taken, RESERVED].map(keyOf));
  return wanted.map((text) => {
    const plain = shownLabel(shownLabel(text).replace(FORBIDDEN, ' ')) || unnamed;
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` (${number})`;
      const name = `${beginning(plain, LONGEST - ending.length)
        .trimEnd()
        .replace(APOSTROPHE, '’')}${ending}`;
      if (used.has(keyOf(name))) continue;
      used.add(keyOf(name));
      return name;
    }
  });
}
