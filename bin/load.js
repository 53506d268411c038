/**
 * Loads the bundles in `dist/bundle/` with the code that V8 made of them when they were built: to make it anew takes as
 * long as all that a short text needs. Another V8 than the one of the build makes it anew, and nothing else changes.
 *
 * Example: `load('cli').main(['--help'])`. CommonJS, since of a module's code no cache can be handed back.
 */
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const BUNDLES = join(__dirname, '../dist/bundle');
const WRAPPER = ['(function (exports, require, module, __filename, __dirname) {', '\n})'];

/** @type {Map<string, { exports: any, script: Script }>} what is loaded, by its file's name */
const loaded = new Map();

const contentOf = (file) => {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // no cache
  }
};

/** What a bundle exports, by the name of its file. Throws where it is not there. */
function loadFile(name) {
  const known = loaded.get(name);
  if (known) return known.exports;
  const filename = join(BUNDLES, name);
  const cachedData = contentOf(`${filename}.cache`);
  const script = new Script(WRAPPER.join(readFileSync(filename, 'utf8')), { filename, cachedData });
  const module = { exports: {}, script };
  loaded.set(name, module);
  const elsewhere = createRequire(filename);
  const own = (id) => (id.startsWith('./') ? loadFile(id.slice(2)) : elsewhere(id));
  script.runInThisContext().call(module.exports, module.exports, own, module, filename, dirname(filename));
  return module.exports;
}

module.exports = { load: (bundle) => loadFile(`${bundle}.cjs`), loaded, BUNDLES };
