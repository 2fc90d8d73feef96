"""Which attributions are meant: what a page's or a call's parameters narrow the ledger to, as rows of the columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

import numpy as np

from attribune.errors import UsageError
from attribune.explore.conditions import check_day
from attribune.explore.tally.columns import ACTS, KINDS, NONE, QUOTES, ROLES, VERDICTS, Codes, Flags, Tally
from attribune.explore.tally.loading import read_day
from attribune.text.fold import fold_text

FindWords = Callable[[str], Codes]
CODED = {"kind": KINDS, "act": ACTS, "quote": QUOTES, "role": ROLES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What the ledger is narrowed to; all that is given applies, of several values of one field any.

    Attributes:
        words: words in the content, all of them; ``"..."`` for a phrase, ``word*`` for a beginning.
        title: words in the title or the text of the article, likewise.
        speaker: names by which the ledger knows speakers.
        outlet, author: as recorded.
        kind, act, quote, role: values of SpeakerKind, SpeechAct, QuoteType and SourceRole.
        anonymous: whether the source is kept unnamed; null for both.
        published_from, published_to: first and last day, included; YYYY-MM-DD, YYYY-MM or YYYY.
        article: ids.
        min_confidence: the least, 0 to 1.
        include_rejected: whether what people rejected is meant, too.

    Raises:
        UsageError: if a value is none of its field.
    """

    words: str | None = None
    title: str | None = None
    speaker: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    author: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    quote: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    anonymous: bool | None = None
    published_from: str | None = None
    published_to: str | None = None
    article: tuple[str, ...] = ()
    min_confidence: float = 0.0
    include_rejected: bool = False

    def __post_init__(self) -> None:
        for name, values in CODED.items():
            unknown = [value for value in getattr(self, name) if value not in values]
            if unknown:
                raise UsageError(f"{unknown[0]!r} is no {name}.", name, f"It is one of: {', '.join(values)}.")
        check_day(self.published_from, name="published_from")
        check_day(self.published_to, name="published_to")
        if not 0.0 <= self.min_confidence <= 1.0:
            raise UsageError(f"a confidence is from 0 to 1, not {self.min_confidence:g}.", "min_confidence")


ALL = Selection()
FIELDS = tuple(each.name for each in fields(Selection))


@dataclass(frozen=True, slots=True, kw_only=True)
class FindRows:
    """How words become rows: of attributions by their contents, of articles by title and text.

    Attributes:
        said, articles: return the places of what holds all the words.
    """

    said: FindWords
    articles: FindWords


def select_rows(tally: Tally, selection: Selection, find: FindRows, *, without: Sequence[str] = ()) -> Flags:
    """Return which attributions are meant; shape: (attributions,).

    Args:
        without: fields of the selection that are left aside, as the counts of a facet leave aside its own.
    """
    chosen = np.ones(tally.size, dtype=np.bool_)
    for name in FIELDS:
        if name not in without:
            keep = match_field(tally, selection, name, find)
            if keep is not None:
                chosen &= keep
    return chosen


def match_field(tally: Tally, selection: Selection, name: str, find: FindRows) -> Flags | None:
    """Return which attributions one field of the selection means; null if it says nothing."""
    value, said = getattr(selection, name), tally.said
    if name == "include_rejected":
        return None if value else said.verdict != VERDICTS.index("reject")
    if value in (None, (), "", 0.0):
        return None
    if name in CODED:
        return np.isin(getattr(said, name), [CODED[name].index(each) for each in value])
    if name == "speaker":
        return np.isin(said.speaker, find_codes(tally.speakers, value))
    if name in ("outlet", "author"):
        values = tally.outlets if name == "outlet" else tally.authors
        return np.isin(getattr(tally.articles, name), find_codes(values, value))[said.article]
    if name == "anonymous":
        return np.equal(said.anonymous, bool(value))
    if name == "min_confidence":
        return np.greater_equal(said.confidence, value)
    if name == "article":
        return np.isin(said.article, [at for at, each in enumerate(tally.articles.ids) if each in value])
    if name == "words":
        return mark_places(find.said(value), tally.size)
    if name == "title":
        return mark_places(find.articles(value), len(tally.articles.ids))[said.article]
    return match_days(tally, first=name == "published_from", day=value)


def match_days(tally: Tally, *, first: bool, day: str) -> Flags:
    """Return which attributions are in articles that were published from, or up to, a day, month or year."""
    days = tally.articles.day
    if first:
        return np.greater_equal(days, read_day(day))[tally.said.article]
    last = read_day(f"{day}-12-31"[:10] if len(day) == 4 else day) if len(day) != 7 else end_month(day)
    return np.logical_and(days <= last, days != NONE)[tally.said.article]


def end_month(month: str) -> int:
    """Return the number of the last day of a month, YYYY-MM."""
    year, number = int(month[:4]), int(month[5:])
    following = f"{year + 1:04}-01-01" if number == 12 else f"{year:04}-{number + 1:02}-01"
    return read_day(following) - 1


def find_codes(values: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Return the codes of the values that are wanted, whatever their case and diacritics."""
    keys = {fold_text(each) for each in wanted}
    exact = [values.index(each) for each in wanted if each in values]
    return exact if len(exact) == len(wanted) else [at for at, each in enumerate(values) if fold_text(each) in keys]


def mark_places(places: Codes, size: int) -> Flags:
    """Return an array of ``size`` that is true at ``places``."""
    marked = np.zeros(size, dtype=np.bool_)
    marked[places] = True
    return marked
