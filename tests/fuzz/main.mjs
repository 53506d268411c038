/**
 * Feeds damaged fixtures to the built program. What gives neither records nor one clear error is kept under
 * `tests/cases/`, and the run fails.
 *
 *   npm run fuzz -- --seconds 60 --seed 7     for so long; the same seed makes the same inputs
 *   npm run fuzz -- --replay                  the cases that were kept
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseEach } from '../../dist/pipeline.js';
import { mutant, numbersFrom } from './mutate.mjs';
import { wrongWith } from './outcome.mjs';

const CASES = fileURLToPath(new URL('../cases/', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

const { values } = parseArgs({
  args: argv.slice(2),
  options: { seconds: { type: 'string' }, seed: { type: 'string' }, replay: { type: 'boolean' } },
});

const stray = [];
process.on('unhandledRejection', (reason) => stray.push(`unhandled rejection: ${reason}`));

/**
 * Parses inputs one after the other, in one worker pool, and tells each with what is wrong with its outcome, or `null`. Where
 * one throws, the next ones start anew.
 */
async function* outcomes(inputs) {
  const source = inputs[Symbol.iterator]();
  let open = null; // the input that is read now
  let start = 0;
  const each = {
    [Symbol.iterator]: () => ({
      next() {
        const { value, done } = source.next();
        open = done ? null : value;
        start = performance.now();
        return done ? { value, done } : { value: { file: value.name, bytes: new Uint8Array(value.bytes) }, done };
      },
    }),
  };
  do {
    try {
      for await (const result of parseEach(each, { jobs: 1 }))
        yield [open, stray.pop() ?? wrongWith(result, (performance.now() - start) / 1000)];
    } catch (error) {
      yield [open, `it threw ${error?.stack ?? error}`];
    }
  } while (open);
}

function fixtures() {
  const names = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:txt|md|pdf)$/.test(name),
  );
  return names.sort().map((name) => [name.replaceAll('\\', '/'), readFileSync(`${FIXTURES}${name}`)]);
}

function keep(seed, { number, name, bytes, done }, why) {
  mkdirSync(CASES, { recursive: true });
  const stem = `fuzz-${seed}-${number}`;
  writeFileSync(`${CASES}${stem}.${name.split('.').at(-1)}`, bytes);
  writeFileSync(`${CASES}${stem}.json`, `${JSON.stringify({ seed, number, from: name, done, why }, null, 2)}\n`);
  stdout.write(`WRONG ${stem} ${name}, ${done.join(', ')}: ${why}\n`);
}

async function fuzz(seconds, seed) {
  const files = fixtures();
  const start = performance.now();
  const took = () => (performance.now() - start) / 1000;
  function* mutants() {
    // Each input has a seed of its own: its number makes it again.
    for (let number = 0; took() < seconds; number += 1)
      yield { number, ...mutant(numbersFrom(seed * 1_000_003 + number), files) };
  }
  let [count, wrong] = [0, 0];
  for await (const [made, why] of outcomes(mutants())) {
    count += 1;
    if (why !== null) wrong += 1;
    if (why !== null) keep(seed, made, why);
  }
  const speed = (count / took()).toFixed(1);
  stdout.write(`${count} inputs in ${Math.round(took())} s, ${speed} a second, seed ${seed}: ${wrong} wrong\n`);
  return wrong;
}

async function replay() {
  const names = (existsSync(CASES) ? readdirSync(CASES) : []).filter((name) => /^fuzz-.*\.(?:txt|md|pdf)$/.test(name));
  const kept = names.map((name) => ({ name, bytes: readFileSync(`${CASES}${name}`) }));
  let wrong = 0;
  for await (const [{ name }, why] of outcomes(kept)) {
    if (why !== null) wrong += 1;
    if (why !== null) stdout.write(`WRONG ${name}: ${why}\n`);
  }
  stdout.write(`${names.length} cases, ${wrong} wrong\n`);
  return wrong;
}

const seed = Number(values.seed ?? Date.now() % 1_000_000);
const wrong = values.replay ? await replay() : await fuzz(Number(values.seconds ?? 60), seed);
process.exitCode = wrong > 0 ? 1 : 0;
