/** What a PDF holds beside its pages: a form that only Acrobat draws, and files that are attached. */
import { asDict, type Objects } from './streams.js';
import { type Dict, Text, type Value } from './syntax.js';

export interface Beside {
  /** Whether there is such a form, or any file; or whether that cannot be seen, in an encrypted PDF. */
  readonly hasMore: boolean;
  /** Names of the PDFs that are attached, as a list; empty if there are none. */
  readonly attached: string;
  /** Whether one of its streams is too large to be unpacked: it may be such a file. */
  readonly isTooLarge: boolean;
}

/** A file that is a PDF, or a signed one, by its name. */
const PDF_NAME = /\.(?:pdf|p7m)$/iu;

/** Looks for what stands beside the pages. */
export function besidePages({ all, resolve }: Objects, isTooLarge: boolean): Beside {
  const dicts = [...all.values()].flatMap(({ value }) => asDict(value) ?? []);
  const catalogues = dicts.filter((dict) => dict.get('/Type') === '/Catalog');
  const holds = (part: string, key: string) => catalogues.some((one) => asDict(resolve(one.get(part)))?.has(key));
  const attached = dicts.filter((dict) => dict.has('/EF')).map((dict) => nameOf(dict, resolve));
  return {
    hasMore: holds('/Names', '/EmbeddedFiles') || holds('/AcroForm', '/XFA'),
    attached: listed(attached.filter((name) => PDF_NAME.test(name))),
    isTooLarge,
  };
}

/** More names, or longer ones, say nothing new. */
const MOST_NAMES = 5;
const LONGEST_NAME = 100;

/** Names as a list. They come from the file: there may be any number of them, of any length. */
export const listed = (names: readonly string[]): string =>
  [
    ...names
      .slice(0, MOST_NAMES)
      .map((name) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name)),
    ...(names.length > MOST_NAMES ? ['…'] : []),
  ].join(', ');

/** The name of an attached file, in Unicode where it has one. */
function nameOf(file: Dict, resolve: (value: Value | undefined) => Value | undefined): string {
  const name = resolve(file.get('/UF') ?? file.get('/F'));
  if (!(name instanceof Text)) return '';
  const bytes = name.bytes.replace(/\\([0-7]{1,3}|[\s\S])/gu, (_, escaped: string) =>
    /^\d/u.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (CONTROLS[escaped] ?? escaped),
  );
  const isWide = bytes.startsWith('\xfe\xff');
  return isWide
    ? new TextDecoder('utf-16be').decode(Uint8Array.from(bytes.slice(2), (one) => one.charCodeAt(0)))
    : bytes;
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
