/**
 * Finds the titles of sections: lines that come again in several sheets, alone or before a short value.
 *
 * In: header blocks, the cells of their labels. Out: titles in print order, with what follows each; and the tables of codes.
 */
import { hasGap } from '../geometry/lineGaps.js';
import { commonest, countEach, groupBy } from '../model/groupBy.js';
import type { Line } from '../model/layout.js';
import { labelKey } from '../text/normalize.js';
import { bulletLength } from '../vocabulary/bullets.js';
import { COLUMN_STEMS } from '../vocabulary/likelyWords.js';
import type { Block } from './blocks.js';
import { type CodeSpot, codesIn, formOf } from './codes.js';
import { zonesOf } from './headerLabels.js';
import { isAligned, mayBeLabel, type Spot } from './spots.js';
import { weightOf } from './stems.js';

/** A line of the body of a sheet. */
interface BodyLine {
  readonly block: Block;
  readonly line: Line;
  /** Index among the lines of its sheet. */
  readonly at: number;
}

/** A title, and what follows it at each place. */
export interface FoundTitle {
  readonly word: string;
  readonly spots: readonly Spot[];
  /** How many sheets have it. */
  readonly sheets: number;
  /** The lines that follow it at each place, up to the next title; of one on its own line, too. */
  readonly bodies: readonly (readonly string[])[];
  /** Whether a table of codes follows. */
  readonly hasTable: boolean;
  readonly font: string;
  /** Its place among the titles of its sheets, on average. */
  readonly rank: number;
  /** Whether white space stands over it at most places. */
  readonly isApart: boolean;
}

/** The head of a table of codes, a spot for each column. */
export interface FoundHead {
  readonly columns: readonly Spot[];
}

export interface FoundSections {
  readonly titles: readonly FoundTitle[];
  readonly heads: readonly FoundHead[];
  /** Codes in tables, with the code of the sheet. */
  readonly linked: readonly { readonly spot: CodeSpot; readonly sheet: string }[];
  readonly sheets: number;
}

/** Returns the lines under the header block of each sheet, in order. */
function bodiesOf(blocks: readonly Block[], labelLines: ReadonlySet<Line>): BodyLine[][] {
  const zones = zonesOf(blocks);
  const sheets: BodyLine[][] = [];
  blocks.forEach((block, i) => {
    const hasHeading = zones[i]!.length < block.lines.length && block.isFirst;
    const last = Math.max(block.codeLine.index, ...zones[i]!.map((line) => (labelLines.has(line) ? line.index : 0)));
    const heading = hasHeading
      ? block.lines.find((line) => line.index > block.codeLine.index && isLevel(block, line))
      : undefined;
    const from = Math.max(last, heading?.index ?? 0);
    const lines = block.lines.filter(({ index }) => index > from);
    if (block.isFirst || sheets.length === 0) sheets.push([]);
    const sheet = sheets.at(-1)!;
    for (const line of lines) sheet.push({ block, line, at: sheet.length });
  });
  return sheets;
}

const isLevel = ({ level }: Block, { cells }: Line): boolean =>
  cells.length === 1 && labelKey(cells[0]!.text) === level;

/** Codes that begin lines, of forms that come several times: rows of tables. */
function rowsOf(sheet: readonly BodyLine[], forms: ReadonlyMap<string, number>): Map<number, CodeSpot> {
  return new Map(
    sheet.flatMap(({ block, line, at }) => {
      const [spot] = codesIn(block.layout, [{ ...line, cells: line.cells.slice(0, 1) }]);
      const isRow = spot && spot.before === '' && (forms.get(formOf(spot.code)) ?? 0) > 1;
      return isRow && isRowStart(spot, sheet[at + 1]) ? [[at, spot] as const] : [];
    }),
  );
}

