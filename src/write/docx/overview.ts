/**
 * The first pages of the report: title, contents, parameters, figures, and how far the objectives of each portfolio are.
 *
 * Example: `titleParts(document, say)`; `overviewParts(document, context)`.
 */
import { type FileChild, TableOfContents } from 'docx';
import { groupBy } from '../../model/groupBy.js';
import type { Objective } from '../../model/objective.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import { publicValueText } from '../../text/publicValue.js';
import { type Cell, facts, heading, type Part, paragraph, runs, table } from './parts.js';
import { type Say, STATUS_TITLES } from './strings.js';

const distinct = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.flatMap((value) => value || [])),
];

/** The municipalities, views and mandates of a document, each once. */
export const namesOf = ({ sources, objectives }: Document) => ({
  entities: distinct([...sources, ...objectives].map(({ entity }) => entity)),
  views: distinct([...sources.map(({ parameters }) => parameters.view), ...objectives.map(({ view }) => view)]),
  mandates: distinct(objectives.map(({ mandate }) => mandate && `${mandate.from}-${mandate.to}`)),
});

/** More names than these are not set as a title. */
const MOST_NAMES = 3;

/** The title, and under it what the report is of. */
export function titleParts(document: Document, say: Say): Part[] {
  const { entities, views, mandates } = namesOf(document);
  const under = [
    ...(entities.length <= MOST_NAMES ? entities : [`${say('municipality')}: ${entities.length}`]),
    say('plan'),
    ...(views.length <= MOST_NAMES ? views : []),
    ...(mandates.length > 0 && mandates.length <= MOST_NAMES ? [`${say('mandate')} ${mandates.join(', ')}`] : []),
  ];
  return [paragraph(say('title'), { style: 'Title' }), ...under.map((text) => paragraph(text, { style: 'Subtitle' }))];
}

/** The table of contents, of chapters and objectives: links, with their pages. */
export const contents = (say: Say): FileChild[] => [
  paragraph(say('contents'), { style: 'TOCHeading' }),
  new TableOfContents(say('contents'), { hyperlink: true, headingStyleRange: '1-2' }),
];

const lines = (values: readonly string[]): Cell => values.map((value) => runs(value));

function parameters(document: Document, say: Say): Part[] {
  const given = document.sources.map((source) => source.parameters);
  const { entities, views } = namesOf(document);
  const rows = [
    [say('municipality'), entities],
    [say('view'), views],
    [say('level'), distinct(given.map(({ level }) => level))],
    [say('publicValue'), distinct(given.map(({ publicValue }) => publicValue))],
  ] as const;
  const known = rows.flatMap(([name, values]) => (values.length > 0 ? [[name, lines(values)] as const] : []));
  return known.length > 0 ? [heading(3, say('parameters')), facts(known)] : [];
}

function figures({ objectives }: Document, say: Say): Part[] {
  const links = objectives.flatMap(({ linkedObjectives }) => linkedObjectives);
  const values = objectives.flatMap(({ publicValues }) => publicValues.map(publicValueText));
  const counts = [
    [say('objectives'), objectives.length],
    [say('links'), links.length],
    [say('values'), distinct(values).length],
    [say('portfolios'), distinct(objectives.map(({ portfolio }) => portfolio?.holder)).length],
    [say('people'), distinct(objectives.map(({ responsiblePerson }) => responsiblePerson)).length],
  ] as const;
  return [heading(3, say('figures')), facts(counts.map(([name, count]) => [name, String(count)]))];
}

/** How many objectives of each portfolio have each status; a status that none has is no column. */
function statusTable({ objectives }: Document, say: Say, language: Language): Part[] {
  const columns = STATUS_TITLES.filter(([kind]) => objectives.some(({ status }) => (status?.kind ?? null) === kind));
  const counts = (some: readonly Objective[]) =>
    [...columns.map(([kind]) => some.filter(({ status }) => (status?.kind ?? null) === kind).length), some.length].map(
      (count) => (count > 0 ? String(count) : '–'),
    );
  const groups = [...groupBy(objectives, ({ portfolio }) => portfolio?.holder ?? null)].toSorted(([a], [b]) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : a < b ? -1 : 1,
  );
  const bold = (text: string): Cell => [runs(text, { bold: true })];
  const rows = groups.map(([holder, some]) => [holder ?? say('notSaid'), ...counts(some)]);
  const titles = columns.map(([, title]) => title[language]);
  return [
    heading(3, say('byPortfolio')),
    table(
      [say('portfolio'), ...titles, say('total')],
      [...rows, [say('total'), ...counts(objectives)].map(bold)],
      [40, ...titles.map(() => 12), 12],
    ),
  ];
}

/** The chapter of parameters and figures. */
export const overviewParts = (document: Document, say: Say, language: Language): Part[] => [
  heading(1, say('overview'), true),
  ...parameters(document, say),
  ...figures(document, say),
  ...(document.objectives.length > 0 ? statusTable(document, say, language) : [paragraph(say('noObjectives'))]),
];
