"""What the ledger holds, at a glance: how much of what, the latest articles, who is quoted most."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sqlalchemy import func, select

from attribune.explore.tally.columns import NONE, REJECTED, Tally
from attribune.explore.tally.days import write_day
from attribune.explore.tally.facets import Counts, count_by
from attribune.ledger import Ledger
from attribune.ledger.schema import articles, failures

LATEST, MOST_NAMES = 10, 12


@dataclass(frozen=True, slots=True)
class Counted:
    """A speaker or an outlet, and how many attributions are theirs, or are in its articles."""

    name: str
    attributions: int


@dataclass(frozen=True, slots=True)
class LatestArticle:
    """An article; null what is unknown. ``attributions`` counts what was found in it."""

    id: str
    title: str | None
    outlet: str | None
    day: str | None
    attributions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the ledger holds, without what people rejected.

    Attributes:
        articles, attributions, digests, speakers, outlets, failures: how many; speakers are those that are named.
        latest: articles, the latest by its day first.
        top_speakers, top_outlets: the most frequent first.
    """

    articles: int = 0
    attributions: int = 0
    digests: int = 0
    speakers: int = 0
    outlets: int = 0
    failures: int = 0
    latest: tuple[LatestArticle, ...] = ()
    top_speakers: tuple[Counted, ...] = ()
    top_outlets: tuple[Counted, ...] = ()


def survey_ledger(ledger: Ledger, tally: Tally) -> Overview:
    """Return what the ledger holds."""
    said, read = tally.said, tally.articles
    kept = said.verdict != REJECTED
    speakers = count_by(said.speaker[kept], len(tally.speakers))
    outlets = count_by(read.outlet[said.article[kept]], len(tally.outlets))
    by_article = count_by(said.article[kept], len(read.ids))
    return Overview(
        articles=len(read.ids),
        attributions=int(kept.sum()),
        digests=len(np.unique(read.digest)),
        speakers=int(np.count_nonzero(speakers)),
        outlets=len(np.unique(read.outlet[read.outlet != NONE])),
        failures=count_failures(ledger),
        latest=list_latest(tally, by_article),
        top_speakers=rank_names(tally.speakers, speakers),
        top_outlets=rank_names(tally.outlets, outlets),
    )


def rank_names(names: tuple[str, ...], counts: Counts) -> tuple[Counted, ...]:
    """Return the most frequent of ``names``."""
    order = np.argsort(-counts, kind="stable")[:MOST_NAMES]
    return tuple(Counted(names[at], int(counts[at])) for at in order if counts[at])


def list_latest(tally: Tally, by_article: Counts) -> tuple[LatestArticle, ...]:
    """Return the articles of the latest days; of one day what was recorded last comes first."""
    read = tally.articles
    order = np.lexsort((np.arange(len(read.ids)), read.day))[::-1][:LATEST]
    return tuple(
        LatestArticle(
            read.ids[at],
            read.titles[at],
            None if read.outlet[at] == NONE else tally.outlets[read.outlet[at]],
            write_day(read.day[at]),
            int(by_article[at]),
        )
        for at in order
    )


def count_failures(ledger: Ledger) -> int:
    """Return how many inputs could not be read."""
    with ledger.read() as connection:
        return int(connection.execute(select(func.count(failures.c.item.distinct()))).scalar_one())


def count_read(ledger: Ledger) -> int:
    """Return how many articles any run read; quick, before anything is counted."""
    with ledger.read() as connection:
        return int(connection.execute(select(func.count()).select_from(articles)).scalar_one())
