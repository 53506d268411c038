/**
 * Files -> their results, through the library, in a run report.
 *
 * Example: `readAndParse(search, settings, report, { results: 'all', ledger: false }, onResult)`, where the search found two
 * files, calls `onResult` once, with the records of both.
 */
import {
  type Input,
  type ParseOptions,
  parseEach,
  parseEachAndAll,
  parseMany,
  type RecordsResult,
} from '../../parse.js';
import { isRecords, LOOKED_AT, looksLikeRecords, RECORDS_ENDINGS } from '../../read/looksLikeRecords.js';
import type { Document } from '../../report/document.js';
import type { InputError } from '../../report/errors/inputError.js';
import { YamlError } from '../../report/errors/yamlError.js';
import { noteDebug } from '../console/debug.js';
import { endProgress, showRecognition, startProgress } from '../console/progress.js';
import type { RunReport } from '../console/runReport.js';
import { type Told, toldOf } from '../console/told.js';
import { firstBytesOf, type Rejected, readAuxiliaryFile, readInputs } from '../files/inputs/input.js';
import { type Found, foundFiles, type Search } from '../files/inputs/search.js';
import { STDIN } from '../options/rows/options.js';
import type { ReadingSettings } from '../options/settings.js';
import { CommandError, wrongUse } from '../strings/errors.js';
import { readExpectations } from './expectations.js';

/** Checked here, not with the other settings, so that the tables of encodings are loaded only for `--encoding`. */
async function requireKnownEncoding(value: string): Promise<void> {
  const { COMMON_ENCODINGS, isEncoding } = await import('../../read/decode.js');
  if (!(await isEncoding(value))) throw wrongUse('unknown-encoding', { value, choices: COMMON_ENCODINGS.join(', ') });
}

/** Reads an auxiliary YAML file. One that is missing or has errors is wrong use. */
export async function readYaml<Data>(
  file: string,
  limit: number,
  read: (file: string, bytes: Uint8Array) => Data,
  notAFile: 'profile-not-a-file' | 'metadata-not-a-file',
): Promise<Data> {
  const bytes = await readAuxiliaryFile(file, limit, notAFile);
  try {
    return read(file, bytes);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new CommandError('wrong-use', (language) => error.sentence(language));
  }
}

/** Returns the options of the library for the settings. */
export async function parseOptions(settings: ReadingSettings): Promise<ParseOptions> {
  const options = await plainOptions(settings);
  if (!settings.ocr) return options;
  const { createRecogniser } = await import('../files/ocr.js');
  return { ...options, recognise: createRecogniser(settings, (scan) => showRecognition(scan, settings)) };
}

async function plainOptions(settings: ReadingSettings): Promise<ParseOptions> {
  const { dataLanguage, encoding, jobs, limits, password, pages, profile } = settings;
  if (encoding !== undefined) await requireKnownEncoding(encoding);
  const options = { language: dataLanguage, encoding, jobs, limits, password, pages };
  if (profile === undefined) return options;
  const { readProfile } = await import('../../read/yaml/profile.js');
  return { ...options, profile: await readYaml(profile, limits.size, readProfile, 'profile-not-a-file') };
}

interface Manner {
  /** Whether each input gives a result of its own, all give one, or both. */
  readonly results: 'each' | 'all' | 'both';
  /** Whether results have the lines of the ledger. */
  readonly ledger: boolean;
  /** Whether pages are wanted as they are drawn, and documents without a sheet are no failure. */
  readonly explain?: boolean;
  /** Tells of an input that need not be read, since its outputs are there; `undefined` of any other. */
  readonly known?: ((input: Input) => Promise<Told | undefined>) | undefined;
  /** Whether records say where each of their values stands. */
  readonly places?: boolean;
}

/**
 * Reads and parses the files of a search. Calls `onResult` as soon as there is a result with a source, so that it need not
 * be kept. Completes the report.
 */
