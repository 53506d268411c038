/**
 * Document -> xlsx: the sheets Obiettivi, Collegamenti, Diagnostica and Fonti, with the cells of the tables of the csv.
 *
 * Example: `await toXlsx(document, { language: 'it' })`. Numbers are numbers, all else is text.
 * What no cell can hold is cut, and told: `tooLong` finds it, and the sheet Diagnostica has it among the others.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Document, Place } from '../../report/document.js';
import { diagnosticsOf, type Finding } from '../../report/report.js';
import { type TableName, typedTableOf } from '../tables.js';
import { LONGEST_CELL, type WorkbookSheet, workbookOf } from './workbook.js';

const SHEETS: readonly (readonly [name: string, table: TableName])[] = [
  ['Obiettivi', 'objectives'],
  ['Collegamenti', 'links'],
  ['Diagnostica', 'diagnostics'],
  ['Fonti', 'sources'],
];

function sheetOf(document: Document, [name, table]: (typeof SHEETS)[number], language: Language): WorkbookSheet {
  const { columns, rows } = typedTableOf(document, table);
  return { name, headings: columns.map(({ heading }) => heading[language]), rows };
}

/** The document as the bytes of an xlsx file; headings Italian unless English is asked for. */
export async function toXlsx(
  document: Document,
  { language = 'it' }: { readonly language?: Language | undefined } = {},
): Promise<Uint8Array> {
  const diagnostics = [...document.diagnostics, ...diagnosticsOf(tooLong(document), language)];
  return workbookOf(
    SHEETS.map((sheet) => sheetOf({ ...document, diagnostics }, sheet, language)),
    language,
  );
}

/** Where a record first stood: the place of what is said of its cells. */
function placeOf({ occurrences }: Document['objectives'][number]): Place {
  const [first] = occurrences;
  return { source: first?.source ?? 0, page: first?.pages[0] ?? null, line: null };
}

/** The cells of records that are too long for a sheet: each a finding. Those of diagnostics say so where they end. */
export function tooLong(document: Document): Finding[] {
  return document.objectives.flatMap((objective) => {
    const alone = { ...document, objectives: [objective] };
    return (['objectives', 'links'] as const).flatMap((name) => {
      const { columns, rows } = typedTableOf(alone, name);
      return rows.flatMap((row) =>
        row.flatMap((cell, column): Finding<'cell-cut-short'>[] => {
          if (typeof cell !== 'string' || cell.length <= LONGEST_CELL) return [];
          const params = { field: columns[column]!.heading, length: cell.length, longest: LONGEST_CELL };
          return [
            { code: 'cell-cut-short', params, place: placeOf(objective), objective: objective.code, related: [] },
          ];
        }),
      );
    });
  });
}
