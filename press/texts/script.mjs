/**
 * A sheet as the parts a converter meets one after another, page by page.
 *
 * In: a sheet, how many letters fill a page. Out: parts in print order. A header stands at the top of each page; a page may
 * end inside a table, a list or a sentence, and the part goes on after the next header.
 */

import { wordsOf } from '../sheets/words.mjs';

/**
 * @typedef {{ kind: 'head', first: boolean }
 *   | { kind: 'section', text: string, name: 'level' | 'value' | 'links' | 'guidelines' | 'purpose' | 'status' }
 *   | { kind: 'title' | 'paragraph' | 'value' | 'status', text: string }
 *   | { kind: 'rows', rows: [code: string, title: string][] }
 *   | { kind: 'items', ordered: boolean, start: number, items: { text: string, depth: number }[] }} Part
 */

/** @param {import('../sheets/town.mjs').List} list @returns {{ text: string, depth: number }[]} */
const itemsOf = (list) =>
  list.items.flatMap((item) =>
    typeof item === 'string'
      ? [{ text: item, depth: 0 }]
      : [{ text: item.text, depth: 0 }, ...item.items.map((text) => ({ text, depth: 1 }))],
  );

/** @param {import('../sheets/town.mjs').Block} block @returns {Part} */
const partOf = (block) =>
  typeof block === 'string'
    ? { kind: 'paragraph', text: block }
    : { kind: 'items', ordered: block.ordered ?? false, start: 1, items: itemsOf(block) };

/** @param {import('../sheets/town.mjs').Sheet} sheet @param {import('../sheets/town.mjs').Export} whole @returns {Part[]} */
function partsOf(sheet, whole) {
  const words = wordsOf(whole);
  /** @type {Part[]} */
  const parts = [
    { kind: 'section', name: 'value', text: words.publicValues },
    { kind: 'value', text: sheet.publicValue },
  ];
  if (sheet.links)
    parts.push({ kind: 'section', name: 'links', text: whole.linkedHeading }, { kind: 'rows', rows: sheet.links });
  if (sheet.guidelines)
    parts.push({ kind: 'section', name: 'guidelines', text: words.guidelines }, ...sheet.guidelines.map(partOf));
  if (sheet.purpose)
    parts.push({ kind: 'section', name: 'purpose', text: words.purpose }, ...sheet.purpose.map(partOf));
  if (sheet.status !== null) {
    parts.push({ kind: 'section', name: 'status', text: words.status }, { kind: 'status', text: sheet.status });
  }
  return parts;
}

/** @param {string} text */
const cost = (text) => text.length + 40;

/** Where a sentence may be cut: between two words, neither at its start nor at its end. @param {string} text @param {number} room */
function cutPoint(text, room) {
  const places = [...text.matchAll(/(?<=[a-zàèìòù]) (?=[a-zàèìòù])/gu)].map((match) => match.index);
  return places.findLast((place) => place < room && place > 30);
}

/** Fills one page. @param {Part} part @param {number} room @returns {[fits: Part | null, rest: Part | null, used: number]} */
function fill(part, room) {
  if (part.kind === 'rows' || part.kind === 'items') {
    const texts = part.kind === 'rows' ? part.rows.map((row) => row.join(' ')) : part.items.map((item) => item.text);
    let used = 0;
    let count = 0;
    while (count < texts.length && used + cost(texts[count] ?? '') <= room) used += cost(texts[count++] ?? '');
    if (count === texts.length) return [part, null, used];
    if (count === 0) return [null, part, 0];
    if (part.kind === 'rows')
      return [{ ...part, rows: part.rows.slice(0, count) }, { ...part, rows: part.rows.slice(count) }, used];
    const start = part.start + count;
    return [{ ...part, items: part.items.slice(0, count) }, { ...part, start, items: part.items.slice(count) }, used];
  }
  const text = part.kind === 'head' ? '' : part.text;
  if (cost(text) <= room) return [part, null, cost(text)];
  const place = part.kind === 'paragraph' ? cutPoint(text, room) : undefined;
  if (part.kind !== 'paragraph' || place === undefined) return [null, part, 0];
  return [{ ...part, text: text.slice(0, place) }, { ...part, text: text.slice(place + 1) }, room];
}

/**
 * @param {import('../sheets/town.mjs').Sheet} sheet @param {import('../sheets/town.mjs').Export} whole
 * @param {number} letters a page holds; none for a sheet without page breaks
 * @returns {Part[]}
 */
export function scriptOf(sheet, whole, letters) {
  /** @type {Part[]} */
  const done = [
    { kind: 'head', first: true },
    { kind: 'section', name: 'level', text: whole.level },
    { kind: 'title', text: sheet.title },
  ];
  if (!letters) return [...done, ...partsOf(sheet, whole)];
  done.push({ kind: 'head', first: false });
  let room = letters;
  for (const part of partsOf(sheet, whole)) {
    /** @type {Part | null} */
    let left = part;
    while (left) {
      const [fits, rest, used] = fill(left, room);
      if (fits) done.push(fits);
      room -= used;
      left = rest;
      // A part that does not fit an empty page is put there all the same.
      if (rest && !fits && room === letters) [left, room] = [done.push(rest) ? null : null, 0];
      else if (rest) {
        done.push({ kind: 'head', first: false });
        room = letters;
      }
    }
  }
  return done;
}
