/**
 * What a workbook has that the package does not write: filters, links to other cells, pages that are as wide as the paper,
 * headings again on each of them, and a default style.
 */
import type { Feature } from 'write-excel-file/universal';
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';

export type Xml = typeof import('write-excel-file/utility');

/** A sheet as far as its XML is concerned. */
export interface SheetFrame {
  readonly name: string;
  /** Whether its first row is that of headings: it has a filter, and is printed on each page. */
  readonly isTable: boolean;
  readonly rows: number;
  readonly columns: number;
  /** How many of the columns are printed, from the left. */
  readonly printed: number;
  readonly isUpright: boolean;
  /** Cells that lead to cells of other sheets; rows and columns are counted from 0. */
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly sheet: string;
    readonly to: number;
  }[];
}

const PATH = 'xl/worksheets/sheet{id}.xml';

const PAGE: Bilingual = { it: 'Pagina &P di &N', en: 'Page &P of &N' };

/** Of the page, in inches. */
const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
const A4 = 9;

const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

/** `A1` as `$A$1`. */
const fixed = (address: string) => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** Adds to the XML of a sheet what stands beside its cells. */
function withFrame(content: string, frame: SheetFrame, xml: Xml, language: Language): string {
  const { columns, isTable, isUpright, links, rows } = frame;
  const order = xml.getOrderOfSiblings(PATH, 'worksheet')!;
  const insert = (text: string, element: string) =>
    xml.insertElementMarkupAccordingToOrderOfSiblings(text, element, order, 'worksheet');
  const last = xml.getCellAddress(rows - 1, columns - 1);
  const hyperlinks = links.map(({ row, column, sheet, to }) =>
    xml.getSelfClosingTagMarkup('hyperlink', {
      ref: xml.getCellAddress(row, column),
      location: `${quoted(sheet)}!A${to + 1}`,
    }),
  );
  return [
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    ...(isTable ? [xml.getSelfClosingTagMarkup('autoFilter', { ref: `A1:${last}` })] : []),
    ...(hyperlinks.length > 0 ? [`<hyperlinks>${hyperlinks.join('')}</hyperlinks>`] : []),
    ...(isTable ? ['<printOptions gridLines="1"/>'] : []),
    MARGINS,
    xml.getSelfClosingTagMarkup('pageSetup', {
      ...{ paperSize: A4, orientation: isUpright ? 'portrait' : 'landscape', fitToWidth: 1, fitToHeight: 0 },
    }),
    `<headerFooter><oddFooter>&amp;L&amp;A&amp;R${PAGE[language].replaceAll('&', '&amp;')}</oddFooter></headerFooter>`,
  ].reduce(insert, content);
}

/** The names by which Excel and LibreOffice find what is filtered, what is printed, and what is printed on each page. */
function namesOf({ columns, isTable, name, printed, rows }: SheetFrame, index: number, xml: Xml): string {
  const range = (width: number) => `${quoted(name)}!$A$1:${fixed(xml.getCellAddress(rows - 1, width - 1))}`;
  const defined = (attributes: Record<string, string | number>, text: string) =>
    `${xml.getOpeningTagMarkup('definedName', { ...attributes, localSheetId: index })}${xml.sanitizeTextContent(text)}</definedName>`;
  return [
    ...(isTable ? [defined({ name: '_xlnm._FilterDatabase', hidden: 1 }, range(columns))] : []),
    ...(printed < columns ? [defined({ name: '_xlnm.Print_Area' }, range(printed))] : []),
    ...(isTable ? [defined({ name: '_xlnm.Print_Titles' }, `${quoted(name)}!$1:$1`)] : []),
  ].join('');
}

/** The style that cells have unless they have one of their own: readers ask for it. */
const STYLES: readonly (readonly [before: string, element: string])[] = [
  ['<cellXfs', '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'],
  ['</styleSheet>', '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'],
];

/** The feature of the package that adds all this. */
export const frameFeature = (frames: readonly SheetFrame[], xml: Xml, language: Language): Feature<Blob> => ({
  files: {
    transform: {
      'xl/workbook.xml': {
        transform: (content: string) =>
          xml.appendMarkupInsideElement(
            content,
            xml.findElement(content, 'definedNames')!,
            frames.map((frame, index) => namesOf(frame, index, xml)).join(''),
          ),
      },
      'xl/styles.xml': {
        transform: (content: string) =>
          STYLES.reduce((text, [before, element]) => text.replace(before, `${element}${before}`), content),
      },
      [PATH]: {
        transform: (content: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
          withFrame(content, frames[sheetIndex]!, xml, language),
      },
    },
  },
});
