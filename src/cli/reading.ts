/**
 * Names of files -> parsed results, through the library, and the files that gave none.
 *
 * Example: `readAndParse(['a.pdf', 'b.pdf'], settings, 'together', handOn)` hands on one result with the records of both.
 */
import type { Profile } from '../model/profile.js';
import type { ParseResult } from '../pipeline.js';
import { bytesOfFile, inputErrorOf, type Rejected, readInputs } from './input.js';
import type { ReadingSettings } from './settings.js';
import { UsageError, wrongUse } from './usageError.js';

/** Asked here, not with the other settings: the tables of encodings are loaded only by who names one. */
async function refuseUnknownEncoding(value: string): Promise<void> {
  const { COMMON_ENCODINGS, isEncoding } = await import('../read/decode.js');
  if (!isEncoding(value)) throw wrongUse('unknown-encoding', { value, choices: COMMON_ENCODINGS.join(', ') });
}

/** The profile's words. A profile that is missing or wrong is wrong use, before any input is read. */
async function profileIn(file: string, limit: number): Promise<Profile> {
  const [{ readProfile }, { ProfileError }] = await Promise.all([
    import('../read/profile.js'),
    import('../report/profileError.js'),
  ]);
  try {
    return readProfile(file, await bytesOfFile(file, limit));
  } catch (error) {
    const told = error instanceof ProfileError ? error : inputErrorOf(error, file);
    if ('code' in told && told.code === 'not-a-file') throw wrongUse('profile-not-a-file', { file });
    throw new UsageError((asked) => told.sentence(asked));
  }
}

/**
 * Reads and parses: all inputs into one result, or each into its own. Each result that holds a source is handed on as
 * soon as it is there, so that it need not be kept. Gives back the inputs that gave none, in the order they were named.
 */
export async function readAndParse(
  files: readonly string[],
  { dataLanguage, encoding, limits, password, pages, profile: profileFile }: ReadingSettings,
  how: 'together' | 'apart',
  handOn: (result: ParseResult) => Promise<void>,
): Promise<readonly Rejected[]> {
  if (encoding !== undefined) await refuseUnknownEncoding(encoding);
  const profile = profileFile === undefined ? undefined : await profileIn(profileFile, limits.size);
  const { parse, parseEach } = await import('../pipeline.js');
  const rejected: Rejected[] = [];
  const inputs = readInputs(files, limits.size, rejected);
  const options = { language: dataLanguage, encoding, limits, password, pages, profile };
  for await (const result of how === 'apart' ? parseEach(inputs, options) : [parse(inputs, options)]) {
    rejected.push(...result.rejected);
    if (result.document.sources.length > 0) await handOn(result);
  }
  const places = new Map(files.map((file, place) => [file, place]));
  return rejected.toSorted((a, b) => places.get(a.file)! - places.get(b.file)!);
}
