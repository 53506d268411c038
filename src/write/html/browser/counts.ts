/** The part of the page's script that sifts the objectives, counts what fits, and draws the bars anew. */
export const COUNT = `
  // What counts whom: texts of counters as they were made, for when nothing is filtered.
  const counters = find('[data-count]').map((element) => ({ element, whole: element.textContent }));
  const rows = find('[data-row]');
  const bars = find('.bars').map((one) => find('li', one).map((row) => [row, row.querySelector('.count'), row.querySelector('rect')]));
  const folds = find('.bars summary').map((summary) => ({ summary, rows: find('li', summary.parentElement) }));
  const stacks = find('svg.stack').map((stack) => find('a', stack).map((part) => [part, part.querySelector('rect'), part.querySelector('text')]));

  // What a card adds to the counts, in which each record counts once.
  const keysOf = ({ record, values }) => [
    ...PARAMS.flatMap((param) => values[param].map((value) => param + ':' + value)),
    ...['comune', 'assessorato'].flatMap((param) => values[param].map((value) => param + ':' + value + ' stato:' + values.stato[0])),
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

  // Finds what fits, and for each value how many would fit if it were the one chosen among its kind.
  const sift = () => {
    const searched = words();
    const chosen = selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, Number(value)]);
    const onlyWarned = form.elements.avvisi.checked;
    const offered = new Map();
    for (const own of records) {
      const options = own.map((card) => {
        const missed = chosen.filter(([param, value]) => !card.values[param].includes(value));
        const isFound = (card.errors + card.warnings > 0 || !onlyWarned) && searched.every((word) => textOf(card).includes(word));
        card.fits = isFound && missed.length === 0;
        if (card.fits) return card.keys;
        const [[only] = []] = missed;
        return isFound && missed.length === 1 ? card.values[only].map((value) => only + ':' + value) : [];
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
      const [{ values, links, told, errors, warnings }] = fitting;
      tally(counts, together(fitting.map(({ keys }) => keys)));
      add('obiettivi', 1);
      add('segnalazioni', told);
      add('comune:' + values.comune[0] + ' errori', errors);
      add('comune:' + values.comune[0] + ' avvisi', warnings);
      values.missione.forEach((mission, i) => {
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
    for (const { summary, rows } of isLong ? folds : []) {
      const left = rows.filter((row) => !row.matches('.narrowed .zero')).length;
      tell(summary, said(summary.dataset, left));
      summary.hidden = left === 0;
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
