/**
 * Puts the PDF engine into the bundle: the modern build of pdf.js, both halves of it, with a few lines changed.
 *
 * pdf-parse asks for the legacy build, made for old browsers: its replacements of the language's own functions cost time at
 * each letter. pdf.js would look for its second half, the one that reads, in a file of its own; the bundle has it.
 *
 * What draws and edits pages is left out. The first two changes are for speed, and `bench/README.md` tells what they bring. The
 * others list what the engine leaves out; without them a record differs only where a picture covers text, where the author says
 * what stands for letters, where an ink leaves nothing, and where a font says the letter of a code that it leaves empty. On all
 * other PDFs `tests/project/engine.test.ts` compares the records with those of the published engine. The build fails if a line
 * that is to be changed is no longer there.
 */
import { join } from 'node:path';

/** Larger masks, in pixels, are not unpacked: a picture with one covers nothing. */
const LARGEST_MASK = 1 << 17;

const CHANGES = [
  {
    // The halves send each other copies of their messages, and Node clones all letters for that. They run on one thread here,
    // and only empty the lists of a message after it is sent: copies of the lists are enough.
    file: 'pdf.mjs',
    from: /data: structuredClone\(obj, transfer \? \{\s*transfer\s*\} : null\)/,
    to: 'data: copyOfMessage(obj, 3)',
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
    // Copies have nothing to hand over; to look for it, the engine gives each drawn line memory of its own, beside the heap.
    file: 'pdf.worker.mjs',
    from: /\}, 1, this\._transfers\);/,
    to: '}, 1);',
  },
  {
    // Marked content is listed with the text that stands for it, which is left out otherwise.
    file: 'pdf.worker.mjs',
    from: /args = \[args\[0\]\.name, args\[1\] instanceof Dict \? args\[1\]\.get\("MCID"\) : null\];/,
    to: 'args = [args[0].name, null, actualTextOf(args[1], resources)];',
    more: `
function actualTextOf(properties, resources) {
  const dict = properties instanceof Name ? resources.get("Properties")?.get(properties.name) : properties;
  const text = dict instanceof Dict ? dict.get("ActualText") : null;
  return typeof text === "string" ? stringToPDFString(text) : null;
}
`,
  },
  {
    // The place of a picture is listed though it is not unpacked: it may cover text, unless it has a mask that leaves something
    // out, or is one. Each has an object of its own: the engine draws several that have the same one as one.
    file: 'pdf.worker.mjs',
    from: /if \(maxImageSize !== -1 && w \* h > maxImageSize\) \{/,
    to: `$&
      const layer = dict.has("OC") ? await this.parseMarkedContentProps(dict.get("OC"), resources) : undefined;
      if (dict.get("IM", "ImageMask") === true) {
        if (isWhole(image, 1)) operatorList.addImageOps(OPS.paintSolidColorImageMask, [], layer);
        else operatorList.addImageOps(OPS.paintImageXObject, [{}, w, h, true], layer);
        return;
      }
      const masks = dict.has("Mask") || (dict.has("SMask") && !isWhole(dict.get("SMask"), 8));
      operatorList.addImageOps(OPS.paintImageXObject, [{}, w, h, masks], layer);
      return;`,
    more: `
function isWhole(mask, bits) {
  const { dict } = mask ?? {};
  const [w, h] = [dict?.get("W", "Width"), dict?.get("H", "Height")];
  if (!(w * h <= ${LARGEST_MASK}) || (dict.get("BPC", "BitsPerComponent") ?? 1) !== bits) return false;
  const row = Math.ceil((w * bits) / 8);
  let bytes = [];
  try {
    bytes = mask.getBytes(row * h);
  } catch {} // a damaged picture hides nothing
  const isTurned = dict.getArray("D", "Decode")?.[0] > 0;
  const painted = (bits === 1) === isTurned ? 255 : 0;
  const last = bits === 1 && w % 8 > 0 ? 255 & (255 << (8 - (w % 8))) : 255;
  return bytes.length >= row * h && bytes.every((byte, i) => ((byte ^ painted) & (i % row === row - 1 ? last : 255)) === 0);
}
`,
  },
  {
    // An ink by the name of None leaves nothing on the page; the engine would draw it in the colour that stands in for it.
    file: 'pdf.worker.mjs',
    from: /return new AlternateCS\(numComps, baseCS, tintFn\);/,
    to: `const inks = new AlternateCS(numComps, baseCS, tintFn);
          const isNone = [name].flat().every((one) => xref.fetchIfRef(one)?.name === "None");
          return isNone ? Object.assign(inks, { getRgbHex: () => "none" }) : inks;`,
  },
  {
    // A code that a font leaves empty, and says the letter of, is that letter; where the font is not in the file, the engine
    // takes it for a blank.
    file: 'pdf.worker.mjs',
    from: /if \(glyphName === ""\) \{\s*width \|\|= this\._spaceWidth;/,
    to: `if (glyphName === "" && !this.toUnicode.has(charcode)) {
          width ||= this._spaceWidth;`,
  },
];

/** The modules that draw and edit pages in a browser: two fifths of the half that programs ask. Nothing here calls them. */
const DRAWING =
  /^;\/\/ \.\/src\/display\/(?:editor\/|(?:annotation|draw)_layer\.|canvas\.|canvas_dependency|pattern_helper|touch_manager)/;

/** Takes them out, and their names out of what is exported. @param {string} code */
function withoutDrawing(code) {
  const modules = code.split(/^(?=;\/\/ \.\/src\/)/m);
  const dropped = modules.filter((text) => DRAWING.test(text));
  if (dropped.length < 20) throw new Error('pdf.mjs of the PDF engine no longer names its modules');
  const names = new Set(
    dropped.flatMap((text) => [...text.matchAll(/^(?:class|const|function|let) (\w+)/gm)]).map(([, name]) => name),
  );
  const exported = (list) =>
    list
      .split(', ')
      .filter((name) => !names.has(name))
      .join(', ');
  return modules
    .filter((text) => !DRAWING.test(text))
    .join('')
    .replace(/globalThis\.(?:pdfjsLib|_pdfjsTestingUtils) = \{[^}]*\};/g, '')
    .replace(/(?<=^export \{ )[^}]*(?= \};)/m, exported);
}

/** The page forbids to run texts as programs, and a browser reports each try. */
const withoutEval = (file) => ({ file, from: /new Function\(""\);\s*return true;/, to: 'return false;' });

/** For a page: in a worker of ours, the half that reads would take our messages for its own. */
const PAGE_CHANGES = [
  { file: 'pdf.worker.mjs', from: /this\.initializeFromPort\(self\);/, to: '' },
  ...['pdf.mjs', 'pdf.worker.mjs'].map(withoutEval),
];

/** @param {string} root of the project @param {boolean} isForPage @returns {import('rolldown').Plugin} */
export function leanEngine(root, isForPage = false) {
  const changes = isForPage ? [...CHANGES, ...PAGE_CHANGES] : CHANGES;
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
      let changed = id === build('pdf.mjs') ? withoutDrawing(code) : code;
      for (const { file, from, to, more = '' } of changes) {
        if (id !== build(file)) continue;
        if (!from.test(changed)) throw new Error(`${file} of the PDF engine has no longer: ${from}`);
        changed = changed.replace(from, to) + more;
      }
      return changed === code ? null : { code: changed, map: null };
    },
  };
}
