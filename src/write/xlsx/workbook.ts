/**
 * Writes sheets of cells as the bytes of an xlsx file: a frozen row of headings with a filter, wrapped text, fitting columns.
 *
 * Example: `await workbookOf([{ name: 'Obiettivi', headings: ['Codice'], rows: [['0301']] }], 'it')`. Text stays text: no
 * cell becomes a formula, a date or a number. The same sheets give the same bytes.
 */
import type { CellObject } from 'write-excel-file/universal';
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import { beginning } from '../../text/characters.js';
import type { CellValue } from '../tables.js';

export interface WorkbookSheet {
  /** At most 31 characters, none of `\ / ? * : [ ]`. */
  readonly name: string;
  readonly headings: readonly string[];
  /** Each as long as the headings. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** The most UTF-16 units that Excel keeps in a cell. */
export const LONGEST_CELL = 32_767;

const CONTINUED: Bilingual = {
  it: ' [… continua: il testo intero è in json, yaml e csv]',
  en: ' [… goes on: the whole text is in json, yaml and csv]',
};

/** The text as a cell can hold it: a longer one is cut between two words, and ends with where the whole text is. */
export function fitted(text: string, language: Language): string {
  if (text.length <= LONGEST_CELL) return text;
  const part = beginning(text, LONGEST_CELL - CONTINUED[language].length);
  const end = /\s/u.test(text.charAt(part.length)) ? part.length : part.search(/\s\S*$/u);
  return `${part.slice(0, end > 0 ? end : part.length)}${CONTINUED[language]}`;
}

/**
 * Escapes text that readers of xlsx would change: they take `_x0041_` for the character of that code. A lone carriage
 * return becomes a line end, as which Excel shows it and LibreOffice does not.
 */
const verbatim = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_').replace(/\r\n?/gu, '\n');

/** Stands before `constructor`, `toString` and the like until the workbook is made: the package takes them for properties. */
const PROPERTY_MARK = '\uE000';

const marked = (text: string): string => (text in {} || text.startsWith(PROPERTY_MARK) ? PROPERTY_MARK + text : text);

/** Takes the signs off: within text there is no bare `>`. */
const unmarked = (sharedStrings: string): string => sharedStrings.replaceAll(`>${PROPERTY_MARK}`, '>');

/** Some editions of Excel show `####` instead of longer text in a cell with the format of text. */
const LONGEST_FORMATTED = 255;

const TOP = { alignVertical: 'top', wrap: true } as const;

function cellObject(cell: CellValue, height: number, language: Language): CellObject | null {
  if (cell === null || cell === undefined || cell === '') return null;
  const common = { ...TOP, height };
  if (typeof cell === 'number') return { ...common, type: Number, value: cell, align: 'left' };
  // Booleans too: LibreOffice makes a formula of a cell that is true or false.
  const value = verbatim(fitted(String(cell), language));
  // With the format of text, it stays text when it is edited.
  return {
    ...common,
    type: String,
    value: marked(value),
    ...(value.length <= LONGEST_FORMATTED ? { format: '@' } : {}),
  };
}

const headingObject = (text: string, language: Language, height: number): CellObject => ({
  ...TOP,
  ...(height > LINE_HEIGHT ? { height } : {}),
  type: String,
  value: marked(verbatim(fitted(text, language))),
  fontWeight: 'bold',
  textColor: '#ffffff',
  backgroundColor: '#1f3a5f',
});

// Widths in characters.
const NARROWEST = 9;
/** A wider column does not fit on a screen. */
const WIDEST = 100;
/** The filter's button stands beside a heading. */
const BUTTON = 4;

/** The width of a column: that of its longest cell, within limits. */
function widthOf(column: number, { headings, rows }: WorkbookSheet): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length + 2), NARROWEST);
  return Math.min(WIDEST, Math.max(longest, headings[column]!.length + BUTTON));
}

/** Height of a line of text in points. */
const LINE_HEIGHT = 15;
/** With more lines, one record fills the screen. A longer cell shows whole when it is opened. */
const MOST_LINES = 12;

/** The height of a row in points: that of its cell with most lines, since LibreOffice gives wrapped text no room itself. */
function heightOf(row: readonly CellValue[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => Math.ceil(String(cell ?? '').length / (widths[column]! - 1)));
  return LINE_HEIGHT * Math.min(MOST_LINES, Math.max(1, ...lines));
}

function dataOf(sheet: WorkbookSheet, widths: readonly number[], language: Language): (CellObject | null)[][] {
  const rows = sheet.rows.map((row) => {
    const height = heightOf(row, widths);
    return row.map((cell) => cellObject(cell, height, language));
  });
  const height = heightOf(sheet.headings, widths);
  return [sheet.headings.map((text) => headingObject(text, language, height)), ...rows];
}

type Xml = typeof import('write-excel-file/utility');

const lastCell = ({ headings, rows }: WorkbookSheet, xml: Xml) => xml.getCellAddress(rows.length, headings.length - 1);

/** Adds a filter to the XML of a sheet; the package makes none. */
function withFilter(content: string, sheet: WorkbookSheet, xml: Xml): string {
  const order = xml.getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet')!;
  const element = xml.getSelfClosingTagMarkup('autoFilter', { ref: `A1:${lastCell(sheet, xml)}` });
  return xml.insertElementMarkupAccordingToOrderOfSiblings(content, element, order, 'worksheet');
}

/** Adds to the XML of the workbook the hidden names by which Excel and LibreOffice find the ranges of filters. */
function withFilterNames(content: string, sheets: readonly WorkbookSheet[], xml: Xml): string {
  const names = sheets.map((sheet, index) => {
    const range = `'${sheet.name.replaceAll("'", "''")}'!$A$1:${lastCell(sheet, xml).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}`;
    const attributes = { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 };
    return `${xml.getOpeningTagMarkup('definedName', attributes)}${xml.sanitizeTextContent(range)}</definedName>`;
  });
  return xml.appendMarkupInsideElement(content, xml.findElement(content, 'definedNames')!, names.join(''));
}

const STRINGS = 'xl/sharedStrings.xml';

/** The time of all files in the archive: the first that an archive can hold, without a time zone. */
const EPOCH = '1980-01-01T12:00:00';

/** The workbook with these sheets. Source of the limits: Excel's own specifications and limits. */
export async function workbookOf(sheets: readonly WorkbookSheet[], language: Language): Promise<Uint8Array> {
  const [{ default: writeExcelFile }, xml, { strFromU8, strToU8, unzipSync, zipSync }] = await Promise.all([
    import('write-excel-file/universal'),
    import('write-excel-file/utility'),
    import('fflate'),
  ]);
  const contents = sheets.map((sheet) => {
    const widths = sheet.headings.map((_, column) => widthOf(column, sheet));
    return {
      sheet: sheet.name,
      data: dataOf(sheet, widths, language),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1, // the column that identifies a row: a code, a file
      orientation: 'landscape' as const,
    };
  });
  const transform = {
    'xl/workbook.xml': { transform: (content: string) => withFilterNames(content, sheets, xml) },
    'xl/worksheets/sheet{id}.xml': {
      transform: (content: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
        withFilter(content, sheets[sheetIndex]!, xml),
    },
  };
  const written = writeExcelFile(contents, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [{ files: { transform } }],
  });
  const zipped = new Uint8Array(await (await written.toBlob()).arrayBuffer());
  const { [STRINGS]: strings, ...files } = unzipSync(zipped);
  const mended = { [STRINGS]: strToU8(unmarked(strFromU8(strings!))) };
  return zipSync({ ...files, ...mended }, { mtime: EPOCH });
}
