/**
 * Checks one record by itself: what is missing, what its codes say, and whether they fit together. Each finding is a
 * diagnostic; the record stays as it is.
 */

import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { LinkedObjective, Objective } from '../../model/objective.js';
import type { Place } from '../../report/document.js';
import type { Report } from '../../report/report.js';
import { fieldName, type KnownSection, OFFICE_FIELDS } from '../../vocabulary/labels.js';
import type { MergedRecord } from '../merge.js';
import { startPlace } from '../values.js';

/** What messages call the parts of a code that may be missing. */
const PART_NAMES = {
  number: { en: 'number', it: 'il numero' },
  mission: { en: 'mission', it: 'la missione' },
};

/** In print order. */
const SECTIONS = [
  'publicValues',
  'linkedObjectives',
  'guidelines',
  'purpose',
  'status',
] as const satisfies readonly KnownSection[];

/** Checks a record, and reports each finding. */
export function checkRecord(record: MergedRecord, matcher: LabelMatcher): void {
  const { linkAt, objective, report, sheets } = record;
  const { source, draft } = sheets[0]!;
  const at = startPlace({ source, spans: draft.headers[0]!.levelLabel });
  const more = { objective: objective.code };
  checkCode(objective, at, matcher, report);
  if (objective.view === null) report.add('missing-view', {}, at, more);
  if (objective.title === null) report.add('missing-title', {}, at, more);
  for (const field of OFFICE_FIELDS.filter((name) => objective[name] === null)) {
    report.add('empty-field', { field: fieldName(field) }, at, more);
  }
  checkSections(record, at, report);
  checkStatus(record, report);
  for (const link of objective.linkedObjectives) {
    checkLink(objective, link, linkAt(link.code), matcher, report);
  }
}

function checkCode(
  { code, level, mandate, number }: Objective,
  at: Place,
  { codes: { expects, isCode, meant }, levelName }: LabelMatcher,
  report: Report,
): void {
  if (code === null) {
    report.add('missing-code', { label: levelName(level) }, at);
    return;
  }
  if (meant(code) !== null) return; // `codes.ts` reports look-alikes
  const more = { objective: code };
  if (!isCode(code)) report.add('malformed-code', { value: code }, at, more);
  else if (mandate === null && expects(code, 'to')) report.add('code-without-years', { value: code }, at, more);
  if (isCode(code) && number === null && expects(code, 'number'))
    report.add('code-without-number', { value: code, part: PART_NAMES.number }, at, more);
  if (mandate && mandate.from > mandate.to) report.add('years-backwards', { value: code, ...mandate }, at, more);
}

/** Reports sections that no sheet of the record has, or that are empty in all of them. */
function checkSections({ objective, sheets }: MergedRecord, at: Place, report: Report): void {
  const more = { objective: objective.code };
  const isEmpty = (field: KnownSection) => {
    const value = objective[field];
    return value === null || (Array.isArray(value) && value.length === 0);
  };
  for (const field of SECTIONS.filter(isEmpty)) {
    const sheet = sheets.find(({ draft }) => draft.sections.has(field));
    if (sheet) {
      const here = startPlace({ source: sheet.source, spans: sheet.draft.sections.get(field)! });
      report.add('empty-field', { field: fieldName(field) }, here, more);
    } else if (field === 'status') report.add('missing-status', {}, at, more);
    else report.add('missing-section', { field: fieldName(field) }, at, more);
  }
}

/** Reports a status of no known kind, and sheets that stop before their status though another sheet has one. */
function checkStatus({ objective, sheets }: MergedRecord, report: Report): void {
  if (objective.status === null) return;
  const more = { objective: objective.code };
  for (const { source, draft } of sheets.filter((sheet) => !sheet.draft.sections.has('status'))) {
    report.add('missing-status', {}, startPlace({ source, spans: draft.headers[0]!.levelLabel }), more);
  }
  const { kind, label: value } = objective.status;
  if (kind !== 'other') return;
  const { source, draft } = sheets.find((sheet) => sheet.draft.status?.value === value)!;
  report.add('unknown-status', { value }, startPlace({ source, spans: draft.status!.spans }), more);
}

function checkLink(
  objective: Objective,
  link: LinkedObjective,
  at: Place,
  { codes: { expects, isCutShort, meant, readCode } }: LabelMatcher,
  report: Report,
): void {
  const more = { objective: objective.code };
  const { code, mandateNumber, mission, period } = link;
  if (meant(code) !== null) return; // `codes.ts` reports look-alikes
  if (isCutShort(code)) {
    report.add('code-cut-short', { value: code }, at, more);
    return;
  }
  const { mandate } = objective;
  if (!period) {
    if (expects(code, 'to')) report.add('code-without-years', { value: code }, at, more);
  } else if (period.from > period.to) report.add('years-backwards', { value: code, ...period }, at, more);
  else if (mandate && (period.from < mandate.from || period.to > mandate.to)) {
    const years = `${mandate.from}-${mandate.to}`;
    report.add('years-outside-mandate', { link: code, ...period, mandate: years }, at, more);
  }
  const printed = readCode(code).mission;
  if (printed === null) {
    if (expects(code, 'mission'))
      report.add('code-without-number', { value: code, part: PART_NAMES.mission }, at, more);
  } else if (mission === null) report.add('unknown-mission', { link: code, mission: printed }, at, more);
  const own = objective.code === null || meant(objective.code) !== null ? null : readCode(objective.code).mandateNumber;
  if (own !== null && mandateNumber !== null && own !== mandateNumber) {
    report.add('mandate-number-differs', { link: code, linked: mandateNumber, number: own }, at, more);
  }
}
