// The reader: hover, keys and arcs over what the page says without it.
import { drawArcs, joinRuns } from "./arcs.js";
import { Placing, WIDE } from "./placing.js";

/** Tell whether keys are being typed into a field. Not from base.js, which the page has under another address. */
function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

const root = document.querySelector("[data-reader]");
const text = root.querySelector("[data-text]");
const cards = [...root.querySelectorAll(".cards-of > .saids > .said")];
const numbers = new Map(cards.map((card) => [Number(card.dataset.n), card]));
const handles = [...text.querySelectorAll(".no")];
const byNumber = new Map(handles.map((handle) => [handle.dataset.n, handle]));
const tell = root.querySelector(".tell");
const ROLES = ["s", "q", "c", "e", "a", "t"];
const placing = new Placing(root.querySelector(".cards-of > .saids"), cards, findHandle);
const state = { pinned: 0, shown: 0, voice: null };

/** Return the number in the text that leads to a card. */
function findHandle(card) {
  return byNumber.get(card.dataset.n);
}

/** Return the pieces of one attribution in the text, by role. */
function findPieces(number) {
  return Object.fromEntries(ROLES.map((role) => [role, [...text.getElementsByClassName(role + number)]]));
}

/** Light one attribution and dim the others; none for 0. */
function light(number) {
  if (state.shown === number) return;
  for (const role of ROLES) for (const piece of [...text.getElementsByClassName(`on-${role}`)]) piece.classList.remove(`on-${role}`);
  for (const handle of handles) handle.classList.toggle("on", Number(handle.dataset.n) === number);
  root.classList.toggle("lit", number > 0);
  state.shown = number;
  if (!number) return drawArcs(text, null);
  const pieces = findPieces(number);
  for (const role of ROLES) for (const piece of pieces[role]) piece.classList.add(`on-${role}`);
  drawArcs(text, pieces);
}

/** Return the words of one part of an attribution, its pieces apart where others stand between. */
function readWords(pieces) {
  return joinRuns(pieces).map((run) => run.map((piece) => piece.textContent).join("")).join(" … ").replace(/[\s\u2060]+/g, " ").trim();
}

/** Write into a card, when it is first opened, the words that it is about: colours and lines tell nothing to who hears. */
function nameWords(card) {
  if (card.dataset.named) return;
  card.dataset.named = "true";
  const pieces = findPieces(card.dataset.n);
  const rows = [["Source", "s"], ["Cue", "q"], ["Content", "c"]].flatMap(([name, role]) => {
    const words = readWords(pieces[role]);
    const [term, description] = [document.createElement("dt"), document.createElement("dd")];
    term.textContent = name;
    description.textContent = words;
    return words ? [term, description] : [];
  });
  card.querySelector("dl").prepend(...rows);
}

/** Choose one attribution: light it, open its card, name it in the address. */
function pin(number, { scroll = false, focus = false, keepVoice = false } = {}) {
  const card = numbers.get(number);
  if (number && !card) return;
  if (number && !keepVoice && state.voice) hear(null);
  if (card) nameWords(card);
  for (const each of cards) {
    each.classList.toggle("open", each === card);
    if (each === card) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  }
  state.pinned = number;
  root.classList.toggle("lit-open", number > 0);
  light(number);
  placing.choose(findChosen());
  rove(number);
  const handle = card && findHandle(card);
  // The address of an attribution is its link; keys do not fill the history.
  history.replaceState(null, "", handle ? `#${handle.id}` : location.pathname + location.search);
  if (!handle) return;
  if (scroll && !isInView(handle)) handle.scrollIntoView({ block: "start", behavior: "smooth" });
  if (focus) handle.focus({ preventScroll: true });
  const lead = card.querySelector(".lead").textContent.replace(/\s+/g, " ").trim().replace(/^\d+ /, "");
  tell.textContent = `Attribution ${number} of ${cards.length}: ${lead}: ${readWords(findPieces(number).c)}`;
}

