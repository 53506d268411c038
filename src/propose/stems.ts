/** Stems in the words of a key, as `labelKey` makes it. */

/** Whether one of the words of a key begins with a stem. */
export const hasStem = (key: string, stems: readonly string[]): boolean =>
  stems.some((stem) => ` ${key}`.includes(` ${stem}`));

/** How much the words of a title speak for stems: the first word that has one most. */
export function weightOf(key: string, stems: readonly string[]): number {
  const words = key.split(' ');
  const at = words.findIndex((_, i) => stems.some((stem) => words.slice(i).join(' ').startsWith(stem)));
  return at < 0 ? 0 : at === 0 ? 3 : 2 / at;
}
