/**
 * Sets level, code and title of a sheet apart, in this order, where who transcribed it put them into one heading,
 * or named level and code below its title: `## Obiettivo di mandato DUP_01: Titolo`, `### DUP_01 – Titolo` above
 * `Livello: OBIETTIVO DI MANDATO`. A heading that no label of a header block follows is left alone.
 */

import { isCodeLabel, isTitleLabel, isValueHead } from '../../labels/transcribedLabels.js';
import { groupBy } from '../../model/groupBy.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout, Line } from '../../model/layout.js';
import { bulletLength } from '../../vocabulary/bullets.js';
import { SHEET_COUNT } from '../../vocabulary/labels.js';
import { cellsOf } from './labelRows.js';

/** A line that says one thing. */
interface Said {
  readonly line: Line;
  readonly text: string;
}

/** The parts of a heading, each empty where it lacks. */
type Heading = Readonly<Record<'level' | 'code' | 'title', string>>;

/** How many lines under a heading may belong to its header block, blank ones among them. */
const DEEPEST = 24;
/** How many lines above it the level may stand. */
const NEAR = 3;

/** Returns the layout of a text with the headings of its sheets in their parts. */
export function withHeadingParts(layout: Layout): Layout {
  const { lines } = layout;
  const done = new Map<Line, readonly Line[]>(); // what stands in place of a line
  for (const [i, line] of lines.entries()) {
    if (done.has(line) || line.cells.length !== 1) continue;
    const parts = partsAt(layout, i);
    if (!parts) continue;
    for (const { line: moved } of parts) done.set(moved, []);
    done.set(line, bareLines(parts));
  }
  if (done.size === 0) return layout;
  return {
    ...layout,
    lines: lines.flatMap((line) => done.get(line) ?? line).map((line, index) => ({ ...line, index })),
  };
}

/** The lines of some parts, in the order of their first ones: what a line says stands in its cells. */
const bareLines = (parts: readonly Said[]): Line[] =>
  [...groupBy(parts, ({ line }) => line)].map(([line, own]) => ({
    ...line,
    ...(line.start && { start: 'block' }),
    cells: cellsOf(
      line,
      own.map(({ text }) => text),
    ),
  }));

/** Level, code and title of the sheet whose heading a line is; `null` where they stand apart already, or it is none. */
function partsAt({ lines, matcher }: Layout, at: number): readonly Said[] | null {
  const line = lines[at]!;
  const heading = headingOf(matcher, line);
  if (!heading) return null;
  const above = lines.slice(Math.max(0, at - NEAR), at).findLast(({ cells }) => cells.length > 0);
  const isUnderLevel = above?.cells.some(({ text }) => matcher.isLevel(text)) === true && !isParameter(matcher, above);
  const isNamed = heading.level !== '' || isUnderLevel;
  if (!isMarked(line) && !(heading.code !== '' && isNamed)) return null;
  const under = lines.slice(at + 1, at + 1 + DEEPEST).filter(({ cells }) => cells.length > 0);
  const next = heading.code !== '' && heading.title === '' && !isNamed ? titleOf(matcher, under[0]) : null;
  const block = blockUnder(matcher, under.slice(next ? 1 : 0));
  const labels = block.findIndex((below) => isHeaderLabel(matcher, below));
  if (labels < 0) return null;
  // Below the labels, a level alone is the heading of the sheet's text.
  const levels = block.filter((below, i) => i < labels || isParameter(matcher, below));
  const said = (text: string): Said | null => (text === '' ? null : { line, text });
  const level = said(heading.level) ?? (isUnderLevel ? null : found(levels, (below) => levelOf(matcher, below)));
  const code = said(heading.code) ?? found(block, (below) => codeOf(matcher, below));
  const title = said(heading.title) ?? next;
  if (!code || !(level || isUnderLevel) || (title && block.some(isTitle))) return null;
  // What a heading says is whole: another line before the labels may be the title, too.
  if (title && isMarked(line) && !block.slice(0, labels).every((below) => isOfBlock(matcher, below))) return null;
  const parts = [level, code, title].flatMap((part) => part ?? []);
  return parts.length > 1 ? parts : null;
}

