/**
 * Writes the document as open data: two tables as CSV and the `datapackage.json` that describes them (Data Package 2).
 *
 * Example: `(await toDataPackage(document, { title: '...' })).files` holds obiettivi.csv, collegamenti.csv and
 * datapackage.json, in this order, so that a description never stands without its tables. A key is declared only if the
 * rows meet it; the package itself is described by `metadata` alone.
 */

import type { PackageMetadata } from '../../model/packageMetadata.js';
import { sha256 } from '../../platform/platform.js';
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import { toCsv } from '../csv.js';
import { toJson } from '../json.js';
import { tableOf } from '../people/table.js';
import { type TableName, typedTableOf } from '../tables.js';
import { FIELD_DOCS, type FieldDoc } from './fieldDocs.js';

const PROFILE = 'https://datapackage.org/profiles/2.0';

interface Resource {
  readonly table: TableName & ('objectives' | 'links');
  readonly name: string;
  readonly title: Bilingual;
  readonly doc: Bilingual;
  /** Candidates for the primary key, best first: the columns of each. */
  readonly keys: readonly (readonly string[])[];
}

const RESOURCES: readonly Resource[] = [
  {
    table: 'objectives',
    name: 'obiettivi',
    title: { it: 'Obiettivi', en: 'Objectives' },
    doc: { it: 'Una riga per ogni obiettivo.', en: 'One row for each objective.' },
    keys: [['code'], ['level', 'code'], ['view', 'level', 'code']],
  },
  {
    table: 'links',
    name: 'collegamenti',
    title: { it: 'Collegamenti tra obiettivi', en: 'Links between objectives' },
    doc: {
      it: 'Una riga per ogni obiettivo collegato a un altro.',
      en: 'One row for each objective that is linked to another one.',
    },
    keys: [
      ['objectiveCode', 'linkedCode'],
      ['objectiveCode', 'linkedLevel', 'linkedCode'],
    ],
  },
];

/** The foreign key between the two tables. */
const LINK = { from: 'objectiveCode', resource: 'obiettivi', to: 'code' } as const;

/** Names of the files, in the order of writing. */
export const PACKAGE_FILES = [...RESOURCES.map(({ name }) => `${name}.csv`), 'datapackage.json'] as const;

/** A key that the rows do not meet, so that it is not declared. */
export interface MissingKey {
  readonly key: 'primary' | 'foreign';
  readonly file: string;
}

export interface DataPackage {
  readonly files: readonly (readonly [name: string, content: string])[];
  readonly missingKeys: readonly MissingKey[];
}

const NOTES = {
  cells: {
    it: 'Più valori in una cella sono separati da " | ". Davanti a una cella che un foglio di calcolo eseguirebbe come formula (comincia con =, +, -, @, una tabulazione o un ritorno a capo) sta un apostrofo, che non fa parte del dato.',
    en: 'Several values in one cell are joined by " | ". Before a cell that a spreadsheet would run as a formula (it begins with =, +, -, @, a tab or a carriage return) stands an apostrophe, which is no part of the data.',
  },
  primary: {
    it: 'Non è dichiarata una chiave primaria: i codici non bastano a distinguere tutte le righe.',
    en: 'No primary key is declared: the codes do not tell all rows apart.',
  },
  foreign: {
    it: 'Non è dichiarata una chiave esterna verso obiettivi.csv: lo stesso codice vi sta in più righe.',
    en: 'No foreign key to obiettivi.csv is declared: the same code stands in several of its rows.',
  },
} as const satisfies Record<string, Bilingual>;

/** The cells of the named columns, row by row. */
function pickColumns([titles = [], ...rows]: readonly (readonly string[])[], names: readonly string[]): string[][] {
  const indexes = names.map((name) => titles.indexOf(name));
  return rows.map((row) => indexes.map((index) => row[index]!));
}

const allDiffer = (rows: readonly (readonly string[])[]) =>
  new Set(rows.map((cells) => JSON.stringify(cells))).size === rows.length;

