/**
 * Tells whether two documents have nothing in common: most likely, they are exports of two municipalities.
 *
 * A sheet does not name its municipality, and the view is worded alike wherever the same program is used. What tells a town
 * are its people and its words. From one year to the next a giunta may change, or offices, or a good part of the text, but not
 * all at once: `haveNothingInCommon` looks at all of these together. Where municipalities are named, their names decide.
 * Where the rule errs, little is lost: a comparison of such documents could only say that all of the one was removed and all
 * of the other added.
 */
import type { Document } from '../report/document.js';
import { haveNothingInCommon, saidBy, shareOf, type TraceKind, tracesOf } from '../text/traces.js';

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number | null {
  return shareOf([...one].filter((item) => other.has(item)).length, one.size, other.size);
}

/** The municipalities of a document; none unless all its objectives name theirs. */
const entitiesOf = ({ objectives }: Document): ReadonlySet<string> =>
  new Set(objectives.every(({ entity }) => entity !== null) ? objectives.map(({ entity }) => entity!) : []);

/** Whether nothing shows that two documents are of one municipality, though there is enough in both to show it. */
export function areUnrelated(old: Document, now: Document): boolean {
  const named = shared(entitiesOf(old), entitiesOf(now));
  if (named !== null) return named === 0;
  const [before, after] = [old, now].map(({ objectives }) => tracesOf(objectives.map(saidBy))) as [
    ReturnType<typeof tracesOf>,
    ReturnType<typeof tracesOf>,
  ];
  const share = (kind: TraceKind) => shared(before[kind], after[kind]);
  return haveNothingInCommon({ people: share('people'), phrases: share('phrases'), centres: share('centres') });
}
