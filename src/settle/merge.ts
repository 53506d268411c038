/**
 * Merges drafts into objectives: all drafts of one identity, over all sources, become one record.
 *
 * Identity is municipality, view, level and code. A sheet without a code is known by its title, and one without either stands alone.
 */

import type { Draft, EntityDrafts, LinkRow, Observed } from '../model/draft.js';
import type { TextSpan } from '../model/element.js';
import { groupBy } from '../model/groupBy.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type {
  Block,
  LinkedObjective,
  Objective,
  Occurrence,
  OtherBlock,
  OtherFieldValue,
  OtherSection,
  Portfolio,
  PublicValue,
} from '../model/objective.js';
import { blockTexts } from '../text/blockTexts.js';
import { cleanText, labelKey } from '../text/normalize.js';
import { codeOf, joinSpans } from '../text/textSpans.js';
import { type CodeGrammar, type CodeParts, NO_PARTS } from '../vocabulary/codes.js';
import { fieldName, type HeaderField, isOther, type OtherField, type SectionField } from '../vocabulary/labels.js';
import { MISSIONS } from '../vocabulary/missions.js';
import { claim } from './claims.js';
import { isTruncated, type Reading, type SettleContext, settleField } from './values.js';

/** A draft, the index of its source, and the municipality of that. */
export interface SourcedDraft {
  readonly entity: string | null;
  readonly source: number;
  readonly draft: Draft;
}

/** A record, and the sheets that it was made from. */
export interface MergedRecord {
  readonly objective: Objective;
  readonly sheets: readonly SourcedDraft[];
  /** The first reading of each linked objective, by its code. */
  readonly links: ReadonlyMap<string, Reading<LinkRow>>;
}

/** Groups the sheets of all sources by the record that they belong to, in order of first appearance. */
export function sheetsOfRecords(all: readonly EntityDrafts[]): SourcedDraft[][] {
  const sheets = all.flatMap(({ entity, layout, drafts }) =>
    drafts.map((draft) => ({ entity, source: layout.source, draft })),
  );
  return [...groupBy(sheets, (sheet) => recordIdentity(sheet) ?? sheet).values()];
}

/** The identity of the record that a sheet belongs to; `null` if the sheet stands alone. */
function recordIdentity({ entity, draft: { view, level, headers, heading } }: SourcedDraft): string | null {
  const name = codeOf(headers[0]!) ?? (joinSpans(headers[0]!.title) || heading?.value);
  return name ? JSON.stringify([entity, view, level, name]) : null;
}

/** Settles the sheets of one record field by field, and claims their cells. */
export function settleRecord(sheets: readonly SourcedDraft[], common: Omit<SettleContext, 'objective'>): MergedRecord {
  const { entity, draft } = sheets[0]!;
  const { view, level, headers } = draft;
  const code = codeOf(headers[0]!);
  const context: SettleContext = { ...common, objective: code };
  const { codes, statusKind } = context.matcher;
  claimLabels(sheets, context);
  const parts = partsOfCode(codes, code ?? '');
  const links = settleLinks(sheets, context);
  const status = settleField('status', statusReadings(sheets), context);
  const portfolio = settleHeaderField('portfolio', sheets, context);
  return {
    sheets,
    links: new Map(links.map(({ link, first }) => [link.code, first])),
    objective: {
      entity,
      view,
      level,
      code,
      mandate: periodIn(parts),
      number: level === 'mandate' ? (parts.mandateNumber ?? parts.number) : (parts.number ?? parts.mandateNumber),
      title: settleField('title', titleReadings(sheets), context),
      portfolio: portfolio === null ? null : portfolioOf(portfolio),
      responsibilityCentre: settleHeaderField('responsibilityCentre', sheets, context),
      responsiblePerson: settleHeaderField('responsiblePerson', sheets, context),
      publicValues: settlePublicValues(sheets, context),
      linkedObjectives: links.map(({ link }) => link),
      guidelines: settleBlocks('guidelines', sheets, context),
      purpose: settleBlocks('purpose', sheets, context),
      status: status === null ? null : { label: status, kind: statusKind(status) ?? 'other' },
      otherFields: settleOtherFields(headerOthers(sheets), context),
      otherSections: settleOtherSections(sheets, context),
      occurrences: sheets.map(occurrenceOf),
      conflicts: [],
    },
  };
}

/** Claims labels and codes: the first header block and the first title of each section as new, others as repeated. */
function claimLabels(sheets: readonly SourcedDraft[], { claims, objective }: SettleContext): void {
  let header: 'fields' | 'repeated' = 'fields';
  const sections = new Set<SectionField>();
  for (const { draft } of sheets) {
    for (const { levelLabel, labels, code } of draft.headers) {
      claim(claims, levelLabel, { class: header, field: 'level', objective });
      claim(claims, code, { class: header, field: 'code', objective });
      for (const [field, spans] of labels) claim(claims, spans, { class: header, field, objective });
      header = 'repeated';
    }
    claim(claims, draft.labels, { class: 'repeated', field: 'level', objective });
    for (const [field, spans] of draft.sections) {
      claim(claims, spans, { class: sections.has(field) ? 'repeated' : 'fields', field, objective });
      sections.add(field);
    }
  }
}

const joinedReading = (source: number, spans: readonly TextSpan[]): Reading<string> =>
  observedReading(source, { value: joinSpans(spans), spans });

const observedReading = (source: number, { value, spans }: Observed<string>): Reading<string> => ({
  source,
  text: value,
  value,
  spans,
});

const statusReadings = (sheets: readonly SourcedDraft[]): Reading<string>[] =>
  sheets.flatMap(({ source, draft }) => (draft.status ? [observedReading(source, draft.status)] : []));

