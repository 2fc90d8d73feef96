"""What the layout of the whole digest says of a line: names that stand beside titles again and again are bylines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from attribune.split.fields import Byline, Field, Part
from attribune.split.names import is_name, names_outlet
from attribune.split.tags import Tag, Tagged

MIN_TITLE_WORDS = 4
MAX_NAME_WORDS = 5
SHARE_OF_TITLES = 0.6
DOUBTFUL = frozenset({"(N", "N|n"})
"""Shapes of bylines that hold a single name or, like those that hold a title, may be no byline at all."""


def settle_layout(lines: Sequence[Tagged]) -> list[Tagged]:
    """Drop bylines that only repetition could prove and that do not repeat; add names that repeat beside titles."""
    return _add_names(_drop_lone(lines))


def _drop_lone(lines: Sequence[Tagged]) -> list[Tagged]:
    shapes = Counter(t.byline.shape for t in lines if t.tag is Tag.CREDIT and t.byline)
    titles = sum(_opens_body(lines, i) for i in range(len(lines)))
    opening = Counter(t.byline.shape for i, t in enumerate(lines) if t.byline and _opens_body(lines, i))
    settled = []
    for tagged in lines:
        byline = tagged.byline
        if tagged.tag is Tag.CREDIT and byline and _is_doubtful(byline):
            often = shapes[byline.shape] > 1 and shapes[byline.shape] >= SHARE_OF_TITLES * titles
            # A title opens a body; lines of a list of links do not.
            often = often and (
                Part.TITLE not in _list_parts(byline) or 2 * opening[byline.shape] > shapes[byline.shape]
            )
            if not often and not (byline.shape in DOUBTFUL and names_outlet(byline.names[0])):
                tagged = replace(tagged, tag=Tag.HEAD, byline=None)
        settled.append(tagged)
    return settled


def _is_doubtful(byline: Byline) -> bool:
    return byline.shape in DOUBTFUL or Part.TITLE in _list_parts(byline)


def _list_parts(byline: Byline) -> set[Part]:
    return {f.part for f in byline.fields}


def _opens_body(lines: Sequence[Tagged], index: int) -> bool:
    """Tell whether the line is the last short one above prose."""
    short = lines[index].tag in (Tag.HEAD, Tag.CREDIT)
    return short and index + 1 < len(lines) and lines[index + 1].tag is Tag.PROSE


def _add_names(lines: Sequence[Tagged]) -> list[Tagged]:
    """Read a lone name between a title and prose, or above a title, as a byline if most titles have one."""
    if sum(t.tag in (Tag.DATED, Tag.LABEL, Tag.CREDIT) for t in lines) > 1:
        return list(lines)
    openings = [i for i in range(1, len(lines) - 1) if _opens_body(lines, i)]
    below = [i for i in openings if _is_lone_name(lines[i]) and _is_title(lines[i - 1])]
    above = [i - 1 for i in openings if _is_title(lines[i]) and _is_lone_name(lines[i - 1])]
    names = max(below, above, key=len)
    if len(names) < 2 or len(names) < SHARE_OF_TITLES * len(openings):
        return list(lines)
    settled = list(lines)
    for index in names:
        byline = Byline((Field(Part.NAME, lines[index].line.text),), None, "N")
        settled[index] = replace(lines[index], tag=Tag.CREDIT, byline=byline)
    return settled


def _is_lone_name(tagged: Tagged) -> bool:
    words = tagged.line.text.split()
    return tagged.tag is Tag.HEAD and len(words) <= MAX_NAME_WORDS and is_name(tagged.line.text)


def _is_title(tagged: Tagged) -> bool:
    words = tagged.line.text.split()
    return tagged.tag is Tag.HEAD and len(words) >= MIN_TITLE_WORDS and tagged.line.mark != "bullet"
