/**
 * What markdown does not show as text: struck words are left out, and told; a comment over several lines becomes one comment
 * a line, as page marks are.
 */
import type { HiddenPart } from '../../model/source.js';
import type { NumberedLine } from './lines.js';

const STRUCK = /(?<![~\\])~~(?![~\s])([^~]+)~~(?!~)/gu;
const COMMENT = '<!--';
const COMMENT_END = '-->';

/** Returns the lines as they are shown; collects in `hidden` what is not. */
export const shownLines = (lines: readonly NumberedLine[], hidden: HiddenPart[]): NumberedLine[] =>
  withWholeComments(lines).map((line) => {
    if (!line.text.includes('~~')) return line;
    const struck = [...line.text.matchAll(STRUCK)];
    for (const [, text = ''] of struck) hidden.push({ reason: 'struck', text, number: line.number });
    return struck.length === 0 ? line : { ...line, text: line.text.replace(STRUCK, '') };
  });

function withWholeComments(lines: readonly NumberedLine[]): NumberedLine[] {
  const shown = [...lines];
  for (let at = 0; at < lines.length; at += 1) {
    const { text } = lines[at]!;
    if (!text.trimStart().startsWith(COMMENT) || text.includes(COMMENT_END)) continue;
    let end = at + 1;
    while (lines[end] && !lines[end]!.text.includes(COMMENT_END)) end += 1;
    if (!lines[end]?.text.trimEnd().endsWith(COMMENT_END)) break;
    for (let i = at; i <= end; i += 1) {
      const own = lines[i]!.text.replace(COMMENT, '').replace(COMMENT_END, '').trim();
      shown[i] = { ...lines[i]!, text: own === '' ? '' : `${COMMENT} ${own} ${COMMENT_END}` };
    }
    at = end;
  }
  return shown;
}
