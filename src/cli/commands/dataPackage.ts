/**
 * `dup-parse --datapackage`: all inputs -> one folder with obiettivi.csv, collegamenti.csv and datapackage.json.
 *
 * The three are written together or not at all, datapackage.json last, since it describes the others. Other files in the
 * folder stay.
 */
import type { PackageMetadata } from '../../model/packageMetadata.js';
import type { Language } from '../../report/catalogue/catalogue.js';
import { wholeOf } from '../../report/records.js';
import { writeFiles } from '../files/atomicWrite.js';
import type { OutputTarget } from '../files/outputTarget.js';
import { createFolderOf } from '../files/writeOutput.js';
import type { ParseSettings } from '../options/settings.js';
import { say } from '../strings/say.js';
import type { Output } from './output.js';
import { readYaml } from './reading.js';

async function metadataIn({ metadata, limits }: ParseSettings): Promise<PackageMetadata> {
  if (metadata === undefined) return {};
  const { readPackageMetadata } = await import('../../read/yaml/packageMetadata.js');
  return await readYaml(metadata, limits.size, readPackageMetadata, 'metadata-not-a-file');
}

/** Returns the function that writes a package. Throws a CommandError. */
export async function packageWriter(
  target: OutputTarget,
  settings: ParseSettings,
  dataLanguage: Language | undefined,
): Promise<Output['write']> {
  const { language } = settings;
  const metadata = await metadataIn(settings);
  return async ({ document }) => {
    const { toDataPackage } = await import('../../write/datapackage.js');
    const { files: contents, missingKeys } = await toDataPackage(wholeOf(document), metadata, dataLanguage);
    const named = contents.map(([name, content]) => [target.pathOf(name)!, content] as const);
    await createFolderOf(named[0]![0]);
    await writeFiles(named);
    return {
      paths: named.map(([path]) => path),
      unrepresentable: [],
      afterword: missingKeys.map(({ key, file }) =>
        say(language, key === 'primary' ? 'no-primary-key' : 'no-foreign-key', { file }),
      ),
    };
  };
}
