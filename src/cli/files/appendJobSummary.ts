/** Appends the summary of a job to the file that the service names for it. */
import { appendFile } from 'node:fs/promises';
import type { ReadingSettings } from '../options/settings.js';
import { outputFailed } from '../strings/errors.js';

/** Appends the text, where a summary is asked for. Throws a CommandError. */
export async function appendJobSummary(path: ReadingSettings['summary'], text: string): Promise<void> {
  if (path === undefined) return;
  await appendFile(path, text).catch((error: unknown) => {
    throw outputFailed('device-failed', path, error);
  });
}
