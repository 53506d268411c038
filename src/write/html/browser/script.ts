/**
 * The script of the page: it searches, marks what was found, filters, counts, and keeps the filters in the address.
 *
 * It shows, hides and counts what is there; text is only ever text to it. It keeps nothing and asks for nothing. It is text
 * here, since it belongs to a browser, of which the rest of the program knows nothing; `tests/page/htmlPage.test.ts` runs it.
 */
import { PARAMS } from '../facets.js';

const READ = String.raw`
  const find = (selector, within = document) => [...within.querySelectorAll(selector)];
  const PARAMS = ${JSON.stringify(PARAMS)};
  const form = document.getElementById('filters');
  const selects = find('select', form);
  const numbers = (text) => (text ? text.split(' ').map(Number) : []);

  // An objective stands in several cards where it has several public values: counts are of records.
  const cards = find('details.objective').map((element) => ({
    element,
    record: element.dataset.record,
    choices: Object.fromEntries(PARAMS.map((param) => [param, numbers(element.dataset[param])])),
    links: numbers(element.dataset.collegati),
    told: Number(element.dataset.segnalazioni),
    isWarned: 'avvisi' in element.dataset,
    fits: true,
    isMarked: false,
    isOpenedHere: false,
  }));
  const groups = find('section.group');

  // Letters without their marks, and one apostrophe for all: who searches "piu" or "l’anno" finds "più" and "l'anno".
  const folded = (text) =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'").toLowerCase();
  const valuesIn = (element) => find('bdi[lang]', element);
  const foldedIn = (element) => folded(valuesIn(element).map((one) => one.textContent).join('\n'));
  const textOf = (card) => (card.text ??= foldedIn(card.element));
  const words = () => folded(form.elements.cerca.value).split(/\s+/).filter(Boolean);
`;

const COUNT = `
  // What counts whom: texts of counters as they were made, for when nothing is filtered.
  const counters = find('[data-count]').map((element) => ({ element, whole: element.textContent }));
  const rows = find('[data-row]');
  const bars = find('.bars').map((one) => find('li', one).map((row) => [row, row.querySelector('.count'), row.querySelector('rect')]));
  const stacks = find('svg.stack').map((stack) => find('a', stack).map((part) => [part, part.querySelector('rect'), part.querySelector('text')]));

  // What a card adds to the counts, in which each record counts once.
  const keysOf = ({ record, choices }) => [
    ...PARAMS.flatMap((param) => choices[param].map((choice) => param + ':' + choice)),
    ...['comune', 'assessorato'].flatMap((param) => choices[param].map((choice) => param + ':' + choice + ' stato:' + choices.stato[0])),
    'record:' + record,
  ];
  const cardsOf = new Map(cards.map(({ record }) => [record, []]));
  for (const card of cards) {
    card.keys = keysOf(card);
    cardsOf.get(card.record).push(card);
  }
  const records = [...cardsOf.values()];
  const tally = (counts, keys) => {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const together = (lists) => (lists.length === 1 ? lists[0] : new Set(lists.flat()));

  // Finds what fits, and for each choice how many would fit if it were the one chosen among its kind.
  const sift = () => {
    const searched = words();
    const chosen = selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, Number(value)]);
    const onlyWarned = form.elements.avvisi.checked;
    const offered = new Map();
    for (const own of records) {
      const options = own.map((card) => {
        const missed = chosen.filter(([param, choice]) => !card.choices[param].includes(choice));
        const isFound = (card.isWarned || !onlyWarned) && searched.every((word) => textOf(card).includes(word));
        card.fits = isFound && missed.length === 0;
        if (card.fits) return card.keys;
        const [[only] = []] = missed;
        return isFound && missed.length === 1 ? card.choices[only].map((choice) => only + ':' + choice) : [];
      });
      tally(offered, together(options));
    }
    return offered;
  };

  const countsOf = () => {
    const counts = new Map();
    const add = (key, n) => counts.set(key, (counts.get(key) ?? 0) + n);
    for (const own of records) {
      const fitting = own.filter(({ fits }) => fits);
      if (fitting.length === 0) continue;
      const [{ choices, links, told }] = fitting;
      tally(counts, together(fitting.map(({ keys }) => keys)));
      add('obiettivi', 1);
      add('segnalazioni', told);
      choices.missione.forEach((mission, i) => {
        add('collegati:' + mission, links[i]);
        add('collegati', links[i]);
      });
    }
    for (const select of selects)
      counts.set(
        select.name,
        [...select.options].filter(({ value, dataset }) => value !== '' && dataset.key !== '' && counts.has(select.name + ':' + value)).length,
      );
    return counts;
  };

  const said = ({ one, many }, n) => (many === undefined ? String(n) : n === 1 ? one : many.replace('#', n));
  const tell = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  const drawBars = () => {
    for (const list of bars) {
      const most = Math.max(1, ...list.map(([, count]) => Number(count.textContent)));
      for (const [row, count, bar] of list) {
        bar.setAttribute('width', (Number(count.textContent) / most) * 100);
        row.classList.toggle('zero', count.textContent === '0');
      }
    }
    const totals = stacks.map((parts) => parts.reduce((sum, [, , text]) => sum + Number(text.textContent), 0));
    const most = Math.max(1, ...totals);
    for (const parts of stacks) {
      let left = 0;
      for (const [part, bar, text] of parts) {
        const width = (Number(text.textContent) / most) * 100;
        part.toggleAttribute('hidden', width === 0);
        bar.setAttribute('x', left + '%');
        bar.setAttribute('width', width + '%');
        text.setAttribute('x', left + width / 2 + '%');
        left += width;
      }
    }
  };
`;

