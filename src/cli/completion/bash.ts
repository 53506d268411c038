/**
 * The command tree -> the script that completes the command line in bash.
 *
 * Bash completes the names of files itself: it knows quotes, blanks and tildes. The script runs in bash 3 of macOS too.
 */
import { type CommandNode, calledByName, type Value, withValue } from './commandTree.js';

/** Returns a branch of a `case` over "$command $word"; none if there are no names. */
const branch = (command: string, names: readonly string[], action: string) =>
  names.length === 0 ? [] : [`      ${names.map((name) => `'${command} ${name}'`).join(' | ')}) ${action} ;;`];

function wanted(value: Value): string {
  if (value.kind === 'choice') return `words='${value.choices.join(' ')}'`;
  const endings = value.kind === 'files' ? value.endings : [];
  return endings.length === 0 ? 'files=any' : `files='${endings.join(' ')}'`;
}

/** Returns the script for bash. */
export function bashScript(commands: readonly CommandNode[]): string {
  const pending = commands.flatMap((command) =>
    branch(
      command.name,
      withValue(command).flatMap(({ names }) => names),
      'pending=$word',
    ),
  );
  const values = commands.flatMap((command) =>
    withValue(command).flatMap(({ names, value }) =>
      value.kind === 'text' ? [] : branch(command.name, names, wanted(value)),
    ),
  );
  const options = commands.map(
    ({ name, options }) => `      ${name}) words='${options.flatMap(({ names }) => names).join(' ')}' ;;`,
  );
  const operands = commands.map(({ name, argument }) => `      ${name}) ${wanted(argument)} ;;`);
  const names = calledByName(commands).map(({ name }) => name);
  return `# dup-parse: completion for bash, made by "dup-parse completion bash".
_dup_parse() {
  local cur=\${COMP_WORDS[COMP_CWORD]} command=parse pending= operands=0 words= files= word i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    [[ $word == = ]] && continue
    if [[ -n $pending ]]; then
      pending=
      continue
    fi
    case "$command $word" in
${pending.join('\n')}
      *' -'?*) ;;
      ${names.map((name) => `'parse ${name}'`).join(' | ')})
        if ((operands == 0)); then command=$word; else operands=$((operands + 1)); fi ;;
      *) operands=$((operands + 1)) ;;
    esac
  done
  [[ $cur == = ]] && cur=

  if [[ -n $pending ]]; then
    case "$command $pending" in
${values.join('\n')}
    esac
  elif [[ $cur == -?* || $cur == - ]]; then
    case $command in
${options.join('\n')}
    esac
  else
    case $command in
${operands.join('\n')}
    esac
    if [[ $command == parse ]] && ((operands == 0)); then words='${names.join(' ')}'; fi
  fi

  if [[ -n $words ]]; then
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$words" -- "$cur")
  fi
  [[ -z $files ]] && return
  if [[ $files == any ]]; then
    if ((\${#COMPREPLY[@]} == 0)); then
      compopt -o default 2>/dev/null
    else
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
      compopt -o filenames 2>/dev/null
    fi
  elif [[ $cur == *[\\\\\\'\\"~]* ]]; then
    compopt -o default 2>/dev/null
  else
    for i in $files; do
      while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -X "!*$i" -- "$cur")
    done
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -d -- "$cur")
    compopt -o filenames 2>/dev/null
  fi
}
if type compopt >/dev/null 2>&1; then
  complete -F _dup_parse dup-parse
else
  complete -o default -F _dup_parse dup-parse
fi
`;
}
