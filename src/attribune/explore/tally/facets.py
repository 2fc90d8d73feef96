"""Facets: how many attributions each value of a field would leave, under all that is chosen in the other fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from attribune.explore.tally.columns import ACTS, KINDS, NONE, QUOTES, ROLES, Codes, Flags, Tally
from attribune.explore.tally.days import cut_days
from attribune.explore.tally.selection import FIELDS, FindRows, Selection, find_codes, find_speakers, match_field
from attribune.text.fold import fold_text

Counts = NDArray[np.int64]

MOST = 12
CODED = {"kind": KINDS, "act": ACTS, "quote": QUOTES, "role": ROLES}
DATES = ("published_from", "published_to")
YES, NO = "true", "false"


@dataclass(frozen=True, slots=True)
class Count:
    """A value and how many attributions have it."""

    value: str
    count: int
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of a field, the most frequent first; those that are chosen are always among them.

    Attributes:
        others: how many further values there are.
    """

    values: tuple[Count, ...]
    others: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What a selection leaves, and what each further choice would.

    Attributes:
        total, articles, speakers: how many are meant: attributions, the articles that they are in, and the speakers
            that are known by name.
        fields: by field of the selection: outlet, speaker, kind, act, quote, role, anonymous (``true``, ``false``).
        months: by month of publication, YYYY-MM, those without any left out, in order.
        undated: in articles whose day is unknown.
    """

    total: int
    articles: int
    speakers: int
    fields: Mapping[str, Facet]
    months: tuple[Count, ...]
    undated: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Some attributions.

    Attributes:
        places: their rows.
        by_article: how many are in each article; shape: (articles,).
    """

    places: Codes
    by_article: Counts


def count_facets(tally: Tally, selection: Selection, find: FindRows, *, most: int = MOST) -> Facets:
    """Return the counts of all facets; they are exact.

    Args:
        most: how many values of outlet and speaker are listed; those that are chosen may be more.
    """
    said = Narrowed(tally, selection, find)
    rows = said.without()
    fields = {name: count_coded(said, name) for name in CODED}
    fields["anonymous"] = count_anonymous(said)
    fields["outlet"] = list_counts(
        tally.outlets,
        sum_by(tally.articles.outlet, said.without("outlet").by_article, len(tally.outlets)),
        chosen=selection.outlet,
        picked=find_codes(tally.outlets, selection.outlet),
        most=most,
    )
    fields["speaker"] = list_counts(
        tally.speakers,
        count_by(tally.said.speaker[said.without("speaker").places], len(tally.speakers)),
        chosen=selection.speaker,
        picked=find_speakers(tally, selection.speaker),
        most=most,
    )
    months, undated = count_months(tally.articles.day, said.without(*DATES).by_article)
    return Facets(
        total=len(rows.places),
        articles=int(np.count_nonzero(rows.by_article)),
        speakers=int(np.count_nonzero(count_by(tally.said.speaker[rows.places], len(tally.speakers)))),
        fields=fields,
        months=months,
        undated=undated,
    )


class Narrowed:
    """The columns narrowed by a selection, and by all of it but some fields; each field is looked at once."""

    def __init__(self, tally: Tally, selection: Selection, find: FindRows) -> None:
        self.tally, self.selection = tally, selection
        matched = {name: match_field(tally, selection, name, find) for name in FIELDS}
        self._kept = {name: keep for name, keep in matched.items() if keep is not None}
        self._rows: dict[frozenset[str], Rows] = {}

    def without(self, *names: str) -> Rows:
        """Return what is meant if these fields are left aside."""
        left = frozenset(name for name in names if name in self._kept)
        if left not in self._rows:
            self._rows[left] = self._narrow(left)
        return self._rows[left]

    def _narrow(self, left: frozenset[str]) -> Rows:
        chosen: Flags = np.ones(self.tally.size, dtype=np.bool_)
        for name, keep in self._kept.items():
            if name not in left:
                chosen &= keep
        places = np.flatnonzero(chosen).astype(np.int32)
        return Rows(places, count_by(self.tally.said.article[places], len(self.tally.articles.ids)))


def count_coded(said: Narrowed, name: str) -> Facet:
    """Return the counts of a field whose values are few."""
    values = CODED[name]
    column: Codes = getattr(said.tally.said, name)
    counts = count_by(column[said.without(name).places], len(values))
    chosen: Sequence[str] = getattr(said.selection, name)
    return list_counts(values, counts, chosen=chosen, picked=[values.index(each) for each in chosen], most=len(values))


def count_anonymous(said: Narrowed) -> Facet:
    """Return how many sources are kept unnamed, and how many are not."""
    flags = said.tally.said.anonymous[said.without("anonymous").places]
    kept = int(np.count_nonzero(flags))
    wanted = said.selection.anonymous
    counts = (Count(YES, kept, wanted is True), Count(NO, len(flags) - kept, wanted is False))
    return Facet(tuple(each for each in counts if each.count or each.is_chosen))


def list_counts(
    values: Sequence[str], counts: Counts, *, chosen: Sequence[str], picked: Sequence[int], most: int
) -> Facet:
    """Return the most frequent values, and those that are chosen, even if nothing is left of them.

    Args:
        picked: the codes of those of ``chosen`` that there are.
    """
    there = np.flatnonzero(counts)
    # By count, then in order of code, which is stable from page to page.
    first = there[np.lexsort((there, -counts[there]))[:most]]
    codes = {int(code) for code in first} | set(picked)
    listed = [Count(values[code], int(counts[code]), code in picked) for code in codes]
    there_as = {fold_text(values[code]) for code in picked}
    missing = [Count(each, 0, True) for each in chosen if fold_text(each) not in there_as]
    ordered = sorted((*listed, *missing), key=lambda each: (-each.count, each.value))
    return Facet(tuple(ordered), len(there) - sum(1 for each in listed if each.count))


def count_by(codes: Codes, values: int) -> Counts:
    """Return how often each code occurs; NONE is left out."""
    return np.bincount(codes + 1, minlength=values + 1)[1:].astype(np.int64)


def sum_by(codes: Codes, numbers: Counts, values: int) -> Counts:
    """Return the sum of ``numbers`` by code; NONE is left out."""
    return np.bincount(codes + 1, weights=numbers, minlength=values + 1)[1:].astype(np.int64)


def count_months(day: Codes, by_article: Counts) -> tuple[tuple[Count, ...], int]:
    """Return how many are in the articles of each month, and in those whose day is unknown."""
    dated = (day != NONE) & (by_article > 0)
    months, which = np.unique(cut_days(day[dated], "M"), return_inverse=True)
    counts = np.bincount(which, weights=by_article[dated], minlength=len(months))
    listed = tuple(Count(str(month), int(count)) for month, count in zip(months, counts, strict=True))
    return listed, int(by_article[day == NONE].sum())
