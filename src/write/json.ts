/**
 * Writes the document as JSON, indented by two, or its objectives as NDJSON, one a line.
 *
 * Example: `toJson(document)` is `{\n  "schemaVersion": "1.1", ...}\n`. Non-text characters come out as `\uXXXX`, which every
 * reader takes for the same text; halves of surrogate pairs, which UTF-8 cannot hold, as U+FFFD.
 */

import type { Objective } from '../model/objective.js';
import type { Many, Records } from '../report/records.js';
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

/** How many characters are gathered before they are given out: each piece costs a call to the system. */
const GATHERED = 2 ** 20;

/** Gives the same text in fewer pieces. */
async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < GATHERED) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** Gives the members of a list as they stand in indented JSON, two levels deep. */
async function* listed(items: Many<unknown>): AsyncGenerator<string, void, undefined> {
  let before = '';
  for await (const item of items) {
    yield `${before}\n    ${jsonOf(item, 2).replaceAll('\n', '\n    ')}`;
    before = ',';
  }
  if (before !== '') yield '\n  ';
}

async function* documentPieces(records: Records): AsyncGenerator<string, void, undefined> {
  const { schemaVersion, sources, objectives, diagnostics } = records;
  yield `{\n  "schemaVersion": ${jsonOf(schemaVersion)}`;
  for (const [name, items] of Object.entries({ sources, objectives, diagnostics })) {
    yield `,\n  "${name}": [`;
    yield* listed(items);
    yield ']';
  }
  yield '\n}\n';
}

async function* lines({ objectives }: Pick<Records, 'objectives'>): AsyncGenerator<string, void, undefined> {
  for await (const objective of objectives) yield `${jsonOf(objective)}\n`;
}

/** Gives what {@link toJson} makes of a document, record by record: one text cannot be longer than 512 MiB. */
export const jsonPieces = (records: Records): AsyncIterable<string> => gathered(documentPieces(records));

/** Gives what {@link toNdjson} makes, record by record. */
export const ndjsonPieces = (records: Pick<Records, 'objectives'>): AsyncIterable<string> => gathered(lines(records));
