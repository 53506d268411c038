/**
 * The corridor: each input is read, laid out, recognised and assembled on its own (`parseInput`), in a cage where it is
 * a stranger's to decide what that takes; then all settle together.
 */

import type { Profile } from './labels/profile.js';
import { DEFAULT_LIMITS, type Limits, MIB } from './model/limits.js';
import type { Input, ParsedInput } from './parseInput.js';
import { cores } from './platform/platform.js';
import { isEncoding } from './read/decode.js';
import { isPdf } from './read/detectFormat.js';
import type { Language } from './report/catalogue/catalogue.js';
import type { Document } from './report/document.js';
import { InputError } from './report/errors/inputError.js';
import type { LedgerLine } from './report/ledger.js';
import { createReport, diagnosticsOf, type Finding, type Report } from './report/report.js';
import { SCHEMA_VERSION } from './report/schemaVersion.js';
import type { SettledInputs } from './settleInputs.js';
import { type Cage, openCage, type Reader } from './workers/pool.js';

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
  /** How many inputs are read at a time: as many as the machine has cores, up to 4. */
  readonly jobs?: number | undefined;
  /** Whether the result has the ledger's lines, and not only their counts: `true` unless given. */
  readonly ledger?: boolean | undefined;
  /** Called while inputs are read, with how far one of them is. */
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
  /** How many records there are, and linked objectives in them: also where the document does not hold them. */
  readonly records: number;
  readonly links: number;
}

type Rejected = ParseResult['rejected'][number];

/**
 * Reads exports and gives back their records. Of inputs that are made as they go, a few are held at a time. Never throws on
 * what a document says; an encoding that does not exist is the caller's mistake, and a RangeError.
 */
export async function parse(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions = {},
): Promise<ParseResult> {
  const { first, isOnly, all } = await lookAhead(inputs);
  if (isOnly) for await (const result of parseEach([first!], options)) return result;
  const { asSource, matcherFor, parseInput, settleInputs } = await import('./stages.js');
  const matcher = matcherFor(options.profile);
  const drafts: Goal<ParsedInput> = {
    here: (input, reading, report) => parseInput(input, reading, matcher, report),
    caged: (cage) => (input, reading, report) => cage.parseInput(input, reading, report, matcher),
  };
  const report = createReport();
  const read: ParsedInput[] = [];
  const rejected: Rejected[] = [];
  for await (const one of readEach(all, drafts, options)) {
    if ('error' in one) rejected.push(one);
    else {
      const { parsed, findings } = asSource(read.length, one.read, one.findings);
      read.push(parsed);
      report.take(findings);
    }
  }
  return resultOf(settleInputs(read, settleOptions(options), matcher, report), rejected, report, options);
}

/** The same, each input for itself: a result for each as soon as it is read, so that it can be written and forgotten. */
export async function* parseEach(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions = {},
): AsyncGenerator<ParseResult, void, undefined> {
  const settled: Goal<SettledInputs> = {
    async here(input, reading, report) {
      const { matcherFor, settleInput } = await import('./stages.js');
      return await settleInput(input, reading, matcherFor(options.profile), report);
    },
    caged: (cage) => cage.settleInput,
  };
  for await (const one of readEach(inputs, settled, options)) {
    const report = createReport();
    if ('error' in one) yield resultOf(NOTHING, [one], report, options);
    else {
      report.take(one.findings);
      yield resultOf(one.read, [], report, options);
    }
  }
}

const NOTHING: SettledInputs = { sources: [], objectives: [], ledger: [], sheets: 0, repeatedHeaders: 0 };

/** The first input, and whether it is the only one; `all` are all of them, as if nobody had looked. */
async function lookAhead(inputs: Iterable<Input> | AsyncIterable<Input>) {
  const rest = (async function* () {
    yield* inputs;
  })();
  const [one, two] = [await rest.next(), await rest.next()];
  const seen = [one, two].flatMap(({ done, value }) => (done ? [] : [value]));
  const all = (async function* () {
    yield* seen;
    yield* rest;
  })();
  return { first: seen[0], isOnly: seen.length === 1, all };
}

type ReadOne<Read> = Rejected | { readonly read: Read; readonly findings: readonly Finding[] };

/** How far inputs are read: as far as drafts, to be settled with others, or until each is settled for itself. */
interface Goal<Read> {
  readonly here: Reader<Read>;
  readonly caged: (cage: Cage) => Reader<Read>;
}

/** How many inputs are held for each job: while one is long to read, others behind it are read meanwhile. */
const AHEAD = 2;

/** Reads inputs, several at a time, and gives what they were in their order. */
async function* readEach<Read>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  goal: Goal<Read>,
  options: ParseOptions,
): AsyncGenerator<ReadOne<Read>, void, undefined> {
  const { encoding, password, pages, profile, isolate = true, onProgress, jobs = usualJobs() } = options;
  if (encoding !== undefined && !(await isEncoding(encoding))) throw new RangeError(`Unknown encoding: "${encoding}"`);
  const reading = { encoding, password, pages, limits: limitsOf(options), ...settleOptions(options) };
  const cage = openCage(profile, jobs);
  const readOne = async (input: Input): Promise<ReadOne<Read>> => {
    const { file, bytes } = input;
    const isHere = !isolate || isHarmless(bytes);
    const report = createReport();
    const onPage = onProgress && ((read: number) => onProgress({ file, pages: read }));
    try {
      refuseTooLarge(input, reading.limits);
      // Here, the engine takes the bytes that it is given.
      const own = isHere ? { file, bytes: new Uint8Array(bytes) } : input;
      const read = isHere ? goal.here : goal.caged(cage);
      return { read: await read(own, { ...reading, onPage }, report), findings: report.findings };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { file, error };
    }
  };
  const held = isolate && jobs > 1 ? jobs * AHEAD : 1;
  const open: Promise<ReadOne<Read>>[] = [];
  try {
    for await (const input of inputs) {
      const one = readOne(input);
      one.catch(() => {}); // it is told when its turn comes
      open.push(one);
      if (open.length >= held) yield await open.shift()!;
    }
    while (open.length > 0) yield await open.shift()!;
  } finally {
    cage.close();
  }
}

/** What was read, as the caller gets it. */
function resultOf(
  { sources, objectives, ledger, sheets, repeatedHeaders }: SettledInputs,
  rejected: readonly Rejected[],
  { findings }: Report,
  { language = 'en' }: ParseOptions,
): ParseResult {
  return {
    document: {
      schemaVersion: SCHEMA_VERSION,
      sources: [...sources],
      objectives,
      diagnostics: diagnosticsOf(findings, language),
    },
    ledger,
    rejected,
    findings,
    repeatedHeaders,
    sheets,
    records: objectives.length,
    links: objectives.reduce((sum, { linkedObjectives }) => sum + linkedObjectives.length, 0),
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
