/**
 * Lays an export out by hand: every line of text at its place, page by page.
 *
 * In: an export, how it shall look, a way to measure text. Out: pages of pieces. Nothing is kept together: a page break may
 * fall inside a row, a sentence or a list, wherever the page is full.
 */

/**
 * @typedef {'plain' | 'bold' | 'slanted'} Hand
 * @typedef {{ x: number, y: number, text: string, hand: Hand, size: number }} Piece y is the top of the line
 * @typedef {{ pieces: Piece[], header: Piece[], rules: [x: number, y: number, width: number, height: number][] }} Page
 * @typedef {object} Look
 * @property {number} [size] of the body
 * @property {number} [codeWidth] of the table's first column
 * @property {boolean} [flowing] a sheet begins where the one before it ends
 * @property {boolean} [ruled] a frame around the header
 * @property {boolean} [headAgain] `Codice Titolo` stands again where a page cut the table
 * @property {string} [bullet]
 * @property {string} [foot] with `#` for the page and `##` for their number
 * @typedef {(text: string, hand: Hand, size: number) => number} Measure
 */

import { parametersOf } from '../html/page.mjs';
import { wordsOf } from '../sheets/words.mjs';

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [595, 842, 48, 44, 60];
const COLUMNS = { title: LEFT, label: LEFT + 235, value: LEFT + 320, end: WIDTH - LEFT };

/** Words, and the parts of words a line may end after. @param {string} text */
const breakable = (text) => text.split(/(?<=\s)|(?<=[\p{L}]-)(?=\p{L})/u);

/** @param {string} text @param {number} width @param {(text: string) => number} measure @returns {string[]} */
function lines(text, width, measure) {
  const done = [''];
  for (let word of breakable(text)) {
    const line = done[done.length - 1] ?? '';
    if (measure((line + word).trimEnd()) <= width) {
      done[done.length - 1] = line + word;
      continue;
    }
    if (line) done.push('');
    // A code longer than its column breaks after an underscore, or else anywhere.
    while (measure(word.trimEnd()) > width) {
      let length = word.length - 1;
      while (length > 1 && measure(word.slice(0, length)) > width) length--;
      const under = word.lastIndexOf('_', length - 1) + 1;
      const end = under > 0 ? under : length;
      done[done.length - 1] = word.slice(0, end);
      word = word.slice(end);
      done.push('');
    }
    done[done.length - 1] = word;
  }
  return done.map((line) => line.trimEnd());
}

/**
 * @param {import('../sheets/town.mjs').Export} whole @param {Look} look @param {Measure} measure
 * @returns {Page[]}
 */
