/**
 * Bytes of a YAML file -> what the publisher says of a data package. What is wrong is said with its line.
 *
 * Example: `readPackageMetadata('meta.yaml', bytes)` is `{ title: 'Obiettivi del DUP', license: { name: 'CC-BY-4.0' } }`.
 */
import { keysOfMetadata, type PackageMetadata, packageMetadataSchema } from '../../model/packageMetadata.js';
import { METADATA_PROBLEMS, MetadataError } from '../../report/errors/metadataError.js';
import { checkedYaml } from './checkedYaml.js';

const KIND = { schema: packageMetadataSchema, problems: METADATA_PROBLEMS, keysAt: keysOfMetadata };

/** Reads the metadata. Throws a MetadataError that names the file and every line that is wrong. */
export function readPackageMetadata(file: string, bytes: Uint8Array): PackageMetadata {
  const read = checkedYaml(bytes, KIND);
  if ('data' in read) return read.data;
  throw new MetadataError(file, read.complaints);
}
