/**
 * Compares two documents.
 *
 * Example: `compare(lastYear, thisYear).changes` is empty where nothing differs. Objectives are matched by level and
 * code. The view carries the year and does not tell objectives apart, except where a document holds one code several
 * times. The comparison is symmetrical: what is added one way is removed the other way. Codes that other years renumber
 * are no difference in what the objectives say: they come last, and are counted apart.
 */

import { countEach, groupBy } from '../model/groupBy.js';
import type { Objective } from '../model/objective.js';
import { type Change, COMPARISON_VERSION, type Comparison, type Renumbering } from '../report/comparison.js';
import type { Document } from '../report/document.js';
import { publicValueText } from '../text/values/publicValue.js';
import { LEVEL_NAMES } from '../vocabulary/levels.js';
import type { FieldChange } from './change.js';
import { codeKey, linkKey, yearlessKey } from './links.js';
import { type Matched, match, type Pass } from './match.js';
import { changedFields, datedOf, periodText } from './objective.js';
import { partsKey, sectionParts } from './otherParts.js';
import { textKey, textOfBlocks } from './text.js';

/** Key of all that is compared of an objective: objectives of one key are interchangeable. */
const contentKey = (one: Objective): string =>
  JSON.stringify([
    one.view,
    codeKey(one) ?? one.level,
    periodText(one.mandate),
    one.number,
    textKey(one.title),
    textKey(one.portfolio?.text ?? null),
    textKey(one.responsibilityCentre),
    textKey(one.responsiblePerson),
    one.publicValues.map((value) => textKey(publicValueText(value))).toSorted(),
    one.linkedObjectives.map(linkKey).toSorted(),
    textKey(textOfBlocks(one.guidelines)),
    textKey(textOfBlocks(one.purpose)),
    textKey(one.status?.label ?? null),
    partsKey(one.otherFields),
    partsKey(sectionParts(one.otherSections)),
  ]);

const yearless = (one: Objective) => yearlessKey(datedOf(one));

/** The key of an objective among those of its municipality, which must be named, or among all. */
const SCOPES: readonly ((one: Objective, key: string | null) => string | null)[] = [
  ({ entity }, key) => (entity === null || key === null ? null : JSON.stringify([entity, key])),
  (_, key) => key,
];

/** Pairs the objectives of two documents: within the municipalities that are named first. */
function matchObjectives(old: readonly Objective[], now: readonly Objective[]): Matched<Objective> {
  const passes = SCOPES.flatMap((scoped) => {
    const yearlessIn = (one: Objective) => scoped(one, yearless(one));
    const counts = [old, now].map((objectives) => countEach(objectives.map(yearlessIn)));
    const keys: Pass<Objective>[] = [
      { key: contentKey, alike: true },
      { key: (one) => (one.code === null ? null : JSON.stringify([codeKey(one), textKey(one.view)])) },
      { key: codeKey },
      // The codes of strategic and operational objectives change their years as the links to them do.
      { key: (one) => (counts.some((count) => (count.get(yearlessIn(one)) ?? 0) > 1) ? null : yearless(one)) },
    ];
    return keys.map(
      (pass): Pass<Objective> => ({ ...pass, key: (one) => scoped(one, pass.key(one)), accepts: mayBeOfOne }),
    );
  });
  return match(old, now, passes);
}

/** Whether two objectives may be of one municipality: one that is not named may be any. */
const mayBeOfOne = (one: Objective, other: Objective): boolean =>
  one.entity === null || other.entity === null || one.entity === other.entity;

const NOTHING = { label: null, linked: null, words: null, years: null, record: null, side: null } as const;

const changeOf = ({ entity, level, code, title }: Objective, change: FieldChange): Change => ({
  ...{ kind: change.kind, entity, level, code, title, field: change.field, old: change.old, new: change.new },
  ...NOTHING,
  ...(change.label === undefined ? {} : { label: change.label }),
  ...(change.linked ? { linked: change.linked } : {}),
  ...(change.words ? { words: change.words } : {}),
  ...(change.years ? { years: change.years } : {}),
});

/** The change of an objective without partner. It is not compared if others of its code are left on the other side. */
function loneChange(record: Objective, side: 'old' | 'new', others: ReadonlyMap<string | null, Objective[]>): Change {
  const namesakes = others.get(codeKey(record)) ?? [];
  const kind =
    record.code === null || namesakes.some((other) => mayBeOfOne(record, other))
      ? 'not-compared'
      : side === 'old'
        ? 'removed'
        : 'added';
  const { entity, level, code, title } = record;
  const sides = side === 'old' ? { old: title, new: null } : { old: null, new: title };
  return { kind, entity, level, code, title, field: null, ...sides, ...NOTHING, record, side };
}

