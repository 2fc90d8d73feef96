// Search: filters without a new page, keys to move through what was found. The page works without it.
import { isTyping } from "./base.js";

const results = document.getElementById("results");
const form = document.getElementById("ask");
const told = document.getElementById("told");
const PAUSE_MS = 250;
let latest = 0;
let waiting = 0;

/** Return the address that the form asks for, without what is empty. */
function readForm() {
  const given = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const isDefault = name === "order" && value === "newest";
    if (String(value).trim() && !isDefault) given.append(name, String(value).trim());
  }
  const query = given.toString();
  return form.getAttribute("action") + (query ? `?${query}` : "");
}

/** Put what the page at `url` found in place of what is shown; go there if that fails. */
async function show(url, { push = true, focus = false } = {}) {
  const mine = ++latest;
  results.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.getElementById("results");
    if (!found) throw new Error("no results");
    if (mine !== latest) return;
    const isOpen = results.querySelector(".facets details")?.open;
    results.replaceChildren(...found.childNodes);
    results.dataset.ownUrl = found.dataset.ownUrl;
    const details = results.querySelector(".facets details");
    if (details && isOpen !== undefined) details.open = isOpen;
    fillForm(page.getElementById("ask"));
    document.title = page.title;
    if (push && url !== location.pathname + location.search) history.pushState({ search: true }, "", url);
    told.textContent = results.querySelector("#summary")?.textContent.trim() || "";
    offerCopy();
    if (focus) {
      scrollTo(0, 0);
      results.querySelector("[data-hit]")?.focus({ preventScroll: true });
    }
  } catch {
    if (mine === latest) location.assign(url);
  } finally {
    if (mine === latest) results.removeAttribute("aria-busy");
  }
}

/** Take over from another page's form what is kept and what the fields say, but for the field that is typed into. */
function fillForm(other) {
  if (!other) return;
  for (const field of form.querySelectorAll("input[type=hidden]")) field.remove();
  for (const field of other.querySelectorAll("input[type=hidden]")) form.prepend(field.cloneNode());
  for (const field of form.elements) {
    const same = field.id && other.querySelector(`#${CSS.escape(field.id)}`);
    if (same && field !== document.activeElement) field.value = same.value;
  }
}

function offerCopy() {
  const button = results.querySelector("[data-copy]");
  if (button && navigator.clipboard) button.hidden = false;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  show(readForm());
});

form.addEventListener("input", (event) => {
  clearTimeout(waiting);
  // A day that is half typed would be an error.
  if (event.target instanceof HTMLInputElement && !event.target.checkValidity()) return;
  waiting = setTimeout(() => show(readForm()), PAUSE_MS);
});

results.addEventListener("click", async (event) => {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("[data-copy]")) {
    await navigator.clipboard.writeText(new URL(results.dataset.ownUrl, location.href).href);
    told.textContent = "The address was copied.";
    target.closest("[data-copy]").textContent = "Copied";
    return;
  }
  const link = target?.closest("a[href]");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || link.hasAttribute("download")) return;
  if (new URL(link.href).pathname !== form.getAttribute("action")) return;
  event.preventDefault();
  show(link.getAttribute("href"), { focus: Boolean(link.closest(".pager")) });
});

addEventListener("popstate", () => show(location.pathname + location.search, { push: false }));

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const hits = [...results.querySelectorAll("[data-hit]")];
  const at = hits.findIndex((hit) => hit.contains(document.activeElement));
  if (event.key === "j" || event.key === "k") {
    const next = hits[event.key === "j" ? at + 1 : Math.max(0, at - 1)];
    if (next) {
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest" });
    }
  } else if (event.key === "Enter" && at >= 0 && document.activeElement === hits[at]) {
    event.preventDefault();
    hits[at].querySelector(".hit-open")?.click();
  } else if (event.key === "n" || event.key === "p") {
    results.querySelector(`.pager [rel=${event.key === "n" ? "next" : "prev"}]`)?.click();
  }
});

// A list that is long on a phone begins closed.
const details = results.querySelector(".facets details");
if (details && matchMedia("(max-width: 56rem)").matches) details.open = false;
offerCopy();
