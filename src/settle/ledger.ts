/**
 * Builds the ledger of a source from the claims on its cells. Each line gets one class; a line with a cell that is not
 * claimed, or claimed only in part, is unrecognised and reported whole.
 */
import type { Layout, Line } from '../model/layout.js';
import type { SourceRecord } from '../report/document.js';
import type { LedgerLine, LineClass } from '../report/ledger.js';
import type { Report } from '../report/report.js';
import { type Claim, type ClaimClass, type Claims, isWhole } from './claims.js';

type LineCounts = SourceRecord['lines'];

/** The strongest claim on a line decides its class. */
const STRONGEST_FIRST: readonly ClaimClass[] = ['fields', 'repeated', 'furniture'];

/** Builds the ledger of one source, and reports its unrecognised lines. */
export function buildLedger(layout: Layout, claims: Claims, report: Report): LedgerLine[] {
  let current: string | null = null; // code of the objective whose sheet the line stands in
  return layout.lines.map((line) => {
    const { page, number, text } = line;
    const held = line.cells.flatMap((cell) => claims.get(cell) ?? []);
    const claimed = held.find(({ objective }) => objective !== null)?.objective ?? null;
    current = claimed ?? current;
    const name = line.cells.length === 0 ? classWithoutCells(line) : classOf(line, held, claims);
    if (name === 'unrecognised') {
      const at = { source: layout.source, page, line: number };
      report.add('unrecognised-line', { text: text.trim() }, at, { objective: current });
    }
    return {
      source: layout.source,
      page,
      line: number,
      text,
      class: name,
      fields: [...new Set(held.map(({ field }) => field))].filter((field) => field !== null),
      objective: held.length > 0 ? claimed : current,
    };
  });
}

/** A rule or a mark alone makes no cell. */
const classWithoutCells = ({ text }: Line): LineClass => (/\S/u.test(text) ? 'furniture' : 'blank');

function classOf({ cells }: Line, held: readonly Claim[], claims: Claims): LineClass {
  if (!cells.every((cell) => isWhole(cell, claims.get(cell) ?? []))) return 'unrecognised';
  return STRONGEST_FIRST.find((name) => held.some((one) => one.class === name))!;
}

/** Counts the lines of each class in a ledger. */
export function countLines(ledger: readonly LedgerLine[]): LineCounts {
  const counts = { total: ledger.length, fields: 0, repeated: 0, furniture: 0, blank: 0, unrecognised: 0 };
  for (const line of ledger) counts[line.class] += 1;
  return counts;
}
