/**
 * The script of the page: it searches, filters with a live count, unfolds, and shows the target of a link.
 *
 * It only shows and hides what is there, and never makes markup. It keeps nothing and asks for nothing. It is text here,
 * since it belongs to a browser, of which the rest of the program knows nothing; `tests/page/htmlPage.test.ts` runs it in one.
 */
export const SCRIPT = String.raw`'use strict';
(() => {
  const find = (selector) => [...document.querySelectorAll(selector)];
  const objectives = find('details.objective');
  const groups = find('section.group');
  const form = document.getElementById('filters');
  const shown = document.getElementById('shown');
  const ALL = [...new Set(objectives.map((one) => one.dataset.record))].length;

  // Letters without their marks, and one apostrophe for all: who searches "piu" or "l’anno" finds "più" and "l'anno".
  const folded = (text) =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'").toLowerCase();
  const texts = new Map();
  const textOf = (one) => {
    if (!texts.has(one)) texts.set(one, folded([...one.querySelectorAll('bdi[lang]')].map((v) => v.textContent).join('\n')));
    return texts.get(one);
  };

  const FILTERS = ['value', 'mission', 'person', 'status'];
  const apply = () => {
    const words = folded(form.elements.text.value).split(/\s+/).filter(Boolean);
    const chosen = FILTERS.map((name) => [name, form.elements[name].value]).filter(([, value]) => value !== '');
    const left = new Set();
    for (const one of objectives) {
      const fits =
        chosen.every(([name, value]) => one.dataset[name].split(' ').includes(value)) &&
        words.every((word) => textOf(one).includes(word));
      one.hidden = !fits;
      if (fits) left.add(one.dataset.record);
    }
    for (const group of groups) group.hidden = !group.querySelector('details.objective:not([hidden])');
    form.classList.toggle('narrowed', left.size < ALL);
    const said = left.size === 1 ? shown.dataset.one : shown.dataset.many.replace('#', left.size);
    if (shown.textContent !== said) shown.textContent = said;
  };

  const clear = () => {
    form.reset();
    apply();
  };

  // What a link leads to may be folded, or filtered out.
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const within = target && target.closest('section.group');
    if (!within) return;
    const one = target.closest('details.objective');
    if (within.hidden || (one && one.hidden)) clear();
    if (one) one.open = true;
    target.scrollIntoView();
  };

  const setAll = (open) => {
    for (const one of objectives) if (!one.hidden) one.open = open;
  };

  if (form) {
    form.hidden = false;
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    document.getElementById('clear').addEventListener('click', clear);
    document.getElementById('unfold').addEventListener('click', () => setAll(true));
    document.getElementById('fold').addEventListener('click', () => setAll(false));
    addEventListener('hashchange', reveal);
    addEventListener('pageshow', apply); // a browser that comes back to a page may bring what was typed
    reveal();
  }

  // On paper nothing can be unfolded. The style does it too, where the browser's details have a part to style.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = find('details:not([open])');
    for (const one of opened) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
    opened = [];
  });
})();
`;
