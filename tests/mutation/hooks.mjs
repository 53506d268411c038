/**
 * Loads TypeScript as it is, with vitest by its little stand-in, and with inputs that are read in the test's own thread: a
 * worker runs what was built, and would not see a mutant of `src/`. A file asked for with a query (`?mutant=7`) is loaded
 * once more, and with it all of ours that it imports: what runs at loading runs again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

/** Of the mutants' own folder: this file is loaded from another. */
const besides = (name) => pathToFileURL(`${process.cwd()}/tests/mutation/${name}`).href;

export async function resolve(specifier, context, next) {
  if (specifier === 'vitest') return { url: besides('vitest.mjs'), shortCircuit: true };
  const { search } = new URL(context.parentURL ?? 'file:///');
  if (specifier.endsWith('/workers/pool.js')) return { url: besides('inThread.mjs') + search, shortCircuit: true };
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href + search, shortCircuit: true };
  }
  return next(specifier, context);
}

/** By path. */
const transpiled = new Map();

function transpile(path) {
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(readFileSync(path, 'utf8'), { compilerOptions }).outputText;
}

export async function load(url, context, next) {
  const path = url.startsWith('file:') ? fileURLToPath(url) : '';
  if (!path.endsWith('.ts')) return next(url, context);
  const source = transpiled.get(path) ?? transpile(path);
  transpiled.set(path, source);
  return { format: 'module', source, shortCircuit: true };
}
