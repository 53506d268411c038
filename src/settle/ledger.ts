/**
 * Builds the ledger of a source from the claims on its cells. Each line gets one class; a line with a cell that is not
 * claimed, or claimed only in part, is unrecognised and reported whole. Each stretch of lines outside the sheets is reported.
 */
import type { Cell, Layout, Line } from '../model/layout.js';
import type { SourceRecord } from '../report/document.js';
import type { CellUse } from '../report/explanation.js';
import { type LedgerLine, LINE_CLASSES, type LineClass } from '../report/ledger.js';
import type { Report } from '../report/report.js';
import { type Claim, type ClaimClass, type Claims, isWhole } from './claims.js';

type LineCounts = SourceRecord['lines'];

/** The strongest claim on a line decides its class. */
const STRONGEST_FIRST: readonly ClaimClass[] = ['fields', 'repeated', 'furniture', 'outside'];
/** How many words of a stretch outside the sheets are told. */
const FIRST_WORDS = 12;

/**
 * Builds the ledger of one source, and reports its unrecognised lines and what stands outside the sheets: all that says
 * anything, where there is no sheet.
 */
export function buildLedger(layout: Layout, claims: Claims, report: Report, hasSheets = true): LedgerLine[] {
  let current: string | null = null; // code of the objective whose sheet the line stands in
  const ledger = asPrinted(layout).map((line): LedgerLine => {
    const { page, number, text } = line;
    const held = line.cells.flatMap((cell) => claims.get(cell) ?? []);
    const claimed = held.find(({ objective }) => objective !== null)?.objective ?? null;
    const name = line.cells.length === 0 ? classWithoutCells(line) : classOf(line, held, claims, hasSheets);
    current = name === 'outside' ? null : (claimed ?? current);
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
      fields: [...new Set(held.flatMap(({ field }) => field ?? []))],
      objective: held.length > 0 ? claimed : current,
    };
  });
  for (const stretch of stretchesOutside(ledger)) reportOutside(stretch, report);
  return ledger;
}

/** Returns the lines of each stretch outside the sheets; page furniture and blank lines do not part them. */
function stretchesOutside(ledger: readonly LedgerLine[]): LedgerLine[][] {
  const stretches: LedgerLine[][] = [];
  let isOpen = false;
  for (const line of ledger) {
    if (line.class === 'furniture' || line.class === 'blank') continue;
    if (line.class === 'outside' && isOpen) stretches.at(-1)!.push(line);
    else if (line.class === 'outside') stretches.push([line]);
    isOpen = line.class === 'outside';
  }
  return stretches;
}

function reportOutside(stretch: readonly LedgerLine[], report: Report): void {
  const [{ source, page, line, text }, last] = [stretch[0]!, stretch.at(-1)!];
  const [from, to] = page === null ? [line, last.line] : [page, last.page];
  const where = `${page === null ? '' : 'p. '}${from === to ? from : `${from}-${to}`}`;
  const words = text.trim().split(/\s+/u).slice(0, FIRST_WORDS).join(' ');
  report.add('outside-sheets', { where, lines: stretch.length, text: words }, { source, page, line });
}

/** A rule or a mark alone makes no cell. */
const classWithoutCells = ({ text }: Line): LineClass => (/\S/u.test(text) ? 'furniture' : 'blank');

function classOf({ cells }: Line, held: readonly Claim[], claims: Claims, hasSheets: boolean): LineClass {
  const isClaimed = cells.every((cell) => isWhole(cell, claims.get(cell) ?? []));
  if (!isClaimed) return hasSheets ? 'unrecognised' : 'outside';
  return STRONGEST_FIRST.find((name) => held.some((one) => one.class === name))!;
}

/** Tells what a cell was read as. */
export function useOf(cell: Cell, claims: Claims, hasSheets: boolean): CellUse {
  const held = claims.get(cell) ?? [];
  if (!isWhole(cell, held)) return { class: hasSheets ? 'unrecognised' : 'outside', field: null };
  const strongest = STRONGEST_FIRST.flatMap((name) => held.find((one) => one.class === name) ?? [])[0]!;
  return { class: strongest.class, field: strongest.field };
}

/** The lines in the order of the source: a level may have been set above the title that a text has before it. */
const asPrinted = ({ lines }: Layout): readonly Line[] =>
  lines.some(({ page }) => page !== null) ? lines : lines.toSorted((a, b) => a.number - b.number);

/** Counts the lines of each class in a ledger. */
export function countLines(ledger: readonly LedgerLine[]): LineCounts {
  const counts = Object.fromEntries(LINE_CLASSES.map((name) => [name, 0])) as Record<LineClass, number>;
  for (const line of ledger) counts[line.class] += 1;
  return { total: ledger.length, ...counts };
}
