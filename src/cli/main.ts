/**
 * The command: arguments in, exit code out. Runs the command that the arguments name, and reports what fails.
 *
 * Example: `process.exitCode = await main(process.argv.slice(2))`.
 */
import type { Language } from '../report/catalogue/catalogue.js';
import { InstallationError, isMissingModule } from '../report/errors/installationError.js';
import { runParse } from './commands/parse/parse.js';
import { paintStderr, paintStdout, useColours } from './console/colour.js';
import { debugText, isDebugging, noteDebug, noteStack, startDebug } from './console/debug.js';
import { EXIT_CODES, type Outcome } from './console/exitCode.js';
import type { FailureCode } from './console/forms/form.js';
import { createMessages } from './console/forms/messages.js';
import { writeStderr, writeStdout } from './console/streams.js';
import { filesToRead } from './files/inputs/input.js';
import { refuseMistakes } from './files/mistakes.js';
import { isFolder } from './files/outputs/outputTarget.js';
import { withPassword } from './files/password.js';
import { type HelpSettings, type RawOptions, readCommandLine } from './options/commandLine.js';
import { shortHelp } from './options/help.js';
import { languageOf, optionValue } from './options/language.js';
import type { CommandName } from './options/rows/commands.js';
import { COLOUR_CHOICES, ERROR_FORMS } from './options/rows/messageOptions.js';
import { STDIN } from './options/rows/options.js';
import { diffSettings, explainSettings, parseSettings, readingSettings, reportSettings } from './options/settings.js';
import { choice } from './options/values.js';
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

async function run(argv: readonly string[], language: Language): Promise<Outcome> {
  const width = Math.min(process.stdout.columns || 80, 100);
  const help: HelpSettings = { language, paint: paintStdout, width, version: versionLine };
  const request = readCommandLine(argv, help);
  if (request.kind === 'print') {
    await writeStdout(request.text);
    return 'done';
  }
  const { command } = request;
  choice(request.options, '--color', COLOUR_CHOICES); // throws if it is wrong
  if (request.options['--debug'] && request.options['--errors'] === 'junit') throw wrongUse('junit-debug');
  if (WITHOUT_FILES.includes(command)) return RUNS[command](request.files, request.options, language);
  refuseMistakes(request);
  const files = filesToRead(request.files);
  if (request.options['--recursive'] && (files ?? []).every((file) => file === STDIN))
    throw wrongUse('recursive-without-folder');
  if (files) return RUNS[command](files, await withPassword(request.options, language), language);
  if (optionValue(argv, '--errors') !== undefined) throw wrongUse('nothing-to-read');
  // There is nothing to read, and a person at the keyboard.
  await writeStderr(shortHelp(command, language, paintStderr));
  return 'wrong-use';
}

/** Reports a failure in one sentence. Returns its code, which is how the run ended. */
async function reportFailure(error: unknown, argv: readonly string[]): Promise<FailureCode> {
  const errors = ERROR_FORMS.find((one) => one === optionValue(argv, '--errors')) ?? 'text';
  const language = languageOf(argv, errors === 'json' ? 'en' : process.env); // the locale is the user's, not that of a program
  const report = async (code: FailureCode, sentence: string) => {
    const told = { errors, language, dataLanguage: language, loudness: 'normal', strict: false } as const;
    const messages = createMessages({ ...told, annotations: undefined });
    messages.failure(code, () => sentence);
    await writeStderr(messages.text());
    return code;
  };
  noteStack(error);
  if (error instanceof CommandError) return await report(error.code, error.sentence(language));
  const missing = isMissingModule(error) ? new InstallationError(error.message) : error;
  if (missing instanceof InstallationError) return await report('program-failed', missing.sentence(language));
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return await report('program-failed', say(language, 'bug', { reason }));
}

/** Writes what was noted for `--debug`. */
async function reportDebug(argv: readonly string[]): Promise<void> {
  if (isDebugging()) await writeStderr(await debugText(optionValue(argv, '--errors') === 'json'));
}

/** Reports errors that reach no `await`, such as a rejected promise of a package, and ends the process. */
function onUncaught(argv: readonly string[]): void {
  let isEnding = false; // one failure often causes others: only the first is reported
  const end = async (error: unknown) => {
    if (isEnding) return;
    isEnding = true;
    const code = await reportFailure(error, argv);
    await reportDebug(argv);
    process.exit(EXIT_CODES[code]);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** Runs the command line, and returns the exit code: it never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  const end = argv.indexOf('--');
  if ((end < 0 ? argv : argv.slice(0, end)).includes('--debug') || process.env.DUP_PARSE_DEBUG) startDebug();
  noteDebug(`started: ${process.execPath} ${process.version}, ${process.platform}`);
  useColours(optionValue(argv, '--color'));
  onUncaught(argv);
  const outcome = await run(argv, languageOf(argv, process.env)).catch((error: unknown) => reportFailure(error, argv));
  await reportDebug(argv);
  return EXIT_CODES[outcome];
}
