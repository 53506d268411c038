/** The part of the page's script that marks what was searched, and opens what was folded over it. */
export const MARK = `
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
    const summary = card.isMarked && (card.summary ??= folded(textIn(element.firstElementChild)));
    const isOpenNow = card.isMarked && !searched.every((word) => summary.includes(word));
    if (isOpenNow) unfold(element);
    if (card.isMarked) for (const one of valuesIn(element)) markIn(one, searched);
    if (card.isOpenedHere && !isOpenNow) element.open = card.isOpenedHere = false;
    if (isOpenNow && !element.open) element.open = card.isOpenedHere = true;
  };

  // What was found is marked, and unfolded, when it comes near to what is in sight; what no longer is, at once.
  let isAllOpen = false;
  const cardOf = new Map(cards.map((card) => [card.element, card]));
  const near = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) {
        near.unobserve(target);
        markCard(cardOf.get(target), words());
        if (isAllOpen && isLong) {
          unfold(target);
          target.open = true;
        }
      }
  }, { rootMargin: '100%' });
  const markAll = () => {
    const searched = words();
    near.disconnect();
    for (const card of cards) {
      if (card.isMarked || card.isOpenedHere) markCard(card, []);
      if (card.fits && (searched.length > 0 || isAllOpen)) near.observe(card.element);
    }
  };
`;
