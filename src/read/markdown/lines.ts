/** The types that the readers of markdown share: numbered lines, and the blocks that they are read as. */
import type { MarkupPart } from '../../model/markup.js';
import type { HiddenPart } from '../../model/source.js';

export interface NumberedLine {
  readonly text: string;
  /** In the source, counted from 1. */
  readonly number: number;
}

/** Words that were put together, and the line where they stand: a blank may have parted them. */
export interface Rejoined {
  readonly number: number;
  readonly words: string;
}

/** A part of the lines that is read: blocks, and the index of the line after it. */
interface Part {
  readonly blocks: readonly MarkupPart[];
  readonly end: number;
}

export interface Context {
  /** Whether a spreadsheet's converter wrote `NaN` into empty cells. */
  readonly hasNaN: boolean;
  /** Whether straight quotes that are not escaped stand for printed ones (’). */
  readonly smart: boolean;
  /** How many tables stand around the lines. */
  readonly depth: number;
  /** Collects what HTML within the markdown does not show. */
  readonly hidden: HiddenPart[];
  /** Collects words that a cell of a grid table cut. */
  readonly rejoined: Rejoined[];
  /** Reads the lines of a cell. */
  readonly read: (lines: readonly NumberedLine[], context: Context) => MarkupPart[];
}

/** Reads a part that begins at a line, if it is of this kind. */
export type PartReader = (lines: readonly NumberedLine[], at: number, context: Context) => Part | null;

/** Makes a table of the lines of its cells. */
export function tableOf(
  rows: readonly (readonly (readonly NumberedLine[])[])[],
  context: Context,
  widths: readonly (readonly number[])[] = [],
): MarkupPart {
  const within = { ...context, depth: context.depth + 1 };
  return {
    kind: 'table',
    rows: rows.map((row, i) =>
      row.map((lines, k) => ({ blocks: context.read(lines, within), columns: widths[i]?.[k] ?? 1, rows: 1 })),
    ),
  };
}

export const isBlank = (line: NumberedLine | undefined): boolean => line === undefined || line.text.trim() === '';

export const HEADING = /^\s*#{1,6}\s/u;