/** Whether the named columns identify a row: no cell is empty, no two rows are alike. */
function isKey(table: readonly (readonly string[])[], names: readonly string[]): boolean {
  const rows = pickColumns(table, names);
  return rows.every((cells) => !cells.includes('')) && allDiffer(rows);
}

/** Whether each code belongs to one row. Links of an objective without a code point nowhere, and do not count. */
const isReferable = (objectives: readonly (readonly string[])[]) =>
  allDiffer(pickColumns(objectives, [LINK.to]).filter(([code]) => code !== ''));

/** The fields of a table's schema. */
function schemaFields(document: Document, table: TableName, language: Language) {
  return typedTableOf(document, table).columns.map(({ name, type, heading, doc: otherDoc }) => {
    const { constraints, ...doc }: FieldDoc = otherDoc ?? FIELD_DOCS[name]!;
    return {
      name,
      type,
      title: heading[language],
      description: doc[language],
      ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
      ...(constraints ? { constraints } : {}),
    };
  });
}

const sha256Of = (content: string) => `sha256:${sha256(content, 'hex')}`;

/** The description of one table, and the keys that it lacks. */
function describeTable(row: Resource, content: string, document: Document, language: Language) {
  const { table, name, title, doc, keys } = row;
  const primaryKey = keys.find((names) => isKey(tableOf(document, table), names));
  const isLinking = table === 'links';
  const foreignKeys =
    isLinking && isReferable(tableOf(document, 'objectives'))
      ? [{ fields: [LINK.from], reference: { resource: LINK.resource, fields: [LINK.to] } }]
      : undefined;
  const missing: MissingKey['key'][] = [
    ...(primaryKey ? [] : (['primary'] as const)),
    ...(isLinking && !foreignKeys ? (['foreign'] as const) : []),
  ];
  const path = `${name}.csv`;
  return {
    missingKeys: missing.map((key): MissingKey => ({ key, file: path })),
    resource: {
      $schema: `${PROFILE}/dataresource.json`,
      name,
      type: 'table',
      title: title[language],
      description: [doc, NOTES.cells, ...missing.map((key) => NOTES[key])].map((note) => note[language]).join(' '),
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: new TextEncoder().encode(content).length,
      hash: sha256Of(content),
      dialect: {
        $schema: `${PROFILE}/tabledialect.json`,
        header: true,
        delimiter: ',',
        lineTerminator: '\n',
        quoteChar: '"',
        doubleQuote: true,
        skipInitialSpace: false,
      },
      schema: {
        $schema: `${PROFILE}/tableschema.json`,
        fields: schemaFields(document, table, language),
        missingValues: [''],
        ...(primaryKey ? { primaryKey } : {}),
        ...(foreignKeys ? { foreignKeys } : {}),
      },
    },
  };
}

/** The publisher's metadata under the standard's names. */
function standardMetadata({ license, publisher, ...rest }: PackageMetadata) {
  return {
    ...rest,
    ...(license ? { licenses: [license] } : {}),
    ...(publisher ? { contributors: [{ ...publisher, roles: ['publisher'] }] } : {}),
  };
}

/** The files of a data package, and the keys that could not be declared. Titles are in Italian unless a language is given. */
export async function toDataPackage(
  document: Document,
  metadata: PackageMetadata = {},
  language: Language = 'it',
): Promise<DataPackage> {
  const contents = await Promise.all(RESOURCES.map(({ table }) => toCsv(document, { table })));
  const described = RESOURCES.map((row, i) => describeTable(row, contents[i]!, document, language));
  const descriptor = {
    $schema: `${PROFILE}/datapackage.json`,
    ...standardMetadata(metadata),
    sources: document.sources.map(({ file, sha256 }) => ({ title: file, hash: `sha256:${sha256}` })),
    resources: described.map(({ resource }) => resource),
  };
  const texts = [...contents, toJson(descriptor)];
  return {
    files: PACKAGE_FILES.map((name, i) => [name, texts[i]!] as const),
    missingKeys: described.flatMap(({ missingKeys }) => missingKeys),
  };
}
