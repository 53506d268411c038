/**
 * The encoding that a page of HTML names itself. In: bytes. Out: its name, where nothing in the bytes speaks against it.
 *
 * A page that was converted may still name the encoding that it had before: bytes that are valid UTF-8 are read as UTF-8,
 * and a page that names UTF-8 is checked like any other.
 */
import { latin1 } from '../platform/platform.js';
import { isEncoding } from './decode.js';

/** Where a page may name its encoding. */
const START = 1024;
const META = /charset ?= ?["']? ?([\w:.-]{1,40})/iu;
const XML = /^<\?xml [^>]{0,100}encoding ?= ?["']([\w:.-]{1,40})/iu;

/** Names for what every browser reads as Windows-1252. */
const WINDOWS_1252 = /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii|l1|cp819|x-cp1252)$/iu;

/** Returns the encoding that a page names; nothing where it names none, or where the bytes show another one. */
export async function declaredEncoding(bytes: Uint8Array): Promise<string | undefined> {
  const start = bytes.subarray(0, START);
  if (start[0] === 0xef || start[0] === 0xff || start[0] === 0xfe || start.includes(0)) return undefined;
  const text = latin1(start).replace(/\s+/gu, ' ').trim();
  const name = (/<meta/iu.test(text) ? META.exec(text) : XML.exec(text))?.[1];
  if (name === undefined || /^utf-?(?:8|16)/iu.test(name) || isUtf8(bytes)) return undefined;
  if (WINDOWS_1252.test(name)) return 'Windows-1252';
  return (await isEncoding(name)) ? name : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
