"""Lone: articles that a page of many shows in a way of their own, as a front page does with its first one."""

from __future__ import annotations

from collections.abc import Sequence

from attribune.ingest.html.boxes import Box
from attribune.ingest.html.evidence import MIN_TEXT, TEASER_CHARACTERS, list_near, measure_text
from attribune.ingest.html.repeats import Stretch
from attribune.ingest.html.signs import has_time, is_byline, is_label, is_more
from attribune.ingest.html.strips import Strip

MIN_WORDS = 4
MAX_LINES = 12


def find_lone(strips: Sequence[Strip], furniture: Sequence[bool], taken: Sequence[bool]) -> list[Stretch]:
    """Return what is no part of a row and yet looks as what is in it: a linked heading, a few words, date or source.

    Args:
        strips: all lines of the page.
        furniture: which of them lie in an element that holds no article.
        taken: which of them are in an article already.
    """
    titles = [s for s in strips if s.level and s.link and not furniture[s.at] and not taken[s.at] and _is_title(s)]
    barred = {b.number for s in strips if taken[s.at] for b in s.box.climb()}
    found = []
    for title in titles:
        others = {b.number for t in titles if t is not title for b in t.box.climb()}
        inside = _list_inside(title, strips, barred | others)
        if inside is None:
            continue
        box, start, end = inside
        stretch = Stretch(start, end, title.at, box)
        text = measure_text(stretch, strips)
        near = list_near(stretch, strips)
        if MIN_TEXT <= text <= 2 * TEASER_CHARACTERS and any(has_time(s) or is_byline(s) for s in near):
            found.append(stretch)
    return found


def _is_title(strip: Strip) -> bool:
    return len(strip.text.split()) >= MIN_WORDS and not (is_byline(strip) or is_label(strip) or is_more(strip))


def _list_inside(title: Strip, strips: Sequence[Strip], barred: set[int]) -> tuple[Box, int, int] | None:
    """Return the widest element around ``title`` that is not barred, and its strips; null if it holds too many."""
    chain = [b for b in title.box.climb() if b.number not in barred]
    if not chain:
        return None
    numbers = chain[-1].number
    start = end = title.at
    while start > 0 and title.at - start <= MAX_LINES and _lies_in(strips[start - 1], numbers):
        start -= 1
    while end < len(strips) and end - title.at <= MAX_LINES and _lies_in(strips[end], numbers):
        end += 1
    return None if end - start > MAX_LINES else (chain[-1], start, end)


def _lies_in(strip: Strip, number: int) -> bool:
    return any(b.number == number for b in strip.box.climb())
