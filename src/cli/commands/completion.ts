/** `dup-parse completion SHELL`: prints the script that completes the command line in a shell. */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Outcome } from '../console/exitCode.js';
import { writeStdout } from '../console/streams.js';
import type { RawOptions } from '../options/commandLine.js';
import { languageAskedFor, shellAskedFor } from '../options/settings.js';

/** Runs the command. Throws a CommandError. */
export async function runCompletion(
  [shell]: readonly string[],
  options: RawOptions,
  language: Language,
): Promise<Outcome> {
  languageAskedFor(options); // throws if it is wrong
  const asked = shellAskedFor(shell);
  const { completionScript } = await import('../completion/completion.js');
  await writeStdout(completionScript(asked, language));
  return 'done';
}
