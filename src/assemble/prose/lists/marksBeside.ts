/**
 * Bullets and numbers that stand beside their lines, a little above or below them: they are put at the start of the line
 * that is nearest. `1` / `piantare alberi` of which one is some tenths of a line higher.
 */
import { leftOf, rightOf } from '../../../geometry/lineFit.js';
import type { Layout } from '../../../model/layout.js';
import { isBareBullet, numberAlone } from '../../../vocabulary/bullets.js';
import type { SheetText } from '../../sheets.js';

/** How far off its line a mark may stand, in lines: nearer than to any other line. */
const NEAR = 0.5;

/** Joins marks to the lines beside them. Lines of text stand at whole heights: there other rules tell. */
export function withMarksBeside(layout: Layout, texts: readonly SheetText[]): readonly SheetText[] {
  if (layout.unit === 'characters') return texts;
  const marks = new Map(
    texts.flatMap((text, i) => {
      const owner = isMark(text) ? ownerOf(layout, texts, i) : undefined;
      return owner === undefined ? [] : [[owner, text] as const];
    }),
  );
  const joined = new Set(marks.values());
  return texts.flatMap((text): readonly SheetText[] => {
    const mark = marks.get(text)?.span;
    if (joined.has(text)) return [];
    if (!mark) return [text];
    const { line, cells, text: words } = text.span;
    return [{ ...text, span: { line, cells: [...mark.cells, ...cells], text: `${mark.text} ${words}` } }];
  });
}

const isMark = ({ span }: SheetText): boolean =>
  span.cells.length === 1 && (isBareBullet(span.text) || numberAlone(span.text) !== null);

/** The line right of a mark that stands nearest to it, above or below. */
function ownerOf(layout: Layout, texts: readonly SheetText[], i: number): SheetText | undefined {
  const { span, part } = texts[i]!;
  const distance = ({ span: { line } }: SheetText) => Math.abs(line.top - span.line.top);
  return [texts[i - 1], texts[i + 1]]
    .filter((text) => text !== undefined)
    .filter((text) => text.part === part && !isMark(text) && leftOf(text.span) > rightOf(span))
    .filter((text) => distance(text) < NEAR * layout.leading * text.span.line.size)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}
