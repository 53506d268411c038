/**
 * Our own stages against the engine, on the same pages, in one process. `node stages.mjs FILE REPEATS`
 *
 * In: a PDF. Out, on standard output: the times of both as JSON. The engine's time is opening the file and asking for the text
 * of each page, with the options that we give it. Ours is all from bytes to JSON, with an engine that answers from memory
 * what it said the first time: so what we do before, between and after its answers is in it, whatever file does it.
 *
 * Ours are the bundles that ship. The engine is the package as it comes, in a thread of its own: it puts functions of its
 * own in the place of the language's, which slows down whatever else runs there.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { Worker } from 'node:worker_threads';

const bundle = (/** @type {string} */ name) => import(new URL(`../dist/bundle/${name}.js`, import.meta.url).href);
const { parse, write } = await bundle('index');

const [file = '', repeats = '5'] = argv.slice(2);
const bytes = readFileSync(file);

/** The whole pipeline, in this thread. @returns {Promise<string>} */
async function ours() {
  const { document, rejected } = await parse([{ file, bytes }], { isolate: false });
  if (rejected[0]) throw rejected[0].error;
  return write(document, 'json');
}

const first = await ours(); // it loads the engine
const memory = (await bundle('_pdf-parse')).PDFParse.prototype;
const opened = memory.load;

/** @type {Record<string, unknown>} the options that ours gives to the engine */
let options = {};
let answers = 0;

/**
 * Asks once for each thing, and answers from memory from then on; pages do the same.
 * @template {object} Target @param {Target} target @returns {Target}
 */
function remembering(target) {
  const known = new Map();
  return new Proxy(target, {
    get(_, name) {
      const member = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (/** @type {unknown[]} */ ...args) => {
        const asked = `${String(name)} ${JSON.stringify(args)}`;
        if (!known.has(asked)) {
          const answer = member.apply(target, args);
          known.set(asked, name === 'getPage' ? answer.then(remembering) : answer);
        }
        answers += 1;
        return known.get(asked);
      };
    },
  });
}

/** @type {Promise<any> | undefined} */
let document;
memory.load = function loadRemembered() {
  options = { ...this.options, data: undefined };
  document ??= opened.call(this).then(remembering);
  return document;
};
memory.destroy = async () => {}; // its answers may be asked for again

/** Milliseconds. @param {() => Promise<unknown>} work */
async function timeOf(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Runs that do not count: in the first ones V8 compiles what the others run. Whole processes are measured as they start. */
const WARM_UP = 5;

const remembered = await ours();
if (remembered !== first) throw new Error('with an engine that answers from memory, the records are others');
answers = 0;
await ours();
if (answers === 0) throw new Error('the engine was not asked through PDFParse.load: this measurement must learn how');

const engine = new Worker(new URL('floors/engine.mjs', import.meta.url), { workerData: { bytes, options } });
/** The engine alone, in its thread. @returns {Promise<number>} milliseconds */
async function engineTime() {
  engine.postMessage('again');
  const [took] = await once(engine, 'message');
  return took;
}
for (let i = 0; i < WARM_UP; i++) {
  await ours();
  await engineTime();
}

/** @type {{ ours: number[], floor: number[] }} */
const times = { ours: [], floor: [] };
for (let i = 0; i < Number(repeats); i++) {
  times.ours.push(await timeOf(ours));
  times.floor.push(await engineTime());
}
await engine.terminate();
stdout.write(`${JSON.stringify(times)}\n`);
