/** A page of a PDF -> what it shows, and what it hides, as glyph runs. */
import { groupBy } from '../../../model/groupBy.js';
import { type GlyphRun, type HiddenRuns, type Page, RECOGNISED } from '../../../model/source.js';
import { draw } from '../drawing/drawing.js';
import type { Drawing, Glyph } from '../drawing/drawn.js';
import { without } from '../drawing/drawn.js';
import { type Box, IDENTITY, type Matrix, mapRectangle, multiply, shareWithin } from '../drawing/matrix.js';
import type { DrawingOrders } from '../drawing/orders.js';
import { type EngineAnnotation, type EngineDocument, type EnginePage, fontsOf, type Layers } from '../engine.js';
import { crossedWords } from './doubts.js';
import {
  backgroundsOf,
  type DifferingField,
  fieldsAsShown,
  marksOf,
  runsOfBox,
  runsOfField,
  textOfField,
  withoutCells,
  withoutOtherEntries,
} from './fields.js';
import { inLineOrder } from './lineOrder.js';
import { withAccents, withActualText, withoutOverprints } from './once.js';
import { unreadPicture } from './pictures.js';
import { ruledBoxes } from './ruledBoxes.js';
import { runsOf } from './runs.js';
import { withDrawnBoxes } from './signs/drawnBoxes.js';
import { withDrawnBullets } from './signs/drawnBullets.js';
import { withEuroSigns } from './signs/euroSigns.js';
import { setNoteMarksApart } from './signs/noteMarks.js';
import { withTexSigns } from './signs/texSigns.js';
import { overstruckGlyphs, struckGlyphs } from './strikes/struck.js';
import { typedOverGlyphs } from './strikes/typedOver.js';
import { uprightOf } from './upright.js';
import { hidingReasons } from './visibility.js';

/** A page as it was read: `runs` is what it shows. */
export interface PageRead extends Page {
  readonly hidden: readonly HiddenRuns[];
  /** What it shows, and the text under its picture: for a page that is read as a scan. */
  readonly whole: readonly GlyphRun[];
  /** Words that slanting lines cross. */
  readonly crossed: readonly string[];
  /** Values of fields that have no place on it. */
  readonly unplaced: readonly string[];
  /** Fields that show something else than their value, or nothing. */
  readonly differing: readonly DifferingField[];
  /** Whether it shows letters of which the PDF does not say which they are. */
  readonly hasUnknownLetters: boolean;
  /** Whether it draws letters, all of them blanks. */
  readonly isBlank: boolean;
  /** Whether it draws nothing at all, but for its ground. */
  readonly isBare: boolean;
}

/** Appearances of annotations and of filled fields are drawn. */
const WITH_ANNOTATIONS = 1;

/** Annotations whose letters are text of the page. Notes, links, buttons and attachments only have pictures or say something of it. */
const isText = ({ subtype, fieldType }: EngineAnnotation): boolean =>
  subtype === 'FreeText' || subtype === 'Stamp' || (subtype === 'Widget' && fieldType !== 'Btn');

/** What stands within a word for letters of which a PDF does not say which they are. Alone, it is a bullet or a sign. */
const UNKNOWN = /\p{L}[\0\uFFFD]|[\0\uFFFD]\p{L}/u;

/** Draws a page upright: where it is turned, all is drawn once more, as boxes and rules turn with the letters. */
function drawUpright(page: EnginePage, orders: DrawingOrders, layers: Layers) {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const fontOf = fontsOf(page);
  const drawTurned = (turn: Matrix) => {
    const base = multiply(turn, transform);
    const box = mapRectangle(turn, [0, 0, width, height]);
    const drawing = draw(orders, {
      base,
      page: box,
      fontOf,
      isLayerVisible: (layer) => layers.isVisible(layer),
    });
    return { base, box, drawing };
  };
  const asShown = drawTurned(IDENTITY);
  const { turn, ...size } = uprightOf(asShown.drawing.glyphs, { width, height });
  return { ...size, ...(turn === IDENTITY ? asShown : drawTurned(turn)) };
}

