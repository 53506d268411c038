/** The corridor for one input: read -> lay out -> recognise -> assemble. What is left, all inputs settle together. */

import { assemble } from './assemble/assemble.js';
import { layOut } from './layout/layout.js';
import { createCutter, cutIn, parseStretch, type Stretch, viewBehind } from './long/stretches.js';
import type { Drafts } from './model/draft.js';
import type { LabelMatcher } from './model/labelMatcher.js';
import type { Layout } from './model/layout.js';
import { LONG } from './model/limits.js';
import type { SourceFacts } from './model/source.js';
import { type ReadOptions, read } from './read/read.js';
import { recognise } from './recognise/recognise.js';
import type { Place } from './report/document.js';
import { InputError } from './report/errors/inputError.js';
import type { Finding, Report } from './report/report.js';
import { reportMissingPages } from './settle/missingPages.js';
import { LEVEL_NAMES } from './vocabulary/levels.js';

/** One export: its name as given, for messages, and its bytes. */
export interface Input {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ParsedInput {
  readonly source: SourceFacts;
  /** A long text's stretch by stretch; else one for the whole input. */
  readonly drafts: readonly Drafts[];
}

/**
 * Reads one input as far as drafts, as the only source there is: see {@link asSource}. Throws InputError if it gives no
 * sheet.
 */
export async function parseInput(
  { file, bytes }: Input,
  options: ReadOptions,
  matcher: LabelMatcher,
  report: Report,
): Promise<ParsedInput> {
  const { source, ...made } = await readAndLayOut({ file, bytes }, options, matcher, report);
  const drafts = made.layout
    ? [assemble(made.layout, recognise(made.layout, report), report)]
    : await draftsOfLong(source, made.text, matcher, report);
  if (drafts.every((part) => part.drafts.length === 0)) {
    throw new InputError('not-an-export', { file, labels: LEVEL_NAMES.map(matcher.levelName).join(', ') });
  }
  reportMissingPages(
    source,
    drafts.flatMap((part) => part.drafts),
    report,
  );
  return { source, drafts };
}

type LaidOut =
  | { readonly source: SourceFacts; readonly layout: Layout }
  /** A long text is laid out stretch by stretch. */
  | { readonly source: SourceFacts; readonly layout: null; readonly text: string };

/** Reads an input and lays it out: nobody keeps the runs of a PDF any longer than that, which are more than all made of them. */
async function readAndLayOut(
  { file, bytes }: Input,
  options: ReadOptions,
  matcher: LabelMatcher,
  report: Report,
): Promise<LaidOut> {
  const source = await read(file, bytes, 0, options, report);
  const { content, ...facts } = source;
  if (content.kind === 'text' && bytes.length > LONG) return { source: facts, layout: null, text: content.text };
  return { source: facts, layout: layOut(source, matcher, report) };
}

async function draftsOfLong(
  facts: SourceFacts,
  text: string,
  matcher: LabelMatcher,
  report: Report,
): Promise<Drafts[]> {
  const cutter = createCutter(facts, async (part) => cutIn(part, facts, matcher));
  const drafts: Drafts[] = [];
  let view: string | null = null;
  const add = (stretch: Stretch) => {
    const parsed = parseStretch(facts, stretch, view, matcher, report);
    view = viewBehind(parsed, view);
    drafts.push(parsed);
  };
  for await (const stretch of cutter.add(text)) add(stretch);
  add(cutter.end());
  return drafts;
}

/** What was read of an input, and found in it, as it stands among the sources of a run: which place it has is known last. */
export function asSource(
  index: number,
  { source, drafts }: ParsedInput,
  findings: readonly Finding[],
): { readonly parsed: ParsedInput; readonly findings: readonly Finding[] } {
  const moved = (place: Place): Place => ({ ...place, source: index });
  return {
    parsed: {
      source: { ...source, index },
      drafts: drafts.map((part) => ({ ...part, layout: { ...part.layout, source: index } })),
    },
    findings: findings.map((one) => ({ ...one, place: moved(one.place), related: one.related.map(moved) })),
  };
}
