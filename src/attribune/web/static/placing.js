// Cards in the margin: each beside its line, the chosen one exactly; none over another.

const GAP = 6;
export const WIDE = matchMedia("(min-width: 62rem)");

/** Place ``cards`` of ``list`` beside the marks that ``findMark`` gives; the one of number ``chosen`` first. */
export function placeCards(list, cards, findMark, chosen) {
  if (!list) return;
  list.classList.toggle("placed", WIDE.matches);
  if (!WIDE.matches) {
    for (const card of cards) card.style.top = "";
    list.style.height = "";
    return;
  }
  const top = list.getBoundingClientRect().top;
  // All is measured before anything moves.
  const wanted = cards.map((card) => Math.max(0, (findMark(card)?.getBoundingClientRect().top ?? top) - top - 6));
  const heights = cards.map((card) => card.offsetHeight);
  const tops = spread(wanted, heights, cards.findIndex((card) => Number(card.dataset.n) === chosen));
  cards.forEach((card, at) => {
    card.style.top = `${tops[at]}px`;
  });
  list.style.height = `${Math.max(0, ...tops.map((each, at) => each + heights[at]))}px`;
}

/** Return places as near to the wanted ones as none overlaps; that of ``fixed``, if it is not -1, is as wanted. */
export function spread(wanted, heights, fixed) {
  const tops = [...wanted];
  const down = (from) => {
    for (let at = from; at < tops.length; at += 1) tops[at] = Math.max(wanted[at], tops[at - 1] + heights[at - 1] + GAP);
  };
  if (tops.length === 0) return tops;
  if (fixed < 0) {
    down(1);
    return tops;
  }
  // What stands before has to fit above.
  const least = heights.slice(0, fixed).reduce((sum, height) => sum + height + GAP, 0);
  tops[fixed] = Math.max(wanted[fixed], least);
  down(fixed + 1);
  for (let at = fixed - 1; at >= 0; at -= 1) tops[at] = tops[at + 1] - heights[at] - GAP;
  const room = [...wanted];
  for (let at = 0; at < fixed; at += 1) {
    const after = at ? room[at - 1] + heights[at - 1] + GAP : 0;
    room[at] = Math.min(tops[at], Math.max(wanted[at], after));
    tops[at] = room[at];
  }
  return tops;
}
