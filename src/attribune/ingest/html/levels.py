"""Levels: markup made safe to build a tree of, in one pass over its tags; hostile nesting is cut, words are kept.

Building a tree takes time in the square of its depth, so tags beyond a depth that no page needs are dropped, as
browsers do (Chromium stops at 512), and what would take too many nodes is refused before any is made.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from attribune.errors import InputTooLarge

MAX_LEVELS = 250
MAX_FORMATTING = 24
MAX_NODES = 1_000_000
# Telling doubled attributes takes time in the square of their number.
MAX_TAG_CHARACTERS = 20_000
MAX_TAG_BREAKS = 4_000

TAG = re.compile(
    r"<!--.*?(?:--!?>|\Z)"
    r"|<(?P<raw>script|style|textarea|title|iframe|noembed|noframes|noscript|xmp)\b[^>]*(?:>|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-z][^\s/>]*)[^>]*(?:>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
RAW_ENDS = {
    name: re.compile(rf"</{name}(?=[\s/>])|\Z", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "noscript", "xmp")
}
BREAK = re.compile(r"[\s/\"']")
VOID = frozenset("area base br col embed hr img input link meta param source track wbr image keygen".split())
# Closed by what follows them, so that one that is left open nests nothing.
IMPLIED = frozenset(
    "html head body p li dt dd option optgroup tr td th thead tbody tfoot caption colgroup rp rt rb rtc".split()
)
FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
SCOPES = frozenset("table template object applet marquee svg math select button".split())


@dataclass(slots=True)
class _Levels:
    """What is open at a place of the markup, as far as nesting goes."""

    open: list[str] = field(default_factory=list)
    formatting: Counter[str] = field(default_factory=Counter)
    dropped: Counter[str] = field(default_factory=Counter)
    nodes: int = 0

    def start(self, name: str) -> bool:
        """Count a start tag; tell whether it is to be kept."""
        formats = self.formatting.total()
        # Formatting that is still open is opened anew in every block.
        self.nodes += 2 + formats
        if name in VOID or name in IMPLIED:
            return True
        full = formats >= MAX_FORMATTING if name in FORMATTING else len(self.open) >= MAX_LEVELS
        if full:
            self.dropped[name] += 1
            return False
        if name in FORMATTING:
            self.formatting[name] += 1
        else:
            self.open.append(name)
        return True

    def end(self, name: str) -> bool:
        """Count an end tag; tell whether it is to be kept."""
        if self.dropped[name]:
            self.dropped[name] -= 1
            return False
        if name in FORMATTING:
            self.formatting[name] -= self.formatting[name] > 0
        elif name not in IMPLIED:
            for at in range(len(self.open) - 1, -1, -1):
                if self.open[at] == name:
                    del self.open[at:]
                    break
                if self.open[at] in SCOPES:
                    break
        return True


def level_markup(markup: str, *, item: str) -> str:
    """Return ``markup`` without the tags that nest deeper than any page needs; the same object if there are none.

    Raises:
        InputTooLarge: its tree would have too many nodes.
    """
    levels, kept, at, done = _Levels(), list[str](), 0, 0
    while found := TAG.search(markup, at):
        at = found.end()
        if raw := found["raw"]:
            levels.nodes += 2
            at = _find_end(markup, raw.lower(), at)
            continue
        if found["name"] is None:
            levels.nodes += 1
            continue
        name = found["name"].lower()
        keep = levels.end(name) if found["end"] else levels.start(name)
        if levels.nodes > MAX_NODES:
            message = f"the page has more than {MAX_NODES:,} elements and stretches of text."
            raise InputTooLarge(message, item=item, hint="Cut it in parts.")
        bare = keep and at - found.start() > MAX_TAG_CHARACTERS and _has_many_breaks(found.group())
        if bare or not keep:
            kept.append(markup[done : found.start()])
            kept.append(f"<{found['end']}{name}>" if bare else "")
            done = at
    return "".join([*kept, markup[done:]]) if kept else markup


def _find_end(markup: str, name: str, at: int) -> int:
    """Return where the text of a raw element that starts at ``at`` ends."""
    found = RAW_ENDS[name].search(markup, at)
    return len(markup) if found is None else found.start()


def _has_many_breaks(tag: str) -> bool:
    return sum(1 for _ in BREAK.finditer(tag)) > MAX_TAG_BREAKS