export async function readAndParse(
  search: Search,
  settings: ReadingSettings,
  report: RunReport,
  { results, ledger, explain = false, known, places: hasPlaces = false }: Manner,
  onResult: (result: RecordsResult, of: 'one' | 'all') => Promise<void>,
): Promise<void> {
  const { entries, leftOut } = search;
  const reading = await parseOptions(settings);
  if (foundFiles(search).some(({ entity }) => entity !== undefined) && results !== 'all')
    await requireEntityOfAll(search, settings, reading);
  const expectations = await readExpectations(settings);
  const rejected: Rejected[] = [];
  const places = new Map(entries.map(({ file }, place) => [file, place]));
  /** What is told of inputs that are not read, by their places, until its turn comes. */
  const waiting: (readonly [place: number, told: Told])[] = [];
  const tellBefore = (place: number) => {
    while (waiting.length > 0 && waiting[0]![0] < place) {
      const [, told] = waiting.shift()!;
      expectations.add(told);
      report.addResult(told);
    }
  };
  const inOrder = (all: readonly Rejected[]) => all.toSorted((a, b) => places.get(a.file)! - places.get(b.file)!);
  const progress = await startProgress(entries.length, settings);
  const options = { ...reading, onProgress: progress.pages, ledger, explain, places: hasPlaces };
  try {
    const all = readInputs(entries, settings.limits.size, rejected, progress.next);
    const note = (file: string, told: Told) => waiting.push([places.get(file)!, told]);
    const inputs = known ? withoutKnown(all, known, note) : all;
    for await (const { of, result } of resultsOf(inputs, options, results)) {
      requireEntity(result.rejected, settings);
      rejected.push(...result.rejected);
      if (result.document.sources.length === 0) continue;
      if (result.file !== null) tellBefore(places.get(result.file)!);
      for (const { file, pages } of result.document.sources) noteDebug(`parsed: ${file} (pages: ${pages ?? '-'})`);
      if (of === 'all' || results === 'each') expectations.add(result.document);
      await onResult(result, of);
    }
    tellBefore(Number.POSITIVE_INFINITY);
  } catch (error) {
    report.addRemaining({ rejected: inOrder(rejected) }); // an output that fails hides no input that could not be read
    throw error;
  } finally {
    endProgress();
  }
  report.addRemaining({ rejected: inOrder(rejected), unmet: expectations.unmet(), leftOut });
}

/** Gives the inputs that are to be read; `note` takes what is known of the others. */
async function* withoutKnown(
  inputs: AsyncIterable<Input>,
  known: NonNullable<Manner['known']>,
  note: (file: string, told: Told) => void,
): AsyncGenerator<Input, void, undefined> {
  for await (const input of inputs) {
    const told = await known(input);
    if (told) note(input.file, told);
    else yield input;
  }
}

/** Gives the results that are wanted, each with what it is of. */
async function* resultsOf(inputs: AsyncIterable<Input>, options: ParseOptions, results: Manner['results']) {
  if (results === 'both') yield* parseEachAndAll(inputs, options);
  else if (results === 'all') yield { of: 'all', result: await parseMany(inputs, options) } as const;
  else for await (const result of parseEach(inputs, options)) yield { of: 'one', result } as const;
}

/** Records that name another municipality than the settings do are wrong use: nothing is written then. */
function requireEntity(rejected: readonly Rejected[], { entityFrom }: ReadingSettings): void {
  const key = entityFrom ? 'entity-differs-from-folder' : 'entity-differs';
  for (const { error } of rejected)
    if (error.code === 'records-of-other') throw wrongUse(key, error.params as OtherEntity);
}

type OtherEntity = InputError<'records-of-other'>['params'];

/** The same, before any input is read to be written; standard input can be read but once. */
async function requireEntityOfAll(search: Search, settings: ReadingSettings, options: ParseOptions): Promise<void> {
  const files: Found[] = [];
  for (const found of foundFiles(search)) {
    const { file } = found;
    if (file === STDIN) continue;
    const isNamed = RECORDS_ENDINGS.some((ending) => file.toLowerCase().endsWith(ending));
    if (isNamed || looksLikeRecords(await firstBytesOf(file, LOOKED_AT))) files.push(found);
  }
  const records = async function* () {
    for await (const input of readInputs(files, settings.limits.size, []))
      if (await isRecords(input.file, input.bytes)) yield input;
  };
  for await (const { rejected } of parseEach(records(), options)) requireEntity(rejected, settings);
}

/**
 * Reads each input for itself, and returns the documents of those that can be read; the report gets their diagnostics, and the
 * inputs that cannot be read.
 */
export async function readDocuments(
  files: readonly Found[],
  settings: ReadingSettings,
  report: RunReport,
): Promise<Document[]> {
  const options = await parseOptions(settings);
  const rejected: Rejected[] = [];
  const documents: Document[] = [];
  const inputs = readInputs(files, settings.limits.size, rejected);
  for await (const result of parseEach(inputs, options)) {
    requireEntity(result.rejected, settings);
    rejected.push(...result.rejected);
    if (result.document.sources.length === 0) continue;
    report.addResult(toldOf(result));
    documents.push(result.document);
  }
  report.addRemaining({ rejected });
  return documents;
}
