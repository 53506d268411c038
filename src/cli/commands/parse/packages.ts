/**
 * `dup-parse --datapackage` and `--tables`: all inputs -> one folder with files that go together.
 *
 * The files are written together or not at all, datapackage.json last, since it describes the others. Other files in the
 * folder stay.
 */
import type { PackageMetadata } from '../../../model/packageMetadata.js';
import { wholeOf } from '../../../report/records.js';
import { TABLE_NAMES } from '../../../write/tables.js';
import { type Piece, writeFiles, writePieces } from '../../files/outputs/atomicWrite.js';
import { type OutputTarget, tableFile } from '../../files/outputs/outputTarget.js';
import { createFolderOf } from '../../files/outputs/writeOutput.js';
import type { OutputSettings } from '../../options/outputs.js';
import type { ParseSettings } from '../../options/settings.js';
import { say } from '../../strings/say.js';
import { readYaml } from '../reading.js';
import type { Output } from './output.js';

async function metadataIn({ metadata, limits }: ParseSettings): Promise<PackageMetadata> {
  if (metadata === undefined) return {};
  const { readPackageMetadata } = await import('../../../read/yaml/packageMetadata.js');
  return await readYaml(metadata, limits.size, readPackageMetadata, 'metadata-not-a-file');
}

/** Makes the output that writes a data package: obiettivi.csv, collegamenti.csv and datapackage.json. Throws a CommandError. */
export async function packageOutput(
  target: OutputTarget,
  settings: ParseSettings,
  { language }: OutputSettings,
): Promise<Output> {
  const metadata = await metadataIn(settings);
  return {
    ...{ target, language, showsLines: false },
    async write({ document }) {
      const { toDataPackage } = await import('../../../write/datapackage/datapackage.js');
      const { files: contents, missingKeys } = await toDataPackage(wholeOf(document), metadata, language);
      const named = contents.map(([name, content]) => [target.pathOf(name)!, content] as const);
      await createFolderOf(named[0]![0]);
      await writeFiles(named);
      return {
        paths: named.map(([path]) => path),
        unrepresentable: [],
        afterword: missingKeys.map(({ key, file }) =>
          say(settings.language, key === 'primary' ? 'no-primary-key' : 'no-foreign-key', { file }),
        ),
      };
    },
  };
}

/** Makes the output that writes the four tables as Parquet. */
export function tablesOutput(target: OutputTarget): Output {
  const paths = TABLE_NAMES.map((name) => target.pathOf(tableFile(name))!);
  return {
    ...{ target, language: undefined, showsLines: false },
    async write({ document }) {
      const { parquetOf } = await import('../../../write/databases/parquet.js');
      async function* pieces(): AsyncGenerator<Piece> {
        for await (const [name, bytes] of parquetOf(document, TABLE_NAMES)) yield [TABLE_NAMES.indexOf(name), bytes];
      }
      await createFolderOf(paths[0]!);
      await writePieces(paths, pieces());
      return { paths, unrepresentable: [], afterword: [] };
    },
  };
}
