/**
 * The corridor: each input is read, laid out, recognised and assembled on its own (`parseInput`), in a cage where it is
 * a stranger's to decide what that takes; then all settle together.
 */

import { openCage } from './cage/cage.js';
import type { Lexicon } from './model/lexicon.js';
import { DEFAULT_LIMITS, type Limits, MIB } from './model/limits.js';
import type { Profile } from './model/profile.js';
import { lexiconFor } from './model/profileWords.js';
import { type Input, type ParsedInput, parseInput } from './parseInput.js';
import { isEncoding } from './read/decode.js';
import { isPdf } from './read/kind.js';
import type { Language } from './report/catalogue.js';
import type { Document } from './report/document.js';
import { InputError } from './report/inputError.js';
import type { LedgerLine } from './report/ledger.js';
import { createReport, diagnosticsOf, type Finding, type Report } from './report/report.js';
import { SCHEMA_VERSION } from './report/schemaVersion.js';
import { countLines } from './settle/ledger.js';
import { settle } from './settle/settle.js';

export type { Input } from './parseInput.js';

export interface ParseOptions {
  /** Language of the diagnostics' sentences; English unless given, whatever the environment says. */
  readonly language?: Language | undefined;
  /** Encoding of the inputs that are text, by any name that iconv-lite knows; found from the bytes unless given. */
  readonly encoding?: string | undefined;
  /** Password of encrypted PDFs. */
  readonly password?: string | undefined;
  /** Words of another vendor's sheets, beside those that are known. */
  readonly profile?: Profile | undefined;
  /** Ranges of pages to read, first and last included; all pages unless given. */
  readonly pages?: readonly (readonly [number, number])[] | undefined;
  /** What reading one input may take; what is not given is as in {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<Limits> | undefined;
  /**
   * Whether PDFs, and text that is long or strange, are read in a worker, which alone holds them to the limits of time
   * and memory: `true` unless given. Without it, whoever calls has to watch over this thread.
   */
  readonly isolate?: boolean | undefined;
  /** Called while an input is read, with how far it is. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Progress {
  readonly file: string;
  /** Pages of it that are read; of a text without pages, as many as its length would fill. */
  readonly pages: number;
}

export interface ParseResult {
  readonly document: Document;
  /** Every line of every input that was read, with its class. */
  readonly ledger: readonly LedgerLine[];
  /** Inputs that could not be read, each with its error; they are not among the document's sources. */
  readonly rejected: readonly { readonly file: string; readonly error: InputError }[];
  /** How many repeated header blocks were folded into their sheet. */
  readonly repeatedHeaders: number;
  /** The diagnostics before they were put into words: for messages in another language than the document's. */
  readonly findings: readonly Finding[];
  /** How many printed sheets were found, before records were merged. */
  readonly sheets: number;
}

type Rejected = ParseResult['rejected'][number];

/**
 * Reads exports and gives back their records. Inputs are taken one at a time, so that a sequence made as it goes holds
 * the bytes of one. Never throws on what a document says; an encoding that does not exist is the caller's mistake, and a
 * RangeError.
 */
export async function parse(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions = {},
): Promise<ParseResult> {
  const lexicon = lexiconFor(options.profile);
  const report = createReport();
  const read: ParsedInput[] = [];
  const rejected: Rejected[] = [];
  for await (const one of readEach(inputs, options, lexicon, () => read.length)) {
    if ('error' in one) rejected.push(one);
    else {
      read.push(one.parsed);
      report.take(one.findings);
    }
  }
  return resultOf(read, rejected, report, lexicon, options);
}

/** The same, each input for itself: a result for each as soon as it is read, so that it can be written and forgotten. */
export async function* parseEach(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions = {},
): AsyncGenerator<ParseResult, void, undefined> {
  const lexicon = lexiconFor(options.profile);
  for await (const one of readEach(inputs, options, lexicon, () => 0)) {
    const report = createReport();
    if ('error' in one) yield resultOf([], [one], report, lexicon, options);
    else {
      report.take(one.findings);
      yield resultOf([one.parsed], [], report, lexicon, options);
    }
  }
}

/** Reads one input after the other, in one cage. `next` is the place that the input will have among the sources. */
async function* readEach(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions,
  lexicon: Lexicon,
  next: () => number,
): AsyncGenerator<Rejected | { readonly parsed: ParsedInput; readonly findings: readonly Finding[] }, void, undefined> {
  const { encoding, password, pages, profile, isolate = true, onProgress } = options;
  if (encoding !== undefined && !(await isEncoding(encoding))) throw new RangeError(`Unknown encoding: "${encoding}"`);
  const reading = { encoding, password, pages, limits: limitsOf(options) };
  const cage = openCage(profile);
  try {
    for await (const input of inputs) {
      const parseOne = isolate && !isHarmless(input.bytes) ? cage.parseInput : parseInput;
      const report = createReport();
      try {
        refuseTooLarge(input, reading.limits);
        const copy = { ...input, bytes: new Uint8Array(input.bytes) }; // the engine takes the bytes it is given
        const onPage = onProgress && ((read: number) => onProgress({ file: input.file, pages: read }));
        const parsed = await parseOne(copy, next(), { ...reading, onPage }, lexicon, report);
        yield { parsed, findings: report.findings };
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        yield { file: input.file, error };
      }
    }
  } finally {
    await cage.close();
  }
}

/** What was read of the inputs, settled together. */
function resultOf(
  read: readonly ParsedInput[],
  rejected: readonly Rejected[],
  report: Report,
  lexicon: Lexicon,
  { language = 'en' }: ParseOptions,
): ParseResult {
  const { objectives, ledger, parameters } = settle(
    read.map(({ drafts }) => drafts),
    lexicon,
    report,
  );
  const ledgers = read.map((): LedgerLine[] => []);
  for (const line of ledger) ledgers[line.source]!.push(line);
  const sources = read.map(({ source }, i) => ({
    file: source.file,
    format: source.format,
    sha256: source.sha256,
    pages: source.pageCount,
    parameters: parameters[i]!,
    lines: countLines(ledgers[i]!),
  }));
  const sheets = read.flatMap(({ drafts }) => drafts.drafts);
  return {
    document: {
      schemaVersion: SCHEMA_VERSION,
      sources,
      objectives,
      diagnostics: diagnosticsOf(report.findings, language),
    },
    ledger,
    rejected,
    findings: report.findings,
    repeatedHeaders: sheets.reduce((sum, sheet) => sum + sheet.headers.length - 1, 0),
    sheets: sheets.length,
  };
}

const limitsOf = ({ limits = {} }: ParseOptions): Limits => {
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
