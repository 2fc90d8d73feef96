"""Strips: the lines of a page's pieces, each with what its markup says of it; what repeats is told from them.

A piece is cut where a line breaks only for judging: a title and the line with its source often share a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from attribune.ingest.html.boxes import Box
from attribune.ingest.html.flow import BOLD_TAGS, LINK_TAGS, Piece, PieceKind
from attribune.ingest.html.runs import Inline
from attribune.ingest.html.seams import find_cuts

LEANING_TAGS = frozenset({"em", "i", "cite"})
PATH_BOXES = 40
# Numbers in names count or are hashes; what is first, odd or active is so for its place alone.
COUNTED = re.compile(r"\d+|(?<![a-z])(?:first|last|odd|even|active|featured|lead|big|small|large)(?![a-z])")
MOST = 0.9
END_OF_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")


@dataclass(eq=False)
class Strip:
    """A line of a piece.

    Attributes:
        at: its number among all strips.
        index: of its piece in the flow.
        piece: that piece.
        start: where it starts in the piece's text.
        end: where it ends.
        inlines: the elements inside that lie in this line alone.
        is_aside: whether it lies in a heading and yet is not what it says.
    """

    at: int
    index: int
    piece: Piece
    start: int
    end: int
    inlines: tuple[Inline, ...] = ()
    is_aside: bool = False

    @cached_property
    def text(self) -> str:
        """Its words."""
        return self.piece.text[self.start : self.end]

    @property
    def box(self) -> Box:
        """The element that it lies in."""
        return self.piece.box

    @property
    def is_whole(self) -> bool:
        """Whether it is all of its piece."""
        return self.start == 0 and self.end == len(self.piece.text)

    @cached_property
    def marks(self) -> str:
        """How all of it is marked: ``L`` linked, ``B`` bold, ``I`` leaning; small letters where only its start is."""
        found = ""
        around = self.piece.is_linked, self.box.find_around("b", "strong") is not None
        for mark, tags, outside in (
            ("L", LINK_TAGS, around[0]),
            ("B", BOLD_TAGS, around[1]),
            ("I", LEANING_TAGS, False),
        ):
            parts = [(i.start, i.end) for i in self.inlines if i.box.tag in tags]
            if outside or sum(e - s for s, e in parts) >= MOST * (self.end - self.start):
                found += mark
            elif any(s <= self.start + 1 and e - s > 2 for s, e in parts):
                found += mark.lower()
        return found

    @cached_property
    def link(self) -> str | None:
        """The address that all or most of it links to."""
        if self.piece.is_linked:
            return next(iter(self.piece.links), None)
        inner = [i for i in self.inlines if i.box.tag == "a" and "href" in i.box.attributes]
        best = max(inner, key=lambda i: i.end - i.start, default=None)
        if best is None or 2 * (best.end - best.start) < self.end - self.start:
            return None
        return best.box.attributes["href"]

    @cached_property
    def words(self) -> str:
        """What the page calls it: the names of its element, of the one around it if it fills that, of those inside."""
        inner = (i.box.words for i in self.inlines if i.end - i.start >= MOST * (self.end - self.start))
        return " ".join([self.box.words, *inner])

    @cached_property
    def sign(self) -> str:
        """Its place in the page's structure; what has the same sign is made by the same template."""
        boxes = [box for _, box in zip(range(PATH_BOXES), self.box.climb(), strict=False)]
        path = ">".join(box.tag for box in reversed(boxes))
        names = COUNTED.sub("", f"{self.box.attributes.get('class', '')}/{self._name_parent()}".lower())
        place = "" if self.is_whole else ("^" if self.start == 0 else "$")
        # Some titles of a list may lack the link that the others have.
        marks = "" if self.level else f"aside {self.marks}" if self.is_aside else self.marks
        return f"{path} {' '.join(names.split())} {marks}{place}"

    def _name_parent(self) -> str:
        parent = self.box.parent
        return parent.attributes.get("class", "") if parent is not None and self.box.tag in ("a", "div", "span") else ""

    @property
    def level(self) -> int:
        """The level of a heading; else 0."""
        return 0 if self.is_aside else self.piece.level

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as prose does."""
        return END_OF_SENTENCE.search(self.text[-4:]) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text."""
        return len(self.text) >= 80 and self.level == 0 and "L" not in self.marks


def cut_strips(pieces: Sequence[Piece]) -> list[Strip]:
    """Return the lines of all pieces, in order; what is pressed or filled in is left out."""
    strips: list[Strip] = []
    for index, piece in enumerate(pieces):
        if piece.kind is PieceKind.CONTROL:
            continue
        start = 0
        inlines = sorted(piece.inlines, key=lambda i: i.end)
        ends = [i.end for i in inlines]
        lines = list[Strip]()
        for end, following in (*find_cuts(piece), (len(piece.text), len(piece.text))):
            if end > start and piece.text[start:end].strip():
                within = inlines[bisect_right(ends, start) : bisect_right(ends, end)]
                own = tuple(i for i in within if i.start >= start)
                lines.append(Strip(len(strips) + len(lines), index, piece, start, end, own))
            start = max(start, following)
        strips.extend(_demote(lines) if piece.level and len(lines) > 1 else lines)
    return strips


def _demote(lines: Sequence[Strip]) -> list[Strip]:
    """Return the lines of a heading, those that only say where it is from being none: what is cut off on a line."""
    longest = max(lines, key=lambda s: len(s.text))
    breaks = {0, len(longest.piece.text), *longest.piece.breaks, *(b + 1 for b in longest.piece.breaks)}
    return [s if s is longest or {s.start, s.end} <= breaks else replace(s, is_aside=True) for s in lines]
