/**
 * Counts objectives by assessorato and status, for the overviews that people read.
 *
 * Example: `{ statuses: ['In Corso', null], totals: [3, 1], rows: [{ portfolio: 'SINDACO', counts: [3, 1], total: 4 }] }`.
 * What has none of them is counted under `null`, which comes last.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Objective, Status } from '../../model/objective.js';
import { labelKey } from '../../text/normalize.js';
import { STATUS_KINDS } from '../../vocabulary/statuses.js';
import { byLabel } from './order.js';

export interface StatusTable {
  /** As printed, by their kind: what is going on first. */
  readonly statuses: readonly (string | null)[];
  /** How many objectives each status has. */
  readonly totals: readonly number[];
  /** The holders of the portfolios, in the order of their names; a count for each status. */
  readonly rows: readonly {
    readonly portfolio: string | null;
    readonly counts: readonly number[];
    readonly total: number;
  }[];
}

const keyOf = (text: string | undefined): string => (text === undefined ? '' : labelKey(text));

const statusKey = (status: Status | null) => keyOf(status?.label);

const rank = ({ kind }: Status) => STATUS_KINDS.indexOf(kind);

/** Counts objectives; spellings that differ in case and spacing alone are one. */
export function statusTable(objectives: readonly Objective[]): StatusTable {
  const statuses = [...groupBy(objectives, ({ status }) => statusKey(status)).values()]
    .map(([first]) => first!.status)
    .toSorted((a, b) =>
      a && b ? rank(a) - rank(b) || byLabel(a.label, b.label) : Number(a === null) - Number(b === null),
    );
  const rows = [...groupBy(objectives, ({ portfolio }) => keyOf(portfolio?.holder)).values()]
    .map((own) => ({
      portfolio: own[0]!.portfolio?.holder ?? null,
      counts: statuses.map((one) => own.filter(({ status }) => statusKey(status) === statusKey(one)).length),
      total: own.length,
    }))
    .toSorted(({ portfolio: a }, { portfolio: b }) =>
      a !== null && b !== null ? byLabel(a, b) : Number(a === null) - Number(b === null),
    );
  const totals = statuses.map((_, i) => rows.reduce((sum, { counts }) => sum + counts[i]!, 0));
  return { statuses: statuses.map((status) => status?.label ?? null), totals, rows };
}
