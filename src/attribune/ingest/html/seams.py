"""Seams: where the text of a piece is cut into lines: where a line breaks, and where title and source share a line.

A piece that runs on is hardly ever cut; what is short is cut where its markup says that two things stand side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attribune.ingest.html.flow import BOLD_TAGS, LINK_TAGS, Piece
from attribune.ingest.html.runs import Inline
from attribune.text.dates import find_dates

MIN_RUN_IN = 100
MIN_RUN_IN_WORDS = 3
MIN_CENTRE_WORDS = 4
MAX_BRACKETS = 120
MAX_SHORT = 300
MAX_SIDE = 80
MIN_WRAPPED = 50
LAST_BRACKETS = re.compile(r" [(\[](?=[^()\[\]]*\d)[^()\[\]]{6,100}[)\]]\.?$")
WORDS = re.compile(r"[^\W\d_]{2,}")
BY = re.compile(r"(?:by|from|via|source)\b", re.IGNORECASE)
MADE_FOR = ("class", "datetime", "href", "itemprop", "rel")


def find_cuts(piece: Piece) -> list[tuple[int, int]]:
    """Return where lines of a piece end and where the next ones start, in order."""
    cuts = {(at, at + 1) for at in _find_breaks(piece)}
    cuts.update((at, at + 1) for at in _find_run_ins(piece))
    if len(piece.text) <= MAX_SHORT:
        for rule in (_find_brackets, _find_asides, _find_signs, _find_glued, _find_centre):
            cuts.update(_trim(piece.text, at) for at in rule(piece))
    size = len(piece.text)
    return sorted((end, start) for end, start in cuts if 0 < end < size and 0 < start < size)


def _trim(text: str, at: int) -> tuple[int, int]:
    """Return the ends of the text on both sides of ``at``, without a space that stands there."""
    if at > 0 and text[at - 1] == " ":
        return at - 1, at
    return at, at + (at < len(text) and text[at] == " ")


def _find_breaks(piece: Piece) -> list[int]:
    """Return the ends of lines; those of set text that only wrap a paragraph at the same width are none."""
    breaks = [0, *piece.breaks, len(piece.text)]
    if len(breaks) == 2 or piece.box.find_around("pre") is None:
        return list(piece.breaks)
    widest = max(b - a for a, b in pairwise(breaks))
    if widest < MIN_WRAPPED:
        return list(piece.breaks)
    return [
        at
        for before, at in zip(breaks, piece.breaks, strict=False)
        if at - before + len(piece.text[at + 1 :].partition(" ")[0]) < widest - 1
    ]


def _find_run_ins(piece: Piece) -> Iterator[int]:
    """Yield the space behind a bold title that runs in, and the one before a source in brackets at the end."""
    text = piece.text
    if piece.level or len(text) < MIN_RUN_IN or piece.is_linked:
        return
    for each in piece.inlines:
        is_first = each.box.tag in BOLD_TAGS and each.start == 0 and each.end < len(text) - MIN_RUN_IN // 2
        if is_first and text[each.end] == " " and len(text[: each.end].split()) >= MIN_RUN_IN_WORDS:
            yield each.end
    if ending := LAST_BRACKETS.search(text, max(0, len(text) - MAX_BRACKETS)):
        yield ending.start()


def _find_brackets(piece: Piece) -> Iterator[int]:
    """Yield the space before brackets with a day at the end of a heading, or behind a link."""
    ending = LAST_BRACKETS.search(piece.text)
    if ending is None or not any(find_dates(ending.group())):
        return
    linked = sum(e.end - e.start for e in piece.inlines if e.box.tag in LINK_TAGS and e.end <= ending.start())
    is_title = bool(piece.level) or 2 * linked > ending.start()
    if is_title and len(piece.text[: ending.start()].split()) >= MIN_RUN_IN_WORDS:
        yield ending.start()


def _find_asides(piece: Piece) -> Iterator[int]:
    """Yield the seams between a heading and an element in it, first or last, that gives a day."""
    size = len(piece.text)
    for each in piece.inlines if piece.level else ():
        is_edge = (each.start == 0) != (each.end == size)
        words = piece.text[each.start : each.end]
        rest = piece.text[each.end :] if each.start == 0 else piece.text[: each.start]
        if is_edge and len(words) <= MAX_SIDE and len(rest.split()) >= MIN_RUN_IN_WORDS and any(find_dates(words)):
            yield each.end if each.start == 0 else each.start


def _find_signs(piece: Piece) -> Iterator[int]:
    """Yield the seam between a text and a link, first or last in it, that is no more than a sign."""
    for each in piece.inlines:
        if each.box.tag in LINK_TAGS and not any(c.isalnum() for c in piece.text[each.start : each.end]):
            if each.start == 0:
                yield each.end
            elif each.end == len(piece.text):
                yield each.start


def _find_glued(piece: Piece) -> Iterator[int]:
    """Yield where two elements meet without a space, as those that the page's style sets apart do."""
    if piece.level:
        return
    starts = {e.start: e for e in piece.inlines if _is_made(e)}
    for each in piece.inlines:
        after = starts.get(each.end)
        if after is not None and _is_made(each) and _can_part(piece.text[: each.end], piece.text[after.start :]):
            yield each.end


def _is_made(inline: Inline) -> bool:
    return any(name in inline.box.attributes for name in MADE_FOR)


def _can_part(before: str, after: str) -> bool:
    """Tell whether no word is torn: first letters and endings are set in elements of their own too."""
    if before[-1] == " " or after[0] == " ":
        return False
    return not (before[-1].isalnum() and after[0].islower()) and not (len(before) == 1 and before.isalnum())


def _find_centre(piece: Piece) -> Iterator[int]:
    """Yield both ends of the one title that stands, bold or linked, in a line with a name and a day."""
    text = piece.text
    if piece.level:
        return
    titles = [
        e
        for e in piece.inlines
        if e.box.tag in BOLD_TAGS | LINK_TAGS and len(text[e.start : e.end].split()) >= MIN_CENTRE_WORDS
    ]
    spans = {(e.start, e.end) for e in titles}
    if len(spans) != 1:
        return
    ((start, end),) = spans
    sides = text[:start], text[end:]
    is_short = all(len(side) <= MAX_SIDE for side in sides)
    if not is_short or BY.match(text[start:end]) or not any(any(find_dates(side)) for side in sides):
        return
    rest = " ".join(side[: d.start] + side[d.end :] for side in sides for d in [next(find_dates(side), None)] if d)
    rest += " ".join(side for side in sides if not any(find_dates(side)))
    if WORDS.search(rest):
        yield from (start, end)
