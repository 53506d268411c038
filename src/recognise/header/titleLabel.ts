/**
 * Parts the title of a header block from a label before it: sheets do not name their title, but who transcribes them does
 * (`Titolo: ...`), and sets a head over a table of labels and values.
 */

import { isOfTitle, isValueHead } from '../../labels/transcribedLabels.js';
import type { Header, TextSpan } from '../../model/element.js';
import type { Line } from '../../model/layout.js';
import { joinSpans, spanOf, splitLabel } from '../../text/textSpans.js';
import { bulletLength } from '../../vocabulary/bullets.js';
import { isOther } from '../../vocabulary/labels.js';

/** What stands in a header block, the title with its label if it has one. */
export type HeaderCells = Pick<Header, 'labels' | 'title' | 'fields'>;

/** Most cells that such a label takes. */
const MOST_CELLS = 2;

/** How many of the last spans are a label of the title; 0 if they are none. */
export const labelBefore = (spans: readonly TextSpan[]): number =>
  [1, MOST_CELLS].find((count) => count <= spans.length && isOfTitle(joinSpans(spans.slice(-count)))) ?? 0;

/** Returns the cells of a header block with their title apart from its label, which may have been learned as another field's. */
export function withTitleLabel(cells: HeaderCells): HeaderCells & Pick<Header, 'titleLabel'> {
  const own = partTitle(cells.title);
  const learned = learnedLabel(cells);
  const value = learned ? (cells.fields.get(learned) ?? []) : [];
  if (!learned || (own.title.length > 0 && value.length > 0)) return { ...cells, ...own };
  const others = (all: Header['fields']) => new Map([...all].filter(([field]) => field !== learned));
  return {
    labels: others(cells.labels),
    titleLabel: [...own.titleLabel, ...cells.labels.get(learned)!],
    title: [...value, ...own.title],
    fields: others(cells.fields),
  };
}

const learnedLabel = ({ labels }: HeaderCells) =>
  [...labels].find(([field, spans]) => isOther(field) && isOfTitle(joinSpans(spans)))?.[0] ?? null;

/** Parts all labels from a title: the head of a table may stand above the row that names it, or between it and the table. */
function partTitle(spans: readonly TextSpan[]): Pick<Header, 'titleLabel' | 'title'> {
  const { label, inline } = firstLabel(spans);
  if (label.length === 0) {
    const after = [1, 2].find((count) => isValueHead(joinSpans(spans.slice(-count))));
    const end = spans.length - (after ?? 0);
    return { titleLabel: spans.slice(end), title: spans.slice(0, end) };
  }
  const { titleLabel, title } = partTitle(inline);
  return { titleLabel: [...label, ...titleLabel], title };
}

/** Parts the label that a title begins with from what follows it; it has no spans where there is none. */
function firstLabel(spans: readonly TextSpan[]): ReturnType<typeof splitLabel> {
  for (let count = 1; count <= MOST_CELLS; count += 1)
    if (isOfTitle(joinSpans(spans.slice(0, count))))
      return { label: spans.slice(0, count), inline: spans.slice(count) };
  const [first, ...others] = spans;
  const value = first && labelledTitle(first.text);
  if (!value) return { label: [], inline: [] };
  const { label, inline } = splitLabel([first], value);
  return { label, inline: [...inline, ...others] };
}

/** What follows a label of the title and a colon; `null` if a text does not begin so. */
function labelledTitle(text: string): string | null {
  const label = /^([^:]+):\s+(?=\S)/u.exec(text);
  return label && isOfTitle(label[1]!.slice(bulletLength(label[1]!))) ? text.slice(label[0].length) : null;
}

/** Whether a line begins with a label of the title, alone or with the title after it. */
export const beginsWithTitleLabel = (line: Line): boolean =>
  [spanOf(line).text, line.cells[0]!.text].some((text) => isOfTitle(text) || labelledTitle(text) !== null);
