/**
 * Properties: how often they are tried, and what becomes of a case that fails.
 *
 * Example: `await holds('json', fc.asyncProperty(anyText, async (text) => { ... }))`. A thousand tries, ten thousand
 * where `DUP_PARSE_LONG` is set. What fails is printed with its seed, and kept in `tests/cases/`, for a person to commit.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

export const RUNS = process.env.DUP_PARSE_LONG ? 10_000 : 1_000;

const CASES = fileURLToPath(new URL('cases/', import.meta.url));

/** Checks a property; `name` is that of the file which keeps a case that fails. `SEED` in the environment is the seed. */
export async function holds<Values>(
  name: string,
  property: fc.IProperty<Values> | fc.IAsyncProperty<Values>,
  numRuns: number = RUNS,
): Promise<void> {
  const seed = process.env.SEED ? { seed: Number(process.env.SEED) } : {};
  const result = await fc.check(property as fc.IAsyncProperty<Values>, { ...seed, numRuns, verbose: 1 });
  if (!result.failed) return;
  mkdirSync(CASES, { recursive: true });
  const { seed: found, counterexamplePath: path, counterexample } = result;
  writeFileSync(`${CASES}${name}.json`, `${JSON.stringify({ seed: found, path, counterexample }, null, 2)}\n`);
  throw new Error(`${fc.defaultReportMessage(result) ?? 'it failed'}\nKept in tests/cases/${name}.json`);
}
