/**
 * The floor of our own stages: the engine alone, in a thread that does nothing else. At each message it opens the file,
 * asks for the text of each page, and answers with the milliseconds that took.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PDFParse } from 'pdf-parse';

console.warn = () => {}; // what the engine complains of, ours listens to and tells

const { bytes, options } = workerData;

async function readAll() {
  const parser = /** @type {any} */ (new PDFParse({ ...options, data: new Uint8Array(bytes) }));
  const pages = await parser.load();
  for (let number = 1; number <= pages.numPages; number++) {
    const page = await pages.getPage(number);
    await page.getTextContent({ disableNormalization: true });
    page.cleanup();
  }
  await parser.destroy();
}

parentPort?.on('message', async () => {
  const started = performance.now();
  await readAll();
  parentPort?.postMessage(performance.now() - started);
});
