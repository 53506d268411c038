/**
 * Files that were found -> parsed results, through the library, and the files that gave none.
 *
 * Example: `readAndParse(search, settings, context, 'together', handOn)`, where the search found two files, hands on one
 * result with the records of both.
 */
import type { Profile } from '../labels/profile.js';
import type { ParseOptions, ParseResult } from '../pipeline.js';
import type { Document } from '../report/document.js';
import { FORMATS } from '../write/formats.js';
import type { Context } from './context.js';
import type { Remark } from './diagnostics.js';
import { expectation, expectedOf } from './expect.js';
import { bytesOfFile, inputErrorOf, type Rejected, readInputs } from './input.js';
import { endProgress, startProgress } from './progress.js';
import type { Found, Search } from './search.js';
import type { ReadingSettings } from './settings.js';
import { UsageError, wrongUse } from './usageError.js';

/** Asked here, not with the other settings: the tables of encodings are loaded only by who names one. */
async function refuseUnknownEncoding(value: string): Promise<void> {
  const { COMMON_ENCODINGS, isEncoding } = await import('../read/decode.js');
  if (!(await isEncoding(value))) throw wrongUse('unknown-encoding', { value, choices: COMMON_ENCODINGS.join(', ') });
}

const NO_FILE = ['not-a-file', 'folder-named'];

/**
 * A YAML file beside the inputs. One that is missing or wrong is wrong use, before any input is read: `notAFile` is what
 * is said where a folder or a device stands.
 */
export async function readBeside<Data>(
  file: string,
  limit: number,
  read: (file: string, bytes: Uint8Array) => Data,
  notAFile: 'profile-not-a-file' | 'metadata-not-a-file',
): Promise<Data> {
  const { YamlError } = await import('../report/errors/yamlError.js');
  try {
    return read(file, await bytesOfFile(file, limit));
  } catch (error) {
    const told = error instanceof YamlError ? error : inputErrorOf(error, file);
    if ('code' in told && NO_FILE.includes(told.code)) throw wrongUse(notAFile, { file });
    throw new UsageError((asked) => told.sentence(asked));
  }
}

/** The profile's words. */
async function profileIn(file: string, limit: number): Promise<Profile> {
  const { readProfile } = await import('../read/profile.js');
  return await readBeside(file, limit, readProfile, 'profile-not-a-file');
}

/** What the settings mean for the library. */
async function parseOptions(settings: ReadingSettings): Promise<ParseOptions> {
  const { dataLanguage, encoding, jobs, limits, password, pages, profile: profileFile } = settings;
  if (encoding !== undefined) await refuseUnknownEncoding(encoding);
  const profile = profileFile === undefined ? undefined : await profileIn(profileFile, limits.size);
  return { language: dataLanguage, encoding, jobs, limits, password, pages, profile };
}

/** What the command reads beside the inputs. */
export const filesBeside = (
  settings: ReadingSettings & { readonly metadata?: string | undefined },
): readonly string[] =>
  [settings.profile, settings.expectCodes, settings.metadata].filter((file) => file !== undefined);

/** How inputs are read. */
export interface ReadingManner {
  /** All into one result, or each into its own. */
  readonly how: 'together' | 'apart';
  /** Whether somebody looks at each line. */
  readonly wantsLedger: boolean;
}

export interface Run {
  /** Inputs that gave no records, in order. */
  readonly rejected: readonly Rejected[];
  /** What was expected of the records and is not so. */
  readonly unmet: readonly Remark[];
}

/**
 * Reads and parses: all inputs into one result, or each into its own. Each result that holds a source is handed on as
 * soon as it is there, so that it need not be kept.
 */
export async function readAndParse(
  search: Search,
  settings: ReadingSettings,
  context: Context,
  { how, wantsLedger }: ReadingManner,
  handOn: (result: ParseResult) => Promise<void>,
): Promise<Run> {
  const { entries } = search;
  const reading = await parseOptions(settings);
  const expected = expectation(await expectedOf(settings));
  const rejected: Rejected[] = [];
  const progress = await startProgress(entries.length, settings, context);
  const options = { ...reading, onProgress: progress.pages, ledger: wantsLedger };
  const take = async (result: ParseResult) => {
    rejected.push(...result.rejected);
    if (result.document.sources.length === 0) return;
    expected.take(result.document);
    await handOn(result);
  };
  try {
    const { parse, parseEach } = await import('../pipeline.js');
    const inputs = readInputs(entries, settings.limits.size, rejected, progress.next);
    for await (const result of how === 'apart' ? parseEach(inputs, options) : [parse(inputs, options)])
      await take(result);
  } finally {
    endProgress();
  }
  const places = new Map(entries.map(({ file }, place) => [file, place]));
  return { rejected: rejected.toSorted((a, b) => places.get(a.file)! - places.get(b.file)!), unmet: expected.unmet() };
}

/** What an input gave: an export its result, records their document. */
export type Taken = { readonly document: Document; readonly result: ParseResult | null };

/** Names of files that hold records, whatever is in them. */
const RECORDS = [FORMATS.json, FORMATS.ndjson, FORMATS.yaml].flatMap(({ endings }): readonly string[] => endings);

/** Reads each input for itself, be it an export or records that were written before; one that fails is rejected. */
export async function readEach(
  files: readonly Found[],
  settings: ReadingSettings,
): Promise<{ readonly taken: readonly Taken[]; readonly rejected: readonly Rejected[] }> {
  const options = await parseOptions(settings);
  const [{ parse }, { looksLikeRecords, readRecords }] = await Promise.all([
    import('../pipeline.js'),
    import('../read/records.js'),
  ]);
  const rejected: Rejected[] = [];
  const taken: Taken[] = [];
  for await (const input of readInputs(files, settings.limits.size, rejected, () => {})) {
    const { file, bytes } = input;
    if (looksLikeRecords(bytes) || RECORDS.some((ending) => file.toLowerCase().endsWith(ending))) {
      await readRecords(file, bytes).then(
        (document) => taken.push({ document, result: null }),
        (error: unknown) => rejected.push({ file, error: inputErrorOf(error, file) }),
      );
    } else {
      const result = await parse([input], options);
      rejected.push(...result.rejected);
      if (result.document.sources.length > 0) taken.push({ document: result.document, result });
    }
  }
  return { taken, rejected };
}
