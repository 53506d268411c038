/** Makes the key that a profile gives to a part of a sheet that has no name yet: `Missione di bilancio` is `missioneDiBilancio`. */

const LONGEST = 4;

/** Returns a key of letters and digits; it begins with a letter. */
export function keyOf(word: string): string {
  const words = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter(Boolean)
    .slice(0, LONGEST);
  const key = words.map((one, i) => (i === 0 ? one : one[0]!.toUpperCase() + one.slice(1))).join('');
  return /^[a-z]/u.test(key) ? key : `altro${key}`;
}
