/**
 * Tables of markdown whose columns are drawn with lines of dashes, as pandoc writes them: `+---+---+` around every cell (grid), or
 * `----- -----` under the heads or around all rows (simple and multiline).
 */
import type { Context, NumberedLine, PartReader, Rejoined } from './lines.js';
import { isBlank, tableOf } from './lines.js';

const GRID_RULE = /^\s*\+(?:[-=:]+\+)+\s*$/u;
const GRID_LINE = /^\s*[|+]/u;

/** Reads a grid table. A cell that takes several columns has no bar where they meet. */
export const gridTable: PartReader = (lines, at, context) => {
  if (!GRID_RULE.test(lines[at]!.text)) return null;
  let end = at + 1;
  while (end < lines.length && GRID_LINE.test(lines[end]!.text)) end += 1;
  if (end - at < 3) return null;
  const table = lines.slice(at, end);
  const columns = [...table[0]!.text].flatMap((sign, i) => (sign === '+' ? [i] : []));
  const rows = parted(table, ({ text }) => GRID_RULE.test(text)).map((row) => {
    const bars = columns.filter((bar, i) => i === 0 || row.some(({ text }) => text[bar] === '|' || text[bar] === '+'));
    return {
      cells: bars.slice(0, -1).map((bar, i) => cut(row, bar + 1, bars[i + 1]!)),
      widths: bars.slice(0, -1).map((bar, i) => columns.indexOf(bars[i + 1]!) - columns.indexOf(bar)),
    };
  });
  const block = tableOf(
    rows.map(({ cells }) => cells),
    context,
    rows.map(({ widths }) => widths),
  );
  return { blocks: [block], end };
};

const FULL_RULE = /^ *-{10,}\s*$/u;
const COLUMN_RULE = /^ *-{2,}(?: +-{2,})+\s*$/u;
/** How many lines the heads of a table may take. */
const TALLEST_HEAD = 12;

/** Reads a simple or a multiline table. Blank lines part the rows of a multiline one. */
export const dashedTable: PartReader = (lines, at, context) => {
  const isRule = (i: number) => COLUMN_RULE.test(lines[i]?.text ?? '');
  const isFull = FULL_RULE.test(lines[at]!.text);
  const hasHead = isFull || (!isBlank(lines[at]) && !isRule(at) && isRule(at + 1));
  let rule = at;
  if (hasHead) {
    rule = at + 1;
    while (rule <= at + TALLEST_HEAD && rule < lines.length && !isRule(rule)) rule += 1;
  }
  if (!isRule(rule)) return null;
  const edge = isFull ? lines[at]!.text.trim() : lines[rule]!.text.trim();
  const isSimple = hasHead && !isFull;
  let end = rule + 1;
  while (end < lines.length && !(isSimple ? isBlank(lines[end]) : lines[end]!.text.trim() === edge)) end += 1;
  if (!isSimple && end === lines.length) return null;
  const columns = [...lines[rule]!.text.matchAll(/-+/gu)].map(({ index }) => index);
  const head = lines.slice(isFull ? at + 1 : at, rule);
  const [, ...body] = unfolded(lines.slice(rule, end), columns[0]!, context);
  const isMultiline = body.some((line) => isBlank(line));
  const rows = [head, ...(isMultiline ? parted(body, isBlank) : body.map((line) => [line]))].filter(
    (row) => row.length > 0,
  );
  const cells = rows.map((row) => columns.map((column, i) => cut(row, column, columns[i + 1])));
  return { blocks: [tableOf(cells, context)], end: isSimple ? end : end + 1 };
};

/**
 * Puts together lines that the cell of a grid table around them cut, amid words: what is left of one begins before the first
 * column. All but the first of a row fill the cell, and a shorter one ended in a blank; of the first nothing shows it.
 */
function unfolded(lines: readonly NumberedLine[], indent: number, { rejoined }: Context): NumberedLine[] {
  const isRest = ({ text }: NumberedLine) => text.slice(0, indent).trim() !== '';
  const rests = lines.filter(isRest);
  if (rests.length === 0) return [...lines];
  const widest = Math.max(...rests.map(({ text }) => text.trimEnd().length));
  const rows: NumberedLine[][] = [];
  for (const line of lines) {
    if (rows.length > 0 && isRest(line)) rows.at(-1)!.push(line);
    else rows.push([line]);
  }
  return rows.map(([first, ...others]) => ({ ...first!, text: rejoinedText(first!, others, widest, rejoined) }));
}

/** Joins the pieces of a row, without the blank that parts a cell from its bar; collects the words that a blank may have parted. */
function rejoinedText(
  first: NumberedLine,
  rests: readonly NumberedLine[],
  widest: number,
  rejoined: Rejoined[],
): string {
  let whole = first.text.trimEnd();
  for (const [i, { text }] of rests.entries()) {
    const rest = text.trimEnd().replace(/^ /u, '');
    const isShort = i > 0 && rests[i - 1]!.text.trimEnd().length < widest;
    const before = whole.split(/[^\p{L}\p{N}]/u).at(-1);
    const [after] = /^[\p{L}\p{N}]+/u.exec(rest) ?? [];
    if (i === 0 && before && after) rejoined.push({ number: first.number, words: before + after });
    whole += (isShort ? ' ' : '') + rest;
  }
  return whole;
}

/** The parts of lines that stand between two columns. */
const cut = (lines: readonly NumberedLine[], from: number, to: number | undefined): NumberedLine[] =>
  lines.map(({ text, number }) => ({ text: text.slice(from, to).trimEnd(), number }));

/** The stretches of lines between those that part them. */
function parted(lines: readonly NumberedLine[], parts: (line: NumberedLine) => boolean): NumberedLine[][] {
  const rows: NumberedLine[][] = [[]];
  for (const line of lines) {
    if (parts(line)) rows.push([]);
    else rows.at(-1)!.push(line);
  }
  return rows.filter((row) => row.length > 0);
}
