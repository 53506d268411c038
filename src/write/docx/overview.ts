/**
 * The first pages of the report: title, contents, parameters, figures, and how far the objectives of each portfolio are.
 *
 * Example: `titleParts(document, say)`; `overviewParts(document, context)`.
 */
import { type FileChild, TableOfContents } from 'docx';
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import { distinct, type Fact, FIGURES, NONE, PARAMETERS, TITLE, TOTAL } from '../people/facts.js';
import { statusTable } from '../people/statusTable.js';
import { type Cell, facts, heading, type Part, paragraph, runs, table } from './parts.js';
import type { Say } from './strings.js';

/** The municipalities, views and mandates of a document, each once. */
export const namesOf = ({ sources, objectives }: Document) => ({
  entities: distinct([...sources, ...objectives].map(({ entity }) => entity)),
  views: distinct([...sources.map(({ parameters }) => parameters.view), ...objectives.map(({ view }) => view)]),
  mandates: distinct(objectives.map(({ mandate }) => mandate && `${mandate.from}-${mandate.to}`)),
});

/** More names than these are not set as a title. */
const MOST_NAMES = 3;

/** The title, and under it what the report is of. */
export function titleParts(document: Document, say: Say, language: Language): Part[] {
  const { entities, views, mandates } = namesOf(document);
  const under = [
    ...(entities.length <= MOST_NAMES ? entities : [`${say('municipality')}: ${entities.length}`]),
    ...(views.length <= MOST_NAMES ? views : []),
    ...(mandates.length > 0 && mandates.length <= MOST_NAMES ? [`${say('mandate')} ${mandates.join(', ')}`] : []),
  ];
  return [
    paragraph(TITLE[language], { style: 'Title' }),
    ...under.map((text) => paragraph(text, { style: 'Subtitle' })),
  ];
}

/** The table of contents, of chapters and objectives: links, with their pages. */
export const contents = (say: Say): FileChild[] => [
  paragraph(say('contents'), { style: 'TOCHeading' }),
  new TableOfContents(say('contents'), { hyperlink: true, headingStyleRange: '1-2' }),
];

/** What is known of some facts, under a heading. */
function factParts(title: string, about: readonly Fact[], document: Document, language: Language): Part[] {
  const rows = about.flatMap(({ name, of }) => {
    const known = of(document);
    const texts = typeof known === 'number' ? [String(known)] : distinct(known);
    return texts.length > 0 ? [[name[language], texts.map((text) => runs(text))] as const] : [];
  });
  return rows.length > 0 ? [heading(3, title), facts(rows)] : [];
}

/** The most statuses that have room beside one another. */
const MOST_COLUMNS = 5;

const bold = (text: string): Cell => [runs(text, { bold: true })];

/** How many objectives of each portfolio have each status: a column for each, or all in a cell where they are many. */
function statusParts({ objectives }: Document, say: Say, language: Language): Part[] {
  const { statuses, rows, totals } = statusTable(objectives);
  const titles = statuses.map((status) => status ?? NONE[language]);
  const all = [
    ...rows.map(({ portfolio, counts, total }) => ({ name: portfolio ?? NONE[language], counts, total, look: String })),
    { name: TOTAL[language], counts: totals, total: objectives.length, look: bold },
  ];
  if (titles.length > MOST_COLUMNS) {
    const named = (counts: readonly number[]) =>
      counts.flatMap((count, i) => (count > 0 ? [`${titles[i]}: ${count}`] : [])).join('\n');
    const cells = all.map(({ name, counts, total, look }) => [look(name), named(counts), look(String(total))]);
    return [
      heading(3, say('byPortfolio')),
      table([say('portfolio'), say('status'), TOTAL[language]], cells, [40, 48, 12]),
    ];
  }
  const shown = (count: number) => (count > 0 ? String(count) : '–');
  const cells = all.map(({ name, counts, total, look }) =>
    [name, ...[...counts, total].map(shown)].map((text) => look(text)),
  );
  return [
    heading(3, say('byPortfolio')),
    table([say('portfolio'), ...titles, TOTAL[language]], cells, [40, ...titles.map(() => 14), 12]),
  ];
}

/** The chapter of parameters and figures. */
export const overviewParts = (document: Document, say: Say, language: Language): Part[] => [
  heading(1, say('overview'), true),
  ...factParts(say('parameters'), PARAMETERS, document, language),
  ...factParts(say('figures'), FIGURES, document, language),
  ...(document.objectives.length > 0 ? statusParts(document, say, language) : [paragraph(say('noObjectives'))]),
];
