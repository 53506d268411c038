/**
 * Writes the document as xlsx for people: a first sheet with figures; objectives, their links, their texts, diagnostics and
 * sources; and a sheet for each other section that has tables, which is called as the section is.
 *
 * Example: `await toXlsx(document, { language: 'it' })`. Numbers are numbers, all else is text. Codes lead to the rows of
 * other sheets. Text that is too long for a cell is cut; `tooLong` reports it, and the sheet Segnalazioni has the reports
 * among the others.
 */
import { groupBy } from '../../model/groupBy.js';
import type { Objective } from '../../model/objective.js';
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import { diagnosticsOf } from '../../report/report.js';
import { visible } from '../../text/characters.js';
import { NO_LABEL, shownLabel } from '../otherParts.js';
import { inReadingOrder } from '../people/order.js';
import { isFirst, isLongText, peopleTable, readableCell } from '../people/table.js';
import { blockLines, READABLE_TEXTS } from '../people/texts.js';
import type { CellValue, DataTable, TableName } from '../tables.js';
import { OVERVIEW, overviewSheet } from './overview.js';
import { sectionTablesOf } from './sectionTables.js';
import { sheetNames } from './sheetNames.js';
import { tooLong } from './tooLong.js';
import { type StyledCell, type WorkbookSheet, workbookOf } from './workbook.js';

type SheetKey = TableName | 'texts';

/** What the sheets are called. */
export const SHEET_NAMES: Readonly<Record<SheetKey, Bilingual>> = {
  objectives: { it: 'Obiettivi', en: 'Objectives' },
  links: { it: 'Collegamenti', en: 'Links' },
  texts: { it: 'Testi', en: 'Texts' },
  diagnostics: { it: 'Segnalazioni', en: 'Diagnostics' },
  sources: { it: 'Fonti', en: 'Sources' },
};

/**
 * The first row of each objective, by its key, among rows that are about objectives; the row of headings is 0. A key that several
 * objectives have leads nowhere: none of them is more likely meant.
 */
const firstRows = (objectives: readonly Objective[]): ReadonlyMap<string | null, number> => {
  const places = groupBy([...objectives.keys()], (i) => ownKey(objectives[i]!));
  const ofOne = [...places].filter(([key, own]) => key !== null && new Set(own.map((i) => objectives[i])).size === 1);
  return new Map(ofOne.map(([key, [first]]) => [key, first! + 1]));
};

const ownKey = ({ entity, code }: Objective) => keyOf(entity, code);

const keyOf = (entity: unknown, code: unknown): string | null => (code ? JSON.stringify([entity ?? null, code]) : null);

/** Where a code leads to. */
interface Targets {
  readonly sheet: string;
  readonly rows: ReadonlyMap<string | null, number>;
}

/** A table as a sheet; the cells of some columns lead to the rows of their codes. */
function sheetOf(
  name: string,
  { columns, rows }: DataTable,
  language: Language,
  targets: Readonly<Record<string, Targets>> = {},
): WorkbookSheet {
  const entity = columns.findIndex((column) => column.name === 'entity');
  const cell = (value: CellValue, row: readonly CellValue[], i: number): CellValue | StyledCell => {
    const text = readableCell(value, columns[i]!, language);
    const target = targets[columns[i]!.name];
    const key = target && keyOf(row[entity], value);
    const found = key ? target.rows.get(key) : undefined;
    return found === undefined ? text : { value: text, to: { sheet: target!.sheet, row: found } };
  };
  return {
    name,
    fixed: entity === 0 ? 2 : 1,
    headings: columns.map(({ heading }) => heading[language]),
    rows: rows.map((row) => row.map((value, i) => cell(value, row, i))),
    wide: columns.flatMap((column, i) => (isLongText(column) || SENTENCES.includes(column.name) ? [i] : [])),
    folded: columns.flatMap((column, i) => (isLongText(column) ? [i] : [])),
  };
}

/** The width of two codes side by side. */
const TWO_CODES = 46;

/** Columns of sentences, besides the long texts of objectives. */
const SENTENCES = ['message', 'text'];

