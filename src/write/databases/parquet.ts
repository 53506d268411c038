/**
 * Records -> tables as Apache Parquet, piece by piece: a group of rows is written when it is full, and forgotten.
 *
 * Example: `for await (const [table, bytes] of parquetOf(document, ['objectives', 'links'])) ...` gives the pieces of two
 * files in turn. Groups are bounded by rows and by characters, so that memory is the same for any number of records.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Records } from '../../report/records.js';
import { textIn } from '../../text/values/textIn.js';
import { wellFormed } from '../json.js';
import type { TableName } from '../tables.js';
import { type Cell, COLUMNS, type ColumnType } from './columns.js';
import { rowsOf } from './rows.js';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

const PRIMITIVES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
} as const;

/** The elements of the schema for a column, its own first. */
function elementsOf(name: string, type: ColumnType): SchemaElement[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  if (typeof type === 'string') return [{ ...optional, ...PRIMITIVES[type] }];
  if (Array.isArray(type))
    return [
      { ...optional, converted_type: 'LIST', num_children: 1 },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...elementsOf('element', type[0] as ColumnType),
    ];
  const fields = Object.entries(type as { readonly [field: string]: ColumnType });
  return [{ ...optional, num_children: fields.length }, ...fields.flatMap(([field, one]) => elementsOf(field, one))];
}

/** JSON within a column has no halves of surrogate pairs; those of other texts are replaced as they are encoded. */
function ready(cell: Cell, type: ColumnType): Cell {
  if (cell === null || cell === undefined || typeof type === 'string')
    return type === 'json' ? JSON.parse(JSON.stringify(cell ?? null, wellFormed)) : (cell ?? null);
  if (Array.isArray(type)) return (cell as readonly Cell[]).map((one) => ready(one, type[0] as ColumnType));
  return Object.fromEntries(
    Object.entries(type as { readonly [field: string]: ColumnType }).map(([field, one]) => [
      field,
      ready((cell as Readonly<Record<string, Cell>>)[field], one),
    ]),
  );
}

/** Readers take a group at a time: large ones are read quicker, small ones take less memory. */
const GROUP_ROWS = 20_000;
const GROUP_TEXT = 4 * 2 ** 20;

/** Opens a file of one table; its functions return the bytes that are ready. */
function openTable(name: TableName, schemaVersion: string) {
  const columns = COLUMNS[name];
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.flatMap(([column, type]) => elementsOf(column, type)),
    ],
    kvMetadata: [{ key: 'dup-parse.schemaVersion', value: schemaVersion }],
  });
  let rows: (readonly Cell[])[] = [];
  let size = 0; // characters

  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const writeGroup = () => {
    if (rows.length === 0) return;
    const columnData = columns.map(([column, type], i) => ({
      name: column,
      data: rows.map((cells) => ready(cells[i], type)),
      offsetIndex: false,
    }));
    file.write({ columnData, rowGroupSize: GROUP_ROWS });
    rows = [];
    size = 0;
  };
  return {
    add(cells: readonly Cell[]): Uint8Array | undefined {
      rows.push(cells);
      size += textIn(cells);
      if (rows.length < GROUP_ROWS && size < GROUP_TEXT) return undefined;
      writeGroup();
      return taken();
    },
    finish(): Uint8Array {
      writeGroup();
      file.finish();
      return taken();
    },
  };
}

/** Gives the pieces of the files of some tables, each file's in their order. */
export async function* parquetOf(
  records: Records,
  names: readonly TableName[],
): AsyncGenerator<readonly [table: TableName, bytes: Uint8Array], void, undefined> {
  const files = new Map(names.map((name) => [name, openTable(name, records.schemaVersion)]));
  for await (const [name, cells] of rowsOf(records, names)) {
    const bytes = files.get(name)!.add(cells);
    if (bytes) yield [name, bytes];
  }
  for (const [name, file] of files) yield [name, file.finish()];
}

/** Gives the pieces of the file of one table. */
export async function* parquetTable(records: Records, name: TableName = 'objectives') {
  for await (const [, bytes] of parquetOf(records, [name])) yield bytes;
}
