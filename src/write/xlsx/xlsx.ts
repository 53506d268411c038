/**
 * Writes the document as xlsx: the sheets Obiettivi, Collegamenti, Diagnostica and Fonti, with the cells of the csv tables, and
 * a sheet for each other section that has tables, which is called as the section is.
 *
 * Example: `await toXlsx(document, { language: 'it' })`. Numbers are numbers, all else is text. Text that is too long for
 * a cell is cut; `tooLong` reports it, and the sheet Diagnostica has the reports among the others.
 */
import type { Objective } from '../../model/objective.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Document, Place } from '../../report/document.js';
import { diagnosticsOf, type Finding } from '../../report/report.js';
import { NO_LABEL } from '../otherParts.js';
import { type TableName, typedTableOf } from '../tables.js';
import { sectionTablesOf } from './sectionTables.js';
import { sheetNames } from './sheetNames.js';
import { LONGEST_CELL, workbookOf } from './workbook.js';

const SHEETS: readonly (readonly [name: string, table: TableName])[] = [
  ['Obiettivi', 'objectives'],
  ['Collegamenti', 'links'],
  ['Diagnostica', 'diagnostics'],
  ['Fonti', 'sources'],
];

/** The document as the bytes of an xlsx file; headings are in Italian unless a language is given. */
export async function toXlsx(
  document: Document,
  { language = 'it' }: { readonly language?: Language | undefined } = {},
): Promise<Uint8Array> {
  const diagnostics = [...document.diagnostics, ...diagnosticsOf(tooLong(document), language)];
  const sections = sectionTablesOf(document);
  const known = SHEETS.map(([name]) => name);
  const names = sheetNames(
    sections.map(({ title }) => title),
    known,
    NO_LABEL[language],
  );
  const tables = [
    ...SHEETS.map(([, table]) => typedTableOf({ ...document, diagnostics }, table)),
    ...sections.map(({ table }) => table),
  ];
  const sheets = tables.map(({ columns, rows }, i) => ({
    name: [...known, ...names][i]!,
    headings: columns.map(({ heading }) => heading[language]),
    rows,
  }));
  return workbookOf(sheets, language);
}

/** The place of a record's first sheet. */
function firstPlace({ occurrences: [first] }: Objective): Place {
  return { source: first?.source ?? 0, page: first?.pages[0] ?? null, line: null };
}

/** A finding for each cell of a record that is too long. Diagnostics are cut without a finding, and say so at their end. */
export function tooLong(document: Document): Finding[] {
  return document.objectives.flatMap((objective) => {
    const place = firstPlace(objective);
    const own = { ...document, objectives: [objective] };
    const tables = [
      typedTableOf(own, 'objectives'),
      typedTableOf(own, 'links'),
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
