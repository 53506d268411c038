/**
 * The version of the program, and in brackets those of Node and of the PDF engine, for reports of faults.
 *
 * Example: `versionLine()` is `0.1.0 (Node 20.20.2, pdf-parse 2.4.5, pdf.js 5.4.296)`. The engine is not loaded: the build
 * writes its versions into `engine.json`.
 */
import { readFileSync } from 'node:fs';

const jsonIn = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

/** Returns the number of the version. */
export const versionNumber = (): string => jsonIn('package.json').version;

/** Returns the line of `--version`. It begins with the version number alone, for scripts. */
export function versionLine(): string {
  const engine: Readonly<Record<string, string>> = jsonIn('dist/bundle/engine.json');
  const parts = { Node: process.versions.node, ...engine };
  const named = Object.entries(parts).map(([name, version]) => `${name} ${version}`);
  return `${versionNumber()} (${named.join(', ')})`;
}
