"""The columns out of the ledger: the newest readings of all articles, in one pass."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

import numpy as np
from sqlalchemy import Connection

from attribune.explore.decided import load_decided
from attribune.explore.known import KnownName
from attribune.explore.tally.chains import tell_unnamed_ends
from attribune.explore.tally.columns import (
    ACTS,
    KINDS,
    NONE,
    QUOTES,
    ROLES,
    VERDICTS,
    ArticleColumns,
    Mark,
    SaidColumns,
    Tally,
    Way,
)
from attribune.ledger import Ledger
from attribune.records import ArticleId

ARTICLES = """
SELECT current_runs.digest_id, articles.id, articles.start, articles."end", article_readings.title,
    article_readings.outlet, article_readings.author, article_readings.published
FROM current_runs
JOIN articles ON articles.digest_id = current_runs.digest_id
JOIN article_readings ON article_readings.article_id = articles.id AND article_readings.run_id = current_runs.run_id
ORDER BY current_runs.seq, article_readings.position
"""
SAID = """
SELECT attributions.article_id, attributions.id, attributions.seq, attributions.source, attributions.cue,
    attributions.content, readings.parent, readings.speaker, readings.speaker_kind, readings.speaker_aliases,
    readings.speaker_roles, readings.speaker_affiliation, readings.act, readings.quote_type, readings.source_role,
    readings.anonymous, readings.negated, readings.hedged, readings.declined, readings.confidence, readings.target
FROM current_runs
JOIN articles ON articles.digest_id = current_runs.digest_id
JOIN article_readings ON article_readings.article_id = articles.id AND article_readings.run_id = current_runs.run_id
JOIN attributions ON attributions.article_id = articles.id
JOIN readings ON readings.attribution_id = attributions.id AND readings.run_id = current_runs.run_id
ORDER BY current_runs.seq, article_readings.position, readings.position
"""
FLAGS = ("anonymous", "negated", "hedged", "declined")
Row = Any
NameWay = Callable[[Way], KnownName | None]


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


def load_tally(ledger: Ledger, name_way: NameWay) -> Tally:
    """Return the columns of the ledger as it is now.

    Args:
        name_way: gives the name by which the ledger knows a speaker who is shown in a way; null for one unnamed.
    """
    with ledger.read() as connection:
        mark = read_mark(connection)
        verdicts = {str(key): VERDICTS.index(kind.value) for key, kind in load_decided(connection).verdicts.items()}
        builder = Builder(name_way, verdicts)
        rows = groupby(connection.exec_driver_sql(SAID), key=itemgetter(0))
        ahead = next(rows, None)
        for article, text in read_articles(connection):
            found: list[Row] = []
            if ahead is not None and ahead[0] == article.id:
                found = list(ahead[1])
                ahead = next(rows, None)
            builder.add(article, text, found)
    return builder.build(mark)


def read_mark(connection: Connection) -> Mark:
    """Return how far the ledger goes."""
    runs = connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM digest_runs").scalar_one()
    judged = connection.exec_driver_sql("SELECT coalesce(max(seq), 0) FROM judgements").scalar_one()
    return Mark(digest_run_seq=runs, judgement_seq=judged)


def read_articles(connection: Connection) -> Iterator[tuple[Row, str]]:
    """Yield the row and the text of each article; one digest's text is held at a time."""
    digest_id, text = "", ""
    for row in connection.exec_driver_sql(ARTICLES):
        if row.digest_id != digest_id:
            digest_id = row.digest_id
            found = connection.exec_driver_sql("SELECT text FROM digests WHERE id = ?", (digest_id,))
            text = found.scalar_one()
        yield row, text[row.start : row.end]


