"""Headers of articles: the lines around an anchor (a dated byline, a label, a credit, a dateline) that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from attribune.split.descents import ATTACHED, MAX_DOWN_LINES, MAX_STANDFIRST_CHARS, descend, has_own_title
from attribune.split.fields import Part
from attribune.split.furniture import is_digest_title, read_copyright
from attribune.split.labels import Role
from attribune.split.names import is_name, is_person
from attribune.split.spacing import Spacing, is_set_apart
from attribune.split.tags import BARE, OUTSIDE, Tag, Tagged, ends_sentence

MAX_UP_LINES = 8
MAX_HEAD_LINES = 3
CLOSED = "closed"
"""Shape of the header of an article whose byline stands below its body."""


class Strength(Enum):
    """How much an anchor says on its own: weak ones mark articles only where nothing stronger does."""

    STRONG = 2
    CREDIT = 1
    DATELINE = 0


@dataclass(frozen=True, slots=True)
class Header:
    """Lines ``[start, end)`` that open an article.

    Attributes:
        anchor: the line that shows it.
        title: the line that seems to be the title; null if there is none.
        strength: of the anchor.
        shape: of the anchor; headers of one style share it.
        bounded: whether something other than prose stands above it: a separator, a mark, a wide gap, a heading.
        clean: whether the title does not end as prose does.
    """

    start: int
    end: int
    anchor: int
    title: int | None
    strength: Strength
    shape: str
    bounded: bool
    clean: bool


def find_headers(lines: Sequence[Tagged], spacing: Spacing) -> Iterator[Header]:
    """Yield what could be headers, in text order and disjoint; many are not, and only the digest as a whole tells."""
    floor = 0
    for index, tagged in enumerate(lines):
        strength = _weigh(tagged)
        if strength is None or index < floor:
            continue
        header = _build_header(lines, index, spacing=spacing, floor=floor, strength=strength)
        if header is not None:
            yield header
            floor = header.end


def _weigh(tagged: Tagged) -> Strength | None:
    if tagged.tag is Tag.DATED:
        return Strength.STRONG
    if (
        tagged.tag is Tag.LABEL
        and tagged.label
        and tagged.label.role in (Role.TITLE, Role.OUTLET, Role.DATE, Role.AUTHOR)
    ):
        return Strength.STRONG
    if tagged.tag is Tag.CREDIT:
        return Strength.CREDIT
    return Strength.DATELINE if tagged.tag is Tag.PROSE and tagged.dateline else None


def _build_header(
    lines: Sequence[Tagged], anchor: int, *, spacing: Spacing, floor: int, strength: Strength
) -> Header | None:
    top, bounded = _climb(lines, anchor, spacing=spacing, floor=floor)
    above = [i for i in range(top, anchor) if lines[i].tag in (Tag.HEAD, Tag.PROSE, Tag.BULLET)]
    own = has_own_title(lines[anchor]) or _labels_title(lines, anchor)
    if own:
        above, top = [], anchor if lines[anchor].tag is Tag.DATED else _first_attached(lines, top, anchor)
    elif not bounded:
        above = _trim_above(lines, above, anchor=anchor, spacing=spacing)
        top = min([*above[:1], anchor]) if above else _first_attached(lines, top, anchor)
    titled = own or not all(_names_outlet_again(lines, i, anchor) for i in above)
    end = anchor if strength is Strength.DATELINE else descend(lines, anchor, spacing=spacing, titled=titled)
    below = [
        i for i in range(anchor + 1, end) if lines[i].tag is Tag.HEAD or lines[i].line.mark in ("strong", "emphasis")
    ]
    labelled = [i for i in range(top, end) if has_own_title(lines[i])]
    while top < anchor and lines[top].tag in OUTSIDE and top not in labelled:
        top += 1
    title = next(iter([*labelled, *above, *below] if titled else [*below, *above]), None)
    untitled = (top == 0 or (bounded and strength is Strength.STRONG)) and lines[end : end + 1] != []
    untitled = untitled and title is None and lines[end].tag is Tag.PROSE
    if (title is None and not untitled) or not _opens_prose(lines, end):
        return None
    clean = title in labelled or (title is not None and lines[title].tag in (Tag.HEAD, Tag.BULLET))
    # A credit may stand above the date; the strongest line of the header speaks for all.
    strong = next((i for i in range(top, end) if _weigh(lines[i]) is Strength.STRONG), anchor)
    strength = _weigh(lines[strong]) or strength
    return Header(top, end, strong, title, strength, _name_shape(lines[strong]), bounded, clean)


def _names_outlet_again(lines: Sequence[Tagged], index: int, anchor: int) -> bool:
    """Tell whether the line is a name that a byline below it bears too, and so no title."""
    named = (n.casefold() for t in lines[index + 1 : anchor + 1] if t.byline for n in t.byline.names)
    return lines[index].line.text.casefold() in named


def _labels_title(lines: Sequence[Tagged], anchor: int) -> bool:
    """Tell whether the run of labels that the anchor opens names the title, so that none stands above it."""
    if lines[anchor].tag is not Tag.LABEL:
        return False
    for tagged in lines[anchor : anchor + MAX_DOWN_LINES]:
        if tagged.tag not in (Tag.LABEL, Tag.NOTE):
            return False
        if has_own_title(tagged):
            return True
    return False


def _name_shape(tagged: Tagged) -> str:
    if tagged.label:
        return f"label:{tagged.label.name}"
    return tagged.byline.shape if tagged.byline else tagged.tag.value


def _climb(lines: Sequence[Tagged], anchor: int, *, spacing: Spacing, floor: int) -> tuple[int, bool]:
    """Return the highest line that may belong to the anchor's header, and whether a boundary stands above it."""
    top = anchor
    while True:
        line = lines[top].line
        if (line.heading or line.numbered) and (top < anchor or has_own_title(lines[top])):
            return top, True
        if spacing.article is not None and line.blanks >= spacing.article and top > 0:
            return top, True
        if top <= floor or anchor - top >= MAX_UP_LINES:
            return top, False
        above = lines[top - 1]
        if above.tag in BARE or (above.tag is Tag.NOTE and read_copyright(above.line.text)):
            return top, True
        if above.tag is Tag.BULLET and top == anchor and not ends_sentence(above.line.text):
            return top - 1, True
        if above.tag in (Tag.QUOTE, Tag.BULLET) or above.line.length > MAX_STANDFIRST_CHARS:
            return top, False
        if above.tag is Tag.LABEL and above.label and above.label.role is Role.BODY:
            return top, False
        top -= 1


