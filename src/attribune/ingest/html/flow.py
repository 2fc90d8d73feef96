"""Flow: a page as its reader sees it, piece by piece in document order; nothing that is shown is lost.

A piece is a run of text that no block interrupts. What a browser would not show is left out. The tree is walked, never
descended into by recursion.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from attribune.ingest.html.boxes import Box
from attribune.ingest.html.pages import Page
from attribune.ingest.html.runs import Inline
from attribune.ingest.html.walks import Walk


class PieceKind(StrEnum):
    """What the tags say that a piece is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    CELL = "cell"
    CONTROL = "control"
    TEXT = "text"


# The innermost of these around a piece says what it is.
KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), PieceKind.HEADING),
    "p": PieceKind.PARAGRAPH,
    **dict.fromkeys(("li", "dt", "dd"), PieceKind.ITEM),
    "blockquote": PieceKind.QUOTE,
    **dict.fromkeys(("figcaption", "caption"), PieceKind.CAPTION),
    **dict.fromkeys(("td", "th"), PieceKind.CELL),
    **dict.fromkeys(("button", "label", "select", "option", "textarea", "legend"), PieceKind.CONTROL),
}
LINK_TAGS = frozenset({"a"})
BOLD_TAGS = frozenset({"b", "strong"})


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A run of visible text.

    Attributes:
        text: white space collapsed, no soft hyphens, never empty.
        kind: what the tags say that it is.
        level: of a heading, 1 to 6; else 0.
        box: the element that it lies in.
        inlines: the elements inside of it (links, bold, time, spans with names), in order of their ends, offsets of
            ``text``; at most the innermost sixteen at a place.
        breaks: where a line break stands: offsets of the space that stands for it in ``text``.
        is_linked: whether it lies in a link that holds all of it and more.
    """

    text: str
    kind: PieceKind
    level: int
    box: Box
    inlines: tuple[Inline, ...] = ()
    breaks: tuple[int, ...] = ()
    is_linked: bool = False

    @property
    def linked(self) -> float:
        """The share of its characters in links, 0 to 1."""
        return 1.0 if self.is_linked else self.measure_share(LINK_TAGS)

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses that it links to, as written, in order; the link around it too."""
        around = self.box.find_around("a") if self.is_linked else None
        boxes = [around] if around else [each.box for each in self.inlines if each.box.tag == "a"]
        return tuple(box.attributes["href"] for box in boxes if "href" in box.attributes)

    @property
    def times(self) -> tuple[str, ...]:
        """What ``datetime`` attributes in and around it say, as written."""
        around = self.box.find_around("time")
        boxes = [*([around] if around else []), *(each.box for each in self.inlines)]
        return tuple(box.attributes["datetime"] for box in boxes if "datetime" in box.attributes)

    def measure_share(self, tags: frozenset[str]) -> float:
        """Return the share of the characters in elements of ``tags``, 0 to 1."""
        covered, at = 0, 0
        for start, end in sorted((each.start, each.end) for each in self.inlines if each.box.tag in tags):
            covered += max(0, end - max(start, at))
            at = max(at, end)
        return covered / len(self.text)


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """The visible text of a page.

    Attributes:
        pieces: in document order.
        ids: how often each id stands on the page.
    """

    pieces: tuple[Piece, ...]
    ids: Counter[str]


def read_flow(page: Page) -> Flow:
    """Return the visible text of ``page``; where a page hides all of it (until a script runs), what it hides."""
    for shows_hidden in (False, True):
        walk = Walk(page.tree, shows_hidden)
        flow = Flow(tuple(list_pieces(walk)), walk.ids)
        if flow.pieces:
            break
    return flow


def list_pieces(walk: Walk) -> Iterator[Piece]:
    """Yield the pieces of a walk."""
    for run in walk.list_runs():
        kind, level = tell_kind(run.box)
        linked = run.box.find_around("a") is not None
        yield Piece(run.text, kind, level, run.box, run.inlines, run.breaks, linked)


def tell_kind(box: Box) -> tuple[PieceKind, int]:
    """Return what the tags around a piece say that it is, and its level if that is a heading."""
    for each in box.climb():
        kind = KINDS.get(each.tag)
        if kind is None:
            continue
        if kind is PieceKind.HEADING:
            return kind, int(each.tag[1])
        if kind in (PieceKind.PARAGRAPH, PieceKind.ITEM) and each.find_around("blockquote"):
            return PieceKind.QUOTE, 0
        if kind is PieceKind.PARAGRAPH and each.find_around("figcaption"):
            return PieceKind.CAPTION, 0
        return kind, 0
    return PieceKind.TEXT, 0
