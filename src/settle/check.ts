/**
 * Checks of one record: what is missing, what its codes say, and whether they fit together. Each finding is a
 * diagnostic; nothing is changed.
 */

import type { LabelMatcher } from '../model/labelMatcher.js';
import type { LinkedObjective, Objective } from '../model/objective.js';
import type { Place } from '../report/document.js';
import type { Report } from '../report/report.js';
import { FIELD_NAMES, type SectionField } from '../vocabulary/labels.js';
import type { Merged } from './merge.js';
import { placeOf } from './values.js';

/** What messages call the parts of a code that may be missing. */
const PART_NAMES = {
  number: { en: 'number', it: 'il numero' },
  mission: { en: 'mission', it: 'la missione' },
};

/** Reports all that is wrong with a record. */
export function check({ objective, sheets, links }: Merged, matcher: LabelMatcher, report: Report): void {
  const { source, draft } = sheets[0]!;
  const at = placeOf({ source, spans: draft.headers[0]!.levelLabel });
  const more = { objective: objective.code };
  checkCode(objective, at, matcher, report);
  if (objective.view === null) report.add('missing-view', {}, at, more);
  if (objective.title === null) report.add('missing-title', {}, at, more);
  for (const field of ['portfolio', 'responsibilityCentre', 'responsiblePerson'] as const) {
    if (objective[field] === null) report.add('empty-field', { field: FIELD_NAMES[field] }, at, more);
  }
  checkSections({ objective, sheets, links }, at, report);
  for (const link of objective.linkedObjectives) {
    checkLink(objective, link, placeOf(links.get(link.code)!), matcher, report);
  }
}

function checkCode(
  { code, level, mandate, number }: Objective,
  at: Place,
  matcher: LabelMatcher,
  report: Report,
): void {
  const label = matcher.levelName(level);
  const { expects, isCode, meant } = matcher.codes;
  if (code === null) {
    report.add('missing-code', { label }, at);
    return;
  }
  if (meant(code) !== null) return; // see `codes.ts`
  const more = { objective: code };
  if (!isCode(code)) report.add('malformed-code', { value: code }, at, more);
  else if (mandate === null && expects(code, 'to')) report.add('code-without-years', { value: code }, at, more);
  if (isCode(code) && number === null && expects(code, 'number'))
    report.add('code-without-number', { value: code, part: PART_NAMES.number }, at, more);
  if (mandate && mandate.from > mandate.to) report.add('years-backwards', { value: code, ...mandate }, at, more);
}

const EMPTY: Readonly<Record<SectionField, (objective: Objective) => boolean>> = {
  publicValues: ({ publicValues }) => publicValues.length === 0,
  linkedObjectives: ({ linkedObjectives }) => linkedObjectives.length === 0,
  guidelines: ({ guidelines }) => guidelines.length === 0,
  purpose: ({ purpose }) => purpose.length === 0,
  status: ({ status }) => status === null,
};

function checkSections({ objective, sheets }: Merged, at: Place, report: Report): void {
  const more = { objective: objective.code };
  for (const field of Object.keys(EMPTY) as SectionField[]) {
    if (!EMPTY[field](objective)) continue;
    const sheet = sheets.find(({ draft }) => draft.sections.has(field));
    const here = sheet ? placeOf({ source: sheet.source, spans: sheet.draft.sections.get(field)! }) : at;
    if (sheet) report.add('empty-field', { field: FIELD_NAMES[field] }, here, more);
    else if (field === 'status') report.add('missing-status', {}, here, more);
    else report.add('missing-section', { field: FIELD_NAMES[field] }, here, more);
  }
  // Another sheet of the objective may say its status: this one is cut all the same.
  for (const { source, draft } of objective.status === null ? [] : sheets) {
    if (!draft.sections.has('status'))
      report.add('missing-status', {}, placeOf({ source, spans: draft.headers[0]!.levelLabel }), more);
  }
  if (objective.status?.kind === 'other') {
    const value = objective.status.label;
    const { source, draft } = sheets.find((sheet) => sheet.draft.status?.value === value)!;
    report.add('unknown-status', { value }, placeOf({ source, spans: draft.status!.spans }), more);
  }
}

function checkLink(
  objective: Objective,
  link: LinkedObjective,
  at: Place,
  { codes: { expects, isCutShort, meant, readCode } }: LabelMatcher,
  report: Report,
): void {
  const more = { objective: objective.code };
  const { code, period, mandateNumber } = link;
  if (meant(code) !== null) return;
  if (isCutShort(code)) {
    report.add('code-cut-short', { value: code }, at, more);
    return;
  }
  const parts = readCode(code);
  if (!period) {
    if (expects(code, 'to')) report.add('code-without-years', { value: code }, at, more);
  } else if (period.from > period.to) report.add('years-backwards', { value: code, ...period }, at, more);
  else if (objective.mandate && (period.from < objective.mandate.from || period.to > objective.mandate.to)) {
    const { from, to } = objective.mandate;
    report.add('years-outside-mandate', { link: code, ...period, mandate: `${from}-${to}` }, at, more);
  }
  if (parts.mission === null) {
    if (expects(code, 'mission'))
      report.add('code-without-number', { value: code, part: PART_NAMES.mission }, at, more);
  } else if (link.mission === null) report.add('unknown-mission', { link: code, mission: parts.mission }, at, more);
  const own = objective.code === null || meant(objective.code) !== null ? null : readCode(objective.code).mandateNumber;
  if (own !== null && mandateNumber !== null && own !== mandateNumber) {
    report.add('mandate-number-differs', { link: code, linked: mandateNumber, number: own }, at, more);
  }
}
