/** The part of the page's script that applies the filters, and keeps them in the address. */
export const FILTER = `
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
    const filled = new Set();
    for (const { element, group, fits } of cards) {
      if (element.hidden === fits) element.hidden = !fits;
      if (fits) filled.add(group);
    }
    for (const group of groups) group.hidden = !filled.has(group);
    for (const row of rows) row.hidden = !counts.has(row.dataset.row);
    for (const { element, whole } of counters)
      tell(element, isNarrowed ? said(element.dataset, counts.get(element.dataset.count) ?? 0) : whole);
    for (const select of selects)
      for (const option of select.options)
        if (option.value !== '') {
          const n = offered.get(select.name + ':' + option.value) ?? 0;
          tell(option, option.dataset.name + ' (' + n + ')');
          if (isLong) option.hidden = n === 0 && option.value !== select.value; // of many towns, what this one has
        }
    document.body.classList.toggle('narrowed', isNarrowed);
    drawBars();
    for (const link of links) {
      if (isAsked(asked, askedBy(link))) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const left = counts.get('obiettivi') ?? 0;
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
    if (card) {
      unfold(card);
      card.open = true;
    }
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
