/**
 * Records -> the rows of the tables, one after another: sources, then each objective with its links, then diagnostics.
 *
 * Example: `for await (const [table, cells] of rowsOf(document)) ...` gives `['sources', [0, null, 'scheda.pdf', ...]]` first.
 */

import type { Records } from '../../report/records.js';
import type { TableName } from '../tables.js';
import { type Cell, COLUMNS, type Column, type Items } from './columns.js';

export type TableRow = readonly [table: TableName, cells: readonly Cell[]];

const rowOf = <Name extends TableName>(name: Name, item: Items[Name]): TableRow => [
  name,
  (COLUMNS[name] as readonly Column<Items[Name]>[]).map(([, , cellOf]) => cellOf(item)),
];

/** Gives the rows of the named tables. */
export async function* rowsOf(
  { sources, objectives, diagnostics }: Records,
  names: readonly TableName[],
): AsyncGenerator<TableRow, void, undefined> {
  const isAsked = (name: TableName) => names.includes(name);
  if (isAsked('sources')) for (const [id, row] of sources.entries()) yield rowOf('sources', { id, row });
  if (isAsked('objectives') || isAsked('links')) {
    let objectiveId = 0;
    let id = 0;
    for await (const objective of objectives) {
      if (isAsked('objectives')) yield rowOf('objectives', { id: objectiveId, row: objective });
      if (isAsked('links'))
        for (const row of objective.linkedObjectives) yield rowOf('links', { id: id++, row, objective, objectiveId });
      objectiveId += 1;
    }
  }
  if (!isAsked('diagnostics')) return;
  let id = 0;
  for await (const row of diagnostics) yield rowOf('diagnostics', { id: id++, row, file: sources[row.source]?.file });
}
