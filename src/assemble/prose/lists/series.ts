/**
 * Finds the texts whose numbers count from 1, two at least; other texts may stand between them. `mayBegin` says whether the number
 * of a text may be the first. Example: `null, 1, 2, null, 3` gives 1, 2 and 4; a `2` alone gives none.
 */
export function positionsInSeries(
  numbers: readonly (number | null)[],
  mayBegin: (i: number) => boolean = () => true,
): ReadonlySet<number> {
  const series: number[][] = [];
  numbers.forEach((number, i) => {
    const open = series.at(-1);
    if (number === 1 && mayBegin(i)) series.push([i]);
    else if (number !== null && open && number === open.length + 1) open.push(i);
  });
  return new Set(series.filter(({ length }) => length > 1).flat());
}
