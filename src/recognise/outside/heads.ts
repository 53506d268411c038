/**
 * Finds the heads of exports: the lines that name the parameters, which an export prints before its sheets. Other chapters
 * use the same words: a head has the parameter Livello with a level, or Vista near a head line of the export.
 */
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout, Line } from '../../model/layout.js';
import { bulletLength } from '../../vocabulary/bullets.js';

/** How many lines a head may take. */
const TALLEST = 12;
/** How many lines after its label a value may come: a tool may have written all labels first. */
const BELOW = 3;

type Part = 'view' | 'level' | 'exportHead';

/** Returns the first line of each head of an export. */
export function exportHeads({ matcher, lines }: Layout): Line[] {
  const filled = lines.filter(({ cells }) => cells.length > 0);
  const parts = filled.map((line) => partOf(matcher, line));
  const isHead = (at: number) =>
    (parts[at] === 'level' && hasLevel(matcher, filled, at)) ||
    (parts[at] === 'view' && parts.slice(Math.max(0, at - BELOW), at).includes('exportHead'));
  return filled.flatMap((_, at) => {
    if (!isHead(at)) return [];
    const from = Math.max(0, at - TALLEST);
    const firstOn = (page: number | null) =>
      parts.slice(from, at + 1).findIndex((part, i) => part !== null && filled[from + i]!.page === page);
    const { page } = filled[at]!;
    const first = from + firstOn(page);
    // A page break may cut a head: what it lacks ends the page before.
    const isCut = page !== null && !parts.slice(first, at).includes('exportHead');
    const before = isCut ? firstOn(page - 1) : -1;
    return filled[before < 0 ? first : from + before]!;
  });
}

/** Which part of a head a line begins with, if any. */
function partOf({ wholeLabel, matchLabel }: LabelMatcher, line: Line): Part | null {
  const first = firstText(line);
  if (wholeLabel('furniture', first)?.field === 'exportHead') return 'exportHead';
  const label = matchLabel('parameters', [first]);
  if (label?.row.field === 'level') return 'level';
  return label?.row.field === 'view' && (label.rest === '' || /\d/u.test(label.rest)) ? 'view' : null;
}

/** The text of a line's first cell; parameters may be items of a list. */
const firstText = ({ cells: [first] }: Line): string => first!.text.slice(bulletLength(first!.text));

/** Whether a line with the label Livello has its value: after it, in the next cell, or alone on one of the next lines. */
function hasLevel({ matchLabel, isLevel }: LabelMatcher, filled: readonly Line[], at: number): boolean {
  const beside = filled[at]!.cells[1];
  const inline = matchLabel('parameters', [firstText(filled[at]!)])!.rest.replace(/^[:\s]+/u, '');
  if (inline !== '' || beside) return isLevel(inline || beside!.text);
  return filled.slice(at + 1, at + 1 + BELOW).some(({ cells }) => cells.length === 1 && isLevel(cells[0]!.text));
}
