/**
 * Writes the document as YAML that every reader understands alike.
 *
 * Example: `code: "0301"`. Readers of YAML 1.1 take a bare `0301`, `2023_2028`, `1:30` or `no` for something other than
 * text, each by rules of its own: so every string is quoted.
 */

import type { Document } from '../report/document.js';
import { replaceNonText } from '../text/characters.js';
import { wellFormed } from './json.js';

/** The escape of a non-text character within double quotes, in which every string stands. */
function yamlEscape(character: string): string {
  const code = character.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** The whole document as YAML: keys bare, strings in double quotes, one value a line however long. */
export async function toYaml(document: Document): Promise<string> {
  const { dump } = await import('js-yaml');
  const plain: unknown = JSON.parse(JSON.stringify(document, wellFormed)); // shares no object, so that no alias is written
  return replaceNonText(dump(plain, { forceQuotes: true, quoteStyle: 'double' }), yamlEscape);
}
