/**
 * The command line of a `.cmd` -> the names that were dropped on it.
 *
 * Example: `droppedNames('cmd.exe /c ""C:\\x\\a.cmd" "C:\\b c.pdf" C:\\d&e.pdf"', 'a.cmd')` is `['C:\\b c.pdf', 'C:\\d&e.pdf']`.
 * The arguments that cmd itself hands on will not do: it ends them at `&`, and replaces what stands between two `%`. Windows
 * quotes a name that has blanks, and no name has quotes in it.
 */

/** Returns the names in a line: each in quotes, or without blanks. */
export const namesIn = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([word, quoted]) => quoted ?? word).filter((name) => name !== '');

/** Returns the names that follow the script in its command line; undefined if the line does not start that script. */
export function droppedNames(line: string, script: string): readonly string[] | undefined {
  const at = script === '' ? -1 : line.toLowerCase().indexOf(script.toLowerCase());
  if (at === -1) return undefined;
  const rest = line.slice(at + script.length).replace(/^"/, '');
  // Quotes around the whole line leave an odd one at its end.
  return namesIn(rest.split('"').length % 2 === 0 ? rest.replace(/"(?=[^"]*$)/, '') : rest);
}
