/**
 * Text -> a PDF that says it to the letter: any character has a byte of its own, and a map that says which it is.
 *
 * Example: `pdfOf([['OBIETTIVO DI MANDATO'], ['2023_2028_DUP_01', 'Assessorato']])`: one list a line, one text a column.
 */
import { changed, drawn, FONT, pdf } from './pdfBytes.js';

const COLUMNS = [40, 250, 400];
const LEADING = 14;
/** The number of the map of characters. */
const CMAP = 4;

const utf16 = (character: string): string =>
  [...Buffer.from(character, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export function pdfOf(lines: readonly (readonly string[])[]): Buffer {
  const characters = [...new Set(lines.flat().flatMap((text) => [...text]))];
  if (characters.length > 220) throw new Error('too many different characters for one byte each');
  const bytes = new Map(characters.map((one, i) => [one, (i + 33).toString(16).padStart(2, '0')]));
  const map = characters.map((one) => `<${bytes.get(one)}> <${utf16(one)}>`);
  const sections: string[] = [];
  for (let i = 0; i < map.length; i += 100) {
    const part = map.slice(i, i + 100);
    sections.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <00> <ff> endcodespacerange
${sections.join('\n')}
endcmap end end`;
  const shown = lines.flatMap((cells, i) =>
    cells.map((text, column) => {
      const word = [...text].map((one) => bytes.get(one)).join('');
      return `BT /F1 10 Tf 1 0 0 1 ${COLUMNS[column]} ${800 - i * LEADING} Tm <${word}> Tj ET`;
    }),
  );
  const widths = Array.from({ length: 223 }, () => 500).join(' ');
  const font = `/FirstChar 33 /LastChar 255 /Widths [${widths}] /ToUnicode ${CMAP} 0 R`;
  const objects = changed(drawn([shown.join('\n')]), FONT.number, (value) =>
    value.replace('/Encoding /WinAnsiEncoding', font),
  );
  return pdf([...objects, { number: CMAP, value: '<< >>', stream: cmap }]);
}