def _trim_above(lines: Sequence[Tagged], above: list[int], *, anchor: int, spacing: Spacing) -> list[int]:
    """Keep of the free lines above an anchor its title and standfirst, where only prose bounds them."""
    byline = lines[anchor].byline
    names = 0
    # Above a lone date, an outlet and an author may have lines of their own; above an outlet and a date, an author.
    most = 2 if byline and byline.date_only else 0
    if byline and most == 0 and byline.date and not byline.find(Part.AUTHOR) and len(above) > 2:
        most = int(is_person(lines[above[-1]].line.text))
    while names < min(most, len(above) - 1) and is_name(lines[above[-1 - names]].line.text):
        names += 1
    tail, near = above[len(above) - names :], above[: len(above) - names][-3:]
    if names and near and lines[near[-1]].tag is not Tag.HEAD:
        tail, near = [], above[-3:]
    return [*_trim_titles(lines, near, anchor=anchor, spacing=spacing), *tail]


def _trim_titles(lines: Sequence[Tagged], near: list[int], *, anchor: int, spacing: Spacing) -> list[int]:
    while (
        len(near) > 1
        and is_set_apart(lines[near[-1]], spacing)
        and lines[near[-2]].tag is Tag.HEAD
        and not is_digest_title(lines[near[-2]].line.text)
    ):
        near = near[:-1]
    if not near:
        return []
    last = near[-1]
    if len(near) > 1 and lines[near[-2]].tag is Tag.HEAD and not _names_digest(lines, near[-2], last, anchor=anchor):
        return near[-2:]
    if lines[last].tag is Tag.HEAD:
        return [last]
    below = [t for t in lines[anchor + 1 : anchor + 3] if t.tag is not Tag.DATED]
    # Prose above a byline that a title follows closes the article before.
    return [last] if lines[last].line.length <= 200 and below and below[0].tag is not Tag.HEAD else []


def _names_digest(lines: Sequence[Tagged], index: int, title: int, *, anchor: int) -> bool:
    """Tell whether a line above a title is the head of the digest or of a section, not the article's own title."""
    # At the top of a text, a gap parts its head from the first title where the header itself has less.
    gap = index < MAX_HEAD_LINES and lines[title].line.blanks > lines[anchor].line.blanks
    return gap or is_digest_title(lines[index].line.text)


def _first_attached(lines: Sequence[Tagged], top: int, anchor: int) -> int:
    first = anchor
    while first > top and lines[first - 1].tag in ATTACHED:
        first -= 1
    return first


def _opens_prose(lines: Sequence[Tagged], end: int) -> bool:
    """Tell whether a body follows, so that labels at the end of an article open none."""
    for tagged in lines[end : end + 6]:
        if tagged.tag in (Tag.PROSE, Tag.QUOTE) or (tagged.label and tagged.label.role is Role.BODY):
            return True
        if tagged.tag in BARE:
            return False
    return False
