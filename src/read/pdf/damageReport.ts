/** What the inspection of a PDF's bytes found -> diagnostics, those of a page with its page. */
import type { Param } from '../../report/catalogue/catalogue.js';
import type { Report } from '../../report/report.js';
import type { Fault, Inspection } from './structure/integrity.js';
import type { Part } from './structure/pages.js';

/** How a part of a page is called. */
const PARTS: Readonly<Record<Part, Param>> = {
  text: { en: 'its text', it: 'il suo testo' },
  font: { en: 'one of its fonts', it: 'uno dei suoi font' },
  form: { en: 'something that is drawn on it', it: 'un elemento disegnato' },
  picture: { en: 'a picture', it: 'un’immagine' },
};

/** Adds the pages that show letters which the PDF does not name, unless that is known of their fonts. */
export function withUnknownLetters(inspection: Inspection, pages: readonly number[]): Inspection {
  const known = new Set(inspection.faults.flatMap((fault) => (fault.kind === 'letters-unknown' ? [fault.page] : [])));
  const more = pages.filter((page) => !known.has(page)).map((page): Fault => ({ kind: 'letters-unknown', page }));
  return { ...inspection, faults: [...inspection.faults, ...more] };
}

/** Reports all faults but those of pages that are not `read`. */
export function reportFaults({ faults }: Inspection, read: ReadonlySet<number>, source: number, report: Report): void {
  for (const fault of faults) {
    const page = 'page' in fault ? fault.page : null;
    if (page === null || read.has(page)) reportFault(fault, { source, page, line: null }, report);
  }
}

function reportFault(fault: Fault, at: { source: number; page: number | null; line: null }, report: Report): void {
  switch (fault.kind) {
    case 'damaged':
      report.add('page-damaged', { number: fault.page, part: PARTS[fault.part] }, at);
      break;
    case 'missing':
      report.add('page-part-missing', { number: fault.page, part: PARTS[fault.part] }, at);
      break;
    case 'letters-unknown':
      report.add('letters-unknown', { number: fault.page }, at);
      break;
    case 'page-repeated':
      report.add('page-repeated', { number: fault.page, first: fault.first }, at);
      break;
    case 'page-count':
      report.add('page-count-differs', { said: fault.said, found: fault.found }, at);
      break;
    case 'pages-unlisted':
      report.add('pages-unlisted', { count: fault.count }, at);
      break;
    case 'text-unlisted':
      report.add('text-unlisted', { count: fault.count }, at);
      break;
    default:
      report.add(PLAIN[fault.kind], {}, at);
  }
}

const PLAIN = {
  cut: 'pdf-cut-short',
  tables: 'pdf-tables-damaged',
  elsewhere: 'pdf-damaged-elsewhere',
  unchecked: 'pdf-unchecked',
} as const;
