/**
 * The words of the command line -> what is asked for. The only file that knows commander.
 *
 * Example: `readCommandLine(['check', 'a.pdf', '--strict'], ...)` is
 * `{ kind: 'run', command: 'check', files: ['a.pdf'], options: { strict: true } }`. Commander only takes the words
 * apart: whether their values make sense is seen in `settings.ts`. Throws a UsageError.
 */
import { Command, CommanderError, Option } from 'commander';
import type { Language } from '../report/catalogue/catalogue.js';
import type { Palette } from './colour.js';
import { commanderSentence } from './commanderErrors.js';
import { COMMANDS, type CommandName, type CommandRow } from './commands.js';
import { helpAfter, helpWords, localisedHelp } from './help.js';
import { OPTIONS } from './options.js';
import { UsageError, wrongUse } from './usageError.js';

export type RawOptions = Readonly<Record<string, string | boolean | undefined>>;

export type Request =
  | { readonly kind: 'print'; readonly text: string }
  | {
      readonly kind: 'run';
      readonly command: CommandName;
      readonly files: readonly string[];
      readonly options: RawOptions;
    };

export interface Surroundings {
  /** Asked only by who wants to know. */
  readonly version: () => string;
  readonly language: Language;
  readonly palette: Palette;
  /** How wide the help may be. */
  readonly width: number;
}

const optionsOf = (command: CommandName) => OPTIONS.filter((row) => row.commands.includes(command));

/** Options given before the name of a command are its own if it has them; none is left out in silence. */
function merged(program: Command, command: Command, name: CommandName): RawOptions {
  if (command === program) return program.opts();
  const own = command.options.map((option) => option.attributeName());
  const stray = program.options.find(
    (option) => program.getOptionValue(option.attributeName()) !== undefined && !own.includes(option.attributeName()),
  );
  if (stray) throw wrongUse('not-with-command', { option: stray.long ?? stray.flags, command: name });
  return { ...program.opts(), ...command.opts() };
}

/** Gives a command its words; and its options, if it is the one that is asked. */
function furnish(
  command: Command,
  row: CommandRow,
  isAsked: boolean,
  { language, palette, width }: Surroundings,
): Command {
  for (const { flags, doc } of isAsked ? optionsOf(row.name) : []) command.addOption(new Option(flags, doc[language]));
  return command
    .argument(row.argument)
    .usage(row.usage[language])
    .description(row.doc[language])
    .helpOption('-h, --help', helpWords[language].help)
    .configureHelp({ ...localisedHelp(language, palette), helpWidth: width });
}

/** Takes the command line apart: a command to run, or a text (help, version) to print. */
export function readCommandLine(argv: readonly string[], surroundings: Surroundings): Request {
  const { language, palette, version } = surroundings;
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
    const isProgram = row.name === 'parse';
    const command = isProgram ? program : program.command(row.name);
    furnish(command, row, isProgram || argv.includes(row.name), surroundings).action(
      (argument: string | readonly string[] | undefined) => {
        const files = argument === undefined ? [] : [argument].flat();
        request = { kind: 'run', command: row.name, files, options: merged(program, command, row.name) };
      },
    );
  }
  program
    .option('-V, --version', helpWords[language].version)
    .on('option:version', () => {
      printed.push(`${version()}\n`);
      throw new CommanderError(0, 'commander.version', '');
    })
    .helpCommand('help [name]', helpWords[language].helpCommand)
    .addHelpText('after', helpAfter(language, palette));

  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'print', text: printed.join('') };
    throw new UsageError((spoken) => commanderSentence(error, spoken));
  }
  if (!request) throw new Error('no command was recognised');
  return request;
}
