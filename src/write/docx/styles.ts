/**
 * The styles of Word documents: those that Word knows by their identifiers, so that its navigation shows the headings and an office
 * can give them its own look.
 *
 * Each row of `STYLES` is one style of paragraphs. Sizes are in half points, distances in twentieths of a point.
 */
import type { IPropertiesOptions } from 'docx';
import { AlignmentType, LevelFormat } from 'docx';
import type { Language } from '../../report/catalogue/catalogue.js';

const FONT = 'Arial';

/** A page of A4 with margins of two centimetres. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const;

/** Width of the text of a page. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** Lines stand a tenth further apart than the font asks for. */
export const LINE = 264;

export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly before?: number;
  readonly after: number;
  readonly left?: number;
  readonly hanging?: number;
  /** Stays with the paragraph after it. */
  readonly keepNext?: boolean;
}

const INK = '1F3A5F';

export const STYLES = [
  { id: 'Title', name: 'Title', size: 48, bold: true, color: INK, after: 120 },
  { id: 'Subtitle', name: 'Subtitle', size: 26, color: '44546A', after: 60 },
  { id: 'Heading1', name: 'heading 1', size: 32, bold: true, color: INK, before: 240, after: 160, keepNext: true },
  { id: 'Heading2', name: 'heading 2', size: 26, bold: true, color: INK, before: 240, after: 120, keepNext: true },
  { id: 'Heading3', name: 'heading 3', size: 22, bold: true, color: INK, before: 200, after: 80, keepNext: true },
  { id: 'TOCHeading', name: 'TOC Heading', size: 32, bold: true, color: INK, before: 360, after: 120, keepNext: true },
  { id: 'TOC1', name: 'toc 1', size: 20, bold: true, before: 120, after: 60 },
  { id: 'TOC2', name: 'toc 2', size: 20, after: 40, left: 284 },
  { id: 'ListBullet', name: 'List Bullet', size: 20, after: 60, left: 397, hanging: 284 },
  { id: 'ListNumber', name: 'List Number', size: 20, after: 60, left: 510, hanging: 397 },
  { id: 'TableText', name: 'Table Text', size: 18, after: 0 },
  { id: 'TableHeading', name: 'Table Heading', size: 18, bold: true, after: 0 },
  { id: 'Footer', name: 'footer', size: 16, color: '595959', after: 0 },
] as const satisfies readonly ParagraphStyle[];

/** How text is set that names no style. */
export const NORMAL: ParagraphStyle = { id: 'Normal', name: 'Normal', size: 20, after: 120 };

export type StyleId = (typeof STYLES)[number]['id'];

/** Outline levels, by which Word and readers of the screen know headings. */
const OUTLINE: Readonly<Record<string, number>> = { Heading1: 0, Heading2: 1, Heading3: 2 };

const styleOptions = ({ id, name, size, bold, color, before, after, left, hanging, keepNext }: ParagraphStyle) => ({
  ...{ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true },
  run: { size, ...(bold ? { bold } : {}), ...(color ? { color } : {}) },
  paragraph: {
    spacing: { before: before ?? 0, after },
    ...(keepNext ? { keepNext, keepLines: true } : {}),
    ...(left ? { indent: { left, hanging: hanging ?? 0 } } : {}),
    ...(id in OUTLINE ? { outlineLevel: OUTLINE[id]! } : {}),
  },
});

/** Space around the text of a cell, above and at its sides. */
export const CELL = { above: 40, beside: 100 } as const;

const side = (name: string, width: number) => `<w:${name} w:w="${width}" w:type="dxa"/>`;
const margins = (above: number) =>
  `<w:tblCellMar>${side('top', above)}${side('left', CELL.beside)}${side('bottom', above)}${side('right', CELL.beside)}</w:tblCellMar>`;
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((name) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`)
  .join('');

/** Styles of tables, which the package has no options for. */
const TABLE_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0)}</w:tblPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders>${margins(CELL.above)}</w:tblPr></w:style></w:styles>`;

/** The languages that Word checks the spelling in. */
const LOCALES: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB' };

/** Begins the names of lists. The package looks for `{name-0}` in all text, too: no run has `{` and this sign side by side. */
export const LIST_MARK = '\uE000';

/** The name that the package knows a list by. */
export const listName = (style: 'ListBullet' | 'ListNumber'): string => `${LIST_MARK}${style}`;

/** A list with the indents of its style, which would give way to those of its own. */
const listOf = (id: 'ListBullet' | 'ListNumber', format: (typeof LevelFormat)['BULLET' | 'DECIMAL'], text: string) => {
  const { left, hanging } = STYLES.find((style) => style.id === id) as ParagraphStyle;
  const style = { paragraph: { indent: { left: left!, hanging: hanging! } } };
  return { reference: listName(id), levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style }] };
};

/** The styles and lists of a document. */
export const stylesOf = (language: Language): Pick<IPropertiesOptions, 'externalStyles' | 'styles' | 'numbering'> => ({
  externalStyles: TABLE_STYLES,
  styles: {
    default: {
      document: {
        run: { font: FONT, size: NORMAL.size, language: { value: LOCALES[language] } },
        paragraph: { spacing: { line: LINE, lineRule: 'auto', after: NORMAL.after } },
      },
    },
    paragraphStyles: STYLES.map(styleOptions),
  },
  numbering: {
    config: [listOf('ListBullet', LevelFormat.BULLET, '•'), listOf('ListNumber', LevelFormat.DECIMAL, '%1.')],
  },
});