/** Leave one number in the order of tabs: that of the chosen attribution, or the first. */
function rove(number) {
  handles.forEach((handle, at) => {
    handle.tabIndex = Number(handle.dataset.n) === number || (!number && at === 0) ? 0 : -1;
  });
}

function isInView(element) {
  const box = element.getBoundingClientRect();
  return box.top > 60 && box.bottom < window.innerHeight * (WIDE.matches ? 0.6 : 0.35);
}

/** Tell of which attributions a piece is a part, the innermost first: as source or cue before content. */
function listNumbers(piece) {
  const found = [...piece.classList].map((name) => /^([sqc])(\d+)$/.exec(name)).filter(Boolean);
  const own = found.filter(([, role]) => role !== "c").reverse();
  const around = found.filter(([, role]) => role === "c").reverse();
  return [...new Set([...own, ...around].map(([, , number]) => Number(number)))];
}

/** Return the numbers of what one speaker said. */
function listSaid(voice) {
  return (voice?.dataset.said || "").split(" ").filter(Boolean).map(Number);
}

/** Light all that one speaker said, or what nobody is said to have said. */
function hear(voice) {
  const same = voice !== null && state.voice === voice;
  state.voice = same ? null : voice;
  for (const piece of [...text.getElementsByClassName("hear")]) piece.classList.remove("hear");
  for (const button of root.querySelectorAll(".pick[aria-pressed]")) {
    button.setAttribute("aria-pressed", String(state.voice !== null && button.closest(".voice") === state.voice));
  }
  const chosen = state.voice;
  root.classList.toggle("heard", chosen !== null);
  root.classList.toggle("heard-own", chosen !== null && chosen.dataset.speaker === "0");
  if (!chosen) return;
  if (state.pinned) pin(0);
  const said = listSaid(chosen);
  const first = byNumber.get(String(said[0]));
  if (first && !said.some((number) => isInView(byNumber.get(String(number))))) first.scrollIntoView({ block: "start", behavior: "smooth" });
  for (const number of said) {
    for (const role of ["s", "q", "c"]) for (const piece of text.getElementsByClassName(role + number)) piece.classList.add("hear");
  }
}

/** Return the place of the chosen card, -1 if none is. */
function findChosen() {
  return cards.findIndex((card) => Number(card.dataset.n) === state.pinned);
}

function step(by) {
  // While one speaker is looked at, from one to the next of theirs.
  const chosen = listSaid(state.voice);
  const order = chosen.length ? chosen : handles.map((handle) => Number(handle.dataset.n));
  const at = order.indexOf(state.pinned);
  const next = at < 0 ? (by > 0 ? 0 : order.length - 1) : Math.min(order.length - 1, Math.max(0, at + by));
  if (order.length) pin(order[next], { scroll: true, focus: true, keepVoice: chosen.length > 0 });
}

/** Show what a date or an amount comes to, for who has no pointer to rest on it. */
function explain(value) {
  root.querySelector(".pop")?.remove();
  if (!value) return;
  const pop = document.createElement("span");
  pop.className = "pop";
  pop.setAttribute("role", "status");
  pop.textContent = value.title;
  const box = value.getBoundingClientRect();
  const around = text.getBoundingClientRect();
  pop.style.left = `${Math.max(0, Math.min(box.left - around.left, around.width - 180))}px`;
  pop.style.top = `${box.bottom - around.top + 4}px`;
  text.append(pop);
}

