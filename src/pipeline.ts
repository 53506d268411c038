/** The corridor for one input: read -> lay out -> recognise -> assemble. What is left, all inputs settle together. */

import { assemble } from './assemble/assemble.js';
import { layOut } from './layout/layout.js';
import type { Drafts } from './model/draft.js';
import type { LabelMatcher } from './model/labelMatcher.js';
import type { Layout } from './model/layout.js';
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
  readonly drafts: Drafts;
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
  const { source, layout } = await readAndLayOut({ file, bytes }, options, matcher, report);
  const drafts = assemble(layout, recognise(layout, report), report);
  if (drafts.drafts.length === 0) {
    throw new InputError('not-an-export', { file, labels: LEVEL_NAMES.map(matcher.levelName).join(', ') });
  }
  reportMissingPages(source, drafts.drafts, report);
  return { source, drafts };
}

/** Reads an input and lays it out: nobody keeps the runs of a PDF any longer than that, which are more than all made of them. */
async function readAndLayOut(
  { file, bytes }: Input,
  options: ReadOptions,
  matcher: LabelMatcher,
  report: Report,
): Promise<{ readonly source: SourceFacts; readonly layout: Layout }> {
  const source = await read(file, bytes, 0, options, report);
  const { content: _, ...facts } = source;
  return { source: facts, layout: layOut(source, matcher, report) };
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
      drafts: { ...drafts, layout: { ...drafts.layout, source: index } },
    },
    findings: findings.map((one) => ({ ...one, place: moved(one.place), related: one.related.map(moved) })),
  };
}
