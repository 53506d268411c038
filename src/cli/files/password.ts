/** Asks for the password of encrypted PDFs at the terminal, where `--password` is given without a word, or with `-`. */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { RawOptions } from '../options/commandLine.js';
import { wrongUse } from '../strings/errors.js';
import { say } from '../strings/say.js';

/** Returns the options with the password that was typed, which nobody sees. Throws a CommandError. */
export async function withPassword(options: RawOptions, language: Language): Promise<RawOptions> {
  const given = options['--password'];
  if (given !== true && given !== '-') return options;
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw wrongUse('password-without-terminal');
  const { read } = await import('read');
  const prompt = say(language, 'password-prompt');
  const typed = await read({ prompt, silent: true, output: process.stderr }).catch(() => undefined);
  process.stderr.write('\n'); // that of Enter is hidden with the word
  if (typed === undefined) process.kill(process.pid, 'SIGINT'); // Ctrl-C ends the command, as it does elsewhere
  if (!typed) throw wrongUse('password-empty');
  return { ...options, '--password': typed };
}
