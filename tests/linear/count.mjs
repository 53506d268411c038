/**
 * Counts the steps that the built program takes for shapes of growing size. Not time: how often each block of its code is
 * entered, which is the same on every machine.
 *
 * `node count.mjs 65536 1048576 NAME...` writes a line of JSON for each shape: its name and its steps for each size.
 */
import { Session } from 'node:inspector/promises';
import { argv, stdout } from 'node:process';
import { assemble } from '../../dist/assemble/assemble.js';
import { layOut } from '../../dist/layout/layout.js';
import { STANDARD_LEXICON } from '../../dist/model/lexicon.js';
import { parse } from '../../dist/pipeline.js';
import { recognise } from '../../dist/recognise/recognise.js';
import { createReport } from '../../dist/report/report.js';
import { settle } from '../../dist/settle/settle.js';
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
    const layout = layOut({ ...source, content: { kind: 'runs', pages } }, STANDARD_LEXICON, report);
    settle([assemble(layout, recognise(layout, report), report)], STANDARD_LEXICON, report);
  };
}

async function steps(run) {
  await session.post('Profiler.takePreciseCoverage'); // what it counted so far
  const begin = performance.now();
  try {
    await run();
  } finally {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const own = result.filter(({ url }) => url.includes('/dist/'));
    steps.last = own
      .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
      .reduce((sum, { count }) => sum + count, 0);
    steps.ms = performance.now() - begin;
    if (process.env.WHERE) {
      const all = own.flatMap(({ url, functions }) =>
        functions.map(({ functionName, ranges }) => [
          ranges.reduce((s, { count }) => s + count, 0),
          url.replace(/.*dist/, ''),
          functionName,
        ]),
      );
      console.error(
        all
          .sort((a, b) => b[0] - a[0])
          .slice(0, 12)
          .map((x) => x.join(' '))
          .join('\n'),
      );
    }
  }
  return steps.last;
}

const sizes = argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const names = argv.slice(2).filter((word) => !/^\d+$/.test(word));
for (const name of names) {
  const counted = [];
  const ms = [];
  let error = null;
  for (const size of sizes) {
    try {
      counted.push(await steps(await work(name, size)));
    } catch (e) {
      error = String(e).slice(0, 200);
      break;
    }
    ms.push(Math.round(steps.ms));
  }
  stdout.write(`${JSON.stringify({ name, counted, ms, error })}\n`);
}
