/** Tables for databases: every value of the document is in them, with its type, for programs that are not ours. */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/report/document.js';
import { COLUMNS } from '../../src/write/databases/columns.js';
import { parquetOf } from '../../src/write/databases/parquet.js';
import { write, writePieces } from '../../src/write/formats.js';
import { toJson, toNdjson } from '../../src/write/json.js';
import { TABLE_NAMES, type TableName, typedTableOf } from '../../src/write/tables.js';
import { anyDocument } from '../support/anyDocument.js';
import {
  documentIn,
  folder,
  inDuckdb,
  inSqlite,
  tablesInDuckdb,
  tablesInSqlite,
  withoutDuckdb,
  withoutSqlite,
} from '../support/databases.js';
import { RUNS } from '../support/runs.js';
import * as samples from '../support/samples.js';

const { diagnostic, documentOf, source } = samples;
const NO_CONFLICTS = { conflicts: [] };
const objective = { ...NO_CONFLICTS, ...samples.objective };
const rich = { ...NO_CONFLICTS, ...samples.rich };
const bare = { ...NO_CONFLICTS, ...samples.bare };
const whole = documentOf([objective, bare], [diagnostic]);

/** Everything that a record can hold, and the town's words with accents. */
const full = documentOf(
  [
    {
      ...objective,
      entity: 'Borgo Sant’Àgata',
      title: "PIU' CITTÀ PER TUTTI",
      purpose: [{ type: 'paragraph', text: 'Perché l’attività dei Comuni dev’essere più "aperta".' }],
      conflicts: [
        {
          field: 'title',
          values: [
            { value: 'PIÙ CITTÀ', source: 0, page: 1, line: 2 },
            { value: [{ type: 'paragraph', text: 'x' }], source: 1, page: null, line: null },
          ],
        },
      ],
      places: { title: [{ source: 0, page: 1, line: 2 }] },
      occurrences: [
        { source: 0, pages: [1, 2] },
        { source: 1, pages: [] },
      ],
    },
    rich,
    bare,
  ],
  [diagnostic, { ...diagnostic, page: null, objective: null, related: [] }],
  [source, { ...source, file: 'città/scheda "2".md', format: 'markdown', pages: null }],
);

const asWritten = (document: Document): unknown => JSON.parse(toJson(document));

async function parquetFiles(document: Document) {
  const pieces = new Map<TableName, Uint8Array[]>(TABLE_NAMES.map((name) => [name, []]));
  for await (const [name, bytes] of parquetOf(document, TABLE_NAMES)) pieces.get(name)!.push(bytes);
  return Object.fromEntries([...pieces].map(([name, all]) => [name, Buffer.concat(all)])) as Record<TableName, Buffer>;
}

describe('the columns', () => {
  it.each(TABLE_NAMES)('of %s have those of csv, by their names', (name) => {
    const names = COLUMNS[name].map(([column]) => column);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(typedTableOf(whole, name).columns.map((column) => column.name)));
  });
});

