/**
 * Writes the document as JSON, indented by two, or its objectives as NDJSON, one a line.
 *
 * Example: `toJson(document)` is `{\n  "schemaVersion": "1.1", ...}\n`. Non-text characters come out as `\uXXXX`, which every
 * reader takes for the same text; halves of surrogate pairs, which UTF-8 cannot hold, as U+FFFD.
 */

import type { Objective } from '../model/objective.js';
import { replaceNonText } from '../text/characters.js';

/** For `JSON.stringify`: replaces halves of surrogate pairs in strings. */
export const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value;

const jsonEscape = (character: string): string =>
  character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** Any value as JSON, on one line or indented. */
export const jsonOf = (value: unknown, indent?: number): string =>
  replaceNonText(JSON.stringify(value, wellFormed, indent), jsonEscape);

/** The document, or any other value, as JSON: two spaces a level, newline at the end. */
export const toJson = (document: unknown): string => `${jsonOf(document, 2)}\n`;

/** Each objective as JSON on a line of its own; the empty text for no objective. */
export const toNdjson = ({ objectives }: { readonly objectives: readonly Objective[] }): string =>
  objectives.map((objective) => `${jsonOf(objective)}\n`).join('');
