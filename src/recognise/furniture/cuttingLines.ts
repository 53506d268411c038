/**
 * Finds running lines of text that does not keep its pages: heads, feet and stamps of pages that a tool left among the lines
 * of the sheets, where they cut sentences. In: the lines. Out: those that are surely no text, and those that may be none.
 *
 * Example: `che` / `Comune di Rocca - pag. 2` / `si fermano`, where the line comes again with other numbers after a Stato.
 */
import { hasGap } from '../../geometry/lineGaps.js';
import { groupBy } from '../../model/groupBy.js';
import type { Layout, Line } from '../../model/layout.js';
import { bulletLength, leadingNumber } from '../../vocabulary/bullets.js';
import { mayBeRunning } from '../../vocabulary/furniture.js';
import { isOpen } from '../../vocabulary/italian/openWords.js';
import { beginsBlock } from '../header/placedLabels.js';
import { valuesOfLabels } from '../others/runningLabels.js';
import { lineForm } from './pageMarks.js';

/** Fewest lines that prove one another. */
const FEWEST = 3;

type Marks = ReadonlyMap<number, unknown>;

/** A line that may be a running one, with the lines of the sheets around it. */
interface Place {
  readonly line: Line;
  readonly above: Line | undefined;
  readonly below: Line | undefined;
}

export interface CuttingLines {
  readonly furniture: readonly Line[];
  /** Lines that cut a sentence, and come again too seldom, or never where only a running line can stand. */
  readonly doubtful: readonly Line[];
}

/** Returns the running lines of a text without pages that cut sentences. Page marks, by their index, are no lines of it any more. */
export function findCuttingLines(layout: Layout, marks: Marks): CuttingLines {
  const filled = layout.lines.filter(({ page, cells }) => page === null && cells.length > 0);
  const values = valuesOfLabels(layout); // a header block that comes again cuts sentences, too
  const candidates = [...groupBy(filled.filter(beginsAndEnds), lineForm).values()].filter(
    ([line, ...others]) =>
      (others.length > 0 || mayBeRunning(textOf(line!))) && mayRun(layout, line!) && !values.has(textOf(line!)),
  );
  const furniture = placesOf(
    filled,
    candidates.filter(({ length }) => length >= FEWEST),
  )
    .filter((group) => isProved(layout, group, marks))
    .flatMap((group) => group.map(({ line }) => line));
  const known = new Set(furniture);
  const rest = filled.filter((line) => !known.has(line));
  const doubtful = placesOf(
    rest,
    candidates.filter(([line]) => !known.has(line!)),
  ).flatMap((group) => {
    const counts = isCounting(group);
    return group.filter((place) => cuts(place) && (counts || isParted(layout, place)));
  });
  return { furniture, doubtful: doubtful.map(({ line }) => line) };
}

const textOf = ({ cells }: Line): string => cells.map(({ text }) => text).join(' ');

/** Finds the lines around those of each group; several of them in a row stand between the same lines. */
function placesOf(filled: readonly Line[], groups: readonly (readonly Line[])[]): Place[][] {
  const own = new Set(groups.flat());
  const lastBefore = (lines: readonly Line[]) => {
    let last: Line | undefined;
    return new Map(
      lines.flatMap((line) => {
        if (own.has(line)) return [[line, last] as const];
        last = line;
        return [];
      }),
    );
  };
  const [above, below] = [lastBefore(filled), lastBefore(filled.toReversed())];
  return groups.map((group) => group.map((line) => ({ line, above: above.get(line), below: below.get(line) })));
}

/** Whether a line begins and ends as no part of a sentence does, and is no item of a list. */
function beginsAndEnds(line: Line): boolean {
  const text = textOf(line);
  const isWhole =
    (/^\P{Ll}/u.test(text) || mayBeRunning(text)) &&
    /\p{L}{2}|^\[\d+\]$/u.test(text) &&
    !/[,;:]$/u.test(text) &&
    !isOpen(text);
  return isWhole && !line.item && bulletLength(text) === 0;
}

/** Whether a line says nothing that sheets repeat. */
function mayRun({ matcher }: Layout, line: Line): boolean {
  const text = textOf(line);
  return (
    (['parameters', 'header', 'section', 'furniture'] as const).every((place) => !matcher.matchLabel(place, [text])) &&
    matcher.matchLevel([text]) === null &&
    !matcher.isTableHead(text) &&
    !matcher.isOtherPart(text) &&
    matcher.statusKind(text) === null &&
    matcher.codes.leadingCode(text) === null
  );
}

/**
 * Whether lines alike run over pages: one cuts a sentence, their words say it, or each stands over a page's number; and they
 * count pages, or one stands after a Stato, before a sheet.
 */
function isProved(layout: Layout, group: readonly Place[], marks: Marks): boolean {
  const steps = stepsOf(group);
  const isOverMark = ({ line: { index } }: Place) => marks.has(index + 1) || marks.has(index + 2);
  const isTold = group.some(cuts) || mayBeRunning(textOf(group[0]!.line)) || group.every(isOverMark);
  if (!isTold || steps.some((step) => step.some((more) => more < 0))) return false;
  return isCounting(group) || group.some((place) => isBetweenSheets(layout, place));
}

/** Returns by how much the numbers of each line are greater than those of the line before. */
function stepsOf(group: readonly Place[]): number[][] {
  const numbers = group.map(({ line }) => (textOf(line).match(/\d+/gu) ?? []).map(Number));
  return numbers.slice(1).map((own, i) => own.map((number, at) => number - numbers[i]![at]!));
}

/** Whether numbers rise from line to line. */
const isCounting = (group: readonly Place[]): boolean =>
  group.length > 1 && stepsOf(group).every((step) => step.some((more) => more > 0) && step.every((more) => more >= 0));

/** Whether the sentence above a line goes on below it. */
const cuts = ({ above, below }: Place): boolean => {
  const [before, after] = [above?.cells.at(-1)?.text ?? '', below?.cells[0]?.text ?? ''];
  if (below?.item || bulletLength(after) > 0 || leadingNumber(after) !== null) return false;
  return (
    /[\p{L}\p{N},)%’'"”»-]$/u.test(before) &&
    (/^\p{Ll}/u.test(after) || (isOpen(before) && /^[\p{L}\p{N}«“"(]/u.test(after)))
  );
};

const isBetweenSheets = (layout: Layout, { above, below }: Place): boolean =>
  above !== undefined &&
  layout.matcher.statusKind(above.cells.at(-1)!.text) !== null &&
  (below === undefined || beginsBlock(layout, below));

const isParted = (layout: Layout, { line, above, below }: Place): boolean =>
  above !== undefined && below !== undefined && hasGap(layout, above, line) && hasGap(layout, line, below);
