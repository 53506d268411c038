/**
 * What the first letters of a text tell: most text begins as no label does, and needs no second look.
 *
 * In: the keys of labels. Out: whether a text may have one of them at its start. Where the only label is `Stato`, `Statuto`
 * may and `Servizi` may not. What it does not do: say that a label is there.
 */
import { labelKey } from '../text/normalize.js';

/** Whether a label may stand where the text begins, or `at` a place in it; never `false` where one does. */
export type Openings = (text: string, at?: number) => boolean;

/** How many bits one of the letters A to Z takes; 0 stands for anything else. */
const BITS = 5;
const ALL = 1 << BITS;

/** A letter of ASCII as its number in the alphabet, whatever its case: no key has it otherwise; 0 for anything else. */
function letterAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const letter = text.charCodeAt(at) | 0x20;
  return letter >= 0x61 && letter <= 0x7a ? letter - 0x60 : 0;
}

/** The letters that a text begins with, three at most, as one number: none is looked at behind what is no letter. */
function startOf(text: string, at: number): number {
  const first = letterAt(text, at);
  const second = first && letterAt(text, at + 1);
  return (((first << BITS) | second) << BITS) | (second && letterAt(text, at + 2));
}

/** All starts that texts with this key may have: a key that ends early may have any letter behind it. */
function startsOf(key: string): number[] {
  const whole = startOf(key, 0);
  const [first, second] = [whole >> (2 * BITS), (whole >> BITS) % ALL];
  const anyBehind = (start: number, count: number) => Array.from({ length: count }, (_, i) => start + i);
  if (second === 0) return anyBehind(first << (2 * BITS), ALL * ALL);
  const shorter = [first << (2 * BITS), whole - (whole % ALL)];
  return whole % ALL === 0 ? [...shorter, ...anyBehind(whole, ALL)] : [...shorter, whole];
}

/** What the key of a text begins with whose first sign is this one; '' where that alone does not tell. */
function initialOf(sign: string): string {
  return /^[\s\p{Cs}]/u.test(sign) ? '' : labelKey(sign).charAt(0);
}

/** A first look for labels with these keys. */
export function openingsOf(keys: Iterable<string>): Openings {
  const starts = new Uint8Array(ALL ** 3);
  const initials = new Set<string>();
  for (const key of keys) {
    initials.add(key.charAt(0));
    if (letterAt(key, 0) > 0) for (const start of startsOf(key)) starts[start] = 1;
  }
  const signs = new Map<string, boolean>(); // of one place each, so never many
  const mayBegin = (sign: string): boolean => {
    const initial = initialOf(sign);
    return initial === '' || initials.has(initial);
  };
  return (text, at = 0) => {
    const start = startOf(text, at);
    if (start > 0) return starts[start] === 1;
    const sign = text.charAt(at);
    let may = signs.get(sign);
    if (may === undefined) {
      may = mayBegin(sign);
      signs.set(sign, may);
    }
    return may;
  };
}
