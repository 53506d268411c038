/**
 * Claims -> ledger. Each line of a source gets one class; a line with any cell that nobody claims is unrecognised, and
 * is reported whole.
 */
import type { Layout, Line } from '../model/layout.js';
import type { SourceRecord } from '../report/document.js';
import type { LedgerLine, LineClass } from '../report/ledger.js';
import type { Report } from '../report/report.js';
import { type Claim, type Claims, claimsOn, isWhole } from './claims.js';

type Counts = SourceRecord['lines'];

/** From the weakest class to the strongest: the strongest claim on a line counts. */
const RANKS: readonly LineClass[] = ['unrecognised', 'furniture', 'repeated', 'fields'];
const RANK_OF = { furniture: 1, repeated: 2, fields: 3 } as const;
const NOBODY = 0;

/** Makes the ledger of one source, and reports what belongs to no field. */
export function buildLedger(layout: Layout, claims: Claims, report: Report): LedgerLine[] {
  const ledger: LedgerLine[] = [];
  classify(layout, claims, report, (line, name, objective) => {
    const { page, number, text } = line;
    ledger.push({
      source: layout.source,
      page,
      line: number,
      text,
      class: name,
      fields: fieldsOf(line, claims),
      objective,
    });
  });
  return ledger;
}

/** Counts the lines of one source without making a ledger, which few want, and reports what belongs to no field. */
export function countLineClasses(layout: Layout, claims: Claims, report: Report): Counts {
  const counts = noLines();
  classify(layout, claims, report, (_, name) => {
    counts.total += 1;
    counts[name] += 1;
  });
  return counts;
}

/** Tells of each line its class, and the objective of its sheet; reports the unrecognised ones. */
function classify(
  layout: Layout,
  claims: Claims,
  report: Report,
  tell: (line: Line, name: LineClass, objective: string | null) => void,
): void {
  let objective: string | null = null;
  for (const line of layout.lines) {
    let own: string | null = null;
    let rank: number = NOBODY;
    let isClaimed = false;
    let isPartly = false;
    for (const cell of line.cells) {
      const held = claims.get(cell);
      const only = Array.isArray(held) ? null : held;
      if (only) {
        isClaimed = true;
        own ??= only.objective;
        rank = Math.max(rank, RANK_OF[only.class]);
        if (only.text === null) continue;
      } else if (held) {
        isClaimed = true;
        for (const one of held as readonly Claim[]) {
          own ??= one.objective;
          rank = Math.max(rank, RANK_OF[one.class]);
        }
      }
      isPartly ||= !isWhole(cell, claimsOn(claims, cell));
    }
    objective = own ?? objective;
    const name = line.cells.length === 0 ? classWithoutCells(line) : RANKS[isPartly ? NOBODY : rank]!;
    tell(line, name, isClaimed ? own : objective);
    if (name === 'unrecognised') {
      const at = { source: layout.source, page: line.page, line: line.number };
      report.add('unrecognised-line', { text: line.text.trim() }, at, { objective });
    }
  }
}

/** A rule or a bare mark is furniture, else nothing is there. */
const classWithoutCells = ({ text }: Line): LineClass => (/\S/u.test(text) ? 'furniture' : 'blank');

/** The fields that claims on a line name, each once. */
function fieldsOf({ cells }: Line, claims: Claims): string[] {
  const fields = new Set<string>();
  for (const cell of cells) {
    for (const { field } of claimsOn(claims, cell)) if (field !== null) fields.add(field);
  }
  return [...fields];
}

/** Counts of no lines, to add to. */
const noLines = (): { -readonly [Name in keyof Counts]: number } => ({
  total: 0,
  fields: 0,
  repeated: 0,
  furniture: 0,
  blank: 0,
  unrecognised: 0,
});

/** How many lines of each class a ledger has. */
export function countLines(ledger: readonly LedgerLine[]): Counts {
  const counts = { ...noLines(), total: ledger.length };
  for (const line of ledger) counts[line.class] += 1;
  return counts;
}
