/** Files -> their records: opens them one after the other as they are read. */
import { DEFAULT_LIMITS, MIB } from '../model/limits.js';
import { type Input, type ParseOptions, type ParseResult, parse } from '../parse.js';
import { bytesOfFile, pathOf } from '../platform/files.js';
import { inputErrorOf } from '../report/errors/fileErrors.js';

type Rejected = ParseResult['rejected'][number];

/**
 * Opens files by their paths and gives back their records, as `parse` does of their bytes. One that cannot be opened is among
 * the rejected ones. Folders, pipes and devices are none; wildcards are not expanded; `-` is a file of that name.
 */
export async function parseFiles(
  paths: Iterable<string | URL> | AsyncIterable<string | URL>,
  options: ParseOptions = {},
): Promise<ParseResult> {
  const most = (options.limits?.size ?? DEFAULT_LIMITS.size) * MIB;
  const order = new Map<string, number>();
  const unopened: Rejected[] = [];
  const inputs = async function* (): AsyncGenerator<Input, void, undefined> {
    for await (const path of paths) {
      const file = pathOf(path);
      order.set(file, order.size);
      const bytes = await bytesOfFile(path, most).catch((error: unknown) => {
        unopened.push({ file, error: inputErrorOf(error, file, most) });
      });
      if (bytes) yield { file, bytes };
    }
  };
  const result = await parse(inputs(), options);
  const placeOf = ({ file }: Rejected) => order.get(file) ?? 0;
  return { ...result, rejected: [...result.rejected, ...unopened].toSorted((a, b) => placeOf(a) - placeOf(b)) };
}
