/**
 * Which glyphs of a page can be seen.
 *
 * A false "hidden" is worse than a false "shown": what lies on a picture or a pattern, or is covered only in part, is
 * seen.
 */
import type { HidingReason } from '../../../model/source.js';
import {
  type Area,
  boxOfGlyph,
  type Drawing,
  type Glyph,
  type Ink,
  type Segment,
  type Show,
} from '../drawing/drawn.js';
import { type Box, type Point, shareWithin } from '../drawing/matrix.js';
import { isInside, mayBeInside, type Shape } from '../drawing/shapes.js';

/** Less of a glyph than this share is not seen. */
const TRACE = 0.1;
/** An area that leaves no more than this share of a glyph free covers it. */
const WHOLE = 0.9;
/** Fainter letters are not seen. */
const FAINT = 0.02;
/** Colours that differ by no more than this, of 255 in each of red, green and blue, look the same. */
const ALIKE = 6;
export const PAPER = '#ffffff';

/** Height of the bands of a page in which its areas are looked for, in points. */
const BAND = 24;

/** Returns why glyphs can't be seen: of those that are blank, or can, nothing. */
export function hidingReasons(glyphs: readonly Glyph[], drawing: Drawing, page: Box): Map<Glyph, HidingReason> {
  const hides = visibilityOn(drawing, page);
  const reasons = new Map<Glyph, HidingReason>();
  for (const glyph of glyphs) {
    const reason = glyph.isBlank ? null : hides(glyph);
    if (reason !== null) reasons.set(glyph, reason);
  }
  return reasons;
}

/** Returns a function that tells why a glyph can't be seen; `null` if it can. */
function visibilityOn({ areas, glyphs }: Drawing, page: Box): (glyph: Glyph) => HidingReason | null {
  const bands = bandsOf(areas, page);
  const near = ({ y }: Glyph): readonly Area[] => (areas.length === 0 ? [] : (bands.get(bandAt(y)) ?? []));
  const outlines = outlinesThatShow(glyphs, areas);
  const papers = new Map<Ink, boolean>();
  const isPaper = (ink: Ink): boolean => {
    if (!papers.has(ink)) papers.set(ink, isAlike(ink, PAPER));
    return papers.get(ink)!;
  };
  const isPlain = (show: Show): boolean =>
    !show.isLayerOff &&
    !show.isTiny &&
    show.inks.length > 0 &&
    show.opacity >= FAINT &&
    !show.inks.every(isPaper) &&
    holds(show.clip, page) &&
    show.clipShapes.length === 0;
  let [last, isLastPlain]: [Show | null, boolean] = [null, false];
  /** On bare paper, letters of an ink are seen: most letters of most pages. */
  const isPlainlySeen = (glyph: Glyph): boolean => {
    const { show, x, y } = glyph;
    if (show !== last) [last, isLastPlain] = [show, isPlain(show)];
    return (
      isLastPlain && near(glyph).length === 0 && x > page.left && x < page.right && y > page.top && y < page.bottom
    );
  };
  return (glyph) => {
    const { show } = glyph;
    if (isPlainlySeen(glyph)) return null;
    if (show.isLayerOff) return 'layer';
    if (show.isOutline ? !outlines.has(show.order) : show.inks.length === 0) return 'invisible';
    if (show.opacity < FAINT) return 'transparent';
    if (show.isTiny) return 'tiny';
    const box = boxOfGlyph(glyph);
    if (shareWithin(box, page) < TRACE) return 'outside';
    if (shareWithin(box, show.clip) < TRACE || isCutAway(box, show.clipShapes)) return 'clipped';
    const around = near(glyph);
    const letter = boxOfGlyph(glyph, 0, 0.5);
    if (
      isCovered(
        letter,
        around.filter((area) => area.order > show.order && area.isOpaque),
      )
    )
      return 'covered';
    const ground = around.findLast((area) => area.order < show.order && shareWithin(letter, area) > TRACE);
    const paper = ground ? (shareWithin(letter, ground) > WHOLE && ground.isOpaque ? ground.ink : null) : PAPER;
    return show.inks.every((ink) => isAlike(ink, paper)) ? 'ink' : null;
  };
}

/** Where letters are looked at, along their box and across it: areas that lie side by side may cover them together. */
const SAMPLES = [0.05, 0.275, 0.5, 0.725, 0.95];

/** Whether areas cover a box, together. */
function isCovered(box: Box, areas: readonly Area[]): boolean {
  const isUnder = (x: number, y: number): boolean =>
    areas.some(
      (area) =>
        x >= area.left && x <= area.right && y >= area.top && y <= area.bottom && isInside(area.shapes ?? [], x, y),
    );
  return areas.length > 0 && placesIn(box).every(([x, y]) => isUnder(x, y));
}

/** Whether no part of a box is inside the shapes that it is clipped to. */
const isCutAway = (box: Box, shapes: readonly Shape[]): boolean =>
  shapes.length > 0 && !placesIn(box).some(([x, y]) => mayBeInside(shapes, x, y));

const placesIn = ({ left, right, top, bottom }: Box): Point[] =>
  SAMPLES.flatMap((along) =>
    SAMPLES.map((across): Point => [left + along * (right - left), top + across * (bottom - top)]),
  );

/** Whether nothing lies on a line, as far as that is known. */
export const isBare = ({ order, ...line }: Segment, areas: readonly Area[]): boolean =>
  !areas.some((area) => area.order > order && area.isOpaque && shareWithin(line, area) > WHOLE);

const holds = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

export function isAlike(ink: Ink, ground: Ink): boolean {
  if (ink === null || ground === null) return false;
  const [one, other] = [Number.parseInt(ink.slice(1), 16), Number.parseInt(ground.slice(1), 16)];
  return [16, 8, 0].every((bits) => Math.abs(((one >> bits) & 255) - ((other >> bits) & 255)) <= ALIKE);
}

/** A page may be of any size: what is farther down is in the last band. */
const MOST_BANDS = 1000;

const bandAt = (y: number): number => Math.max(-1, Math.min(MOST_BANDS, Math.floor(y / BAND)));

/** The areas that reach into each band of the page, in their order. */
function bandsOf(areas: readonly Area[], page: Box): Map<number, Area[]> {
  const bands = new Map<number, Area[]>();
  for (const area of areas) {
    const last = bandAt(Math.min(area.bottom, page.bottom) + BAND);
    for (let band = bandAt(Math.max(area.top, page.top) - BAND); band <= last; band += 1) {
      const own = bands.get(band);
      if (own) own.push(area);
      else bands.set(band, [area]);
    }
  }
  return bands;
}

/** Orders of outlines, drawn without ink, through which a picture or a fill that is drawn later shows. */
function outlinesThatShow(glyphs: readonly Glyph[], areas: readonly Area[]): Set<number> {
  const outlines = glyphs.filter(({ show }) => show.isOutline);
  return new Set(
    outlines
      .filter((glyph) => {
        const box = boxOfGlyph(glyph);
        return areas.some((area) => area.order > glyph.show.order && shareWithin(box, area) > TRACE);
      })
      .map(({ show }) => show.order),
  );
}
