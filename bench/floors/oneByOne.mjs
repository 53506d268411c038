/**
 * The floor of many files: the library reads one after the other in this process, without a worker for each, and prints each
 * document as JSON, one a line. `node oneByOne.mjs FILE...`
 */
import { existsSync, readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';

const bundle = new URL('../../dist/bundle/index.js', import.meta.url);
const modules = new URL('../../dist/index.js', import.meta.url);
const { parse } = await import(String(existsSync(bundle) ? bundle : modules));

for (const file of argv.slice(2)) {
  const { document, rejected } = await parse([{ file, bytes: readFileSync(file) }], { isolate: false });
  if (rejected.length > 0) throw rejected[0].error;
  stdout.write(`${JSON.stringify(document)}\n`);
}