describe.skipIf(withoutDuckdb)(`parquet${withoutDuckdb}`, () => {
  it('has every value of the document', async () => {
    for (const document of [full, whole, documentOf([])])
      expect(documentIn(await tablesInDuckdb(await parquetFiles(document)), document)).toEqual(asWritten(document));
  });

  it('has every value of any document', { timeout: 300_000 }, async () => {
    const property = fc.asyncProperty(anyDocument, async (document) => {
      expect(documentIn(await tablesInDuckdb(await parquetFiles(document)), document)).toEqual(asWritten(document));
    });
    await fc.assert(property, { numRuns: Math.ceil(RUNS / 20), seed: 22 });
  });

  it('has types: codes are text, years and pages numbers, lists lists', async () => {
    const path = folder();
    for (const [name, bytes] of Object.entries(await parquetFiles(full))) writeFileSync(path(`${name}.parquet`), bytes);
    const typesOf = async (name: TableName) => {
      const rows = await inDuckdb(`DESCRIBE SELECT * FROM '${path(`${name}.parquet`)}'`);
      return Object.fromEntries(rows.map((row) => [row.column_name, row.column_type]));
    };
    expect(await typesOf('objectives')).toMatchObject({
      code: 'VARCHAR',
      number: 'VARCHAR',
      mandateFrom: 'INTEGER',
      pages: 'INTEGER[]',
      linkedCodes: 'VARCHAR[]',
      purpose: 'VARCHAR[]',
      publicValues: 'STRUCT(code VARCHAR, "label" VARCHAR)[]',
    });
    expect(await typesOf('links')).toMatchObject({ titleTruncated: 'BOOLEAN', missionCode: 'VARCHAR' });
    expect(await typesOf('sources')).toMatchObject({ lines: 'INTEGER', sha256: 'VARCHAR' });
    const [row] = await inDuckdb(
      `SELECT count(*) FILTER (list_contains(linkedCodes, '0301')) AS linked, count(title) AS titles FROM '${path('objectives.parquet')}'`,
    );
    expect(row).toEqual({ linked: '1', titles: '2' });
  });

  it('has one table a file, the objectives unless another one is asked for', async () => {
    const files = await parquetFiles(full);
    expect(Buffer.from(await write(full, 'parquet'))).toEqual(files.objectives);
    for (const table of TABLE_NAMES) expect(Buffer.from(await write(full, 'parquet', { table }))).toEqual(files[table]);
  });

  it('has groups of rows, of which none is too large', async () => {
    const path = folder();
    const long = { ...objective, purpose: [{ type: 'paragraph' as const, text: 'città '.repeat(50_000) }] };
    const document = documentOf(Array.from({ length: 60 }, () => long));
    writeFileSync(path('long.parquet'), await write(document, 'parquet'));
    const groups = await inDuckdb(
      `SELECT DISTINCT row_group_id, row_group_num_rows AS rows FROM parquet_metadata('${path('long.parquet')}') ORDER BY ALL`,
    );
    expect(groups.length).toBeGreaterThan(3);
    expect(groups.reduce((sum, { rows }) => sum + Number(rows), 0)).toBe(60);
    const [row] = await inDuckdb(
      `SELECT count(*) AS rows, max(len(purpose[1])) AS longest FROM '${path('long.parquet')}'`,
    );
    expect(row).toEqual({ rows: '60', longest: '300000' });
  });
});

describe('pieces', () => {
  it('are the same bytes as the whole, each time', async () => {
    for (const format of ['json', 'ndjson', 'parquet', 'sqlite'] as const) {
      const pieces: Buffer[] = [];
      for await (const piece of writePieces(full, format)) pieces.push(Buffer.from(piece));
      expect([format, Buffer.concat(pieces).equals(Buffer.from(await write(full, format)))]).toEqual([format, true]);
    }
    expect(await write(full, 'json')).toBe(toJson(full));
    expect(await write(documentOf([]), 'ndjson')).toBe(toNdjson(documentOf([])));
  });

  it('of JSON are what it is whole, for any document', async () => {
    const property = fc.asyncProperty(anyDocument, async (document) => {
      let text = '';
      for await (const piece of writePieces(document, 'json')) text += piece;
      expect(text).toBe(toJson(document));
    });
    await fc.assert(property, { numRuns: Math.ceil(RUNS / 10), seed: 22 });
  });
});

