/**
 * Makes one table of all that stand in one other section of the sheets: a row for each of their rows, after code and title of
 * the objective.
 *
 * Example: INDICATORI with the tables `[['Indicatore', '2024'], ['Alberi', '10']]` and `[['Indicatore', '2025'], ['Nidi', '2']]` has
 * the columns Indicatore, 2024 and 2025. Cells without a head are in a column that is named by its place.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Objective } from '../../model/objective.js';
import type { Document } from '../../report/document.js';
import { visible } from '../../text/characters.js';
import { labelKey } from '../../text/normalize.js';
import { shownLabel } from '../otherParts.js';
import type { DataTable, TableColumn } from '../tables.js';

export interface SectionTable {
  /** The title of the section. */
  readonly title: string;
  readonly table: DataTable;
}

interface PrintedTable {
  readonly objective: Objective;
  readonly title: string;
  /** A text for each column, empty where the table has none. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Names the first row as the head of the others; a row that is alone has none. */
function headed(rows: readonly (readonly string[])[]): Pick<PrintedTable, 'head' | 'rows'> {
  const [first = [], ...rest] = rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const head = Array.from({ length: width }, (_, i) => (rest.length > 0 ? (first[i] ?? '') : ''));
  return { head, rows: rest.length > 0 ? rest : rows };
}

const tablesIn = (objective: Objective): PrintedTable[] =>
  objective.otherSections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'table' && block.rows.length > 0 ? [{ objective, title, ...headed(block.rows) }] : [],
    ),
  );

/** Keys of the columns of one table: by name and, of those of one name, by order; without a name, by place. */
function columnKeys(head: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return head.map((text, i) => {
    const key = labelKey(text);
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    return JSON.stringify(key === '' ? i : [key, nth]);
  });
}

const column = (name: string, it: string, en: string): TableColumn => ({ name, heading: { it, en }, type: 'string' });

const OBJECTIVE = [
  column('objectiveCode', 'Codice obiettivo', 'Objective code'),
  column('objectiveTitle', 'Titolo obiettivo', 'Objective title'),
];

function joinedTable(tables: readonly PrintedTable[]): DataTable {
  const columns = new Map<string, TableColumn>();
  const rows = tables.flatMap(({ objective: { code, title }, head, rows }) => {
    const keys = columnKeys(head);
    for (const [i, key] of keys.entries()) {
      const name = shownLabel(head[i]!);
      if (!columns.has(key)) columns.set(key, column(key, name || `Colonna ${i + 1}`, name || `Column ${i + 1}`));
    }
    return rows.map((cells) => ({ own: [code, title], cells: new Map(keys.map((key, i) => [key, cells[i]])) }));
  });
  return {
    columns: [...OBJECTIVE, ...columns.values()],
    rows: rows.map(({ own, cells }) => [...own, ...[...columns.keys()].map((key) => cells.get(key))].map(shownCell)),
  };
}

const shownCell = (cell: string | null | undefined): string | null => (cell ? visible(cell) : null);

/** Returns the tables of the other sections of a document, one for each title, in order of first appearance. */
export const sectionTablesOf = ({ objectives }: Pick<Document, 'objectives'>): SectionTable[] =>
  [...groupBy(objectives.flatMap(tablesIn), ({ title }) => labelKey(title)).values()].map((tables) => ({
    title: tables[0]!.title,
    table: joinedTable(tables),
  }));
