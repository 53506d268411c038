import { defineConfig } from 'vitest/config';

/** `--mode long` tries properties ten times as often. */
export default defineConfig(({ mode }) => {
  const isLong = mode === 'long';
  return {
    test: {
      include: ['tests/**/*.test.ts'],
      // Only what hangs meets these: how quick a machine is decides no test.
      testTimeout: isLong ? 1_800_000 : 300_000,
      hookTimeout: 300_000,
      env: isLong ? { DUP_PARSE_LONG: '1' } : {},
    },
  };
});
