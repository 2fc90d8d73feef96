"""Looking: what a page holds that no template of ours writes, and whether a text stands on it as it is."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page

from attribune.web.rendering import DIRECTIONS

# Runs before anything of a page, in frames too; an error on the console fails the test that watches.
CANARY = """
window.canary = () => console.error("CANARY: a script ran");
for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = window.canary;
"""
# What text would have to become to do harm; ours are named exactly.
FIND_INTRUDERS = """
() => {
  const intruders = [];
  const note = (what, element) => intruders.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
  const kinds = "iframe, frame, frameset, object, embed, base, math, marquee, portal, template, plaintext, xmp, " +
    "noembed, style, foreignObject, animate, image, video, audio, input[type=image], meta[http-equiv], img[src*=':']";
  for (const element of document.querySelectorAll(kinds)) note("element", element);
  for (const script of document.querySelectorAll("script"))
    if (!script.src.startsWith(`${location.origin}/static/`) || script.textContent) note("script", script);
  for (const element of document.querySelectorAll("link[rel=stylesheet], link[rel=icon]"))
    if (!element.href.startsWith(`${location.origin}/static/`)) note("link", element);
  for (const element of document.querySelectorAll("*"))
    for (const name of element.getAttributeNames()) {
      if (name.startsWith("on") || name === "srcdoc" || name === "ping") note(name, element);
      // Scripts of ours put things in their places so; they load and cover nothing.
      if (name === "style" && /url|fixed|inset|import/i.test(element.getAttribute(name))) note(name, element);
    }
  for (const link of document.querySelectorAll("a, area, svg a")) {
    const href = link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "/";
    const url = new URL(href, location.href);
    if (!["http:", "https:"].includes(url.protocol)) note("address", link);
  }
  for (const form of document.querySelectorAll("form, [formaction]")) {
    const action = form.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
    if (new URL(action, location.href).origin !== location.origin) note("form", form);
  }
  const counts = ["main", "body > header", "body > footer", "h1", "title"];
  for (const kind of counts) {
    const count = document.querySelectorAll(kind === "title" ? "head > title" : kind).length;
    if (count !== 1) intruders.push(`${count} of ${kind}`);
  }
  const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  if (twice.length) intruders.push(`ids that are there twice: ${twice.slice(0, 5)}`);
  for (const id of ["location", "document", "canary"])
    if (document.getElementById(id) || document.getElementsByName(id).length) intruders.push(`clobbered: ${id}`);
  return intruders;
}
"""
SPACES = re.compile(r"[\s\u200b]+")


def find_intruders(page: Page) -> list[str]:
    """Return what a page holds that it should not, in words."""
    found: list[str] = page.evaluate(FIND_INTRUDERS)
    return found


def read_body(page: Page) -> str:
    """Return all the text of a page that is not in its head, and what stands in its fields, squeezed."""
    return squeeze(page.evaluate(READ_BODY))


READ_BODY = """
() => {
  const fields = [...document.querySelectorAll("input, textarea")].map(field => field.value);
  return [document.body.textContent, ...fields].join(" ");
}
"""


def squeeze(text: str) -> str:
    """Return a text as it may be shown: marks of direction replaced, stretches of white space as one space."""
    return SPACES.sub(" ", text.translate(DIRECTIONS)).strip()


def find_directions(text: Any) -> list[str]:
    """Return the marks of direction in a text, which a page has to replace."""
    return sorted({f"U+{ord(letter):04X}" for letter in text if ord(letter) in DIRECTIONS})
