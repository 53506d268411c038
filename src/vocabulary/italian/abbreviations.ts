/** Abbreviations of administrative Italian whose dot ends no sentence: what they announce always follows. */

/** Without the last dot. One of a single letter counts in this case only; the others also with a capital. */
const WORDS: readonly string[] = [
  ...['n', 'nn', 'nr', 'num', 'prot', 'reg', 'delib', 'det', 'rep', 'racc', 'rif', 'cod'],
  ...['art', 'artt', 'c', 'co', 'comm', 'ss', 'lett', 'cap', 'capp', 'cpv', 'par', 'all', 'tab', 'fig', 'vol'],
  ...['p', 'pp', 'pag', 'pagg', 'es', 'p.es', 'cfr', 'v', 'vd', 'c.d'],
  ...['L', 'l.r', 'll.rr', 'd.lgs', 'dlgs', 'd.l', 'd.m', 'd.p.r', 'd.p.c.m', 'r.d', 't.u', 'd.g.r', 'd.g.c', 'd.c.c'],
  ...['L.R', 'D.Lgs', 'D.L', 'D.M', 'D.P.R', 'D.P.C.M', 'R.D', 'T.U', 'D.G.R', 'D.G.C', 'D.C.C', 'G.U', 'C.C', 'G.C'],
  ...['dott', 'dott.ssa', 'dr', 'dr.ssa', 'ing', 'arch', 'avv', 'geom', 'rag', 'prof', 'prof.ssa', 'on', 'sen'],
  ...['sig', 'sigg', 'sig.ra', 'sig.na', 'spett', 'egr', 'gent', 'mons', 'S', 'SS', 'fg', 'mapp', 'sez'],
  ...['tel', 'cell', 'loc', 'fraz', 'p.zza', 'c.so', 'v.le'],
];

const KNOWN: ReadonlySet<string> = new Set(WORDS);

/** The last word of a text that ends with a dot, without that dot and without what stands before its letters. */
const LAST = /(?:^|[\s(«"“'’])([\p{L}.]{1,9})\.$/u;

const lastWord = (text: string): string | undefined => (text.endsWith('.') ? LAST.exec(text)?.[1] : undefined);

/** Whether a text ends in an abbreviation: `con delibera n.`, `(art.`, `dell'ing.`, `ai sensi della L.` */
export function endsInAbbreviation(text: string): boolean {
  const word = lastWord(text);
  if (word === undefined) return false;
  return KNOWN.has(word) || (word.length > 1 && KNOWN.has(word[0]!.toLowerCase() + word.slice(1)));
}

/** Whether a text ends in a capital with a dot, as the initial of a name: a sentence may end there, too (`in classe A.`). */
export const endsInInitial = (text: string): boolean => /^\p{Lu}$/u.test(lastWord(text) ?? '');
