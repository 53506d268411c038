/**
 * An objective in the report: a heading with code and title, its facts, its linked objectives, its texts.
 */
import { groupBy } from '../../model/groupBy.js';
import type { LinkedObjective, Objective, OtherBlock } from '../../model/objective.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import { labelKey } from '../../text/normalize.js';
import { publicValueText } from '../../text/values/publicValue.js';
import { LEVEL_NAMES } from '../../vocabulary/levels.js';
import { shownLabel } from '../otherParts.js';
import { absent, type Cell, facts, heading, type Part, partsOfBlocks, runs, table } from './parts.js';
import { LINKED_TITLES, type Say } from './strings.js';

export interface ReportContext {
  readonly language: Language;
  readonly say: Say;
  /** Gives the next ordered list its number. */
  readonly list: () => number;
  /** Whether the document has several views, so that each objective names its own. */
  readonly severalViews: boolean;
}

/** The code and the title of an objective: what its heading says, and the contents. */
const nameOf = ({ code, title }: Pick<Objective, 'code' | 'title'>, say: Say): string =>
  `${code ?? say('noCode')} – ${title ?? say('noTitle')}`;

/** A cell of values, each a paragraph; the remark that there is none. */
const valueCell = (values: readonly (string | null | undefined)[], say: Say): Cell => {
  const known = values.filter((value) => value != null && value !== '') as string[];
  return known.length > 0 ? known.map((value) => runs(value)) : [absent(say('notSaid'))];
};

function factParts(objective: Objective, { say, severalViews }: ReportContext): Part {
  const { view, status, responsiblePerson, responsibilityCentre, portfolio, publicValues, otherFields } = objective;
  const rows: readonly (readonly [name: string, values: readonly (string | null | undefined)[]])[] = [
    ...(severalViews ? [[say('view'), [view]] as const] : []),
    [say('status'), [status?.label]],
    [say('person'), [responsiblePerson]],
    [say('centre'), [responsibilityCentre]],
    [say('portfolio'), [portfolio?.text]],
    [say('publicValue'), publicValues.map(publicValueText)],
    ...otherFields.map(({ label, text }) => [shownLabel(label) || say('noLabel'), [text]] as const),
  ];
  return facts(rows.map(([name, values]) => [name, valueCell(values, say)]));
}

const missionText = ({ mission }: LinkedObjective): string | null => mission && `${mission.code} ${mission.name}`;

/** The table of linked objectives of one level; columns of its own come after those that are always there. */
function linkTable(links: readonly LinkedObjective[], { say }: ReportContext): Part {
  const labels = groupBy(
    links.flatMap(({ otherFields }) => otherFields.map(({ label }) => label)),
    labelKey,
  );
  const rows = links.map((link) => [
    link.code,
    link.title,
    valueCell([missionText(link)], say),
    ...[...labels.keys()].map((key) => [
      ...link.otherFields.filter(({ label }) => labelKey(label) === key).map(({ text }) => runs(text)),
    ]),
  ]);
  const others = [...labels.values()].map(([label]) => shownLabel(label!) || say('noLabel'));
  const own = others.map(() => Math.min(15, 40 / others.length));
  const left = 76 - own.reduce((sum, share) => sum + share, 0); // codes have a quarter, so that they stay whole
  return table([say('code'), say('name'), say('mission'), ...others], rows, [24, left * 0.63, left * 0.37, ...own]);
}

const linkParts = ({ linkedObjectives }: Objective, context: ReportContext): Part[] =>
  LEVEL_NAMES.flatMap((level) => {
    const links = linkedObjectives.filter((link) => link.level === level);
    if (links.length === 0) return [];
    return [heading(3, LINKED_TITLES[level][context.language]), linkTable(links, context)];
  });

/** A section of text under its heading; a section that says nothing is left out, unless the sheet alone names it. */
const section = (title: string, blocks: readonly OtherBlock[], { list }: ReportContext): Part[] => [
  heading(3, title),
  ...partsOfBlocks(blocks, list),
];

/** The parts of an objective. */
export function objectiveParts(objective: Objective, isFirst: boolean, context: ReportContext): Part[] {
  const { guidelines, purpose, otherSections } = objective;
  const { say } = context;
  const sections = [
    ...(guidelines.length > 0 ? [{ title: say('guidelines'), blocks: guidelines }] : []),
    ...(purpose.length > 0 ? [{ title: say('purpose'), blocks: purpose }] : []),
    ...otherSections.map(({ title, blocks }) => ({ title: shownLabel(title) || say('noLabel'), blocks })),
  ];
  return [
    heading(2, nameOf(objective, say), !isFirst),
    factParts(objective, context),
    ...linkParts(objective, context),
    ...sections.flatMap(({ title, blocks }) => section(title, blocks, context)),
  ];
}
