// The review queue by keys, and spans by selecting words. Places are code points, as everywhere in the record.
import { isTyping } from "./base.js";

const context = document.querySelector("[data-context]");
const respan = document.querySelector("[data-respan]");
const ROLES = { 1: "source", 2: "cue", 3: "content" };

/** How many code points the first `units` UTF-16 units of `text` are. */
function countPoints(text, units) {
  return Array.from(text.slice(0, units)).length;
}

/** Return the stretch of a piece that a range covers, as code points of the article; null if none. */
function placeIn(piece, range) {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  let at = Number(piece.dataset.at);
  let start = null;
  let end = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement !== piece) continue;
    const length = countPoints(node.data, node.data.length);
    if (range.intersectsNode(node)) {
      const from = range.startContainer === node ? countPoints(node.data, range.startOffset) : 0;
      const to = range.endContainer === node ? countPoints(node.data, range.endOffset) : length;
      if (to > from) {
        start ??= at + from;
        end = at + to;
      }
    }
    at += length;
  }
  return start === null ? null : [start, end];
}

/** Return what is selected in the text as one span, without white space at its ends; null if nothing is. */
function readSelection() {
  const selection = getSelection();
  if (!context || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const found = [...context.querySelectorAll("[data-at]")].map((piece) => placeIn(piece, range)).filter(Boolean);
  if (!found.length) return null;
  const points = listPoints();
  let [start, end] = [found[0][0], found.at(-1)[1]];
  while (start < end && /\s/u.test(points.get(start) ?? "")) start += 1;
  while (end > start && /\s/u.test(points.get(end - 1) ?? "")) end -= 1;
  return start < end ? [start, end] : null;
}

/** Return the code points of the text that is shown, by their place. */
function listPoints() {
  const points = new Map();
  for (const piece of context.querySelectorAll("[data-at]")) {
    let at = Number(piece.dataset.at);
    for (const node of piece.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      for (const point of node.data) points.set(at++, point);
    }
  }
  return points;
}

function readSpans(field) {
  return field.value.split(",").map((each) => each.split("-").map(Number)).filter(([start, end]) => end > start);
}

/** Show beside each field the words that it stands for. */
function showWords() {
  const points = listPoints();
  for (const field of respan.querySelectorAll("[data-role]")) {
    const words = readSpans(field).map(([start, end]) => {
      let text = "";
      for (let at = start; at < Math.min(end, start + 160); at += 1) text += points.get(at) ?? "";
      return end - start > 160 ? `${text}…` : text;
    });
    respan.querySelector(`[data-words="${field.dataset.role}"]`).textContent = words.join(" … ");
  }
}

/** Give a role the selected words; what another role had of them is taken from it. */
function take(role, adds) {
  const span = readSelection();
  if (!span) return;
  for (const field of respan.querySelectorAll("[data-role]")) {
    const own = field.dataset.role === role;
    let spans = own && !adds ? [] : readSpans(field).flatMap((each) => cutOut(each, span));
    if (own) spans = [...spans, span];
    spans.sort((one, other) => one[0] - other[0]);
    field.value = spans.map((each) => each.join("-")).join(",");
  }
  showWords();
}

function cutOut([start, end], [from, to]) {
  return [[start, Math.min(end, from)], [Math.max(start, to), end]].filter(([a, b]) => b > a);
}

if (respan && context) {
  for (const each of respan.querySelectorAll(".scripted")) each.hidden = false;
  respan.addEventListener("input", showWords);
  respan.addEventListener("reset", () => setTimeout(showWords));
  for (const button of respan.querySelectorAll("[data-take]")) {
    // A click would move the focus, and some browsers drop the selection with it.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", (event) => take(button.dataset.take, event.shiftKey));
  }
  showWords();
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const decide = document.querySelector("[data-decide]");
  const digit = /^Digit[0-3]$/.test(event.code) ? event.code.at(-1) : null;
  if (digit && respan) {
    if (digit === "0") respan.reset();
    else take(ROLES[digit], event.shiftKey);
  } else if (event.key === "a" && decide) decide.querySelector('[value="accept"]').click();
  else if (event.key === "r" && decide) decide.querySelector('[value="reject"]').click();
  else if (event.key === "u") document.querySelector("[data-undo] button")?.click();
  else if (event.key === "s") document.querySelector("[data-skip]")?.click();
  else if (event.key === "w" && respan) respan.requestSubmit();
  else return;
  event.preventDefault();
});
