/**
 * Document -> YAML that every reader takes for the same strings.
 *
 * Example: `code: "0301"`. Readers of YAML 1.1 take a bare `0301`, `2023_2028`, `1:30` or `no` for something other than
 * text, and each has rules of its own: so every string is quoted, none is left to a reader's rules.
 */
import type { Document } from '../report/document.js';

/** Halves of a surrogate pair: YAML cannot carry them, nor can UTF-8. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

const wellFormed = (_key: string, value: unknown) =>
  typeof value === 'string' ? value.replace(LONE_SURROGATES, '\uFFFD') : value;

/** The whole document as YAML: keys bare, strings in double quotes, one value a line however long. */
export async function toYaml(document: Document): Promise<string> {
  const { dump } = await import('js-yaml');
  const plain: unknown = JSON.parse(JSON.stringify(document, wellFormed));
  return dump(plain, { noRefs: true, forceQuotes: true, quoteStyle: 'double', lineWidth: -1 });
}
