/** Stands in for `src/workers/pool.ts`: no worker, no limits. */
import { matcherFor, parseInput, settleInput } from '../../src/pipeline.js';

const FUNCTIONS = { parseInput, settleInput };

export const createPool = (profile) => ({
  run: (kind, { file, bytes }, options) =>
    FUNCTIONS[kind]({ file, bytes: new Uint8Array(bytes) }, options, matcherFor(profile)),
  close: () => {},
});
