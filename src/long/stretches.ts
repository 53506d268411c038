/**
 * A long text, stretch by stretch: each holds whole sheets, and is laid out, recognised and assembled for itself.
 *
 * So much text shows all habits of the tool that wrote it, and what is learned of them holds within the stretch. A stretch
 * ends only where the header block of another objective begins; where none does, it goes on.
 */

import { assemble } from '../assemble/assemble.js';
import { layOut } from '../layout/layout.js';
import { startOfWhole } from '../layout/text.js';
import type { Drafts } from '../model/draft.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Layout, Line } from '../model/layout.js';
import { listOf } from '../model/lists.js';
import type { Source, SourceFacts, TextStart } from '../model/source.js';
import { findHeaderStarts, type HeaderStart } from '../recognise/header/starts.js';
import { recognise } from '../recognise/recognise.js';
import { createReport, type Report } from '../report/report.js';
import { thinDraft } from '../settle/thin.js';
import { countEnds, lineStarts } from '../text/lineEnds.js';
import { codeOf } from '../text/textSpans.js';

/** How many characters a stretch has at most, unless a sheet is longer. */
const STRETCH = 128 * 1024;
/** How much text must be there, in stretches, for one to be cut off. */
const ENOUGH = 1.5;
/** How much of its end is looked at first for the header block of another objective. */
const END = 16 * 1024;

export interface Stretch {
  readonly text: string;
  readonly start: TextStart;
}

/** A stretch that was cut off, and how many lines and pages end in it. */
export interface CutStretch extends Stretch {
  readonly ends: ReturnType<typeof countEnds>;
}

/** Cuts a text that comes in pieces, wherever those are cut themselves. */
export interface Cutter {
  /** The stretches that are whole with this piece. */
  readonly add: (piece: string) => AsyncGenerator<CutStretch, void, undefined>;
  /** The last one. */
  readonly end: () => CutStretch;
}

/** Tells where a part of a text may be cut: see {@link cutIn}. */
export type FindCut = (part: string) => Promise<number>;

/** A cutter for a text that looks like this one. */
export function createCutter(facts: SourceFacts, findCut: FindCut, size = STRETCH): Cutter {
  let text = '';
  let start: TextStart = { line: 0, page: 0, isPaged: facts.pageCount !== null };
  let looked = size;
  const taken = (end: number): CutStretch => {
    const own = text.slice(0, end);
    const stretch = { text: own, start, ends: countEnds(own) };
    text = text.slice(end);
    start = { ...start, line: start.line + stretch.ends.lines, page: start.page + stretch.ends.pages };
    looked = size;
    return stretch;
  };
  /** Looks at the end of what would be a stretch, and at more of it where that cannot be cut. 0 if there is no place. */
  const lastCut = async (): Promise<number> => {
    for (let end = END; ; end *= 2) {
      const from = looked > end ? text.indexOf('\n', looked - end) + 1 : 0;
      const cut = await findCut(text.slice(from, looked));
      if (cut > 0) return from + cut;
      if (from === 0) return 0;
    }
  };
  return {
    async *add(piece) {
      text += piece;
      // What is left for the last stretch must be enough to learn from, too.
      while (text.length > looked * ENOUGH) {
        const end = await lastCut();
        if (end > 0) yield taken(end);
        else looked *= 2;
      }
    },
    end: () => taken(text.length),
  };
}

/**
 * Where the last sheet begins in a part of a text that a cut leaves as it is, and those before it; 0 if there is none.
 * The lexicon knows the header blocks.
 */
export function cutIn(part: string, facts: SourceFacts, matcher: LabelMatcher): number {
  const begins = beginsOfSheets(part, facts, matcher);
  // The last one is not all there yet: its code itself may be cut.
  for (let i = begins.length - 2; i > 0 && i >= begins.length - MOST_TRIED; i -= 1) {
    const around = [begins[i - 1]!, begins[i]!, begins[i + 1]!] as const;
    if (isHarmless(part, around, facts, matcher)) return around[1];
  }
  return 0;
}

/** How many places for a cut are tried. */
const MOST_TRIED = 4;

