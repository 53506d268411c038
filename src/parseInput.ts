/** The corridor for one input: read -> lay out -> recognise -> assemble. What is left, all inputs settle together. */

import { assemble } from './assemble/assemble.js';
import { layOut } from './layout/layout.js';
import type { Drafts } from './model/draft.js';
import type { Lexicon } from './model/lexicon.js';
import type { Source } from './model/source.js';
import { type ReadOptions, read } from './read/read.js';
import { recognise } from './recognise/recognise.js';
import { InputError } from './report/inputError.js';
import type { Report } from './report/report.js';
import { reportGaps } from './settle/gaps.js';
import { LEVEL_NAMES } from './vocabulary/levels.js';

/** One export: its name as given, for messages, and its bytes. */
export interface Input {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What is known of an input once it was read; its content went into the drafts. */
export type SourceFacts = Omit<Source, 'content'>;

export interface ParsedInput {
  readonly source: SourceFacts;
  readonly drafts: Drafts;
}

/** Reads one input as far as drafts. `index` is its place among the sources. Throws InputError if it gives no sheet. */
export async function parseInput(
  { file, bytes }: Input,
  index: number,
  options: ReadOptions,
  lexicon: Lexicon,
  report: Report,
): Promise<ParsedInput> {
  const { content, ...facts } = await read(file, bytes, index, options, report);
  const layout = layOut({ ...facts, content }, lexicon, report);
  const drafts = assemble(layout, recognise(layout, report), report);
  if (drafts.drafts.length === 0) {
    throw new InputError('not-an-export', { file, labels: LEVEL_NAMES.map(lexicon.levelName).join(', ') });
  }
  reportGaps(facts, drafts, report);
  return { source: facts, drafts };
}
