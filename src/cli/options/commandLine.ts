/**
 * Arguments of the command line -> the command to run, or a text to print. The only file that uses commander.
 *
 * Example: `readCommandLine(['check', 'a.pdf', '--strict'], ...)` is
 * `{ kind: 'run', command: 'check', files: ['a.pdf'], options: { '--strict': true } }`. Whether the values of options make
 * sense is checked in `settings.ts`. Throws a CommandError.
 */
import { Command, CommanderError, Option } from 'commander';
import type { Language } from '../../report/catalogue/catalogue.js';
import { CommandError, wrongUse } from '../strings/errors.js';
import { commanderSentence } from './commanderErrors.js';
import { helpAfter, helpStrings, localisedHelp, type PaintHelp } from './help.js';
import { COMMANDS, type CommandName, type CommandRow } from './rows/commands.js';
import { OPTIONS } from './rows/options.js';

/** The options that were given, by their long names. */
export type RawOptions = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export type Request =
  | { readonly kind: 'print'; readonly text: string }
  | {
      readonly kind: 'run';
      readonly command: CommandName;
      readonly files: readonly string[];
      readonly options: RawOptions;
    };

/** How to write the help and the version. */
export interface HelpSettings {
  readonly language: Language;
  readonly paint: PaintHelp;
  readonly width: number;
  /** Called only if `--version` is given. */
  readonly version: () => string;
}

/** Returns the options given, also before the name of the command. One that the command does not have is wrong use. */
function optionsGiven(program: Command, command: Command): RawOptions {
  const given = [program, command].flatMap((one) =>
    one.options
      .map((option) => [option.long!, one.getOptionValue(option.attributeName())] as const)
      .filter(([, value]) => value !== undefined),
  );
  const stray = given.find(([name]) => command.options.every(({ long }) => long !== name));
  if (stray) throw wrongUse('not-with-command', { option: stray[0], command: command.name() });
  return Object.fromEntries(given);
}

/** Adds to a command its descriptions, and its options if it may be the one that is run. */
function describe(command: Command, row: CommandRow, isAsked: boolean, { language, paint, width }: HelpSettings) {
  const options = isAsked ? OPTIONS.filter(({ commands }) => commands.includes(row.name)) : [];
  for (const { flags, doc, repeatable } of options) {
    const option = new Option(flags, doc[language]);
    if (repeatable) option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
    command.addOption(option);
  }
  return command
    .argument(row.argument)
    .usage(row.usage[language])
    .description(row.doc[language])
    .helpOption('-h, --help', helpStrings.help[language])
    .configureHelp({ ...localisedHelp(language, paint), helpWidth: width });
}

/** Returns the commands that a word resembles, by commander's own measure, in a list; undefined if there are none. */
export function suggestedCommands(word: string): string | undefined {
  const program = new Command().exitOverride().configureOutput({
    writeOut: () => {},
    writeErr: () => {},
    outputError: () => {},
  });
  for (const { name } of COMMANDS) if (name !== 'parse') program.command(name);
  try {
    program.parse([word], { from: 'user' });
  } catch (error) {
    return /Did you mean (?:one of )?(.*)\?\)/s.exec((error as Error).message)?.[1];
  }
  return undefined;
}

/** Reads the command line: a command to run, or a text (help, version) to print. */
export function readCommandLine(argv: readonly string[], settings: HelpSettings): Request {
  const { language, paint, version } = settings;
  const printed: string[] = [];
  let request: Request | undefined;

  const program = new Command('dup-parse')
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => printed.push(text),
      writeErr: () => {},
      outputError: () => {},
      getOutHasColors: () => true,
    });

  for (const row of COMMANDS) {
    const command = row.name === 'parse' ? program : program.command(row.name);
    describe(command, row, command === program || argv.includes(row.name), settings).action(
      (argument: string | readonly string[] = []) => {
        const options = optionsGiven(program, command);
        request = { kind: 'run', command: row.name, files: [argument].flat(), options };
      },
    );
  }
  program
    .option('-V, --version', helpStrings.version[language])
    .on('option:version', () => {
      printed.push(`${version()}\n`);
      throw new CommanderError(0, 'commander.version', '');
    })
    .helpCommand('help [name]', helpStrings.helpCommand[language])
    .addHelpText('after', helpAfter(language, paint));

  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'print', text: printed.join('') };
    throw new CommandError('wrong-use', (spoken) => commanderSentence(error, argv, spoken));
  }
  if (!request) throw new Error('no command was recognised');
  return request;
}
