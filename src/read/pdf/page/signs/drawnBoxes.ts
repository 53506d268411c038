/**
 * Boxes and rings to tick that are drawn before the words of a choice, ticked or not: squares with a tick of lines, a sign or
 * a fill, and circles with a dot.
 */
import { firstOfEach } from '../../../../model/groupBy.js';
import type { GlyphRun } from '../../../../model/source.js';
import { isTick } from '../../../../vocabulary/boxes.js';
import type { Area, Drawing, Segment } from '../../drawing/drawn.js';
import { type Box, boxOfPoints } from '../../drawing/matrix.js';
import { byHeight } from '../byHeight.js';
import { isAlike, PAPER } from '../visibility.js';

/** Sides of a box, in heights of the letters beside it; none is much longer than the other. */
const SMALLEST = 0.45;
const LARGEST = 1.4;
const SQUARE = 1.25;
/** The space between it and its words, in heights of a letter, and how far its middle may stand off that of the letters. */
const FARTHEST = 1.5;
const OFF = 0.5;
/** A side of a box is level or upright, and ends where the next begins, in points. */
const EXACT = 0.6;
/** No box is larger, in points. */
const LONGEST = 40;

/** A square or a circle that may be one to tick. */
interface Frame {
  readonly box: Box;
  readonly isRing: boolean;
}

/** A frame before words, and what is in it. */
interface Choice extends Frame {
  readonly words: GlyphRun;
  readonly letters: readonly GlyphRun[];
  /** Whether lines, a smaller area or a letter are in it. */
  readonly isMarked: boolean;
  /** Whether an area of its own size, not of the colour of paper, is. */
  readonly isFilled: boolean;
}

/** Adds a sign for each box that stands before words. A box with letters that are no tick, as a key has, is part of the text. */
export function withDrawnBoxes(runs: readonly GlyphRun[], drawing: Drawing): GlyphRun[] {
  const { squares, sides } = squaresOf(drawing.segments);
  const frames = oncePlaced([...squares, ...framesOf(drawing.areas), ...ringsOf(drawing.areas)]);
  if (frames.length === 0) return [...runs];
  const nearWords = byMiddle(runs.filter(({ angle }) => angle === 0).map((run) => ({ ...boxOfRun(run), run })));
  const nearDrawn = byMiddle([...drawing.segments, ...drawing.areas].filter((one) => isSmall(one) && !sides.has(one)));
  const choices = frames.flatMap((frame) => {
    const around = nearWords(frame.box).map(({ run }) => run);
    return choiceAt(frame, around, nearDrawn(frame.box)) ?? [];
  });
  // All of one colour are drawn so. Rings are bullets, unless some of them have a dot and some have none.
  const boxes = choices.filter(({ isRing }) => !isRing);
  const rings = choices.filter(({ isRing }) => isRing);
  const tellsFill = new Set(boxes.map(({ isFilled }) => isFilled)).size > 1;
  const tellsDot = new Set(rings.map(({ isMarked }) => isMarked)).size > 1;
  const shown = tellsDot ? choices : boxes;
  const ticks = new Set(shown.flatMap(({ letters }) => letters));
  const signs = shown.map(({ box: { left, right }, words: { baseline, size }, isMarked, isFilled }): GlyphRun => {
    const isTicked = isMarked || (isFilled && tellsFill);
    return { text: isTicked ? '☒ ' : '☐ ', left, right, baseline, size, font: 'drawn', angle: 0 };
  });
  return [...runs.filter((run) => !ticks.has(run)), ...signs];
}

/**
 * What a frame says, by the runs and the drawn things around it; `null` if it stands before no words, or has other letters than
 * a tick.
 */
function choiceAt(frame: Frame, around: readonly GlyphRun[], drawn: readonly (Segment | Area)[]): Choice | null {
  const { box, isRing } = frame;
  const [words] = around.filter((run) => isBefore(box, run)).toSorted((a, b) => a.left - b.left);
  const letters = around.filter((run) => inside(box, boxOfRun(run)));
  if (!words || !letters.every(({ text }) => isTick(text))) return null;
  const within = drawn.filter((one) => inside(box, one));
  const isMarked = letters.length > 0 || within.some((one) => !isAround(one, box) && !isSideOf(box, one));
  const isGround = (one: Segment | Area) => isAround(one, box) && isAround(box, one);
  const isFilled = !isRing && within.some((one) => isGround(one) && one.ink !== null && !isAlike(one.ink, PAPER));
  return { ...frame, words, letters, isMarked, isFilled };
}

const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;

/** Returns a function that gives the things that stand at the height of a box. */
function byMiddle<One extends Box>(things: readonly One[]): (box: Box) => One[] {
  const near = byHeight(things, middleOf);
  return (box) => near(middleOf(box));
}

const isSmall = ({ left, right, top, bottom }: Box): boolean => right - left <= LONGEST && bottom - top <= LONGEST;

/**
 * The squares that four lines make, drawn one after the other, and these lines. A square within another is the inner rim of its
 * frame.
 */
