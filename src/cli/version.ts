/**
 * What runs here: the program's version, and in brackets those of Node and of the PDF engine, for reports of faults.
 *
 * Example: `versionLine()` is `0.1.0 (Node 20.20.2, pdf-parse 2.4.5, pdf.js 5.4.296)`. The engine is not loaded: its
 * packages say in their package.json which they are.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const PACKAGE = new URL('../../package.json', import.meta.url);

const versionIn = (file: URL | string): string => JSON.parse(readFileSync(file, 'utf8')).version;

/** The program's own version. */
const ownVersion = (): string => versionIn(PACKAGE);

/** Where a package stands, seen from a file of another: the folders are tried as Node tries them. */
function fileOf(name: string, from: string | URL): string | undefined {
  const folders = createRequire(from).resolve.paths(name) ?? [];
  return folders
    .map((folder) => `${folder}/${name}/package.json`)
    .find((file) => {
      try {
        return typeof versionIn(file) === 'string';
      } catch {
        return false;
      }
    });
}

/** Versions of the packages that read PDFs; one that is not found is left out. */
function engineVersions(): string[] {
  const parser = fileOf('pdf-parse', PACKAGE);
  const engine = parser === undefined ? undefined : fileOf('pdfjs-dist', parser);
  const named = [
    ['pdf-parse', parser],
    ['pdf.js', engine],
  ] as const;
  return named.flatMap(([name, file]) => (file === undefined ? [] : [`${name} ${versionIn(file)}`]));
}

/** The line of `--version`. It begins with the plain version number, which scripts may take. */
export function versionLine(): string {
  return `${ownVersion()} (${[`Node ${process.versions.node}`, ...engineVersions()].join(', ')})`;
}
