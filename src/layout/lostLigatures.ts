/**
 * Reports a text whose ligatures a tool wrote as other letters, as Ghostscript does with some fonts: `ediücio` for `edificio`. Such a
 * text has hardly any ff, fi or fl, and words with letters that Italian does not use.
 */
import type { Layout } from '../model/layout.js';
import type { Report } from '../report/report.js';

/** Italian has more ligatures than one in so many letters. */
const RARE = 1000;
/** A shorter text may have none by chance; three names from abroad stand in many. */
const FEWEST_LETTERS = 2000;
/** Fewest words with a strange letter. */
const FEWEST = 3;
const NAMED = 5;
const WORD = /\p{L}+/gu;
const STRANGE = /[^a-zàáâèéêìíîòóôùú]/u;
const LIGATURE = /f[fil]|[\uFB00-\uFB06]/gu;

export function reportLostLigatures({ source, unit, lines }: Layout, report: Report): void {
  if (unit !== 'characters') return;
  const count = (pattern: RegExp) => lines.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
  const strange = lines.flatMap((line) =>
    line.cells.flatMap(({ text }) =>
      (text.match(WORD) ?? []).filter((word) => STRANGE.test(word.toLowerCase())).map((word) => ({ line, word })),
    ),
  );
  const words = [...new Set(strange.map(({ word }) => word))];
  const letters = count(/\p{L}/gu);
  if (words.length < FEWEST || letters < FEWEST_LETTERS || count(LIGATURE) * RARE >= letters) return;
  const at = { source, page: null, line: strange[0]!.line.number };
  report.add('ligatures-lost', { words: words.slice(0, NAMED).join(', ') }, at);
}