function listen() {
  text.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || state.pinned || state.voice) return;
    const target = event.target.closest(".no, .m");
    const number = target?.matches(".no") ? Number(target.dataset.n) : target ? listNumbers(target)[0] : 0;
    light(number || 0);
  });
  text.addEventListener("pointerleave", () => state.pinned || light(0));
  text.addEventListener("click", (event) => {
    const handle = event.target.closest(".no");
    const value = event.target.closest(".value");
    explain(value);
    // Who selects words does not choose an attribution.
    if (!handle && !getSelection().isCollapsed) return;
    if (handle) {
      event.preventDefault();
      return pin(Number(handle.dataset.n), { focus: true });
    }
    const piece = event.target.closest(".m");
    const found = piece ? listNumbers(piece) : [];
    // Again on the same words: the one around it.
    pin(found.length ? found[(found.indexOf(state.pinned) + 1) % found.length] : 0);
  });
  root.querySelector(".cards-of").addEventListener("click", (event) => {
    if (event.target.closest(".close")) return pin(0);
    const inner = event.target.closest("a, button, input");
    const card = event.target.closest(".said");
    if (inner?.matches(".back")) event.preventDefault();
    else if (inner || !card) return;
    pin(Number(card.dataset.n), { scroll: true });
  });
  root.addEventListener("focusin", (event) => {
    if (event.target.matches(".no")) light(Number(event.target.dataset.n));
  });
  window.addEventListener("hashchange", () => pinAddress());
  window.addEventListener("beforeprint", () => cards.forEach(nameWords));
  let waiting = 0;
  new ResizeObserver(() => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      placing.measure(findChosen());
      const shown = state.shown;
      if (shown) drawArcs(text, findPieces(shown));
    });
  }).observe(text);
  // Before the keys that every page has.
  document.addEventListener("keydown", press, true);
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const dialog = root.querySelector(".keys");
  if (dialog.open) return;
  const card = numbers.get(state.pinned);
  const parent = card ? Number(card.dataset.parent) : 0;
  const done = {
    n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1),
    o: () => parent && pin(parent, { scroll: true, focus: true }),
    "?": () => dialog.showModal(),
    Escape: () => escape(),
  }[event.key];
  if (event.key === "Enter" && event.target.matches?.(".no")) {
    event.preventDefault();
    pin(Number(event.target.dataset.n));
    openCard();
  } else if (done) {
    event.preventDefault();
    done();
  }
}

/** Go from the text to the chosen card. */
function openCard() {
  const card = numbers.get(state.pinned);
  if (!card) return;
  card.tabIndex = -1;
  card.focus();
}

/** Go back from the card to the text, then out of what was chosen. */
function escape() {
  explain(null);
  const inCard = document.activeElement?.closest?.(".said");
  if (inCard && state.pinned) findHandle(numbers.get(state.pinned)).focus();
  else if (state.pinned) pin(0);
  else hear(null);
}

function pinAddress() {
  const mark = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const number = Number(mark?.dataset.n || /^#k(\d+)$/.exec(location.hash)?.[1] || 0);
  if (number) pin(number, { scroll: true });
}

/** Make of each speaker's name a button that lights what they said; its link led to the first of it. */
function makeButtons() {
  for (const pick of root.querySelectorAll(".voice > .pick")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pick";
    button.setAttribute("aria-pressed", "false");
    button.append(...pick.childNodes);
    pick.replaceWith(button);
    button.addEventListener("click", () => hear(button.closest(".voice")));
  }
}

/** Give each card a button that closes it, where it covers the text. */
function makeClosers() {
  for (const card of cards) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "close";
    button.textContent = "Close";
    card.prepend(button);
  }
}

/** Let the one name that a person types hold for every decision. */
function shareName() {
  const field = root.querySelector("#to-accept input[name=author]");
  if (!field) return;
  for (const form of root.querySelectorAll("#to-reject, #to-retract")) {
    const copy = document.createElement("input");
    copy.type = "hidden";
    copy.name = "author";
    form.append(copy);
    form.addEventListener("submit", (event) => {
      copy.value = field.value;
      if (!field.reportValidity()) event.preventDefault();
    });
  }
}

root.classList.add("js");
shareName();
makeButtons();
makeClosers();
rove(0);
listen();
placing.measure(-1);
pinAddress();
