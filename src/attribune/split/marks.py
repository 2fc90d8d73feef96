"""Boundaries that a digest marks itself: counted documents, separators and headings above titles."""

from __future__ import annotations

from collections.abc import Sequence

from attribune.split.furniture import COUNTED, is_digest_title
from attribune.split.headers import Header, Strength
from attribune.split.names import is_name, names_outlet
from attribune.split.tags import Tag, Tagged

MAX_HEAD_LINES = 4
MIN_BODY_CHARS = 120
SHARE_OF_STYLE = 0.8


def add_marked(lines: Sequence[Tagged], chosen: Sequence[Header]) -> list[Header]:
    """Add articles whose header was not told but which stand below the same mark as all the others.

    Where fewer than two headers were chosen, only counted documents ("Document 2 of 5") and a row of separators that
    each stand above a title and prose open articles: an article may hold rules and subheadings of its own.
    """
    if len(chosen) > 1:
        kinds = [_name_mark(lines, h.start) for h in chosen[1:]]
        common = max(set(kinds), key=kinds.count)
        if common and kinds.count(common) >= SHARE_OF_STYLE * len(kinds):
            near = {at for h in chosen for at in range(h.start - 3, h.end)}
            extra = [h for h in _find_marked(lines, common) if h.start not in near]
            return sorted([*chosen, *extra], key=lambda h: h.start)
        return list(chosen)
    counted = _find_counted(lines)
    if len(counted) > 1:
        return _prefer(chosen, counted)
    if lines and is_digest_title(lines[0].line.text) and lines[0].line.heading:
        # Sections of an article have headings too, but not below the name of a digest.
        headed = _find_marked(lines, f"heading {lines[0].line.heading + 1}")
        if len(headed) > 1:
            return _prefer(chosen, headed)
    rows = _find_marked(lines, "separator")
    separators = [i for i, t in enumerate(lines) if t.tag is Tag.SEPARATOR]
    opened = len(rows) and all(_is_used(lines, i) for i in separators)
    tops = (i for i, t in enumerate(lines[:MAX_HEAD_LINES]) if not is_digest_title(t.line.text))
    first = next((h for i in tops if (h := _read_title(lines, i))), None)
    if opened and len(rows) >= 2 and first is not None:
        return _prefer(chosen, [first, *rows])
    return list(chosen)


def _prefer(chosen: Sequence[Header], found: list[Header]) -> list[Header]:
    near = {at for c in chosen for at in range(c.start, c.end)}
    kept = [h for h in found if near.isdisjoint(range(h.start, h.end))]
    return sorted([*kept, *chosen], key=lambda h: h.start)


def _name_mark(lines: Sequence[Tagged], start: int) -> str:
    line = lines[start].line
    if line.heading:
        return f"heading {line.heading}"
    if line.numbered:
        return "number"
    above = lines[start - 1].tag if start else None
    return {Tag.SEPARATOR: "separator", Tag.MARKER: "marker"}.get(above, "") if above else ""


def _find_marked(lines: Sequence[Tagged], mark: str) -> list[Header]:
    found = []
    for index in range(len(lines)):
        if _name_mark(lines, index) == mark and lines[index].tag is Tag.HEAD:
            header = _read_title(lines, index)
            if header is not None:
                found.append(header)
    return found


def _find_counted(lines: Sequence[Tagged]) -> list[Header]:
    found = []
    for index, tagged in enumerate(lines[:-1]):
        if tagged.tag is Tag.MARKER and COUNTED.match(tagged.line.text):
            header = _read_title(lines, index + 1)
            if header is not None:
                found.append(header)
    return found


def _is_used(lines: Sequence[Tagged], index: int) -> bool:
    """Tell whether a separator stands above a title, or at the very end."""
    return index + 3 >= len(lines) or _read_title(lines, index + 1) is not None


def _read_title(lines: Sequence[Tagged], index: int) -> Header | None:
    """Read the line as a title with a body of prose below it."""
    if index >= len(lines) or lines[index].tag is not Tag.HEAD or len(lines[index].line.text.split()) < 3:
        return None
    body = lines[index + 1 : index + 6]
    if sum(t.line.length for t in body if t.tag is Tag.PROSE) < MIN_BODY_CHARS:
        return None
    below = lines[index + 1]
    named = below.tag is Tag.HEAD and is_name(below.line.text) and names_outlet(below.line.text)
    return Header(index, index + 1 + named, index, index, Strength.DATELINE, "mark", bounded=True, clean=True)
