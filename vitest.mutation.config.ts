/** The tests that mutants are tried on: those that run the stages in their own thread, the quick ones first. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['stages/**', 'fixtures', 'ledger', 'links', 'profile', 'printed', 'write*'].map(
      (name) => `tests/${name}.test.ts`,
    ),
    setupFiles: ['tests/mutation/inThread.ts'],
    testTimeout: 60_000,
  },
});
