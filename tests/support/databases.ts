/**
 * Reads tables back by programs that are not ours, DuckDB and sqlite3, and makes the document of them again: what differs from the
 * one that was written is a value that the tables have lost.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Document } from '../../src/report/document.js';
import { COLUMNS } from '../../src/write/databases/columns.js';
import { TABLE_NAMES, type TableName } from '../../src/write/tables.js';
import { skipUnless, withoutProgram } from './needs.js';

// biome-ignore lint/suspicious/noExplicitAny: what other programs give has no types
export type Row = Readonly<Record<string, any>>;
export type Tables = Readonly<Record<TableName, readonly Row[]>>;

const duckdb = await import('@duckdb/node-api').catch(() => undefined);

export const withoutDuckdb = skipUnless(duckdb !== undefined, '@duckdb/node-api has no binary for this machine');
export const withoutSqlite = withoutProgram('sqlite3');

/** A fresh folder; the names of files in it. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'dup-parse-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return (name: string) => join(path, name);
}

/** The rows that DuckDB gives for a query. */
export async function inDuckdb(query: string): Promise<readonly Row[]> {
  const connection = await (await duckdb!.DuckDBInstance.create()).connect();
  try {
    return (await connection.runAndReadAll(query)).getRowObjectsJson() as readonly Row[];
  } finally {
    connection.closeSync();
  }
}

/** The rows that sqlite3 gives for a query on a file. */
export function inSqlite(file: string, query: string): readonly Row[] {
  const input = `${query};`; // on standard input, since a query may begin with a comment
  const output = execFileSync('sqlite3', ['-json', '-readonly', file], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return output === '' ? [] : JSON.parse(output);
}

export async function tablesInDuckdb(files: Readonly<Record<TableName, Uint8Array>>): Promise<Tables> {
  const path = folder();
  const rows = TABLE_NAMES.map(async (name) => {
    const file = path(`${name}.parquet`);
    writeFileSync(file, files[name]);
    // As JSON, since DuckDB's library for Node drops a mark of byte order at the beginning of a text.
    const found = await inDuckdb(`SELECT to_json(one)::VARCHAR AS one FROM '${file}' AS one ORDER BY id`);
    return [name, found.map(({ one }) => JSON.parse(one))] as const;
  });
  return Object.fromEntries(await Promise.all(rows)) as unknown as Tables;
}

/** The tables of a database. Texts come as their bytes: the shell of SQLite writes some characters otherwise. */
export function tablesInSqlite(bytes: Uint8Array): Tables {
  const file = folder()('database');
  writeFileSync(file, bytes);
  const text = (hex: string | null) => (hex === null ? null : Buffer.from(hex, 'hex').toString('utf8'));
  const tables = TABLE_NAMES.map((name) => {
    const selected = COLUMNS[name].map(([column, type]) =>
      type === 'integer' || type === 'boolean'
        ? `"${column}"`
        : `iif("${column}" IS NULL, NULL, hex("${column}")) AS "${column}"`,
    );
    const rows = inSqlite(file, `SELECT ${selected.join(', ')} FROM ${name} ORDER BY id`).map((row) =>
      Object.fromEntries(
        COLUMNS[name].map(([column, type]) => {
          const cell = row[column];
          if (type === 'string') return [column, text(cell)];
          if (typeof type === 'object') return [column, JSON.parse(text(cell) ?? 'null')];
          return [column, type === 'boolean' && cell !== null ? cell === 1 : cell];
        }),
      ),
    );
    return [name, rows] as const;
  });
  return Object.fromEntries(tables) as unknown as Tables;
}

const periodOf = (from: number | null, to: number | null) => (from === null ? null : { from, to });

/** The blocks of a text, by how many of its values each has. */
function blocksOf(values: readonly string[], blocks: readonly Row[]) {
  const counts = blocks.map((block): number => block.values);
  return blocks.map(({ type, ordered }, i) => {
    const at = counts.slice(0, i).reduce((sum, count) => sum + count, 0);
    const own = values.slice(at, at + counts[i]!);
    return type === 'list' ? { type, ordered, items: own } : { type, text: own[0] };
  });
}

const withoutNulls = (row: Row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

const linkOf = (row: Row) => ({
  level: row.linkedLevel,
  code: row.linkedCode,
  title: row.linkedTitle,
  titleTruncated: row.titleTruncated,
  period: periodOf(row.periodFrom, row.periodTo),
  mandateNumber: row.mandateNumber,
  mission: row.missionCode === null ? null : { code: row.missionCode, name: row.missionName },
  number: row.number,
  otherFields: row.otherFields,
});

const objectiveOf = (row: Row, links: readonly Row[]) => ({
  entity: row.entity,
  view: row.view,
  level: row.level,
  code: row.code,
  mandate: periodOf(row.mandateFrom, row.mandateTo),
  number: row.number,
  title: row.title,
  portfolio:
    row.portfolio === null ? null : { text: row.portfolio, holder: row.portfolioHolder, delegations: row.delegations },
  responsibilityCentre: row.responsibilityCentre,
  responsiblePerson: row.responsiblePerson,
  publicValues: row.publicValues,
  linkedObjectives: links.filter(({ objectiveId }) => objectiveId === row.id).map(linkOf),
  guidelines: blocksOf(row.guidelines, row.guidelinesBlocks),
  purpose: blocksOf(row.purpose, row.purposeBlocks),
  status: row.status === null ? null : { label: row.status, kind: row.statusKind },
  otherFields: row.otherFields,
  otherSections: row.otherSections.map(({ title, blocks }: Row) => ({ title, blocks: blocks.map(withoutNulls) })),
  occurrences: row.occurrences,
  conflicts: row.conflicts,
  ...(row.places === null
    ? {}
    : { places: Object.fromEntries(row.places.map(({ field, places }: Row) => [field, places])) }),
});

const sourceOf = ({ id: _, view, level, publicValue, lines: total, ...row }: Row) => {
  const { fields, repeated, furniture, blank, outside, unrecognised, ...rest } = row;
  return {
    ...rest,
    parameters: { view, level, publicValue },
    lines: { total, fields, repeated, furniture, blank, outside, unrecognised },
  };
};

/** The document that the tables are of, its `schemaVersion` as it was. */
export const documentIn = ({ objectives, links, diagnostics, sources }: Tables, { schemaVersion }: Document) => ({
  schemaVersion,
  sources: sources.map(sourceOf),
  objectives: objectives.map((row) => objectiveOf(row, links)),
  diagnostics: diagnostics.map(({ id: _, file: __, ...row }) => row),
});
