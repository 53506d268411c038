/** The fuzz run: what it once found stays mended, and a seed makes the same inputs again. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../fuzz/main.mjs', import.meta.url));
const run = (...options: readonly string[]) =>
  spawnSync(process.execPath, [MAIN, ...options], { encoding: 'utf8', timeout: 300_000 });

it('finds nothing wrong any more with the cases that it kept', () => {
  const { status, stdout, stderr } = run('--replay');
  expect(stdout + stderr).toMatch(/^\d+ cases, 0 wrong\n$/);
  expect(status).toBe(0);
});

it('says how many inputs it tried, with the seed that makes them again', () => {
  const { status, stdout, stderr } = run('--seconds', '1', '--seed', '5');
  expect(stdout).toMatch(/^\d+ inputs in \d+ s, [\d.]+ a second, seed 5: 0 wrong\n$/);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
