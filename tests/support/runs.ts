/**
 * Properties: how often they are tried, and what becomes of a case that fails.
 *
 * Example: `itHolds('is read back', 'json', fc.asyncProperty(anyText, async (text) => { ... }))`. Five hundred tries, ten thousand
 * where `DUP_PARSE_LONG` is set, `DUP_PARSE_RUNS` under mutants. What fails is printed with its seed, and kept in
 * `tests/cases/`, for a person to commit.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { it } from 'vitest';

export const RUNS = Number(process.env.DUP_PARSE_RUNS ?? (process.env.DUP_PARSE_LONG ? 10_000 : 500));
/** Milliseconds that a property may take: a thousand tries on a busy machine, and never less than other tests. */
const LONG = Math.max(RUNS, 1_000) * 300;

/** The same cases at each run, so that a change is what breaks a test; others with `SEED=7`, and in a long run. */
const SEED = process.env.SEED || !process.env.DUP_PARSE_LONG ? { seed: Number(process.env.SEED ?? 20_241_112) } : {};

const CASES = fileURLToPath(new URL('../cases/', import.meta.url));

/** The seed of a case that once failed, and the way from there to it. */
function pathOf(kept: string): { seed: number; path?: string } {
  const { seed, path } = JSON.parse(readFileSync(kept, 'utf8'));
  return path === null ? { seed } : { seed, path };
}

/**
 * Checks a property, first on the case that it once failed on. `name` is that of the file which keeps a case that fails.
 */
export async function holds<Values>(
  name: string,
  property: fc.IProperty<Values> | fc.IAsyncProperty<Values>,
  numRuns: number = RUNS,
): Promise<void> {
  const kept = `${CASES}${name}.json`;
  const check = (how: { seed?: number; path?: string; numRuns: number }) =>
    fc.check(property as fc.IAsyncProperty<Values>, { ...how, verbose: 1 });
  const again = existsSync(kept) ? await check({ ...pathOf(kept), numRuns: 1 }) : undefined;
  const result = again?.failed ? again : await check({ ...SEED, numRuns });
  if (!result.failed) return;
  mkdirSync(CASES, { recursive: true });
  const { seed: found, counterexamplePath: path, counterexample } = result;
  writeFileSync(kept, `${JSON.stringify({ seed: found, path, counterexample }, null, 2)}\n`);
  throw new Error(`${fc.defaultReportMessage(result) ?? 'it failed'}\nKept in tests/cases/${name}.json`);
}

/** A test of one property. */
export const itHolds = (title: string, ...how: Parameters<typeof holds>): void => it(title, () => holds(...how), LONG);
