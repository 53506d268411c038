/**
 * Our own stages against the engine, on the same pages, in one process. `node --expose-gc stages.mjs FILE REPEATS`
 *
 * In: a PDF. Out, on standard output: the times of both as JSON. The engine's time is opening the file and asking for the text
 * of each page, with the options that we give it. Ours is all from bytes to JSON, with an engine that answers from memory
 * what it said the first time: so what we do before, between and after its answers is in it, whatever file does it.
 */
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { parse, write } from '../dist/index.js';

const [file = '', repeats = '5'] = argv.slice(2);
const bytes = readFileSync(file);

/** The whole corridor, in this thread. @returns {Promise<string>} */
async function ours() {
  const { document, rejected } = await parse([{ file, bytes }], { isolate: false });
  if (rejected[0]) throw rejected[0].error;
  return write(document, 'json');
}

const first = await ours(); // it loads the engine the way it wants it
const { PDFParse } = await import('pdf-parse');
const memory = /** @type {any} */ (PDFParse.prototype);
const load = memory.load;

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
  options = { ...this.options };
  document ??= load.call(new PDFParse({ ...options, data: new Uint8Array(bytes) })).then(remembering);
  return document;
};

/** The engine alone. @returns {Promise<void>} */
async function engine() {
  const parser = new PDFParse({ ...options, data: new Uint8Array(bytes) });
  const pages = await load.call(parser);
  for (let number = 1; number <= pages.numPages; number++) {
    const page = await pages.getPage(number);
    await page.getTextContent({ disableNormalization: true });
    page.cleanup();
  }
  await parser.destroy();
}

/** Milliseconds; what was left by others is cleared away before. @param {() => Promise<unknown>} work */
async function timeOf(work) {
  globalThis.gc?.();
  const started = performance.now();
  await work();
  return performance.now() - started;
}

console.warn = () => {}; // what the engine complains of, ours listens to and tells
const remembered = await ours();
if (remembered !== first) throw new Error('with an engine that answers from memory, the records are others');
answers = 0;
await ours();
if (answers === 0) throw new Error('the engine was not asked through PDFParse.load: this measurement must learn how');
await engine();

/** @type {{ ours: number[], floor: number[] }} */
const times = { ours: [], floor: [] };
for (let i = 0; i < Number(repeats); i++) {
  times.ours.push(await timeOf(ours));
  times.floor.push(await timeOf(engine));
}
stdout.write(`${JSON.stringify(times)}\n`);
