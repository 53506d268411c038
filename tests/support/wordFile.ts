/** A Word document as a reader finds it: its parts, and the texts of its paragraphs. */
import { strFromU8, unzipSync } from 'fflate';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string => text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name]!);

/** The parts of the file, as text. */
export const partsIn = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** The text of each paragraph in order, those of cells too; line breaks and tabs are themselves. */
export const paragraphsIn = (bytes: Uint8Array): string[] =>
  partsIn(bytes)
    ['word/document.xml']!.split('</w:p>')
    .map((xml) =>
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)]
        .map(([, text, mark]) => (mark === undefined ? decoded(text!) : mark === 'br' ? '\n' : '\t'))
        .join(''),
    );

/** The headings of a level, in order. */
export const headingsIn = (bytes: Uint8Array, level: 1 | 2 | 3): string[] =>
  partsIn(bytes)
    ['word/document.xml']!.split('</w:p>')
    .filter((xml) => xml.includes(`<w:pStyle w:val="Heading${level}"/>`))
    .map((xml) => [...xml.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => decoded(text!)).join(''));
