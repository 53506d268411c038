/** The engine as it is bundled gives what the published one gives: the changes to it (`scripts/engine.mjs`) are for speed alone. */
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';

const FOLDER = new URL('../fixtures/printed/', import.meta.url);
const PDFS = readdirSync(FOLDER).filter((name) => name.endsWith('.pdf'));

/** Of each PDF, the texts of its first pages with their places. */
async function textsBy(engine: 'bundled' | 'published'): Promise<unknown[][]> {
  const files = PDFS.map((name) => ({
    bytes: new Uint8Array(readFileSync(new URL(name, FOLDER))),
    password: /password-(\w+)/u.exec(name)?.[1],
  }));
  const worker = new Worker(new URL('engine/texts.mjs', import.meta.url), { workerData: { engine, files } });
  const [texts] = await once(worker, 'message');
  await worker.terminate();
  return texts;
}

const [bundled, published] = await Promise.all([textsBy('bundled'), textsBy('published')]);

it.each(PDFS.map((name, i) => [name, i] as const))('%s has the same texts, in the same places', (_, i) => {
  expect(bundled[i]!.flat().length).toBeGreaterThan(0);
  expect(bundled[i]).toEqual(published[i]);
});
