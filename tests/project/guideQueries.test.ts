/** The queries that the guides show find something, in the tables of an export. */
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inDuckdb, inSqlite, withoutDuckdb, withoutSqlite } from '../support/databases.js';
import { textOf } from '../support/guides.js';
import { fixture, workdir } from '../support/workdir.js';

const reason = withoutDuckdb || withoutSqlite;

/** The queries of a guide, each begun by a comment that says whose it is. */
const queriesOf = (guide: string) =>
  [...textOf(guide).matchAll(/^```sql\n(.*?)^```/gms)].flatMap(([, block]) =>
    block!.split(/^(?=-- )/m).map((text) => [/^-- (\w+):/.exec(text)?.[1], text] as const),
  );

it.skipIf(reason).each([
  ['docs/en/recipes.md', 'tables'],
  ['docs/it/ricette.md', 'tabelle'],
])(`the queries of %s find something${reason}`, async (guide, folder) => {
  const dir = workdir();
  writeFileSync(dir.path('a.pdf'), fixture('printed/rocca_plain.chromium.pdf'));
  expect(dir.run(['a.pdf', '-o', 'dup.sqlite', '--tables', '-o', `${folder}/`]).code).toBe(0);
  const queries = queriesOf(guide);
  expect(queries.map(([whose]) => whose).sort()).toEqual(['DuckDB', 'DuckDB', 'SQLite', 'SQLite']);
  for (const [whose, query] of queries) {
    const rows =
      whose === 'SQLite'
        ? inSqlite(dir.path('dup.sqlite'), query)
        : await inDuckdb(query.replaceAll(`'${folder}/`, `'${dir.path(folder)}/`));
    expect([query, rows.length > 0]).toEqual([query, true]);
  }
});