class Builder:
    """Columns in the making, an article at a time."""

    def __init__(self, name_way: NameWay, verdicts: Mapping[str, int]) -> None:
        self._name_way, self._verdicts = name_way, verdicts
        self._coders = {name: Coder() for name in ("digest", "outlet", "author", "speaker", "way")}
        self._known: list[KnownName | None] = []
        self._ways: dict[tuple[Any, ...], int] = {}
        self._ids: list[str] = []
        self._titles: list[str | None] = []
        self._articles: list[tuple[int, ...]] = []
        self._said: list[tuple[float, ...]] = []
        self._targets: dict[int, str] = {}

    def add(self, article: Row, text: str, found: Sequence[Row]) -> None:
        """Add an article with its attributions."""
        place, first = len(self._ids), len(self._said)
        self._ids.append(article.id)
        self._titles.append(article.title)
        coded = (
            self._coders[name].code(getattr(article, f"{name}_id" if name == "digest" else name))
            for name in ("digest", "outlet", "author")
        )
        self._articles.append((*coded, read_day(article.published), len(text.split()), first))
        rows_by_id = {row.id: first + at for at, row in enumerate(found)}
        parents = [rows_by_id.get(row.parent, NONE) for row in found]
        unnamed = [bool(row.anonymous) or row.speaker is None or row.speaker_kind == "unnamed" for row in found]
        ends = tell_unnamed_ends(
            [parent - first if parent != NONE else NONE for parent in parents], [row.content for row in found], unnamed
        )
        for at, row in enumerate(found):
            self._said.append(self._code_said(row, text, (place, article.id), (parents[at], ends[at])))
            if row.act == "accuse" and row.target is not None:
                self._targets[first + at] = " ".join(text[start:end] for start, end in json.loads(row.target))

    def _code_said(self, row: Row, text: str, article: tuple[int, str], chained: tuple[int, bool]) -> tuple[float, ...]:
        """Return the numbers of one attribution, in the order of ``SAID_NAMES``."""
        content = json.loads(row.content)
        starts = [json.loads(extent)[0][0] for extent in (row.source, row.cue) if extent is not None]
        way = self._code_way(row)
        known = None if way == NONE else self._known[way]
        speaker = NONE if known is None else self._coders["speaker"].code(known.write(ArticleId(article[1])))
        return (
            row.seq,
            article[0],
            speaker,
            way,
            find_code(KINDS, row.speaker_kind),
            find_code(ACTS, row.act),
            find_code(QUOTES, row.quote_type),
            find_code(ROLES, row.source_role),
            self._verdicts.get(row.id, NONE),
            *(bool(getattr(row, name)) for name in FLAGS),
            chained[1],
            chained[0],
            row.confidence,
            min([content[0][0], *starts]),
            sum(len(text[start:end].split()) for start, end in content),
        )

    def _code_way(self, row: Row) -> int:
        """Return the code of the way in which the row shows its speaker."""
        if row.speaker is None:
            return NONE
        raw = (row.speaker, row.speaker_kind, row.speaker_aliases, row.speaker_roles, row.speaker_affiliation)
        if (code := self._ways.get(raw)) is None:
            aliases, roles = (tuple(json.loads(each)) if each else () for each in raw[2:4])
            way = Way(row.speaker, row.speaker_kind, aliases, roles, row.speaker_affiliation)
            code = self._ways[raw] = self._coders["way"].code(way)
            if code == len(self._known):
                self._known.append(None if way.kind == "unnamed" else self._name_way(way))
        return code

    def build(self, mark: Mark) -> Tally:
        """Return what was added."""
        articles = np.array(self._articles, dtype=np.int32).reshape(-1, 6).T
        names = ("digest", "outlet", "author", "day", "words", "first")
        return Tally(
            mark=mark,
            articles=ArticleColumns(
                ids=tuple(self._ids),
                titles=tuple(self._titles),
                **{name: np.ascontiguousarray(column) for name, column in zip(names, articles, strict=True)},
            ),
            said=build_said(self._said),
            digests=self._coders["digest"].values,
            outlets=self._coders["outlet"].values,
            authors=self._coders["author"].values,
            speakers=self._coders["speaker"].values,
            ways=self._coders["way"].values,
            known=tuple(self._known),
            targets=self._targets,
        )


def build_said(rows: Sequence[tuple[float, ...]]) -> SaidColumns:
    """Return the columns of attributions from their rows."""
    names = tuple(SaidColumns.__dataclass_fields__)
    columns = zip(*rows, strict=True) if rows else ((),) * len(names)
    kinds = {**dict.fromkeys((*FLAGS, "ends_unnamed"), np.bool_), "confidence": np.float32}
    return SaidColumns(
        **{name: np.array(column, dtype=kinds.get(name, np.int32)) for name, column in zip(names, columns, strict=True)}
    )


def find_code(values: tuple[str, ...], value: str | None) -> int:
    """Return the place of ``value`` in ``values``, NONE if it is not there."""
    return values.index(value) if value in values else NONE


def read_day(published: str | None) -> int:
    """Return a day, or the first day of a month or a year, as its number in the calendar; NONE where unknown."""
    if not published:
        return NONE
    try:
        return date.fromisoformat(f"{published}-01-01"[:10]).toordinal()
    except ValueError:
        return NONE
