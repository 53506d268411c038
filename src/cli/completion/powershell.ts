/** The command tree -> the script that completes the command line in PowerShell. Where it finds nothing, PowerShell offers files. */
import { type CommandNode, calledByName, type OptionNode, type Value } from './commandTree.js';

/** Puts a text in single quotes, of which PowerShell has several. */
const quoted = (text: string) => `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;

const list = (words: readonly string[]) => `@(${words.map(quoted).join(', ')})`;

const wordsOf = (value: Value) => (value.kind === 'choice' ? value.choices : []);

const option = ({ names, value, doc }: OptionNode) =>
  `      @{ Names = ${list(names)}; Wants = $${value.kind !== 'none'}; Words = ${list(wordsOf(value))}; Doc = ${quoted(doc)} }`;

function command({ name, doc, argument, options }: CommandNode): string {
  return `    ${quoted(name)} = @{ Doc = ${quoted(doc)}; Words = ${list(wordsOf(argument))}; Options = @(
${options.map(option).join('\n')}
    ) }`;
}

/** Returns the script for PowerShell. */
export function powershellScript(commands: readonly CommandNode[]): string {
  return `# dup-parse: completion for PowerShell, made by "dup-parse completion powershell".
Register-ArgumentCompleter -Native -CommandName 'dup-parse' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $named = ${list(calledByName(commands).map(({ name }) => name))}
  $commands = @{
${commands.map(command).join('\n')}
  }
  $command = 'parse'
  $pending = $null
  $operands = 0
  foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
    if ($element.Extent.EndOffset -ge $cursorPosition) { break }
    $word = $element.ToString()
    if ($pending) { $pending = $null; continue }
    $option = $commands[$command].Options | Where-Object { $_.Names -ccontains $word }
    if ($option) { if ($option.Wants) { $pending = $option } }
    elseif ($word -like '-?*') { }
    elseif ($command -eq 'parse' -and $operands -eq 0 -and $named -ccontains $word) { $command = $word }
    else { $operands++ }
  }
  $offer = {
    param($text, $kind, $doc)
    if ($text.StartsWith($wordToComplete)) {
      [System.Management.Automation.CompletionResult]::new($text, $text, $kind, $doc)
    }
  }
  if ($pending) {
    $pending.Words | ForEach-Object { & $offer $_ 'ParameterValue' $_ }
  } elseif ($wordToComplete -like '-*') {
    $commands[$command].Options | ForEach-Object { $doc = $_.Doc; $_.Names | ForEach-Object { & $offer $_ 'ParameterName' $doc } }
  } else {
    $commands[$command].Words | ForEach-Object { & $offer $_ 'ParameterValue' $_ }
    if ($command -eq 'parse' -and $operands -eq 0) { $named | ForEach-Object { & $offer $_ 'Command' $commands[$_].Doc } }
  }
}
`;
}
