/**
 * Drafts -> objectives. All drafts of one identity, over all sources, become one record.
 *
 * Identity is view, level and code. A sheet without a code is known by its title, and one without either stands alone.
 */

import type { Draft, Drafts, LinkRow, Observed } from '../model/draft.js';
import type { TextSpan } from '../model/element.js';
import { groupBy } from '../model/groupBy.js';
import type { LabelMatcher } from '../model/labelMatcher.js';
import type { Block, LinkedObjective, Objective, Occurrence, Portfolio, PublicValue } from '../model/objective.js';
import { cleanText } from '../text/normalize.js';
import { codeOf, joinSpans } from '../text/textSpans.js';
import { type CodeGrammar, type CodeParts, NO_PARTS } from '../vocabulary/codes.js';
import type { HeaderField, SectionField } from '../vocabulary/labels.js';
import { MISSIONS } from '../vocabulary/missions.js';
import { claim } from './claims.js';
import { isTruncated, type Reading, type Settling, settleField } from './values.js';

/** A draft and the source it is from. */
export interface Sheet {
  readonly source: number;
  readonly draft: Draft;
}

/** A record, and the sheets that it was made from. */
export interface Merged {
  readonly objective: Objective;
  readonly sheets: readonly Sheet[];
  /** Where each linked objective was first read, by its code. */
  readonly links: ReadonlyMap<string, Reading<LinkRow>>;
}

/** The sheets of all sources by what makes them one record, in the order of their first ones. */
export function sheetsOfRecords(all: readonly Drafts[]): Sheet[][] {
  const sheets: Sheet[] = [];
  for (const { layout, drafts } of all) for (const draft of drafts) sheets.push({ source: layout.source, draft });
  return [...groupBy(sheets, ownerOf).values()];
}

const ownerOf = ({ draft }: Sheet): string | Draft => identityOf(draft) ?? draft;

/** What makes sheets one record: equal identities. `null` where a sheet has none, and stands alone. */
function identityOf(draft: Draft): string | null {
  const name = codeOf(draft.headers[0]!) ?? (joinSpans(draft.headers[0]!.title) || draft.heading?.value);
  return name ? JSON.stringify([draft.view, draft.level, name]) : null;
}

/** Settles the sheets of one record. */
export function settleRecord(sheets: readonly Sheet[], common: Omit<Settling, 'objective'>): Merged {
  const { draft: first } = sheets[0]!;
  const code = codeOf(first.headers[0]!);
  const context: Settling = { ...common, objective: code };
  claimLabels(sheets, context);
  const { codes, statusKind } = context.matcher;
  const parts = partsOf(codes, code ?? '');
  const links = settleLinks(sheets, context);
  const status = settleField('status', statusesOf(sheets), context);
  const portfolio = settleHeader('portfolio', sheets, context);
  const readings = new Map<string, Reading<LinkRow>>();
  for (const { reading } of links) readings.set(reading.value.code!, reading);
  return {
    sheets,
    links: readings,
    objective: {
      view: first.view,
      level: first.level,
      code,
      mandate: periodOf(parts),
      number: first.level === 'mandate' ? (parts.mandateNumber ?? parts.number) : (parts.number ?? parts.mandateNumber),
      title: settleField('title', titlesOf(sheets), context),
      portfolio: portfolio === null ? null : portfolioOf(portfolio),
      responsibilityCentre: settleHeader('responsibilityCentre', sheets, context),
      responsiblePerson: settleHeader('responsiblePerson', sheets, context),
      publicValues: settlePublicValues(sheets, context),
      linkedObjectives: links.map(({ link }) => link),
      guidelines: settleBlocks('guidelines', sheets, context),
      purpose: settleBlocks('purpose', sheets, context),
      status: status === null ? null : { label: status, kind: statusKind(status) ?? 'other' },
      occurrences: sheets.map(occurrenceOf),
    },
  };
}

