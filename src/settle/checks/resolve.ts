/**
 * Checks links between the records of all inputs: codes without a sheet, sheets that nothing links to, titles that
 * differ. Each finding is a diagnostic; records stay as they are.
 *
 * A link is only looked up where its level is among the inputs: an export of one level alone links to sheets that
 * stand elsewhere, and that is no fault.
 */

import { groupBy } from '../../model/groupBy.js';
import type { Objective } from '../../model/objective.js';
import type { Report } from '../../report/report.js';
import { LEVEL_NAMES, type Level } from '../../vocabulary/levels.js';
import type { LinkedRecord } from '../merge.js';
import type { LinkValue } from '../readings.js';
import { excerpt, sameTitle } from '../values.js';

/** Municipality, level and code, which a link and its sheet have in common. A link does not say its view. */
const linkKey = (entity: string | null, { level, code }: Pick<Objective, 'level' | 'code'>): string =>
  JSON.stringify([entity, level, code]);

const sheetKey = (objective: LinkedRecord['objective']): string => linkKey(objective.entity, objective);

const levelKey = ({ entity }: Pick<Objective, 'entity'>, level: Level): string => JSON.stringify([entity, level]);

/** With how many sheets of one code a link is compared, and how many a message names. */
const MOST_SHEETS = 50;

/** Reports links and sheets that do not fit together. */
export function resolve(records: readonly LinkedRecord[]): void {
  const byLevel = groupBy(records, ({ objective }) => levelKey(objective, objective.level));
  const byKey = groupBy(records, ({ objective }) => sheetKey(objective));
  const byView = groupBy(records, ({ objective }) => `${objective.view} ${sheetKey(objective)}`);
  for (const record of records) {
    const { entity, linkedObjectives, view } = record.objective;
    // A sheet that is alone of its level does not show that the other sheets of its level are among the inputs.
    const isLevelRead = (level: Level) =>
      byLevel.get(levelKey(record.objective, level))?.some((other) => other !== record);
    for (const link of linkedObjectives.filter(({ level }) => isLevelRead(level))) {
      // Of several sheets with the code the link means those of its own view, or any of them where that has none.
      const candidates = byView.get(`${view} ${linkKey(entity, link)}`) ?? byKey.get(linkKey(entity, link)) ?? [];
      resolveLink(record, link, candidates, record.report);
    }
  }
  const linked = new Set(
    records.flatMap(({ objective }) => objective.linkedObjectives.map((link) => linkKey(objective.entity, link))),
  );
  for (const record of records) {
    const above = LEVEL_NAMES[LEVEL_NAMES.indexOf(record.objective.level) - 1];
    if (above && byLevel.has(levelKey(record.objective, above))) reportUnlinked(record, linked);
  }
}

function resolveLink(record: LinkedRecord, link: LinkValue, candidates: readonly LinkedRecord[], report: Report): void {
  const at = record.linkAt(link.code);
  const more = { objective: record.objective.code };
  if (candidates.length === 0) {
    report.add('link-unresolved', { link: link.code }, at, more);
    return;
  }
  const compared = candidates.slice(0, MOST_SHEETS);
  const titles = compared.map(({ objective }) => objective.title);
  // `missing-title` reports a missing title. Of several sheets one with the link's title is enough.
  if (link.title === '' || titles.some((title) => title === null || sameTitle(link.title, title))) return;
  const params = { link: link.code, title: excerpt(link.title), sheet: excerpt(titles[0]!) };
  const related = compared.map(({ titleAt }) => titleAt());
  report.add('title-differs', params, at, { ...more, related });
}

function reportUnlinked({ objective, report, start }: LinkedRecord, linked: ReadonlySet<string>): void {
  // Nothing can link to a sheet without a code; `missing-code` reports it.
  if (objective.code === null || linked.has(sheetKey(objective))) return;
  report.add('sheet-unlinked', { code: objective.code }, start, { objective: objective.code });
}
