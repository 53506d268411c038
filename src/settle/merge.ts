/**
 * Merges what is said of one objective into its record: by the sheets of an export, or by the records that are joined.
 *
 * Identity is municipality, view, level and code. A sheet without a code is known by its title, and one without either stands
 * alone.
 */
import { groupBy } from '../model/groupBy.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type {
  Block,
  LinkedObjective,
  Objective,
  OtherFieldValue,
  OtherSection,
  Place,
  Portfolio,
  PublicValue,
} from '../model/objective.js';
import type { Report } from '../report/report.js';
import { cleanText, labelKey } from '../text/normalize.js';
import { type CodeGrammar, type CodeParts, NO_PARTS } from '../vocabulary/codes/codes.js';
import { CONFLICT_FIELDS } from '../vocabulary/conflictFields.js';
import { fieldName, type OfficeField, type SectionField } from '../vocabulary/labels.js';
import type { Level } from '../vocabulary/levels.js';
import { MISSIONS } from '../vocabulary/missions.js';
import { reportOfRecord } from './checks/nameless.js';
import { claim } from './claims.js';
import { addPlaces, type ValuePlaces } from './places.js';
import {
  type Identity,
  identityOfDraft,
  type LinkParts,
  type LinkReading,
  type LinkValue,
  type OtherReading,
  type Readings,
  type SourcedDraft,
} from './readings.js';
import { isTruncated, type SettleContext, type Shown, settleField, startPlace } from './values.js';

/** A record as what compares records sees it, and places in it. */
export interface LinkedRecord {
  readonly objective: Pick<Objective, 'entity' | 'view' | 'level' | 'code' | 'title'> & {
    readonly linkedObjectives: readonly LinkValue[];
  };
  /** Where its first sheet begins. */
  readonly start: Place;
  /** Returns where its title is printed first; it has one. */
  readonly titleAt: () => Place;
  /** Returns where a linked objective is printed first. */
  readonly linkAt: (code: string) => Place;
  /** Takes what is found about it. */
  readonly report: Report;
}

/** A record, and the sheets that it was made from. */
export interface MergedRecord extends LinkedRecord {
  readonly objective: Objective;
  readonly sheets: readonly SourcedDraft[];
  readonly places: ValuePlaces;
}

/** Settles the sheets of one record field by field, by what each says, and claims their cells. */
export function settleSheets(
  sheets: readonly SourcedDraft[],
  readings: ReadonlyMap<SourcedDraft, Readings>,
  common: Pick<SettleContext, 'claims' | 'matcher' | 'report'>,
): MergedRecord {
  const identity = identityOfDraft(sheets[0]!);
  const all = sheets.map((sheet) => readings.get(sheet)!);
  const { start } = all[0]!;
  const report = reportOfRecord(identity, start, common.report);
  const places = new Map<string, Place[]>();
  const context: SettleContext = { ...common, report, objective: identity.code, conflicts: [], places };
  claimLabels(sheets, context);
  const { objective, links } = settleReadings(identity, all, context);
  const title = all.flatMap((one) => one.title).find(({ text }) => text !== '');
  return {
    ...{ objective, sheets, start, report, places: Object.fromEntries(places) },
    titleAt: () => startPlace(title!),
    linkAt: (code) => startPlace(links.get(code)!),
  };
}

/** Settles one record from all that is said of it. `links` has the first reading of each linked objective, by its code. */
export function settleReadings(
  { entity, view, level, code }: Identity,
  all: readonly Readings[],
  context: SettleContext,
): { readonly objective: Objective; readonly links: ReadonlyMap<string, LinkReading> } {
  const { codes, statusKind } = context.matcher;
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
      (label) => ({ field: 'otherFields', element: label, valueOf: (text) => ({ label, text }) }),
      context,
    ),
    otherSections: settleOtherSections(all, context),
    occurrences: all.flatMap((one) => one.occurrences),
    conflicts: context.conflicts.toSorted(
      (a, b) => CONFLICT_FIELDS.indexOf(a.field) - CONFLICT_FIELDS.indexOf(b.field),
    ),
  };
  return { objective, links: new Map(links.map(({ link, first }) => [link.code, first])) };
}

/** Claims labels and codes: the first header block and the first title of each section as new, others as repeated. */
function claimLabels(sheets: readonly SourcedDraft[], { claims, objective, places }: SettleContext): void {
  let header: 'fields' | 'repeated' = 'fields';
  const sections = new Set<SectionField>();
  for (const { source, draft, viewAt } of sheets) {
    const note = (field: string, spans: SourcedDraft['viewAt']) => {
      if (spans.length > 0) addPlaces(places, field, [startPlace({ source, spans })]);
    };
    note('view', viewAt);
    for (const { levelLabel, labels, code, titleLabel } of draft.headers) {
      claim(claims, levelLabel, { class: header, field: 'level', objective });
      claim(claims, titleLabel, { class: header, field: 'title', objective });
      claim(claims, code, { class: header, field: 'code', objective });
      for (const [field, spans] of labels) claim(claims, spans, { class: header, field, objective });
      header = 'repeated';
      note('level', levelLabel);
      note('code', code);
    }
    claim(claims, draft.labels, { class: 'repeated', field: 'level', objective });
    for (const [field, spans] of draft.sections) {
      claim(claims, spans, { class: sections.has(field) ? 'repeated' : 'fields', field, objective });
      sections.add(field);
    }
  }
}

/** A hyphen between blanks, by each of the signs that fonts have for it. */
const HYPHEN = / [-\u2010\u2011] /u;

/** Cuts a portfolio at ` - `: the first part is its holder, the others are delegations. */
function portfolioOf(text: string): Portfolio {
  const [holder = text, ...delegations] = text.split(HYPHEN);
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
  return [...alike].flatMap(([element, group]) => {
    const shown: Shown<PublicValue> = {
      ...{ field: 'publicValues', element },
      valueOf: ({ code, label }) => ({ code, label }),
    };
    return settleField('publicValues', group, shown, context) ?? [];
  });
}

/** Settles the linked objectives, each with its first reading. */
function settleLinks(
  readings: readonly LinkReading[],
  context: SettleContext,
): { link: LinkedObjective; first: LinkReading }[] {
  return [...groupBy(readings, ({ value }) => value.code)].map(([code, group]) => {
    const shown: Shown<LinkValue> = { field: 'linkedObjectives', element: code, valueOf: (value) => value };
    const row = settleField('linkedObjectives', group, shown, context);
    const otherFields = settleOtherFields(
      group.flatMap(({ others }) => others),
      (label) => ({
        field: 'linkedObjectives',
        element: `${code} ${label}`,
        valueOf: (text) => ({ code, label, text }),
      }),
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
      settleField(
        field,
        group,
        { field: 'otherSections', element: title, valueOf: (blocks) => ({ title, blocks }) },
        context,
      ) ?? [],
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
