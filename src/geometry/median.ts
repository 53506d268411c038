/** The middle one of numbers in order: if most of them are alike, it is one of these. Of an even count, the upper of two. */
export const median = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
