/**
 * What happens to a text file on its way: other encodings, other line ends, letters that look the same.
 *
 * In: text. Out: bytes. The truth stays the same.
 */
import iconv from 'iconv-lite';

/** A form feed where a page begins, as text tools print it: before each header block but the first. @param {string} text */
const paged = (text) => text.replace(/\n\n\n\n(?=OBIETTIVO [A-Z ]+\n\d{4}_)/g, '\n\n\f');

/** @type {Record<string, (text: string) => Buffer>} */
export const disguises = {
  'utf8-bom': (text) => iconv.encode(text, 'utf8', { addBOM: true }),
  windows1252: (text) => iconv.encode(text.replaceAll('\n', '\r\n'), 'windows-1252'),
  latin9: (text) => iconv.encode(text, 'iso-8859-15'),
  utf16le: (text) => iconv.encode(text.replaceAll('\n', '\r\n'), 'utf-16le', { addBOM: true }),
  utf16be: (text) => iconv.encode(text, 'utf-16be', { addBOM: true }),
  crlf: (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
  cr: (text) => Buffer.from(text.replaceAll('\n', '\r')),
  formfeeds: (text) => Buffer.from(paged(text)),
  /** No-break spaces after short words, also inside labels; blanks at line ends. */
  nobreak: (text) =>
    Buffer.from(
      text
        .replace(/\b(di|a|il|la|€) /g, '$1\u00A0')

        .replace(/([a-z.])\n/g, '$1 \u00A0\n'),
    ),
  /** Zero-width spaces after underscores and slashes, where word processors allow a break. */
  zerowidth: (text) => Buffer.from(text.replace(/([_/])/g, '$1\u200B').replace(/^(Responsabile|Stato)/gm, '\uFEFF$1')),
  ligatures: (text) =>
    Buffer.from(text.replace(/ffi/g, 'ﬃ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ').replace(/ff/g, 'ﬀ')),
  /** A soft hyphen inside every long word. */
  softhyphens: (text) => Buffer.from(text.replace(/\b([a-zàèìòù]{5})([a-zàèìòù]{4,})/g, '$1\u00AD$2')),
  decomposed: (text) => Buffer.from(text.normalize('NFD')),
};
