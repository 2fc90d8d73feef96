"""Stated: articles whose bounds the format states; what it leaves open is read from the bylines that they show.

Names are judged over all the articles of the digest, as in a text: whether a name is an outlet's or a person's shows in
what repeats.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from attribune.records import BlockKind, Metadata, Part
from attribune.split.fields import LEAD_OUTLET, Byline, Field
from attribune.split.fields import Part as FieldPart
from attribune.split.headers import Header, Strength
from attribune.split.labels import Role
from attribune.split.lines import MAX_KEPT_CHARS, Line
from attribune.split.metadata import add_years, decide_orders, read_metadata
from attribune.split.names import are_people, is_name, names_outlet
from attribune.split.roles import read_roles
from attribune.split.spacing import Spacing
from attribune.split.tags import Tag, Tagged, tag_line
from attribune.split.votes import count_votes

READ = (BlockKind.TITLE, BlockKind.BYLINE)
SHARE_PEOPLE = 0.6
AGE = re.compile(
    r"(?:about |an? |\d+\s?)(?:s|m|h|d|w|sec\w*|min\w*|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b|"
    r"^(?:yesterday|today)\b",
    re.IGNORECASE,
)
EDGES = " \t|·•,;–—-()[]/"
FLAT = Spacing(paragraph=1, article=None)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the bylines of an article say; ``is_sure`` where words say that the name is an outlet's."""

    outlet: str | None
    author: str | None
    published: str | None
    is_sure: bool = False


def complete_metadata(text: str, parts: Sequence[Part]) -> list[Metadata]:
    """Return the metadata of each part; outlet, author and date that are not stated come from its bylines."""
    lines: list[Tagged] = []
    headers: list[Header] = []
    opened: list[int] = []
    for index, part in enumerate(parts):
        if any(b.kind is BlockKind.BYLINE for b in part.blocks):
            headers.append(_read_header(text, part, lines))
            opened.append(index)
    readings = dict(zip(opened, _settle_people(_read_bylines(lines, headers)), strict=True))
    return [_fill(part.metadata, readings.get(index)) for index, part in enumerate(parts)]


def _read_header(text: str, part: Part, lines: list[Tagged]) -> Header:
    """Add the title and the bylines of a part to ``lines``; return where they are, as a header."""
    start, title = len(lines), None
    for block in part.blocks:
        if block.kind not in READ:
            continue
        words = text[block.span.start : min(block.span.end, block.span.start + MAX_KEPT_CHARS)]
        line = Line(block.span.start, block.span.end, words, 1, 0, ending=text[block.span.end - 2 : block.span.end])
        if block.kind is BlockKind.TITLE and title is None:
            title = len(lines)
            lines.append(Tagged(replace(line, heading=2), Tag.HEAD))
        else:
            lines.append(_tag_byline(line))
    dated = next((i for i in range(start, len(lines)) if lines[i].tag is Tag.DATED), start)
    return Header(start, len(lines), dated, title, Strength.STRONG, "", bounded=True, clean=True)


def _tag_byline(line: Line) -> Tagged:
    """Tag a line that is known to be a byline: a lone name in it is no title."""
    text = AGE.sub("", line.text).strip(EDGES)
    if not text:
        return Tagged(line, Tag.NOTE)
    tagged = tag_line(replace(line, text=text))
    if tagged.byline is None and tagged.label is None:
        lead = LEAD_OUTLET.match(text)
        name = text[lead.end() :] if lead else text
        if is_name(name) and not any(c.isdigit() for c in name):
            field = Field(FieldPart.OUTLET if lead else FieldPart.NAME, name)
            return Tagged(line, Tag.CREDIT, byline=Byline((field,), None, field.part.value))
    return tagged


def _read_bylines(lines: Sequence[Tagged], headers: Sequence[Header]) -> list[Reading]:
    votes = count_votes(lines, headers)
    drafts = [read_roles(lines, header, votes=votes, spacing=FLAT) for header in headers]
    add_years(drafts, ())
    orders = decide_orders(d.date for d in drafts if d.date)
    found = [read_metadata(lines, draft, orders) for draft in drafts]
    outlets = {m.outlet for m in found if m.outlet and ", " not in m.outlet}
    found = [_part_names(m, outlets) for m in found]
    found = _part_pairs(found, lines, headers)
    titles = [lines[h.title].line.text if h.title is not None else None for h in headers]
    sure = [any(_says_outlet(t) for t in lines[h.start : h.end]) for h in headers]
    named = [next(filter(None, map(_find_outlet, lines[h.start : h.end])), None) for h in headers]
    return [
        Reading(name or (None if m.outlet == title else m.outlet), m.author, m.published, is_sure)
        for m, title, name, is_sure in zip(found, titles, named, sure, strict=True)
    ]


