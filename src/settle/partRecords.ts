/**
 * The records of the parts that are joined: each part is an export that was settled alone, or records that dup-parse wrote before.
 * They get the indices that their sources have among all, and give readings as sheets do.
 *
 * A field that is printed in several ways gives each of them, in the order in which the record keeps them. So joining
 * records gives what reading their exports together gives.
 */
import type { Conflict, Objective, Objectives, Place } from '../model/objective.js';
import { withSources } from '../model/withSources.js';
import { cleanText, labelKey } from '../text/normalize.js';
import { otherField } from '../vocabulary/labels.js';
import { placeKey, type ValuePlaces } from './places.js';
import { identityKey, type LinkValue, type OtherReading, type Readings, textOfBlocks } from './readings.js';
import type { Reading } from './values.js';

/** A record of a part. */
export interface PartRecord {
  readonly objective: Objective;
  /** Where its values stand; `null` where nobody knows any more. */
  readonly places: ValuePlaces | null;
  /** The first source of its part. */
  readonly source: number;
  /** Whether the part names the sources that it was read from. */
  readonly hasSources: boolean;
}

/** What others are compared with: all that memory has of a record. */
export interface Entry extends Light {
  /** Its identity as a key; `null` if it stands alone. */
  readonly key: string | null;
  /** What its sheet says, whatever its municipality is called; `null` if it says too little. */
  readonly sheetKey: string | null;
  readonly start: Place;
  /** The first source of its part. */
  readonly source: number;
  /** Whether the part names the sources that it was read from. */
  readonly hasSources: boolean;
  readonly load: () => PartRecord;
}

/** The part of an objective that says what it is and what it links to. */
export type Light = Readonly<Pick<Objective, 'entity' | 'view' | 'level' | 'code' | 'title' | 'occurrences'>> & {
  readonly linkedObjectives: readonly LinkValue[];
};

/** Returns that part of an objective. */
export const lightOf = ({ entity, view, level, code, title, occurrences, linkedObjectives }: Objective): Light => ({
  ...{ entity, view, level, code, title, occurrences },
  linkedObjectives: linkedObjectives.map((link) => ({ level: link.level, code: link.code, title: link.title })),
});

/** Returns what memory keeps of a record. */
export function entryOf(record: PartRecord, load: () => PartRecord): Entry {
  const { hasSources, objective, source } = record;
  const { view, level, code, title, portfolio, responsiblePerson } = objective;
  const isTelling = code !== null && title !== null && (portfolio ?? responsiblePerson) !== null;
  return {
    ...lightOf(objective),
    key: identityKey(objective),
    sheetKey: isTelling ? JSON.stringify([view, level, code, title, portfolio?.text, responsiblePerson]) : null,
    start: startOfPart(record),
    ...{ source, hasSources, load },
  };
}

/** Returns what moves an index of a part whose first source has this index among all. */
export const mover =
  (first: number) =>
  <One extends { readonly source: number }>(one: One): One =>
    first === 0 ? one : { ...one, source: one.source + first };

/** Returns the records of a part whose first source has this index among all. */
export function partRecordsOf(
  objectives: Objectives,
  places: readonly ValuePlaces[] | null,
  first: number,
  hasSources: boolean,
): PartRecord[] {
  const moved = mover(first);
  const movedPlaces = (all: ValuePlaces): ValuePlaces =>
    first === 0 ? all : Object.fromEntries(Object.entries(all).map(([key, own]) => [key, own.map(moved)] as const));
  return Array.from(objectives, (objective, i) => {
    const own = first === 0 ? objective : withSources(objective, (source) => source + first);
    const known = places?.[i];
    return { objective: own, places: known ? movedPlaces(known) : (own.places ?? null), source: first, hasSources };
  });
}

/** Returns where the first sheet of a record begins, as exactly as it is known. */
function startOfPart({ objective: { occurrences }, places, source }: PartRecord): Place {
  const first = occurrences.at(0);
  return places?.level?.[0] ?? { source: first?.source ?? source, page: first?.pages[0] ?? null, line: null };
}

