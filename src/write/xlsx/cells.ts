/**
 * Cells of a sheet as the package wants them: text that stays text, in the height and width that it needs.
 *
 * Text stays text: no cell becomes a formula, a date or a number. What readers of xlsx would change is escaped.
 */
import type { CellObject } from 'write-excel-file/universal';
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import { beginning } from '../../text/characters.js';
import type { CellValue } from '../tables.js';

/** The most UTF-16 units that Excel keeps in a cell. Source: Excel's specifications and limits, as for the other limits here. */
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

/** Takes the marks off: within text there is no bare `>`. */
export const unmarked = (sharedStrings: string): string => sharedStrings.replaceAll(`>${PROPERTY_MARK}`, '>');

/** Some editions of Excel show `####` instead of longer text in a cell with the format of text. */
const LONGEST_FORMATTED = 255;

const TOP = { alignVertical: 'top', wrap: true } as const;
const DARK = '#1f3a5f';

/** How a cell looks: a value, one that leads to another cell, a heading of a column, a title over a table. */
const LOOKS = {
  value: {},
  link: { textColor: '#0b57d0', textDecoration: { underline: true } },
  heading: { fontWeight: 'bold', textColor: '#ffffff', backgroundColor: DARK },
  title: { fontWeight: 'bold', fontSize: 14, textColor: DARK, wrap: false },
} as const;

export type Look = keyof typeof LOOKS;

/** The cell of a value; `null` for none. */
export function cellObject(cell: CellValue, look: Look, height: number | null, language: Language): CellObject | null {
  if (cell === null || cell === undefined || cell === '') return null;
  const common = { ...TOP, ...LOOKS[look], ...(height === null ? {} : { height }) };
  if (typeof cell === 'number') return { ...common, type: Number, value: cell, align: 'left' };
  // Booleans too: LibreOffice makes a formula of a cell that is true or false.
  const value = verbatim(fitted(String(cell), language));
  // With the format of text, it stays text when it is edited.
  const format = (look === 'value' || look === 'link') && value.length <= LONGEST_FORMATTED ? { format: '@' } : {};
  return { ...common, type: String, value: marked(value), ...format };
}

const linesOf = (cell: CellValue): string[] => String(cell ?? '').split('\n');

/** The number of characters of the longest line of a cell. */
export const lengthOf = (cell: CellValue): number => Math.max(...linesOf(cell).map((line) => line.length));

/** Height of a line of text in points. */
export const LINE_HEIGHT = 15;
/** The most lines that a row has room for: Excel's highest row has 409 points. */
const MOST_LINES = 27;

/** The lines that a cell takes in a column of a width; some room is lost where words wrap. */
const linesIn = (cell: CellValue, width: number): number =>
  linesOf(cell).reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.92))), 0);

/** The height of a row in points: that of its cell with most lines, since LibreOffice gives wrapped text no room itself. */
export const heightOf = (cells: readonly CellValue[], widths: readonly number[]): number =>
  LINE_HEIGHT * Math.min(MOST_LINES, Math.max(1, ...cells.map((cell, i) => linesIn(cell, widths[i]!))));
