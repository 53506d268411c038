/**
 * A sheet -> what it says of each field. `partRecords.ts` gives the same of a record, and `merge.ts` settles both alike.
 */
import type { Draft, Observed } from '../model/draft.js';
import type { TextSpan } from '../model/element.js';
import type {
  Block,
  LinkedObjective,
  Objective,
  Occurrence,
  OtherBlock,
  Place,
  PublicValue,
} from '../model/objective.js';
import { codeOf, joinSpans } from '../text/textSpans.js';
import { blockTexts } from '../text/values/blockTexts.js';
import { isOther, type OfficeField, type OtherField } from '../vocabulary/labels.js';
import type { Level } from '../vocabulary/levels.js';
import { type Reading, startPlace } from './values.js';

/** A draft, the index of its source, and the municipality of that. */
export interface SourcedDraft {
  readonly entity: string | null;
  readonly source: number;
  readonly draft: Draft;
  /** Where the export says its Vista. */
  readonly viewAt: readonly TextSpan[];
}

/** What a record is known by: its title stands in where it has no code. */
export interface Identity {
  readonly entity: string | null;
  readonly view: string | null;
  readonly level: Level;
  readonly code: string | null;
  readonly title: string | null;
}

/** Returns an identity as a key; `null` if its record stands alone. */
export const identityKey = ({ entity, view, level, code, title }: Identity): string | null =>
  (code ?? title) ? JSON.stringify([entity, view, level, code ?? title]) : null;

export interface OtherReading<Value> {
  readonly field: OtherField;
  readonly reading: Reading<Value>;
}

export interface LinkValue {
  readonly level: Level;
  readonly code: string;
  readonly title: string;
}

/** What codes say, as an earlier run read it: it may have had a profile. */
export type LinkParts = Pick<LinkedObjective, 'period' | 'mandateNumber' | 'mission' | 'number'>;

export interface LinkReading extends Reading<LinkValue> {
  readonly known?: LinkParts;
  readonly others: readonly OtherReading<string>[];
}

/** What a sheet, or a record, says of each field; in print order. */
export interface Readings {
  readonly title: readonly Reading<string>[];
  readonly offices: Readonly<Record<OfficeField, readonly Reading<string>[]>>;
  readonly publicValues: readonly Reading<PublicValue>[];
  readonly linkedObjectives: readonly LinkReading[];
  readonly guidelines: readonly Reading<Block[]>[];
  readonly purpose: readonly Reading<Block[]>[];
  readonly status: readonly Reading<string>[];
  readonly otherFields: readonly OtherReading<string>[];
  readonly otherSections: readonly OtherReading<OtherBlock[]>[];
  readonly occurrences: readonly Occurrence[];
  /** Where its sheet begins. */
  readonly start: Place;
  /** What an earlier run read out of the code and the status. */
  readonly known?: Pick<Objective, 'mandate' | 'number' | 'status'>;
}

/** Returns what the record of a sheet is known by. */
export function identityOfDraft({ entity, draft: { view, level, headers, heading } }: SourcedDraft): Identity {
  const title = joinSpans(headers[0]!.title) || heading?.value || null;
  return { entity, view, level, code: codeOf(headers[0]!), title };
}

/** Returns what a sheet says. */
export function readingsOfDraft(sheet: SourcedDraft): Readings {
  const { source, draft } = sheet;
  const { headers, heading, linkedObjectives, otherSections, publicValues, status } = draft;
  const joined = (spans: readonly TextSpan[]): Reading<string> => joinedReading(source, spans);
  const office = (field: OfficeField) => headers.map(({ fields }) => joined(fields.get(field) ?? []));
  return {
    title: [...headers.map(({ title }) => joined(title)), ...(heading ? [observedReading(source, heading)] : [])],
    offices: {
      portfolio: office('portfolio'),
      responsibilityCentre: office('responsibilityCentre'),
      responsiblePerson: office('responsiblePerson'),
    },
    publicValues: publicValues.map(({ value, spans }) => ({ source, text: value.label, value, spans })),
    linkedObjectives: linkedObjectives.map(({ value: { level, title, others, ...row }, spans }) => {
      const code = row.code!;
      return {
        ...{ source, text: title || code, value: { level, code, title }, spans },
        others: [...others].map(([field, one]) => ({ field, reading: observedReading(source, one) })),
      };
    }),
    guidelines: [blocksReading(source, draft.guidelines)],
    purpose: [blocksReading(source, draft.purpose)],
    status: status ? [observedReading(source, status)] : [],
    otherFields: headers.flatMap(({ labels, fields }) =>
      [...labels.keys()].filter(isOther).map((field) => ({ field, reading: joined(fields.get(field) ?? []) })),
    ),
    otherSections: [...otherSections].map(([field, blocks]) => ({ field, reading: blocksReading(source, blocks) })),
    occurrences: [occurrenceOf(sheet)],
    start: startPlace({ source, spans: headers[0]!.levelLabel }),
  };
}

const joinedReading = (source: number, spans: readonly TextSpan[]): Reading<string> =>
  observedReading(source, { value: joinSpans(spans), spans });

const observedReading = (source: number, { value, spans }: Observed<string>): Reading<string> => ({
  source,
  text: value,
  value,
  spans,
});

const blocksReading = <Kind extends OtherBlock>(
  source: number,
  observed: readonly Observed<Kind>[],
): Reading<Kind[]> => {
  const blocks = observed.map(({ value }) => value);
  return {
    ...{ source, text: textOfBlocks(blocks), value: blocks, spans: observed.flatMap(({ spans }) => spans) },
    parts: observed.map(({ spans }) => startPlace({ source, spans })),
  };
};

/** Returns the text that blocks are compared by. */
export const textOfBlocks = (blocks: readonly OtherBlock[]): string => blockTexts(blocks).join(' ').trim();

/** Returns the pages on which a sheet stands, in their order. */
export function occurrenceOf({ source, draft }: Pick<SourcedDraft, 'source' | 'draft'>): Occurrence {
  const observed = [
    draft.publicValues,
    draft.linkedObjectives,
    draft.guidelines,
    draft.purpose,
    draft.status ?? [],
    ...draft.otherSections.values(),
  ];
  const spans = [
    ...draft.headers.flatMap(({ levelLabel, title }) => [...levelLabel, ...title]),
    ...[...draft.sections.values()].flat(),
    ...observed.flat().flatMap((one) => one.spans),
  ];
  const pages = new Set(spans.map(({ line }) => line.page).filter((page) => page !== null));
  return { source, pages: [...pages].toSorted((a, b) => a - b) };
}
