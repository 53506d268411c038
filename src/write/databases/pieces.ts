/**
 * The formats for databases, each loaded when it is asked for: `pieces.browser.ts` has none, since the page offers none.
 */
import type { Records } from '../../report/records.js';
import type { TableName } from '../tables.js';

/** Gives one table as Parquet, the objectives unless another one is named. */
export async function* parquetPieces(
  records: Records,
  { table }: { readonly table?: TableName | undefined },
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* (await import('./parquet.js')).parquetTable(records, table);
}

/** Gives a database of SQLite. */
export async function* sqlitePieces(records: Records): AsyncGenerator<Uint8Array, void, undefined> {
  yield* (await import('./sqlite.js')).sqliteOf(records);
}
