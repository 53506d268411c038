/**
 * Bytes of records that dup-parse wrote before -> their items, checked, each as soon as it is whole.
 *
 * Example: `readRecordItems('dup.json', chunks)` gives `{ part: 'version', value: '1.1' }`, then the sources, the objectives and the
 * diagnostics in the order of the file, and at its end the keys that are not known. Objectives alone, as in NDJSON, have no version.
 */
import { InputError } from '../../report/errors/inputError.js';
import { SCHEMA_VERSION } from '../../report/schemaVersion.js';
import { firstLetters } from '../decode.js';
import { LOOKED_AT } from '../looksLikeRecords.js';
import { createCheck, type Items, isObject } from './checkedItem.js';
import { jsonItems } from './jsonItems.js';
import { CHECK_REPORT, otherOutputName } from './otherOutputs.js';
import { placesIn } from './places.js';
import { type Chunks, CUT, type Fail, isList, LISTS, type List, VERSION_KEY } from './rawItems.js';
import { yamlItems } from './yamlItems.js';

export type RecordItem =
  | { readonly [Kind in List]: { readonly part: Kind; readonly value: Items[Kind] } }[List]
  | { readonly part: 'version'; readonly value: string }
  | { readonly part: 'unknownKeys'; readonly value: readonly string[] };

const NOT_A_DOCUMENT = {
  en: 'there is no "schemaVersion" at its beginning',
  it: 'all’inizio manca "schemaVersion"',
};
const A_LIST = {
  en: 'it is a list without the document that it was taken from: name that, or write its objectives one a line, as NDJSON',
  it: 'è un elenco senza il documento da cui proviene: indicare quello, o scriverne gli obiettivi uno per riga, come NDJSON',
};
const twice = (key: string) => ({ en: `"${key}" stands in it twice`, it: `"${key}" vi compare due volte` });
const notAList = (key: string) => ({ en: `"${key}" is not a list`, it: `"${key}" non è un elenco` });
const missing = (key: string) => ({ en: `"${key}" is missing`, it: `manca "${key}"` });
const noSource = (place: string) => ({
  en: `"${place}" points at a source that is not there`,
  it: `"${place}" rimanda a una fonte che non c’è`,
});

/** How a document of ours begins, in JSON, whatever the order of its keys. */
const DOCUMENT = /^\s*\{\s*"(?:schemaVersion|sources|objectives|diagnostics)"/u;

/** Reads records of UTF-8. Throws an InputError that says what is wrong with them, at the first item that is none. */
export async function* readRecordItems(file: string, chunks: Chunks): AsyncGenerator<RecordItem, void, undefined> {
  const fail: Fail = (reason) => new InputError('not-records', { file, reason });
  const { start, all } = await lookAhead(chunks);
  const text = firstLetters(start);
  const other = otherOutputName(text);
  if (other) throw new InputError('other-output', { file, kind: other });
  if (/^\s*\[/u.test(text)) throw fail(A_LIST);
  const isJson = /^\s*\{/u.test(text);
  const isDocument = !isJson || DOCUMENT.test(text);
  const { check, noteUnknown, unknownKeys } = createCheck(fail);
  const keys = new Set<string>();
  const sources = createSourceCheck();
  for await (const raw of isJson ? jsonItems(all, isDocument, fail) : yamlItems(all, fail)) {
    if (raw.kind === 'version') yield { part: 'version', value: knownVersion(file, raw.value, fail) };
    else if (raw.kind === 'key') {
      if (keys.has(raw.key)) throw fail(twice(raw.key));
      if (isList(raw.key) && !raw.isList) throw fail(notAList(raw.key));
      keys.add(raw.key);
      if (!isList(raw.key) && raw.key !== VERSION_KEY) noteUnknown(raw.key);
    } else {
      if (!isDocument && !isObjective(raw.value)) throw fail(NOT_A_DOCUMENT);
      const value = check(raw.list, raw.value, raw.isCut);
      const item = { part: raw.list, value } as Extract<RecordItem, { part: List }>;
      if (isDocument) sources.see(item);
      yield item;
    }
  }
  if (isDocument) {
    if (!keys.has(VERSION_KEY)) throw fail(NOT_A_DOCUMENT);
    const absent = LISTS.find((list) => !keys.has(list));
    if (absent === 'objectives' && isJson) throw new InputError('other-output', { file, kind: CHECK_REPORT });
    if (absent) throw fail(isJson ? missing(absent) : CUT);
    const lost = sources.lost();
    if (lost !== null) throw fail(noSource(lost));
  }
  if (unknownKeys.size > 0) yield { part: 'unknownKeys', value: [...unknownKeys] };
}

/** Looks at the first bytes. `all` are the chunks as if nobody had looked. */
async function lookAhead(chunks: Chunks) {
  const rest = (async function* () {
    yield* chunks;
  })();
  const first: Uint8Array[] = [];
  for (let size = 0; size < LOOKED_AT; size += first.at(-1)!.length) {
    const { done, value } = await rest.next();
    if (done) break;
    first.push(value);
  }
  const start = new Uint8Array(first.flatMap((chunk) => [...chunk.subarray(0, LOOKED_AT)]));
  const all = (async function* () {
    yield* first;
    yield* rest;
  })();
  return { start, all };
}

const isObjective = (value: unknown): boolean =>
  isObject(value) && ['code', 'level', 'title'].every((key) => Object.hasOwn(value, key));

/** Returns a version of the same major number. A later minor number has only added. */
function knownVersion(file: string, version: unknown, fail: Fail): string {
  const major = (text: string) => Number(text.split('.')[0]);
  if (typeof version !== 'string' || !/^\d{1,6}\.\d{1,6}$/u.test(version)) throw fail(NOT_A_DOCUMENT);
  if (major(version) > major(SCHEMA_VERSION))
    throw new InputError('records-too-new', { file, version, known: SCHEMA_VERSION });
  if (major(version) < major(SCHEMA_VERSION))
    throw fail({ en: `its schemaVersion is ${version}`, it: `il suo schemaVersion è ${version}` });
  return version;
}

/** Looks whether all that items point at is among the sources, which may come later. */
function createSourceCheck() {
  let count = 0;
  let highest = { source: -1, place: '' };
  const see = (source: number, place: string) => {
    if (source > highest.source) highest = { source, place };
  };
  const numbers = { objectives: 0, diagnostics: 0 };
  return {
    see(item: Extract<RecordItem, { part: List }>) {
      if (item.part === 'sources') count += 1;
      else {
        const place = `${item.part}.${numbers[item.part]++}`;
        for (const { source } of placesIn(item)) see(source, place);
      }
    },
    /** The place of what points at no source; null where there is nothing of the kind. */
    lost: () => (count === 0 ? 'sources' : highest.source < count ? null : highest.place),
  };
}
