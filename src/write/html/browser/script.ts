/**
 * The script of the page: it searches, marks what was found, filters, counts, and keeps the filters in the address.
 *
 * It shows, hides and counts what is there; text is only ever text to it. It keeps nothing and asks for nothing. It is text
 * here, since it belongs to a browser, of which the rest of the program knows nothing; `tests/page/htmlPage.test.ts` runs it.
 */
import { PARAMS } from '../facets.js';
import { COUNT } from './counts.js';
import { LISTEN } from './events.js';
import { FILTER } from './filters.js';
import { MARK } from './marks.js';
import { UNFOLD } from './unfold.js';

const READ = String.raw`
  const find = (selector, within = document) => [...within.querySelectorAll(selector)];
  const PARAMS = ${JSON.stringify(PARAMS)};
  const form = document.getElementById('filters');
  const selects = find('select', form);
  const numbers = (text) => (text ? text.split(' ').map(Number) : []);

  // An objective stands in several cards where it has several public values: counts are of records.
  const cards = find('details.objective').map((element) => ({
    element,
    group: element.closest('section.group'),
    record: element.dataset.record,
    values: Object.fromEntries(PARAMS.map((param) => [param, numbers(element.dataset[param])])),
    links: numbers(element.dataset.collegati),
    told: Number(element.dataset.segnalazioni),
    errors: Number(element.dataset.errori ?? 0),
    warnings: Number(element.dataset.avvisi ?? 0),
    fits: true,
    isMarked: false,
    isOpenedHere: false,
  }));
  const groups = find('section.group');
  const isLong = document.querySelector('.long') !== null;

  // Letters without their marks, and one apostrophe for all: who searches "piu" or "l’anno" finds "più" and "l'anno".
  const folded = (text) =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'").toLowerCase();
  const valuesIn = (element) => find('bdi[lang]', element);
  const textIn = (element) => valuesIn(element).map((one) => one.textContent).join('\n');
  const textOf = (card) => (card.text ??= folded(textIn(card.element) + '\n' + textKept(card.element)));
  const words = () => folded(form.elements.cerca.value).split(/\s+/).filter(Boolean);
`;

export const SCRIPT = `'use strict';\n(() => {${READ}${UNFOLD}${COUNT}${MARK}${FILTER}${LISTEN}})();\n`;
