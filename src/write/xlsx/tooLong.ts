/** Finds the texts of a document that no cell of Excel can hold. */
import type { Objective } from '../../model/objective.js';
import type { Document, Place } from '../../report/document.js';
import type { Finding } from '../../report/report.js';
import { peopleTable } from '../people/table.js';
import { READABLE_TEXTS } from '../people/texts.js';
import { LONGEST_CELL } from './cells.js';
import { sectionTablesOf } from './sectionTables.js';

/** The place of a record's first sheet. */
function firstPlace({ occurrences: [first] }: Objective): Place {
  return { source: first?.source ?? 0, page: first?.pages[0] ?? null, line: null };
}

/**
 * A finding for each cell of a record that is too long for xlsx or, with `excel`, for the csv that Excel opens. Diagnostics are
 * cut without a finding, and say so at their end.
 */
export function tooLong(
  document: Document,
  { excel = false }: { readonly excel?: boolean | undefined } = {},
): Finding[] {
  const texts = excel ? undefined : READABLE_TEXTS;
  return document.objectives.flatMap((objective) => {
    const place = firstPlace(objective);
    const own = { ...document, objectives: [objective] };
    const tables = [
      peopleTable(own, 'objectives', texts),
      peopleTable(own, 'links', texts),
      ...sectionTablesOf(own).map(({ table }) => table),
    ];
    return tables.flatMap(({ columns, rows }) =>
      rows.flatMap((row) =>
        row.flatMap((cell, column): Finding<'cell-cut-short'>[] => {
          if (typeof cell !== 'string' || cell.length <= LONGEST_CELL) return [];
          const params = { field: columns[column]!.heading, length: cell.length, longest: LONGEST_CELL };
          return [{ code: 'cell-cut-short', params, place, objective: objective.code, related: [] }];
        }),
      ),
    );
  });
}
