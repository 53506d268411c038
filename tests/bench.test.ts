/** The inputs of the benchmark are real work: the same each time, and what their sheets say comes out of them. */
import { describe, expect, it } from 'vitest';
import { parse } from '../src/pipeline.js';
import { compare, lossOf, type Truth } from './truth.js';

interface Export {
  readonly sheets: readonly { readonly code: string; readonly publicValue: string }[];
}

const inputs = (await import(new URL('../bench/inputs.mjs', import.meta.url).href)) as {
  exportOf(sheets: number, first?: number): Export;
  objectivesIn(sheets: number): number;
  pdfOf(whole: Export): Promise<Uint8Array>;
  textOf(whole: Export, style?: 'bare' | 'seed'): string;
};
const { truthOf } = (await import(new URL('../press/truth.mjs', import.meta.url).href)) as {
  truthOf(whole: Export): Truth;
};
const { exportOf, objectivesIn, pdfOf, textOf } = inputs;

const SHEETS = 60;

async function read(bytes: Uint8Array) {
  const { document, rejected } = await parse([{ file: 'export', bytes }], { limits: { seconds: 600 } });
  expect(rejected).toEqual([]);
  return document;
}

describe('the inputs of the benchmark', () => {
  it('are the same each time, and others for other numbers', async () => {
    expect(textOf(exportOf(20))).toBe(textOf(exportOf(20)));
    expect(await pdfOf(exportOf(5))).toEqual(await pdfOf(exportOf(5)));
    expect(textOf(exportOf(20, 21))).not.toBe(textOf(exportOf(20)));
  });

  it('print one objective in four again, further on and under another public value', () => {
    const { sheets } = exportOf(SHEETS);
    const again = sheets.slice(objectivesIn(SHEETS));
    expect([sheets.length, again.length]).toEqual([SHEETS, objectivesIn(SHEETS) / 4]);
    for (const { code, publicValue } of again)
      expect(sheets.filter((one) => one.code === code && one.publicValue !== publicValue)).toHaveLength(1);
  });

  it('say the same as PDF and as text, and what was printed, a page for each sheet', async () => {
    const whole = exportOf(SHEETS);
    const faces = {
      pdf: await read(await pdfOf(whole)),
      bare: await read(Buffer.from(textOf(whole))),
      seed: await read(Buffer.from(textOf(whole, 'seed'))),
    };
    expect(faces.pdf.sources[0]!.pages).toBe(SHEETS + 1);
    for (const [face, { objectives, diagnostics }] of Object.entries(faces)) {
      expect([face, objectives.length]).toEqual([face, objectivesIn(SHEETS)]);
      expect([face, diagnostics.filter(({ severity }) => severity !== 'info')]).toEqual([face, []]);
      expect([face, compare(truthOf(whole), objectives, lossOf('')).wrong]).toEqual([face, []]);
    }
  });
});
