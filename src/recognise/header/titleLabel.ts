/**
 * Parts the title of a header block from a label before it: sheets do not name their title, but who transcribes them does
 * (`Titolo: ...`), and sets a head over a table of labels and values.
 */
import type { Header, TextSpan } from '../../model/element.js';
import { labelKey } from '../../text/normalize.js';
import { joinSpans, splitLabel } from '../../text/textSpans.js';
import { isOther, TITLE_LABELS } from '../../vocabulary/labels.js';

/** What stands in a header block, the title with its label if it has one. */
export type HeaderCells = Pick<Header, 'labels' | 'title' | 'fields'>;

/** Most cells that such a label takes. */
const MOST_CELLS = 2;

const KEYS = new Set(TITLE_LABELS.map(labelKey));

/** Whether a text is a label of the title. */
export const isTitleLabel = (text: string): boolean => KEYS.has(labelKey(text));

/** Returns the cells of a header block with their title apart from its label, which may have been learned as another field's. */
export function withTitleLabel(cells: HeaderCells): HeaderCells & Pick<Header, 'titleLabel'> {
  const learned = learnedLabel(cells);
  const value = learned ? (cells.fields.get(learned) ?? []) : [];
  if (!learned || (cells.title.length > 0 && value.length > 0)) return { ...cells, ...partTitle(cells.title) };
  const others = (all: Header['fields']) => new Map([...all].filter(([field]) => field !== learned));
  return {
    labels: others(cells.labels),
    titleLabel: cells.labels.get(learned)!,
    title: [...value, ...cells.title],
    fields: others(cells.fields),
  };
}

const learnedLabel = ({ labels }: HeaderCells) =>
  [...labels].find(([field, spans]) => isOther(field) && isTitleLabel(joinSpans(spans)))?.[0] ?? null;

function partTitle(spans: readonly TextSpan[]): Pick<Header, 'titleLabel' | 'title'> {
  for (let count = 1; count <= MOST_CELLS; count += 1)
    if (isTitleLabel(joinSpans(spans.slice(0, count))))
      return { titleLabel: spans.slice(0, count), title: spans.slice(count) };
  const [first, ...others] = spans;
  const rest = first && /^([^:]+):\s+(?=\S)/u.exec(first.text);
  if (!rest || !isTitleLabel(rest[1]!)) return { titleLabel: [], title: spans };
  const { label, inline } = splitLabel([first], first.text.slice(rest[0].length));
  return { titleLabel: label, title: [...inline, ...others] };
}
