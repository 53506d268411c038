/**
 * `dup-parse --datapackage`: all inputs -> one folder with obiettivi.csv, collegamenti.csv and datapackage.json.
 *
 * The three are written together or not at all, datapackage.json last, since it describes the others. Other files in the
 * folder stay.
 */
import type { PackageMetadata } from '../../model/packageMetadata.js';
import type { ParseResult } from '../../pipeline.js';
import { PACKAGE_FILES, toDataPackage } from '../../write/datapackage.js';
import { writeFiles } from '../files/atomicWrite.js';
import { planPackage } from '../files/outputTarget.js';
import type { Found } from '../files/search.js';
import type { ParseSettings } from '../options/settings.js';
import { say } from '../strings/say.js';
import { readYaml } from './reading.js';

async function metadataIn({ metadata, limits }: ParseSettings): Promise<PackageMetadata> {
  if (metadata === undefined) return {};
  const { readPackageMetadata } = await import('../../read/yaml/packageMetadata.js');
  return await readYaml(metadata, limits.size, readPackageMetadata, 'metadata-not-a-file');
}

/** Plans the package, and how to write it. Throws a CommandError. */
export async function packageOutput(files: readonly Found[], settings: ParseSettings) {
  const { dataLanguage, language } = settings;
  const target = planPackage(settings, PACKAGE_FILES, files);
  const metadata = await metadataIn(settings);
  return {
    target,
    showsLines: false,
    async write({ document }: Pick<ParseResult, 'document'>) {
      const { files: contents, missingKeys } = await toDataPackage(document, metadata, dataLanguage);
      const named = contents.map(([name, content]) => [target.pathOf(name)!, content] as const);
      await writeFiles(named);
      return {
        paths: named.map(([path]) => path),
        unrepresentable: [],
        afterword: missingKeys.map(({ key, file }) =>
          say(language, key === 'primary' ? 'no-primary-key' : 'no-foreign-key', { file }),
        ),
      };
    },
  };
}
