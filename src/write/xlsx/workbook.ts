/**
 * Writes sheets of cells as the bytes of an xlsx file: a frozen row of headings with a filter, wrapped text, fitting columns,
 * pages as wide as the paper.
 *
 * Example: `await workbookOf([{ name: 'Obiettivi', headings: ['Codice'], rows: [['0301']] }], 'it')`. The same sheets give
 * the same bytes.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import { archiveOf } from '../archive.js';
import type { CellValue } from '../tables.js';
import { cellObject, heightOf, LINE_HEIGHT, type Look, lengthOf, unmarked } from './cells.js';
import { frameFeature, type SheetFrame } from './sheetXml.js';

/** A value with its look, or with the row of another sheet that it leads to; rows are counted from 0, headings included. */
export interface StyledCell {
  readonly value: CellValue;
  readonly look?: Look;
  readonly to?: { readonly sheet: string; readonly row: number };
}

export interface WorkbookSheet {
  /** At most 31 characters, none of `\ / ? * : [ ]`. */
  readonly name: string;
  /** None where the sheet is no table; its cells have their looks, then. */
  readonly headings: readonly string[];
  /** Each as long as the headings. */
  readonly rows: readonly (readonly (CellValue | StyledCell)[])[];
  /** Columns of sentences: they are wider than those of names and titles. */
  readonly wide?: readonly number[];
  /** Columns whose text may be cut off, so that no row fills the screen; it shows whole when its cell is opened. */
  readonly folded?: readonly number[];
  /** By column: the characters that it always has room for. */
  readonly least?: readonly number[];
  /** How many columns are printed; all unless given. */
  readonly printed?: number;
  /** Whether it is printed on upright paper. */
  readonly isUpright?: true;
  /** How many columns stay in sight: those that say what a row is about; one unless given. */
  readonly fixed?: number;
}

// Widths in characters.
const NARROWEST = 9;
const WIDEST = 36;
const WIDEST_OF_SENTENCES = 60;
/** The filter's button stands beside a heading. */
const BUTTON = 4;

const isStyled = (cell: CellValue | StyledCell): cell is StyledCell => typeof cell === 'object' && cell !== null;
const plainValue = (cell: CellValue | StyledCell): CellValue => (isStyled(cell) ? cell.value : cell);

/** The width of a column: that of its longest line, within limits. Titles run on over the columns beside them. */
function widthOf(column: number, { headings, rows, least = [], wide = [] }: WorkbookSheet): number {
  const lengths = rows
    .map((row) => row[column])
    .map((cell) => (isStyled(cell) && cell.look === 'title' ? 0 : lengthOf(plainValue(cell))));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const widest = wide.includes(column) ? WIDEST_OF_SENTENCES : WIDEST;
  const heading = (headings[column]?.length ?? 0) + BUTTON;
  return Math.max(least[column] ?? 0, Math.min(widest, Math.max(longest + 2, heading, NARROWEST)));
}

/** A sheet as the package takes it, and what it has besides. */
function drawn(sheet: WorkbookSheet, language: Language) {
  const { folded = [], headings, name, rows } = sheet;
  const columns = headings.length || rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: columns }, (_, column) => widthOf(column, sheet));
  const isTable = headings.length > 0;
  const headingHeight = heightOf(headings, widths);
  const head = headings.map((text) =>
    cellObject(text, 'heading', headingHeight > LINE_HEIGHT ? headingHeight : null, language),
  );
  const body = rows.map((row) => {
    const values = row.map(plainValue);
    const height = heightOf(
      values.map((value, i) => (folded.includes(i) ? null : value)),
      widths,
    );
    const lookOf = (cell: CellValue | StyledCell): Look =>
      isStyled(cell) ? (cell.look ?? (cell.to ? 'link' : 'value')) : 'value';
    return row.map((cell, i) => cellObject(values[i], lookOf(cell), height, language));
  });
  const data = isTable ? [head, ...body] : body;
  const links = rows.flatMap((row, i) =>
    row.flatMap((cell, column) =>
      isStyled(cell) && cell.to ? [{ row: i + (isTable ? 1 : 0), column, sheet: cell.to.sheet, to: cell.to.row }] : [],
    ),
  );
  const frame: SheetFrame = {
    name,
    isTable,
    rows: data.length,
    columns,
    printed: sheet.printed ?? columns,
    isUpright: sheet.isUpright === true,
    links,
  };
  const sticky = isTable ? { stickyRowsCount: 1, stickyColumnsCount: sheet.fixed ?? 1 } : { showGridLines: false };
  return {
    frame,
    content: {
      ...{ sheet: name, data, columns: widths.map((width) => ({ width })), ...sticky },
    },
  };
}

const STRINGS = 'xl/sharedStrings.xml';

/** The workbook with these sheets. */
export async function workbookOf(sheets: readonly WorkbookSheet[], language: Language): Promise<Uint8Array> {
  const [{ default: writeExcelFile }, xml, { strFromU8, strToU8, unzipSync }] = await Promise.all([
    import('write-excel-file/universal'),
    import('write-excel-file/utility'),
    import('fflate'),
  ]);
  const all = sheets.map((sheet) => drawn(sheet, language));
  const written = writeExcelFile(
    all.map(({ content }) => content),
    {
      fontFamily: 'Calibri',
      fontSize: 11,
      features: [
        frameFeature(
          all.map(({ frame }) => frame),
          xml,
          language,
        ),
      ],
    },
  );
  const zipped = new Uint8Array(await (await written.toBlob()).arrayBuffer());
  const { [STRINGS]: strings, ...files } = unzipSync(zipped);
  const mended = { [STRINGS]: strToU8(unmarked(strFromU8(strings!))) };
  return archiveOf({ ...files, ...mended });
}
