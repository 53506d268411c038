/** Italian names of values that the data name in English: of the tables, and of the schemas. The first of each is shown. */
import type { SchemaName } from '../../../write/schemaNames.js';
import type { TableName } from '../../../write/tables.js';

export const ITALIAN_TABLES: Readonly<Record<TableName, readonly [string, ...string[]]>> = {
  objectives: ['obiettivi'],
  links: ['collegamenti'],
  diagnostics: ['segnalazioni', 'diagnostica', 'diagnostiche'],
  sources: ['fonti', 'sorgenti'],
};

export const ITALIAN_SCHEMAS: Readonly<Record<SchemaName, readonly [string, ...string[]]>> = {
  objective: ['obiettivo'],
  document: ['documento'],
  profile: ['profilo'],
  comparison: ['confronto'],
};

/** Finds what a word names, in either language and in any case. */
export function nameIn<Name extends string>(italian: Readonly<Record<Name, readonly string[]>>) {
  return (word: string): Name | undefined => {
    const asked = word.trim().toLowerCase();
    return (Object.keys(italian) as Name[]).find((name) => name === asked || italian[name].includes(asked));
  };
}
