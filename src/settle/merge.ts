/**
 * Merges sheets, and records of earlier runs, into objectives: all of one identity, over all sources, become one record.
 *
 * Identity is municipality, view, level and code. A sheet without a code is known by its title, and one without either stands
 * alone. Where no municipality is named, `towns.ts` keeps apart what has nothing else in common.
 */
import { groupBy } from '../model/groupBy.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import {
  type Block,
  CONFLICT_FIELDS,
  type Conflict,
  type LinkedObjective,
  type Objective,
  type OtherFieldValue,
  type OtherSection,
  type Place,
  type Portfolio,
  type PublicValue,
} from '../model/objective.js';
import type { Report } from '../report/report.js';
import { cleanText, labelKey } from '../text/normalize.js';
import { type CodeGrammar, type CodeParts, NO_PARTS } from '../vocabulary/codes.js';
import { fieldName, type OfficeField } from '../vocabulary/labels.js';
import type { Level } from '../vocabulary/levels.js';
import { MISSIONS } from '../vocabulary/missions.js';
import { reportOfRecord } from './checks/nameless.js';
import { claim } from './claims.js';
import { identityOfEarlier, readingsOfEarlier } from './earlier.js';
import {
  type Giver,
  type Identity,
  identityOfDraft,
  isDraft,
  type LinkParts,
  type LinkReading,
  type LinkValue,
  type OtherReading,
  type Readings,
  readingsOfDraft,
  type SourcedDraft,
} from './readings.js';
import { addPlaces, isTruncated, type SettleContext, type Shown, settleField, startPlace } from './values.js';

/** A record, the sheets that it was made from in this run, and places in it. */
export interface MergedRecord {
  readonly objective: Objective;
  /** None where it comes from records of earlier runs alone. */
  readonly sheets: readonly SourcedDraft[];
  /** Where its first sheet begins. */
  readonly start: Place;
  /** Where its title is printed first; `null` if nowhere. */
  readonly titleAt: Place | null;
  /** Where each linked objective is printed first, by its code. */
  readonly links: ReadonlyMap<string, Place>;
  /** Takes what is found about it. */
  readonly report: Report;
}

/** Returns what the record of a giver is known by. */
export const identityOf = (giver: Giver): Identity =>
  isDraft(giver) ? identityOfDraft(giver) : identityOfEarlier(giver);

/** Returns what a giver says of each field. */
export const readingsOf = (giver: Giver): Readings =>
  isDraft(giver) ? readingsOfDraft(giver) : readingsOfEarlier(giver);

/** Returns the identity as a key; `null` if its giver stands alone. */
export const identityKey = ({ entity, view, level, code, title }: Identity): string | null =>
  (code ?? title) ? JSON.stringify([entity, view, level, code ?? title]) : null;

