/**
 * Sheets of cells -> the bytes of an xlsx file: a frozen row of headings with a filter, wrapped text, fitting columns.
 *
 * Example: `await workbookOf([{ name: 'Obiettivi', headings: ['Codice'], rows: [['0301']] }], 'it')`. Text is text: no
 * cell is ever a formula, a date, or a number that was none. The same sheets give the same bytes.
 */
import type { CellObject } from 'write-excel-file/universal';
import type { Language } from '../../report/catalogue/catalogue.js';
import { beginning } from '../../text/characters.js';
import type { Cell } from '../tables.js';

export interface WorkbookSheet {
  /** At most 31 characters, none of `\ / ? * : [ ]`. */
  readonly name: string;
  readonly headings: readonly string[];
  /** Each as long as the headings. */
  readonly rows: readonly (readonly Cell[])[];
}

/** The most characters that Excel keeps in a cell, counted as UTF-16 has them. */
export const LONGEST_CELL = 32_767;

const CONTINUED: Readonly<Record<Language, string>> = {
  it: ' [… continua: il testo intero è in json, yaml e csv]',
  en: ' [… goes on: the whole text is in json, yaml and csv]',
};

/** The text as a cell can hold it: where it is too long, it is cut between two words, and says where the rest is. */
export function fitted(text: string, language: Language): string {
  if (text.length <= LONGEST_CELL) return text;
  const room = LONGEST_CELL - CONTINUED[language].length;
  const part = beginning(text, room);
  const end = /\s/u.test(text.charAt(part.length)) ? part.length : part.search(/\s\S*$/u);
  return `${part.slice(0, end > 0 ? end : part.length)}${CONTINUED[language]}`;
}

/**
 * Readers of xlsx take `_x0041_` for the character of that code, so that what says it to the letter is marked; a carriage
 * return of its own is a line end to Excel, and nothing to LibreOffice.
 */
const verbatim = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_').replace(/\r\n?/gu, '\n');

/** Some editions of Excel show `####` for more than this in a cell that is declared to be text. */
const LONGEST_DECLARED = 255;

const TOP = { alignVertical: 'top', wrap: true } as const;

function cellObject(cell: Cell, height: number, language: Language): CellObject | null {
  if (cell === null || cell === undefined || cell === '') return null;
  const common = { ...TOP, height };
  if (typeof cell === 'number') return { ...common, type: Number, value: cell, align: 'left' };
  // Truth as well: LibreOffice makes a formula of a cell that is true or false.
  const value = verbatim(fitted(String(cell), language));
  // Declared to be text, it stays text when somebody edits it.
  return { ...common, type: String, value, ...(value.length <= LONGEST_DECLARED ? { format: '@' } : {}) };
}

const headingObject = (value: string): CellObject => ({
  ...TOP,
  type: String,
  value,
  fontWeight: 'bold',
  textColor: '#ffffff',
  backgroundColor: '#1f3a5f',
});

const NARROWEST = 9;
const WIDEST = 100;
/** The button of the filter stands beside a heading. */
const BUTTON = 4;

/** Wide enough for the longest of its cells, as far as that can still be read on a screen; in characters. */
function widthOf(column: number, { headings, rows }: WorkbookSheet): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length + 2), NARROWEST);
  return Math.min(WIDEST, Math.max(longest, headings[column]!.length + BUTTON));
}

/** Points of a line of text. */
const LINE = 15;
/** Lines of the tallest row: with more, one record fills the screen. What is longer shows whole when its cell is opened. */
const MOST_LINES = 12;

/** Tall enough for the cell with most lines: LibreOffice does not make room for wrapped text of its own accord. */
function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) => Math.ceil(String(cell ?? '').length / (widths[column]! - 1)));
  return LINE * Math.min(MOST_LINES, Math.max(1, ...lines));
}

function dataOf(sheet: WorkbookSheet, widths: readonly number[], language: Language): (CellObject | null)[][] {
  const rows = sheet.rows.map((row) => {
    const height = heightOf(row, widths);
    return row.map((cell) => cellObject(cell, height, language));
  });
  return [sheet.headings.map(headingObject), ...rows];
}

/** A moment without a time zone, the first that an archive can name: the same bytes at any hour, in any place. */
const EPOCH = '1980-01-01T12:00:00';

/** The workbook with these sheets. Source of the limits: Excel's own specifications and limits. */
export async function workbookOf(sheets: readonly WorkbookSheet[], language: Language): Promise<Uint8Array> {
  const [{ default: writeExcelFile }, xml, { unzipSync, zipSync }] = await Promise.all([
    import('write-excel-file/universal'),
    import('write-excel-file/utility'),
    import('fflate'),
  ]);
  const lastCell = ({ headings, rows }: WorkbookSheet) => xml.getCellAddress(rows.length, headings.length - 1);
  /** The package has no filters: this is the element that makes one of the headings, put in its place. */
  const withFilter = (content: string, sheet: WorkbookSheet): string => {
    const order = xml.getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet')!;
    const element = xml.getSelfClosingTagMarkup('autoFilter', { ref: `A1:${lastCell(sheet)}` });
    return xml.insertElementMarkupAccordingToOrderOfSiblings(content, element, order, 'worksheet');
  };
  /** The hidden names by which Excel and LibreOffice know the ranges of filters. */
  const withFilterNames = (content: string): string => {
    const names = sheets.map((sheet, index) => {
      const range = `'${sheet.name}'!$A$1:${lastCell(sheet).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}`;
      const attributes = { name: '_xlnm._FilterDatabase', localSheetId: index, hidden: 1 };
      return `${xml.getOpeningTagMarkup('definedName', attributes)}${xml.sanitizeTextContent(range)}</definedName>`;
    });
    return xml.appendMarkupInsideElement(content, xml.findElement(content, 'definedNames')!, names.join(''));
  };
  const written = writeExcelFile(
    sheets.map((sheet) => {
      const widths = sheet.headings.map((_, column) => widthOf(column, sheet));
      return {
        sheet: sheet.name,
        data: dataOf(sheet, widths, language),
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1, // what tells the rows apart: a code, a file
        orientation: 'landscape' as const,
      };
    }),
    {
      fontFamily: 'Calibri',
      fontSize: 11,
      features: [
        {
          files: {
            transform: {
              'xl/workbook.xml': { transform: withFilterNames },
              'xl/worksheets/sheet{id}.xml': {
                transform: (content, _options, { sheetIndex }) => withFilter(content, sheets[sheetIndex]!),
              },
            },
          },
        },
      ],
    },
  );
  const zipped = new Uint8Array(await (await written.toBlob()).arrayBuffer());
  return zipSync(unzipSync(zipped), { mtime: EPOCH });
}
