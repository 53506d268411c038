/**
 * The bundle that ships reads each PDF as the engine does that pdf-parse publishes: the same records and diagnostics, on
 * whichever Node runs this. The bundle has another build of pdf.js, with a few lines changed (`scripts/engine.mjs`).
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { casesIn, fixtureBytes } from '../support/truth.js';

const CASES = ['', 'printed', 'profile', 'wrapped'].flatMap((folder) =>
  casesIn(folder).flatMap(({ renderings, profile }) =>
    renderings
      .filter((rendering) => rendering.endsWith('.pdf'))
      .map((rendering) => ({ name: join(folder, rendering), profile })),
  ),
);

interface Result {
  readonly document: {
    readonly objectives: readonly { readonly code: string }[];
    readonly diagnostics: readonly { readonly code: string }[];
  };
  readonly rejected: readonly string[];
}

/** Reads all PDFs with one of the engines, in a thread of its own. */
async function readAllWith(engine: 'bundled' | 'published'): Promise<Result[]> {
  const files = CASES.map(({ name, profile }) => ({
    file: name,
    bytes: fixtureBytes(name),
    password: /password-(\w+)/u.exec(name)?.[1],
    profile,
  }));
  const worker = new Worker(new URL('engine/records.mjs', import.meta.url), { workerData: { engine, files } });
  const results: Result[] = [];
  return new Promise((resolve, reject) => {
    worker.on('message', (result: Result) => results.push(result));
    worker.on('error', reject);
    worker.on('exit', () => resolve(results));
  });
}

const [bundled, published] = await Promise.all([readAllWith('bundled'), readAllWith('published')]);

describe('the bundled engine', () => {
  it('is tried on every PDF of the fixtures', () => {
    expect(CASES.length).toBeGreaterThan(70);
    expect([bundled.length, published.length]).toEqual([CASES.length, CASES.length]);
  });

  it.each(CASES.map(({ name }, i) => [name, i] as const))('reads %s as the published one does', (_, i) => {
    expect(bundled[i]!.document.objectives.length).toBeGreaterThan(0);
    expect(bundled[i]).toEqual(published[i]);
  });

  it('tells hidden text', () => {
    const hidden = CASES.findIndex(({ name }) => name.endsWith('.pdfkit-hidden.pdf'));
    expect(bundled[hidden]!.document.diagnostics.map(({ code }) => code)).toContain('hidden-text');
  });
});
