/**
 * The PDF engine: how it is loaded and opened, and how its warnings are heard. The only file that knows the package.
 *
 * pdf-parse wraps pdf.js; its `getText` gives no positions, so the wrapped document is asked page by page. The engine
 * gets bytes only, never a path, and is asked for nothing that reading text does not need.
 */

import type { Font } from './drawing/drawn.js';
import type { Matrix } from './drawing/matrix.js';
import type { DrawingOrders } from './drawing/orders.js';

/** An annotation that a viewer may show, as far as reading it goes. */
export interface EngineAnnotation {
  readonly id: string;
  /** `Widget` for the fields of a form. */
  readonly subtype: string;
  /** Of a field: `Tx` a text, `Ch` a choice, `Btn` a button or a box, `Sig` a signature. */
  readonly fieldType?: string | null;
  readonly fieldValue?: unknown;
  /** Of a choice: the value that is kept for each entry, and what the form shows. */
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
  /** Whether a choice shows one entry; else it shows all of them. */
  readonly combo?: boolean;
  readonly annotationFlags?: number;
  readonly multiLine?: boolean;
  /** Whether it is a row of as many cells, one for each letter. */
  readonly comb?: boolean;
  readonly maxLen?: number;
  /** Of a box to tick, and of one of several of which one is: what its field says where it is ticked. */
  readonly checkBox?: boolean;
  readonly exportValue?: string;
  readonly radioButton?: boolean;
  readonly buttonValue?: string | null;
  /** Of a note of free text: its lines. */
  readonly textContent?: readonly string[];
  /** ... and the same with its styles, where it has no plain text. */
  readonly richText?: { readonly str: string };
  /** Of a note of free text, and of a field: the colour of its ground. */
  readonly color?: ArrayLike<number> | null;
  readonly backgroundColor?: ArrayLike<number> | null;
  /** Of a field whose letters are not shown. */
  readonly password?: boolean;
  readonly hasAppearance: boolean;
  readonly defaultAppearanceData?: { readonly fontSize: number };
  /** Two corners, in the page's own units. */
  readonly rect: readonly [number, number, number, number];
}

export interface EnginePage {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: Matrix;
  };
  getOperatorList(options: { annotationMode: number }): Promise<DrawingOrders>;
  getAnnotations(options: { intent: string }): Promise<readonly EngineAnnotation[]>;
  /** What was sent for all pages, fonts among it. */
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
  cleanup(): void;
}

/** Which layers of a document are shown. */
export interface Layers {
  isVisible(layer: unknown): boolean;
}

export interface EngineDocument {
  readonly numPages: number;
  getPage(number: number): Promise<EnginePage>;
  getOptionalContentConfig(options: { intent: string }): Promise<Layers>;
}

/** Returns a function that gives the font of a name that a drawing list uses; `null` if the engine could not load it. */
export function fontsOf({ commonObjs }: EnginePage): (name: string) => Font | null {
  const fonts = new Map<string, Font | null>();
  return (name) => {
    if (!fonts.has(name)) fonts.set(name, commonObjs.has(name) ? copyOf(commonObjs.get(name) as Font) : null);
    return fonts.get(name)!;
  };
}

/** Copies what is asked of a font for each word: the engine's own reads its name out of bytes anew each time. */
const copyOf = ({ name, fontMatrix, isType3Font, vertical, bbox }: Font): Font => ({
  name,
  fontMatrix,
  isType3Font,
  vertical,
  bbox,
});

export interface Engine {
  load(): Promise<EngineDocument>;
  destroy(): Promise<void>;
}

const ENGINE_OPTIONS = {
  verbosity: 1, // its warnings are told: see `captureWarnings`
  isEvalSupported: false,
  useWasm: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  maxImageSize: 1, // no picture is unpacked that has more than one pixel: some draw boxes so
};

/**
 * What the engine warns of though no text is missing: it asks for what only drawing needs, and a stream without a byte says
 * nothing.
 */
const HARMLESS =
  /standardFontDataUrl|cMapUrl|@napi-rs\/canvas|`legacy` build|Image exceeded maximum allowed size|FreeTextAnnotation: OffscreenCanvas|Setting up fake worker|Unimplemented annotation type|^Empty "\w+" stream/u;

/** The engine's warnings, while they are captured. */
export interface Warnings {
  /** Returns what was said since this was last called. */
  readonly take: () => readonly string[];
  readonly stop: () => void;
}

/** Captures what the engine would print: it has no other way to say that it found something wrong. */
export function captureWarnings(): Warnings {
  const warnings: string[] = [];
  const warn = console.warn;
  console.warn = (...words: unknown[]) => {
    const said = /^Warning: (.*)$/su.exec(words.join(' '))?.[1];
    if (said === undefined)
      warn(...words); // somebody else's
    else if (!HARMLESS.test(said)) warnings.push(reasonOf(said));
  };
  return {
    take: () => warnings.splice(0),
    stop: () => {
      console.warn = warn;
    },
  };
}

/** Functions of the language that the engine's modern build calls and Node 20 lacks. */
const NEWER: readonly [owner: object, name: string, value: unknown][] = [
  [
    Promise,
    'withResolvers',
    () => {
      let [resolve, reject]: ((value: unknown) => void)[] = [];
      const promise = new Promise((yes, no) => {
        [resolve, reject] = [yes, no];
      });
      return { promise, resolve, reject };
    },
  ],
  [
    // Called for each font of a drawing list: without it, the list ends at the first font and reports no error.
    ArrayBuffer.prototype,
    'transferToFixedLength',
    function (this: ArrayBuffer, length = this.byteLength) {
      const taken = new Uint8Array(structuredClone(this, { transfer: [this] }));
      const fixed = new Uint8Array(length);
      fixed.set(taken.subarray(0, length));
      return fixed.buffer;
    },
  ],
  [URL, 'parse', (url: string, base?: string) => (URL.canParse(url, base) ? new URL(url, base) : null)],
  // Classes of a canvas, which reading text never uses: empty ones spare a native package.
  ...['DOMMatrix', 'ImageData', 'Path2D'].map((name) => [globalThis, name, class {}] as [object, string, unknown]),
];

/** Loads the engine, if it is not there yet. */
async function loadEngine() {
  for (const [owner, name, value] of NEWER) {
    if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  }
  return await import('pdf-parse');
}

/** Loads the engine and gives it the bytes: they are its own from then on. */
export async function openEngine(bytes: Uint8Array, password: string | undefined): Promise<Engine> {
  const { PDFParse } = await loadEngine();
  return new PDFParse({
    ...ENGINE_OPTIONS,
    data: bytes,
    ...(password === undefined ? {} : { password }),
  }) as unknown as Engine;
}

/** The engine's words, without a full stop, for a sentence of ours. */
export const reasonOf = (message: string): string => message.replace(/\.\s*$/u, '') || 'unknown reason';
