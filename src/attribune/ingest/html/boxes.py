"""Boxes: the elements that hold visible text, with what judging them needs, and their CSS paths."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

# The only attributes that are kept: what says what an element is, not how it looks.
KEPT_ATTRIBUTES = (
    "id",
    "class",
    "role",
    "rel",
    "href",
    "cite",
    "datetime",
    "content",
    "title",
    "lang",
    "itemprop",
    "itemtype",
    "property",
    "typeof",
    "aria-label",
    "data-testid",
    "data-component",
)
MAX_ATTRIBUTE = 2_000
PLAIN_ID = re.compile(r"[A-Za-z][\w-]{0,80}", re.ASCII)
PLAIN_TAG = re.compile(r"[a-z][a-z0-9-]*", re.ASCII)


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """An element of the page.

    Attributes:
        tag: its name, lower case.
        place: its number among the elements of its parent, from 1.
        number: among all elements of the page, in document order; parents come before children.
        attributes: those of ``KEPT_ATTRIBUTES`` that it has, each cut at ``MAX_ATTRIBUTE`` characters.
        parent: the element around it; null for the root.
    """

    tag: str
    place: int
    number: int
    attributes: Mapping[str, str] = field(default_factory=dict)
    parent: Box | None = field(default=None, repr=False)

    @property
    def words(self) -> str:
        """What the page calls the element: class, id and roles, lower case, between spaces."""
        named = (self.attributes.get(key, "") for key in ("class", "id", "role", "itemprop", "data-testid", "rel"))
        return f" {' '.join(filter(None, named)).lower()} "

    def climb(self) -> Iterator[Box]:
        """Yield this element and those around it, from the inside out."""
        box: Box | None = self
        while box is not None:
            yield box
            box = box.parent

    def find_around(self, *tags: str) -> Box | None:
        """Return the nearest element of one of ``tags``, this one included."""
        return next((box for box in self.climb() if box.tag in tags), None)


def build_path(box: Box, ids: Counter[str]) -> str:
    """Return the CSS path of ``box``: from the nearest element whose id is the only such one, else from the root.

    It needs no class, so it holds where a page only changes its looks.

    Args:
        box: the element.
        ids: how often each id is on the page.
    """
    steps = list[str]()
    for each in box.climb():
        own = each.attributes.get("id", "")
        if ids[own] == 1 and PLAIN_ID.fullmatch(own):
            steps.append(f"#{own}")
            break
        if each.parent is None or each.tag in ("body", "head"):
            steps.append(each.tag)
            if each.tag == "body":
                break
        else:
            tag = each.tag if PLAIN_TAG.fullmatch(each.tag) else "*"
            steps.append(f"{tag}:nth-child({each.place})")
    return ">".join(reversed(steps))
