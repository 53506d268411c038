/**
 * Makes a table of a comparison, one row a change. Its cells have the format of the cells of a document's tables.
 *
 * Example row: `mandate, 2023_2028_DUP_01, PIÙ SICUREZZA, changed, status, , , , In Corso, Concluso`.
 */

import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import type { Change, Comparison } from '../../report/comparison.js';
import { visible } from '../../text/characters.js';
import { dataName } from '../otherParts.js';
import type { CellValue, DataTable } from '../tables.js';
import { fieldText, KINDS, LEVELS } from './strings.js';

/** A column; where its cells hold words of this program, not of a sheet, `strings` has them for people. */
type ChangeColumn = readonly [
  name: string,
  it: string,
  en: string,
  cell: (change: Change, language?: Language) => string | null | undefined,
  strings?: Readonly<Record<string, Bilingual>>,
];

/** The field of a change: in data, a part that the sheet alone names has the name of its column in the tables. */
function fieldCell(change: Change, language?: Language): string | null {
  if (change.field === null) return null;
  if (language) return fieldText(change, language);
  return change.label === null ? change.field : dataName(change.label);
}

const COLUMNS: readonly ChangeColumn[] = [
  ['objectiveLevel', 'Livello obiettivo', 'Objective level', (row) => row.level, LEVELS],
  ['objectiveCode', 'Codice obiettivo', 'Objective code', (row) => row.code],
  ['objectiveTitle', 'Titolo obiettivo', 'Objective title', (row) => row.title],
  ['kind', 'Tipo di differenza', 'Kind of difference', (row) => row.kind, KINDS],
  ['field', 'Campo', 'Field', fieldCell],
  ['linkedLevel', 'Livello collegato', 'Linked level', (row) => row.linked?.level, LEVELS],
  ['linkedCode', 'Codice collegato', 'Linked code', (row) => row.linked?.code],
  ['linkedTitle', 'Titolo collegato', 'Linked title', (row) => row.linked?.title],
  ['old', 'Prima', 'Before', (row) => row.old],
  ['new', 'Adesso', 'Now', (row) => row.new],
  ['entity', 'Comune', 'Municipality', (row) => row.entity],
];

/** The changes as a table; with a language, words of this program are in that language. */
export function tableOfChanges({ changes }: Comparison, language?: Language): DataTable {
  const cellFor = (change: Change, [, , , cellOf, strings]: ChangeColumn): CellValue => {
    const cell = cellOf(change, language);
    return cell && ((language && strings?.[cell]?.[language]) ?? visible(cell).replaceAll('\n', ' | '));
  };
  return {
    columns: COLUMNS.map(([name, it, en]) => ({ name, heading: { it, en }, type: 'string' })),
    rows: changes.map((change) => COLUMNS.map((column) => cellFor(change, column))),
  };
}
