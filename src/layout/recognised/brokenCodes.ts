/**
 * Recognised text -> the same lines, with the codes that recognition took apart put together.
 *
 * A code is put together where only one way to read it remains: by itself, by the form of the other codes of the source, or
 * because a cell ends where the code does. Each such code is reported, and each that can be read in several ways, too.
 */
import { countEach } from '../../model/groupBy.js';
import type { Cell, Layout, Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import type { CodeReading } from '../../vocabulary/codes/brokenCodes.js';
import { asNumber, withDigits } from '../../vocabulary/codes/lookalikes.js';
import { withCode } from './codeInCells.js';
import { withCodesRead } from './codesRead.js';

/** The part of a code that stands on one line. */
interface Piece {
  readonly line: Line;
  /** Index of the cell that it begins in, and how many characters it takes from there on. */
  readonly cell: number;
  readonly length: number;
  readonly printed: string;
  /** What it is meant to be. */
  readonly text: string;
}

/** A way to read a code: on one line, or on two where a narrow column cut it. */
interface Way {
  readonly code: string;
  readonly pieces: readonly Piece[];
  /** Whether a cell ends where the code does. */
  readonly endsCell: boolean;
}

/** Where a cell begins a code. */
interface CodeAt {
  readonly ways: readonly Way[];
  /** Codes that begin alike, of header blocks or of tables. */
  readonly kind: string;
}

/** How far above its code, in lines, a level label may stand. */
const LABEL_ABOVE = 4;
/** How many lines, with that of the code, a wrapped level label beside it may take. */
const BESIDE = 2;
/** How far below, in lines, the rest of a code may stand: lines of its title may come between. */
const REST_BELOW = 2.2;
/** The rest of a code may stand so far aside, in heights of a letter: the underscore that it begins with may be lost. */
const UNDERSCORE = 1.3;
/** How many times as many codes must be of one form as of another for the form to be usual. */
const USUAL = 3;

/** What the underscores under a cut code leave at its end. */
const SPECKS = /(?<=\d)_*[.°]$/u;

/** What a word of a code may look like, how many of them there may be, and what the rest of one begins with. */
const LIKE_CODE = /^[\p{Lu}\d_./°-]+$/u;
const MOST_WORDS = 6;
const LONGEST_WORD = 64;
/** A code begins with a capital or a digit, and has a digit soon. */
const BEGINNING = /^[\p{Lu}\d].*\d|^\d/u;
/** What recognition makes of the border of a cell, right before the first year of a code. */
const BORDER = /^[1Il|!‘'](?=(?:19|20)\d{2}(?!\d))/u;
const LIKE_REST = /^[\p{Lu}\d_./-]*\d/u;
/** A code that ends in a sign goes on, though its rest may be misread: `ol` for `01`. */
const CUT_AT_SIGN = /_$/u;
/** Digits that follow the first words of a cell belong to the code that these begin, which ends after them, if at all. */
const GOES_ON = /^ \d/u;
/** A number that fills its cell under a code is the rest of it. */
const NUMBER = /^_?\d{1,4}$/u;

/** Finds all that may be codes at the beginnings of cells, each with the ways to read it. */
const codesAt = (layout: Layout): CodeAt[] => layout.lines.flatMap((line) => codesOn(layout, line));

function codesOn(layout: Layout, line: Line): CodeAt[] {
  const { codes } = layout.matcher;
  return line.cells.flatMap((own, cell): CodeAt[] => {
    const ways = waysAt(layout, line, cell, withDigits);
    if (ways.length === 0) return [];
    const [first] = codes.readings(ways[0]!.code);
    return [{ ways, kind: `${hasLevelLabel(layout, line, own)} ${first?.kind}` }];
  });
}

/** Whether a level label, wrapped or not, stands above a cell or beside it. */
function hasLevelLabel({ lines, matcher }: Layout, line: Line, own: Cell): boolean {
  const around = lines.slice(Math.max(0, line.index - LABEL_ABOVE), line.index + 2);
  const near = around.filter(({ page }) => page === line.page);
  const cellsIn = (some: readonly Line[], isNear: (cell: Cell) => boolean) =>
    some.flatMap(({ cells }) => cells.filter(isNear).map(({ text }) => text));
  const above = cellsIn(
    near.filter(({ index }) => index < line.index),
    ({ left, right }) => left < own.right && own.left < right,
  );
  const beside = cellsIn(
    near.filter(({ index }) => index > line.index - BESIDE),
    ({ right }) => right <= own.left,
  );
  return [above, beside].some((texts) => texts.some((_, i) => matcher.matchLevel(texts.slice(i)) !== null));
}

/** The ways to read a code that begins in a cell, as its text is read. */
function waysAt(layout: Layout, line: Line, cell: number, asRead: (text: string) => string): Way[] {
  const start = line.cells[cell]!.text.slice(0, LONGEST_WORD);
  const border = BORDER.exec(start)?.[0].length ?? 0;
  if (border === 0 && !BEGINNING.test(start)) return [];
  const text = textFrom(line.cells, cell);
  const onLine = layout.matcher.codes
    .readings(asRead(text.slice(border)))
    .map(({ length, ...reading }): Way => wayOf({ ...reading, length: border + length }, [{ line, cell, text }]));
  return distinct([...onLine, ...waysOverTwo(layout, line, cell, asRead)]);
}

const distinct = (ways: readonly Way[]): Way[] =>
  ways.filter(({ code }, i) => ways.findIndex((one) => one.code === code) === i);

const textFrom = (cells: readonly Cell[], start: number): string =>
  cells
    .slice(start)
    .map(({ text }) => text)
    .join(' ');

/** The ways to read a code that begins in a cell and goes on in the cell under it; a title may follow on both lines. */
function waysOverTwo(
  { lines, leading, matcher: { codes }, unit }: Layout,
  line: Line,
  cell: number,
  asRead: (text: string) => string,
): Way[] {
  const { left: edge } = line.cells[cell]!;
  const near = unit === 'points' ? UNDERSCORE * line.size : 2;
  const reach = line.top + REST_BELOW * leading * line.size;
  const below = lines
    .slice(line.index + 1, line.index + 4)
    .filter(({ page, top }) => page === line.page && top <= reach)
    .map((under) => ({ line: under, cell: under.cells.findIndex(({ left }) => Math.abs(left - edge) < near) }))
    .find((under) => under.cell !== -1);
  if (!below) return [];
  const rest = { ...below, text: textFrom(below.line.cells, below.cell) };
  const number = rest.text.replace(/^\S+/u, asNumber);
  const isRest =
    LIKE_REST.test(number) && !codes.startsCode(firstWord(rest.text)) && codes.readings(rest.text).length === 0;
  if (!isRest) return [];
  const { text: own } = line.cells[cell]!;
  const ends = beginnings(textFrom(line.cells, cell)).filter((text) => !GOES_ON.test(own.slice(text.length)));
  return ends.flatMap((text) => {
    const start = text.replace(SPECKS, '');
    return [...new Set([start, text, `${text} `])].flatMap((first) =>
      codes.readings(asRead(first + (CUT_AT_SIGN.test(first) ? number : rest.text))).flatMap((reading) => {
        const length = reading.length - first.length;
        return length > 0 ? [wayOf({ ...reading, length: text.length + length }, [{ line, cell, text }, rest])] : [];
      }),
    );
  });
}

const firstWord = (text: string): string => text.split(' ', 1)[0]!;

/** The first words of a text that may be parts of a code: all of them, all but the last, and so on. */
function beginnings(text: string): string[] {
  const words = text.split(' ', MOST_WORDS);
  const end = words.findIndex((word) => !LIKE_CODE.test(word));
  return words.slice(0, end === -1 ? undefined : end).map((_, i, own) => own.slice(0, own.length - i).join(' '));
}

/** Makes a way of a reading: the code is cut where its lines end. */
function wayOf({ code, length }: CodeReading, parts: readonly Omit<Piece, 'length' | 'printed'>[]): Way {
  let [rest, left] = [code, length];
  const pieces = parts.map(({ line, cell, text }, i): Piece => {
    const printed = text.slice(0, left);
    const own = i === parts.length - 1 ? rest : firstSigns(rest, printed);
    rest = rest.slice(own.length);
    left -= printed.length;
    return { line, cell, length: printed.length, printed, text: own };
  });
  const { line, cell, length: taken } = pieces.at(-1)!;
  let end = -1;
  const ends = line.cells.slice(cell).map(({ text }) => (end += 1 + text.length));
  return { code, pieces, endsCell: ends.includes(taken) };
}

/** As much of a code as a text has letters and digits, with the sign after it if the text ends in one. */
function firstSigns(code: string, text: string): string {
  let left = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  const isSign = (at: number) => !/[\p{L}\p{N}]/u.test(code[at]!);
  let end = 0;
  for (; end < code.length && left > 0; end += 1) if (!isSign(end)) left -= 1;
  if (!/[\p{L}\p{N}]$/u.test(text)) while (end < code.length && isSign(end)) end += 1;
  return code.slice(0, end);
}

const isBroken = ({ pieces }: Way): boolean => pieces.some(({ printed, text }) => printed !== text);

/** Fewest broken codes of a text that recognition made, and their share of its first codes: some it may have read whole. */
const FEWEST_BROKEN = 2;
const MANY_BROKEN = 1 / 3;
const FIRST_CODES = 100;

/** Whether many codes of a text are broken: that alone shows that it is recognised text. */
export function hasBrokenCodes(layout: Layout): boolean {
  const isWhole: boolean[] = [];
  for (const line of layout.lines) {
    for (const cell of line.cells.keys()) {
      const ways = waysAt(layout, line, cell, (text) => text);
      if (ways.length > 0) isWhole.push(!ways.every(isBroken));
    }
    if (isWhole.length >= FIRST_CODES) break;
  }
  const broken = isWhole.filter((whole) => !whole).length;
  return broken >= FEWEST_BROKEN && broken >= MANY_BROKEN * isWhole.length;
}

/** The form of a code: its digits do not count. */
const formOf = (kind: string, code: string): string => `${kind} ${code.replace(/\d/gu, '9')}`;

/** Returns a function that chooses the only way to read a code, or else the way that others are read; `null` if none is. */
function chooser(all: readonly CodeAt[]): (at: CodeAt) => Way | null {
  const only = ({ ways }: CodeAt): Way | null => {
    const ending = ways.filter(({ endsCell }) => endsCell);
    const [rest, ...others] = ending.filter(({ pieces }) => pieces[1] && NUMBER.test(pieces[1].printed));
    if (rest && others.length === 0) return rest;
    return ways.length === 1 ? ways[0]! : ending.length === 1 ? ending[0]! : null;
  };
  const known = all.flatMap((at) => {
    const way = only(at);
    return way ? [{ code: way.code, form: formOf(at.kind, way.code) }] : [];
  });
  const counts = countEach(known.map(({ form }) => form));
  const sure = new Set(known.map(({ code }) => code));
  /** The only way that goes on a code which stands elsewhere, as codes of a level below do. */
  const below = ({ ways }: CodeAt): Way | null => {
    const own = ways.filter(({ code, endsCell }) => endsCell && sure.has(code.replace(/_\d+$/u, '')));
    return own.length === 1 ? own[0]! : null;
  };
  return (at) => {
    const countOf = (way: Way) => counts.get(formOf(at.kind, way.code)) ?? 0;
    const [usual, other] = at.ways.toSorted((a, b) => countOf(b) - countOf(a));
    if (!other) return usual!;
    return countOf(usual!) > 0 && countOf(usual!) >= USUAL * countOf(other) ? usual! : (only(at) ?? below(at));
  };
}

/** The layout with its broken codes put together, on the lines that recognition made. */
export function mendCodes(layout: Layout, isRecognised: (line: Line) => boolean, report: Report): Layout {
  const all = codesAt(layout);
  const choose = chooser(all);
  const chosen = all.map(({ ways, kind }) => ({ ways, way: choose({ ways, kind }) }));
  const places = countEach(chosen.flatMap(({ way }) => way?.code ?? []));
  const mended = new Map<number, Line>();
  for (const { ways, way } of chosen.toReversed()) {
    const { line } = ways[0]!.pieces[0]!;
    if (!isRecognised(line) || !(way ?? ways.find(isBroken))) continue;
    const at = { source: layout.source, page: line.page, line: line.number };
    const printedOf = ({ pieces }: Way) => pieces.map(({ printed }) => printed).join(' / ');
    if (!way) {
      report.add(
        'code-unclear',
        { printed: printedOf(ways.at(-1)!), choices: ways.map(({ code }) => code).join(', ') },
        at,
      );
    } else if (isBroken(way)) {
      const severity = places.get(way.code)! > 1 ? 'info' : 'warning';
      report.add('code-mended', { printed: printedOf(way), code: way.code }, at, { severity });
      for (const piece of way.pieces) {
        const { index } = piece.line;
        mended.set(index, withCode(mended.get(index) ?? piece.line, piece.cell, piece.length, piece.text));
      }
    }
  }
  const parts = chosen.flatMap(({ way }) => (way && way.pieces.length > 1 ? way.pieces.map(({ text }) => text) : []));
  return {
    ...layout,
    lines: layout.lines.map((one) => mended.get(one.index) ?? one),
    matcher: withCodesRead(layout.matcher, new Set(places.keys()), new Set(parts)),
  };
}
