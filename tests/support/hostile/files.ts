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

export const HOSTILE_PDFS: readonly HostileFile[] = [
  {
    name: 'content inflates to 1 GiB of blanks',
    make: () => sheetPdf('', bomb(' '.repeat(MEGABYTE), 1024)),
    outcome: ['too-much-memory', 'too-slow'],
  },
  {
    name: '50 million text operators',
    make: () => sheetPdf('', bomb('(a)Tj '.repeat(100_000), 500)),
    outcome: ['too-slow', 'too-much-memory'],
  },
  {
    name: '2 million text operators',
    make: () => sheetPdf('', bomb('(a)Tj '.repeat(100_000), 20)),
    outcome: ['too-slow', 'too-much-memory'],
  },
  {
    name: '2 million text places',
    make: () => sheetPdf('', bomb('BT /F1 9 Tf 50 50 Td (ab) Tj ET '.repeat(10_000), 200)),
    outcome: ['too-slow', 'too-much-memory'],
  },
  {
    name: 'forms draw forms, ten deep',
    make: () => {
      const forms = Array.from({ length: 10 }, (_, i) => {
        const draw = i === 9 ? sheet : '/X Do '.repeat(10);
        return stream(draw, `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X ${i + 6} 0 R>>>>`);
      });
      return onePage(stream('/X Do'), '/XObject<</X 5 0 R>>', ...forms);
    },
    outcome: ['too-slow'],
  },
  {
    name: 'a form draws itself',
    make: () =>
      onePage(
        stream(`${sheet} /X Do`),
        '/XObject<</X 5 0 R>>',
        stream('/X Do /X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>'),
      ),
    outcome: ['records'],
  },
  {
    name: 'one page listed 200,000 times',
    make: () => pdfFile([catalog(), pages('3 0 R '.repeat(200_000), 200_000), page('4 0 R'), stream(sheet)]),
    outcome: ['too-many-pages'],
  },
  {
    name: 'a /Count of two thousand million',
    make: () => pdfFile([catalog(), pages('3 0 R', 2_000_000_000), page('4 0 R'), stream(sheet)]),
    outcome: ['records', 'too-many-pages'],
  },
  {
    name: 'a /Count of four thousand',
    make: () => pdfFile([catalog(), pages('3 0 R', 4000), page('4 0 R'), stream(sheet)]),
    outcome: ['records'],
  },
  {
    name: 'a /Count below zero',
    make: () => pdfFile([catalog(), pages('3 0 R', -5), page('4 0 R'), stream(sheet)]),
    outcome: ['pdf-damaged'],
  },
  {
    name: 'a page tree that holds itself',
    make: () => pdfFile([catalog(), pages('2 0 R', 1)]),
    outcome: ['pdf-damaged'],
  },
  {
    name: 'a page tree that holds itself beside a page',
    make: () => pdfFile([catalog(), pages('2 0 R 3 0 R', 2), page('4 0 R'), stream(sheet)]),
    outcome: ['pdf-damaged'],
  },
  {
    name: 'a page tree 100,000 deep',
    make: () =>
      pdfFile([
        catalog(),
        ...Array.from({ length: 100_000 }, (_, i) => pages(`${i + 3} 0 R`, 1)),
        page('100003 0 R'),
        stream(sheet),
      ]),
    outcome: ['records'],
  },
  {
    name: 'a /Prev that points at itself',
    make: () => {
      const plain = sheetPdf();
      const at = plain.lastIndexOf('xref\n0');
      return Buffer.from(plain.toString('latin1').replace('/Root', `/Prev ${at}/Root`), 'latin1');
    },
    outcome: ['records'],
  },
  {
    name: 'arrays 200,000 deep in the catalogue',
    make: () => sheetPdf(`/A ${'['.repeat(200_000)}`),
    outcome: ['pdf-damaged'],
  },
  {
    name: 'arrays 200,000 deep in the content',
    make: () => sheetPdf('', stream(`${sheet}\n${'['.repeat(200_000)}`)),
    outcome: ['records'],
  },
  {
    name: 'dictionaries 200,000 deep in the page',
    make: () => onePage(stream(sheet), '/A<<'.repeat(200_000)),
    outcome: ['pdf-damaged'],
  },
  {
    name: 'states saved 5 million deep',
    make: () => sheetPdf('', bomb('q '.repeat(100_000), 50)),
    outcome: ['too-slow', 'too-much-memory'],
  },
  {
    name: 'a CMap of a thousand million',
    make: () =>
      onePage(
        stream(sheet),
        withFont(5),
        font('/ToUnicode 6 0 R'),
        stream(cmap('1 beginbfrange <00000000> <3b9aca00> <0041> endbfrange')),
      ),
    outcome: ['not-an-export'],
  },
  {
    name: 'a CID range of a thousand million',
    make: () =>
      onePage(
        stream(sheet),
        withFont(5),
        font('').replace('/Identity-H', ' 6 0 R'),
        stream(cmap('1 begincidrange <00000000> <3b9aca00> 1 endcidrange'), '/Type/CMap/CMapName/A'),
      ),
    outcome: ['not-an-export'],
  },
  {
    name: 'many CMap ranges',
    make: () =>
      onePage(
        stream(sheet),
        withFont(5),
        font('/ToUnicode 6 0 R'),
        flate(cmap(`100 beginbfrange ${'<0000> <00ffffff> <0041> '.repeat(100)} endbfrange`)),
      ),
    outcome: ['too-slow', 'too-much-memory'],
  },
  {
    name: 'widths of a thousand million',
    make: () =>
      onePage(
        stream(sheet),
        withFont(5),
        font('').replace('/FontDescriptor<<', '/W[0 1000000000 500]/FontDescriptor<<'),
      ),
    outcome: ['too-much-memory', 'too-slow'],
  },
  {
    name: 'an xref of four thousand million entries',
    make: () =>
      pdfFile([catalog(), pages('3 0 R', 1), page('4 0 R'), stream(sheet)], {
        xref: `xref\n0 4000000000\n0000000000 65535 f \n`,
      }),
    outcome: ['records'],
  },
  {
    name: 'an xref that begins at four thousand million',
    make: () =>
      pdfFile([catalog(), pages('3 0 R', 1), page('4 0 R'), stream(sheet)], {
        xref: `xref\n4000000000 3\n0000000000 65535 f \n0000000009 00000 n \n`,
      }),
    outcome: ['records'],
  },
  {
    name: 'an object stream of four thousand million objects',
    make: () =>
      pdfFile([
        catalog(),
        pages('3 0 R', 1),
        page('4 0 R'),
        stream(sheet),
        stream('1 0 2 0 ', '/Type/ObjStm/N 4000000000/First 8'),
      ]),
    outcome: ['records'],
  },
  {
    name: 'a length that points at itself',
    make: () =>
      pdfFile([
        catalog(),
        pages('3 0 R', 1),
        page('4 0 R'),
        Buffer.from(`<</Length 4 0 R>>\nstream\n${sheet}\nendstream`, 'latin1'),
      ]),
    outcome: ['records'],
  },
  {
    name: 'predictor of two thousand million columns',
    make: () =>
      sheetPdf('', flate(sheet, '/DecodeParms<</Predictor 12/Columns 2000000000/Colors 4/BitsPerComponent 16>>')),
    outcome: ['pdf-damaged', 'pdf-no-text'],
  },
  {
    name: 'a hundred filters',
    make: () => sheetPdf('', stream(sheet, `/Filter[${'/ASCIIHexDecode'.repeat(100)}]`)),
    outcome: ['pdf-damaged', 'pdf-no-text'],
  },
  {
    name: 'a run-length bomb',
    make: () => sheetPdf('', stream(runs(10_000_000), '/Filter[/FlateDecode/RunLengthDecode]')),
    outcome: ['too-slow', 'too-much-memory'],
  },
  {
    name: 'an image of two thousand million points',
    make: () => sheetPdf('', stream(`${sheet}\nBI /W 2000000000 /H 2000000000 /BPC 8 /CS /RGB ID xx EI`)),
    outcome: ['records'],
  },
  {
    name: 'a string of 100 MB',
    make: () => sheetPdf('', bomb(`(${'a'.repeat(1_000_000)}`, 100)),
    outcome: ['too-much-memory', 'too-slow'],
  },
  {
    name: 'one string of 20 MB shown',
    make: () => sheetPdf('', flate(`BT /F1 9 Tf 50 50 Td (${'a'.repeat(20_000_000)}) Tj ET`)),
    outcome: ['too-slow', 'too-much-memory'],
  },
  {
    name: 'an array of 2 million numbers shown',
    make: () => sheetPdf('', flate(`BT /F1 9 Tf 50 50 Td [${'(a)-9'.repeat(2_000_000)}] TJ ET`)),
    outcome: ['not-an-export', 'too-slow'],
  },
  {
    name: 'names of a million kinds',
    make: () => sheetPdf('', flate(Array.from({ length: 1_000_000 }, (_, i) => `/N${i} gs`).join('\n'))),
    outcome: ['too-slow'],
  },
  {
    name: 'an outline that holds itself',
    make: () => sheetPdf('/Outlines 1 0 R/Names 1 0 R/Dests 1 0 R'),
    outcome: ['records'],
  },
  {
    name: 'a huge page',
    make: () => pdfFile([catalog(), pages('3 0 R', 1), page('4 0 R').replace('595 842', '1e38 1e38'), stream(sheet)]),
    outcome: ['not-an-export'],
  },
  {
    name: 'a content array of 1,000,000 streams',
    make: () => pdfFile([catalog(), pages('3 0 R', 1), page(`[${'4 0 R '.repeat(1_000_000)}]`), stream(sheet)]),
    outcome: ['too-slow', 'too-much-memory'],
  },
  {
    name: 'type 3 glyphs that show themselves',
    make: () =>
      onePage(
        stream('BT /F1 9 Tf 50 50 Td (aaaa) Tj ET'),
        withFont(5),
        `<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 6 0 R>>/Encoding<</Type/Encoding/Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[1]/Resources<</Font<</F1 5 0 R>>>>>>`,
        stream('1 0 d0 BT /F1 1 Tf (aaaa) Tj ET'),
      ),
    outcome: ['not-an-export'],
  },
];