const MARK = `
  // Places of words in a text, as [start, end] of its characters; of letters that fold to several, all of them.
  const hitsIn = (text, searched) => {
    const plain = folded(text);
    const at = [];
    if (plain.length === text.length) for (let i = 0; i <= text.length; i += 1) at.push(i);
    else {
      let start = 0;
      for (const letter of text) {
        for (const _ of folded(letter)) at.push(start);
        start += letter.length;
      }
      at.push(text.length);
    }
    const hits = [];
    for (const word of searched)
      for (let i = plain.indexOf(word); i !== -1; i = plain.indexOf(word, i + word.length)) hits.push([at[i], at[i + word.length]]);
    return hits.sort(([a], [b]) => a - b);
  };

  const markIn = (element, searched) => {
    const text = element.textContent;
    const parts = [];
    let done = 0;
    for (const [start, end] of hitsIn(text, searched)) {
      if (end <= done) continue;
      const mark = document.createElement('mark');
      mark.textContent = text.slice(Math.max(start, done), end);
      parts.push(text.slice(done, Math.max(start, done)), mark);
      done = end;
    }
    if (parts.length > 0) element.replaceChildren(...parts, text.slice(done));
  };

  // Marks a card, and opens it unless all that was searched is in sight.
  const markCard = (card, searched) => {
    const { element } = card;
    if (card.isMarked) for (const one of valuesIn(element)) if (one.firstElementChild) one.textContent = one.textContent;
    card.isMarked = card.fits && searched.length > 0;
    if (card.isMarked) for (const one of valuesIn(element)) markIn(one, searched);
    const summary = card.isMarked && (card.summary ??= foldedIn(element.firstElementChild));
    const isOpenNow = card.isMarked && !searched.every((word) => summary.includes(word));
    if (card.isOpenedHere && !isOpenNow) element.open = card.isOpenedHere = false;
    if (isOpenNow && !element.open) element.open = card.isOpenedHere = true;
  };

  // In slices, so that typing never waits; a new search begins anew.
  let marking = 0;
  const markAll = () => {
    const searched = words();
    const todo = cards.filter(({ fits, isMarked, isOpenedHere }) => isMarked || isOpenedHere || (fits && searched.length > 0));
    const step = (from) => {
      const end = performance.now() + 12;
      let i = from;
      while (i < todo.length && performance.now() < end) markCard(todo[i++], searched);
      if (i < todo.length) marking = setTimeout(step, 0, i);
    };
    clearTimeout(marking);
    step(0);
  };
`;

