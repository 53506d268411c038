/** The command tree -> the script that completes the command line in fish. */
import { type CommandNode, calledByName, quotedWithValue, type Value } from './commandTree.js';

/** Puts a text in single quotes. */
const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;

function wanted(value: Value): string {
  if (value.kind === 'none') return '';
  if (value.kind === 'text') return ' -x';
  if (value.kind === 'choice') return ` -x -a ${quoted(value.choices.join(' '))}`;
  if (value.endings.length === 0) return ' -r -F';
  return ` -x -a ${quoted(`(__dup_parse_files ${value.endings.map((ending) => ending.slice(1)).join(' ')})`)}`;
}

const flag = (name: string) => (name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`);

function lines({ name, options, argument }: CommandNode): string[] {
  const line = (rest: string) => `complete -c dup-parse -n '__dup_parse_is ${name}'${rest}`;
  return [
    ...(argument.kind === 'files' ? [line(' -F')] : [line(wanted(argument))]),
    ...options.map(({ names, value, doc }) => line(`${names.map(flag).join('')}${wanted(value)} -d ${quoted(doc)}`)),
  ];
}

/** Returns the script for fish. */
export function fishScript(commands: readonly CommandNode[]): string {
  const named = calledByName(commands);
  return `# dup-parse: completion for fish, made by "dup-parse completion fish".
# Prints the command that the words before the cursor call, and after it how many operands it has.
function __dup_parse_state
    set -l command parse
    set -l operands 0
    set -l pending 0
    for word in (commandline -opc)[2..-1]
        if test $pending = 1
            set pending 0
            continue
        end
        switch "$command $word"
            case ${quotedWithValue(commands).join(' ')}
                set pending 1
            case '* -?*'
            case ${named.map(({ name }) => `'parse ${name}'`).join(' ')}
                if test $operands = 0
                    set command $word
                else
                    set operands (math $operands + 1)
                end
            case '*'
                set operands (math $operands + 1)
        end
    end
    echo $command
    echo $operands
end

function __dup_parse_is
    set -l state (__dup_parse_state)
    test $state[1] = $argv[1]
end

function __dup_parse_has_no_operand
    set -l state (__dup_parse_state)
    test $state[1] = parse -a $state[2] = 0
end

# Prints the files with one of the endings, and the folders.
function __dup_parse_files
    set -l begun (commandline -ct | string replace -r '^--[\\w-]+=' '')
    complete -C "__fish_command_without_completions $begun" |
        string replace -r '\\t.*' '' | string match -r '^.*(?:/|\\.(?:'(string join '|' $argv)'))$'
end

complete -c dup-parse -e
complete -c dup-parse -f
${named.map(({ name, doc }) => `complete -c dup-parse -n __dup_parse_has_no_operand -a ${name} -d ${quoted(doc)}`).join('\n')}
${commands.flatMap(lines).join('\n')}
`;
}