function squaresOf(segments: readonly Segment[]) {
  const found: Box[] = [];
  const sides = new Set<Box>();
  const lines = segments.filter((one) => isSmall(one) && !isPoint(one));
  for (let i = 0; i + 4 <= lines.length; i += 1) {
    const four = lines.slice(i, i + 4);
    const box = squareOf(four);
    if (!box) continue;
    found.push(box);
    for (const side of four) sides.add(side);
    i += 3;
  }
  const near = byMiddle(found);
  const isInner = (box: Box) => near(box).some((other) => other !== box && holds(other, box));
  const squares = found.filter((box) => !isInner(box)).map((box) => ({ box, isRing: false }));
  return { squares, sides };
}

const isPoint = ({ left, right, top, bottom }: Box): boolean => right - left < EXACT && bottom - top < EXACT;

/** The circles whose rim is drawn, and whose ground is not, or drawn in another colour. */
function ringsOf(areas: readonly Area[]): Frame[] {
  const rings = areas.filter((area) => !area.isPicture && !area.isOpaque && isSmall(area) && isSquare(area));
  return rings.map((box) => ({ box, isRing: true }));
}

/** The squares that are filled but for a square within: their frame is all that is seen. */
const framesOf = (areas: readonly Area[]): Frame[] =>
  areas.filter((area) => isSmall(area) && isFrame(area)).map((box) => ({ box, isRing: false }));

/** A square that is drawn back to its first corner, and closed. */
const MOST_CORNERS = 6;

function isFrame({ shapes = [] }: Area): boolean {
  const outlines = shapes.length === 1 ? shapes[0]!.outlines : [];
  if (outlines.some(({ length }) => length > MOST_CORNERS)) return false; // rings
  const [outer, inner, ...others] = outlines.map(boxOfPoints);
  return inner !== undefined && others.length === 0 && isSquare(outer!) && isSquare(inner) && holds(outer!, inner);
}

/** What is drawn twice at one place is one: the first. */
const oncePlaced = (frames: readonly Frame[]): Frame[] =>
  firstOfEach(frames, ({ box: { left, top } }) => `${Math.round(left)} ${Math.round(top)}`);

/** Whether a box is within another one, on all sides. */
const holds = (other: Box, { left, right, top, bottom }: Box): boolean =>
  other.left < left && other.right > right && other.top < top && other.bottom > bottom;

/** Whether the middle of something is in a box. */
const inside = (box: Box, one: Box): boolean => {
  const [x, y] = [(one.left + one.right) / 2, (one.top + one.bottom) / 2];
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
};

const boxOfRun = ({ left, right, baseline, size }: GlyphRun): Box => ({
  left,
  right,
  top: baseline - 0.7 * size,
  bottom: baseline,
});

const isSquare = ({ left, right, top, bottom }: Box): boolean => {
  const [width, height] = [right - left, bottom - top];
  return width > 0 && height > 0 && width / height < SQUARE && height / width < SQUARE;
};

/** The square that four sides make. */
function squareOf(sides: readonly Segment[]): Box | null {
  const box = {
    left: Math.min(...sides.map((one) => one.left)),
    right: Math.max(...sides.map((one) => one.right)),
    top: Math.min(...sides.map((one) => one.top)),
    bottom: Math.max(...sides.map((one) => one.bottom)),
  };
  const isLevel = (one: Box): boolean => one.right - one.left > one.bottom - one.top;
  return isSquare(box) && sides.filter(isLevel).length === 2 && sides.every((one) => isSideOf(box, one)) ? box : null;
}

/** Whether a line is a side of a box. */
const isSideOf = (box: Box, one: Box): boolean =>
  (one.right - one.left > box.right - box.left - EXACT &&
    one.bottom - one.top < EXACT &&
    Math.min(Math.abs(one.top - box.top), Math.abs(one.bottom - box.bottom)) < EXACT) ||
  (one.bottom - one.top > box.bottom - box.top - EXACT &&
    one.right - one.left < EXACT &&
    Math.min(Math.abs(one.left - box.left), Math.abs(one.right - box.right)) < EXACT);

/** Whether a box stands before words, and is as high as they are. */
function isBefore({ left, right, top, bottom }: Box, run: GlyphRun): boolean {
  const { size } = run;
  const off = (top + bottom) / 2 - (run.baseline - 0.35 * size);
  return (
    /\p{L}{2}/u.test(run.text) &&
    bottom - top >= SMALLEST * size &&
    bottom - top <= LARGEST * size &&
    Math.abs(off) < OFF * size &&
    run.left >= right - EXACT &&
    run.left - right < FARTHEST * size &&
    left < run.left
  );
}

/** Whether an area has the size of a box: its ground, or the box once more. A line as large crosses it. */
const isAround = (one: Box & { readonly thickness?: number }, box: Box): boolean =>
  one.thickness === undefined &&
  one.right - one.left > box.right - box.left - 2 * EXACT &&
  one.bottom - one.top > box.bottom - box.top - 2 * EXACT;