/** Settles one record field by field from all that is known by its identity, and claims the cells of its sheets. */
export function settleRecord(
  givers: readonly Giver[],
  common: Omit<SettleContext, 'objective' | 'conflicts' | 'places'>,
  hasPlaces: boolean,
): MergedRecord {
  const identity = identityOf(givers[0]!);
  const { entity, view, level, code } = identity;
  const all = givers.map(readingsOf);
  const { start } = all[0]!;
  const report = reportOfRecord(identity, start, common.report);
  const sheets = givers.filter(isDraft);
  const conflicts: Conflict[] = [];
  const places = new Map<string, Place[]>();
  const context: SettleContext = { ...common, report, objective: code, conflicts, places };
  const { codes, statusKind } = context.matcher;
  claimLabels(sheets, context);
  const plain = (field: 'title' | 'status' | OfficeField, readingsIn: (one: Readings) => Readings['title']) =>
    settleField(field, all.flatMap(readingsIn), { field, valueOf: (value) => value }, context);
  const blocks = (field: 'guidelines' | 'purpose') =>
    settleField<Block[]>(
      field,
      all.flatMap((one) => one[field]),
      { field, valueOf: (value) => value },
      context,
    ) ?? [];
  const office = (field: OfficeField) => plain(field, ({ offices }) => offices[field]);
  const known = all.flatMap((one) => one.known ?? []);
  const { mandate, number } = known[0] ?? partsOfOwnCode(codes, level, code);
  const links = settleLinks(
    all.flatMap((one) => one.linkedObjectives),
    context,
  );
  const status = plain('status', (one) => one.status);
  const portfolio = office('portfolio');
  const objective = {
    ...{ entity, view, level, code, mandate, number },
    title: plain('title', (one) => one.title),
    portfolio: portfolio === null ? null : portfolioOf(portfolio),
    responsibilityCentre: office('responsibilityCentre'),
    responsiblePerson: office('responsiblePerson'),
    publicValues: settlePublicValues(all, context),
    linkedObjectives: links.map(({ link }) => link),
    guidelines: blocks('guidelines'),
    purpose: blocks('purpose'),
    status:
      status === null
        ? null
        : (known.find((one) => one.status?.label === status)?.status ?? {
            label: status,
            kind: statusKind(status) ?? 'other',
          }),
    otherFields: settleOtherFields(
      all.flatMap((one) => one.otherFields),
      (label) => ({ field: 'otherFields', valueOf: (text) => ({ label, text }) }),
      context,
    ),
    otherSections: settleOtherSections(all, context),
    occurrences: all.flatMap((one) => one.occurrences),
    conflicts: conflicts.toSorted((a, b) => CONFLICT_FIELDS.indexOf(a.field) - CONFLICT_FIELDS.indexOf(b.field)),
  };
  for (const giver of givers) {
    const known = isDraft(giver) ? {} : (giver.objective.places ?? {});
    for (const [field, more] of Object.entries(known)) addPlaces(places, field, more);
  }
  const isPlaced = hasPlaces || givers.some((giver) => !isDraft(giver) && giver.objective.places !== undefined);
  const title = all.flatMap((one) => one.title).find(({ text }) => text !== '');
  return {
    objective: isPlaced ? { ...objective, places: placesInOrder(places) } : objective,
    sheets,
    start,
    report,
    titleAt: title ? startPlace(title) : null,
    links: new Map(links.map(({ link, first }) => [link.code, startPlace(first)])),
  };
}

const compareNumbers = (a: number | null, b: number | null): number => (a ?? 0) - (b ?? 0);

/** The places of each field once, in their order; fields in the order of the alphabet. */
const placesInOrder = (places: ReadonlyMap<string, readonly Place[]>): NonNullable<Objective['places']> =>
  Object.fromEntries(
    [...places]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, all]) => {
        const unique = new Map(
          all.map(({ source, page, line }) => [`${source} ${page} ${line}`, { source, page, line }]),
        );
        return [
          field,
          [...unique.values()].toSorted(
            (a, b) => a.source - b.source || compareNumbers(a.page, b.page) || compareNumbers(a.line, b.line),
          ),
        ];
      }),
  );

/** Claims labels and codes: the first header block and the first title of each section as new, others as repeated. */
function claimLabels(sheets: readonly SourcedDraft[], { claims, objective, places }: SettleContext): void {
  const seen = new Set<string>();
  /** The class of a claim on what a source prints once or more: sources are claimed each as if it were alone. */
  const classOf = (source: number, name: string): 'fields' | 'repeated' => {
    const key = `${source} ${name}`;
    if (seen.has(key)) return 'repeated';
    seen.add(key);
    return 'fields';
  };
  for (const { source, draft, viewAt } of sheets) {
    const note = (field: string, spans: SourcedDraft['viewAt']) => {
      if (spans.length > 0) addPlaces(places, field, [startPlace({ source, spans })]);
    };
    note('view', viewAt);
    for (const { levelLabel, labels, code } of draft.headers) {
      const header = classOf(source, 'header');
      claim(claims, levelLabel, { class: header, field: 'level', objective });
      claim(claims, code, { class: header, field: 'code', objective });
      for (const [field, spans] of labels) claim(claims, spans, { class: header, field, objective });
      note('level', levelLabel);
      note('code', code);
    }
    claim(claims, draft.labels, { class: 'repeated', field: 'level', objective });
    for (const [field, spans] of draft.sections) {
      claim(claims, spans, { class: classOf(source, `section ${field}`), field, objective });
    }
  }
}