def _part_pairs(found: Sequence[Metadata], lines: Sequence[Tagged], headers: Sequence[Header]) -> list[Metadata]:
    """Return ``found`` with both names of bylines in which a person's and an outlet's stand in lines of their own.

    Which of the two lines is the outlet's is the same all over a page: names in it come again, or are no person's.
    """
    pairs = [[n for t in lines[h.start : h.end] if (n := _find_lone(t))] for h in headers]
    times = Counter(name for pair in pairs for name in pair)
    sure = {n for n in times if times[n] > 1 or names_outlet(n) or not are_people(n)}
    votes = Counter(
        pair.index(n) for pair in pairs if len(pair) == 2 for n in pair if n in sure and len(set(pair)) == 2
    )
    if abs(votes[0] - votes[1]) <= votes.total() // 3:
        return list(found)
    place = int(votes[1] > votes[0])
    return [
        replace(m, outlet=pair[place], author=pair[1 - place])
        if len(pair) == 2 and are_people(pair[1 - place]) and {m.outlet, m.author} <= {*pair, None}
        else m
        for m, pair in zip(found, pairs, strict=True)
    ]


def _find_lone(tagged: Tagged) -> str | None:
    """Return the name that is all that a line holds."""
    return tagged.byline.find(FieldPart.NAME) if tagged.byline and tagged.label is None else None


def _find_outlet(tagged: Tagged) -> str | None:
    """Return the outlet of a line that says so: "via The Outlet"."""
    return tagged.byline.find(FieldPart.OUTLET) if tagged.byline and tagged.label is None else None


def _part_names(read: Metadata, outlets: Set[str]) -> Metadata:
    """Return ``read`` with "A. Name, The Outlet" read as both, where it was read as one name."""
    people, comma, outlet = (read.outlet or "").rpartition(", ")
    if not comma or read.author or not are_people(people) or (are_people(outlet) and outlet not in outlets):
        return read
    return replace(read, outlet=outlet, author=people)


def _says_outlet(tagged: Tagged) -> bool:
    labelled = tagged.label is not None and tagged.label.role is Role.OUTLET
    return labelled or (tagged.byline is not None and tagged.byline.find(FieldPart.OUTLET) is not None)


def _settle_people(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings, lone names taken for authors where most are people's, or where there is one article."""
    counts = Counter(r.outlet for r in readings if r.outlet and r.author is None and not r.is_sure)
    # A person writes one article or two of a page, an outlet has many on it.
    most = max(1, counts.total() // 3)
    people = {n for n, times in counts.items() if times <= most and are_people(n) and not names_outlet(n)}
    both = sum(r.outlet is not None and r.author is not None for r in readings)
    # Where most name an outlet beside the author, a name alone is an outlet's.
    if not people or 2 * both > len(readings) or sum(counts[n] for n in people) < SHARE_PEOPLE * counts.total():
        return list(readings)
    return [
        replace(r, outlet=None, author=r.outlet) if r.outlet in people and r.author is None and not r.is_sure else r
        for r in readings
    ]


def _fill(stated: Metadata, reading: Reading | None) -> Metadata:
    if reading is None:
        return stated
    outlet = stated.outlet or (None if reading.outlet == stated.author else reading.outlet)
    author = stated.author or (None if reading.author == outlet else reading.author)
    if author is None and stated.outlet and reading.outlet not in (None, outlet) and are_people(reading.outlet or ""):
        author = reading.outlet
    published = stated.published or reading.published
    known = {n for n, v in (("outlet", outlet), ("author", author), ("published", published)) if v}
    unknown = tuple(u for u in stated.unknown if u.field not in known)
    return replace(stated, outlet=outlet, author=author, published=published, unknown=unknown)
