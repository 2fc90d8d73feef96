"""What the layout of the whole digest says of a line: names that stand beside titles again and again are bylines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from attribune.split.fields import Byline, Field, Part
from attribune.split.furniture import is_digest_title
from attribune.split.names import is_name, names_outlet
from attribune.split.tags import Tag, Tagged

MIN_TITLE_WORDS = 4
MAX_NAME_WORDS = 5
MIN_NAMES_FIRST = 3
SHARE_OF_TITLES = 0.6
NAME_FIRST = "N:T"
DIGITS = re.compile(r"\d+")
DOUBTFUL = frozenset({"(N", "N|n", "–N"})
"""Shapes of bylines that hold a single name or, like those that hold a title, may be no byline at all."""


def settle_layout(lines: Sequence[Tagged]) -> list[Tagged]:
    """Drop bylines that only repetition could prove and that do not repeat; add names that repeat beside titles."""
    return _add_leading(_add_names(_drop_lone(lines)))


def _drop_lone(lines: Sequence[Tagged]) -> list[Tagged]:
    openings = [i for i in range(len(lines)) if _opens_body(lines, i)]
    found = [i for i, t in enumerate(lines) if t.tag is Tag.CREDIT and t.byline and _is_doubtful(t.byline)]
    groups: dict[str, list[int]] = {}
    for index in found:
        groups.setdefault(_get_byline(lines, index).shape, []).append(index)
    doubtful = frozenset(found)
    kept = {i for group in groups.values() if _is_style(lines, group, openings) for i in group}
    return [
        replace(t, tag=Tag.HEAD, byline=None) if i in doubtful and i not in kept and not _is_plain(t) else t
        for i, t in enumerate(lines)
    ]


def _is_style(lines: Sequence[Tagged], group: Sequence[int], openings: Sequence[int]) -> bool:
    """Tell whether most bodies of the digest have such a line."""
    bylines = [_get_byline(lines, i) for i in group]
    if len(group) < 2 or len(group) < SHARE_OF_TITLES * len(openings):
        return False
    if Part.TITLE not in _list_parts(bylines[0]):
        return True
    # A title opens a body, the first too; lines in a list of links do not, nor do sections of an article.
    if openings[:1] != list(group[:1]) or 2 * len({*openings} & {*group}) <= len(group):
        return False
    # "Step 1: ..." and "Update: ..." are no outlets.
    named = {DIGITS.sub("", b.names[0]) for b in bylines}
    return bylines[0].shape != NAME_FIRST or (len(group) >= MIN_NAMES_FIRST and len(named) > 1)


def _get_byline(lines: Sequence[Tagged], index: int) -> Byline:
    byline = lines[index].byline
    assert byline is not None
    return byline


def _is_plain(tagged: Tagged) -> bool:
    """Tell whether a lone line names an outlet beyond doubt."""
    byline = tagged.byline
    return byline is not None and byline.shape in DOUBTFUL and names_outlet(byline.names[0])


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
    if sum(t.tag in (Tag.DATED, Tag.LABEL, Tag.CREDIT) for t in lines) > 1 or _heads_article(lines):
        return list(lines)
    openings = [i for i in range(1, len(lines) - 1) if _opens_body(lines, i)]
    below = [i for i in openings if _is_lone_name(lines[i]) and _is_title(lines[i - 1])]
    above = [i - 1 for i in openings if _is_title(lines[i]) and _is_lone_name(lines[i - 1])]
    names = max(below, above, key=len)
    return _settle_names(lines, names, places=len(openings), part=Part.NAME)


def _settle_names(lines: Sequence[Tagged], names: Sequence[int], *, places: int, part: Part) -> list[Tagged]:
    """Read the lines ``names`` as bylines of one field if they are two at least, and fill most of the ``places``."""
    settled = list(lines)
    if len(names) < 2 or len(names) < SHARE_OF_TITLES * places:
        return settled
    for index in names:
        byline = Byline((Field(part, lines[index].line.text),), None, part.value)
        settled[index] = replace(lines[index], tag=Tag.CREDIT, byline=byline)
    return settled


def _heads_article(lines: Sequence[Tagged]) -> bool:
    """Tell whether a heading with a byline right below opens the text, so that headings further down are its own."""
    return len(lines) > 1 and lines[0].line.heading == 1 and lines[1].tag in (Tag.DATED, Tag.CREDIT)


def _add_leading(lines: Sequence[Tagged]) -> list[Tagged]:
    """Read a lone name above a date as the outlet if most dates have a name above and a title below.

    Only prose may stand above the name: below a title, the line is left to the header.
    """
    dated = [i for i in range(1, len(lines) - 1) if lines[i].tag is Tag.DATED and _is_date_alone(lines[i])]
    names = [
        i - 1 for i in dated if _is_lone_name(lines[i - 1]) and _is_title(lines[i + 1]) and _stands_apart(lines, i - 1)
    ]
    return _settle_names(lines, names, places=len(dated), part=Part.OUTLET)


def _stands_apart(lines: Sequence[Tagged], index: int) -> bool:
    """Tell whether the line and the two below it are one group, with prose, the digest's head or nothing above."""
    tight = lines[index + 1].line.blanks == lines[index + 2].line.blanks == 0
    above = lines[index - 1] if index else None
    return tight and (above is None or above.tag is Tag.PROSE or is_digest_title(above.line.text))


def _is_date_alone(tagged: Tagged) -> bool:
    return tagged.byline is not None and tagged.byline.date_only


def _is_lone_name(tagged: Tagged) -> bool:
    words = tagged.line.text.split()
    return tagged.tag is Tag.HEAD and len(words) <= MAX_NAME_WORDS and is_name(tagged.line.text)


def _is_title(tagged: Tagged) -> bool:
    words = tagged.line.text.split()
    return tagged.tag is Tag.HEAD and len(words) >= MIN_TITLE_WORDS and tagged.line.mark != "bullet"
