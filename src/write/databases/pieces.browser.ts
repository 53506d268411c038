/**
 * The browser's side of `pieces.ts`: the page offers no database. SQLite alone would make it half as large again, and who has records for one
 * has more files than a page is given.
 */

// biome-ignore lint/correctness/useYield: it stands for what gives bytes
async function* none(): AsyncGenerator<Uint8Array, void, undefined> {
  throw new Error('the page writes no databases');
}

export { none as parquetPieces, none as sqlitePieces };
