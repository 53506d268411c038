/** How much text there is in a value of any shape. */

/** Counts the characters of all texts in a value. */
export function textIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  for (const one of Object.values(value)) count += textIn(one);
  return count;
}
