/** Writes one objective: a summary that unfolds to its values, links, text and diagnostics, with the origin of each value. */
import type { LinkedObjective, Objective, OtherBlock, Period } from '../../../model/objective.js';
import type { Diagnostic } from '../../../report/document.js';
import { publicValueText } from '../../../text/values/publicValue.js';
import { otherField } from '../../../vocabulary/labels.js';
import { LEVEL_NAMES } from '../../../vocabulary/levels.js';
import { shownLabel } from '../../otherParts.js';
import { firstRecordId, type PageContext, recordId, unfolded, valueOr } from '../context.js';
import { between, type Content, fact, html, type Markup, value } from '../escape.js';
import { PARAMS } from '../facets.js';
import { originNote } from '../origin.js';
import { sheetKey } from '../statistics.js';
import { fill } from '../strings.js';
import { blocksMarkup } from './blocks.js';
import { conflictsPart } from './conflicts.js';
import { diagnosticList, TOLD, WORST_FIRST } from './diagnostics.js';

/** More diagnostics than this are folded. */
const MOST_UNFOLDED = 3;

const years = ({ from, to }: Period) => `${from}–${to}`;

/** The origin of a field; for a field without a value, only if a line names it. */
function fieldOrigin(field: string, record: number, hasValue: boolean, context: PageContext): Markup {
  const origin = context.provenance.ofField(record, field);
  return hasValue || origin.given.some(({ from }) => from !== null) ? originNote(origin, context) : html``;
}

/** A label or title that the sheet alone names. */
const labelMarkup = (label: string, { strings }: PageContext): Content =>
  shownLabel(label) ? value(shownLabel(label)) : strings.noLabel;

/** The short values, each with its label. */
function facts(objective: Objective, record: number, context: PageContext): Markup {
  const { strings } = context;
  const { mandate, portfolio, publicValues, status } = objective;
  const text = (of: string | null | undefined) => (of ? value(of) : null);
  const values = publicValues.map((one) => value(publicValueText(one)));
  const rows: readonly (readonly [label: Content, content: Markup | null, field: string])[] = [
    [strings.name, text(objective.title), 'title'],
    [strings.code, text(objective.code), 'code'],
    [strings.mandate, text(mandate && years(mandate)), 'code'],
    [strings.number, text(objective.number), 'code'],
    [strings.level, html`${strings[`level-${objective.level}`]}`, 'level'],
    [strings.view, text(objective.view), 'view'],
    [strings.portfolio, text(portfolio?.text), 'portfolio'],
    [strings.centre, text(objective.responsibilityCentre), 'responsibilityCentre'],
    [strings.person, text(objective.responsiblePerson), 'responsiblePerson'],
    [strings.publicValue, values.length > 0 ? between(values, html`<br>`) : null, 'publicValues'],
    [strings.status, text(status?.label), 'status'],
    ...objective.otherFields.map(
      ({ label, text: said }) => [labelMarkup(label, context), text(said), otherField(label)] as const,
    ),
  ];
  return html`<dl class="facts">
${objective.entity !== null && fact(strings.entity, value(objective.entity))}${rows.map(([label, content, field]) =>
  fact(label, [content ?? valueOr(null, context), fieldOrigin(field, record, content !== null, context)]),
)}</dl>`;
}

/** The code of a linked objective, as a link to its record where there is one. */
function linkedCode(link: LinkedObjective, record: number, context: PageContext): Markup {
  const { statistics, document } = context;
  const sheet = statistics.sheets.get(sheetKey(link, document.objectives[record]!.entity));
  if (sheet === undefined) return value(link.code);
  return html`<a href="#${firstRecordId(sheet, context)}">${value(link.code)}</a>`;
}

function linkItem(link: LinkedObjective, record: number, context: PageContext): Markup {
  const { strings, provenance } = context;
  const { code, title, titleTruncated, mission, period, otherFields } = link;
  const details = [
    html`<span class="code">${linkedCode(link, record, context)}</span>`,
    mission ? html`${strings.mission} ${mission.code}, ${value(mission.name)}` : strings.noMission,
    ...(period ? [years(period)] : []),
    ...(titleTruncated ? [strings.truncated] : []),
    ...otherFields.map(({ label, text }) => html`${labelMarkup(label, context)}: ${valueOr(text, context)}`),
  ];
  return html`<li><p>${valueOr(title, context)}</p>
<div class="meta">${between(details, ' · ')}${originNote(provenance.ofLink(record, code), context)}</div></li>
`;
}

/** A part of the record under a heading; without content, the remark that there is none. */
const part = (heading: Content, origin: Markup, content: Markup | null, { strings }: PageContext): Markup =>
  html`<div class="part"><h5>${heading}</h5>${origin}
${content ?? html`<p class="none">${strings.notSaid}</p>`}</div>
`;

