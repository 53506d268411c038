/**
 * A thread that reads PDFs with one of the two engines: with both in one thread, they would share the half that reads.
 *
 * In: which engine, and for each file its bytes and its password. Out: for each file the texts of its first pages.
 */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

/** How many pages of each PDF are read. */
const PAGES = 3;

async function bundled(bytes) {
  const { load, loaded } = createRequire(import.meta.url)('../../bin/load.js');
  await load('index').parse([{ file: 'x', bytes }], { isolate: false }); // it loads the engine
  return loaded.get('_pdf-parse.cjs').exports.PDFParse;
}

const { engine, files } = workerData;
const PDFParse = engine === 'bundled' ? await bundled(files[0].bytes) : (await import('pdf-parse')).PDFParse;
const all = [];
for (const { bytes, password } of files) {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0, ...(password && { password }) });
  const pages = await parser.load();
  const texts = [];
  for (let number = 1; number <= Math.min(PAGES, pages.numPages); number += 1) {
    const { items } = await (await pages.getPage(number)).getTextContent({ disableNormalization: true });
    // Fonts have names of their own.
    texts.push(
      items.map(({ str, transform, width, hasEOL }) => ({ str, transform: [...(transform ?? [])], width, hasEOL })),
    );
  }
  await parser.destroy();
  all.push(texts);
}
parentPort.postMessage(all);
