/**
 * The public functions of the library, each with a check of its arguments before it does its work.
 *
 * Example: `write(document, 'pdf')` rejects with the TypeError `write: format must be one of json, ...; given was the string
 * "pdf".`. The command calls the functions behind these, whose arguments it knows.
 */
import * as comparison from '../compare/compare.js';
import * as unrelated from '../compare/unrelated.js';
import { DEFAULT_LIMITS } from '../model/limits.js';
import { parseFiles as parseNamed } from '../parse/files.js';
import * as reading from '../parse.js';
import * as recognising from '../read/looksLikeRecords.js';
import * as records from '../read/records/readRecords.js';
import * as metadata from '../read/yaml/packageMetadata.js';
import * as profiles from '../read/yaml/profile.js';
import { DIAGNOSTIC_CODES, LANGUAGES } from '../report/catalogue/catalogue.js';
import type { Document } from '../report/document.js';
import type { Many } from '../report/records.js';
import * as rendering from '../report/render.js';
import * as reports from '../report/report.js';
import * as comparisons from '../write/comparison/formats.js';
import * as packages from '../write/datapackage/datapackage.js';
import * as formats from '../write/formats.js';
import * as schemas from '../write/jsonSchema.js';
import * as people from '../write/people/table.js';
import { SCHEMA_NAMES } from '../write/schemaNames.js';
import { TABLE_NAMES } from '../write/tables.js';
import {
  A_COUNT,
  A_FLAG,
  A_FUNCTION,
  A_LIST,
  A_TEXT,
  AN_OBJECT,
  isCount,
  isObject,
  type OptionCheck,
  oneOf,
  require,
  requireBytes,
  requireDocument,
  requireOneOf,
  requireOptions,
  requireText,
} from './checks.js';

const LANGUAGE = oneOf(LANGUAGES);

const isRange = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every(isCount) && value[0] <= value[1];

const LIMITS: OptionCheck = {
  wanted: `an object with numbers above zero for ${Object.keys(DEFAULT_LIMITS).join(', ')}`,
  holds: (value) =>
    isObject(value) &&
    Object.entries(value).every(
      ([name, limit]) =>
        Object.hasOwn(DEFAULT_LIMITS, name) && (limit === undefined || (typeof limit === 'number' && limit > 0)),
    ),
};

const PARSE_OPTIONS: Readonly<Record<keyof reading.ParseOptions, OptionCheck>> = {
  language: LANGUAGE,
  encoding: A_TEXT,
  password: A_TEXT,
  profile: { wanted: 'a profile, as readProfile() gives it', holds: isObject },
  pages: {
    wanted: 'a list of ranges, such as [[1, 4], [7, 7]]',
    holds: (value) => Array.isArray(value) && value.every(isRange),
  },
  limits: LIMITS,
  isolate: A_FLAG,
  jobs: A_COUNT,
  ledger: A_FLAG,
  places: A_FLAG,
  explain: A_FLAG,
  recognise: A_FUNCTION,
  onProgress: A_FUNCTION,
};

const WRITE_OPTIONS: Readonly<Record<keyof formats.WriteOptions, OptionCheck>> = {
  table: oneOf(TABLE_NAMES),
  excel: A_FLAG,
  language: LANGUAGE,
  ledger: A_LIST,
};

const COMPARISON_OPTIONS: Readonly<Record<keyof comparisons.ComparisonOptions, OptionCheck>> = {
  language: LANGUAGE,
  excel: A_FLAG,
  detail: A_FLAG,
  paint: A_FUNCTION,
};

/** Requires a list, or whatever gives its items one by one; a text or bytes are none, though they give letters or numbers. */
function requireMany(where: string, wanted: string, value: unknown): void {
  const isMany =
    typeof value === 'object' &&
    value !== null &&
    !ArrayBuffer.isView(value) &&
    (Symbol.iterator in value || Symbol.asyncIterator in value);
  require(isMany, where, wanted, value);
}

/** Gives the items, each when it is asked for, and checked then. */
async function* each<Item>(items: Many<Item>, check: (item: Item) => void): AsyncGenerator<Item, void, undefined> {
  for await (const item of items) {
    check(item);
    yield item;
  }
}

function requireInput(input: unknown): void {
  require(isObject(input), 'parse', 'each input must be an object with file and bytes', input);
  const { file, bytes, entity } = input as Partial<reading.Input>;
  requireText('parse', 'the file of an input', file);
  requireBytes('parse', bytes);
  if (entity !== undefined && entity !== null) requireText('parse', 'the entity of an input', entity);
}

/** Reads exports and gives back their records: see {@link reading.parse}. Wrong arguments are a TypeError. */
export const parse: typeof reading.parse = async (inputs, options) => {
  requireMany('parse', 'the inputs must be a list, such as [{ file, bytes }]', inputs);
  requireOptions('parse', options, PARSE_OPTIONS);
  return await reading.parse(each(inputs, requireInput), options);
};

/** Opens files and reads them as {@link parse} does. Wrong arguments are a TypeError. */
export const parseFiles: typeof parseNamed = async (paths, options) => {
  const isPath = (path: unknown) =>
    (typeof path === 'string' && path !== '') || (path instanceof URL && path.protocol === 'file:');
  requireMany('parseFiles', "the paths must be a list, such as ['a.pdf']", paths);
  requireOptions('parseFiles', options, PARSE_OPTIONS);
  const checked = each(paths, (path) =>
    require(isPath(path), 'parseFiles', 'each path must be a string, or a URL that begins with file:', path),
  );
  return await parseNamed(checked, options);
};

