/** Reads every input in the test's own thread: a worker runs what was built, and would not see a mutant of `src/`. */
import { vi } from 'vitest';

vi.mock('../../src/cage/cage.js', async () => {
  const { parseInput } = await import('../../src/parseInput.js');
  return { openCage: () => ({ parseInput, close: async () => {} }) };
});