export function layOutByHand(whole, look, measure) {
  const size = look.size ?? 9.5;
  const words = wordsOf(whole);
  /** @type {Page[]} */
  const pages = [];
  let y = TOP;
  /** @type {import('../sheets/town.mjs').Sheet | undefined} */
  let current;

  const page = () => /** @type {Page} */ (pages[pages.length - 1]);

  /** @param {string} text @param {number} width @param {Hand} hand @param {number} points */
  const wrap = (text, width, hand, points) => lines(text, width, (part) => measure(part, hand, points));

  /** The header block, three columns, at the cursor. @param {import('../sheets/town.mjs').Sheet} sheet */
  function header(sheet) {
    const from = y;
    /** @type {[left: string[], leftHand: Hand, label: string, value: string][]} */
    const rows = [
      [[whole.level, sheet.code], 'plain', words.portfolio, sheet.portfolio],
      [[], 'plain', words.centre, sheet.centre],
      [wrap(sheet.title, 220, 'slanted', 9), 'slanted', words.person, sheet.person],
    ];
    for (const [left, leftHand, label, value] of rows) {
      const labels = wrap(label, 78, 'plain', 9);
      const values = wrap(value, COLUMNS.end - COLUMNS.value, 'bold', 9);
      const columns = /** @type {[number, string[], Hand][]} */ ([
        [COLUMNS.title, left, leftHand],
        [COLUMNS.label, labels, 'plain'],
        [COLUMNS.value, values, 'bold'],
      ]);
      for (const [x, texts, hand] of columns) {
        for (const [i, text] of texts.entries()) page().header.push({ x, y: y + i * 11, text, hand, size: 9 });
      }
      y += Math.max(left.length, labels.length, values.length) * 11 + 8;
    }
    if (look.ruled) page().rules.push([LEFT - 5, from - 5, COLUMNS.end - LEFT + 10, y - from]);
    y += 16;
  }

  /** Starts a page, with the header of the sheet that goes on. */
  function turn() {
    pages.push({ pieces: [], header: [], rules: [] });
    y = TOP;
    if (current) header(current);
  }

  /** Writes one line, on a new page if this one is full. @param {{ x?: number, text: string, hand?: Hand, points?: number }[]} cells @param {() => void} [again] */
  function line(cells, again) {
    const height = Math.max(...cells.map((cell) => cell.points ?? size)) * 1.28;
    if (y + height > HEIGHT - BOTTOM) {
      turn();
      again?.();
    }
    for (const { x = LEFT, text, hand = 'plain', points = size } of cells) {
      if (text) page().pieces.push({ x, y, text, hand, size: points });
    }
    y += height;
  }

  /** @param {string} text @param {Hand} [hand] @param {number} [points] */
  function paragraph(text, hand = 'plain', points = size) {
    for (const part of wrap(text, COLUMNS.end - LEFT, hand, points)) line([{ text: part, hand, points }]);
    y += 6;
  }

  /** @param {string} text */
  function section(text) {
    y += 8;
    paragraph(text, 'bold');
  }

  /** @param {[code: string, title: string][]} links */
  function table(links) {
    const codeWidth = look.codeWidth ?? 150;
    const x = LEFT + codeWidth;
    const head = () => {
      line([
        { text: words.code, hand: 'bold' },
        { x, text: words.title, hand: 'bold' },
      ]);
      y += 5;
    };
    head();
    for (const [code, title] of links) {
      const codes = wrap(code, codeWidth - 8, 'plain', size);
      const titles = wrap(title, COLUMNS.end - x, 'plain', size);
      for (let i = 0; i < Math.max(codes.length, titles.length); i++) {
        line([{ text: codes[i] ?? '' }, { x, text: titles[i] ?? '' }], look.headAgain ? head : undefined);
      }
      y += 5;
    }
  }

  /** @param {import('../sheets/town.mjs').List} list @param {number} [depth] */
  function items(list, depth = 0) {
    const x = LEFT + 28 + depth * 18;
    list.items.forEach((item, i) => {
      const mark = list.ordered ? `${i + 1}.` : (look.bullet ?? '•');
      const text = typeof item === 'string' ? item : item.text;
      wrap(text, COLUMNS.end - x, 'plain', size).forEach((part, j) => {
        line([
          { x: x - 13, text: j ? '' : mark },
          { x, text: part },
        ]);
      });
      if (typeof item !== 'string') items({ items: item.items }, depth + 1);
    });
    if (!depth) y += 6;
  }

  /** @param {import('../sheets/town.mjs').Block[]} blocks */
  const write = (blocks) => {
    for (const block of blocks) typeof block === 'string' ? paragraph(block) : items(block);
  };

  turn();
  paragraph(words.exportHead, 'bold', 14);
  paragraph(words.parametersHead, 'bold', 10);
  for (const [name, value] of parametersOf(whole)) line([{ text: name ?? '' }, { x: LEFT + 140, text: value ?? '' }]);
  y += 20;
  for (const sheet of whole.sheets) {
    current = sheet;
    // A sheet that flows still wants room for its header and a few lines.
    if (look.flowing && y < HEIGHT - 330) header(sheet);
    else turn();
    paragraph(whole.level, 'bold', 13);
    paragraph(sheet.title, 'bold');
    section(words.publicValues);
    paragraph(sheet.publicValue);
    if (sheet.links) {
      section(whole.linkedHeading);
      table(sheet.links);
    }
    if (sheet.guidelines) {
      section(words.guidelines);
      write(sheet.guidelines);
    }
    if (sheet.purpose) {
      section(words.purpose);
      write(sheet.purpose);
    }
    if (sheet.status !== null) {
      section(words.status);
      paragraph(sheet.status);
    }
  }
  if (look.foot) {
    pages.forEach((sheet, i) => {
      const text = look.foot?.replace('##', String(pages.length)).replace('#', String(i + 1)) ?? '';
      sheet.header.push({ x: LEFT, y: HEIGHT - 38, text, hand: 'plain', size: 7.5 });
    });
  }
  return pages;
}
