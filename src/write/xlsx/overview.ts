/** Makes the first sheet of a workbook: parameters, figures, and how many objectives each assessorato has in each status. */
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import { printable } from '../../report/render.js';
import { shortNames } from '../fileNames.js';
import { statusTable } from '../people/statusTable.js';
import type { CellValue } from '../tables.js';
import type { StyledCell, WorkbookSheet } from './workbook.js';

export const OVERVIEW: Bilingual = { it: 'Sintesi', en: 'Overview' };

export const TITLE: Bilingual = { it: 'Obiettivi del DUP', en: 'Objectives of the DUP' };
export const NONE: Bilingual = { it: 'Non indicato', en: 'Not given' };
export const TOTAL: Bilingual = { it: 'Totale', en: 'Total' };

/** What there is of one thing: a number, or the texts that stand in the cell. */
export interface Fact {
  readonly name: Bilingual;
  readonly of: (document: Document) => number | readonly (string | null)[];
}

/** The texts that there are, each once. */
export const distinct = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => Boolean(value))),
];

export const PARAMETERS: readonly Fact[] = [
  { name: { it: 'Comune', en: 'Municipality' }, of: ({ objectives }) => objectives.map(({ entity }) => entity) },
  { name: { it: 'Vista', en: 'View' }, of: ({ sources }) => sources.map(({ parameters }) => parameters.view) },
  { name: { it: 'Livello', en: 'Level' }, of: ({ sources }) => sources.map(({ parameters }) => parameters.level) },
  {
    name: { it: 'Valore pubblico', en: 'Public value' },
    of: ({ sources }) => sources.map(({ parameters }) => parameters.publicValue),
  },
];

const FILES: Fact = {
  name: { it: 'File letti', en: 'Files read' },
  of: ({ sources }) => [...shortNames(sources.map(({ file }) => file)).values()].map(printable),
};

/** A cell with more lines than this is cut off on paper. */
const MOST_TEXTS = 12;

const MORE: Bilingual = { it: '… e ancora {n}: si veda il foglio Fonti', en: '… and {n} more: see the sheet Sources' };

/** Each text once, on a line of its own; how many more there are, where there are too many. */
function listed(texts: readonly (string | null)[], language: Language): string {
  const all = distinct(texts);
  const shown = all.length > MOST_TEXTS ? all.slice(0, MOST_TEXTS - 1) : all;
  const more = all.length - shown.length;
  return [...shown, ...(more > 0 ? [MORE[language].replace('{n}', String(more))] : [])].join('\n');
}

const links = ({ objectives }: Document) => objectives.flatMap(({ linkedObjectives }) => linkedObjectives);

const countOf = (severity: 'error' | 'warning', { diagnostics }: Document) =>
  diagnostics.filter((one) => one.severity === severity).length;

export const FIGURES: readonly Fact[] = [
  { name: { it: 'Obiettivi', en: 'Objectives' }, of: ({ objectives }) => objectives.length },
  {
    name: { it: 'Obiettivi collegati, codici diversi', en: 'Linked objectives, distinct codes' },
    of: (document) => distinct(links(document).map(({ code }) => code)).length,
  },
  {
    name: { it: 'Missioni di bilancio', en: 'Budget missions' },
    of: (document) => distinct(links(document).map(({ mission }) => mission?.code)).length,
  },
  {
    name: { it: 'Assessorati', en: 'Portfolios' },
    of: ({ objectives }) => statusTable(objectives).rows.filter(({ portfolio }) => portfolio !== null).length,
  },
  {
    name: { it: 'Responsabili', en: 'Responsible people' },
    of: ({ objectives }) => distinct(objectives.map(({ responsiblePerson }) => responsiblePerson)).length,
  },
  { name: { it: 'Segnalazioni: errori', en: 'Diagnostics: errors' }, of: (document) => countOf('error', document) },
  { name: { it: 'Segnalazioni: avvisi', en: 'Diagnostics: warnings' }, of: (document) => countOf('warning', document) },
];

const headingRow = (texts: readonly string[]): StyledCell[] => texts.map((value) => ({ value, look: 'heading' }));

const titleRow = (value: string): StyledCell[] => [{ value, look: 'title' }];

/** Facts under a heading; what is not known is left out. */
function factRows(heading: Bilingual, facts: readonly Fact[], document: Document, language: Language) {
  const rows = facts.map(({ name, of }) => {
    const found = of(document);
    return [name[language], typeof found === 'number' ? found : listed(found, language)];
  });
  return [headingRow([heading[language], '']), ...rows.filter(([, value]) => value !== '')];
}

/** The sheet; sizes of its tables follow the document. */
export function overviewSheet(document: Document, language: Language): WorkbookSheet {
  const { statuses, rows } = statusTable(document.objectives);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const columns = statuses.map((_, i) => sum(rows.map(({ counts }) => counts[i]!)));
  const named = (text: string | null) => text ?? NONE[language];
  const blank: CellValue[] = [];
  return {
    name: OVERVIEW[language],
    headings: [],
    least: [40, 16],
    rows: [
      titleRow(TITLE[language]),
      blank,
      ...factRows({ it: 'Parametri', en: 'Parameters' }, [...PARAMETERS, FILES], document, language),
      blank,
      ...factRows({ it: 'In cifre', en: 'Figures' }, FIGURES, document, language),
      blank,
      headingRow([{ it: 'Obiettivi per stato', en: 'Objectives by status' }[language], TOTAL[language]]),
      ...statuses.map((status, i) => [named(status), columns[i]!]),
      blank,
      headingRow([
        { it: 'Obiettivi per assessorato', en: 'Objectives by portfolio' }[language],
        TOTAL[language],
        ...statuses.map(named),
      ]),
      ...rows.map(({ portfolio, counts, total }) => [named(portfolio), total, ...counts]),
      [TOTAL[language], document.objectives.length, ...columns],
    ],
  };
}