describe.skipIf(withoutSqlite)(`sqlite${withoutSqlite}`, () => {
  const databaseOf = async (document: Document) => {
    const path = folder()('dup.sqlite');
    writeFileSync(path, await write(document, 'sqlite'));
    return (query: string) => inSqlite(path, query);
  };

  it('has every value of the document, and its keys hold', async () => {
    for (const document of [full, whole, documentOf([])]) {
      expect(documentIn(tablesInSqlite(await write(document, 'sqlite')), document)).toEqual(asWritten(document));
      const query = await databaseOf(document);
      expect(query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(query('PRAGMA foreign_key_check')).toEqual([]);
      expect(query('SELECT * FROM document')).toEqual([{ schemaVersion: '1.1' }]);
    }
  });

  it('has every value of any document', { timeout: 300_000 }, async () => {
    const property = fc.asyncProperty(anyDocument, async (document) => {
      expect(documentIn(tablesInSqlite(await write(document, 'sqlite')), document)).toEqual(asWritten(document));
    });
    await fc.assert(property, { numRuns: Math.ceil(RUNS / 20), seed: 22 });
  });

  it('has types and keys', async () => {
    const query = await databaseOf(full);
    expect(
      query('SELECT DISTINCT typeof(code) AS code, typeof(mandateFrom) AS year FROM objectives WHERE code > 0'),
    ).toEqual([{ code: 'text', year: 'integer' }]);
    expect(
      query('SELECT DISTINCT typeof(titleTruncated) AS it, titleTruncated AS value FROM links ORDER BY 2'),
    ).toEqual([
      { it: 'integer', value: 0 },
      { it: 'integer', value: 1 },
    ]);
    expect(query(`SELECT "from", "table", "to" FROM pragma_foreign_key_list('links')`)).toEqual([
      { from: 'objectiveId', table: 'objectives', to: 'id' },
    ]);
    expect(query(`SELECT count(*) AS nulls FROM objectives WHERE title IS NULL`)).toEqual([{ nulls: 1 }]);
  });

  it.each([
    ['citta', [0]],
    ['Città', [0]],
    ['perche', [0]],
    ['attività aperta', [0]],
    ['piu', [0, 1]],
    ['"PIU SICUREZZA"', [1]],
    ['piantati', [1]],
    ['sosten*', [1]],
    ['assente', []],
    ['paragraph', []],
  ])('finds %j, with and without accents', async (words, ids) => {
    const query = await databaseOf(full);
    expect(
      query(`SELECT rowid AS id FROM objectives_fts WHERE objectives_fts MATCH '${words}' ORDER BY id`).map(
        ({ id }) => id,
      ),
    ).toEqual(ids);
  });

  it('is searched as Datasette does, and finds the titles of links', async () => {
    const query = await databaseOf(full);
    expect(
      query(`SELECT name FROM sqlite_master WHERE sql LIKE '%VIRTUAL TABLE%USING FTS%content="objectives"%'`),
    ).toEqual([{ name: 'objectives_fts' }]);
    expect(
      query(
        `SELECT code FROM objectives WHERE rowid IN (SELECT rowid FROM objectives_fts WHERE objectives_fts MATCH 'sviluppo')`,
      ),
    ).toEqual([{ code: '2023_2028_DUP_02' }]);
    expect(query(`SELECT count(*) AS found FROM links_fts WHERE links_fts MATCH 'fiducia'`)).toEqual([{ found: 4 }]);
    expect(
      query(
        `SELECT j.value AS code, count(*) AS links FROM objectives, json_each(linkedCodes) AS j GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`,
      ),
    ).toEqual([{ code: '2024_28_DUP_01_0301', links: 2 }]);
  });

  it('has views of missions and of what is many-valued', async () => {
    const query = await databaseOf(full);
    expect(
      query('SELECT code, missionCode, links FROM objectivesWithMissions ORDER BY objectiveId, missionCode'),
    ).toEqual([
      { code: '2023_2028_DUP_01', missionCode: null, links: 1 },
      { code: '2023_2028_DUP_01', missionCode: '03', links: 1 },
      { code: '2023_2028_DUP_02', missionCode: '03', links: 2 },
      { code: null, missionCode: null, links: 0 },
    ]);
    expect(query('SELECT code, label FROM objectivePublicValues WHERE objectiveId = 0 ORDER BY position')).toEqual(
      objective.publicValues,
    );
    expect(query('SELECT file, page FROM objectiveSources WHERE objectiveId = 0')).toEqual([
      { file: 'scheda.pdf', page: 1 },
      { file: 'scheda.pdf', page: 2 },
      { file: 'città/scheda "2".md', page: null },
    ]);
    expect(
      query(`SELECT text FROM objectiveTexts WHERE field = 'purpose' AND objectiveId = 1 ORDER BY position`),
    ).toEqual([{ text: 'Azioni:' }, { text: 'una' }, { text: 'due' }]);
    expect(query('SELECT field, value, source, page FROM objectiveConflicts')).toEqual([
      { field: 'title', value: 'PIÙ CITTÀ', source: 0, page: 1 },
      { field: 'title', value: '[{"type":"paragraph","text":"x"}]', source: 1, page: null },
    ]);
  });
});

describe('what stands in the files besides the records', () => {
  it('is no day and no machine', async () => {
    const bytes = Buffer.from(await write(full, 'sqlite'));
    expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3');
    for (const format of ['parquet', 'sqlite'] as const) {
      const text = Buffer.from(await write(full, format)).toString('latin1');
      expect(text).not.toMatch(new RegExp(`${new Date().getFullYear()}-\\d\\d-\\d\\d|${process.cwd()}`));
    }
  });
});
