/** Stands in for `src/workers/pool.ts`: no worker, no limits. */
import { layOutInput, matcherFor, settleInput } from '../../src/pipeline.js';

const FUNCTIONS = { layOutInput, settleInput };

export const createPool = (profile) => ({
  run: (kind, { file, bytes }, options) =>
    FUNCTIONS[kind]({ file, bytes: new Uint8Array(bytes) }, options, matcherFor(profile)),
  close: () => {},
});
