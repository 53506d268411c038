/** Stands in for `src/workers/pool.ts`: no worker, no limits. */
import { parseInput } from '../../src/parseInput.js';

export const openCage = () => ({ parseInput, close: async () => {} });
