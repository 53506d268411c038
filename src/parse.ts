/**
 * Parses many inputs, in their order, several at a time: untrusted ones in workers, within limits of time and memory.
 *
 * The stages are loaded only where this thread runs them itself.
 */

import type { Profile } from './labels/profile.js';
import type { LabelMatcher } from './model/labelMatcher.js';
import { DEFAULT_LIMITS, type Limits, MIB } from './model/limits.js';
import type { ParseOptions, ParseResult, RecordsResult, Scan } from './parse/options.js';
import type { Input, Joiner, Settled } from './pipeline.js';
import { cores, sha256 } from './platform/platform.js';
import { isEnvelope, takeOut } from './read/containers/envelope.js';
import { isEncoding } from './read/decode.js';
import { isPdf } from './read/detectFormat.js';
import { isRecords } from './read/looksLikeRecords.js';
import { InputError } from './report/errors/inputError.js';
import { InstallationError, isMissingModule } from './report/errors/installationError.js';
import { wholeOf } from './report/records.js';
import { diagnosticsOf } from './report/report.js';
import { SCHEMA_VERSION } from './report/schemaVersion.js';
import { createPool, type Pool } from './workers/pool.js';
import type { Results, TaskKind } from './workers/protocol.js';

export type { ParseOptions, ParseResult, Progress, Recognised, RecordsResult, Scan } from './parse/options.js';
export type { Input } from './pipeline.js';

type Rejected = ParseResult['rejected'][number];

/**
 * Reads exports, and records that dup-parse wrote before, and gives back the records of all. Of inputs that are made as they go, a
 * few are held at a time. Never throws on what a document says; an encoding that does not exist is the caller's mistake, and a
 * RangeError.
 */
export async function parse(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions = {},
): Promise<ParseResult> {
  return inMemory(await parseMany(inputs, options));
}

const inMemory = (result: RecordsResult): ParseResult => ({ ...result, document: wholeOf(result.document) });

/** The same, with objectives that are made one by one: there may be more of them than memory holds. */
export async function parseMany(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions = {},
): Promise<RecordsResult> {
  const { isOnly, all } = await lookAhead(inputs);
  if (isOnly) for await (const result of parseEach(all, options)) return result;
  const rejected: Rejected[] = [];
  const joiner = await joinerFor(options);
  for await (const one of runEach('settleInput', all, options)) {
    if ('error' in one) rejected.push(one);
    else joiner.add(one.result);
  }
  return resultOf(null, joiner.result(), rejected, options);
}

async function joinerFor(options: ParseOptions): Promise<Joiner> {
  const { createJoiner, matcherFor } = await import('./pipeline.js');
  return createJoiner(settleOptions(options), matcherFor(options.profile));
}

/** The same, each input for itself: a result for each as soon as it is read, so that it can be written and forgotten. */
export async function* parseEach(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions = {},
): AsyncGenerator<ParseResult, void, undefined> {
  for await (const one of runEach('settleInput', inputs, options))
    yield inMemory(
      'error' in one ? resultOf(one.file, NOTHING, [one], options) : resultOf(one.file, one.result, [], options),
    );
}

/** Both at once, from one reading: a result for each input as soon as it is read, and at the end one for all. */
export async function* parseEachAndAll(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions = {},
): AsyncGenerator<{ readonly of: 'one' | 'all'; readonly result: RecordsResult }, void, undefined> {
  const rejected: Rejected[] = [];
  const joiner = await joinerFor(options);
  for await (const one of runEach('settleInput', inputs, options)) {
    if ('error' in one) rejected.push(one);
    else {
      yield { of: 'one', result: resultOf(one.file, one.result, [], options) };
      joiner.add(one.result);
    }
  }
  yield { of: 'all', result: resultOf(null, joiner.result(), rejected, options) };
}

/**
 * Lays out each input as it is read, whether it is an export or not, in the order of the inputs: a profile is drafted from
 * that.
 */
export async function* layOutEach(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions = {},
): AsyncGenerator<
  Rejected | { readonly file: string; readonly layout: Results['layOutInput']['layout'] },
  void,
  undefined
> {
  for await (const one of runEach('layOutInput', inputs, options)) {
    yield 'error' in one ? one : { file: one.file, layout: one.result.layout };
  }
}

const NOTHING: Settled = {
  sources: [],
  objectives: [],
  places: null,
  ledger: [],
  pages: [],
  findings: [],
  sheets: 0,
  repeatedHeaders: 0,
};

/** Looks whether there is one input only: it can be settled where it is read. `all` are the inputs as if nobody had looked. */
async function lookAhead(inputs: Iterable<Input> | AsyncIterable<Input>) {
  const rest = (async function* () {
    yield* inputs;
  })();
  const [first, second] = [await rest.next(), await rest.next()];
  const all = (async function* () {
    for (const { done, value } of [first, second]) if (!done) yield value;
    yield* rest;
  })();
  return { isOnly: !first.done && second.done, all };
}

/** How many inputs are held for each job: while one takes long, others after it are read. */
const HELD_PER_JOB = 2;

interface Done<Kind extends TaskKind> {
  readonly file: string;
  readonly result: Results[Kind];
}

