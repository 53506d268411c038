/**
 * Counts the steps that the built program takes for shapes of growing size. Not time: how often each block of its code is
 * entered, which is the same on every machine.
 *
 * `node count.mjs 65536 1048576 NAME...` writes a line of JSON for each shape: its name and its steps for each size.
 */
import { Session } from 'node:inspector/promises';
import { argv, stdout } from 'node:process';
import { assemble } from '../../../dist/assemble/assemble.js';
import { STANDARD_MATCHER } from '../../../dist/labels/labelMatcher.js';
import { layOut } from '../../../dist/layout/layout.js';

import { parse } from '../../../dist/parse.js';
import { recognise } from '../../../dist/recognise/recognise.js';
import { createReport } from '../../../dist/report/report.js';
import { settle } from '../../../dist/settle/settle.js';
import { PAGES, TEXTS } from './shapes.mjs';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How many characters a run stands for. */
const RUN = 8;

async function work(name, size) {
  if (name in TEXTS) {
    const bytes = new TextEncoder().encode(TEXTS[name](size));
    return async () => void (await parse([{ file: name, bytes }]));
  }
  const pages = PAGES[name](size / RUN);
  return async () => {
    const report = createReport();
    const source = { index: 0, file: name, sha256: '', format: 'pdf', pageCount: pages.length, pages: null };
    const layout = layOut({ ...source, content: { kind: 'runs', pages } }, STANDARD_MATCHER, report);
    settle({ ...assemble(layout, recognise(layout, report), report), entity: null }, STANDARD_MATCHER, report);
  };
}

/** How many blocks of our code are entered while it runs. */
async function steps(run) {
  await session.post('Profiler.takePreciseCoverage'); // what it counted so far
  await run();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/dist/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

const words = argv.slice(2);
const sizes = words.slice(0, 2).map(Number);
for (const name of words.slice(2)) {
  const counted = [];
  for (const size of sizes) counted.push(await steps(await work(name, size)));
  stdout.write(`${JSON.stringify({ name, counted })}\n`);
}
