"""Names: how articles call a speaker: names, aliases, roles and affiliations, from when to when, with examples."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from attribune.explore.tally.columns import NONE, Codes, Tally
from attribune.explore.tally.days import write_day

# Of so many rows the one whose own words show the name is chosen as its example.
MOST_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class SeenWords:
    """A name, alias, role or affiliation as it is written.

    Attributes:
        words: as written.
        attributions, articles: of the speaker, where an article calls them so.
        first_day, last_day: of those articles; null where no day is known.
        examples: numbers in the ledger of attributions there, the newest first.
    """

    words: str
    attributions: int
    articles: int
    first_day: str | None
    last_day: str | None
    examples: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """How articles call a speaker: what is frequent comes first, but roles are in the order of their first day."""

    names: tuple[SeenWords, ...]
    aliases: tuple[SeenWords, ...]
    roles: tuple[SeenWords, ...]
    affiliations: tuple[SeenWords, ...]


@dataclass(slots=True)
class Gathered:
    """What is known of words so far; days are numbers in the calendar."""

    attributions: int = 0
    articles: set[int] = field(default_factory=set)
    first: int = NONE
    last: int = NONE
    rows: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class OfWay:
    """The rows of one way: how many, in which articles, the first and last known day, and some of the newest."""

    attributions: int
    articles: frozenset[int]
    first: int
    last: int
    rows: tuple[tuple[int, int], ...]


def gather_names(tally: Tally, rows: Codes) -> Names:
    """Return how articles call the speaker of ``rows``."""
    names, aliases, roles, affiliations = (dict[str, Gathered]() for _ in range(4))
    for at, seen in list_ways(tally, rows):
        way = tally.ways[at]
        note(names, (way.name,), seen)
        note(aliases, way.aliases, seen)
        note(roles, way.roles, seen)
        note(affiliations, () if way.affiliation is None else (way.affiliation,), seen)
    for name in names:
        aliases.pop(name, None)
    return Names(
        names=sort_frequent(names),
        aliases=sort_frequent(aliases),
        roles=tuple(sorted(sort_frequent(roles), key=lambda each: (each.first_day is None, each.first_day or ""))),
        affiliations=sort_frequent(affiliations),
    )


def list_ways(tally: Tally, rows: Codes) -> Iterable[tuple[int, OfWay]]:
    """Yield the ways of ``rows`` with what is known of each; rows are taken together by arrays, not one by one."""
    if not len(rows):
        return
    way, article = tally.said.way[rows], tally.said.article[rows]
    day = tally.articles.day[article]
    order = np.lexsort((-day, way))
    starts = np.flatnonzero(np.r_[True, way[order][1:] != way[order][:-1]])
    for start, end in zip(starts.tolist(), [*starts[1:].tolist(), len(rows)], strict=True):
        of_way = order[start:end]
        days = day[of_way]
        known = days[days != NONE]
        newest = of_way[:MOST_EXAMPLES]
        seen = OfWay(
            len(of_way),
            frozenset(article[of_way].tolist()),
            int(known.min()) if len(known) else NONE,
            int(known.max()) if len(known) else NONE,
            tuple(zip(day[newest].tolist(), tally.said.seq[rows[newest]].tolist(), strict=True)),
        )
        yield int(way[of_way[0]]), seen


def note(gathered: dict[str, Gathered], words: Sequence[str], seen: OfWay) -> None:
    """Add what is known of a way to all ``words`` by which it calls the speaker."""
    for each in words:
        found = gathered.setdefault(each, Gathered())
        found.attributions += seen.attributions
        found.articles |= seen.articles
        found.first = min((day for day in (found.first, seen.first) if day != NONE), default=NONE)
        found.last = max(found.last, seen.last)
        found.rows.extend(seen.rows)


def sort_frequent(gathered: dict[str, Gathered]) -> tuple[SeenWords, ...]:
    """Return what was gathered, the most frequent first, else by letter."""
    ordered = sorted(gathered.items(), key=lambda item: (-item[1].attributions, item[0]))
    return tuple(
        SeenWords(
            words,
            found.attributions,
            len(found.articles),
            write_day(found.first),
            write_day(found.last),
            tuple(seq for _, seq in sorted(found.rows, reverse=True)[:MOST_EXAMPLES]),
        )
        for words, found in ordered
    )