const TEXT_COLUMNS: readonly (readonly [name: string, heading: Bilingual])[] = [
  ['entity', { it: 'Comune', en: 'Municipality' }],
  ['code', { it: 'Codice', en: 'Code' }],
  ['section', { it: 'Sezione', en: 'Section' }],
  ['text', { it: 'Testo', en: 'Text' }],
];

const TITLE: Bilingual = { it: 'Titolo', en: 'Title' };
const GUIDELINES: Bilingual = { it: 'Indirizzi', en: 'Guidelines' };
const PURPOSE: Bilingual = { it: 'Finalità', en: 'Purpose' };

const paragraph = (text: string) => ({ type: 'paragraph' as const, text });

/**
 * The texts of objectives: a title, another label's value, a paragraph, an item or a row of a table in a row, so that they are
 * printed whole.
 */
function textsTable(objectives: readonly Objective[], language: Language): DataTable {
  const rows = objectives.flatMap(({ entity, code, title, otherFields, guidelines, purpose, otherSections }) =>
    [
      { title: TITLE[language], blocks: title === null ? [] : [paragraph(title)] },
      ...otherFields.map(({ label, text }) => ({ title: shownLabel(label), blocks: [paragraph(text)] })),
      { title: GUIDELINES[language], blocks: guidelines },
      { title: PURPOSE[language], blocks: purpose },
      ...otherSections,
    ].flatMap((section) =>
      section.blocks.flatMap(blockLines).map((text) => [entity, code, section.title, text].map(shown)),
    ),
  );
  const isNamed = rows.some(([entity]) => entity);
  const columns = TEXT_COLUMNS.map(([name, heading]) => ({ name, heading, type: 'string' as const }));
  return isNamed ? { columns, rows } : { columns: columns.slice(1), rows: rows.map((row) => row.slice(1)) };
}

const shown = (text: string | null): string | null => text && visible(text);

/** The document as the bytes of an xlsx file, in Italian unless a language is given. */
export async function toXlsx(
  document: Document,
  { language = 'it' }: { readonly language?: Language | undefined } = {},
): Promise<Uint8Array> {
  const diagnostics = [...document.diagnostics, ...diagnosticsOf(tooLong(document), language)];
  const told = { ...document, diagnostics };
  const objectives = inReadingOrder(document.objectives);
  const nameOf = (key: SheetKey) => SHEET_NAMES[key][language];
  const links = objectives.flatMap((objective) => objective.linkedObjectives.map(() => objective));
  const toObjective = { sheet: nameOf('objectives'), rows: firstRows(objectives) };
  const toLinks = { sheet: nameOf('links'), rows: firstRows(links) };
  const sheet = (key: TableName, targets: Readonly<Record<string, Targets>> = {}) =>
    sheetOf(nameOf(key), peopleTable(told, key, READABLE_TEXTS), language, targets);
  const objectivesSheet = sheet('objectives', { code: toLinks });
  const { columns } = peopleTable(document, 'objectives', READABLE_TEXTS);
  const printed = columns.findIndex((column) => !isFirst(column));
  const sources = sheet('sources');
  const sections = sectionTablesOf(document);
  const known = [OVERVIEW[language], ...Object.values(SHEET_NAMES).map((name) => name[language])];
  const names = sheetNames(
    sections.map(({ title }) => title),
    known,
    NO_LABEL[language],
  );
  return workbookOf(
    [
      overviewSheet(told, language),
      { ...objectivesSheet, printed, least: columns.map(({ name }) => (name === 'linkedCodes' ? TWO_CODES : 0)) },
      sheet('links', { objectiveCode: toObjective, linkedCode: toObjective }),
      {
        ...sheetOf(nameOf('texts'), textsTable(objectives, language), language, { code: toObjective }),
        isUpright: true,
      },
      ...sections.map(({ table }, i) => sheetOf(names[i]!, table, language, { objectiveCode: toObjective })),
      sheet('diagnostics', { objective: toObjective }),
      { ...sources, printed: sources.headings.indexOf('SHA-256') },
    ],
    language,
  );
}
