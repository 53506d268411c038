/**
 * Hostile files of the project's own making: one row each, with what must come of it.
 *
 * `outcome` is the code of the one error, or `records` where the sheet in it must be read all the same.
 */
import { deflateSync } from 'node:zlib';
import { bomb, MEGABYTE } from './bombs.js';
import { catalog, flate, page, pages, pdfFile, SHEET, sheetPdf, show, stream } from './pdf.js';

export interface HostileFile {
  readonly name: string;
  readonly make: () => Buffer;
  /** Codes of the errors that may be told, any one of them; or `records`. */
  readonly outcome: readonly string[];
}

/** A row of a table of hostile files. */
export const hostile = (name: string, outcome: readonly string[], make: () => Buffer): HostileFile => ({
  name,
  make,
  outcome,
});

const sheet = show(SHEET);
const font = (more: string) =>
  `<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4>>>>]${more}>>`;
const withFont = (number: number) => `/XObject<<>>/Font<</F1 ${number} 0 R>>`;
const cmap = (body: string) =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${body}\nendcmap end end`;

/** Blanks in runs of 128, packed: so many runs, which inflate to a gigabyte. */
const runs = (count: number): Buffer =>
  deflateSync(Buffer.concat([Buffer.alloc(2 * count, Buffer.from([129, 32])), Buffer.from([128])]));

/** A file of one page. */
const onePage = (content: Buffer, resources = '', ...more: (string | Buffer)[]): Buffer =>
  pdfFile([catalog(), pages('3 0 R', 1), page('4 0 R', resources), content, ...more]);

/** Ten forms, each of which draws the next one ten times. */
export function formsWithinForms(): Buffer {
  const forms = Array.from({ length: 10 }, (_, i) => {
    const draw = i === 9 ? sheet : '/X Do '.repeat(10);
    return stream(draw, `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X ${i + 6} 0 R>>>>`);
  });
  return onePage(stream('/X Do'), '/XObject<</X 5 0 R>>', ...forms);
}

export const HOSTILE_PDFS: readonly HostileFile[] = [
  hostile('content inflates to 1 GiB of blanks', ['too-much-memory', 'too-slow'], () =>
    sheetPdf('', bomb(' '.repeat(MEGABYTE), 1024)),
  ),
  hostile('50 million text operators', ['too-slow', 'too-much-memory'], () =>
    sheetPdf('', bomb('(a)Tj '.repeat(100_000), 500)),
  ),
  hostile('2 million text operators', ['too-slow', 'too-much-memory'], () =>
    sheetPdf('', bomb('(a)Tj '.repeat(100_000), 20)),
  ),
  hostile('2 million text places', ['too-slow', 'too-much-memory'], () =>
    sheetPdf('', bomb('BT /F1 9 Tf 50 50 Td (ab) Tj ET '.repeat(10_000), 200)),
  ),
  hostile('forms draw forms, ten deep', ['too-slow', 'too-much-memory'], formsWithinForms),
  hostile('a form draws itself', ['records'], () =>
    onePage(
      stream(`${sheet} /X Do`),
      '/XObject<</X 5 0 R>>',
      stream('/X Do /X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>'),
    ),
  ),
  hostile('one page listed 200,000 times', ['too-many-pages'], () =>
    pdfFile([catalog(), pages('3 0 R '.repeat(200_000), 200_000), page('4 0 R'), stream(sheet)]),
  ),
  hostile('a /Count of two thousand million', ['records', 'too-many-pages'], () =>
    pdfFile([catalog(), pages('3 0 R', 2_000_000_000), page('4 0 R'), stream(sheet)]),
  ),
  hostile('a /Count of four thousand', ['records'], () =>
    pdfFile([catalog(), pages('3 0 R', 4000), page('4 0 R'), stream(sheet)]),
  ),
  hostile('a /Count below zero', ['pdf-damaged'], () =>
    pdfFile([catalog(), pages('3 0 R', -5), page('4 0 R'), stream(sheet)]),
  ),
  hostile('a page tree that holds itself', ['pdf-damaged'], () => pdfFile([catalog(), pages('2 0 R', 1)])),
  hostile('a page tree that holds itself beside a page', ['pdf-damaged'], () =>
    pdfFile([catalog(), pages('2 0 R 3 0 R', 2), page('4 0 R'), stream(sheet)]),
  ),
  hostile('a page tree 100,000 deep', ['records'], () =>
    pdfFile([
      catalog(),
      ...Array.from({ length: 100_000 }, (_, i) => pages(`${i + 3} 0 R`, 1)),
      page('100003 0 R'),
      stream(sheet),
    ]),
  ),
  hostile('a /Prev that points at itself', ['records'], () => {
    const plain = sheetPdf();
    const at = plain.lastIndexOf('xref\n0');
    return Buffer.from(plain.toString('latin1').replace('/Root', `/Prev ${at}/Root`), 'latin1');
  }),
  hostile('arrays 200,000 deep in the catalogue', ['pdf-damaged'], () => sheetPdf(`/A ${'['.repeat(200_000)}`)),
  hostile('arrays 200,000 deep in the content', ['records'], () =>
    sheetPdf('', stream(`${sheet}\n${'['.repeat(200_000)}`)),
  ),
  hostile('dictionaries 200,000 deep in the page', ['pdf-damaged'], () =>
    onePage(stream(sheet), '/A<<'.repeat(200_000)),
  ),
  hostile('states saved 5 million deep', ['too-slow', 'too-much-memory'], () =>
    sheetPdf('', bomb('q '.repeat(100_000), 50)),
  ),
  hostile('a CMap of a thousand million', ['not-an-export'], () =>
    onePage(
      stream(sheet),
      withFont(5),
      font('/ToUnicode 6 0 R'),
      stream(cmap('1 beginbfrange <00000000> <3b9aca00> <0041> endbfrange')),
    ),
  ),
  hostile('a CID range of a thousand million', ['not-an-export'], () =>
    onePage(
      stream(sheet),
      withFont(5),
      font('').replace('/Identity-H', ' 6 0 R'),
      stream(cmap('1 begincidrange <00000000> <3b9aca00> 1 endcidrange'), '/Type/CMap/CMapName/A'),
    ),
  ),
  hostile('many CMap ranges', ['too-slow', 'too-much-memory'], () =>
    onePage(
      stream(sheet),
      withFont(5),
      font('/ToUnicode 6 0 R'),
      flate(cmap(`100 beginbfrange ${'<0000> <00ffffff> <0041> '.repeat(100)} endbfrange`)),
    ),
  ),
  hostile('widths of a thousand million', ['too-much-memory', 'too-slow'], () =>
    onePage(stream(sheet), withFont(5), font('').replace('/FontDescriptor<<', '/W[0 1000000000 500]/FontDescriptor<<')),
  ),
  hostile('an xref of four thousand million entries', ['records'], () =>
    pdfFile([catalog(), pages('3 0 R', 1), page('4 0 R'), stream(sheet)], {
      xref: `xref\n0 4000000000\n0000000000 65535 f \n`,
    }),
  ),
  hostile('an xref that begins at four thousand million', ['records'], () =>
    pdfFile([catalog(), pages('3 0 R', 1), page('4 0 R'), stream(sheet)], {
      xref: `xref\n4000000000 3\n0000000000 65535 f \n0000000009 00000 n \n`,
    }),
  ),
  hostile('an object stream of four thousand million objects', ['records'], () =>
    pdfFile([
      catalog(),
      pages('3 0 R', 1),
      page('4 0 R'),
      stream(sheet),
      stream('1 0 2 0 ', '/Type/ObjStm/N 4000000000/First 8'),
    ]),
  ),
  hostile('a length that points at itself', ['records'], () =>
    pdfFile([
      catalog(),
      pages('3 0 R', 1),
      page('4 0 R'),
      Buffer.from(`<</Length 4 0 R>>\nstream\n${sheet}\nendstream`, 'latin1'),
    ]),
  ),
  hostile('predictor of two thousand million columns', ['pdf-damaged', 'pdf-no-text'], () =>
    sheetPdf('', flate(sheet, '/DecodeParms<</Predictor 12/Columns 2000000000/Colors 4/BitsPerComponent 16>>')),
  ),
  hostile('a hundred filters', ['pdf-damaged', 'pdf-no-text'], () =>
    sheetPdf('', stream(sheet, `/Filter[${'/ASCIIHexDecode'.repeat(100)}]`)),
  ),
  hostile('a run-length bomb', ['too-slow', 'too-much-memory'], () =>
    sheetPdf('', stream(runs(10_000_000), '/Filter[/FlateDecode/RunLengthDecode]')),
  ),
  hostile('an image of two thousand million points', ['records'], () =>
    sheetPdf('', stream(`${sheet}\nBI /W 2000000000 /H 2000000000 /BPC 8 /CS /RGB ID xx EI`)),
  ),
  hostile('a string of 100 MB', ['too-much-memory', 'too-slow'], () =>
    sheetPdf('', bomb(`(${'a'.repeat(1_000_000)}`, 100)),
  ),
  hostile('one string of 20 MB shown', ['too-slow', 'too-much-memory'], () =>
    sheetPdf('', flate(`BT /F1 9 Tf 50 50 Td (${'a'.repeat(20_000_000)}) Tj ET`)),
  ),
  hostile('an array of 2 million numbers shown', ['pdf-damaged', 'too-slow'], () =>
    sheetPdf('', flate(`BT /F1 9 Tf 50 50 Td [${'(a)-9'.repeat(2_000_000)}] TJ ET`)),
  ),
  hostile('names of a million kinds', ['too-slow'], () =>
    sheetPdf('', flate(Array.from({ length: 1_000_000 }, (_, i) => `/N${i} gs`).join('\n'))),
  ),
  hostile('an outline that holds itself', ['records'], () => sheetPdf('/Outlines 1 0 R/Names 1 0 R/Dests 1 0 R')),
  hostile('a huge page', ['not-an-export'], () =>
    pdfFile([catalog(), pages('3 0 R', 1), page('4 0 R').replace('595 842', '1e38 1e38'), stream(sheet)]),
  ),
  hostile('a content array of 1,000,000 streams', ['too-slow', 'too-much-memory'], () =>
    pdfFile([catalog(), pages('3 0 R', 1), page(`[${'4 0 R '.repeat(1_000_000)}]`), stream(sheet)]),
  ),
  hostile('type 3 glyphs that show themselves', ['not-an-export'], () =>
    onePage(
      stream('BT /F1 9 Tf 50 50 Td (aaaa) Tj ET'),
      withFont(5),
      `<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 6 0 R>>/Encoding<</Type/Encoding/Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1]/Resources<</Font<</F1 5 0 R>>>>>>`,
      stream('1 0 d0 BT /F1 1 Tf (aaaa) Tj ET'),
    ),
  ),
];
