/**
 * `dup-parse --datapackage`: all inputs -> one folder with obiettivi.csv, collegamenti.csv and datapackage.json.
 *
 * The three are written together or not at all, the one that describes the others last. Other files of the folder stay.
 */
import type { PackageMetadata } from '../../model/packageMetadata.js';
import { PACKAGE_FILES, toDataPackage } from '../../write/datapackage.js';
import type { Context } from '../console/context.js';
import { writeTogether } from '../files/atomicWrite.js';
import { type Output, planPackage } from '../files/outputTarget.js';
import type { Found } from '../files/search.js';
import type { ParseSettings } from '../options/settings.js';
import { say } from '../strings/say.js';
import { filesBeside, readBeside } from './reading.js';

async function metadataIn({ metadata: file, limits }: ParseSettings): Promise<PackageMetadata> {
  if (file === undefined) return {};
  const { readPackageMetadata } = await import('../../read/packageMetadata.js');
  return await readBeside(file, limits.size, readPackageMetadata, 'metadata-not-a-file');
}

/** Where the package goes, and how. Throws a UsageError for what can be seen to be impossible beforehand. */
export async function packageOutput(
  files: readonly Found[],
  settings: ParseSettings,
  { language }: Context,
): Promise<Output> {
  const { dataLanguage, output } = settings;
  const target = planPackage(output, PACKAGE_FILES, files, filesBeside(settings));
  const metadata = await metadataIn(settings);
  return {
    target,
    deliver: async ({ document }) => {
      const { files: made, missingKeys } = await toDataPackage(document, metadata, dataLanguage);
      const named = made.map(([name, content]) => [target.pathOf(name), content] as const);
      await writeTogether(named);
      return {
        paths: named.map(([path]) => path),
        notes: missingKeys.map(({ key, file }) =>
          say(language, key === 'primary' ? 'no-primary-key' : 'no-foreign-key', { file }),
        ),
      };
    },
  };
}
