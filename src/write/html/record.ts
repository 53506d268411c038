/**
 * One objective -> what unfolds: its values, its linked objectives, its text, what is wrong with it, and where each value
 * came from.
 */
import type { Block, LinkedObjective, Objective, Period } from '../../model/objective.js';
import type { Diagnostic } from '../../report/document.js';
import { LEVEL_NAMES } from '../../vocabulary/levels.js';
import { anchorOf, type Context, valueOr, where, whereSwitch } from './context.js';
import { diagnosticList } from './diagnostics.js';
import { between, html, type Markup, value } from './escape.js';
import { sheetKey } from './statistics.js';
import { fill } from './strings.js';

/** As many diagnostics as are shown at once. */
const UNFOLDED = 3;

const period = ({ from, to }: Period) => `${from}–${to}`;

/** A public value as the sheet prints it. */
export const publicValueText = ({ code, label }: { readonly code: string | null; readonly label: string }): string =>
  code === null ? label : `${code} - ${label}`;

const indexesOf = (groups: readonly { readonly records: readonly number[] }[], record: number) =>
  groups.flatMap(({ records }, i) => (records.includes(record) ? [i] : [])).join(' ');

/** The short values, each on a row with its label. */
function facts(objective: Objective, record: number, context: Context): Markup {
  const { words } = context;
  const { code, mandate, number, title, portfolio, responsibilityCentre, responsiblePerson, publicValues } = objective;
  const { status, view, level } = objective;
  const text = (of: string | null | undefined) => (of ? value(of) : null);
  const values = publicValues.map((one) => value(publicValueText(one)));
  const rows: readonly (readonly [string, Markup | null, string])[] = [
    [words.name, text(title), 'title'],
    [words.code, text(code), 'code'],
    [words.mandate, text(mandate && period(mandate)), 'code'],
    [words.number, text(number), 'code'],
    [words.level, html`${words[`level-${level}`]}`, 'level'],
    [words.view, text(view), 'view'],
    [words.portfolio, text(portfolio?.text), 'portfolio'],
    [words.centre, text(responsibilityCentre), 'responsibilityCentre'],
    [words.person, text(responsiblePerson), 'responsiblePerson'],
    [words.publicValue, values.length > 0 ? between(values, html`<br>`) : null, 'publicValues'],
    [words.status, text(status?.label), 'status'],
  ];
  return html`<dl class="facts">
${rows.map(
  ([label, shown, field]) =>
    html`<div><dt>${label}</dt><dd>${shown ?? valueOr(null, context)}${whereFound(field, record, shown !== null, context)}</dd></div>
`,
)}</dl>`;
}

/** Where a field came from; of one that is not there, only a line that names it says anything. */
function whereFound(field: string, record: number, isThere: boolean, context: Context): Markup {
  const origin = context.places.of(record, field);
  return isThere || origin.fed.some(({ from }) => from !== null) ? where(origin, context) : html``;
}

function linkItem(link: LinkedObjective, record: number, context: Context): Markup {
  const { words, survey, places } = context;
  const { code, title, titleTruncated, mission, period: years } = link;
  const sheet = survey.sheets.get(sheetKey(link));
  const shownCode =
    sheet === undefined
      ? value(code)
      : html`<a href="#${anchorOf(
          sheet,
          survey.groups.findIndex(({ records }) => records.includes(sheet)),
        )}">${value(code)}</a>`;
  const facts = [
    html`<span class="code">${shownCode}</span>`,
    mission ? html`${words.mission} ${mission.code}, ${value(mission.name)}` : words.noMission,
    ...(years ? [period(years)] : []),
    ...(titleTruncated ? [words.truncated] : []),
  ];
  return html`<li><p>${valueOr(title, context)}</p>
<div class="meta">${between(facts, ' · ')}${where(places.ofLink(record, code), context)}</div></li>
`;
}

