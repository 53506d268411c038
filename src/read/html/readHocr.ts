/**
 * hOCR -> pages of words with places. In: a page of HTML in which a text recognition program says where each word stood on the
 * picture (`<span class="ocrx_word" title="bbox 119 312 264 335">Parametri</span>`). Out: runs as of a PDF, in points.
 */
import type { GlyphRun, Page } from '../../model/source.js';
import { readTags } from './tags.js';

/** The class of a page: no other HTML has it. */
const OF_PAGE = /\bclass\s*=\s*["']ocr_page["']/u;
/** Where such HTML says so, it says so soon. */
const LOOKED_AT = 20_000;

const LINES = new Set(['ocr_line', 'ocrx_line', 'ocr_header', 'ocr_footer', 'ocr_caption', 'ocr_textfloat']);
const WORDS = new Set(['ocrx_word', 'ocr_word']);

/** The shorter side of a page whose resolution is not told, and an inch; in points. */
const A4 = 595;
const INCH = 72;

/** What an element says of itself in its title: `bbox 119 312 264 335; baseline 0 -7`. */
type Properties = ReadonlyMap<string, readonly number[]>;

const propertiesOf = (title: string): Properties =>
  new Map(
    title.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/u);
      return [name, values.map(Number).filter(Number.isFinite)] as const;
    }),
  );

type Bounds = readonly [left: number, top: number, right: number, bottom: number];

function boundsIn(properties: Properties): Bounds | null {
  const box = properties.get('bbox') ?? [];
  return box.length === 4 ? (box as unknown as Bounds) : null;
}

interface OpenLine {
  readonly box: Bounds;
  readonly properties: Properties;
  hasWords: boolean;
  text: string;
}

/** Returns the pages of hOCR; `null` where HTML is none, or has text that stands at no place. */
export function pagesOfHocr(html: string): Page[] | null {
  if (!OF_PAGE.test(html.slice(0, LOOKED_AT))) return null;
  const pages: (Omit<Page, 'runs'> & { readonly runs: GlyphRun[] })[] = [];
  const ends: (() => void)[] = [];
  let [scale, line, word]: [number, OpenLine | null, { box: Bounds; text: string } | null] = [1, null, null];
  let isPlaced = true;
  const addRun = (box: Bounds, text: string, of: OpenLine | null) => {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (words !== '') pages.at(-1)?.runs.push(runOf(box, words, of, scale));
  };
  const openPage = (properties: Properties) => {
    const [left, top, right, bottom] = boundsIn(properties) ?? [0, 0, 0, 0];
    const [resolution = 0] = properties.get('scan_res') ?? [];
    const [width, height] = [right - left, bottom - top];
    scale = resolution > 0 ? INCH / resolution : A4 / Math.max(1, Math.min(width, height));
    pages.push({ number: pages.length + 1, width: width * scale, height: height * scale, runs: [], recognised: true });
  };
  readTags(html, {
    open(name, { class: names = '', title = '' }) {
      const kinds = names.split(/\s+/u);
      const properties = propertiesOf(title);
      const box = boundsIn(properties);
      if (kinds.includes('ocr_page')) openPage(properties);
      if (box && kinds.some((kind) => LINES.has(kind))) {
        const own: OpenLine = { box, properties, hasWords: false, text: '' };
        line = own;
        ends.push(() => {
          if (!own.hasWords) addRun(box, own.text, own);
          line = null;
        });
      } else if (box && kinds.some((kind) => WORDS.has(kind))) {
        const own = { box, text: '' };
        word = own;
        if (line) line.hasWords = true;
        ends.push(() => {
          addRun(box, own.text, line);
          word = null;
        });
      } else if (name === 'br' && line) line.text += ' ';
      else ends.push(() => {});
    },
    close: () => ends.pop()?.(),
    text(text) {
      if (word) word.text += text;
      else if (line) line.text += text;
      else if (pages.length > 0 && text.trim() !== '') isPlaced = false;
    },
  });
  return isPlaced ? pages : null;
}

/** The run of a word, or of a line that has no words, on the base line of its line. */
function runOf([left, top, right, bottom]: Bounds, text: string, line: OpenLine | null, scale: number): GlyphRun {
  const own = line ?? { box: [left, top, right, bottom] as const, properties: new Map() };
  const [slope = 0, offset = 0] = own.properties.get('baseline') ?? [];
  const [height = bottom - top] = own.properties.get('x_size') ?? [];
  const [angle = 0] = own.properties.get('textangle') ?? [];
  return {
    text: `${text} `,
    left: left * scale,
    right: right * scale,
    baseline: (own.box[3] + offset + slope * (left - own.box[0])) * scale,
    size: height * scale,
    font: '',
    angle: angle === 0 ? 0 : 360 - angle,
  };
}
