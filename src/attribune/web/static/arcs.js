// Arcs: from the cue to the source and to each piece of the content, however far apart, drawn over the text.

const SVG = "http://www.w3.org/2000/svg";
const NAMES = { s: "source", q: "cue", c: "content", e: "named here", a: "said to", t: "said of" };

/** Draw the arcs of one attribution over ``text``; take away those of the last, and all for null. */
export function drawArcs(text, pieces) {
  text.querySelector(".arcs")?.remove();
  if (!pieces) return;
  const around = text.getBoundingClientRect();
  const svg = make("svg", { class: "arcs", "aria-hidden": "true", width: around.width, height: around.height });
  const runs = Object.fromEntries(Object.entries(pieces).map(([role, found]) => [role, joinRuns(found).map((run) => measure(run, around))]));
  const hub = runs.q[0] ?? runs.s[0];
  if (hub) {
    for (const end of runs.s) if (end !== hub) svg.append(draw(hub, end, "to-s"));
    for (const end of runs.c) svg.append(draw(hub, end, "to-c"));
    const source = runs.s[0] ?? hub;
    for (const end of runs.e) if (!sameBox(end, source)) svg.append(draw(source, end, "to-e"));
  }
  const named = [];
  for (const role of ["s", "q", "c", "e", "a", "t"]) {
    const first = runs[role].find((box) => role !== "e" || !runs.s.some((source) => sameBox(box, source)));
    if (first) {
      // A name that would lie over another one stands after it.
      const wide = NAMES[role].length * 6 + 6;
      let left = first.left;
      for (const other of named) if (Math.abs(other.top - first.top) < 9 && left < other.right && other.left < left + wide) left = other.right;
      named.push({ left, right: left + wide, top: first.top });
      const label = make("text", { x: left, y: first.top + 1 });
      label.textContent = NAMES[role];
      svg.append(label);
    }
  }
  text.append(svg);
}

/** Return pieces that follow each other without a gap as one run: an extent is cut where other marks begin and end. */
export function joinRuns(pieces) {
  const runs = [];
  for (const piece of pieces) {
    const last = runs.at(-1)?.at(-1);
    if (last && follows(last, piece)) runs.at(-1).push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function follows(before, after) {
  let next = before.nextSibling;
  while (next && next.nodeType === Node.ELEMENT_NODE && next.matches(".no")) next = next.nextSibling;
  return next === after;
}

/** Return where a run begins and ends on the page, relative to ``around``. */
function measure(run, around) {
  const first = run[0].getClientRects()[0] ?? run[0].getBoundingClientRect();
  const rects = run.at(-1).getClientRects();
  const last = rects[rects.length - 1] ?? first;
  const onLine = Math.abs(first.top - last.top) < first.height / 2;
  return {
    left: first.left - around.left,
    right: (onLine ? last.right : first.right) - around.left,
    top: first.top - around.top,
    bottom: first.bottom - around.top,
  };
}

function sameBox(one, other) {
  return Math.abs(one.left - other.left) < 1 && Math.abs(one.top - other.top) < 1;
}

function draw(from, to, name) {
  const group = make("g", {});
  const x1 = (from.left + from.right) / 2;
  // A long stretch is met near its beginning, not in its middle.
  const x2 = Math.min((to.left + to.right) / 2, to.left + 60);
  const level = Math.abs(from.bottom - to.bottom) < 12;
  const below = to.top > from.top;
  const y1 = level || below ? from.bottom - 1 : from.top + 3;
  const y2 = level ? to.bottom - 1 : below ? to.top + 3 : to.bottom - 1;
  const bend = level ? 13 : Math.max(10, Math.min(60, Math.abs(y2 - y1) / 2)) * (below ? 1 : -1);
  group.append(make("path", { class: name, d: `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${level ? y2 + bend : y2 - bend} ${x2} ${y2}` }));
  group.append(make("circle", { cx: x2, cy: y2, r: 2.5 }));
  return group;
}

function make(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
