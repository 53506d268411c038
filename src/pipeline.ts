/** The corridor for one input: read -> lay out -> recognise -> assemble. What is left, all inputs settle together. */

import type { Profile } from './labels/profile.js';
import { DEFAULT_LIMITS, type Limits, MIB } from './model/limits.js';
import type { Input, ParsedInput } from './parseInput.js';
import { cores } from './platform/platform.js';
import { isEncoding } from './read/decode.js';
import { isPdf } from './read/detectFormat.js';
import type { Language } from './report/catalogue/catalogue.js';
import type { Document } from './report/document.js';
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

const settleOptions = ({ ledger = true }: ParseOptions) => ({ ledger });

/** More readers than this take memory for little: the last steps are one thread's. */
const MOST_JOBS = 4;

/** How many readers there are unless it is said. */
const usualJobs = (): number => Math.min(cores(), MOST_JOBS);

/** The limits that hold, those not given as they always are. */
export const limitsOf = ({ limits = {} }: ParseOptions): Limits => {
  const given = Object.entries(limits).filter(([, limit]) => limit !== undefined);
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(given) };
};

function refuseTooLarge({ file, bytes }: Input, { size }: Limits): void {
  if (bytes.length > size * MIB) throw new InputError('too-large', { file, limit: size });
}

/** Text so short, in bytes, costs nothing to speak of. */
const SHORT = 256 * 1024;

/** Whether an input can be read here: short text without a control character. A worker takes time to start. */
const isHarmless = (bytes: Uint8Array): boolean =>
  bytes.length <= SHORT && !isPdf(bytes) && bytes.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
