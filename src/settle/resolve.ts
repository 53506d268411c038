/**
 * Links between records of all inputs: codes without a sheet, sheets that no one links to, titles that differ. Each
 * finding is a diagnostic; nothing is changed.
 *
 * A level is looked into only where it is among the inputs: the export of one level alone has its links unresolved by
 * nature, and that is nothing to report.
 */

import { groupBy } from '../model/groupBy.js';
import type { LinkedObjective, Objective } from '../model/objective.js';
import type { Place } from '../report/document.js';
import type { Report } from '../report/report.js';
import { LEVEL_NAMES, type Level } from '../vocabulary/levels.js';
import type { Merged } from './merge.js';
import { excerpt, placeOf, sameTitle } from './values.js';

/** Level and code: what a link and its sheet have in common. The view is not, as a link does not say it. */
const keyOf = ({ level, code }: Pick<Objective, 'level' | 'code'>): string => `${level} ${code}`;

/** With how many sheets of one code a link is compared: further ones are named nowhere. */
const MOST_SHEETS = 50;

/** Reports all that does not fit between the links and the sheets of a run. */
export function resolve(records: readonly Merged[], report: Report): void {
  const levels = groupBy(records, ({ objective }) => objective.level);
  const sheets = groupBy(records, ({ objective }) => keyOf(objective));
  const ofViews = groupBy(records, ({ objective }) => `${objective.view} ${keyOf(objective)}`);
  const linked = new Set<string>();
  for (const record of records) {
    for (const link of record.objective.linkedObjectives) {
      linked.add(keyOf(link));
      // A sheet alone of its level does not say that the others of its level are here too.
      if (levels.get(link.level)?.some((other) => other !== record))
        // Of the sheets with one code those of the link's own view are meant, or all of them if it has none there.
        resolveLink(
          record,
          link,
          ofViews.get(`${record.objective.view} ${keyOf(link)}`) ?? sheets.get(keyOf(link)) ?? [],
          report,
        );
    }
  }
  for (const record of records) {
    const above = levelAbove(record.objective.level);
    if (above && levels.has(above)) reportUnlinked(record, linked, report);
  }
}

function resolveLink(record: Merged, link: LinkedObjective, meant: readonly Merged[], report: Report): void {
  const at = placeOf(record.links.get(link.code)!);
  const more = { objective: record.objective.code };
  if (meant.length === 0) {
    report.add('link-unresolved', { link: link.code }, at, more);
    return;
  }
  const titles = meant.slice(0, MOST_SHEETS).map(({ objective }) => objective.title);
  // A title that is missing is a diagnostic of its own. Of several sheets it is enough that one says the same.
  if (link.title === '' || titles.some((title) => title === null || sameTitle(link.title, title))) return;
  const params = { link: link.code, title: excerpt(link.title), sheet: excerpt(titles[0]!) };
  report.add('title-differs', params, at, { ...more, related: meant.slice(0, MOST_SHEETS).map(placeOfTitle) });
}

function reportUnlinked({ objective, sheets }: Merged, linked: ReadonlySet<string>, report: Report): void {
  // Without a code no one could link to it, and that is reported as such.
  if (objective.code === null || linked.has(keyOf(objective))) return;
  const { source, draft } = sheets[0]!;
  const at = placeOf({ source, spans: draft.headers[0]!.levelLabel });
  report.add('sheet-unlinked', { code: objective.code }, at, { objective: objective.code });
}

/** Where a record's title is first printed. */
function placeOfTitle({ sheets }: Merged): Place {
  const titles = sheets.flatMap(({ source, draft }) =>
    [...draft.headers.map(({ title }) => title), draft.heading?.spans ?? []].map((spans) => ({
      source,
      spans,
    })),
  );
  return placeOf(titles.find(({ spans }) => spans.length > 0)!);
}

const levelAbove = (level: Level): Level | undefined => LEVEL_NAMES[LEVEL_NAMES.indexOf(level) - 1];