/** Returns where a value begins: where its place is not known, in the first source, on its page if there is but one. */
export function placeOfValue(record: PartRecord, field: string, element?: string): Place {
  const own = record.places?.[placeKey({ field, element })] ?? record.places?.[field] ?? [];
  const first = record.objective.occurrences.at(0);
  const about = {
    source: first?.source ?? record.source,
    page: first?.pages.length === 1 ? first.pages[0]! : null,
    line: null,
  };
  const isOfMany = element !== undefined && own === record.places?.[field] && own.length > 1;
  return (isOfMany ? undefined : own[0]) ?? about;
}

/** Returns what a record says. */
export function readingsOfPart(record: PartRecord): Readings {
  const { objective } = record;
  const { conflicts } = objective;

  /** The values of a field: those that disagree, or else the one that the record has. */
  const readings = <Value>(
    field: Conflict['field'],
    value: Value | null,
    textOf: (value: Value) => string,
    element?: string,
    isMeant: (value: Value) => boolean = () => true,
  ): Reading<Value>[] => {
    const conflict = conflicts.find((one) => one.field === field && isMeant(one.values[0]!.value as Value));
    const said = conflict
      ? conflict.values.map(({ value: one, ...place }) => ({ value: one as Value, place }))
      : value === null
        ? []
        : [{ value, place: placeOfValue(record, field, element) }];
    return said.map((one) => ({ ...one, source: one.place.source, text: textOf(one.value), spans: [] }));
  };
  const text = (one: string) => one;
  const field = (name: 'title' | 'responsibilityCentre' | 'responsiblePerson') =>
    readings<string>(name, objective[name], text);
  const blocks = (name: 'guidelines' | 'purpose') => readings(name, objective[name], textOfBlocks);
  /** The value of a label among other fields; `code` is that of the link which it is a column of. */
  const others = (label: string, value: string, code?: string): OtherReading<string>[] => {
    const found = readings<{ label: string; text: string; code?: string }>(
      code === undefined ? 'otherFields' : 'linkedObjectives',
      { label, text: value },
      (one) => one.text,
      code === undefined ? label : `${code} ${label}`,
      (one) => labelKey(one.label ?? '') === labelKey(label) && one.code === code,
    );
    return found.map((one) => ({ field: otherField(one.value.label), reading: { ...one, value: one.text } }));
  };
  return {
    title: field('title'),
    offices: {
      portfolio: readings<string>('portfolio', objective.portfolio?.text ?? null, text),
      responsibilityCentre: field('responsibilityCentre'),
      responsiblePerson: field('responsiblePerson'),
    },
    publicValues: objective.publicValues.flatMap((value) =>
      readings(
        'publicValues',
        value,
        ({ label }) => label,
        value.code ?? cleanText(value.label),
        ({ code }) => code === value.code,
      ),
    ),
    linkedObjectives: objective.linkedObjectives.flatMap(({ level, code, title, otherFields, ...parts }) => {
      const { period, mandateNumber, mission, number } = parts;
      const found = readings<LinkValue>(
        'linkedObjectives',
        { level, code, title },
        (one) => one.title || one.code,
        code,
        (one) => one.code === code && 'title' in one,
      );
      const columns = otherFields.flatMap((one) => others(one.label, one.text, code));
      const known = { period, mandateNumber, mission, number };
      return found.map((one, i) => ({ ...one, known, others: i === 0 ? columns : [] }));
    }),
    guidelines: blocks('guidelines'),
    purpose: blocks('purpose'),
    status: readings<string>('status', objective.status?.label ?? null, text),
    otherFields: objective.otherFields.flatMap((one) => others(one.label, one.text)),
    otherSections: objective.otherSections.flatMap((section) =>
      readings(
        'otherSections',
        section,
        (one) => textOfBlocks(one.blocks),
        section.title,
        (one) => labelKey(one.title) === labelKey(section.title),
      ).map((one) => ({
        field: otherField(one.value.title),
        reading: { ...one, value: one.value.blocks },
      })),
    ),
    occurrences: objective.occurrences,
    start: startOfPart(record),
    known: { mandate: objective.mandate, number: objective.number, status: objective.status },
  };
}
