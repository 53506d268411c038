/**
 * Records -> one SQLite database with all tables, in pieces of bytes.
 *
 * Example: `for await (const bytes of sqliteOf(document)) ...`. Rows are taken one by one; the file is in memory until it is
 * complete, since SQLite goes back to what it wrote.
 */

import type { Records } from '../../report/records.js';
import { wellFormed } from '../json.js';
import { TABLE_NAMES, type TableName } from '../tables.js';
import { type Cell, COLUMNS } from './columns.js';
import { rowsOf } from './rows.js';
import { AFTERWARDS, TABLES } from './sqliteSchema.js';

/** A cell as SQLite holds it: lists and records as JSON. */
const bound = (cell: Cell): string | number | null =>
  cell === null || cell === undefined
    ? null
    : typeof cell === 'object'
      ? JSON.stringify(cell, wellFormed)
      : typeof cell === 'boolean'
        ? Number(cell)
        : (cell as string | number);

/** Gives the pieces of the database. */
export async function* sqliteOf(records: Records): AsyncGenerator<Uint8Array, void, undefined> {
  const { createDatabase } = await import('./sqliteFile.js');
  const { database, close } = await createDatabase();
  for (const statement of TABLES) database.exec(statement);
  database.exec('BEGIN');
  database.exec({ sql: 'INSERT INTO document VALUES (?)', bind: [records.schemaVersion] });
  const inserts = new Map(
    TABLE_NAMES.map((name) => [
      name,
      database.prepare(`INSERT INTO ${name} VALUES (${COLUMNS[name].map(() => '?').join(', ')})`),
    ]),
  );
  for await (const [name, cells] of rowsOf(records, TABLE_NAMES)) {
    inserts
      .get(name as TableName)!
      .bind(cells.map(bound))
      .stepReset();
  }
  for (const insert of inserts.values()) insert.finalize();
  database.exec('COMMIT');
  for (const statement of AFTERWARDS) database.exec(statement);
  yield* close();
}
