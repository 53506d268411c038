/**
 * The browser's side of `pieces.ts`: the page offers no database. SQLite alone would make it half as large again, and a page is
 * given too few files to need one.
 */
import type { Records } from '../../report/records.js';
import type { TableName } from '../tables.js';

const none = (): never => {
  throw new Error('the page writes no databases');
};

export const parquetPieces: (
  records: Records,
  options: { readonly table?: TableName | undefined },
) => AsyncGenerator<Uint8Array> = none;

export const sqlitePieces: (records: Records) => AsyncGenerator<Uint8Array> = none;
