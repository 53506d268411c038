/** Drop capitals: in, runs of a page; out, the same runs, each large first letter joined with the word that it begins. */
import type { GlyphRun } from '../../../model/source.js';

/** A drop capital is so many times larger than the letters that it touches. */
const LARGER = 1.7;
const INITIAL = /^[«"“]?\p{Lu}['’]?$/u;

/**
 * Joins a large first letter with the word that it touches, on the first of the lines beside it. All lines beside it begin
 * where it does: the indent is its own.
 */
export function withInitials(runs: readonly GlyphRun[]): GlyphRun[] {
  const changed = new Map<GlyphRun, readonly GlyphRun[]>();
  for (const initial of runs) {
    if (!INITIAL.test(initial.text) || initial.angle !== 0) continue;
    const [first, ...others] = runs
      .filter((run) => isBesideInitial(run, initial))
      .toSorted((a, b) => a.baseline - b.baseline);
    if (!first || !/^\p{L}/u.test(first.text)) continue;
    changed.set(initial, []);
    changed.set(first, [{ ...first, text: initial.text + first.text, left: initial.left }]);
    for (const other of others) changed.set(other, [{ ...other, left: initial.left }]);
  }
  return runs.flatMap((run) => changed.get(run) ?? [run]);
}

const isBesideInitial = (run: GlyphRun, initial: GlyphRun): boolean =>
  initial.size >= LARGER * run.size &&
  run.angle === 0 &&
  Math.abs(run.left - initial.right) < run.size / 2 &&
  run.baseline > initial.baseline - initial.size &&
  run.baseline < initial.baseline + run.size / 4;
