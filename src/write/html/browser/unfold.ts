/**
 * The part of the page's script that makes elements of what a long page keeps as text until it is unfolded.
 *
 * What is kept stands in a `noscript`, whose content is text to a browser that runs scripts. Beside it stand its values as
 * plain text, where the browser's own search finds them.
 */
export const UNFOLD = `
  const keptIn = (element) => element.querySelector(':scope > noscript');
  const reader = document.createElement('p');
  const textKept = (element) => {
    const kept = keptIn(element);
    if (!kept) return '';
    reader.innerHTML = [...kept.textContent.matchAll(/<bdi lang="it">([^<]*)</g)].map(([, text]) => text).join('\\n');
    return reader.textContent;
  };
  const unfold = (element) => {
    const kept = keptIn(element);
    if (!kept) return;
    kept.insertAdjacentHTML('beforebegin', kept.textContent);
    element.querySelector(':scope > .kept')?.remove();
    kept.remove();
  };

  // While nobody waits: the text of each objective, for both searches.
  const idle = window.requestIdleCallback ?? ((run) => setTimeout(run, 50));
  const prepare = (from) => {
    const end = performance.now() + 10;
    let i = from;
    for (; i < cards.length && performance.now() < end; i += 1) {
      const { element } = cards[i];
      const kept = keptIn(element);
      if (!kept) continue;
      const plain = document.createElement('p');
      plain.className = 'kept';
      plain.textContent = textKept(element);
      textOf(cards[i]);
      kept.before(plain);
    }
    if (i < cards.length) idle(() => prepare(i));
  };
  idle(() => prepare(0));

  // The reader unfolds by a click or a key; the browser's search, or an address with words, by themselves.
  document.addEventListener('click', (event) => {
    const summary = event.target.closest('summary');
    if (summary) unfold(summary.parentElement);
  }, true);
  document.addEventListener('toggle', ({ target }) => {
    if (!target.open || !keptIn(target)) return;
    unfold(target);
    target.scrollIntoView({ block: 'nearest' });
  }, true);
`;