/** Whether two sheets say the same when they are parted in the middle of three places. */
function isHarmless(
  text: string,
  [first, cut, end]: readonly [number, number, number],
  facts: SourceFacts,
  matcher: LabelMatcher,
): boolean {
  const [before, behind] = [text.slice(first, cut), text.slice(cut, end)];
  const { lines, pages } = countEnds(before);
  const start = { line: 0, page: 0, isPaged: facts.pageCount !== null };
  const said = (own: string, from: TextStart) =>
    listOf(parseStretch(facts, { text: own, start: from }, null, matcher, createReport()).drafts, (draft) =>
      JSON.stringify(thinDraft(draft, [])),
    );
  const parted = [...said(before, start), ...said(behind, { ...start, line: lines, page: pages })];
  return parted.join('\n') === said(before + behind, start).join('\n');
}

/** Where header blocks begin that are not of the objective before them. */
function beginsOfSheets(text: string, facts: SourceFacts, matcher: LabelMatcher): number[] {
  const layout = layOut(sourceOf(facts, text, startOfWhole(text)), matcher, createReport());
  const { headerStarts } = findHeaderStarts(layout);
  const tops = listOf(headerStarts, ({ label }) => topOf(layout, label[0]!.line));
  const starts = lineStarts(text);
  return headerStarts.flatMap((headerStart, i) => {
    const last = headerStarts[i - 1];
    const isOther =
      last !== undefined && codeOf(headerStart) !== codeOf(last) && !hasParameters(layout, last, headerStart);
    return isOther ? [starts[withHead(layout, tops[i]!, tops[i - 1]!)]!] : [];
  });
}

/** Whether another export begins between two header blocks: what its parameters say is for the sheets behind them. */
function hasParameters({ lines, matcher }: Layout, before: HeaderStart, own: HeaderStart): boolean {
  const end = own.label[0]!.line.index;
  for (let i = before.label[0]!.line.index; i < end; i += 1) {
    for (const { text } of lines[i]!.cells) {
      const field = matcher.matchLabel('parameters', [text])?.row.field;
      if (field === 'view' || field === 'level') return true;
    }
  }
  return false;
}

/** The line that a header block begins with: a cell of it may begin above its level label. */
function topOf({ lines }: Layout, level: Line): number {
  let top = level.index;
  while (top > 0 && lines[top - 1]!.cells.length > 0 && lines[top - 1]!.page === level.page) top -= 1;
  return top;
}

/** How many lines a running head has at most. */
const HEAD = 6;

/** The line where the running head above a block begins: what stands above the one before it too, but for its numbers. */
function withHead({ lines }: Layout, own: number, before: number): number {
  const others = filledAbove(lines, before);
  let top = own;
  for (const [i, line] of filledAbove(lines, own).entries()) {
    const isHead = line.page === lines[own]!.page && others[i] && shapeOf(line) === shapeOf(others[i]);
    if (!isHead) break;
    top = line.index;
  }
  return top;
}

/** The lines that are not blank, right above one, from the lowest up: no more than a running head has. */
function filledAbove(lines: readonly Line[], line: number): Line[] {
  const found: Line[] = [];
  for (let i = line - 1; i >= Math.max(0, line - 4 * HEAD) && found.length < HEAD; i -= 1) {
    if (lines[i]!.cells.length > 0) found.push(lines[i]!);
  }
  return found;
}

const shapeOf = ({ text }: Line): string => text.trim().replace(/\d+/gu, '9');

/** Reads a stretch as far as drafts. `view` is the Vista of the export that it begins in. */
export function parseStretch(
  facts: SourceFacts,
  { text, start }: Stretch,
  view: string | null,
  matcher: LabelMatcher,
  report: Report,
): Drafts {
  const layout = layOut(sourceOf(facts, text, start), matcher, report);
  return assemble(layout, recognise(layout, report), report, view);
}

/** A stretch as a source: from whichever thread it comes, all have one form to V8. */
function sourceOf(
  { index, file, format, sha256, pageCount, pages }: SourceFacts,
  text: string,
  { line, page, isPaged }: TextStart,
): Source {
  return {
    index,
    file,
    format,
    sha256,
    pageCount,
    pages,
    content: { kind: 'text', text, start: { line, page, isPaged } },
  };
}

/** The Vista that holds behind a stretch. */
export const viewBehind = ({ drafts }: Drafts, view: string | null): string | null => drafts.at(-1)?.view ?? view;
