/**
 * Document -> JSON: the whole document, indented by two, or one objective a line.
 *
 * Example: `toJson(document)` is `{\n  "schemaVersion": "1.0", ...}\n`. What a screen obeys or nobody sees comes out as
 * `\uXXXX`, which is the same text to every reader; halves of surrogate pairs as U+FFFD, which is all that UTF-8 can say.
 */

import type { Objective } from '../model/objective.js';
import { replaceStrange } from '../text/characters.js';

/** For `JSON.stringify`: strings that can be written as UTF-8. */
export const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value;

const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** What is not surely text. Nearly all is: so much is seen in one go, and without a word of it taken apart. */
const DOUBTFUL = /[^\n -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u2030-\u205E\u20AC]/; // of a pattern of code points, V8 takes four times as long

/** How `JSON.stringify` writes halves of surrogate pairs; and text that says so. */
const MAYBE_HALF = '\\ud';

/** Any value as JSON, on one line or indented. */
export function jsonOf(value: unknown, indent?: number): string {
  const quick = JSON.stringify(value, undefined, indent);
  const json = quick.includes(MAYBE_HALF) ? JSON.stringify(value, wellFormed, indent) : quick;
  if (!DOUBTFUL.test(json)) return json;
  const lines = json.split('\n'); // none that a text has: those are escaped
  return lines.map((line) => (DOUBTFUL.test(line) ? replaceStrange(line, escaped) : line)).join('\n');
}

/** The document as JSON, two spaces a level, newline at the end; any other value as well. */
export function toJson(document: unknown): string {
  return `${jsonOf(document, 2)}\n`;
}

/** Each objective as JSON on a line of its own; nothing at all where there is none. */
export function toNdjson({ objectives }: { readonly objectives: readonly Objective[] }): string {
  return objectives.map((objective) => `${jsonOf(objective)}\n`).join('');
}
