/**
 * Signs off the baseline of the line that they belong to. In, runs of a page; out, the same runs, with raised and lowered signs
 * on the line that they touch, and each large first letter joined with the word that it begins.
 */
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

/** A sign that is raised or lowered is of a size between these shares of the letters beside it, and no longer than a few signs. */
const SMALLER = 0.95;
const SMALLEST = 0.35;
const LONGEST_RAISED = 4;
/** It touches them: the space between, in heights of a letter of theirs. */
const TOUCHES = 0.25;
/** How far off their baseline it may stand, in heights of a letter of theirs. */
const OFF = 0.65;

/** Sets raised and lowered signs on the line that they touch: `m²`, `1°`, the marks of notes. */
export function withRaised(runs: readonly GlyphRun[], words: ReadonlySet<GlyphRun>): GlyphRun[] {
  const isShort = ({ text, angle }: GlyphRun) => angle === 0 && text.trim().length <= LONGEST_RAISED;
  const byLine = new Map<number, GlyphRun[]>();
  const lineAt = (baseline: number): number => Math.floor(baseline / 20);
  for (const run of runs) {
    const line = lineAt(run.baseline);
    const own = byLine.get(line);
    if (own) own.push(run);
    else byLine.set(line, [run]);
  }
  return runs.map((run) => {
    if (!isShort(run) || words.has(run)) return run;
    const line = lineAt(run.baseline);
    const beside = [line - 1, line, line + 1]
      .flatMap((at) => byLine.get(at) ?? [])
      .find((other) => isRaisedBeside(run, other));
    return beside ? { ...run, baseline: beside.baseline, raised: true } : run;
  });
}

function isRaisedBeside(run: GlyphRun, other: GlyphRun): boolean {
  const { size } = other;
  const off = Math.abs(run.baseline - other.baseline) / size;
  if (run.size > SMALLER * size || run.size < SMALLEST * size || other.angle !== 0 || off < 0.02 || off > OFF)
    return false;
  return Math.abs(run.left - other.right) < TOUCHES * size || Math.abs(other.left - run.right) < TOUCHES * size;
}