const isMarked = ({ cells }: Line): boolean => /^[#*]/u.test(cells[0]!.font);

/** What a line says as a heading; `null` if it is none. */
function headingOf(matcher: LabelMatcher, line: Line): Heading | null {
  const { text, font } = line.cells[0]!;
  const named = font.startsWith('#') && isParameter(matcher, line) ? levelOf(matcher, line) : null;
  if (named !== null) return { level: named, code: '', title: '' }; // `## Livello: OBIETTIVO DI MANDATO`
  const own = text.slice(bulletLength(text));
  return isMarked(line) || SIGN.test(own) ? headingParts(matcher, own, isMarked(line)) : null;
}

/** The title on a line of its own between a heading that is a code and the level under it. */
const titleOf = (matcher: LabelMatcher, line: Line | undefined): Said | null =>
  line?.cells.length === 1 && isMarked(line) && headingParts(matcher, line.cells[0]!.text, true)?.code === ''
    ? { line, text: line.cells[0]!.text }
    : null;

/** What parts a code from the title after it; in a heading, a blank does. */
const SIGN = /\s\p{Pd}\s|[:|]\s/u;

/**
 * The parts of a heading, each empty where it lacks; `null` if it is the title of something else. In a line that is not marked as
 * one, a sign must part code and title.
 */
function headingParts(matcher: LabelMatcher, text: string, isHeading: boolean): Heading | null {
  const after = /^(.*\S) ?[([]([^()[\]]+)[)\]]$/u.exec(text);
  const isAfter = after !== null && matcher.isLevel(after[2]!);
  const known = isAfter ? null : matcher.matchLevel([text]);
  const level = isAfter ? after[2]! : known ? text.slice(0, text.length - known.rest.length).trim() : '';
  const rest = (isAfter ? after[1]! : (known?.rest ?? text)).replace(/^[:|,\p{Pd}]\s*/u, '');
  for (const [pattern, code, title] of isHeading ? PATTERNS : PATTERNS.slice(0, 1)) {
    const match = pattern.exec(rest.replace(SHEET_COUNT, ''));
    if (match && matcher.codes.isCode(match[code]!)) return { level, code: match[code]!, title: match[title]! };
  }
  const isOther = matcher.isOtherPart(rest) || PLACES.some((place) => matcher.matchLabel(place, [rest])) || rest === '';
  return isOther ? null : { level, code: '', title: rest };
}

const PLACES = ['section', 'header', 'parameters', 'furniture'] as const;

/** Where code and title stand in a heading, with the groups that hold them: with a sign between them, or in a heading only. */
const PATTERNS = [
  [/^[([]?([^\s()[\]:]+)[)\]]?(?: ?[:|] | \p{Pd} )(.*)$/u, 1, 2],
  [/^[([]?([^\s()[\]:]+)[)\]]?(?: |$)(.*)$/u, 1, 2],
  [/^(.*\S) (?:\p{Pd} |[([])([^\s()[\]]+)[)\]]?$/u, 2, 1],
] as const;

/** The lines of a header block: those before the title of a section, another heading, or a level with its code. */
function blockUnder(matcher: LabelMatcher, filled: readonly Line[]): readonly Line[] {
  const end = filled.findIndex(
    (line) =>
      matcher.wholeLabel('section', line.cells[0]!.text) !== null ||
      (matcher.matchLevel([line.cells[0]!.text])?.rest ?? '') !== '' ||
      (line.cells[0]!.font.startsWith('#') && !isOfBlock(matcher, line)),
  );
  return end < 0 ? filled : filled.slice(0, end);
}

function found(lines: readonly Line[], textOf: (line: Line) => string | null): Said | null {
  const all = lines.flatMap((line): Said[] => {
    const text = textOf(line);
    return text === null ? [] : [{ line, text }];
  });
  return all.length === 1 ? all[0]! : null;
}

/** A label and its value, in two cells or parted by a colon; a bullet may stand before them. */
function labelled({ cells: [first, second, ...others] }: Line): readonly [string, string] {
  const text = first!.text.slice(bulletLength(first!.text));
  if (second) return [text, others.length === 0 ? second.text : ''];
  const colon = text.indexOf(':');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1).trim()];
}

const isHeaderLabel = ({ matchLabel }: LabelMatcher, line: Line): boolean =>
  matchLabel('header', [labelled(line)[0]]) !== null;
const isParameter = ({ wholeLabel }: LabelMatcher, line: Line): boolean =>
  wholeLabel('parameters', labelled(line)[0])?.field === 'level';
const isTitle = (line: Line): boolean => isTitleLabel(labelled(line)[0]);

const isOfBlock = (matcher: LabelMatcher, line: Line): boolean =>
  isValueHead(line.cells.map(({ text }) => text).join(' ')) ||
  levelOf(matcher, line) !== null ||
  codeOf(matcher, line) !== null ||
  isTitle(line) ||
  isHeaderLabel(matcher, line);

/** The level that a line names, alone or as that of its sheet. */
function levelOf(matcher: LabelMatcher, line: Line): string | null {
  const [label, value] = labelled(line);
  const text = isParameter(matcher, line) ? value : value === '' ? label : '';
  return text !== '' && matcher.isLevel(text) ? text : null;
}

/** The code that a line names as that of its sheet. */
function codeOf({ codes }: LabelMatcher, line: Line): string | null {
  const [label, value] = labelled(line);
  return isCodeLabel(label) && codes.isCode(value) ? value : null;
}
