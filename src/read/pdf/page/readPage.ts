/** A page of a PDF -> what it shows, and what it hides, as glyph runs. */
import { groupBy } from '../../../model/groupBy.js';
import { type GlyphRun, type HiddenRuns, type HidingReason, type Page, RECOGNISED } from '../../../model/source.js';
import { draw } from '../drawing/drawing.js';
import type { Glyph } from '../drawing/drawn.js';
import { IDENTITY, type Matrix, mapRectangle, multiply } from '../drawing/matrix.js';
import { type EngineAnnotation, type EngineDocument, fontOf, type Layers } from '../engine.js';
import { withDrawnBullets } from './drawnBullets.js';
import { runsOfField, textOfField } from './fields.js';
import { setNoteMarksApart } from './noteMarks.js';
import { withAccents, withActualText, withoutOverprints } from './once.js';
import { unreadPicture } from './pictures.js';
import { runsOf } from './runs.js';
import { struckGlyphs } from './struck.js';
import { against, slopeOf, type UprightGlyph, uprightPage } from './upright.js';
import { isBare, visibilityOn } from './visibility.js';

/** A page as it was read: `runs` is what it shows. */
export interface PageRead extends Page {
  readonly hidden: readonly HiddenRuns[];
  /** What it shows, and the text under its picture: for a page that is read as a scan. */
  readonly whole: readonly GlyphRun[];
  /** Values of fields that have no place on it. */
  readonly unplaced: readonly string[];
  /** Whether it draws letters at all. */
  readonly isBlank: boolean;
}

/** Appearances of annotations and of filled fields are drawn. */
const WITH_ANNOTATIONS = 1;

/** Annotations whose letters are text of the page. Notes, links, buttons and attachments only have pictures or say something of it. */
const isText = ({ subtype, fieldType }: EngineAnnotation): boolean =>
  subtype === 'FreeText' || subtype === 'Stamp' || (subtype === 'Widget' && fieldType !== 'Btn');

/** Reads a page. Throws what the engine throws, and RangeError where a page draws too much. */
export async function readPage(document: EngineDocument, number: number, layers: Layers): Promise<PageRead> {
  const page = await document.getPage(number);
  const orders = await page.getOperatorList({ annotationMode: WITH_ANNOTATIONS });
  const annotations = await page.getAnnotations({ intent: 'display' });
  const texts = new Set(annotations.filter(isText).map(({ id }) => id));
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const drawTurned = (turn: Matrix) => {
    const base = multiply(turn, transform);
    const box = mapRectangle(turn, [0, 0, width, height]);
    const drawing = draw(orders, {
      base,
      page: box,
      fontOf: (name) => fontOf(page, name),
      isLayerVisible: (layer) => layers.isVisible(layer),
    });
    return { base, box, drawing };
  };
  const plain = drawTurned(IDENTITY);
  const slope = slopeOf(plain.drawing.glyphs);
  // Where lines slope, boxes and rules do, too: all is drawn once more on the page that is level.
  const { base, box, drawing } = slope === 0 ? plain : drawTurned(against(slope));
  const hides = visibilityOn(drawing, box);
  const picture = unreadPicture(drawing, box);
  page.cleanup();
  const glyphs = drawing.glyphs.filter(({ show }) => show.annotation === null || texts.has(show.annotation));
  const reasons = new Map<Glyph, HidingReason>();
  for (const glyph of glyphs) {
    const reason = glyph.text.trim() === '' ? null : hides(glyph);
    if (reason !== null) reasons.set(glyph, reason);
  }
  const once = (own: readonly Glyph[]) => withAccents(withoutOverprints(withActualText(own)));
  const visible = once(glyphs.filter((glyph) => !reasons.has(glyph)));
  const unseen = glyphs.filter((glyph) => reasons.has(glyph));
  const upright = uprightPage([...visible, ...unseen], { width, height });
  const shown = upright.glyphs.slice(0, visible.length);
  const struck = struckGlyphs({ ...upright, glyphs: shown }, drawing.segments, (line) => isBare(line, drawing.areas));
  const isRead = (one: UprightGlyph): boolean => {
    const reason = reasons.get(one.glyph);
    return reason === undefined ? !struck.has(one) : RECOGNISED.has(reason);
  };
  const hiddenBy = groupBy(upright.glyphs.slice(visible.length), ({ glyph }) => reasons.get(glyph)!);
  const hidden: HiddenRuns[] = [...hiddenBy].map(([reason, own]) => ({ reason, runs: runsOf(own) }));
  const fields = annotations.map((field) => runsOfField(field, base, upright));
  const struckRuns = runsOf(shown.filter((one) => struck.has(one)));
  const drawnRuns = setNoteMarksApart(spanning(runsOf(shown.filter((one) => !struck.has(one))), struckRuns));
  return {
    number,
    width: upright.width,
    height: upright.height,
    runs: withDrawnBullets([...drawnRuns, ...fields.flatMap((own) => own ?? [])], drawing.areas, upright),
    hidden: struckRuns.length > 0 ? [...hidden, { reason: 'struck', runs: struckRuns }] : hidden,
    whole: hidden.length > 0 ? runsOf(upright.glyphs.filter(isRead).toSorted(asDrawn)) : [],
    unplaced: annotations.filter((_, i) => fields[i] === null).map(textOfField),
    ...(picture > 0 && visible.length > 0 ? { picture } : {}),
    isBlank: glyphs.length > 0 && shown.every(({ glyph }) => glyph.text.trim() === ''),
  };
}

/** Puts glyphs in the order in which they are drawn; blanks, which nothing hides, among the letters of their word. */
const asDrawn = (a: UprightGlyph, b: UprightGlyph): number =>
  a.glyph.show.order - b.glyph.show.order || (a.glyph.show.inks.length === 0 ? a.left - b.left : 0);

/** Runs beside which others were left out take their place: what is left of a line is no row of cells. */
function spanning(runs: readonly GlyphRun[], gone: readonly GlyphRun[]): readonly GlyphRun[] {
  return gone.reduce((left, { left: start, right: end, baseline, size }) => {
    const isNear = (run: GlyphRun) => run.angle === 0 && Math.abs(run.baseline - baseline) < size / 4;
    const before = left.findLast((run) => isNear(run) && run.right <= start + size && start - run.right < size);
    const after = before ? null : left.find((run) => isNear(run) && run.left >= end - size && run.left - end < size);
    return left.map((run) => (run === before ? { ...run, right: end } : run === after ? { ...run, left: start } : run));
  }, runs);
}
