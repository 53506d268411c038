/**
 * Drafts without the lines that they came from: what they say, and where each value begins and ends. Plain data, which
 * can be compared, kept as JSON, and settled once more.
 */

import type { Draft, LinkRow, Observed } from '../model/draft.js';
import type { Header, TextSpan } from '../model/element.js';
import type { Block } from '../model/objective.js';
import { joinSpans } from '../text/textSpans.js';
import type { HeaderField, SectionField } from '../vocabulary/labels.js';
import type { Level } from '../vocabulary/levels.js';

type Place = readonly [page: number | null, line: number];

/** A text, with the places of its first line and of its last. */
export interface ThinText {
  readonly text: string;
  readonly at: readonly Place[];
}

interface ThinObserved<Value> {
  readonly value: Value;
  readonly at: readonly Place[];
}

interface ThinHeader {
  readonly at: readonly Place[];
  readonly code: ThinText;
  readonly title: ThinText;
  readonly fields: readonly (readonly [HeaderField, ThinText])[];
}

export interface ThinDraft {
  readonly level: Level;
  readonly view: string | null;
  /** Header blocks that say what those before them do not. */
  readonly headers: readonly ThinHeader[];
  readonly heading: ThinObserved<string> | null;
  readonly publicValues: readonly ThinObserved<{ readonly code: string | null; readonly label: string }>[];
  readonly linkedObjectives: readonly ThinObserved<LinkRow>[];
  readonly guidelines: readonly ThinObserved<Block>[];
  readonly purpose: readonly ThinObserved<Block>[];
  readonly status: ThinObserved<string> | null;
  readonly sections: readonly (readonly [SectionField, readonly Place[]])[];
  /** Where its headings stand. */
  readonly labels: readonly Place[];
  /** All pages that hold anything of it. */
  readonly pages: readonly number[];
}

const placesOf = (spans: readonly TextSpan[]): Place[] => {
  const ends = spans.length > 1 ? [spans[0]!, spans.at(-1)!] : spans;
  return ends.map(({ line }) => [line.page, line.number]);
};

const thinText = (spans: readonly TextSpan[], text = joinSpans(spans)): ThinText => ({ text, at: placesOf(spans) });

const thinObserved = <Value>({ value, spans }: Observed<Value>): ThinObserved<Value> => ({
  value,
  at: placesOf(spans),
});

const thinHeader = ({ levelLabel, code, title, fields }: Header): ThinHeader => ({
  at: placesOf(levelLabel),
  code: thinText(code, code.map(({ text }) => text).join('')),
  title: thinText(title),
  fields: [...fields].map(([field, spans]) => [field, thinText(spans)]),
});

/** What a header block says, for comparing: no text has a line end in it. */
function sayingOf({ code, title, fields }: ThinHeader): string {
  let saying = `${code.text}\n${title.text}`;
  for (const [field, { text }] of fields) saying += `\n${field}\n${text}`;
  return saying;
}

/** The header blocks that say what those before them do not. */
function differing(headers: readonly ThinHeader[]): readonly ThinHeader[] {
  if (headers.length < 2) return headers;
  const first = new Map<string, ThinHeader>();
  for (const header of headers) {
    const saying = sayingOf(header);
    if (!first.has(saying)) first.set(saying, header);
  }
  return [...first.values()];
}

/** A draft without its lines. `pages` are those that hold anything of it. */
export function thinDraft(draft: Draft, pages: readonly number[]): ThinDraft {
  return {
    level: draft.level,
    view: draft.view,
    headers: differing(draft.headers.map(thinHeader)),
    heading: draft.heading && thinObserved(draft.heading),
    publicValues: draft.publicValues.map(thinObserved),
    linkedObjectives: draft.linkedObjectives.map(thinObserved),
    guidelines: draft.guidelines.map(thinObserved),
    purpose: draft.purpose.map(thinObserved),
    status: draft.status && thinObserved(draft.status),
    sections: [...draft.sections].map(([field, spans]) => [field, placesOf(spans)]),
    labels: placesOf(draft.labels),
    pages,
  };
}

/** Spans at some places, the first of which has all of the text. */
const spansAt = (at: readonly Place[], text = ''): TextSpan[] =>
  at.map(([page, number], i) => ({
    line: { index: number, page, number, text: '', cells: [], top: 0, size: 0 },
    cells: [],
    text: i === 0 ? text : '',
  }));

const wholeObserved = <Value>({ value, at }: ThinObserved<Value>): Observed<Value> => ({ value, spans: spansAt(at) });

/** A draft that can be settled again: no line is claimed by it. */
export function wholeDraft(thin: ThinDraft): Draft {
  const onPages = thin.pages.map((page): Place => [page, 0]);
  return {
    ...thin,
    headers: thin.headers.map(({ at, code, title, fields }, i) => ({
      kind: 'header',
      level: thin.level,
      levelLabel: spansAt(i === 0 ? [...at, ...onPages] : at),
      labels: new Map(),
      code: spansAt(code.at, code.text),
      title: spansAt(title.at, title.text),
      fields: new Map(fields.map(([field, { at: places, text }]) => [field, spansAt(places, text)])),
    })),
    heading: thin.heading && wholeObserved(thin.heading),
    publicValues: thin.publicValues.map(wholeObserved),
    linkedObjectives: thin.linkedObjectives.map(wholeObserved),
    guidelines: thin.guidelines.map(wholeObserved),
    purpose: thin.purpose.map(wholeObserved),
    status: thin.status && wholeObserved(thin.status),
    sections: new Map(thin.sections.map(([field, at]) => [field, spansAt(at)])),
    labels: spansAt(thin.labels),
  };
}
