/** The command tree -> the script that completes the command line in zsh, by `_arguments`. */
import { type CommandNode, calledByName, type OptionNode, quotedWithValue, type Value } from './commandTree.js';

/** Puts a text in single quotes. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Escapes a description within a specification, where brackets and colons have a meaning. */
const within = (doc: string) => doc.replace(/[[\]:\\]/g, '\\$&');

function action(value: Value): string {
  if (value.kind === 'choice') return `(${value.choices.join(' ')})`;
  if (value.kind !== 'files') return ' ';
  const endings = value.endings.map((ending) => ending.slice(1)).join('|');
  return endings === '' ? '_files' : `_files -g "*.(${endings})"`;
}

/** Returns a specification for each name of an option. After one of them, zsh offers the other no more. */
function specifications({ names, value, doc }: OptionNode): string[] {
  return names.map((name) => {
    const sign = value.kind === 'none' ? '' : name.startsWith('--') ? '=' : '+';
    const after = value.kind === 'none' ? '' : `:${name.replace(/^-+/, '')}:${action(value)}`;
    return quoted(`(${names.join(' ')})${name}${sign}[${within(doc)}]${after}`);
  });
}

function argument({ name, argument: value }: CommandNode): string[] {
  if (name === 'parse') return [quoted('1: :_dup-parse_first'), quoted('*:file:_files')];
  return [quoted(`${value.kind === 'files' ? '*' : '1'}:${value.kind === 'files' ? 'file' : 'word'}:${action(value)}`)];
}

function branch(command: CommandNode): string {
  const words = [...command.options.flatMap(specifications), ...argument(command)];
  return `    (${command.name})\n      _arguments -s -S ${words.join(' \\\n        ')}\n      ;;`;
}

/** Returns the script for zsh, to be sourced, or to be put into a folder of `fpath` as `_dup-parse`. */
export function zshScript(commands: readonly CommandNode[]): string {
  const named = calledByName(commands);
  return `#compdef dup-parse
# dup-parse: completion for zsh, made by "dup-parse completion zsh".
_dup-parse_first() {
  local -a commands=(
${named.map(({ name, doc }) => `    ${quoted(`${name}:${doc.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  _alternative 'commands:command:{_describe command commands}' 'files:file:_files'
}

_dup-parse() {
  local command=parse word
  local -i at pending=0
  for ((at = 2; at < CURRENT; at++)); do
    word=\${words[at]}
    if ((pending)); then
      pending=0
      continue
    fi
    case "$command $word" in
      (${quotedWithValue(commands).join('|')}) pending=1 ;;
      (*' -'?*) ;;
      (${named.map(({ name }) => `'parse ${name}'`).join('|')})
        command=$word
        words=(dup-parse "\${(@)words[at + 1, -1]}")
        ((CURRENT -= at - 1))
        break
        ;;
      (*) break ;;
    esac
  done
  case $command in
${commands.map(branch).join('\n')}
  esac
}

if [[ \${funcstack[1]} == _dup-parse ]]; then _dup-parse "$@"; else compdef _dup-parse dup-parse; fi
`;
}
