/**
 * Puts the PDF engine into the bundle: the modern build of pdf.js, both halves of it, with a few lines changed for speed.
 *
 * pdf-parse asks for the legacy build, made for old browsers: its replacements of the language's own functions cost time at
 * each letter. pdf.js would look for its second half, the one that reads, in a file of its own; the bundle has it.
 *
 * Each change leaves the results as they are: `tests/project/engine.test.ts` compares them with those of the published engine.
 * A change stays only while it brings at least a tenth of the engine's time; `bench/README.md` tells what each brings, and what
 * other changes brought. The build fails if a line that is to be changed is no longer there.
 */
import { join } from 'node:path';

const CHANGES = [
  {
    // The halves send each other copies of their messages, and Node clones all letters for that. They run on one thread here,
    // and only empty the lists of a message after it is sent: copies of the lists are enough.
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
  {
    // Multiplies three matrices in one step: two calls of the general function for each letter make two arrays.
    file: 'pdf.worker.mjs',
    from: /Util\.transform\(textState\.ctm, Util\.transform\(textState\.textMatrix, tsm\)\)/,
    to: 'transformOfText(textState.ctm, textState.textMatrix, tsm)',
    more: `
function transformOfText(ctm, text, state) {
  const a = text[0] * state[0] + text[2] * state[1];
  const b = text[1] * state[0] + text[3] * state[1];
  const c = text[0] * state[2] + text[2] * state[3];
  const d = text[1] * state[2] + text[3] * state[3];
  const e = text[0] * state[4] + text[2] * state[5] + text[4];
  const f = text[1] * state[4] + text[3] * state[5] + text[5];
  return [
    ctm[0] * a + ctm[2] * b,
    ctm[1] * a + ctm[3] * b,
    ctm[0] * c + ctm[2] * d,
    ctm[1] * c + ctm[3] * d,
    ctm[0] * e + ctm[2] * f + ctm[4],
    ctm[1] * e + ctm[3] * f + ctm[5],
  ];
}
`,
  },
  // Keeps the fonts that a page has had at hand (this change and the next two). Many printers name the font before each line
  // or word, and the engine waits for it each time.
  {
    file: 'pdf.worker.mjs',
    from: /const showSpacedTextBuffer = \[\];/,
    to: '$& const fontsAtHand = new Map();',
  },
  {
    file: 'pdf.worker.mjs',
    from: /const translated = await self\.loadFont\(fontName, fontRef, resources, task\);/,
    to: `$&
      if (!fontRef) fontsAtHand.set(fontName, translated);
      takeFont(translated);
    }
    function takeFont(translated) {`,
  },
  {
    file: 'pdf.worker.mjs',
    from: /next\(handleSetFont\(fontNameArg, null\)\);/,
    to: `if (fontsAtHand.has(fontNameArg)) {
              takeFont(fontsAtHand.get(fontNameArg));
              break;
            }
            $&`,
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
