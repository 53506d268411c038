/**
 * The command: arguments in, exit code out. Runs the command that the arguments name, and reports what fails.
 *
 * Example: `process.exitCode = await main(process.argv.slice(2))`.
 */
import type { Language } from '../report/catalogue/catalogue.js';
import { printable } from '../report/render.js';
import { runParse } from './commands/parse.js';
import { paintStderr, paintStdout } from './console/colour.js';
import { type FailureCode, failureJson } from './console/diagnostics.js';
import { EXIT_CODES, type Outcome } from './console/exitCode.js';
import { writeStderr, writeStdout } from './console/streams.js';
import { filesToRead } from './files/input.js';
import { isFolder } from './files/outputTarget.js';
import { type HelpSettings, type RawOptions, readCommandLine } from './options/commandLine.js';
import type { CommandName } from './options/commands.js';
import { languageOf, optionValue } from './options/language.js';
import { STDIN } from './options/options.js';
import { diffSettings, explainSettings, parseSettings, readingSettings, reportSettings } from './options/settings.js';
import { CommandError, wrongUse } from './strings/errors.js';
import { say } from './strings/say.js';
import { versionLine } from './version.js';

type Run = (args: readonly string[], options: RawOptions, language: Language) => Promise<Outcome>;

/** All but the usual command are loaded when they are asked for. */
const RUNS: Readonly<Record<CommandName, Run>> = {
  parse: async (files, options, language) => runParse(files, parseSettings(options, language, isFolder)),
  check: async (files, options, language) =>
    (await import('./commands/check.js')).runCheck(files, reportSettings(options, language)),
  explain: async (files, options, language) =>
    (await import('./commands/explain.js')).runExplain(files, explainSettings(options, language)),
  profile: async (files, options, language) =>
    (await import('./commands/profile.js')).runProfile(files, readingSettings(options, language)),
  diff: async (files, options, language) =>
    (await import('./commands/diff.js')).runDiff(files, diffSettings(options, language)),
  schema: async (names, options) => (await import('./commands/schema.js')).runSchema(names, options),
  completion: async (...all) => (await import('./commands/completion.js')).runCompletion(...all),
};

/** Commands whose arguments are not files. */
const WITHOUT_FILES: readonly CommandName[] = ['schema', 'completion'];

async function run(argv: readonly string[]): Promise<Outcome> {
  const language = languageOf(argv, process.env);
  const width = Math.min(process.stdout.columns || 80, 100);
  const help: HelpSettings = { language, paint: paintStdout, width, version: versionLine };
  const request = readCommandLine(argv, help);
  if (request.kind === 'print') {
    await writeStdout(request.text);
    return 'done';
  }
  const { command, options } = request;
  const files = WITHOUT_FILES.includes(command) ? request.files : filesToRead(request.files);
  if (options['--recursive'] && (files ?? []).every((file) => file === STDIN))
    throw wrongUse('recursive-without-folder');
  if (files) return RUNS[command](files, options, language);
  if (options['--errors'] === 'json') throw wrongUse('nothing-to-read');
  // There is nothing to read, and a person at the keyboard: the help tells what to do.
  const usage = readCommandLine(command === 'parse' ? ['--help'] : [command, '--help'], {
    ...help,
    paint: paintStderr,
  });
  if (usage.kind === 'print') await writeStderr(usage.text);
  return 'wrong-use';
}

/** Reports a failure in one sentence. Returns its code, which is how the run ended. */
async function reportFailure(error: unknown, argv: readonly string[]): Promise<FailureCode> {
  const isJson = optionValue(argv, '--errors') === 'json';
  const language = languageOf(argv, isJson ? {} : process.env); // the locale is the user's, not that of a program
  const report = async (code: FailureCode, sentence: string) => {
    const prefix = paintStderr('error', say(language, 'error-prefix'));
    await writeStderr(isJson ? `${failureJson(code, sentence)}\n` : `${prefix} ${printable(sentence)}\n`);
    return code;
  };
  if (error instanceof CommandError) return await report(error.code, error.sentence(language));
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  await report('program-failed', say(language, 'bug', { reason }));
  if (process.env.DUP_PARSE_DEBUG && error instanceof Error && !isJson) await writeStderr(`${error.stack}\n`);
  return 'program-failed';
}

/** Reports errors that reach no `await`, such as a rejected promise of a package, and ends the process. */
function onUncaught(argv: readonly string[]): void {
  let isEnding = false; // one failure often causes others: only the first is reported
  const end = async (error: unknown) => {
    if (isEnding) return;
    isEnding = true;
    process.exit(EXIT_CODES[await reportFailure(error, argv)]);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** Runs the command line, and returns the exit code: it never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  onUncaught(argv);
  return EXIT_CODES[await run(argv).catch((error: unknown) => reportFailure(error, argv))];
}