/** Runs a function of the pipeline on each input, several at a time, and gives the results in the order of the inputs. */
async function* runEach<Kind extends TaskKind>(
  kind: Kind,
  inputs: Iterable<Input> | AsyncIterable<Input>,
  options: ParseOptions,
): AsyncGenerator<Rejected | Done<Kind>, void, undefined> {
  const { encoding, password, pages, profile, isolate = true, onProgress, recognise, jobs = usualJobs() } = options;
  if (encoding !== undefined && !(await isEncoding(encoding))) throw new RangeError(`Unknown encoding: "${encoding}"`);
  const reading = { encoding, password, pages, limits: limitsOf(options), ...settleOptions(options) };
  const pool = createPool(profile, jobs);
  const runHere = inThisThread(profile);
  const runOne = async (input: Input): Promise<Rejected | Done<Kind>> => {
    const { file, bytes } = input;
    const done = (result: Results[Kind]) => ({ file, result });
    const onPage = onProgress && ((read: number) => onProgress({ file, pages: read }));
    try {
      refuseTooLarge(input, reading.limits);
      const run = isolate && !(await isHarmless(file, bytes)) ? pool.run : runHere;
      const plain = run(kind, input, { ...reading, onPage });
      if (!recognise) return done(await plain);
      const scan = scanIn(await plain.catch(asScan), input, pages);
      if (!scan) return done(await plain);
      const { bytes: withText, by } = await recognise(scan);
      const container = scan.bytes === bytes ? null : 'p7m';
      const ocr = { by, container, sha256: sha256(bytes, 'hex') } as const;
      const recognised = await run(kind, { ...input, bytes: withText }, { ...reading, onPage, ocr }).catch(
        (error: unknown) => {
          throw isNoText(error) ? new InputError('ocr-found-nothing', { file }) : error;
        },
      );
      return done(recognised);
    } catch (error) {
      if (isMissingModule(error)) throw new InstallationError(error.message, error);
      if (!(error instanceof InputError)) throw error;
      return { file, error };
    }
  };
  const held = isolate && jobs > 1 ? jobs * HELD_PER_JOB : 1;
  const open: Promise<Rejected | Done<Kind>>[] = [];
  try {
    for await (const input of inputs) {
      const one = runOne(input);
      one.catch(() => {}); // it is thrown when its turn comes
      open.push(one);
      if (open.length >= held) yield await open.shift()!;
    }
    while (open.length > 0) yield await open.shift()!;
  } finally {
    pool.close();
  }
}

const isNoText = (error: unknown): error is InputError<'pdf-no-text'> =>
  error instanceof InputError && error.code === 'pdf-no-text';

/** Returns the error of a scan; throws any other. */
function asScan(error: unknown): InputError<'pdf-no-text'> {
  if (isNoText(error)) return error;
  throw error;
}

/** Codes of pages that have no text, though others have. */
const WITHOUT_TEXT = ['page-without-text', 'page-text-missing'];

/** What OCR is to read of an input, judged by what came of it; `null` where all its pages have text. */
function scanIn(
  result: InputError<'pdf-no-text'> | Results[TaskKind],
  { file, bytes }: Input,
  ranges: ParseOptions['pages'],
): Scan | null {
  const pages = isNoText(result)
    ? Number(result.params.pages)
    : result.findings.filter(({ code }) => WITHOUT_TEXT.includes(code)).length;
  return pages === 0 ? null : { file, bytes: takeOut(file, bytes), pages, isWhole: isNoText(result), ranges };
}

/** Runs functions of the pipeline in this thread, as a pool does in its workers. */
function inThisThread(profile: Profile | undefined): Pool['run'] {
  let matcher: LabelMatcher | undefined;
  return async (kind, { entity, file, bytes }, options) => {
    const pipeline = await import('./pipeline.js');
    matcher ??= pipeline.matcherFor(profile);
    const input = { entity, file, bytes: new Uint8Array(bytes) }; // a copy: the PDF engine takes the bytes that it is given
    return (await pipeline[kind](input, options, matcher)) as Results[typeof kind];
  };
}

/** Returns the result as the caller gets it. */
function resultOf(
  file: string | null,
  { sources, objectives, ledger, pages, findings, sheets, repeatedHeaders }: Settled,
  rejected: readonly Rejected[],
  { language = 'en' }: ParseOptions,
): RecordsResult {
  return {
    file,
    document: {
      schemaVersion: SCHEMA_VERSION,
      sources: [...sources],
      objectives,
      diagnostics: diagnosticsOf(findings, language),
    },
    ledger,
    pages,
    rejected,
    findings,
    repeatedHeaders,
    sheets,
  };
}

const settleOptions = ({ ledger = true, explain = false, places = false }: ParseOptions) => ({
  ledger,
  explain,
  places,
});

/** More workers than this take memory for little: the last steps are one thread's. */
const MOST_JOBS = 4;

/** How many workers there are unless the caller says it. */
const usualJobs = (): number => Math.min(cores(), MOST_JOBS);

/** Returns the limits that hold: those given, and the usual ones. */
const limitsOf = ({ limits = {} }: ParseOptions): Limits => {
  const given = Object.entries(limits).filter(([, limit]) => limit !== undefined);
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(given) };
};

function refuseTooLarge({ file, bytes }: Input, { size }: Limits): void {
  if (bytes.length > size * MIB) throw new InputError('too-large', { file, limit: size });
}

/** Text of so few bytes takes hardly any time or memory; records, whose errors are many, of fewer. */
const SHORT = 256 * 1024;
const SHORT_RECORDS = 64 * 1024;

/** Whether an input can be read in this thread: short text without a control character. A worker takes time to start. */
const isHarmless = async (file: string, bytes: Uint8Array): Promise<boolean> =>
  bytes.length <= SHORT &&
  !isPdf(bytes) &&
  !isEnvelope(bytes) &&
  bytes.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13)) &&
  (bytes.length <= SHORT_RECORDS || !(await isRecords(file, bytes)));
