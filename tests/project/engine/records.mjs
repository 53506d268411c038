/**
 * A thread that reads PDFs with one of the two engines. Both in one thread would share the engine's half that reads.
 *
 * In: which engine, and for each file its name, its bytes, its password and its profile. Out: for each file its document, or the
 * sentence of the error.
 */
import { parentPort, workerData } from 'node:worker_threads';

const { engine, files } = workerData;
const { parse } = await import(engine === 'bundled' ? '../../../dist/bundle/index.js' : '../../../dist/index.js');
for (const { file, bytes, password, profile } of files) {
  const { document, rejected } = await parse([{ file, bytes }], { password, profile, isolate: false });
  parentPort.postMessage({ document, rejected: rejected.map(({ error }) => error.message) });
}
