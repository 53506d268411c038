/**
 * A Word document -> its parts. In: the bytes of a ZIP archive. Out: the texts that a document is made of, without pictures.
 *
 * What the archive says of its sizes is believed only as an upper bound: no part is unpacked to more than it says, and all
 * of them together to no more than the limit.
 */
import { unzipSync, zipSync } from 'fflate';

/** The parts by their names, as text. */
export type Parts = ReadonlyMap<string, string>;

/** Thrown where the parts would unpack to more than the limit. */
export class ArchiveLimitError extends Error {}

const isText = (name: string): boolean =>
  /\.(?:xml|rels)$/iu.test(name) && !/(?:^|\/)(?:theme|glossary|customXml|embeddings)\//iu.test(name);

/** Unpacks the parts. Throws an ArchiveLimitError over `most` bytes, another error where the archive is damaged. */
export function unpack(bytes: Uint8Array, most: number): Parts {
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!isText(name)) return false;
      size += originalSize;
      if (size > most) throw new ArchiveLimitError();
      return true;
    },
  });
  return new Map(Object.entries(files).map(([name, own]) => [name, decodeXml(own)]));
}

/** XML is UTF-8 unless its first bytes say otherwise. */
const decodeXml = (bytes: Uint8Array): string => {
  const wide = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
};

/** Packs parts, to be read by a reader of Word documents. */
export const pack = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, new TextEncoder().encode(text)])), { level: 0 });
