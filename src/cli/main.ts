/**
 * The command: words in, exit code out. Wires the other files of this folder together, and catches what is left over.
 *
 * Example: `process.exitCode = await main(process.argv.slice(2))`.
 */
import { printable } from '../report/render.js';
import { runCheck } from './commands/check.js';
import { runDiff } from './commands/diff.js';
import { runExplain } from './commands/explain.js';
import { runParse } from './commands/parse.js';
import { paletteFor } from './console/colour.js';
import type { Context } from './console/context.js';
import { type FailureCode, failureJson } from './console/diagnostics.js';
import { exitCode, type Outcome } from './console/exitCode.js';
import { filesToRead, STDIN } from './files/input.js';
import { writeStderr, writeStdout } from './files/output.js';
import { isFolder } from './files/outputTarget.js';
import { type RawOptions, type Request, readCommandLine, type Surroundings } from './options/commandLine.js';
import type { CommandName } from './options/commands.js';
import { languageOf, wordAskedFor } from './options/language.js';
import {
  diffSettings,
  explicitLanguage,
  parseSettings,
  reportSettings,
  schemaAskedFor,
  shellAskedFor,
} from './options/settings.js';
import { OutputError } from './strings/outputError.js';
import { say } from './strings/say.js';
import { UsageError, wrongUse } from './strings/usageError.js';
import { versionLine } from './version.js';

type Run = (files: readonly string[], options: RawOptions, context: Context) => Promise<Outcome>;

async function runSchema([name]: readonly string[], options: RawOptions): Promise<Outcome> {
  explicitLanguage(options);
  const asked = schemaAskedFor(name);
  const { jsonSchemaText } = await import('../write/jsonSchema.js');
  await writeStdout(jsonSchemaText(asked));
  return { kind: 'printed' };
}

async function runCompletion([shell]: readonly string[], options: RawOptions, { language }: Context): Promise<Outcome> {
  explicitLanguage(options);
  const asked = shellAskedFor(shell);
  const { completionScript } = await import('./completion/completion.js');
  await writeStdout(completionScript(asked, language));
  return { kind: 'printed' };
}

const RUNS: Record<CommandName, Run> = {
  parse: async (files, options, context) => runParse(files, parseSettings(options, context.env, isFolder), context),
  check: async (files, options, context) => runCheck(files, reportSettings(options, context.env), context),
  explain: async (files, options, context) => runExplain(files, reportSettings(options, context.env), context),
  diff: async (files, options, context) => runDiff(files, diffSettings(options, context.env), context),
  schema: runSchema,
  completion: runCompletion,
};

/** Commands whose arguments are words. */
const NEED_NO_INPUT: readonly CommandName[] = ['schema', 'completion'];

/** Nothing to read, and a person at the keyboard: the help says what was expected. */
async function runWithoutInput(command: CommandName, surroundings: Surroundings): Promise<Outcome> {
  const help = readCommandLine(command === 'parse' ? ['--help'] : [command, '--help'], surroundings);
  if (help.kind === 'print') await writeStderr(help.text);
  return { kind: 'wrong-use' };
}

async function run(request: Request, surroundings: Surroundings, context: Context): Promise<Outcome> {
  if (request.kind === 'print') {
    await writeStdout(request.text);
    return { kind: 'printed' };
  }
  const { command, options } = request;
  const files = NEED_NO_INPUT.includes(command) ? request.files : filesToRead(request.files);
  if (options.recursive && (files ?? []).every((file) => file === STDIN)) throw wrongUse('recursive-without-folder');
  if (!files && context.json) throw wrongUse('nothing-to-read');
  if (!files) return runWithoutInput(command, { ...surroundings, palette: context.stderr });
  return RUNS[command](files, options, context);
}

/** What went wrong, in one sentence, and what it means for the exit code. */
async function confess(error: unknown, { json, stderr, env, ...context }: Context): Promise<Outcome> {
  const language = json ?? context.language;
  const prefix = stderr('error', say(language, 'error-prefix'));
  const tell = (code: FailureCode, sentence: string) =>
    writeStderr(json ? `${failureJson(code, sentence)}\n` : `${prefix} ${printable(sentence)}\n`);
  if (error instanceof UsageError) {
    await tell('wrong-use', error.sentence(language));
    return { kind: 'wrong-use' };
  }
  if (error instanceof OutputError) {
    await tell('output-failed', error.sentence(language));
    return { kind: 'failed' };
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  await tell('program-failed', say(language, 'bug', { reason }));
  if (env.DUP_PARSE_DEBUG && error instanceof Error && !json) await writeStderr(`${error.stack}\n`);
  return { kind: 'failed' };
}

/** What fails out of reach of every `await` (a package's stray promise) is told in the same words as all else. */
function catchStrays(context: Context): void {
  let ending = false; // one failure often brings others: the first one speaks for all
  const end = async (error: unknown) => {
    if (ending) return;
    ending = true;
    process.exit(exitCode(await confess(error, context)));
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** Runs the command line and gives back the exit code: it never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  const { env, stdout, stderr } = process;
  const json = wordAskedFor(argv, '--errors') === 'json' ? languageOf(argv, {}) : null;
  const language = languageOf(argv, env);
  const context: Context = { language, json, env, stdout: paletteFor(stdout, env), stderr: paletteFor(stderr, env) };
  const surroundings: Surroundings = {
    language,
    version: versionLine,
    palette: context.stdout,
    width: Math.min(stdout.columns || 80, 100),
  };
  catchStrays(context);
  try {
    return exitCode(await run(readCommandLine(argv, surroundings), surroundings, context));
  } catch (error) {
    return exitCode(await confess(error, context));
  }
}