/** The linked objectives, those of each level in a part of their own. */
function linkParts({ linkedObjectives }: Objective, record: number, context: PageContext): Markup {
  const { strings } = context;
  const origin = fieldOrigin('linkedObjectives', record, linkedObjectives.length > 0, context);
  if (linkedObjectives.length === 0) return part(strings['linked-none'], origin, null, context);
  return html`${LEVEL_NAMES.map((level) => {
    const ofLevel = linkedObjectives.filter((link) => link.level === level);
    if (ofLevel.length === 0) return null;
    const items = html`<ul class="links">
${ofLevel.map((link) => linkItem(link, record, context))}</ul>`;
    return part(strings[`linked-${level}`], origin, items, context);
  })}`;
}

/** The sections of text, those that the record has a field of their own for first. */
function proseParts({ guidelines, purpose, otherSections }: Objective, record: number, context: PageContext): Markup {
  const { strings } = context;
  const sections: readonly (readonly [heading: Content, name: string, field: string, blocks: readonly OtherBlock[]])[] =
    [
      [strings.guidelines, strings.guidelines, 'guidelines', guidelines],
      [strings.purpose, strings.purpose, 'purpose', purpose],
      ...otherSections.map(
        ({ title, blocks }) =>
          [labelMarkup(title, context), shownLabel(title) || strings.noLabel, otherField(title), blocks] as const,
      ),
    ];
  return html`${sections.map(([heading, name, field, blocks]) => {
    const text = blocksMarkup(blocks, name);
    return part(heading, fieldOrigin(field, record, text !== null, context), text, context);
  })}`;
}

/** The summary, which is all that a folded objective shows. */
function recordSummary(objective: Objective, diagnostics: readonly Diagnostic[], { strings }: PageContext): Markup {
  const { code, level, title, responsiblePerson, status, linkedObjectives } = objective;
  const worst = WORST_FIRST.find((severity) => diagnostics.some((one) => one.severity === severity));
  const details = [
    ...(responsiblePerson === null ? [] : [value(responsiblePerson)]),
    fill(strings.linked, { n: linkedObjectives.length }),
    ...(worst ? [html`<span class="told ${worst}">${fill(strings.told, { n: diagnostics.length })}</span>`] : []),
  ];
  return html`<summary>
<span class="over">${strings[`level-${level}`]} <span class="code">${code === null ? strings.noCode : value(code)}</span></span>${
    status && html` <span class="status">${value(status.label)}</span>`
  }
<h4>${title === null ? strings.noTitle : value(title)}</h4>
<span class="meta">${between(details, ' · ')}</span>
</summary>`;
}

/** The part with the diagnostics. Many are folded, so that the values are not far below them. */
function diagnosticsPart(diagnostics: readonly Diagnostic[], context: PageContext): Markup {
  const { strings } = context;
  const list = diagnosticList(diagnostics, context);
  const content =
    diagnostics.length <= MOST_UNFOLDED
      ? list
      : html`<details class="more"><summary>${fill(strings.told, { n: diagnostics.length })}</summary>${list}</details>`;
  return part(strings.recordDiagnostics, html``, content, context);
}

/** What the script filters and counts by. In a group, an objective has the value that the group is of. */
const filterData = (record: number, group: number, { facets, grouping, statistics }: PageContext): Markup =>
  html`${PARAMS.map((param) => {
    const own = param === grouping.param ? [group] : facets[param].ofRecord(record);
    return html` data-${param}="${own.join(' ')}"`;
  })} data-collegati="${facets.missione
    .ofRecord(record)
    .map((mission) => statistics.missions[mission]!.links.get(record)!)
    .join(' ')}" data-segnalazioni="${statistics.diagnostics[record]!.length}"${TOLD.map(([severity, name]) => {
    const n = statistics.diagnostics[record]!.filter((one) => one.severity === severity).length;
    return n > 0 && html` data-${name}="${n}"`;
  })}`;

/** One objective in one of its groups. The only one of a document is unfolded. */
export function recordMarkup(record: number, group: number, context: PageContext): Markup {
  const { objectives } = context.document;
  const objective = objectives[record]!;
  const own = context.statistics.diagnostics[record]!;
  const id = html` id="${recordId(record, group)}"`; // on what is there from the beginning
  const body = html`<div class="body"${!context.isLong && id}>
${own.length > 0 && diagnosticsPart(own, context)}${facts(objective, record, context)}
${conflictsPart(objective, context)}${linkParts(objective, record, context)}${proseParts(objective, record, context)}</div>`;
  return html`<details class="objective"${context.isLong && id} data-record="${record}"${filterData(record, group, context)}${objectives.length === 1 && html` open`}>
${recordSummary(objective, own, context)}
${unfolded(body, context)}
</details>
`;
}