/** Changes of the view: one for the whole document where all objectives changed alike, as each year, else one for each objective. */
function changedViews(pairs: Matched<Objective>['pairs']): {
  readonly whole: Change[];
  readonly own: Map<Objective, FieldChange>;
} {
  const keys = groupBy(pairs, ([old, now]) => JSON.stringify([textKey(old.view), textKey(now.view)]));
  const differing = pairs.filter(([old, now]) => textKey(old.view) !== textKey(now.view));
  const changeFor = ([old, now]: readonly [Objective, Objective]): FieldChange => ({
    ...{ kind: 'changed', field: 'view', old: old.view, new: now.view },
  });
  const [first] = differing;
  if (first && keys.size === 1) {
    return {
      whole: [{ ...NOTHING, entity: null, level: null, code: null, title: null, ...changeFor(first) } as Change],
      own: new Map(),
    };
  }
  return { whole: [], own: new Map(differing.map((pair) => [pair[1], changeFor(pair)])) };
}

const rankOf = ({ level }: Change) => (level === null ? -1 : LEVEL_NAMES.indexOf(level));

const isRenumbered = ({ kind }: Change) => kind === 'renumbered';

/** The renumberings of codes, each with the number of codes that it gave other years. */
function renumberingsOf(changes: readonly Change[]): Renumbering[] {
  const groups = groupBy(changes.filter(isRenumbered), ({ field, years }) => JSON.stringify([field, years]));
  return [...groups.values()]
    .map((group): Renumbering => {
      const { field, years } = group[0]!;
      return { field: field as Renumbering['field'], ...years!, count: group.length };
    })
    .toSorted((a, b) => b.count - a.count);
}

/** The order of their municipalities; changes of none come first. */
function placeOf({ entity: a }: Change, { entity: b }: Change): number {
  if (a === b) return 0;
  return a === null || (b !== null && a < b) ? -1 : 1;
}

/**
 * Orders changes: renumberings last, then by municipality, level and code, those without a code last; those of one objective
 * keep the order of its fields.
 */
function inOrder(a: Change, b: Change): number {
  if (isRenumbered(a) !== isRenumbered(b)) return isRenumbered(a) ? 1 : -1;
  const byLevel = placeOf(a, b) || rankOf(a) - rankOf(b);
  if (byLevel !== 0 || a.code === b.code) return byLevel;
  if (a.code === null || b.code === null) return a.code === null ? 1 : -1;
  return a.code < b.code ? -1 : 1;
}

/** Compares two documents. Never throws. */
export function compare(old: Document, now: Document): Comparison {
  const { pairs, ...left } = matchObjectives(old.objectives, now.objectives);
  const views = changedViews(pairs);
  const changed = pairs.map(([before, after]) => {
    const view = views.own.get(after);
    const about = { ...after, entity: after.entity ?? before.entity };
    return [...(view ? [view] : []), ...changedFields(before, after)].map((change) => changeOf(about, change));
  });
  const codes = { old: groupBy(left.old, codeKey), now: groupBy(left.now, codeKey) };
  const lone = [
    ...left.old.map((record) => loneChange(record, 'old', codes.now)),
    ...left.now.map((record) => loneChange(record, 'new', codes.old)),
  ];
  const changes = [...views.whole, ...[...changed.flat(), ...lone].toSorted(inOrder)];
  const renumbered = changes.filter(isRenumbered).length;
  const loneOf = (kind: Change['kind']) => lone.filter((change) => change.kind === kind).length;
  const differing = changed.filter((all) => !all.every(isRenumbered)).length;
  return {
    comparisonVersion: COMPARISON_VERSION,
    old: { sources: old.sources },
    new: { sources: now.sources },
    summary: {
      old: old.objectives.length,
      new: now.objectives.length,
      added: loneOf('added'),
      removed: loneOf('removed'),
      changed: differing,
      unchanged: pairs.length - differing,
      notCompared: loneOf('not-compared'),
      changes: changes.length - renumbered,
      renumbered,
    },
    renumberings: renumberingsOf(changes),
    changes,
  };
}
