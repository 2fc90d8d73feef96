// Cards in the margin: each beside its line, the chosen one exactly; none over another.

const GAP = 6;
export const WIDE = matchMedia("(min-width: 62rem)");

/** Keeps `cards` of `list` beside the marks that `findMark` gives. */
export class Placing {
  constructor(list, cards, findMark) {
    Object.assign(this, { list, cards, findMark, wanted: [], heights: [], chosen: -1 });
  }

  /** Measure anew, since the text or the window changed; place around the card at place `chosen`, -1 for none. */
  measure(chosen) {
    if (!this.list) return;
    this.list.classList.toggle("placed", WIDE.matches);
    if (!WIDE.matches) {
      for (const card of this.cards) card.style.top = "";
      this.list.style.height = "";
      return;
    }
    const top = this.list.getBoundingClientRect().top;
    // All is measured before anything moves.
    this.wanted = this.cards.map((card) => Math.max(0, (this.findMark(card)?.getBoundingClientRect().top ?? top) - top - 6));
    this.heights = this.cards.map((card) => card.offsetHeight);
    this.place(chosen);
  }

  /** Place around another card; only that one and the one before have opened or closed. */
  choose(chosen) {
    if (!this.list || !WIDE.matches) return;
    for (const at of [this.chosen, chosen]) if (at >= 0) this.heights[at] = this.cards[at].offsetHeight;
    this.place(chosen);
  }

  place(chosen) {
    this.chosen = chosen;
    const tops = spread(this.wanted, this.heights, chosen);
    this.cards.forEach((card, at) => {
      card.style.top = `${tops[at]}px`;
    });
    this.list.style.height = `${Math.max(0, ...tops.map((each, at) => each + this.heights[at]))}px`;
  }
}

/** Return places as near to the wanted ones as none overlaps; that of `fixed`, if it is not -1, is as wanted. */
export function spread(wanted, heights, fixed) {
  const tops = [...wanted];
  // What stands before the fixed one has to fit above it.
  if (fixed >= 0) tops[fixed] = Math.max(wanted[fixed], heights.slice(0, fixed).reduce((sum, height) => sum + height + GAP, 0));
  let below = 0;
  for (let at = 0; at < tops.length; at += 1) {
    if (at !== fixed) tops[at] = Math.max(wanted[at], below);
    below = tops[at] + heights[at] + GAP;
  }
  for (let at = fixed - 1, above = tops[fixed]; at >= 0; at -= 1) {
    tops[at] = Math.min(tops[at], above - GAP - heights[at]);
    above = tops[at];
  }
  return tops;
}
