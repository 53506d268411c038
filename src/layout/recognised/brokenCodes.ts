/**
 * Recognised text -> the same lines, with the codes that recognition took apart put together.
 *
 * A code is put together where it can be read in one way only: by itself, or as the others of its kind are. All that is
 * done is reported, and what is left undone because of two ways is, too.
 */
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import type { CodeReading } from '../../vocabulary/brokenCodes.js';

/** Where a cell begins a code. */
interface CodeAt {
  readonly line: Line;
  /** Index of the cell that it begins in. */
  readonly cell: number;
  /** The text from there to the end of the line. */
  readonly text: string;
  readonly readings: readonly CodeReading[];
  /** Codes that are read alike: of header blocks, or of tables, and of one form. */
  readonly kind: string;
}

/** Above its code, in lines, a level label may stand. */
const LABEL_ABOVE = 3;

/** Finds all that may be codes at the beginnings of cells, each with its readings. */
function codesAt({ lines, matcher }: Layout): CodeAt[] {
  return lines.flatMap((line) =>
    line.cells.flatMap((own, cell): CodeAt[] => {
      const text = textFrom(line.cells, cell);
      const readings = matcher.codes.readings(text);
      if (readings.length === 0) return [];
      const above = lines.slice(Math.max(0, line.index - LABEL_ABOVE), line.index).flatMap(({ cells }) => cells);
      const isUnder = ({ left, right, text: label }: Cell) =>
        left < own.right && own.left < right && matcher.matchLevel([label]) !== null;
      return [{ line, cell, text, readings, kind: `${above.some(isUnder)} ${readings[0]!.kind}` }];
    }),
  );
}

const textFrom = (cells: readonly Cell[], start: number): string =>
  cells
    .slice(start)
    .map(({ text }) => text)
    .join(' ');

const isBroken = (text: string, { code, length }: CodeReading): boolean => text.slice(0, length) !== code;

/** Whether the codes of a text are all broken: then recognition made it, though nothing else shows that. */
export function hasOnlyBrokenCodes(layout: Layout): boolean {
  const all = codesAt(layout);
  return all.length > 1 && all.every(({ text, readings }) => readings.every((one) => isBroken(text, one)));
}

/** The layout with its broken codes put together, on the lines that recognition made. */
export function mendCodes(layout: Layout, isRecognised: (line: Line) => boolean, report: Report): Layout {
  const all = codesAt(layout);
  const lengths = new Map<string, Set<boolean>>(); // of the readings of each kind: whether they are the longer ones
  for (const { kind, readings } of all) {
    if (readings.length > 1) continue;
    const isLong = layout.matcher.codes.readCode(readings[0]!.code).mission !== null;
    lengths.set(kind, new Set([...(lengths.get(kind) ?? []), isLong]));
  }
  const chosen = all.map((at) => {
    const { readings, kind } = at;
    const sure = readings.length === 1 ? readings : [];
    const [isLong, ...others] = lengths.get(kind) ?? [];
    const alike = isLong === undefined || others.length > 0 ? [] : [readings.at(isLong ? -1 : 0)!];
    const [reading] = sure.length > 0 ? sure : alike;
    return { ...at, reading };
  });
  const places = new Map<string, number>();
  for (const { reading } of chosen) if (reading) places.set(reading.code, (places.get(reading.code) ?? 0) + 1);
  const mended = new Map<Line, Line>();
  for (const { line, cell, text, readings, reading } of chosen.toReversed()) {
    if (!isRecognised(line)) continue;
    const at = { source: layout.source, page: line.page, line: line.number };
    if (!reading) {
      const choices = readings.map(({ code }) => code).join(', ');
      report.add('code-unclear', { printed: text.slice(0, readings.at(-1)!.length), choices }, at);
    } else if (isBroken(text, reading)) {
      const { code, length } = reading;
      const severity = places.get(code)! > 1 ? 'info' : 'warning';
      report.add('code-mended', { printed: text.slice(0, length), code }, at, { severity });
      mended.set(line, withCode(mended.get(line) ?? line, cell, reading));
    }
  }
  return mended.size === 0 ? layout : { ...layout, lines: layout.lines.map((line) => mended.get(line) ?? line) };
}

/** A line with a code in the place of what was read from a cell on; what follows it in its last cell is a cell of its own. */
function withCode(line: Line, start: number, { code, length }: CodeReading): Line {
  let end = start;
  let taken = line.cells[start]!.text.length;
  while (taken < length) {
    end += 1;
    taken += 1 + line.cells[end]!.text.length;
  }
  const [first, last] = [line.cells[start]!, line.cells[end]!];
  const cut = last.text.length - (taken - length);
  const rest = last.text.slice(cut).trimStart();
  const middle = last.left + ((last.right - last.left) * (last.text.length - rest.length)) / last.text.length;
  const own: Cell = { ...first, text: code, right: rest === '' ? last.right : last.left + ((last.right - last.left) * cut) / last.text.length };
  const after: Cell[] = rest === '' ? [] : [{ ...last, text: rest, left: middle }];
  return { ...line, cells: [...line.cells.slice(0, start), own, ...after, ...line.cells.slice(end + 1)] };
}
