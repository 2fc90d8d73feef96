"""Profile: what one speaker said over the whole ledger, counted: when, in which acts, through which outlets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from attribune.explore.speaking.directory import Listing
from attribune.explore.speaking.names import Names, gather_names
from attribune.explore.tally.columns import ACTS, KINDS, NONE, QUOTES, REJECTED, ROLES, Codes, Tally
from attribune.explore.tally.days import cut_days, find_ends
from attribune.explore.tally.facets import count_by

# So many months are drawn as months, more as years.
MOST_MONTHS = 60


@dataclass(frozen=True, slots=True)
class Counted:
    """A value and how many attributions have it."""

    value: str
    attributions: int


@dataclass(frozen=True, slots=True)
class Through:
    """An outlet through which a speaker is heard, null if unknown; ``share`` is of all that they said, 0 to 1."""

    outlet: str | None
    attributions: int
    articles: int
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One speaker, counted over all that was not rejected.

    Attributes:
        name: by which the ledger knows the speaker.
        kind: what they are seen as most; ``kinds`` all of it.
        attributions, articles: how much.
        rejected: attributions that were rejected, and are counted nowhere else.
        outlets: through which they are heard, the most frequent first.
        first_day, last_day: of the articles, null where none is known; ``undated``: attributions in articles without.
        step: ``month`` or ``year``: of the timeline, which has every one from the first day to the last.
        acts, quotes, roles: speech acts, quote types and capacities, in the order of their definition.
        names: how articles call them.
    """

    name: str
    kind: str
    kinds: tuple[Counted, ...]
    attributions: int
    articles: int
    rejected: int
    outlets: tuple[Through, ...]
    first_day: str | None
    last_day: str | None
    undated: int
    step: str
    timeline: tuple[Counted, ...]
    acts: tuple[Counted, ...]
    quotes: tuple[Counted, ...]
    roles: tuple[Counted, ...]
    names: Names


def describe_speaker(listing: Listing, code: int) -> Profile:
    """Return the numbers of the speaker with ``code``."""
    tally = listing.tally
    every = np.flatnonzero(tally.said.speaker == code)
    rows = every[tally.said.verdict[every] != REJECTED]
    said, articles = tally.said, tally.articles
    days = articles.day[said.article[rows]]
    known = days[days != NONE]
    first_day, last_day = find_ends(days)
    step, timeline = count_days(known)
    return Profile(
        name=tally.speakers[code],
        kind=KINDS[listing.kinds[code]],
        kinds=count_codes(said.kind[rows], KINDS),
        attributions=len(rows),
        articles=len(np.unique(said.article[rows])),
        rejected=len(every) - len(rows),
        outlets=count_outlets(tally, rows),
        first_day=first_day,
        last_day=last_day,
        undated=len(days) - len(known),
        step=step,
        timeline=timeline,
        acts=count_codes(said.act[rows], ACTS),
        quotes=count_codes(said.quote[rows], QUOTES),
        roles=count_codes(said.role[rows], ROLES),
        names=gather_names(tally, rows),
    )


def count_codes(codes: Codes, values: Sequence[str]) -> tuple[Counted, ...]:
    """Return the values that there are with their numbers, in their order."""
    numbers = count_by(codes, len(values))
    return tuple(Counted(value, int(number)) for value, number in zip(values, numbers, strict=True) if number)


def count_outlets(tally: Tally, rows: Codes) -> tuple[Through, ...]:
    """Return the outlets of ``rows``, the most frequent first, else by name; the unknown one last of equals."""
    article = tally.said.article[rows]
    size = len(tally.outlets) + 1
    numbers = np.bincount(tally.articles.outlet[article] + 1, minlength=size)
    in_articles = np.bincount(tally.articles.outlet[np.unique(article)] + 1, minlength=size)
    found = (
        Through(
            None if at == 0 else tally.outlets[at - 1],
            int(numbers[at]),
            int(in_articles[at]),
            float(numbers[at] / len(rows)),
        )
        for at in np.flatnonzero(numbers)
    )
    return tuple(sorted(found, key=lambda each: (-each.attributions, each.outlet is None, each.outlet or "")))


def count_days(days: Codes) -> tuple[str, tuple[Counted, ...]]:
    """Return the step of a timeline and how many of ``days`` are in each, those between with none included."""
    if not len(days):
        return "month", ()
    months = cut_days(days, "M").astype(np.int64)
    step = "month" if months.max() - months.min() < MOST_MONTHS else "year"
    places = months if step == "month" else months // 12
    first = int(places.min())
    numbers = np.bincount(places - first)
    unit = "M" if step == "month" else "Y"
    labels = np.arange(first, first + len(numbers)).astype(f"datetime64[{unit}]").astype(str)
    return step, tuple(Counted(str(label), int(number)) for label, number in zip(labels, numbers, strict=True))


def order_newest(tally: Tally, rows: Codes) -> Codes:
    """Return ``rows``, those of the newest articles first, undated ones last, in text order within an article."""
    article = tally.said.article[rows]
    order = np.lexsort((rows, -article, -tally.articles.day[article]))
    ordered: Codes = rows[order]
    return ordered


def list_rows(tally: Tally, code: int) -> Codes:
    """Return the rows of all that the speaker said, newest first; rejected ones too, which have their verdict."""
    return order_newest(tally, np.flatnonzero(tally.said.speaker == code).astype(np.int32))
