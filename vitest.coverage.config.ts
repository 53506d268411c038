/**
 * All tests on what was built, so that one measure holds both what a test calls and what the command runs in a process
 * of its own: Node writes the coverage of each, and c8 adds them up.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: [{ find: /^(?:\.\.\/)+src\//, replacement: `${import.meta.dirname}/dist/` }] },
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/support/takeCoverage.ts'],
    // The one looks at `src/`, the others at every file that is written: those of the coverage too.
    exclude: [
      'tests/project/architecture.test.ts',
      'tests/reliability/faults.test.ts',
      'tests/reliability/inert.test.ts',
    ],
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
