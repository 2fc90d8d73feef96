"""Sections of a Markdown digest: headings that each stand above the titles of several articles, often an outlet's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from attribune.split.furniture import is_digest_title, is_section
from attribune.split.headers import Header, Strength
from attribune.split.names import is_name, names_outlet
from attribune.split.tags import Tag, Tagged
from attribune.text.dates import find_dates

MIN_SECTIONS = 2
MIN_BODY_CHARS = 120
LOOKED_AT_LINES = 6


@dataclass(frozen=True, slots=True)
class Sections:
    """Where sections begin and which titles stand in them, as line numbers.

    Attributes:
        heads: of the lines that name the sections; empty if the digest has none.
        titles: of the headings below them.
        named: whether the sections bear the names of outlets.
    """

    heads: tuple[int, ...] = ()
    titles: tuple[int, ...] = ()
    named: bool = False

    def find_outlet(self, lines: Sequence[Tagged], index: int) -> str | None:
        """Return the outlet whose section holds the line."""
        at = bisect_left(self.heads, index)
        return lines[self.heads[at - 1]].line.text if self.named and at else None


def find_sections(lines: Sequence[Tagged]) -> Sections:
    """Find the sections below a heading that names a digest or bears a date.

    An article with nested subheadings looks alike but for its head: below its title stand a byline or prose.
    """
    top = next((i for i, t in enumerate(lines[:LOOKED_AT_LINES]) if t.line.heading), None)
    if top is None or top + 1 >= len(lines) or any(t.tag is Tag.PROSE for t in lines[:top]):
        return Sections()
    if not any(_heads_digest(t) for t in lines[: top + 1]):
        return Sections()
    level = lines[top + 1].line.heading
    heads = [i for i, t in enumerate(lines) if level and t.line.heading == level]
    titles = [i for i, t in enumerate(lines) if level and t.line.heading == level + 1]
    if len(heads) < MIN_SECTIONS or not {i + 1 for i in heads} <= set(titles):
        return Sections()
    if not all(_opens_body(lines, i) for i in titles):
        return Sections()
    names = [lines[i].line.text for i in heads]
    named = all(is_name(n) and not is_section(n) for n in names)
    return Sections(tuple(heads), tuple(titles), named and any(names_outlet(n) or " " in n for n in names))


def mark_sections(lines: Sequence[Tagged], sections: Sections) -> list[Tagged]:
    """Tag the heads of sections as marks that belong to no article."""
    marked = list(lines)
    for index in sections.heads:
        marked[index] = replace(lines[index], tag=Tag.MARKER, byline=None)
    return marked


def list_titled(lines: Sequence[Tagged], sections: Sections) -> list[Header]:
    """Return a header for each title in the sections."""
    return [
        Header(i, i + 1, i, i, Strength.DATELINE, "section", bounded=True, clean=True)
        for i in sections.titles
        if lines[i].tag is Tag.HEAD
    ]


def _heads_digest(tagged: Tagged) -> bool:
    dated = tagged.line.heading > 0 and any(find_dates(tagged.line.text))
    return dated or is_digest_title(tagged.line.text)


def _opens_body(lines: Sequence[Tagged], index: int) -> bool:
    below = lines[index + 1 : index + LOOKED_AT_LINES]
    end = next((i for i, t in enumerate(below) if t.line.heading), len(below))
    return sum(t.line.length for t in below[:end] if t.tag is Tag.PROSE) >= MIN_BODY_CHARS
