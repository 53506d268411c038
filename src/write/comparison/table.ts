/**
 * Comparison -> a table, one row a change. What it says of the cells is what the tables of a document say of theirs.
 *
 * Example row: `mandate, 2023_2028_DUP_01, PIÙ SICUREZZA, changed, status, , , , In Corso, Concluso`.
 */
import { visible } from '../../model/characters.js';
import type { Change, Comparison } from '../../report/comparison.js';
import type { Cell, Column, Table } from '../tables.js';

type Short = readonly [name: string, it: string, en: string, cell: (change: Change) => Cell];

const COLUMNS: readonly (Pick<Column<Change>, 'name' | 'heading' | 'type'> & {
  readonly cell: (row: Change) => Cell;
})[] = (
  [
    ['objectiveLevel', 'Livello obiettivo', 'Objective level', (row) => row.level],
    ['objectiveCode', 'Codice obiettivo', 'Objective code', (row) => row.code],
    ['objectiveTitle', 'Titolo obiettivo', 'Objective title', (row) => row.title],
    ['kind', 'Tipo di differenza', 'Kind of difference', (row) => row.kind],
    ['field', 'Campo', 'Field', (row) => row.field],
    ['linkedLevel', 'Livello collegato', 'Linked level', (row) => row.linked?.level],
    ['linkedCode', 'Codice collegato', 'Linked code', (row) => row.linked?.code],
    ['linkedTitle', 'Titolo collegato', 'Linked title', (row) => row.linked?.title],
    ['old', 'Prima', 'Before', (row) => row.old],
    ['new', 'Adesso', 'Now', (row) => row.new],
  ] satisfies readonly Short[]
).map(([name, it, en, cell]) => ({ name, heading: { it, en }, type: 'string', cell }));

/** The changes as a table. */
export function tableOfChanges({ changes }: Comparison): Table {
  const shown = (cell: Cell) => (typeof cell === 'string' ? visible(cell).replaceAll('\n', ' | ') : cell);
  return { columns: COLUMNS, rows: changes.map((change) => COLUMNS.map(({ cell }) => shown(cell(change)))) };
}
