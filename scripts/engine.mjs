/**
 * What is put right in the PDF engine on its way into the bundle.
 *
 * pdf-parse asks for the build of pdf.js that is made for browsers of long ago: what that puts in the place of the
 * language's own functions costs time at each letter. Here it gets the modern build, and with it the engine's other
 * half, which pdf.js would look for in a file of its own. In both, a few lines are changed; a line that is no longer
 * there stops the build.
 */
import { join } from 'node:path';

const CHANGES = [
  {
    // Two readers of one PDF must give a font one name, whichever of them meets it first.
    file: 'pdf.worker.mjs',
    from: /(fontAliases\[hash\] = \{\s*fontID: )this\.idFactory\.createFontId\(\)/,
    to: '$1descriptor.objId ? "f" + descriptor.objId + "_" + hash : this.idFactory.createFontId()',
  },
  {
    file: 'pdf.worker.mjs',
    from: /fontID = this\.idFactory\.createFontId\(\)/,
    to: 'fontID = fontRefIsRef ? "f" + fontRef : this.idFactory.createFontId()',
  },
  {
    // The halves of the engine run on one thread, and never change the pieces of what they have sent, only empty the
    // lists that hold them: copies of the lists are enough. Copying all letters takes a seventh of the engine's time.
    file: 'pdf.mjs',
    from: /data: structuredClone\(obj, transfer \? \{\s*transfer\s*\} : null\)/,
    to: 'data: transfer ? structuredClone(obj, { transfer }) : copyOfMessage(obj, 3)',
    more: `
function copyOfMessage(value, depth) {
  if (depth === 0 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.slice();
  const kind = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== null) return value;
  const copy = Object.create(kind);
  for (const key in value) copy[key] = copyOfMessage(value[key], depth - 1);
  return copy;
}
`,
  },
];

/** @param {string} root of the project @returns {import('rolldown').Plugin} */
export function leanEngine(root) {
  const build = (name) => join(root, 'node_modules/pdfjs-dist/build', name);
  const HALVES = '\0pdf-parse';
  return {
    name: 'lean-engine',
    async resolveId(source, importer) {
      if (source === 'pdfjs-dist/legacy/build/pdf.mjs') return build('pdf.mjs');
      if (source === 'pdf-parse' && importer !== HALVES) return HALVES;
      return null;
    },
    load(id) {
      if (id !== HALVES) return null;
      return `import ${JSON.stringify(build('pdf.worker.mjs'))}; export { PDFParse } from 'pdf-parse';`;
    },
    transform(code, id) {
      let changed = code;
      for (const { file, from, to, more = '' } of CHANGES) {
        if (id !== build(file)) continue;
        if (!from.test(changed)) throw new Error(`${file} of the PDF engine has no longer: ${from}`);
        changed = changed.replace(from, to) + more;
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}
