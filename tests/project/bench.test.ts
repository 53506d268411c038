/**
 * The benchmark measures real work: its inputs are the same each time, and what their sheets say comes out of them; a run that
 * fails, or does less, has no time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';
import { compare, lossOf, type Truth } from '../support/truth.js';

interface Export {
  readonly sheets: readonly { readonly code: string; readonly publicValue: string }[];
}

interface Program {
  readonly args: readonly string[];
  readonly silent?: true;
  readonly check?: (output: string) => void | Promise<void>;
}

const load = (path: string): Promise<unknown> => import(new URL(`../../${path}`, import.meta.url).href);

const inputs = (await load('bench/inputs.mjs')) as {
  exportOf(sheets: number, first?: number): Export;
  objectivesIn(sheets: number): number;
  pdfOf(whole: Export): Promise<Uint8Array>;
  textOf(whole: Export, style?: 'bare' | 'seed'): string;
};
const { truthOf } = (await load('press/truth.mjs')) as {
  truthOf(whole: Export): Truth;
};
const { timeOf, warmUp } = (await load('bench/program.mjs')) as Record<
  'timeOf' | 'warmUp',
  (program: Program, output: string) => Promise<unknown>
>;
const { jsonOf } = (await load('bench/checks.mjs')) as Record<
  'jsonOf',
  (count: number) => NonNullable<Program['check']>
>;
const { growthOf, median, ratioOf } = (await load('bench/numbers.mjs')) as {
  growthOf(points: readonly { readonly amount: number; readonly time: number }[]): number;
  median(list: readonly number[]): number;
  ratioOf(ours: readonly number[], floor: readonly number[]): number;
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
    const renderings = {
      pdf: await read(await pdfOf(whole)),
      bare: await read(Buffer.from(textOf(whole))),
      seed: await read(Buffer.from(textOf(whole, 'seed'))),
    };
    expect(renderings.pdf.sources[0]!.pages).toBe(SHEETS + 1);
    for (const [rendering, { objectives, diagnostics }] of Object.entries(renderings)) {
      expect([rendering, objectives.length]).toEqual([rendering, objectivesIn(SHEETS)]);
      expect([rendering, diagnostics.filter(({ severity }) => severity !== 'info')]).toEqual([rendering, []]);
      expect([rendering, compare(truthOf(whole), objectives, lossOf('')).wrong]).toEqual([rendering, []]);
    }
  });
});

describe('a run of the benchmark', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dup-parse-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const output = join(folder, 'output');
  const script = (code: string): Program => ({ args: ['-e', code] });

  it('has a time if it does its work', async () => {
    expect(await timeOf(script('console.log(1)'), output)).toBeGreaterThan(0);
    expect(await timeOf({ ...script('0'), silent: true }, output)).toBeGreaterThan(0);
    await warmUp({ ...script('console.log(\'{"objectives":[1,2]}\')'), check: jsonOf(2) }, output);
  });

  it('has none if it fails, writes nothing, or not all', async () => {
    await expect(timeOf(script('console.error("no paper"); process.exit(3)'), output)).rejects.toThrow(
      /ended with 3:\nno paper/,
    );
    await expect(timeOf(script('0'), output)).rejects.toThrow(/wrote nothing/);
    await expect(timeOf({ args: [join(folder, 'missing.mjs')] }, output)).rejects.toThrow(/ended with 1:/);
    await expect(
      warmUp({ ...script('console.log(\'{"objectives":[1]}\')'), check: jsonOf(2) }, output),
    ).rejects.toThrow(/1 records came out where 2 were printed/);
  });
});

describe('the figures of the benchmark', () => {
  it('are medians, of pairs and of what more costs', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
    expect(ratioOf([2, 6, 9], [1, 2, 9])).toBe(2);
    const points = [1, 3, 9].map((amount) => ({ amount, time: 100 + 10 * amount }));
    expect(growthOf(points)).toBeCloseTo(1);
    expect(growthOf(points.map(({ amount }) => ({ amount, time: amount ** 2 })))).toBeCloseTo(2.5);
  });
});