/** Whether a title stands beside a code, or under it. */
const isRowStart = ({ line, after }: CodeSpot, next: BodyLine | undefined): boolean =>
  after !== '' ? /^[\p{Lu}\d“"«'’]/u.test(after) : line.cells.length > 1 || next !== undefined;

/** Finds titles, tables and their heads. */
export function findSections(blocks: readonly Block[], labelLines: ReadonlySet<Line>): FoundSections {
  const sheets = bodiesOf(blocks, labelLines);
  const own = new Set(blocks.map(({ code }) => code));
  const forms = countEach(
    sheets.flatMap((sheet) =>
      sheet.flatMap(({ block, line }) =>
        codesIn(block.layout, [{ ...line, cells: line.cells.slice(0, 1) }]).flatMap(({ code, before }) =>
          before === '' && !own.has(code) ? [formOf(code)] : [],
        ),
      ),
    ),
  );
  const tables = sheets.map((sheet) => rowsOf(sheet, forms));
  const starts = sheets.map((sheet, i) => tableStarts(sheet, tables[i]!));
  const found = candidatesIn(sheets, tables);
  const heads = headsOf(sheets, starts);
  const titles = titlesOf(sheets, tables, withoutValues(sheets, found, heads.lines), heads);
  return {
    titles,
    heads: heads.heads,
    linked: sheets.flatMap((sheet, i) =>
      [...tables[i]!.values()].map((spot) => ({ spot, sheet: sheet[0]!.block.code })),
    ),
    sheets: new Set(sheets.flatMap((sheet) => sheet.slice(0, 1).map(({ block }) => block.code))).size,
  };
}

/** The first rows of the tables of a sheet: no other row stands in the lines over them. */
const tableStarts = (sheet: readonly BodyLine[], rows: ReadonlyMap<number, CodeSpot>): number[] =>
  [...rows.keys()].filter(
    (at, i, all) =>
      i === 0 ||
      sheet.slice(all[i - 1]! + 1, at).some(({ line, block }) => line === block.lines[0]) ||
      at - all[i - 1]! > 8,
  );

type Candidates = ReadonlyMap<string, readonly BodyLine[]>;

/** The text of a line that may be a title: its first cell, up to a colon. */
function textOf({ line }: Pick<BodyLine, 'line'>): string {
  const { text } = line.cells[0]!;
  const colon = text.search(/:(?:\s|$)/u);
  return colon < 0 ? text : text.slice(0, colon).trim();
}

/** Lines that come again in several sheets, by their keys. */
function candidatesIn(
  sheets: readonly (readonly BodyLine[])[],
  tables: readonly ReadonlyMap<number, CodeSpot>[],
): Candidates {
  const lines = sheets.flatMap((sheet, i) =>
    sheet.filter((own) => {
      const text = textOf(own);
      return (
        own.line.cells.length <= 4 &&
        !tables[i]!.has(own.at) &&
        !isLevel(own.block, own.line) &&
        mayBeLabel(text) &&
        bulletLength(own.line.cells[0]!.text) === 0 &&
        !own.line.item &&
        !/^\d/u.test(text)
      );
    }),
  );
  const groups = groupBy(lines, (own) => labelKey(textOf(own)));
  const codes = new Set(sheets.flatMap((sheet) => sheet.slice(0, 1).map(({ block }) => block.code)));
  const least = Math.min(2, codes.size);
  return new Map([...groups].filter(([, own]) => new Set(own.map(({ block }) => block.code)).size >= least));
}

interface Heads {
  readonly heads: FoundHead[];
  readonly lines: ReadonlySet<Line>;
  /** The titles of the tables, by their lines. */
  readonly titleLines: ReadonlySet<Line>;
}

/** In how many of the sheets with a table a line must stand over it. */
const SHARE = 0.6;

const allOf = ({ cells }: Line): string => cells.map(({ text }) => text).join(' ');

/** Whether a line may be of the head of a table: several cells, a word for codes, or the rest of one. */
const mayBeHead = ({ line }: BodyLine): boolean =>
  line.cells.length > 1 || weightOf(labelKey(allOf(line)), COLUMN_STEMS.code) > 2 || /^\p{Ll}/u.test(allOf(line));

/** Finds the heads of tables, and their titles: what stands over the first row, in most sheets that have a table. */
function headsOf(sheets: readonly (readonly BodyLine[])[], starts: readonly (readonly number[])[]): Heads {
  const first = sheets.flatMap((sheet, i) => starts[i]!.slice(0, 1).map((at) => linesOver(sheet, at)));
  const counts = [0, 1, 2, 3].map((step) =>
    countEach(first.flatMap((over) => (over[step] ? [labelKey(allOf(over[step].line))] : []))),
  );
  const recurs = ({ line }: BodyLine, step: number) =>
    counts[step]!.get(labelKey(allOf(line)))! >= first.length * SHARE;
  const heads = new Map<string, FoundHead>();
  const titleLines = new Set<Line>();
  for (const over of first) {
    const end = over.findIndex((line, step) => !recurs(line, step) || !mayBeHead(line));
    const head = over.slice(0, end < 0 ? 0 : end).toReversed();
    const title = over[head.length];
    if (title && title.line.cells.length === 1 && (recurs(title, head.length) || head.length > 0))
      titleLines.add(title.line);
    if (head.length === 0) continue;
    const columns = columnsOf(head);
    const key = columns.map(({ text }) => labelKey(text)).join(' ');
    if (columns.length > (heads.get(key)?.columns.length ?? 0)) heads.set(key, { columns });
  }
  const words = new Set([...heads.values()].map(({ columns }) => labelKey(columns.map(({ text }) => text).join(' '))));
  const lines = sheets.flatMap((sheet) =>
    sheet.flatMap(({ line }) => (words.has(labelKey(allOf(line))) ? [line] : [])),
  );
  return { heads: [...heads.values()], lines: new Set(lines), titleLines };
}

/** The lines over the first row of a table, from below; a cell may be centred, so that its title begins above its code. */
function linesOver(sheet: readonly BodyLine[], at: number): BodyLine[] {
  const code = sheet[at]!.line.cells[0]!;
  const above = sheet.slice(Math.max(0, at - 8), at).toReversed();
  const begin = above.findIndex(({ line }) => line.cells[0]!.left < code.right);
  return begin < 0 ? [] : above.slice(begin, begin + 4);
}

/** The columns of a head; words on its other lines go on with the cell over them. */
const columnsOf = ([top, ...more]: readonly BodyLine[]): Spot[] =>
  top!.line.cells.map((cell) => {
    const { layout } = top!.block;
    const below = more.flatMap(({ line }) => line.cells.filter((other) => isAligned(layout, line, cell, other)));
    return { layout, line: top!.line, cell, text: [cell, ...below].map(({ text }) => text).join(' ') };
  });

/** Takes away lines that are values: each stands right under one title, which has other values, too, or ends its sheet. */
function withoutValues(
  sheets: readonly (readonly BodyLine[])[],
  found: Candidates,
  heads: ReadonlySet<Line>,
): Candidates {
  const sheetOf = new Map(sheets.flatMap((sheet) => sheet.map((own) => [own.line, sheet] as const)));
  const before = (own: BodyLine) => sheetOf.get(own.line)![own.at - 1];
  const after = (own: BodyLine) => sheetOf.get(own.line)![own.at + 1];
  const isValue = (own: readonly BodyLine[]): boolean => {
    const keys = own.map((line) => (before(line) ? labelKey(textOf(before(line)!)) : ''));
    const key = commonest(keys)!;
    const titles = found.get(key);
    if (!titles || titles.length < own.length || keys.filter((one) => one === key).length <= own.length / 2)
      return false;
    const others = new Set(titles.map((line) => (after(line) ? labelKey(textOf(after(line)!)) : '')));
    return others.size > 1 || own.every((line) => after(line) === undefined);
  };
  return new Map([...found].filter(([, own]) => !isValue(own) && !own.every(({ line }) => heads.has(line))));
}

function titlesOf(
  sheets: readonly (readonly BodyLine[])[],
  tables: readonly ReadonlyMap<number, CodeSpot>[],
  found: Candidates,
  { lines: headLines, titleLines }: Heads,
): FoundTitle[] {
  const isTitle = new Set([...found.values()].flatMap((own) => own.map(({ line }) => line)));
  const sheetOf = new Map(
    sheets.flatMap((sheet, i) => sheet.map((own) => [own.line, { sheet, rows: tables[i]! }] as const)),
  );
  return [...found.values()].map((own): FoundTitle => {
    const bodies = own.map(({ line, at }) => {
      const { sheet } = sheetOf.get(line)!;
      const next = sheet.findIndex((one) => one.at > at && (isTitle.has(one.line) || headLines.has(one.line)));
      const inline = line.cells
        .map(({ text }) => text)
        .join(' ')
        .slice(textOf({ line }).length)
        .replace(/^\s*:?\s*/u, '');
      const under = sheet
        .slice(at + 1, next < 0 ? undefined : next)
        .map((one) => one.line.cells.map(({ text }) => text).join(' '));
      return inline === '' ? under : [inline, ...under];
    });
    const spots = own.map(
      ({ block, line }): Spot => ({
        layout: block.layout,
        line,
        cell: line.cells[0]!,
        text: textOf({ line }),
      }),
    );
    const apart = own.filter(({ block, line, at }) => {
      const above = sheetOf.get(line)!.sheet[at - 1];
      return !above || hasGap(block.layout, above.line, line);
    });
    const ranks = own.map(
      ({ line, at }) => sheetOf.get(line)!.sheet.filter((one) => one.at < at && isTitle.has(one.line)).length,
    );
    return {
      word: spots[0]!.text,
      rank: ranks.reduce((sum, one) => sum + one, 0) / ranks.length,
      spots,
      sheets: new Set(own.map(({ block }) => block.code)).size,
      bodies,
      hasTable: own.some(
        ({ line, at }) => titleLines.has(line) || (line.cells.length === 1 && sheetOf.get(line)!.rows.has(at + 1)),
      ),
      font: spots[0]!.cell.font,
      isApart: apart.length * 2 >= own.length,
    };
  });
}
