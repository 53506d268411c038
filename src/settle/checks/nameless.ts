/** Lets the findings about a sheet without a code say which sheet it is, by its title and page. */

import type { Place } from '../../model/objective.js';
import type { NamelessSheet, Report } from '../../report/report.js';
import type { Identity } from '../readings.js';
import { excerpt } from '../values.js';

/** Returns the report for the findings of a record: they name its sheet, if that has no code. */
export function reportOfRecord({ code, title }: Identity, start: Place, report: Report): Report {
  if (code !== null) return report;
  const sheet: NamelessSheet = { title: title ? excerpt(title) : null, page: start.page };
  return { ...report, add: (code, params, place, more) => report.add(code, params, place, { ...more, sheet }) };
}
