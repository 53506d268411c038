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

const NONE: readonly Claim[] = [];

/** Makes the ledger of one source, and reports what belongs to no field. */
export function balance(layout: Layout, claims: Claims, report: Report): LedgerLine[] {
  let objective: string | null = null;
  return layout.lines.map((line) => {
    const held = claimsOn(line, claims);
    const own = held.find((entry) => entry.objective !== null)?.objective ?? null;
    objective = own ?? objective;
    const entry: LedgerLine = {
      source: layout.source,
      page: line.page,
      line: line.number,
      text: line.text,
      class: classOf(line, claims, held),
      fields: fieldsOf(held),
      objective: held.length > 0 ? own : objective,
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

/** All claims on the cells of a line. */
function claimsOn({ cells }: Line, claims: Claims): readonly Claim[] {
  if (cells.length === 1) return claims.get(cells[0]!) ?? NONE;
  return cells.flatMap((cell) => claims.get(cell) ?? NONE);
}

/** The fields that claims name, each once. */
function fieldsOf(held: readonly Claim[]): string[] {
  const fields = new Set<string>();
  for (const { field } of held) if (field !== null) fields.add(field);
  return [...fields];
}

function classOf(line: Line, claims: Claims, held: readonly Claim[]): LineClass {
  if (line.cells.length === 0) return /\S/u.test(line.text) ? 'furniture' : 'blank'; // a rule, or a bare mark
  for (const cell of line.cells) if (!isWhole(cell, claims.get(cell) ?? NONE)) return 'unrecognised';
  return STRONGEST.find((name) => held.some((entry) => entry.class === name)) ?? 'unrecognised';
}

/** How many lines of each class a ledger has. */
export function countLines(ledger: readonly LedgerLine[]): SourceRecord['lines'] {
  const counts = { total: ledger.length, fields: 0, repeated: 0, furniture: 0, blank: 0, unrecognised: 0 };
  for (const line of ledger) counts[line.class] += 1;
  return counts;
}

/** Counts of two parts of one source, together. */
export function addLines(one: SourceRecord['lines'], other: SourceRecord['lines']): SourceRecord['lines'] {
  const sum = { ...one };
  for (const key of Object.keys(one) as (keyof SourceRecord['lines'])[]) sum[key] += other[key];
  return sum;
}
