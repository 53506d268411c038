/**
 * Document -> open data: two tables as CSV and the `datapackage.json` that describes them (Data Package, version 2).
 *
 * Example: `(await toDataPackage(document, { title: '...' })).files` holds obiettivi.csv, collegamenti.csv and
 * datapackage.json, in this order: what describes comes after what it describes. A key is declared only if it is true
 * of the rows; of the package itself nothing is said that `metadata` do not say.
 */

import type { PackageMetadata } from '../model/packageMetadata.js';
import { sha256 } from '../platform/platform.js';
import type { Language } from '../report/catalogue/catalogue.js';
import type { Document } from '../report/document.js';
import { toCsv } from './csv.js';
import { FIELD_DOCS } from './fieldDocs.js';
import { toJson } from './json.js';
import { type TableName, tableOf, typedTableOf } from './tables.js';

const PROFILE = 'https://datapackage.org/profiles/2.0';

interface ResourceRow {
  readonly table: TableName & ('objectives' | 'links');
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  readonly doc: Readonly<Record<Language, string>>;
  /** Columns that may tell the rows apart, the shortest first: the first that do are the primary key. */
  readonly keys: readonly (readonly string[])[];
}

const RESOURCES: readonly ResourceRow[] = [
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

/** The one link between the two tables. */
const LINK = { from: 'objectiveCode', resource: 'obiettivi', to: 'code' } as const;

/** Names of the files, in the order in which they are written. */
export const PACKAGE_FILES = [...RESOURCES.map(({ name }) => `${name}.csv`), 'datapackage.json'] as const;

/** A key that is not true of the rows, so that it is not declared. */
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
    it: 'Più valori in una cella sono separati da " | ". Davanti a una cella che un foglio elettronico eseguirebbe come formula (comincia con =, +, -, @, una tabulazione o un ritorno a capo) sta un apostrofo, che non fa parte del dato.',
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
} as const satisfies Record<string, Record<Language, string>>;

/** The cells of some columns, row by row. */
function cellsOf([head = [], ...rows]: readonly (readonly string[])[], names: readonly string[]): string[][] {
  const places = names.map((name) => head.indexOf(name));
  return rows.map((row) => places.map((place) => row[place]!));
}

const areDifferent = (rows: readonly (readonly string[])[]) =>
  new Set(rows.map((cells) => JSON.stringify(cells))).size === rows.length;

/** Whether columns tell the rows of a table apart: no cell is empty, no two rows are alike. */
function isKey(table: readonly (readonly string[])[], names: readonly string[]): boolean {
  const rows = cellsOf(table, names);
  return rows.every((cells) => !cells.includes('')) && areDifferent(rows);
}

/** Whether each code that is there means one row. Links of an objective without a code point nowhere. */
const leadsToOne = (objectives: readonly (readonly string[])[]) =>
  areDifferent(cellsOf(objectives, [LINK.to]).filter(([code]) => code !== ''));

function fieldsOf(document: Document, table: TableName, language: Language) {
  return typedTableOf(document, table).columns.map(({ name, type, heading }) => {
    const { constraints, ...doc } = FIELD_DOCS[name]!;
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

const hashOf = (content: string) => `sha256:${sha256(content, 'hex')}`;

/** The description of one table, and the keys that it lacks. */
function resourceOf(row: ResourceRow, content: string, document: Document, language: Language) {
  const { table, name, title, doc, keys } = row;
  const primaryKey = keys.find((names) => isKey(tableOf(document, table), names));
  const isLinking = table === 'links';
  const foreignKeys =
    isLinking && leadsToOne(tableOf(document, 'objectives'))
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
      hash: hashOf(content),
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
        fields: fieldsOf(document, table, language),
        missingValues: [''],
        ...(primaryKey ? { primaryKey } : {}),
        ...(foreignKeys ? { foreignKeys } : {}),
      },
    },
  };
}

/** What the publisher says, under the names that the standard has for it. */
function describedBy({ license, publisher, ...rest }: PackageMetadata) {
  return {
    ...rest,
    ...(license ? { licenses: [license] } : {}),
    ...(publisher ? { contributors: [{ ...publisher, roles: ['publisher'] }] } : {}),
  };
}

/** The files of a data package, and the keys that could not be declared. Titles are Italian unless asked otherwise. */
export async function toDataPackage(
  document: Document,
  metadata: PackageMetadata = {},
  language: Language = 'it',
): Promise<DataPackage> {
  const contents = await Promise.all(RESOURCES.map(({ table }) => toCsv(document, { table })));
  const made = RESOURCES.map((row, i) => resourceOf(row, contents[i]!, document, language));
  const descriptor = {
    $schema: `${PROFILE}/datapackage.json`,
    ...describedBy(metadata),
    sources: document.sources.map(({ file, sha256 }) => ({ title: file, hash: `sha256:${sha256}` })),
    resources: made.map(({ resource }) => resource),
  };
  const texts = [...contents, toJson(descriptor)];
  return {
    files: PACKAGE_FILES.map((name, i) => [name, texts[i]!] as const),
    missingKeys: made.flatMap(({ missingKeys }) => missingKeys),
  };
}
