"""Articles whose bylines stand below their bodies: "(Outlet, 5 March 2024)", "— A. Name, Outlet", "Source: Outlet"."""

from __future__ import annotations

from collections.abc import Sequence

from attribune.split.descents import ATTACHED
from attribune.split.furniture import is_digest_title
from attribune.split.headers import CLOSED, Header, Strength
from attribune.split.labels import Role
from attribune.split.tags import Tag, Tagged

MIN_TITLE_WORDS = 3
MIN_BODY_CHARS = 60
ENDING = frozenset({Tag.PROSE, Tag.QUOTE, Tag.CAPTION})
"""Tags of lines that may stand above a closing byline."""


def find_closed(lines: Sequence[Tagged], tags: frozenset[Tag]) -> list[Header]:
    """Return the articles of a digest that ends each with a line of these tags and of one shape, none if it does not.

    Then every such line stands below a body, none follows the last, and above each body stands a title.
    """
    groups: dict[str, list[int]] = {}
    for index, tagged in enumerate(lines):
        if tagged.tag in tags and (shape := name_closing(tagged)):
            groups.setdefault(shape, []).append(index)
    for closings in groups.values():
        if len(closings) > 1 and _close_all(lines, closings):
            starts = [0, *(i + 1 for i in closings[:-1])]
            titles = [_find_title(lines, s, end) for s, end in zip(starts, closings, strict=True)]
            headers = [_build_header(lines, t) for t in titles if t is not None]
            if len(headers) == len(closings):
                return headers
    return []


def name_closing(tagged: Tagged) -> str:
    """Return the shape of a line that may close an article, empty for any other line."""
    if tagged.tag is Tag.LABEL and tagged.label and tagged.label.role is Role.OUTLET and tagged.value.strip():
        return f"label:{tagged.label.name}"
    return tagged.byline.shape if tagged.tag in (Tag.DATED, Tag.CREDIT) and tagged.byline else ""


def _close_all(lines: Sequence[Tagged], closings: Sequence[int]) -> bool:
    if any(i == 0 or lines[i - 1].tag not in ENDING for i in closings):
        return False
    return all(t.tag is not Tag.PROSE or t.line.length < MIN_BODY_CHARS for t in lines[closings[-1] + 1 :])


def _find_title(lines: Sequence[Tagged], start: int, end: int) -> int | None:
    """Return the first line that is short and stands, but for a standfirst and bylines, above prose."""
    for index in range(start, end):
        tagged = lines[index]
        if tagged.tag is not Tag.HEAD or len(tagged.line.text.split()) < MIN_TITLE_WORDS:
            continue
        below = index + 1
        while below < end and below < index + 4 and (lines[below].tag is Tag.HEAD or lines[below].tag is Tag.CREDIT):
            below += 1
        opens = lines[below].tag is Tag.PROSE and lines[below].line.length >= MIN_BODY_CHARS
        if opens and not is_digest_title(tagged.line.text):
            return index
        if start and lines[below].tag is Tag.PROSE:
            return None
    return None


def _build_header(lines: Sequence[Tagged], title: int) -> Header:
    end = title + 1
    while end < len(lines) and lines[end].tag in ATTACHED:
        end += 1
    return Header(title, end, title, title, Strength.DATELINE, CLOSED, bounded=True, clean=True)
