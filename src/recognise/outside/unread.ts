/**
 * Reports what looks like a sheet among the lines outside the sheets: titles of its sections under a level label, but no header
 * block that can be read; or without such a label, as where a picture has the upper half of the page.
 */
import { levelAtStart } from '../../labels/levelLabel.js';
import { groupAdjacent } from '../../model/groupBy.js';
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { Layout, Line } from '../../model/layout.js';
import type { Report } from '../../report/report.js';
import { isOther } from '../../vocabulary/labels.js';
import { hasStatus } from './ends.js';

/** How many sections a stretch must have titles of, to look like a sheet: other chapters have an `Indirizzi` or a `Finalità`. */
const FEWEST = 3;

/** Whether a line begins with a level label, alone in its cell or with a code after it. */
function beginsWithLevel(matcher: LabelMatcher, lines: readonly Line[], i: number): boolean {
  const match = levelAtStart(matcher, lines, i);
  return match !== null && (match.rest === '' || matcher.codes.leadingCode(match.rest) !== null);
}

/**
 * Reports each stretch of lines outside, cut at level labels, that begins with one and has titles of sections. They are spelled
 * as in the sheets; or each comes once, and a known status stands under Stato: nothing else than a sheet has all that. Without
 * a level label, a stretch begins at the title of a table of linked objectives.
 */
export function reportUnreadSheets(
  { source, lines, matcher }: Layout,
  outside: ReadonlySet<number>,
  sheets: readonly Line[],
  report: Report,
): void {
  const titleOf = ({ cells: [first, ...others] }: Line) => {
    const label = first && others.length === 0 ? matcher.wholeLabel('section', first.text) : null;
    return label && !isOther(label.field) ? [{ field: label.field, text: first!.text }] : [];
  };
  const inside = sheets.filter(({ index }) => !outside.has(index));
  const spellings = new Set(inside.flatMap(titleOf).map(({ text }) => text));
  const filled = lines.filter(({ index, cells }) => outside.has(index) && cells.length > 0);
  const heads = new Set(filled.filter((_, i) => beginsWithLevel(matcher, filled, i)));
  const fieldOf = (line: Line) => titleOf(line)[0]?.field;
  const isTable = (line: Line) => fieldOf(line) === 'linkedObjectives';
  const stretches = groupAdjacent(filled, (_, line) => !heads.has(line)).flatMap((stretch) =>
    heads.has(stretch[0]!)
      ? [stretch]
      : groupAdjacent(stretch, (_, line) => !isTable(line)).map((part) => linesBeforeRepeat(part, fieldOf)),
  );
  for (const stretch of stretches) {
    const [first] = stretch;
    const isHeaded = heads.has(first!);
    if (!isHeaded && !isTable(first!)) continue;
    const found = stretch.flatMap(titleOf);
    const spelled = found.filter(({ text }) => spellings.has(text));
    const fieldsOf = (titles: typeof found) => new Set(titles.map(({ field }) => field)).size;
    const isSheet = fieldsOf(found) === found.length && hasStatus(matcher, stretch, true);
    if (!isHeaded && !isSheet) continue;
    const titles = fieldsOf(spelled) < FEWEST && isSheet ? found : spelled;
    if (fieldsOf(titles) < FEWEST) continue;
    const named = [...new Set(titles.map(({ text }) => text))].join(', ');
    report.add('sheet-not-read', { titles: named }, { source, page: first!.page, line: first!.number });
  }
}

/** The lines before the first one that has the title of a section that came before. */
function linesBeforeRepeat(lines: readonly Line[], fieldOf: (line: Line) => string | undefined): readonly Line[] {
  const seen = new Set<string>();
  const end = lines.findIndex((line) => {
    const field = fieldOf(line);
    if (field === undefined) return false;
    if (seen.has(field)) return true;
    seen.add(field);
    return false;
  });
  return end < 0 ? lines : lines.slice(0, end);
}
