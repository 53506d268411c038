/** Makes the first sheet of a workbook: parameters, figures, and how many objectives each assessorato has in each status. */
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import { printable } from '../../report/render.js';
import { shortNames } from '../fileNames.js';
import { distinct, type Fact, FIGURES, NONE, PARAMETERS, TITLE, TOTAL } from '../people/facts.js';
import { statusTable } from '../people/statusTable.js';
import type { CellValue } from '../tables.js';
import type { StyledCell, WorkbookSheet } from './workbook.js';

export const OVERVIEW: Bilingual = { it: 'Sintesi', en: 'Overview' };

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
  const { statuses, rows, totals } = statusTable(document.objectives);
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
      ...statuses.map((status, i) => [named(status), totals[i]!]),
      blank,
      headingRow([
        { it: 'Obiettivi per assessorato', en: 'Objectives by portfolio' }[language],
        TOTAL[language],
        ...statuses.map(named),
      ]),
      ...rows.map(({ portfolio, counts, total }) => [named(portfolio), total, ...counts]),
      [TOTAL[language], document.objectives.length, ...totals],
    ],
  };
}