/** Reads a page. Throws what the engine throws, and RangeError where a page draws too much. */
export async function readPage(document: EngineDocument, number: number, layers: Layers): Promise<PageRead> {
  const page = await document.getPage(number);
  const orders = await page.getOperatorList({ annotationMode: WITH_ANNOTATIONS });
  const annotations = await page.getAnnotations({ intent: 'display' });
  const texts = new Set(annotations.filter(isText).map(({ id }) => id));
  const { width, height, base, box, drawing } = drawUpright(page, orders, layers);
  const picture = unreadPicture(drawing, box);
  page.cleanup();
  const glyphs = withTexSigns(
    withoutOtherEntries(
      drawing.glyphs.filter(({ show }) => show.annotation === null || texts.has(show.annotation)),
      annotations,
    ),
  );
  const { fields, differing } = fieldsAsShown(annotations, glyphs);
  const grounds = [...drawing.areas, ...backgroundsOf(fields, base)];
  const reasons = hidingReasons(glyphs, { ...drawing, areas: grounds }, box);
  const seen = withAccents(inLineOrder(withoutOverprints(withActualText(without(glyphs, reasons)))));
  const shown = withEuroSigns(withoutCells(seen, annotations, base), drawing.segments);
  const typed = typedOverGlyphs(shown);
  const struck = new Set([...struckGlyphs(shown, drawing), ...overstruckGlyphs(shown), ...typed.letters]);
  const readable = without(without(shown, typed.signs), struck);
  const hiddenBy = groupBy([...reasons.keys()], (glyph) => reasons.get(glyph)!);
  const hidden: HiddenRuns[] = [...hiddenBy].map(([reason, own]) => ({ reason, runs: runsOf(own) }));
  const recognised = [...reasons.keys()].filter((glyph) => RECOGNISED.has(reasons.get(glyph)!));
  const filled = fields.map((field) => runsOfField(field, base));
  const marks = marksOf(annotations, readable);
  const isOfMark = ({ show }: Glyph) => show.annotation !== null && marks.has(show.annotation);
  const boxes = annotations.flatMap((field) => runsOfBox(field, base));
  const struckRuns = runsOf(shown.filter((glyph) => struck.has(glyph)));
  const ofText = readable.filter((one) => !isOfMark(one));
  const drawnRuns = setNoteMarksApart(spanning(runsOf(ofText, ruledBoxes(drawing)), struckRuns));
  const markRuns = runsOf(readable.filter(isOfMark)).map((run) => ({ ...run, apart: true }));
  return {
    number,
    width,
    height,
    runs: withDrawnBullets(
      withDrawnBoxes([...drawnRuns, ...filled.flatMap((own) => own ?? []), ...boxes, ...markRuns], drawing),
      drawing.areas,
    ),
    hidden: struckRuns.length > 0 ? [...hidden, { reason: 'struck', runs: struckRuns }] : hidden,
    whole: hidden.length > 0 ? runsOf([...readable, ...recognised].toSorted(asDrawn)) : [],
    crossed: crossedWords(drawnRuns, drawing.segments),
    unplaced: fields.filter((_, i) => filled[i] === null).map(textOfField),
    differing,
    hasUnknownLetters: drawnRuns.some(({ text }) => UNKNOWN.test(text)),
    ...(picture > 0 && shown.length > 0 ? { picture } : {}),
    isBlank: glyphs.length > 0 && shown.every(({ isBlank }) => isBlank),
    isBare: isBarePage(drawing, box),
  };
}

/** The least share of a page that its ground covers. */
const GROUND = 0.95;

/** Whether a page shows nothing but its paper, or one colour all over it. */
const isBarePage = ({ areas, glyphs, segments }: Drawing, page: Box): boolean =>
  segments.length === 0 &&
  glyphs.every(({ isBlank }) => isBlank) &&
  areas.every((area) => !area.isPicture && shareWithin(page, area) > GROUND);

/** Puts glyphs in the order in which they are drawn; blanks, which nothing hides, among the letters of their word. */
const asDrawn = (a: Glyph, b: Glyph): number =>
  a.show.order - b.show.order || (a.show.inks.length === 0 ? a.x - b.x : 0);

/** Runs beside which others were left out take their place: what is left of a line is no row of cells. */
function spanning(runs: readonly GlyphRun[], gone: readonly GlyphRun[]): readonly GlyphRun[] {
  return gone.reduce((left, { left: start, right: end, baseline, size }) => {
    const isNear = (run: GlyphRun) => run.angle === 0 && Math.abs(run.baseline - baseline) < size / 4;
    const before = left.findLast((run) => isNear(run) && run.right <= start + size && start - run.right < size);
    const after = before ? null : left.find((run) => isNear(run) && run.left >= end - size && run.left - end < size);
    return left.map((run) => (run === before ? { ...run, right: end } : run === after ? { ...run, left: start } : run));
  }, runs);
}
