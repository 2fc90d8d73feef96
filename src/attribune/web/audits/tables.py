"""Tables of an audit: each once, for the page, for CSV and for JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from attribune.explore.audit import Audit, By, Slice
from attribune.explore.audit.groups import Group
from attribune.explore.audit.sources import ANONYMOUS, DESCRIBED, UNTOLD
from attribune.web.audits import labels
from attribune.web.links import link_outlet, link_speaker

Cell = str | int | float | None


class Form(StrEnum):
    """How a column is read."""

    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its key in files, its words on the page, and how it is read."""

    key: str
    title: str
    form: Form = Form.NUMBER


Asked = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row.

    Attributes:
        cells: one for each column.
        link: where its first cell leads; null if nowhere.
        asked: the parameters that narrow the set to the attributions which the row counts; empty if none do.
    """

    cells: tuple[Cell, ...]
    link: str | None = None
    asked: Asked = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an audit.

    Attributes:
        key: in addresses and names of files.
        title: on the page.
        headings: of the columns.
        rows: all of them, or the first of ``total``.
        meter: key of the column that is drawn as a bar, too; empty if none is.
        full: the share at which the bar is as long as can be.
    """

    key: str
    title: str
    headings: tuple[Heading, ...]
    rows: tuple[Row, ...]
    total: int
    meter: str = ""
    full: float = 1.0

    def list_records(self) -> list[dict[str, Cell]]:
        """Return the rows as records."""
        keys = [heading.key for heading in self.headings]
        return [dict(zip(keys, row.cells, strict=True)) for row in self.rows]


COUNTS = (
    Heading("attributions", "Attributions"),
    Heading("share", "Share", Form.SHARE),
    Heading("articles", "Articles"),
    Heading("words", "Words"),
    Heading("share_of_attributed", "Of attributed words", Form.SHARE),
    Heading("share_of_words", "Of all words", Form.SHARE),
)
VOICES = (
    Heading("name", "Speaker", Form.TEXT),
    Heading("kind", "Kind", Form.TEXT),
    Heading("attributions", "Attributions"),
    Heading("share", "Of those to named speakers", Form.SHARE),
    Heading("articles", "Articles"),
    Heading("words", "Words"),
    Heading("first", "Speaks first"),
    Heading("last", "Has the last word"),
)
OPENINGS = (
    Heading("name", "Source", Form.TEXT),
    Heading("first", "Speaks first in"),
    Heading("share_first", "Share", Form.SHARE),
    Heading("last", "Has the last word in"),
    Heading("share_last", "Share", Form.SHARE),
)
SLICES = (
    Heading("articles", "Articles"),
    Heading("attributions", "Attributions"),
    Heading("words", "Words"),
    Heading("share_attributed", "Words attributed", Form.SHARE),
    Heading("share_anonymous", "Anonymous", Form.SHARE),
    Heading("share_official", "Officials", Form.SHARE),
    Heading("share_direct", "Direct", Form.SHARE),
    Heading("share_unnamed", "Ends in nobody named", Form.SHARE),
)
GROUPS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "sources": ("Sources", labels.SOURCES),
    "roles": ("Roles", labels.ROLES),
    "quotes": ("Quotation", labels.QUOTES),
    "acts": ("Acts", labels.ACTS),
}


def tabulate_groups(audit: Audit, key: str) -> Table:
    """Return the table of what is said by one of ``GROUPS``."""
    title, words = GROUPS[key]
    groups: tuple[Group, ...] = getattr(audit, key)
    shown = [group for group in groups if group.attributions or group.name != "untold"]
    headings = (Heading("name", title.removesuffix("s"), Form.TEXT), *COUNTS)
    rows = tuple(
        Row(row.cells, asked=ask_for_group(key, group.name))
        for group, row in zip(shown, read_rows(shown, headings, lambda group: words[group.name]), strict=True)
    )
    return Table(key, title, headings, rows, len(rows), meter="share")


def tabulate_voices(audit: Audit) -> Table:
    """Return the table of named speakers."""
    rows = tuple(
        Row(
            tuple(getattr(voice, heading.key) for heading in VOICES),
            link_speaker(voice.name),
            (("speaker", voice.name),),
        )
        for voice in audit.voices
    )
    return Table("voices", "Named speakers", VOICES, rows, audit.concentration.speakers, "share", find_full(rows, 3))


def tabulate_openings(audit: Audit) -> Table:
    """Return the table of who speaks first and last."""
    rows = read_rows(audit.openings, OPENINGS, lambda opening: labels.SOURCES[opening.name])
    return Table("openings", "Who speaks first and last", OPENINGS, rows, len(rows), meter="share_first")


def tabulate_slices(slices: Sequence[Slice], by: By, *, most: int | None = None) -> Table:
    """Return the table of outlets, authors or periods; ``most`` of them, or all."""
    headings = (Heading("name", by.value.capitalize(), Form.TEXT), *SLICES)
    rows = tuple(
        Row(row.cells, link_outlet(each.name) if by is By.OUTLET and each.name else None, ask_for_slice(each, by))
        for each, row in zip(slices, read_rows(slices, headings, lambda each: name_slice(each, by)), strict=True)
    )
    return Table(
        f"{by.value}s", f"By {by.value}", headings, rows[:most], len(rows), "share_anonymous", find_full(rows, 5)
    )


def ask_for_group(key: str, name: str) -> Asked:
    """Return the parameters that mean what one row of ``GROUPS`` counts; none where there are none for it."""
    if name == UNTOLD:
        return ()
    if key != "sources":
        return ((key.removesuffix("s"), name),)
    if name == ANONYMOUS:
        return (("anonymous", "true"),)
    return (("kind", "unnamed" if name == DESCRIBED else name), ("anonymous", "false"))


def ask_for_slice(each: Slice, by: By) -> Asked:
    """Return the parameters that mean one outlet, author or period; none for a week, which none names."""
    if each.name is None or by is By.WEEK:
        return ()
    if by in (By.OUTLET, By.AUTHOR):
        return ((by.value, each.name),)
    return (("published_from", each.name), ("published_to", each.name))


def narrow_pairs(pairs: Iterable[tuple[str, object]], asked: Asked) -> list[tuple[str, object]]:
    """Return the parameters of a set, narrowed to what a row counts: its own take the place of those of its fields."""
    fields = {name for name, _ in asked}
    return [*(each for each in pairs if each[0] not in fields), *asked]


def find_full(rows: Sequence[Row], column: int) -> float:
    """Return the greatest share in a column, 1 if there is none above 0."""
    return max((float(row.cells[column] or 0.0) for row in rows), default=0.0) or 1.0


def name_slice(each: Slice, by: By) -> str:
    """Return the name of a slice on the page."""
    return labels.NOT_KNOWN[by.value] if each.name is None else each.name


def read_rows(records: Iterable[Any], headings: Sequence[Heading], name: Callable[[Any], str]) -> tuple[Row, ...]:
    """Return a row for each record; the first cell is its name in words."""
    return tuple(Row((name(record), *(getattr(record, heading.key) for heading in headings[1:]))) for record in records)