const FILTER = `
  const shown = document.getElementById('shown');
  const chosen = document.getElementById('chosen');
  const nothing = document.getElementById('nothing');
  const total = new Set(cards.map(({ record }) => record)).size;
  const links = find('.bars a[data-filter], .stacks a[data-filter]');
  const askedBy = (link) => new URLSearchParams(link.getAttribute('href').slice(1));

  /** The filters as the address names them. */
  const state = () => {
    const asked = new URLSearchParams();
    const { cerca, avvisi } = form.elements;
    if (words().length > 0) asked.set('cerca', cerca.value);
    for (const { name, value, selectedOptions } of selects) if (value !== '') asked.set(name, selectedOptions[0].dataset.key);
    if (avvisi.checked) asked.set('avvisi', 'si');
    return asked;
  };
  const isAsked = (asked, by) => [...by].every(([name, value]) => asked.get(name) === value);

  const apply = () => {
    const offered = sift();
    const counts = countsOf();
    const asked = state();
    const isNarrowed = [...asked].length > 0;
    for (const { element, fits } of cards) element.hidden = !fits;
    for (const group of groups) group.hidden = !group.querySelector('details.objective:not([hidden])');
    for (const row of rows) row.hidden = !counts.has(row.dataset.row);
    for (const { element, whole } of counters)
      tell(element, isNarrowed ? said(element.dataset, counts.get(element.dataset.count) ?? 0) : whole);
    for (const select of selects)
      for (const option of select.options)
        if (option.value !== '') tell(option, option.dataset.name + ' (' + (offered.get(select.name + ':' + option.value) ?? 0) + ')');
    drawBars();
    for (const link of links) {
      if (isAsked(asked, askedBy(link))) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const left = counts.get('obiettivi') ?? 0;
    document.body.classList.toggle('narrowed', isNarrowed);
    nothing.hidden = left > 0 || total === 0;
    tell(shown, said(shown.dataset, left));
    const named = selects.filter(({ value }) => value !== '').map((one) => one.labels[0].textContent + ': ' + one.selectedOptions[0].dataset.name);
    const { cerca, avvisi } = form.elements;
    tell(chosen, [asked.has('cerca') && '“' + cerca.value.trim() + '”', ...named, avvisi.checked && avvisi.labels[0].textContent].filter(Boolean).join(' · '));
    seatAll();
    markAll();
  };

  // Sets the form; tells of what this page cannot choose.
  const fill = (asked) => {
    const unknown = document.getElementById('unknown');
    const missing = [...asked].filter(([name]) => !['cerca', 'avvisi', ...PARAMS].includes(name));
    form.elements.cerca.value = asked.get('cerca') ?? '';
    form.elements.avvisi.checked = asked.has('avvisi');
    for (const select of selects) {
      const option = [...select.options].find(({ value, dataset }) => value !== '' && dataset.key === asked.get(select.name));
      if (!option && asked.has(select.name)) missing.push([select.name, asked.get(select.name)]);
      select.value = option ? option.value : '';
    }
    unknown.hidden = missing.length === 0;
    tell(unknown, unknown.dataset.said.split('#').join(missing.map((one) => one.join(' = ')).join(', ')));
  };

  /** The list is brought into sight if it is above, or if somebody searches. */
  const showList = (isSearch) => {
    const list = document.getElementById('objectives');
    const { top } = list.getBoundingClientRect();
    if (top < 0 || (isSearch && top > innerHeight / 2)) list.scrollIntoView();
  };

  // One step back for each choice, and one for a search, however long it was typed.
  const remember = (isTyping) => {
    const address = location.href.split('#')[0] + (String(state()) && '#' + state());
    if (address === location.href) return;
    const isGoingOn = isTyping && new URLSearchParams(location.hash.slice(1)).has('cerca');
    history[isGoingOn ? 'replaceState' : 'pushState'](null, '', address);
  };

  const change = (asked) => {
    fill(asked);
    apply();
    remember(false);
    showList(false);
  };

  // What a link leads to may be folded, or filtered out.
  const reveal = (id) => {
    const target = document.getElementById(id);
    const within = target && target.closest('section.group');
    if (!within) return;
    const card = target.closest('details.objective');
    if (within.hidden || (card && card.hidden)) {
      fill(new URLSearchParams());
      apply();
    }
    if (card) card.open = true;
    target.scrollIntoView();
  };

  // An address names filters, or a place of the page.
  const follow = () => {
    const address = location.hash.slice(1);
    if (address !== '' && !address.includes('=')) return reveal(address);
    fill(new URLSearchParams(address));
    apply();
  };
`;

