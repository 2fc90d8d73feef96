"""Columns in the making: rows of the ledger, an article at a time, become numbers."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from attribune.explore.tally.chains import tell_unnamed_ends
from attribune.explore.tally.columns import (
    ACTS,
    KINDS,
    NONE,
    QUOTES,
    ROLES,
    Way,
)
from attribune.explore.tally.days import read_day

UNNAMED = "unnamed"
ACCUSE = "accuse"
ARTICLE_NAMES = ("digest", "outlet", "author", "day", "words", "first")
FLAGS = ("anonymous", "negated", "hedged", "declined", "ends_unnamed")
# What ``Builder`` fills; who the speakers are, and what was decided, is found out over all rows at once.
SAID_NAMES = (
    *("seq", "article", "way", "kind", "act", "quote", "role"),
    *(*FLAGS, "parent", "confidence", "start", "words"),
)
TYPECODES = {**dict.fromkeys(FLAGS, "b"), "confidence": "f"}
ACT_CODES, KIND_CODES, QUOTE_CODES, ROLE_CODES = (
    {value: code for code, value in enumerate(values)} for values in (ACTS, KINDS, QUOTES, ROLES)
)
Numbers = NDArray[Any]


class ArticleRow(NamedTuple):
    """An article as it is selected."""

    digest_id: str
    id: str
    start: int
    end: int
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    url: str | None


class SaidRow(NamedTuple):
    """An attribution as it is selected: extents and lists are JSON."""

    article_id: str
    id: str
    seq: int
    source: str | None
    cue: str | None
    content: str
    parent: str | None
    speaker: str | None
    kind: str | None
    aliases: str | None
    roles: str | None
    affiliation: str | None
    act: str | None
    quote: str
    role: str | None
    anonymous: int | None
    negated: int | None
    hedged: int | None
    declined: int | None
    confidence: float
    target: str | None


@dataclass(slots=True)
class Coder:
    """Values and their codes, in the order in which they came."""

    codes: dict[Any, int] = field(default_factory=dict)

    def code(self, value: Any) -> int:
        """Return the code of ``value``, NONE for null."""
        return NONE if value is None else self.codes.setdefault(value, len(self.codes))

    @property
    def values(self) -> tuple[Any, ...]:
        """The values by code."""
        return tuple(self.codes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What was added: the columns, without who the speakers are and what was decided."""

    ids: tuple[str, ...]
    titles: tuple[str | None, ...]
    urls: tuple[str | None, ...]
    articles: Mapping[str, Numbers]
    said: Mapping[str, Numbers]
    targets: Mapping[int, str]
    digests: tuple[str, ...]
    outlets: tuple[str, ...]
    authors: tuple[str, ...]
    ways: tuple[Way, ...]


class Builder:
    """Columns in the making, an article at a time; numbers are packed as they come, which bounds memory."""

    def __init__(self, before: Built | None = None) -> None:
        """Begin empty; the codes go on from those of ``before``, if it is given."""
        self._digests, self._outlets, self._authors, self._ways = (
            Coder({value: code for code, value in enumerate(values)})
            for values in (
                ((), (), (), ()) if before is None else (before.digests, before.outlets, before.authors, before.ways)
            )
        )
        self._way_codes: dict[tuple[Any, ...], int] = {}
        self._ids: list[str] = []
        self._titles: list[str | None] = []
        self._urls: list[str | None] = []
        self._articles = [array("i") for _ in ARTICLE_NAMES]
        self._said = [array(TYPECODES.get(name, "i")) for name in SAID_NAMES]
        self._targets: dict[int, str] = {}

    @property
    def articles(self) -> int:
        """How many articles were added."""
        return len(self._ids)

    def add(self, article: ArticleRow, text: str, found: Sequence[SaidRow]) -> None:
        """Add an article with its attributions, in text order."""
        place, first = len(self._ids), len(self._said[0])
        self._ids.append(article.id)
        self._titles.append(article.title)
        self._urls.append(article.url)
        numbers = (
            self._digests.code(article.digest_id),
            self._outlets.code(article.outlet),
            self._authors.code(article.author),
            read_day(article.published),
            len(text.split()),
            first,
        )
        for column, number in zip(self._articles, numbers, strict=True):
            column.append(number)
        if not found:
            return
        places = {row.id: at for at, row in enumerate(found)}
        parents = [NONE if row.parent is None else places.get(row.parent, NONE) for row in found]
        unnamed = [bool(row.anonymous) or row.speaker is None or row.kind == UNNAMED for row in found]
        ends = tell_unnamed_ends(parents, [row.content for row in found], unnamed)
        rows = [
            self._code_said(row, text, (place, NONE if parent == NONE else first + parent, end))
            for row, parent, end in zip(found, parents, ends, strict=True)
        ]
        for column, values in zip(self._said, zip(*rows, strict=True), strict=True):
            column.extend(values)
        for at, row in enumerate(found, start=first):
            if row.act == ACCUSE and row.target is not None:
                self._targets[at] = " ".join(text[start:end] for start, end in json.loads(row.target))

    def _code_said(self, row: SaidRow, text: str, placed: tuple[int, int, bool]) -> tuple[float, ...]:
        """Return the numbers of one attribution, in the order of ``SAID_NAMES``; ``placed``: article, parent, end."""
        content = json.loads(row.content)
        start = content[0][0]
        for extent in (row.source, row.cue):
            if extent is not None:
                start = min(start, json.loads(extent)[0][0])
        return (
            row.seq,
            placed[0],
            self._code_way((row.speaker, row.kind, row.aliases, row.roles, row.affiliation)),
            KIND_CODES.get(row.kind, NONE) if row.kind else NONE,
            ACT_CODES.get(row.act, NONE) if row.act else NONE,
            QUOTE_CODES.get(row.quote, NONE),
            ROLE_CODES.get(row.role, NONE) if row.role else NONE,
            bool(row.anonymous),
            bool(row.negated),
            bool(row.hedged),
            bool(row.declined),
            placed[2],
            placed[1],
            row.confidence,
            start,
            sum([len(text[start:end].split()) for start, end in content]),
        )

    def _code_way(self, shown: tuple[str | None, str | None, str | None, str | None, str | None]) -> int:
        """Return the code of the way in which a row shows its speaker, NONE for nobody."""
        name, kind, aliases, roles, affiliation = shown
        if name is None or kind is None:
            return NONE
        code = self._way_codes.get(shown)
        if code is None:
            way = Way(name, kind, read_list(aliases), read_list(roles), affiliation)
            code = self._way_codes[shown] = self._ways.code(way)
        return code

    def build(self) -> Built:
        """Return what was added."""
        return Built(
            ids=tuple(self._ids),
            titles=tuple(self._titles),
            urls=tuple(self._urls),
            articles={name: pack(column) for name, column in zip(ARTICLE_NAMES, self._articles, strict=True)},
            said={name: pack(column) for name, column in zip(SAID_NAMES, self._said, strict=True)},
            targets=self._targets,
            digests=self._digests.values,
            outlets=self._outlets.values,
            authors=self._authors.values,
            ways=self._ways.values,
        )


def pack(column: array[Any]) -> Numbers:
    """Return the numbers as an array; flags as booleans."""
    kinds = {"i": np.int32, "f": np.float32, "b": np.bool_}
    return np.array(column, dtype=kinds[column.typecode])


def read_list(packed: str | None) -> tuple[str, ...]:
    """Return the texts of a list in JSON, none for null."""
    return tuple(json.loads(packed)) if packed else ()
