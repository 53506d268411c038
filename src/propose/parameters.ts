/**
 * Finds the parameters of an export, and the heads over them: what stands before the first sheet.
 *
 * In: laid-out documents and their header blocks. Out: labels with their values. The label of the level is the one whose
 * value is the level label of the sheets.
 */
import type { Line } from '../model/layout.js';
import { labelKey } from '../text/normalize.js';
import { type Block, isFurniture } from './blocks.js';
import type { FoundLabel } from './headerLabels.js';
import { beginningsOf, type Laid, mayBeLabel, type Spot, withoutColon } from './spots.js';

export interface FoundParameters {
  /** The label whose value is a level. */
  readonly level: FoundLabel | undefined;
  /** The other labels that have a value beside them. */
  readonly others: readonly FoundLabel[];
  /** Lines over the first parameter that have no value. */
  readonly heads: readonly Spot[];
}

/** How many lines above the first header block may be of the parameters. */
const REACH = 30;

/** Finds the parameters of a document. */
export function findParameters(layout: Laid, blocks: readonly Block[]): FoundParameters | null {
  const [first] = blocks;
  if (!first) return null;
  const levels = new Set(blocks.map(({ level }) => level));
  const before = layout.lines.slice(0, first.label.line.index).filter(({ cells }) => cells.length > 0);
  const at = before.findLastIndex((line) => hasLevel(line, levels));
  const page = before[at]?.page;
  const near = before.slice(-REACH);
  const lines =
    at < 0
      ? near.filter((line) => line.page === near.at(-1)?.page)
      : around(before, at).filter((line) => line.page === page);
  const pairs = lines
    .filter((line) => !isFurniture(line))
    .flatMap((line, i) => pairOf(layout, line, lines[i + 1], levels) ?? []);
  const withLevel = pairs.filter(({ values: [value] }) => levels.has(labelKey(value!)));
  // A head may end in the level, too: `Schede obiettivo`. A value that stands in a cell of its own tells more.
  const level = withLevel.findLast(({ spots: [spot] }) => spot!.line.cells.length > 1) ?? withLevel.at(-1);
  const parameters = pairs.filter((pair) => pair === level || !withLevel.includes(pair));
  const used = new Set(parameters.flatMap(({ spots }) => spots.map(({ line }) => line)));
  const start = lines.findIndex((line) => used.has(line));
  const heads = lines
    .slice(0, Math.max(start, 0))
    .slice(-4)
    .flatMap((line): Spot[] => {
      const [cell, ...more] = line.cells;
      return more.length === 0 && mayBeLabel(withoutColon(cell!.text))
        ? [{ layout, line, cell: cell!, text: cell!.text }]
        : [];
    });
  return { level, others: parameters.filter((pair) => pair !== level), heads };
}

const around = (lines: readonly Line[], at: number): readonly Line[] => lines.slice(Math.max(0, at - REACH), at + 10);

/** Whether a line says a level, alone or at its end. */
const hasLevel = ({ cells }: Line, levels: ReadonlySet<string>): boolean =>
  cells.some(({ text }) =>
    [...levels].some((level) => labelKey(text) === level || labelKey(text).endsWith(` ${level}`)),
  );

/** Reads a line of parameters: a label and its value beside it, after it, or on the next line where that is a level. */
function pairOf(layout: Laid, line: Line, next: Line | undefined, levels: ReadonlySet<string>): FoundLabel | null {
  const [cell, beside] = line.cells;
  const made = (word: string, value: string): FoundLabel => ({
    word: withoutColon(word),
    spots: [{ layout, line, cell: cell!, text: word }],
    values: [value],
  });
  const text = cell!.text;
  if (beside) return mayBeLabel(text) ? made(text, beside.text) : null;
  const level = [...levels].find((one) => labelKey(text).endsWith(` ${one}`));
  if (level !== undefined) {
    const label = beginningsOf(text).find(
      (beginning) =>
        labelKey(text) === `${labelKey(beginning)} ${level}` || labelKey(text) === `${labelKey(beginning)}: ${level}`,
    );
    return label === undefined ? null : made(label, text.slice(label.length).replace(/^\s*:?\s*/u, ''));
  }
  if (
    next?.cells.length === 1 &&
    levels.has(labelKey(next.cells[0]!.text)) &&
    mayBeLabel(text) &&
    !levels.has(labelKey(text))
  )
    return made(text, next.cells[0]!.text);
  const [, label, value] = /^([^:]{2,60}):\s+(.+)$/u.exec(text) ?? cutAtYears(text);
  return label && mayBeLabel(label) ? made(label, value!) : null;
}

/** Cuts a line before a DUP or its years: `Documento DUP 2025-2027`. */
function cutAtYears(text: string): [whole: string, label?: string, value?: string] {
  const words = text.split(' ');
  const at = words.findIndex((word, i) => i > 0 && /^(?:DUP$|(?:19|20)\d\d)/u.test(word));
  const value = words.slice(at).join(' ');
  return at < 0 || /[-–]/u.test(words.slice(0, at).join(' ')) || !/\d/u.test(value)
    ? [text]
    : [text, words.slice(0, at).join(' '), value];
}
