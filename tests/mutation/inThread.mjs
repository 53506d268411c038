/** Stands in for `src/cage/cage.ts`: no worker, no limits. */
import { parseInput } from '../../src/parseInput.js';

export const openCage = () => ({ parseInput, close: async () => {} });
