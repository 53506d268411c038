/**
 * Says which characters of a source are no text, and where they stood: no value holds them.
 *
 * One finding for each kind of them, with all its places: a tool that writes one writes hundreds.
 */

import type { Layout } from '../model/layout.js';
import type { Source } from '../model/source.js';
import type { Param } from '../report/catalogue/catalogue.js';
import type { Place } from '../report/document.js';
import type { Report } from '../report/report.js';
import { codePointNames, type NonTextKind, nonTextIn, nonTextKind } from '../text/characters.js';

const CODES = {
  control: 'control-characters',
  direction: 'direction-characters',
  invisible: 'invisible-characters',
} as const satisfies Record<NonTextKind, string>;

/** Says where a word may be cut, and is no part of it: every text may have it. */
const SOFT_HYPHEN = '\u00AD';

/** Reports what `cleanText` takes off the lines of a text, or off the runs of a PDF's pages. */
export function reportNonText({ index, content }: Source, { lines }: Layout, report: Report): void {
  const found = new Map<NonTextKind, { readonly characters: Set<string>; readonly places: Place[] }>();
  const look = (text: string, page: number | null, line: number | null) => {
    for (const character of nonTextIn(text)) {
      if (character === SOFT_HYPHEN) continue;
      const kind = nonTextKind(character);
      const own = found.get(kind) ?? { characters: new Set(), places: [] };
      found.set(kind, own);
      own.characters.add(character);
      const last = own.places.at(-1);
      if (!last || last.page !== page || last.line !== line) own.places.push({ source: index, page, line });
    }
  };
  if (content.kind !== 'runs') {
    for (const { text, page, number } of lines) look(text, page, number);
  } else {
    for (const { runs, number } of content.pages) for (const { text } of runs) look(text, number, null);
  }
  for (const [kind, { characters, places }] of found) {
    const [first, ...related] = places;
    report.add(CODES[kind], { characters: codePointNames(characters), where: whereOf(places) }, first!, { related });
  }
}

/** How many places a sentence names; the finding has them all. */
const NAMED = 6;

/** `lines 10, 32`; a PDF's places are its pages. */
function whereOf(places: readonly Place[]): Param {
  const inText = places[0]!.line !== null;
  const numbers = places.slice(0, NAMED).map(({ page, line }) => line ?? page);
  const list = [...numbers, ...(places.length > NAMED ? ['…'] : [])].join(', ');
  return inText ? { en: `lines ${list}`, it: `righe ${list}` } : { en: `pages ${list}`, it: `pagine ${list}` };
}
