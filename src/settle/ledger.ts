/**
 * Claims -> ledger. Each line of a source gets one class; a line with any cell that nobody claims is unrecognised, and
 * is reported whole.
 */
import type { Layout, Line } from '../model/line.js';
import type { SourceRecord } from '../report/document.js';
import type { LedgerLine, LineClass } from '../report/ledger.js';
import type { Report } from '../report/report.js';
import { type Claim, type Claims, isWhole } from './claims.js';

const STRONGEST: readonly LineClass[] = ['fields', 'repeated', 'furniture'];

/** Makes the ledger of one source, and reports what belongs to no field. */
export function balance(layout: Layout, claims: Claims, report: Report): LedgerLine[] {
  let objective: string | null = null;
  return layout.lines.map((line) => {
    const held = line.cells.flatMap((cell) => claims.get(cell) ?? []);
    objective = held.find((entry) => entry.objective !== null)?.objective ?? objective;
    const entry: LedgerLine = {
      source: layout.source,
      page: line.page,
      line: line.number,
      text: line.text,
      class: classOf(line, claims),
      fields: [...new Set(held.flatMap(({ field }) => field ?? []))],
      objective: held.length > 0 ? (held.find((one) => one.objective !== null)?.objective ?? null) : objective,
    };
    if (entry.class === 'unrecognised') {
      report.add(
        'unrecognised-line',
        { text: line.text.trim() },
        { source: layout.source, page: line.page, line: line.number },
        { objective },
      );
    }
    return entry;
  });
}

function classOf(line: Line, claims: Claims): LineClass {
  if (line.cells.length === 0) return /\S/u.test(line.text) ? 'furniture' : 'blank'; // a rule, or a bare mark
  const held: Claim[] = [];
  for (const cell of line.cells) {
    const own = claims.get(cell);
    if (!own || !isWhole(cell, own)) return 'unrecognised';
    held.push(...own);
  }
  return STRONGEST.find((name) => held.some((entry) => entry.class === name)) ?? 'unrecognised';
}

/** How many lines of each class a ledger has. */
export function countLines(ledger: readonly LedgerLine[]): SourceRecord['lines'] {
  const counts = { total: ledger.length, fields: 0, repeated: 0, furniture: 0, blank: 0, unrecognised: 0 };
  for (const line of ledger) counts[line.class] += 1;
  return counts;
}
