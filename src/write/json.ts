/**
 * Document -> JSON: the whole document, indented by two, or one objective a line.
 *
 * Example: `toJson(document)` is `{\n  "schemaVersion": "1.0", ...}\n`. What a screen obeys or nobody sees comes out as
 * `\uXXXX`, which is the same text to every reader; halves of surrogate pairs as U+FFFD, which is all that UTF-8 can say.
 */
import { replaceStrange } from '../model/characters.js';
import type { Objective } from '../model/objective.js';

/** For `JSON.stringify`: strings that can be written as UTF-8. */
export const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value;

const escaped = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** Any value as JSON, on one line or indented. */
export const jsonOf = (value: unknown, indent?: number): string =>
  replaceStrange(JSON.stringify(value, wellFormed, indent), escaped);

/** The document as JSON, two spaces a level, newline at the end; any other value as well. */
export function toJson(document: unknown): string {
  return `${jsonOf(document, 2)}\n`;
}

/** Each objective as JSON on a line of its own; nothing at all where there is none. */
export function toNdjson({ objectives }: { readonly objectives: readonly Objective[] }): string {
  return objectives.map((objective) => `${jsonOf(objective)}\n`).join('');
}
