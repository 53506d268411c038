/**
 * Comparison -> a table, one row a change. What it says of the cells is what the tables of a document say of theirs.
 *
 * Example row: `mandate, 2023_2028_DUP_01, PIÙ SICUREZZA, changed, status, , , , In Corso, Concluso`.
 */

import type { Language } from '../../report/catalogue/catalogue.js';
import type { Change, Comparison } from '../../report/comparison.js';
import { visible } from '../../text/characters.js';
import type { Cell, Table } from '../tables.js';
import { FIELDS, KINDS, LEVELS, type Name } from './strings.js';

type Short = readonly [
  name: string,
  it: string,
  en: string,
  cell: (change: Change) => Cell,
  words?: Readonly<Record<string, Name>>,
];

/** What is a word of ours, and not of a sheet, has its words for people behind it. */
const COLUMNS: readonly Short[] = [
  ['objectiveLevel', 'Livello obiettivo', 'Objective level', (row) => row.level, LEVELS],
  ['objectiveCode', 'Codice obiettivo', 'Objective code', (row) => row.code],
  ['objectiveTitle', 'Titolo obiettivo', 'Objective title', (row) => row.title],
  ['kind', 'Tipo di differenza', 'Kind of difference', (row) => row.kind, KINDS],
  ['field', 'Campo', 'Field', (row) => row.field, FIELDS],
  ['linkedLevel', 'Livello collegato', 'Linked level', (row) => row.linked?.level, LEVELS],
  ['linkedCode', 'Codice collegato', 'Linked code', (row) => row.linked?.code],
  ['linkedTitle', 'Titolo collegato', 'Linked title', (row) => row.linked?.title],
  ['old', 'Prima', 'Before', (row) => row.old],
  ['new', 'Adesso', 'Now', (row) => row.new],
];

/** The changes as a table; with a language, what is a word of ours is in that language. */
export function tableOfChanges({ changes }: Comparison, language?: Language): Table {
  const shown = (change: Change, [, , , cell, words]: Short): Cell => {
    const found = cell(change);
    if (typeof found !== 'string') return found;
    const word = language && words?.[found]?.[language];
    return word ?? visible(found).replaceAll('\n', ' | ');
  };
  return {
    columns: COLUMNS.map(([name, it, en]) => ({ name, heading: { it, en }, type: 'string' })),
    rows: changes.map((change) => COLUMNS.map((column) => shown(change, column))),
  };
}
