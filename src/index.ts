/**
 * dup-parse as a library: this file is its whole public surface.
 *
 * Example:
 * ```ts
 * import { parseFiles, write } from 'dup-parse';
 *
 * const { document, rejected } = await parseFiles(['scheda.pdf']);
 * const csv = await write(document, 'csv', { table: 'links' });
 * ```
 */
export {
  areUnrelated,
  compare,
  jsonSchemaText,
  looksLikeRecords,
  parse,
  parseFiles,
  readPackageMetadata,
  readProfile,
  readRecords,
  renderDiagnostic,
  sentence,
  tableOf,
  toDataPackage,
  write,
  writeComparison,
} from './checked/checked.js';
export { type Profile, profileSchema } from './labels/profile.js';
export { DEFAULT_LIMITS, type Limits } from './model/limits.js';
export * from './model/objective.js';
export type { PackageMetadata } from './model/packageMetadata.js';
export type { Input, ParseOptions, ParseResult, Progress, Recognised, Scan } from './parse.js';
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
export type { Finding } from './report/report.js';
export { SCHEMA_VERSION } from './report/schemaVersion.js';
export {
  COMPARISON_FORMAT_NAMES,
  COMPARISON_FORMATS,
  type ComparisonFormat,
  type ComparisonFormatName,
  type ComparisonOptions,
} from './write/comparison/formats.js';
export type { DataPackage } from './write/datapackage/datapackage.js';
export { FORMAT_NAMES, FORMATS, type Format, type FormatName, type WriteOptions } from './write/formats.js';
export type { SchemaName } from './write/schemaNames.js';
export { TABLE_NAMES, type TableName } from './write/tables.js';
