/**
 * Loads the tables of hostile files from `tests/support/hostile/`, which are TypeScript, by bundling them in memory.
 *
 * Example: `await hostileFiles(root)` gives `{ name: 'hostile/a-huge-page.pdf', make, outcome }` and the others.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const ENTRY = `
export { HOSTILE_ENVELOPES } from './tests/support/hostile/envelopes.ts';
export { HOSTILE_PDFS } from './tests/support/hostile/files.ts';
export { HOSTILE_TEXTS } from './tests/support/hostile/texts.ts';
`;

/** The tables alone: no test runs, and each module still knows where it stands. */
const tablesOnly = (root) => ({
  name: 'tables-only',
  resolveId: (id) => (id === 'tables' ? join(root, 'tables.mjs') : id === 'vitest' ? '\0vitest' : null),
  load(id) {
    if (id === join(root, 'tables.mjs')) return ENTRY;
    return id === '\0vitest' ? 'export const onTestFinished = () => {};' : null;
  },
  transform: (code, id) => code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
});

const fileName = (name, ending) => `hostile/${name.replace(/[^\w]+/g, '-')}.${ending}`;

export async function hostileFiles(root) {
  const bundler = await rolldown({ cwd: root, input: 'tables', platform: 'node', plugins: [tablesOnly(root)] });
  const { output } = await bundler.generate({ format: 'esm' });
  const { HOSTILE_ENVELOPES, HOSTILE_PDFS, HOSTILE_TEXTS } = await import(
    `data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`
  );
  const named = (ending) => (row) => ({ ...row, name: fileName(row.name, ending) });
  return [...HOSTILE_PDFS.map(named('pdf')), ...HOSTILE_ENVELOPES.map(named('p7m')), ...HOSTILE_TEXTS.map(named('md'))];
}
