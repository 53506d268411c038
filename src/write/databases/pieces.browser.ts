/**
 * The browser's side of `pieces.ts`: the page offers no database. SQLite alone would make it half as large again, and who has records for one
 * has more files than a page is given.
 */
import type * as command from './pieces.js';

// biome-ignore lint/correctness/useYield: it stands for what gives bytes
export const parquetPieces: typeof command.parquetPieces = async function* none() {
  throw new Error('the page writes no databases');
};

export const sqlitePieces: typeof command.sqlitePieces = (records) => parquetPieces(records, {});
