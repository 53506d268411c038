/**
 * Text -> a PDF that says it to the letter: any character has a byte of its own, and a map that says which it is.
 *
 * Example: `pdfOf([['OBIETTIVO DI MANDATO'], ['2023_2028_DUP_01', 'Assessorato']])`: one list a line, one text a column.
 */
const COLUMNS = [40, 250, 400];
const LEADING = 14;

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
  const stream = (text: string) => `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`;
  const widths = Array.from({ length: 223 }, () => 500).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(shown.join('\n')),
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 33 /LastChar 255 /Widths [${widths}] /ToUnicode 6 0 R >>`,
    stream(cmap),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
