/**
 * What a database holds besides its columns: keys, indexes, what is searched, and views.
 *
 * Lists and records are JSON in a cell (`json_each` takes them apart, as the views do): the views are the tables of what is
 * many-valued, and store nothing twice. The names of the tables for full-text search end in `_fts`, by which Datasette finds
 * them.
 */
import { TABLE_NAMES, type TableName } from '../tables.js';
import { COLUMNS, type ColumnType } from './columns.js';

/** What follows the type of a column in its declaration. */
const KEYS: Readonly<Record<string, string>> = {
  'links.objectiveId': ' NOT NULL REFERENCES objectives (id)',
  'diagnostics.source': ' REFERENCES sources (id)',
};

const sqlType = (type: ColumnType) => (type === 'integer' ? 'INTEGER' : type === 'boolean' ? 'BOOLEAN' : 'TEXT');

function createTable(table: TableName): string {
  const columns = COLUMNS[table].map(([name, type]) =>
    name === 'id' ? '"id" INTEGER PRIMARY KEY' : `"${name}" ${sqlType(type)}${KEYS[`${table}.${name}`] ?? ''}`,
  );
  return `CREATE TABLE ${table} (\n  ${columns.join(',\n  ')}\n)`;
}

const ORDER: readonly TableName[] = ['sources', 'objectives', 'links', 'diagnostics'];

export const TABLES: readonly string[] = [
  'CREATE TABLE document ("schemaVersion" TEXT NOT NULL)',
  ...ORDER.filter((name) => TABLE_NAMES.includes(name)).map(createTable),
];

const INDEXED: Readonly<Record<TableName, readonly string[]>> = {
  objectives: ['entity', 'code', 'statusKind'],
  links: ['objectiveId', 'linkedCode', 'missionCode'],
  diagnostics: ['code', 'source', 'objective'],
  sources: ['entity'],
};

/** Which columns are searched. Words are found whatever their accents and capitals. */
const SEARCHED: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  objectives: ['title', 'guidelines', 'purpose', 'otherTexts'],
  links: ['linkedTitle'],
};

const VIEWS: Readonly<Record<string, string>> = {
  objectivesWithMissions: `
SELECT o.id AS objectiveId, o.entity, o.view, o.level, o.code, o.title, o.statusKind,
  l.missionCode, l.missionName, count(l.id) AS links
FROM objectives AS o LEFT JOIN links AS l ON l.objectiveId = o.id
GROUP BY o.id, l.missionCode`,
  objectivePublicValues: `
SELECT o.id AS objectiveId, v.key AS position,
  json_extract(v.value, '$.code') AS code, json_extract(v.value, '$.label') AS label
FROM objectives AS o, json_each(o.publicValues) AS v`,
  objectiveTexts: `
SELECT o.id AS objectiveId, 'guidelines' AS field, t.key AS position, t.value AS text
FROM objectives AS o, json_each(o.guidelines) AS t
UNION ALL
SELECT o.id, 'purpose', t.key, t.value FROM objectives AS o, json_each(o.purpose) AS t
UNION ALL
SELECT o.id, 'other', t.key, t.value FROM objectives AS o, json_each(o.otherTexts) AS t`,
  objectiveSources: `
SELECT o.id AS objectiveId, json_extract(s.value, '$.source') AS source, f.file, p.value AS page
FROM objectives AS o, json_each(o.occurrences) AS s
  LEFT JOIN sources AS f ON f.id = json_extract(s.value, '$.source')
  LEFT JOIN json_each(s.value, '$.pages') AS p`,
  objectiveConflicts: `
SELECT o.id AS objectiveId, json_extract(c.value, '$.field') AS field, json_extract(v.value, '$.value') AS value,
  json_extract(v.value, '$.source') AS source, json_extract(v.value, '$.page') AS page,
  json_extract(v.value, '$.line') AS line
FROM objectives AS o, json_each(o.conflicts) AS c, json_each(c.value, '$.values') AS v`,
};

/** What is made when the rows are there. */
export const AFTERWARDS: readonly string[] = [
  ...Object.entries(INDEXED).flatMap(([table, columns]) =>
    columns.map((column) => `CREATE INDEX "${table}_${column}" ON ${table} ("${column}")`),
  ),
  ...Object.entries(SEARCHED).flatMap(([table, columns]) => [
    `CREATE VIRTUAL TABLE ${table}_fts USING fts5 (${columns.join(', ')}, content="${table}", content_rowid="id", tokenize="unicode61 remove_diacritics 2")`,
    `INSERT INTO ${table}_fts (${table}_fts) VALUES ('rebuild')`,
  ]),
  ...Object.entries(VIEWS).map(([name, query]) => `CREATE VIEW ${name} AS${query}`),
];
