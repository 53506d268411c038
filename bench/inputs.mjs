/**
 * Exports of any length, as the press would print them.
 *
 * In: how many sheets. Out: an export, its PDF, its text. The same number gives the same bytes. Each objective has a code,
 * a title and a body of its own, made of the words of the press's sheets, taken in another order each time and numbered;
 * one in four is printed again further on, under another public value, as in real exports. Sheets fill less than a page
 * of paper, so that the PDF has a page for each, and one before them.
 *
 * Example: `await pdfOf(exportOf(11))` has twelve pages, and nine objectives.
 */
import { printByHand } from '../press/hand/draw.mjs';
import { operational } from '../press/sheets/operational.mjs';
import { plain } from '../press/sheets/plain.mjs';
import { strategic } from '../press/sheets/strategic.mjs';
import { TOWN } from '../press/sheets/town.mjs';
import { styles } from '../press/texts/styles.mjs';
import { textOf as writeText } from '../press/texts/write.mjs';

/** @typedef {import('../press/sheets/town.mjs').Sheet} Sheet */
/** @typedef {import('../press/sheets/town.mjs').Export} Export */

/** How many of an export's sheets are of objectives that were not printed before. */
const FIRST_PRINTS = 0.8;
/** One objective in so many is printed again. */
const AGAIN = 4;

const PRESS = [plain, strategic, operational].flatMap(({ sheets }) => sheets);
const blocks = PRESS.flatMap(({ purpose }) => purpose ?? []);

/** Who answers for an objective: three cells that go together. */
const OFFICES = PRESS.filter(({ portfolio, centre, person }) => portfolio && centre && person);
const PUBLIC_VALUES = [...new Set(plain.sheets.map(({ publicValue }) => publicValue))];
const STATUSES = [...new Set(plain.sheets.map(({ status }) => status))];
/** Name and what it stands for, as `STRADE SICURE` and `Un Comune che ...`. */
const TITLES = plain.sheets.map(({ title }) => title.split(' - '));
/** Titles that the sheet did not cut. */
const LINKS = PRESS.flatMap(({ links }) => links ?? []).filter(([, title]) => /[^.]\.$/.test(title));
/** Whole sentences: what announces a list, or begins with a number or a label, is none. */
const SENTENCES = blocks
  .flatMap((block) =>
    typeof block === 'string' && /^[A-ZÈ][^:]*\.$/.test(block) ? block.split(/(?<=[a-zà-ù]\.) (?=[A-ZÈ])/) : [],
  )
  .filter((sentence) => !/OBIETTIV/i.test(sentence));
const ITEMS = blocks.flatMap((block) =>
  typeof block === 'string' ? [] : block.items.filter((item) => typeof item === 'string'),
);

/** The one of a list that a number tells, over and over. @template T @param {readonly T[]} list @param {number} number */
const at = (list, number) => /** @type {T} */ (list[number % list.length]);

/** So many, each made by its index. @template T @param {number} count @param {(index: number) => T} make */
const several = (count, make) => Array.from({ length: count }, (_, i) => make(i));

/** A paragraph of a few sentences, the last of which has a number of its own. @param {number} number @param {number} place */
const paragraph = (number, place) =>
  [
    ...several(2 + ((number + place) % 2), (i) => at(SENTENCES, number * 5 + place * 3 + i)),
    `È la misura ${number * 10 + place} del piano.`,
  ].join(' ');

/** The objective of a number, from 1. @param {number} number @returns {Sheet} */
function objective(number) {
  const mandate = String(number).padStart(2, '0');
  const [name, meaning] = /** @type {[string, string]} */ (at(TITLES, number));
  const { portfolio, centre, person } = at(OFFICES, number);
  return {
    code: `2019_2024_DUP_${mandate}`,
    title: `${name} ${number} - ${meaning}`,
    portfolio,
    centre,
    person,
    publicValue: at(PUBLIC_VALUES, number),
    links: several(2 + (number % 3), (i) => {
      const [code, title] = at(LINKS, number * 3 + i);
      const mission = /_(\d\d)\d\d(?:_\d+)*$/.exec(code)?.[1] ?? '01';
      const running = String(i + 1).padStart(2, '0');
      return [`2020_24_DUP_${mandate}_${mission}${running}`, title.replace(/\.$/, ` nel lotto ${number} del piano.`)];
    }),
    guidelines: [`${name} ${number} - ${TOWN} insieme`, meaning],
    purpose: [
      `${number}. ${number}. ${name} ${number} - ${TOWN} insieme`,
      ...several(3, (i) => paragraph(number, i)),
      'Le principali azioni/programmi sono:',
      {
        items: several(3 + (number % 3), (i) => `${at(ITEMS, number * 7 + i)} nel lotto ${number * 10 + i} del piano`),
      },
    ],
    status: at(STATUSES, number),
  };
}

/** How many objectives an export of so many sheets has. @param {number} sheets */
export const objectivesIn = (sheets) => Math.ceil(sheets * FIRST_PRINTS);

/** An export of so many sheets; `first` is the number of its first objective. @param {number} sheets @param {number} [first] @returns {Export} */
export function exportOf(sheets, first = 1) {
  const count = objectivesIn(sheets);
  const once = several(count, (i) => objective(first + i));
  const again = several(sheets - count, (i) => {
    const number = first + i * AGAIN;
    return { ...objective(number), publicValue: at(PUBLIC_VALUES, number + 1) };
  });
  return { ...plain, sheets: [...once, ...again] };
}

/** The export as a PDF: each word drawn for itself, in fonts that every reader has. @param {Export} whole */
export const pdfOf = (whole) => printByHand(whole, { ruled: true }, { by: 'words' });

/** The export as text. @param {Export} whole @param {'bare' | 'seed'} [style] */
export function textOf(whole, style = 'bare') {
  const written = styles[style];
  if (!written) throw new Error(`no such style: ${style}`);
  return writeText(whole, written);
}