/** Cuts a portfolio at ` - `: the first part is its holder, the others are delegations. */
function portfolioOf(text: string): Portfolio {
  const [holder = text, ...delegations] = text.split(' - ');
  return { text, holder, delegations };
}

/** Reads a code into its parts. One written with look-alikes has none: what it is meant to be is a guess. */
const partsOfCode = (codes: CodeGrammar, code: string): CodeParts =>
  codes.meant(code) === null ? codes.readCode(code) : NO_PARTS;

/** What the code of a record says of it. */
function partsOfOwnCode(codes: CodeGrammar, level: Level, code: string | null): Pick<Objective, 'mandate' | 'number'> {
  const parts = partsOfCode(codes, code ?? '');
  const { mandateNumber, number } = parts;
  return {
    mandate: periodIn(parts),
    number: level === 'mandate' ? (mandateNumber ?? number) : (number ?? mandateNumber),
  };
}

const periodIn = ({ from, to }: CodeParts) => (from === null || to === null ? null : { from, to });

function settlePublicValues(all: readonly Readings[], context: SettleContext): PublicValue[] {
  const readings = all.flatMap((one) => one.publicValues);
  const alike = groupBy(readings, ({ value: { code, label } }) => code ?? cleanText(label));
  const shown: Shown<PublicValue> = { field: 'publicValues', valueOf: ({ code, label }) => ({ code, label }) };
  return [...alike.values()].flatMap((group) => settleField('publicValues', group, shown, context) ?? []);
}

/** Settles the linked objectives, each with its first reading. */
function settleLinks(
  readings: readonly LinkReading[],
  context: SettleContext,
): { link: LinkedObjective; first: LinkReading }[] {
  const shown: Shown<LinkValue> = { field: 'linkedObjectives', valueOf: (value) => value };
  return [...groupBy(readings, ({ value }) => value.code)].map(([code, group]) => {
    const row = settleField('linkedObjectives', group, shown, context);
    const otherFields = settleOtherFields(
      group.flatMap(({ others }) => others),
      (label) => ({ field: 'linkedObjectives', valueOf: (text) => ({ code, label, text }) }),
      context,
    );
    const parts = group.find(({ known }) => known)?.known ?? partsOfLink(code, context.matcher);
    const { level, title } = row!; // a code always has a reading
    const link = { level, code, title, titleTruncated: isTruncated(title), ...parts, otherFields };
    return { link, first: group[0]! };
  });
}

/** Settles other labels, each under its first spelling; one without any text has an empty one. */
const settleOtherFields = (
  readings: readonly OtherReading<string>[],
  shownAs: (label: string) => Shown<string>,
  context: SettleContext,
): OtherFieldValue[] =>
  groupsOf(readings).map(({ field, name, group }) => ({
    label: name,
    text: settleField(field, group, shownAs(name), context) ?? '',
  }));

/** Settles other sections, each under its first spelling. */
const settleOtherSections = (all: readonly Readings[], context: SettleContext): OtherSection[] =>
  groupsOf(all.flatMap((one) => one.otherSections)).map(({ field, name: title, group }) => ({
    title,
    blocks:
      settleField(field, group, { field: 'otherSections', valueOf: (blocks) => ({ title, blocks }) }, context) ?? [],
  }));

/** Groups readings of other parts by their labels, whatever the case and signs of those. */
const groupsOf = <Value>(readings: readonly OtherReading<Value>[]) =>
  [...groupBy(readings, ({ field }) => labelKey(fieldName(field))).values()].map((group) => {
    const { field } = group[0]!;
    return { field, name: fieldName(field), group: group.map(({ reading }) => reading) };
  });

/** What the code of a linked objective says. */
function partsOfLink(code: string, { codes }: LabelMatcher): LinkParts {
  const parts = partsOfCode(codes, code);
  const { mandateNumber, number } = parts;
  const name = parts.mission === null ? undefined : MISSIONS.get(parts.mission);
  const mission = name === undefined ? null : { code: parts.mission!, name };
  return { period: periodIn(parts), mandateNumber, mission, number };
}