const LISTEN = `
  // Of the links of a picture, one is reached by Tab, the others by the arrow keys from there.
  const pictures = find('[data-arrows]');
  const linksIn = (element) => find('a', element).filter((link) => !link.closest('[hidden]'));
  const seat = (picture) => {
    const all = linksIn(picture);
    if (all.some((link) => link.tabIndex === 0)) return;
    for (const link of find('a[tabindex="0"]', picture)) link.setAttribute('tabindex', -1);
    if (all.length > 0) all[0].setAttribute('tabindex', 0);
  };
  const seatAll = () => pictures.forEach(seat);
  const moveIn = (picture, event) => {
    const from = event.target.closest('a');
    if (!from || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = linksIn(picture);
    const row = from.closest('tr');
    const inRow = (next) => {
      const others = find('tr', picture).filter((one) => linksIn(one).length > 0);
      const other = others[others.indexOf(row) + next];
      const column = from.closest('td, th').cellIndex;
      return other && (linksIn(other).find((link) => link.closest('td, th').cellIndex >= column) ?? linksIn(other).at(-1));
    };
    const step = (by) => all[all.indexOf(from) + by];
    const moves = { ArrowRight: () => step(1), ArrowLeft: () => step(-1), ArrowDown: () => inRow(1), ArrowUp: () => inRow(-1), Home: () => all[0], End: () => all.at(-1) };
    const to = moves[event.key]?.();
    if (!to) return;
    event.preventDefault();
    from.setAttribute('tabindex', -1);
    to.setAttribute('tabindex', 0);
    to.focus();
  };

  const setAll = (open) => {
    for (const card of cards)
      if (card.fits) {
        card.element.open = open;
        card.isOpenedHere = false;
      }
  };

  let typing = 0;
  const settle = () => {
    if (typing === 0) return;
    clearTimeout(typing);
    typing = 0;
    remember(true);
  };
  form.hidden = false;
  form.addEventListener('input', (event) => {
    const isTyping = event.target.name === 'cerca';
    document.getElementById('unknown').hidden = true;
    apply();
    showList(isTyping);
    clearTimeout(typing);
    typing = isTyping ? setTimeout(settle, 300) : 0;
    if (!isTyping) remember(false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.getElementById('objectives').scrollIntoView();
  });
  document.addEventListener('click', (event) => {
    settle(); // before a link changes the address
    const link = event.target.closest('a[data-filter]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const asked = state();
    const by = askedBy(link);
    const isOn = isAsked(asked, by);
    for (const [name, value] of by) isOn ? asked.delete(name) : asked.set(name, value);
    change(asked);
  });
  for (const picture of pictures) picture.addEventListener('keydown', (event) => moveIn(picture, event));
  document.getElementById('clear').addEventListener('click', () => change(new URLSearchParams()));
  document.getElementById('unfold').addEventListener('click', () => setAll(true));
  document.getElementById('fold').addEventListener('click', () => setAll(false));
  const tools = document.getElementById('tools');
  const more = document.getElementById('more');
  tools.classList.add('live');
  more.addEventListener('click', () => more.setAttribute('aria-expanded', tools.classList.toggle('open')));
  addEventListener('hashchange', follow);
  addEventListener('pageshow', follow); // a browser that comes back to a page may bring what was typed
  apply();

  // On paper nothing can be unfolded. The style does it too, where the browser's details have a part to style.
  let opened = [];
  addEventListener('beforeprint', () => {
    const isOriginShown = document.getElementById('where').checked;
    opened = find('details:not([open])').filter((one) => isOriginShown || !one.closest('#files'));
    for (const one of opened) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
    opened = [];
  });
`;

export const SCRIPT = `'use strict';\n(() => {${READ}${COUNT}${MARK}${FILTER}${LISTEN}})();\n`;
