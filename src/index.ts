/**
 * dup-parse as a library: this file is its whole public surface.
 *
 * Example:
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import { parse, write } from 'dup-parse';
 *
 * const { document, rejected } = await parse([{ file: 'scheda.pdf', bytes: await readFile('scheda.pdf') }]);
 * const csv = await write(document, 'csv', { table: 'links' });
 * ```
 */
export { compare } from './compare/compare.js';
export { areUnrelated } from './compare/unrelated.js';
export { type Profile, profileSchema } from './labels/profile.js';
export { DEFAULT_LIMITS, type Limits } from './model/limits.js';
export * from './model/objective.js';
export type { PackageMetadata } from './model/packageMetadata.js';
export { type Input, type ParseOptions, type ParseResult, type Progress, parse } from './parse.js';
export { readPackageMetadata } from './read/yaml/packageMetadata.js';
export { readProfile } from './read/yaml/profile.js';
export { looksLikeRecords, readRecords } from './read/yaml/records.js';
export {
  CATALOGUE,
  DIAGNOSTIC_CODES,
  type DiagnosticCode,
  LANGUAGES,
  type Language,
  SEVERITIES,
  type Severity,
} from './report/catalogue/catalogue.js';
export * from './report/comparison.js';
export * from './report/document.js';
export { InputError, type UnreadableCode } from './report/errors/inputError.js';
export { InstallationError } from './report/errors/installationError.js';
export { MetadataError } from './report/errors/metadataError.js';
export { ProfileError } from './report/errors/profileError.js';
export { type LedgerLine, LINE_CLASSES, type LineClass } from './report/ledger.js';
export { renderDiagnostic } from './report/render.js';
export { type Finding, sentence } from './report/report.js';
export { SCHEMA_VERSION } from './report/schemaVersion.js';
export {
  COMPARISON_FORMAT_NAMES,
  COMPARISON_FORMATS,
  type ComparisonFormat,
  type ComparisonFormatName,
  type ComparisonOptions,
  writeComparison,
} from './write/comparison/formats.js';
export { type DataPackage, toDataPackage } from './write/datapackage.js';
export { FORMAT_NAMES, FORMATS, type Format, type FormatName, type WriteOptions, write } from './write/formats.js';
export { jsonSchemaText } from './write/jsonSchema.js';
export type { SchemaName } from './write/schemaNames.js';
export { tableOf } from './write/people/table.js';
export { TABLE_NAMES, type TableName } from './write/tables.js';
