/** Bullets that are drawn as shapes, without a letter: a small disc, square or diamond before the first word of a line. */
import type { GlyphRun } from '../../../../model/source.js';
import type { Area } from '../../drawing/drawn.js';
import type { Box } from '../../drawing/matrix.js';

/** Sides of a bullet, in points and in heights of a letter; none is much longer than the other. */
const SMALLEST = 1.2;
const LARGEST = 0.7;
const SQUARE = 1.6;
/** Where its middle stands above the baseline, in heights of a letter. */
const LOWEST = 0.05;
const HIGHEST = 0.65;
/** The space between it and its line, and how far no other word stands before it; in heights of a letter. */
const NEAREST = 0.1;
const FARTHEST = 4;

/** Adds a bullet run for each small filled shape that stands before a line. */
export function withDrawnBullets(runs: readonly GlyphRun[], areas: readonly Area[]): GlyphRun[] {
  const shapes = areas.filter((area) => area.ink !== '#ffffff' && isSmallAndSquare(area));
  const bullets = new Map<string, GlyphRun>();
  for (const shape of shapes) {
    const run = runs.find((one) => isBefore(shape, one));
    if (!run || runs.some((other) => standsBefore(other, shape, run))) continue;
    const { baseline, size } = run;
    bullets.set(`${Math.round(shape.left)} ${Math.round(baseline)}`, {
      text: '• ',
      left: shape.left,
      right: shape.right,
      baseline,
      size,
      font: 'drawn',
      angle: 0,
    });
  }
  return [...runs, ...bullets.values()];
}

function isSmallAndSquare({ left, right, top, bottom }: Box): boolean {
  const [width, height] = [right - left, bottom - top];
  return (
    Math.min(width, height) >= SMALLEST && Math.max(width, height) <= SQUARE * Math.min(width, height) && width < 20
  );
}

function isBefore({ left, right, top, bottom }: Box, { angle, baseline, size, left: start }: GlyphRun): boolean {
  const up = (baseline - (top + bottom) / 2) / size;
  const space = (start - right) / size;
  return (
    angle === 0 &&
    right - left <= LARGEST * size &&
    up >= LOWEST &&
    up <= HIGHEST &&
    space >= NEAREST &&
    space <= FARTHEST
  );
}

/** Whether a run stands on the line of another, before the shape or between the two. */
const standsBefore = (other: GlyphRun, shape: Box, run: GlyphRun): boolean =>
  other !== run &&
  other.angle === 0 &&
  Math.abs(other.baseline - run.baseline) < run.size / 2 &&
  other.left < run.left &&
  other.right > shape.left - FARTHEST * run.size;
