// A speaker's page: j and k go through what they said, Enter opens it, r rejects. The page is whole without it.
import { isTyping } from "./base.js";

const items = [...document.querySelectorAll(".quotes > li")];
let at = -1;

function go(step) {
  if (!items.length) return;
  at = Math.min(Math.max(at + step, 0), items.length - 1);
  const link = items[at].querySelector("a");
  link?.focus({ preventScroll: true });
  items[at].scrollIntoView({ block: "nearest" });
}

document.addEventListener("focusin", (event) => {
  const found = items.findIndex((each) => each.contains(event.target));
  if (found >= 0) at = found;
});

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "j" || event.key === "n") go(1);
  else if (event.key === "k" || event.key === "p") go(-1);
  else if (event.key === "r" && at >= 0) items[at].querySelector('button[value="reject"]')?.click();
  else return;
  event.preventDefault();
});
