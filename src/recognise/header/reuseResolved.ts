/**
 * The pages of a sheet print one header block again and again: what was told apart in one holds for all that are alike.
 *
 * header regions are alike where the same texts stand in the same order, parted at the same places, and the same titles are
 * known: `byLabels` looks at nothing else.
 */

import { isApart } from '../../geometry/spanGroups.js';
import type { TextSpan } from '../../model/element.js';
import type { Layout } from '../../model/layout.js';
import { byLabels } from './byLabels.js';
import type { HeaderRegion, ResolvedRegion } from './region.js';

/** A header region that is solved, and where in it each of its spans stands. */
interface Known {
  readonly resolved: ResolvedRegion;
  readonly places: ReadonlyMap<TextSpan['cells'], number>;
  /** The titles that it holds with; `null` where it does however often they are printed. */
  readonly printed: string | null;
}

/** header regions of one source that are solved, by all that can be seen of them. */
export type ResolvedByText = Map<string, Known>;

/** Solves a header region with the titles that are known of its sheet, each as often as it is printed; header regions that are alike, once. */
export function resolveOnce(
  layout: Layout,
  alike: ResolvedByText,
  region: HeaderRegion,
  printed: readonly string[],
): ResolvedRegion {
  const key = keyOf(layout, region, printed);
  if (key === null) return byLabels(layout, region, printed);
  const like = alike.get(key);
  const titles = printed.join('\n');
  if (like && (like.printed === null || like.printed === titles)) return movedTo(region, like);
  const resolved = byLabels(layout, region, printed);
  const places = new Map(region.spans.map(({ cells }, i) => [cells, i]));
  // A span that is cut in two leaves cells that two spans share, and none tells how a title cuts it once more.
  const isWhole = spansOf(resolved).every(({ cells, text }) => region.spans[places.get(cells)!]!.text === text);
  if (places.size === region.spans.length) alike.set(key, { resolved, places, printed: isWhole ? null : titles });
  return resolved;
}

/** All that can be seen of a header region; `null` where its lines are not in their order: more than this tells what parts them. */
function keyOf(
  layout: Layout,
  { headerStart, spans, closed }: HeaderRegion,
  printed: readonly string[],
): string | null {
  if (layout.unit !== 'characters') return null;
  const titles = new Set(printed);
  // No text has a line end in it.
  let key = `${closed} ${headerStart.behind.length > 0} ${headerStart.code.length > 0} ${titles.size}\n${[...titles].join('\n')}`;
  let before = spans[0];
  for (const span of spans) {
    const lines = span.line.index - before!.line.index;
    if (lines < 0) return null;
    key += `\n${lines === 0 ? '=' : isApart(layout, before!, span) ? '>' : '-'}${span.cells[0]!.font}\n${span.text}`;
    before = span;
  }
  return key;
}

const spansOf = ({ header, body }: ResolvedRegion): TextSpan[] =>
  [...header.labels.values(), ...header.fields.values(), header.title, body].flat();

/** What is known of a header region, with the spans of one that is like it. */
function movedTo({ headerStart, spans }: HeaderRegion, { resolved, places }: Known): ResolvedRegion {
  const moves = { spans, places };
  const { header, body, ambiguous, quirks } = resolved;
  return {
    header: {
      kind: 'header',
      level: headerStart.level,
      levelLabel: headerStart.label,
      labels: movedInEach(header.labels, moves),
      code: headerStart.code,
      title: moved(header.title, moves),
      fields: movedInEach(header.fields, moves),
    },
    body: moved(body, moves),
    ambiguous: ambiguous.map((ambiguity) => ({ ...ambiguity, span: moved([ambiguity.span], moves)[0]! })),
    quirks,
  };
}

/** The spans of a header region, and at which place one stands in it whose cells those of a known header region are. */
interface Moves extends Pick<HeaderRegion, 'spans'>, Pick<Known, 'places'> {}

function moved(all: readonly TextSpan[], { spans, places }: Moves): TextSpan[] {
  const own: TextSpan[] = [];
  for (const { cells, text } of all) {
    const span = spans[places.get(cells)!]!;
    own.push(span.text === text ? span : { ...span, text: text });
  }
  return own;
}

function movedInEach<Field>(all: ReadonlyMap<Field, readonly TextSpan[]>, moves: Moves): Map<Field, TextSpan[]> {
  const own = new Map<Field, TextSpan[]>();
  for (const [field, spans] of all) own.set(field, moved(spans, moves));
  return own;
}
