/**
 * Writes a comparison as xlsx: the sheet Differenze, one row a change, and the sheet Riepilogo with files and counts.
 *
 * Example: `await toXlsx(comparison, 'it')`. Kinds of change, fields and levels are in the language of the headings.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Comparison } from '../../report/comparison.js';
import { type WorkbookSheet, workbookOf } from '../xlsx/workbook.js';
import { fileNames, PHRASES, renumberingText, shownCounts } from './strings.js';
import { tableOfChanges } from './table.js';

/** Columns of whole texts. */
const SENTENCES = ['old', 'new'];

function changesSheet(comparison: Comparison, language: Language): WorkbookSheet {
  const { columns, rows } = tableOfChanges(comparison, language);
  return {
    name: PHRASES.changes[language],
    headings: columns.map(({ heading }) => heading[language]),
    rows,
    wide: columns.flatMap(({ name }, i) => (SENTENCES.includes(name) ? [i] : [])),
  };
}

function summarySheet(comparison: Comparison, language: Language): WorkbookSheet {
  const files = (['old', 'new'] as const).map((side) => [
    PHRASES[`${side}-file`][language],
    fileNames(comparison, side).join(' | '),
  ]);
  const counts = shownCounts(comparison).map(({ key, name }) => [name[language], comparison.summary[key]]);
  const renumberings = comparison.renumberings.map((one) => [
    PHRASES.renumbered[language],
    renumberingText(one, language),
  ]);
  return {
    name: PHRASES.summary[language],
    headings: [PHRASES.what[language], PHRASES.value[language]],
    rows: [...files, ...counts, ...renumberings],
  };
}

/** The comparison as the bytes of an xlsx file. */
export const toXlsx = (comparison: Comparison, language: Language): Promise<Uint8Array> =>
  workbookOf([changesSheet(comparison, language), summarySheet(comparison, language)], language);