/** The first label of each kind is new; the others repeat it. */
function claimLabels(sheets: readonly Sheet[], { claims, objective }: Settling): void {
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

const text = (source: number, spans: readonly TextSpan[]): Reading<string> => {
  const value = joinSpans(spans);
  return { source, text: value, value, spans };
};

const statusesOf = (sheets: readonly Sheet[]): Reading<string>[] =>
  sheets.flatMap(({ source, draft }) => observed(source, draft.status));

const observed = (source: number, one: Observed<string> | null): Reading<string>[] =>
  one ? [{ source, text: one.value, value: one.value, spans: one.spans }] : [];

/** What the header blocks of all sheets and their headings say in the title. */
function titlesOf(sheets: readonly Sheet[]): Reading<string>[] {
  const readings: Reading<string>[] = [];
  for (const { source, draft } of sheets) {
    for (const { title } of draft.headers) readings.push(text(source, title));
    readings.push(...observed(source, draft.heading));
  }
  return readings;
}

/** What the header blocks of all sheets say in a field. */
function settleHeader(field: HeaderField, sheets: readonly Sheet[], context: Settling): string | null {
  const readings: Reading<string>[] = [];
  for (const { source, draft } of sheets) {
    for (const { fields } of draft.headers) readings.push(text(source, fields.get(field) ?? []));
  }
  return settleField(field, readings, context);
}

/** Cut at ` - `: the first part holds the portfolio, the others are its delegations. */
function portfolioOf(value: string): Portfolio {
  const [holder = value, ...delegations] = value.split(' - ');
  return { text: value, holder, delegations };
}

/** What a code says. One that is written with look-alikes says nothing: what it is meant to be is a guess. */
const partsOf = (codes: CodeGrammar, code: string): CodeParts =>
  codes.meant(code) === null ? codes.readCode(code) : NO_PARTS;

const periodOf = ({ from, to }: { from: number | null; to: number | null }) =>
  from === null || to === null ? null : { from, to };

function settlePublicValues(sheets: readonly Sheet[], context: Settling): PublicValue[] {
  const readings: Reading<PublicValue>[] = [];
  for (const { source, draft } of sheets) {
    for (const { value, spans } of draft.publicValues) readings.push({ source, text: value.label, value, spans });
  }
  const settled: PublicValue[] = [];
  for (const group of groupBy(readings, nameOf).values()) {
    const value = settleField('publicValues', group, context);
    if (value) settled.push(value);
  }
  return settled;
}

const nameOf = ({ value: { code, label } }: Reading<PublicValue>): string => code ?? cleanText(label);

function settleLinks(
  sheets: readonly Sheet[],
  context: Settling,
): { link: LinkedObjective; reading: Reading<LinkRow> }[] {
  const readings: Reading<LinkRow>[] = [];
  for (const { source, draft } of sheets) {
    for (const { value, spans } of draft.linkedObjectives) {
      readings.push({ source, text: value.title || value.code!, value, spans });
    }
  }
  const links: { link: LinkedObjective; reading: Reading<LinkRow> }[] = [];
  for (const group of groupBy(readings, linkedCode).values()) {
    const row = settleField('linkedObjectives', group, context);
    if (row) links.push({ link: linkOf(row, context.matcher), reading: group[0]! });
  }
  return links;
}

const linkedCode = ({ value }: Reading<LinkRow>): string => value.code!;

/** A linked objective with all that its code says. */
function linkOf({ level, code, title }: LinkRow, { codes }: LabelMatcher): LinkedObjective {
  const parts = partsOf(codes, code!);
  const name = parts.mission === null ? undefined : MISSIONS.get(parts.mission);
  return {
    level,
    code: code!,
    title,
    titleTruncated: isTruncated(title),
    period: periodOf(parts),
    mandateNumber: parts.mandateNumber,
    mission: name === undefined ? null : { code: parts.mission!, name },
    number: parts.number,
  };
}

function settleBlocks(field: 'guidelines' | 'purpose', sheets: readonly Sheet[], context: Settling): Block[] {
  const readings: Reading<Block[]>[] = [];
  for (const { source, draft } of sheets) {
    const blocks = draft[field].map(blockOf);
    const text = blocks.flatMap(textsOf).join(' ');
    readings.push({ source, text, value: blocks, spans: draft[field].flatMap(spansOf) });
  }
  return settleField(field, readings, context) ?? [];
}

const blockOf = ({ value }: Observed<Block>): Block => value;
const spansOf = ({ spans }: Observed<unknown>): readonly TextSpan[] => spans;
const textsOf = (block: Block): readonly string[] => (block.type === 'list' ? block.items : [block.text]);

/** Where a sheet stands: the pages that hold anything of it, in their order. */
export function occurrenceOf({ source, draft }: Sheet): Occurrence {
  const pages = new Set<number>();
  const add = (spans: readonly TextSpan[]) => {
    for (const { line } of spans) if (line.page !== null) pages.add(line.page);
  };
  for (const { levelLabel, title } of draft.headers) {
    add(levelLabel);
    add(title);
  }
  for (const spans of draft.sections.values()) add(spans);
  for (const all of [draft.publicValues, draft.linkedObjectives, draft.guidelines, draft.purpose]) {
    for (const { spans } of all) add(spans);
  }
  add(draft.status?.spans ?? []);
  return { source, pages: [...pages].toSorted((a, b) => a - b) };
}
