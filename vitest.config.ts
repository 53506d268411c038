import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Of the tests of the stages, of reading and of writing, those that do not start the command; and the plain fixtures. */
const quickTests = () => [
  ...readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?:stages|read|write)\b.*\.test\.ts$/.test(path))
    .map((path) => `tests/${path}`)
    .filter((path) => !readFileSync(path, 'utf8').includes('support/workdir.js')),
  'tests/project/fixtures.test.ts',
];

/** `--mode long` tries properties 20 times as often; `--mode quick` runs some tests in less than a minute. */
export default defineConfig(({ mode }) => {
  const isLong = mode === 'long';
  return {
    test: {
      include: mode === 'quick' ? quickTests() : ['tests/**/*.test.ts'],
      reporters: ['default', './tests/support/skippedTests.ts'],
      // Most tests wait for the command: one file a core, where Vitest would leave one core free.
      maxWorkers: '100%',
      // Only what hangs meets these: how quick a machine is decides no test.
      testTimeout: isLong ? 1_800_000 : 300_000,
      hookTimeout: 300_000,
      // GitHub's own reader of workflows imports JSON in a way that Node refuses.
      server: { deps: { inline: [/@actions\//] } },
      env: { ...(isLong && { DUP_PARSE_LONG: '1' }), ...(mode === 'quick' && { DUP_PARSE_RUNS: '20' }) },
    },
  };
});
