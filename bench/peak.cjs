/** Loaded before a program: adds the most memory that its process took, in kilobytes, to the file BENCH_PEAK names. */
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => appendFileSync(process.env.BENCH_PEAK ?? '', `${process.resourceUsage().maxRSS}\n`));
}
