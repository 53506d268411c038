/**
 * `dup-parse --tables`: all inputs -> one folder with the four tables as Parquet, written together or not at all. Other files in
 * the folder stay.
 */
import { parquetOf } from '../../write/databases/parquet.js';
import { TABLE_NAMES } from '../../write/tables.js';
import { type Piece, writePieces } from '../files/atomicWrite.js';
import { type OutputTarget, tableFile } from '../files/outputTarget.js';
import { createFolderOf } from '../files/writeOutput.js';
import type { Output } from './output.js';

/** Makes the output that writes the tables. */
export function tablesOutput(target: OutputTarget): Output {
  const paths = TABLE_NAMES.map((name) => target.pathOf(tableFile(name))!);
  return {
    target,
    language: undefined,
    showsLines: false,
    async write({ document }) {
      async function* pieces(): AsyncGenerator<Piece> {
        for await (const [name, bytes] of parquetOf(document, TABLE_NAMES)) yield [TABLE_NAMES.indexOf(name), bytes];
      }
      await createFolderOf(paths[0]!);
      await writePieces(paths, pieces());
      return { paths, unrepresentable: [], afterword: [] };
    },
  };
}
