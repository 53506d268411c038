/**
 * Bytes of records that dup-parse wrote before -> the document, checked by its schema.
 *
 * Example: `readRecords('dup.json', bytes).objectives`. A document as JSON or YAML, or objectives as JSON, one a line:
 * those come without their sources. What is not ours, or was written by a later version, is an InputError.
 */
import type { z } from 'zod';
import { type Objective, objectiveSchema } from '../../model/objective.js';
import type { Param } from '../../report/catalogue/catalogue.js';
import { type Document, documentSchema } from '../../report/document.js';
import { InputError } from '../../report/errors/inputError.js';
import { SCHEMA_VERSION } from '../../report/schemaVersion.js';
import { decode, firstLetters } from '../decode.js';
import { isPdf } from '../detectFormat.js';

/** What JSON, and YAML of ours, begins with. No sheet does. */
const BEGINNINGS = [/^\s*(?:\{\s*["}]|\[\s*[[{\]])/u, /^(?:\s|#[^\n]*\n|---\s)*["']?schemaVersion["']?\s*:/u];
const LOOKED_AT = 4096;

/** Whether bytes are records, ours or somebody else's, and not an export. */
export function looksLikeRecords(bytes: Uint8Array): boolean {
  if (isPdf(bytes)) return false;
  const text = firstLetters(bytes.subarray(0, LOOKED_AT));
  return BEGINNINGS.some((beginning) => beginning.test(text));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NOT_A_DOCUMENT = {
  en: 'there is no "schemaVersion" at its beginning',
  it: 'all’inizio manca "schemaVersion"',
};

/** Where the schema first stops, as a path into the records. */
function reasonOf({ issues }: z.ZodError, before: readonly PropertyKey[] = []): Param {
  const path = [...before, ...(issues[0]?.path ?? [])].map(String).join('.') || '.';
  return {
    en: `what stands at "${path}" is not as dup-parse writes it`,
    it: `ciò che sta in "${path}" non è come lo scrive dup-parse`,
  };
}

/** Whether a version is one that is still to come. */
function isNewer(version: unknown): version is string {
  const numbers = (text: string) => text.split('.').map(Number) as [number, number];
  if (typeof version !== 'string' || !/^\d{1,6}\.\d{1,6}$/u.test(version)) return false;
  const [[major, minor], [ourMajor, ourMinor]] = [numbers(version), numbers(SCHEMA_VERSION)];
  return major > ourMajor || (major === ourMajor && minor > ourMinor);
}

/** Reads records. Throws an InputError that says what is wrong with them. */
export async function readRecords(file: string, bytes: Uint8Array): Promise<Document> {
  const fail = (reason: Param) => new InputError('not-records', { file, reason });
  const { text } = await decode(bytes);
  const value = /^\s*[[{]/u.test(text) ? jsonIn(text, fail) : await yamlIn(text, fail);
  if (Array.isArray(value)) return objectivesOf(value, fail);
  if (!isObject(value) || !Object.hasOwn(value, 'schemaVersion')) throw fail(NOT_A_DOCUMENT);
  if (isNewer(value.schemaVersion))
    throw new InputError('records-too-new', { file, version: value.schemaVersion, known: SCHEMA_VERSION });
  const { success, data, error } = documentSchema.safeParse(asNewest(value));
  if (!success) throw fail(reasonOf(error));
  return data;
}

/** A document of an earlier version as one of this: with what each source has had since. */
function asNewest(value: Record<string, unknown>): unknown {
  if (value.schemaVersion !== '1.0' || !Array.isArray(value.sources)) return value;
  const sources = value.sources.map((source) => (isObject(source) ? { ...source, container: null } : source));
  return { ...value, schemaVersion: SCHEMA_VERSION, sources };
}

/** A JSON document, or the list of what its lines hold. */
function jsonIn(text: string, fail: (reason: Param) => Error): unknown {
  const lines = text.split('\n');
  const whole = parsed(text);
  if (whole && !isObject(whole.value)) throw fail(NOT_A_DOCUMENT);
  if (whole) return Object.hasOwn(whole.value as object, 'schemaVersion') ? whole.value : [whole.value];
  if (!parsed(lines[0]!))
    throw fail({ en: 'it is not JSON, or not all of it is there', it: 'non è JSON, o non è completo' });
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    const found = parsed(line);
    if (!found) throw fail({ en: `line ${i + 1} is not JSON`, it: `la riga ${i + 1} non è JSON` });
    return [found.value];
  });
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

async function yamlIn(text: string, fail: (reason: Param) => Error): Promise<unknown> {
  const { load, YAMLException } = await import('js-yaml');
  try {
    return load(text, { maxAliases: 0 }); // we write none, and a few of them can stand for thousands of millions
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = error.mark ? error.mark.line + 1 : 1;
    throw fail({ en: `it is not YAML (line ${line})`, it: `non è YAML (riga ${line})` });
  }
}

function objectivesOf(values: readonly unknown[], fail: (reason: Param) => Error): Document {
  const objectives = values.map((value, i): Objective => {
    if (!isObject(value) || !['code', 'level', 'title'].every((key) => Object.hasOwn(value, key)))
      throw fail(NOT_A_DOCUMENT);
    const { success, data, error } = objectiveSchema.safeParse(value);
    if (!success) throw fail(reasonOf(error, [i]));
    return data;
  });
  return { schemaVersion: SCHEMA_VERSION, sources: [], objectives, diagnostics: [] };
}

/** Returns the name of another municipality than this one that records name; undefined if they name none. */
export const otherEntityIn = ({ sources, objectives }: Document, entity: string): string | undefined =>
  [...sources, ...objectives].find((one) => one.entity !== null && one.entity !== entity)?.entity ?? undefined;

/** Returns records with the municipality that they are of. */
export function withEntity(document: Document, entity: string): Document {
  const named = <Item extends object>(item: Item) => ({ ...item, entity });
  return { ...document, sources: document.sources.map(named), objectives: document.objectives.map(named) };
}