/** Compares two documents. Wrong arguments are a TypeError. */
export const compare: typeof comparison.compare = (old, now) => {
  requireDocument('compare', 'the old document', old);
  requireDocument('compare', 'the new document', now);
  return comparison.compare(old, now);
};

/** Tells whether nothing shows that two documents are of one municipality. Wrong arguments are a TypeError. */
export const areUnrelated: typeof unrelated.areUnrelated = (old, now) => {
  requireDocument('areUnrelated', 'the old document', old);
  requireDocument('areUnrelated', 'the new document', now);
  return unrelated.areUnrelated(old, now);
};

function requireFileAndBytes(where: string, file: unknown, bytes: unknown): void {
  requireText(where, 'the name of the file', file);
  requireBytes(where, bytes);
}

/** Reads the metadata of a data package. Wrong arguments are a TypeError; wrong metadata are a MetadataError. */
export const readPackageMetadata: typeof metadata.readPackageMetadata = (file, bytes) => {
  requireFileAndBytes('readPackageMetadata', file, bytes);
  return metadata.readPackageMetadata(file, bytes);
};

/** Reads a profile. Wrong arguments are a TypeError; a wrong profile is a ProfileError. */
export const readProfile: typeof profiles.readProfile = (file, bytes) => {
  requireFileAndBytes('readProfile', file, bytes);
  return profiles.readProfile(file, bytes);
};

/** Tells whether bytes look like records that were written before. Wrong arguments are a TypeError. */
export const looksLikeRecords: typeof recognising.looksLikeRecords = (bytes) => {
  requireBytes('looksLikeRecords', bytes);
  return recognising.looksLikeRecords(bytes);
};

/**
 * Reads records that were written before; what is to be said of them is among the diagnostics. Wrong arguments are a TypeError;
 * other data are an InputError. There are no limits here: {@link parse} reads records within them.
 */
export const readRecords = async (file: string, bytes: Uint8Array): Promise<Document> => {
  requireFileAndBytes('readRecords', file, bytes);
  const { records: document, findings } = await records.readRecords(file, bytes);
  return { ...document, diagnostics: [...reports.diagnosticsOf(findings, 'en'), ...document.diagnostics] };
};

/** Renders a diagnostic as a line of text. Wrong arguments are a TypeError. */
export const renderDiagnostic: typeof rendering.renderDiagnostic = (diagnostic, place, language, paint) => {
  require(isObject(diagnostic), 'renderDiagnostic', 'the diagnostic must be one of a document', diagnostic);
  if (place !== null) requireText('renderDiagnostic', 'the place', place);
  requireOneOf('renderDiagnostic', 'language', LANGUAGES, language);
  return rendering.renderDiagnostic(diagnostic, place, language, paint);
};

/** Puts a finding into words. Wrong arguments are a TypeError. */
export const sentence: typeof reports.sentence = (code, params, language) => {
  requireOneOf('sentence', 'code', DIAGNOSTIC_CODES, code);
  require(isObject(params), 'sentence', 'params must be an object', params);
  requireOneOf('sentence', 'language', LANGUAGES, language);
  return reports.sentence(code, params, language);
};

/** Writes a comparison in one of its formats. Wrong arguments are a TypeError. */
export const writeComparison: typeof comparisons.writeComparison = async (compared, format, options) => {
  const isComparison = isObject(compared) && Array.isArray(compared.changes);
  require(isComparison, 'writeComparison', 'the comparison must be one that compare() gives', compared);
  requireOneOf('writeComparison', 'format', comparisons.COMPARISON_FORMAT_NAMES, format);
  requireOptions('writeComparison', options, COMPARISON_OPTIONS);
  return await comparisons.writeComparison(compared, format, options);
};

/** Makes the files of a data package. Wrong arguments are a TypeError. */
export const toDataPackage: typeof packages.toDataPackage = async (document, about, language) => {
  requireDocument('toDataPackage', 'the document', document);
  if (about !== undefined) require(AN_OBJECT.holds(about), 'toDataPackage', 'the metadata must be an object', about);
  if (language !== undefined) requireOneOf('toDataPackage', 'language', LANGUAGES, language);
  return await packages.toDataPackage(document, about, language);
};

/** Writes a document in one of the formats. Wrong arguments are a TypeError. */
export const write: typeof formats.write = (document, format, options) =>
  Promise.resolve().then(() => {
    requireDocument('write', 'the document', document);
    requireOneOf('write', 'format', formats.FORMAT_NAMES, format);
    requireOptions('write', options, WRITE_OPTIONS);
    return formats.write(document, format, options);
  });

/** Writes a JSON Schema. Wrong arguments are a TypeError. */
export const jsonSchemaText: typeof schemas.jsonSchemaText = (name) => {
  requireOneOf('jsonSchemaText', 'name', SCHEMA_NAMES, name);
  return schemas.jsonSchemaText(name);
};

/** Makes one of the tables of a document. Wrong arguments are a TypeError. */
export const tableOf: typeof people.tableOf = (document, name, language) => {
  requireDocument('tableOf', 'the document', document);
  requireOneOf('tableOf', 'name', TABLE_NAMES, name);
  if (language !== undefined) requireOneOf('tableOf', 'language', LANGUAGES, language);
  return people.tableOf(document, name, language);
};