/** The linked objectives, those of each level under a heading of their own. */
function links({ linkedObjectives }: Objective, record: number, context: Context): Markup {
  const { words } = context;
  const source = whereFound('linkedObjectives', record, linkedObjectives.length > 0, context);
  if (linkedObjectives.length === 0) return section(words['linked-none'], source, null, context);
  return html`${LEVEL_NAMES.map((level) => {
    const ofLevel = linkedObjectives.filter((link) => link.level === level);
    if (ofLevel.length === 0) return null;
    const list = html`<ul class="links">
${ofLevel.map((link) => linkItem(link, record, context))}</ul>`;
    return section(words[`linked-${level}`], source, list, context);
  })}`;
}

const blockMarkup = (block: Block): Markup => {
  if (block.type === 'paragraph') return html`<p>${value(block.text)}</p>\n`;
  const items = block.items.map((item) => html`<li>${value(item)}</li>`);
  return block.ordered ? html`<ol>${items}</ol>\n` : html`<ul>${items}</ul>\n`;
};

const section = (heading: string, source: Markup, content: Markup | null, { words }: Context): Markup =>
  html`<div class="part"><h5>${heading}</h5>${source}
${content ?? html`<p class="none">${words.notSaid}</p>`}</div>
`;

function prose(heading: string, field: 'guidelines' | 'purpose', record: number, context: Context): Markup {
  const blocks = context.document.objectives[record]![field];
  const text = blocks.length > 0 ? html`<div class="prose">${blocks.map(blockMarkup)}</div>` : null;
  return section(heading, whereFound(field, record, text !== null, context), text, context);
}

/** What is seen of an objective while it is folded. */
function head(objective: Objective, record: number, context: Context): Markup {
  const { words, survey } = context;
  const { code, level, title, responsiblePerson, status, linkedObjectives } = objective;
  const told = survey.diagnostics[record]!;
  const worst = (['error', 'warning', 'info'] as const).find((one) => told.some(({ severity }) => severity === one));
  const line = [
    ...(responsiblePerson === null ? [] : [value(responsiblePerson)]),
    fill(words.linked, { n: linkedObjectives.length }),
    ...(worst ? [html`<span class="told ${worst}">${fill(words.told, { n: told.length })}</span>`] : []),
  ];
  return html`<summary>
<span class="over">${words[`level-${level}`]} <span class="code">${code === null ? words.noCode : value(code)}</span></span>${
    status && html` <span class="status">${value(status.label)}</span>`
  }
<h4>${title === null ? words.noTitle : value(title)}</h4>
<span class="meta">${between(line, ' · ')}</span>
</summary>`;
}

/** Many diagnostics are folded, so that they do not stand before all else. */
function diagnosticsOf(told: readonly Diagnostic[], context: Context): Markup {
  const list = diagnosticList(told, context);
  if (told.length <= UNFOLDED) return list;
  return html`<details class="more"><summary>${fill(context.words.told, { n: told.length })}</summary>${list}</details>`;
}

/** One objective in one of its groups, with what the filters go by. */
export function recordMarkup(record: number, group: number, context: Context): Markup {
  const { words, survey, document } = context;
  const objective = document.objectives[record]!;
  const told = survey.diagnostics[record]!;
  return html`<details class="objective" data-record="${record}" data-value="${group}" data-mission="${indexesOf(
    survey.missions,
    record,
  )}" data-person="${indexesOf(survey.people, record)}" data-status="${indexesOf(survey.statuses, record)}">
${head(objective, record, context)}
<div class="body" id="${anchorOf(record, group)}">
${whereSwitch(context)}
${told.length > 0 && section(words.recordDiagnostics, html``, diagnosticsOf(told, context), context)}${facts(objective, record, context)}
${links(objective, record, context)}${prose(words.guidelines, 'guidelines', record, context)}${prose(words.purpose, 'purpose', record, context)}</div>
</details>
`;
}
