/**
 * Records of earlier runs: they get the indices that their sources have among those of this run, and give readings as sheets do.
 *
 * A field that is printed in several ways gives each of them, in the order in which the record keeps them. So joining
 * records gives what reading their exports together gives.
 */
import type { Conflict, Objective, Occurrence, Place } from '../model/objective.js';
import type { Diagnostic, Document, SourceRecord } from '../report/document.js';
import { labelKey } from '../text/normalize.js';
import { type OtherField, otherField } from '../vocabulary/labels.js';
import type { EarlierRecord, Identity, LinkValue, OtherReading, Readings } from './readings.js';
import { textOfBlocks } from './readings.js';
import type { Reading } from './values.js';

/** Records of an earlier run, with the indices of this one. */
export interface EarlierRecords {
  readonly sources: readonly SourceRecord[];
  readonly records: readonly EarlierRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Returns the records of a document whose first source has this index now. */
export function earlierRecords({ sources, objectives, diagnostics }: Document, first: number): EarlierRecords {
  const hasSources = sources.every(({ format }) => (format as string) !== 'records');
  const moved = <One extends { readonly source: number }>(one: One): One => ({ ...one, source: one.source + first });
  const movedPlaces = (places: Objective['places']) =>
    places && Object.fromEntries(Object.entries(places).map(([field, all]) => [field, all.map(moved)]));
  const movedObjective = (objective: Objective): Objective => ({
    ...objective,
    occurrences: objective.occurrences.map(moved),
    conflicts: objective.conflicts.map(({ field, values }) => ({ field, values: values.map(moved) })),
    ...(objective.places && { places: movedPlaces(objective.places) }),
  });
  return {
    sources,
    records: objectives.map((objective) => ({ objective: movedObjective(objective), source: first, hasSources })),
    diagnostics: diagnostics.map((one) => ({ ...moved(one), related: one.related.map(moved) })),
  };
}

/** Returns what a record is known by. */
export const identityOfEarlier = ({ objective: { entity, view, level, code, title } }: EarlierRecord): Identity => ({
  entity,
  view,
  level,
  code,
  title,
});

/** Returns where the first sheet of a record begins, as exactly as the record knows it. */
export function startOfEarlier({ objective: { occurrences, places }, source }: EarlierRecord): Place {
  const [first] = occurrences as readonly (Occurrence | undefined)[];
  return places?.level?.[0] ?? { source: first?.source ?? source, page: first?.pages[0] ?? null, line: null };
}

/** Fields of many values, whose places do not tell which of them they are of. */
const MANY: ReadonlySet<string> = new Set(['publicValues', 'linkedObjectives', 'otherFields', 'otherSections']);

/** Returns what a record says. */
export function readingsOfEarlier(record: EarlierRecord): Readings {
  const { objective } = record;
  const { conflicts, places } = objective;
  const start = startOfEarlier(record);
  const [first] = objective.occurrences as readonly (Occurrence | undefined)[];
  /** Where a value begins: a record without places knows no more than its first source, and the page if there is but one. */
  const about: Place = { source: start.source, page: first?.pages.length === 1 ? first.pages[0]! : null, line: null };

  const placeOf = (field: Conflict['field']): Place => {
    const own = places?.[field] ?? [];
    return (MANY.has(field) && own.length > 1 ? undefined : own[0]) ?? about;
  };

  /** The values of a field: those that disagree, or else the one that the record has. */
  const readings = <Value>(
    field: Conflict['field'],
    value: Value | null,
    textOf: (value: Value) => string,
    isMeant: (value: Value) => boolean = () => true,
  ): Reading<Value>[] => {
    const conflict = conflicts.find((one) => one.field === field && isMeant(one.values[0]!.value as Value));
    const said = conflict
      ? conflict.values.map(({ value: one, ...place }) => ({ value: one as Value, place }))
      : value === null
        ? []
        : [{ value, place: placeOf(field) }];
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
        ({ code }) => code === value.code,
      ),
    ),
    linkedObjectives: objective.linkedObjectives.flatMap(({ level, code, title, otherFields, ...parts }) => {
      const { period, mandateNumber, mission, number } = parts;
      const found = readings<LinkValue>(
        'linkedObjectives',
        { level, code, title },
        (one) => one.title || one.code,
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
        (one) => labelKey(one.title) === labelKey(section.title),
      ).map((one) => ({
        field: otherField(one.value.title) as OtherField,
        reading: { ...one, value: one.value.blocks },
      })),
    ),
    occurrences: objective.occurrences,
    start,
    known: { mandate: objective.mandate, number: objective.number, status: objective.status },
  };
}
