/**
 * Notes where the texts of a page of HTML are placed, while it is read. Tools that turn a PDF into HTML place each of its lines
 * (`<p style="position:absolute;top:68px;left:70px">`): such HTML is a printed page, not a web page.
 */
import type { Attributes } from './styles.js';

/** A text that stands at a place, in the units of its page. */
export interface Placed {
  readonly page: number;
  readonly top: number;
  readonly left: number;
  /** Height of its letters, and the distance of its lines. */
  readonly size: number;
  readonly pitch: number;
  readonly text: string;
}

/** A placed element while it is read. */
interface Open {
  readonly top: number;
  readonly left: number;
  readonly isFrame: boolean;
  readonly height: number | null;
  size: number | null;
  pitch: number | null;
  text: string;
}

export interface PlacedReader {
  /** Opens a tag, and returns what its end does. */
  readonly open: (name: string, attributes: Attributes) => () => void;
  readonly text: (text: string) => void;
  /** The texts, if nearly all of the page is placed; `null` if it is not. `css` has the sizes of its classes. */
  readonly all: (css: string) => Placed[] | null;
}

/** At which share of its letters a page counts as placed. */
const MOST = 0.9;
/** No page has fewer texts that count as placed. */
const FEWEST = 5;
/** An element without text that is at least so wide and high is a page. */
const PAGE_SIDE = 200;
const USUAL_SIZE = 10;
const USUAL_PITCH = 1.2;

const MEASURE = /(?:^|[;\s])(top|left|width|height|font-size|line-height)\s*:\s*(-?\d+(?:\.\d+)?)(?:px|pt)/giu;
const OF_CLASS = /\.([\w-]+)\s*\{([^{}]*)\}/gu;

const measuresOf = (style: string): ReadonlyMap<string, number> =>
  new Map([...style.matchAll(MEASURE)].map(([, name, value]) => [name!.toLowerCase(), Number(value)]));

export function placedReader(): PlacedReader {
  const found: (Omit<Open, 'isFrame'> & { readonly page: number; readonly classes: string })[] = [];
  const stack: Open[] = [];
  let [page, letters] = [0, 0];
  return {
    open: (name, attributes) => {
      const innermost = stack.at(-1);
      if (name === 'br' && innermost) innermost.text += '\n';
      const style = attributes['style'] ?? '';
      const measures = style === '' ? null : measuresOf(style);
      const top = measures?.get('top');
      const isPlaced = top !== undefined && (measures!.has('left') || /position\s*:\s*absolute/iu.test(style));
      const isFrame = (measures?.get('width') ?? 0) >= PAGE_SIDE && (measures?.get('height') ?? 0) >= PAGE_SIDE;
      if (!isPlaced) {
        if (isFrame) page += 1;
        if (innermost) {
          innermost.size ??= measures?.get('font-size') ?? null;
          innermost.pitch ??= measures?.get('line-height') ?? null;
        }
        return () => {};
      }
      const size = measures!.get('font-size') ?? null;
      const [left, height] = [measures!.get('left') ?? 0, measures!.get('height') ?? null];
      const own: Open = { top, left, height, isFrame, size, pitch: null, text: '' };
      stack.push(own);
      return () => {
        stack.pop();
        if (own.text.trim() !== '') found.push({ ...own, page, classes: attributes['class'] ?? '' });
        else if (isFrame) page += 1;
      };
    },
    text: (text) => {
      letters += text.replace(/\s+/gu, '').length;
      const innermost = stack.at(-1);
      if (innermost) innermost.text += text;
    },
    all: (css) => {
      const placed = found.reduce((sum, { text }) => sum + text.replace(/\s+/gu, '').length, 0);
      if (found.length < FEWEST || placed < letters * MOST) return null;
      const classes = new Map([...css.matchAll(OF_CLASS)].map(([, name, rules]) => [name!, measuresOf(rules!)]));
      return found.map(({ page: own, top, left, height, text, classes: names, ...set }) => {
        const measures = names.split(' ').map((name) => classes.get(name));
        const of = (name: string) => measures.find((one) => one?.has(name))?.get(name) ?? null;
        const size = set.size ?? of('font-size') ?? set.pitch ?? USUAL_SIZE;
        const below = text.trim().split('\n').length - 1; // the lines of a box fill its height
        const inBox = height !== null && below > 0 && height > size ? (height - size) / below : null;
        const pitch = inBox ?? set.pitch ?? of('line-height') ?? size * USUAL_PITCH;
        return { page: own, top, left, size, pitch, text };
      });
    },
  };
}