/** The titles in the header blocks and headings of all sheets. */
const titleReadings = (sheets: readonly SourcedDraft[]): Reading<string>[] =>
  sheets.flatMap(({ source, draft }) => [
    ...draft.headers.map(({ title }) => joinedReading(source, title)),
    ...(draft.heading ? [observedReading(source, draft.heading)] : []),
  ]);

function settleHeaderField(field: HeaderField, sheets: readonly SourcedDraft[], context: SettleContext): string | null {
  const readings = sheets.flatMap(({ source, draft }) =>
    draft.headers.map(({ fields }) => joinedReading(source, fields.get(field) ?? [])),
  );
  return settleField(field, readings, context);
}

/** Cuts a portfolio at ` - `: the first part is its holder, the others are delegations. */
function portfolioOf(text: string): Portfolio {
  const [holder = text, ...delegations] = text.split(' - ');
  return { text, holder, delegations };
}

/** Reads a code into its parts. One written with look-alikes has none: what it is meant to be is a guess. */
const partsOfCode = (codes: CodeGrammar, code: string): CodeParts =>
  codes.meant(code) === null ? codes.readCode(code) : NO_PARTS;

const periodIn = ({ from, to }: CodeParts) => (from === null || to === null ? null : { from, to });

function settlePublicValues(sheets: readonly SourcedDraft[], context: SettleContext): PublicValue[] {
  const readings = sheets.flatMap(({ source, draft }) =>
    draft.publicValues.map(({ value, spans }) => ({ source, text: value.label, value, spans })),
  );
  const alike = groupBy(readings, ({ value: { code, label } }) => code ?? cleanText(label));
  return [...alike.values()].flatMap((group) => settleField('publicValues', group, context) ?? []);
}

/** Settles the linked objectives of all sheets, each with its first reading. */
function settleLinks(
  sheets: readonly SourcedDraft[],
  context: SettleContext,
): { link: LinkedObjective; first: Reading<LinkRow> }[] {
  const readings = sheets.flatMap(({ source, draft }) =>
    draft.linkedObjectives.map(({ value, spans }) => ({ source, text: value.title || value.code!, value, spans })),
  );
  return [...groupBy(readings, ({ value }) => value.code).values()].flatMap((group) => {
    const row = settleField('linkedObjectives', group, context);
    const others = group.flatMap(({ source, value }) =>
      [...value.others].map(([field, one]) => ({ field, reading: observedReading(source, one) })),
    );
    const otherFields = settleOtherFields(others, context);
    return row ? [{ link: { ...linkOf(row, context.matcher), otherFields }, first: group[0]! }] : [];
  });
}

interface OtherReading {
  readonly field: OtherField;
  readonly reading: Reading<string>;
}

/** What the header blocks of sheets say under other labels. */
const headerOthers = (sheets: readonly SourcedDraft[]): OtherReading[] =>
  sheets.flatMap(({ source, draft }) =>
    draft.headers.flatMap(({ labels, fields }) =>
      [...labels.keys()]
        .filter(isOther)
        .map((field) => ({ field, reading: joinedReading(source, fields.get(field) ?? []) })),
    ),
  );

/** Settles other labels, each under its first spelling; one without any text has an empty one. */
const settleOtherFields = (readings: readonly OtherReading[], context: SettleContext): OtherFieldValue[] =>
  [...groupBy(readings, ({ field }) => labelKey(fieldName(field))).values()].map((group) => {
    const { field } = group[0]!;
    const text = settleField(
      field,
      group.map(({ reading }) => reading),
      context,
    );
    return { label: fieldName(field), text: text ?? '' };
  });

/** Settles other sections, each under its first spelling. */
function settleOtherSections(sheets: readonly SourcedDraft[], context: SettleContext): OtherSection[] {
  const readings = sheets.flatMap(({ source, draft }) =>
    [...draft.otherSections].map(([field, blocks]) => ({ field, reading: blocksReading(source, blocks) })),
  );
  return [...groupBy(readings, ({ field }) => labelKey(fieldName(field))).values()].map((group) => {
    const { field } = group[0]!;
    const blocks = settleField(
      field,
      group.map(({ reading }) => reading),
      context,
    );
    return { title: fieldName(field), blocks: blocks ?? [] };
  });
}

/** A linked objective with what its code says. */
function linkOf({ level, code, title }: LinkRow, { codes }: LabelMatcher): Omit<LinkedObjective, 'otherFields'> {
  const parts = partsOfCode(codes, code!);
  const name = parts.mission === null ? undefined : MISSIONS.get(parts.mission);
  return {
    level,
    code: code!,
    title,
    titleTruncated: isTruncated(title),
    period: periodIn(parts),
    mandateNumber: parts.mandateNumber,
    mission: name === undefined ? null : { code: parts.mission!, name },
    number: parts.number,
  };
}

function settleBlocks(
  field: 'guidelines' | 'purpose',
  sheets: readonly SourcedDraft[],
  context: SettleContext,
): Block[] {
  const readings = sheets.map(({ source, draft }) => blocksReading(source, draft[field]));
  return settleField(field, readings, context) ?? [];
}

const blocksReading = <Kind extends OtherBlock>(
  source: number,
  observed: readonly Observed<Kind>[],
): Reading<Kind[]> => {
  const blocks = observed.map(({ value }) => value);
  return {
    source,
    text: blockTexts(blocks).join(' ').trim(),
    value: blocks,
    spans: observed.flatMap(({ spans }) => spans),
  };
};

/** The pages on which a sheet stands, in their order. */
export function occurrenceOf({ source, draft }: Omit<SourcedDraft, 'entity'>): Occurrence {
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
