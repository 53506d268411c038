/**
 * Checks the sources and municipalities of records from several runs: an export that is in two of them, and one municipality under
 * two names. Each finding is a diagnostic; records stay as they are.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Place, SourceRecord } from '../../report/document.js';
import type { Report } from '../../report/report.js';
import { labelKey } from '../../text/normalize.js';
import type { Entry } from '../partRecords.js';

/**
 * Reports sources that came twice, from two runs, and municipalities that seem to be one. `runOf` gives the number of the earlier run
 * that a source was read in; `null` for what is read now.
 */
export function checkNames(
  sources: readonly SourceRecord[],
  runOf: (source: number) => number | null,
  entries: readonly Entry[],
  report: Report,
): void {
  const indexed = sources.map((source, index) => ({ ...source, index }));
  const told = new Set<string>();
  /** Reports two names that stand for one municipality: once. */
  const reportNames = (one: Named, other: Named, place: Place, related: Place): void => {
    const pair = JSON.stringify([one.entity, other.entity].toSorted());
    if (told.has(pair)) return;
    told.add(pair);
    report.add('entity-named-twice', { name: nameOf(one), other: nameOf(other) }, place, { related: [related] });
  };
  for (const [first, ...others] of groupBy(indexed, ({ sha256 }) => sha256).values()) {
    for (const other of others.filter(({ index }) => runOf(index) !== runOf(first!.index))) {
      const place = { source: other.index, page: null, line: null };
      const related = { ...place, source: first!.index };
      if (first!.entity === other.entity)
        report.add('source-twice', { other: first!.file }, place, { related: [related] });
      else reportNames(other, first!, place, related);
    }
  }
  for (const [one, other] of sameTowns(entries)) {
    const [place, related] = [one, other].map(({ occurrences: [first] }) => ({
      ...{ source: first?.source ?? 0, page: first?.pages[0] ?? null, line: null },
    }));
    reportNames(one, other, place!, related!);
  }
}

type Named = Pick<SourceRecord, 'entity'>;

const nameOf = ({ entity }: Named) => (entity === null ? { en: 'no name', it: 'nessun nome' } : `"${entity}"`);

/** Pairs of records, one of each of two names that stand for the same municipality. */
function sameTowns(entries: readonly Entry[]): [Entry, Entry][] {
  const byName = groupBy(entries, ({ entity }) => entity);
  const names = [...byName.keys()];
  const alike = groupBy(
    names.filter((name) => name !== null),
    townKey,
  );
  const spelt = [...alike.values()].flatMap(([first, ...others]) => others.map((other) => [other, first!] as const));
  const printed = groupBy(
    entries.filter(({ sheetKey }) => sheetKey !== null),
    ({ sheetKey }) => sheetKey,
  );
  const common = new Map<string, { readonly pair: readonly [Entry, Entry]; count: number }>();
  for (const [first, ...others] of printed.values())
    for (const other of others.filter(({ entity }) => entity !== first!.entity)) {
      const key = JSON.stringify([other.entity, first!.entity]);
      const known = common.get(key);
      if (known) known.count += 1;
      else common.set(key, { pair: [other, first!], count: 1 });
    }
  const shared = [...common.values()].filter(
    ({ pair, count }) => count * 2 >= Math.min(...pair.map(({ entity }) => byName.get(entity)!.length)),
  );
  const pairs = [...spelt.map((two) => two.map((name) => byName.get(name)![0]!)), ...shared.map(({ pair }) => pair)];
  return [...new Map(pairs.map((pair) => [pair.map(({ entity }) => entity).join('\n'), pair])).values()] as [
    Entry,
    Entry,
  ][];
}

/** `Comune di Borgo` and `BORGO` are one name. */
const townKey = (name: string): string => labelKey(name).replace(/^(?:COMUNE|CITTA)(?: (?:DI|DEL|DELLA|D))? /u, '');
