/**
 * Names of files -> parsed results, through the library; the files that gave nothing are set apart.
 *
 * Example: `readAndParse(['a.pdf', 'b.pdf'], settings, 'together')` gives one result with the records of both.
 */
import type { Profile } from '../model/profile.js';
import type { Input, ParseResult } from '../pipeline.js';
import { bytesOfFile, inputErrorOf, type Rejected, readInputs } from './input.js';
import type { ReadingSettings } from './settings.js';
import { UsageError, wrongUse } from './usageError.js';

export interface Reading {
  /** Results that hold at least one source. */
  readonly results: readonly ParseResult[];
  readonly rejected: readonly Rejected[];
}

const batchesOf = (inputs: readonly Input[], how: 'together' | 'apart') =>
  how === 'apart' ? inputs.map((input) => [input]) : [inputs];

/** Asked here, not with the other settings: the tables of encodings are loaded only by who names one. */
async function refuseUnknownEncoding(value: string): Promise<void> {
  const { COMMON_ENCODINGS, isEncoding } = await import('../read/decode.js');
  if (!isEncoding(value)) throw wrongUse('unknown-encoding', { value, choices: COMMON_ENCODINGS.join(', ') });
}

/** The profile's words. A profile that is missing or wrong is wrong use, before any input is read. */
async function profileIn(file: string): Promise<Profile> {
  const [{ readProfile }, { ProfileError }] = await Promise.all([
    import('../read/profile.js'),
    import('../report/profileError.js'),
  ]);
  try {
    return readProfile(file, await bytesOfFile(file));
  } catch (error) {
    const told = error instanceof ProfileError ? error : inputErrorOf(error, file);
    if ('code' in told && told.code === 'not-a-file') throw wrongUse('profile-not-a-file', { file });
    throw new UsageError((asked) => told.sentence(asked));
  }
}

/** Reads and parses: all inputs into one result, or each into its own. */
export async function readAndParse(
  files: readonly string[],
  { dataLanguage, encoding, limits, password, pages, profile: profileFile }: ReadingSettings,
  how: 'together' | 'apart',
): Promise<Reading> {
  if (encoding !== undefined) await refuseUnknownEncoding(encoding);
  const profile = profileFile === undefined ? undefined : await profileIn(profileFile);
  const { inputs, rejected } = await readInputs(files);
  if (inputs.length === 0) return { results: [], rejected };
  const { parse } = await import('../pipeline.js');
  const results: ParseResult[] = [];
  for (const batch of batchesOf(inputs, how)) {
    results.push(await parse(batch, { language: dataLanguage, encoding, limits, password, pages, profile }));
  }
  const all = [...rejected, ...results.flatMap((result) => result.rejected)];
  return {
    results: results.filter(({ document }) => document.sources.length > 0),
    rejected: all.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file)),
  };
}
