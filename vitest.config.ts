import { defineConfig } from 'vitest/config';

/** `--mode long` tries properties ten times as often. */
export default defineConfig(({ mode }) => {
  const isLong = mode === 'long';
  return {
    test: {
      include: ['tests/**/*.test.ts'],
      testTimeout: isLong ? 1_800_000 : 60_000,
      hookTimeout: 60_000,
      env: isLong ? { DUP_PARSE_LONG: '1' } : {},
    },
  };
});
