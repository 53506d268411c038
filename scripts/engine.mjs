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
  {
    // Called twice for each letter. One function multiplies all matrices, whatever their numbers are kept as, so that V8
    // turns them into objects each time; and each product is an array. Here are the same sums, in one step.
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
  {
    // A font that a page has had is at hand: most printers name it anew for each line or word, and to wait for it each
    // time takes longer than to read what is set in it.
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
  {
    // The state of the text is saved and restored around most words. What is made with another thing behind it is of a kind
    // of its own to V8, and so is what then stands behind it: each look at either is made anew.
    file: 'pdf.worker.mjs',
    from: /const clone = Object\.create\(this\);(?=\s*clone\.textMatrix)/,
    to: 'const clone = Object.assign(new TextState(this.ctm), this);',
  },
  {
    file: 'pdf.worker.mjs',
    from: /(class TextState \{\s*constructor\()(\) \{\s*this\.ctm = )(new Float32Array\(IDENTITY_MATRIX\))/,
    to: '$1ctm = $3$2ctm',
  },
  {
    // Only text with letters from the Hebrew ones on may run from right to left; the rest need not be looked at one by one.
    file: 'pdf.worker.mjs',
    from: /if \(strLength === 0 \|\| vertical(?=\) \{\s*return createBidiText\(str, isLTR, vertical\))/,
    to: '$& || (startLevel === -1 && !/[\\u0590-\\uffff]/.test(str))',
  },
  {
    // V8 is slow to empty a list, and quick to make one.
    file: 'pdf.worker.mjs',
    from: /args\.length = 0;\s*operation\.args = args;/,
    to: 'operation.args = args = [];',
  },
  {
    file: 'pdf.worker.mjs',
    from: /const strBuf = this\.strBuf;\s*strBuf\.length = 0;/g,
    to: 'const strBuf = [];',
  },
  {
    file: 'pdf.worker.mjs',
    from: /textContentItem\.str\.length = 0;/,
    to: 'textContentItem.str = [];',
  },
  {
    // How many pieces of text one half sends to the other at once, and how many the other takes before it is asked
    // again: of nearly every page, all.
    file: 'pdf.worker.mjs',
    from: /const TEXT_CHUNK_BATCH_SIZE = 10;/,
    to: 'const TEXT_CHUNK_BATCH_SIZE = 5000;',
  },
  {
    file: 'pdf.mjs',
    from: /const TEXT_CONTENT_CHUNK_SIZE = 100;/,
    to: 'const TEXT_CONTENT_CHUNK_SIZE = 10000;',
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
