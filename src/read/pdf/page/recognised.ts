/** Recognised text, as under a scan: word by word, and with letters in the place of the bullets of lists. */
import type { GlyphRun } from '../../../model/source.js';

/** What recognition makes of a bullet. */
const LIKE_BULLET = /^[eo0*°¢«»·.-]\s*$/u;
/** The space behind a bullet, in heights of a letter: wider than that between two words. */
const CLEAR = 1;

/**
 * Puts bullets where recognition saw letters, on the pages of a document: two lines or more begin with the same sign, at the
 * same place, far from their text.
 */
export function withBullets(pages: readonly (readonly GlyphRun[])[]): GlyphRun[][] {
  const signs = new Set(pages.flatMap((runs) => runs.filter((run) => isBulletLike(run, runs))));
  const hasPeer = (run: GlyphRun): boolean =>
    [...signs].some(
      (other) =>
        other !== run && other.text.trim() === run.text.trim() && Math.abs(other.left - run.left) < run.size / 2,
    );
  return pages.map((runs) => runs.map((run) => (signs.has(run) && hasPeer(run) ? { ...run, text: '• ' } : run)));
}

function isBulletLike(run: GlyphRun, runs: readonly GlyphRun[]): boolean {
  if (!LIKE_BULLET.test(run.text)) return false;
  const beside = runs.filter((other) => other !== run && Math.abs(other.baseline - run.baseline) < run.size / 2);
  return (
    beside.every(({ left }) => left > run.right + CLEAR * run.size) && beside.some(({ text }) => text.trim().length > 1)
  );
}
