/**
 * Document -> JSON: the whole document, indented by two, or one objective a line.
 *
 * Example: `toJson(document)` is `{\n  "schemaVersion": "1.0", ...}\n`. Lone surrogates come out as `\udXXX`, so that
 * the bytes are always UTF-8.
 */
import type { Objective } from '../model/objective.js';
import type { Document } from '../report/document.js';

/** The document as JSON, two spaces a level, newline at the end. */
export function toJson(document: Document): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Each objective as JSON on a line of its own; nothing at all where there is none. */
export function toNdjson({ objectives }: { readonly objectives: readonly Objective[] }): string {
  return objectives.map((objective) => `${JSON.stringify(objective)}\n`).join('');
}
