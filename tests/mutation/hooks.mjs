/**
 * Loads TypeScript as it is, with vitest by its little stand-in, and with inputs that are read in the test's own thread: a
 * worker runs what was built, and would not see a mutant of `src/`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

/** Of the mutants' own folder: this file is loaded from another. */
const besides = (name) => pathToFileURL(`${process.cwd()}/tests/mutation/${name}`).href;

export async function resolve(specifier, context, next) {
  if (specifier === 'vitest') return { url: besides('vitest.mjs'), shortCircuit: true };
  if (specifier.endsWith('/cage/cage.js')) return { url: besides('inThread.mjs'), shortCircuit: true };
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
  const { outputText: source } = ts.transpileModule(readFileSync(fileURLToPath(url), 'utf8'), { compilerOptions });
  return { format: 'module', source, shortCircuit: true };
}
