/**
 * Makes the bytes of a Word document of its parts: A4, with page numbers at the foot, and the same bytes for the same parts.
 *
 * Example: `await docxOf({ title: 'Schede obiettivo', language: 'it', parts })`. Its fields are written with what they show, so
 * that Word does not ask to update them.
 */

import type { FileChild, PageNumberEstimator } from 'docx';
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import { visible } from '../../text/characters.js';
import { archiveOf } from '../archive.js';
import { pagesOf } from './pages.js';
import { runs } from './parts.js';
import { PAGE, stylesOf, TEXT_WIDTH } from './styles.js';

export interface WordFile {
  readonly title: string;
  readonly language: Language;
  readonly parts: readonly FileChild[];
}

const PAGE_OF: readonly [before: Bilingual, between: Bilingual] = [
  { it: 'Pagina ', en: 'Page ' },
  { it: ' di ', en: ' of ' },
];

/** The foot of each page: the title, and `Pagina 3 di 20`. */
function footer(title: string, language: Language): Footer {
  const [before, between] = PAGE_OF;
  const pages = [before[language], PageNumber.CURRENT, between[language], PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [...runs(title), new TextRun({ children: ['\t', ...pages] })],
      }),
    ],
  });
}

const CORE = 'docProps/core.xml';

/** The properties without the times that the package took from the clock. */
const withoutTimes = (core: string): string =>
  core.replace(/<dcterms:(?:created|modified)[^<>]*>[^<>]*<\/dcterms:(?:created|modified)>/gu, '');

const BODY = 'word/document.xml';

/** The name and the number of a bookmark. No text has bare quotes or angle brackets. */
const BOOKMARK = /<w:bookmarkStart w:name="_Toc(\d+)" w:id="(\d+)"/gu;

/** What refers to bookmarks by their numbers. */
const REFERENCE = /( w:anchor="_Toc|<w:bookmarkEnd w:id="|<w:instrText xml:space="preserve">PAGEREF _Toc)(\d+)/gu;

/** The body with its bookmarks numbered from 1 on: the package goes on counting from one document to the next. */
function renumbered(body: string): string {
  const [, first = '1'] = /<w:bookmarkStart w:name="_Toc(\d+)"/u.exec(body) ?? [];
  const own = (number: string) => String(Number(number) - Number(first) + 1);
  return body
    .replace(BOOKMARK, (_, name: string, id: string) => `<w:bookmarkStart w:name="_Toc${own(name)}" w:id="${own(id)}"`)
    .replace(REFERENCE, (_, before: string, number: string) => before + own(number));
}

/** Changes a part of the file. */
const changed = (files: Record<string, Uint8Array>, name: string, change: (xml: string) => string) => ({
  ...files,
  [name]: strToU8(change(strFromU8(files[name]!))),
});

/** The bytes of the document. `pageNumbers` works out the pages that its fields show. */
export async function docxOf(
  { title, language, parts }: WordFile,
  pageNumbers: PageNumberEstimator = pagesOf,
): Promise<Uint8Array> {
  const document = new Document({
    ...stylesOf(language),
    ...{ title: visible(title), creator: 'dup-parse', lastModifiedBy: 'dup-parse', description: '' },
    pageNumbers,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin, footer: 567 },
          },
        },
        footers: { default: footer(title, language) },
        children: parts,
      },
    ],
  });
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  return archiveOf(changed(changed(files, CORE, withoutTimes), BODY, renumbered));
}
