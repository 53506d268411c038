/** The part of the page's script that hears what the reader does: typing, clicks, arrow keys, printing. */
export const LISTEN = `
  // Of the links of a picture, one is reached by Tab, the others by the arrow keys from there.
  const pictures = find('[data-arrows]');
  const linksIn = (element) => find('a', element).filter((link) => !link.closest('[hidden]'));
  const seat = (picture) => {
    const seated = picture.querySelector('a[tabindex="0"]');
    if (seated && !seated.closest('[hidden]')) return;
    if (seated) seated.setAttribute('tabindex', -1);
    const first = find('a', picture).find((link) => !link.closest('[hidden]'));
    if (first) first.setAttribute('tabindex', 0);
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
    isAllOpen = open;
    for (const card of cards)
      if (card.fits) {
        card.isOpenedHere = false;
        if (open && isLong) near.observe(card.element);
        else card.element.open = open;
      }
  };

  let typing = 0;
  let showing = 0;
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
    const show = () => {
      apply();
      showList(isTyping);
    };
    clearTimeout(showing);
    if (isTyping && isLong) showing = setTimeout(show, 150); // a word that is typed fast is looked for once
    else show();
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
  const paper = document.getElementById('paper');
  let opened = [];
  addEventListener('beforeprint', () => {
    const isOriginShown = document.getElementById('where').checked;
    const isCut = paper !== null && cards.filter(({ fits }) => fits).length > Number(paper.dataset.most);
    if (paper) paper.hidden = !isCut;
    const closed = () =>
      find('details:not([open])').filter(
        (one) => !one.closest('[hidden]') && !(isCut && one.matches('.objective')) && (isOriginShown || !one.closest('#files')),
      );
    closed().forEach(unfold);
    opened = closed();
    for (const one of opened) one.open = true;
    for (const card of isCut ? [] : cards) if (card.fits && words().length > 0) markCard(card, words());
  });
  addEventListener('afterprint', () => {
    if (paper) paper.hidden = true;
    for (const one of opened) one.open = false;
    opened = [];
  });
`;
