/**
 * Tells the cells of header blocks apart in running text, where nothing but the order of lines is left.
 *
 * A block that a heading or the sheet's first section follows is closed: all of it is header, and its labels part it.
 * On the pages after it the same block comes again, and the text of a section follows it with nothing between: there
 * the closed block says how far the header goes.
 */

import { type Header, identityOf } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import { titlesOf } from './byLabels.js';
import { likeModel } from './fromRepeat.js';
import type { Habit, SolvedZone, Zone } from './region.js';
import { type AlikeZones, solveOnce } from './reuseResolved.js';

/** Solves the zones of one source, in order. Zones of one sheet help each other. */
export function headersByOrder(layout: Layout, zones: readonly Zone[]): SolvedZone[] {
  const known = new Map<string, { readonly zone: Zone; readonly header: Header }>();
  const alike: AlikeZones = new Map();
  const solved: SolvedZone[] = [];
  for (const zone of zones) {
    const key = identityOf(zone.anchor);
    const model = known.get(key);
    if (!zone.closed && model && (model.header.labels.size > 0 || !hasLabels(layout, zone))) {
      const again = printedAgain(zone, model.zone);
      if (!again) solved.push(likeModel(layout, zone, model.header));
      else {
        const own = solveOnce(layout, alike, again, titlesOf(again, model.header));
        solved.push({ ...own, body: [...own.body, ...zone.pieces.slice(again.pieces.length)] });
      }
    } else {
      const own = solveOnce(layout, alike, zone, titlesOf(zone, model?.header));
      if (zone.closed || !model || own.header.labels.size > 0) known.set(key, { zone, header: own.header });
      solved.push(own);
    }
  }
  // What only a habit of the tool would make doubtful is certain where no block of the source shows that habit.
  const habits = new Set<Habit | null>([null]);
  for (const one of solved) for (const habit of one.habits) habits.add(habit);
  for (const [i, one] of solved.entries()) {
    if (one.doubtful.length > 0) solved[i] = { ...one, doubtful: doubtfulBy(habits, one) };
  }
  return solved;
}

/** What is doubtful in a block of a source with such habits: of each field, the last. */
function doubtfulBy(habits: ReadonlySet<Habit | null>, { doubtful }: SolvedZone): SolvedZone['doubtful'] {
  const shown = doubtful.filter(({ habit }) => habits.has(habit));
  return [...new Map(shown.map((doubt) => [doubt.field, doubt])).values()];
}

/** Whether two or more labels stand in a zone: it tells more than a block that has none. */
const hasLabels = ({ lexicon }: Layout, { pieces }: Zone): boolean =>
  new Set(pieces.flatMap(({ text }) => lexicon.wholeLabel('header', text)?.field ?? [])).size > 1;

/** The open zone's beginning, closed, if it is line for line the closed block of the same sheet. */
function printedAgain(zone: Zone, model: Zone): Zone | null {
  const count = model.pieces.length;
  const isSame = model.closed && model.pieces.every(({ text }, i) => text === zone.pieces[i]?.text);
  return isSame ? { ...model, anchor: zone.anchor, pieces: zone.pieces.slice(0, count) } : null;
}
