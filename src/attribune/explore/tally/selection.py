"""Which attributions are meant: what a page's or a call's parameters narrow the ledger to, as rows of the columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields

import numpy as np

from attribune.errors import UsageError
from attribune.explore.conditions import check_day
from attribune.explore.tally.columns import ACTS, KINDS, NONE, QUOTES, REJECTED, ROLES, Codes, Flags, Tally
from attribune.explore.tally.days import read_day, read_last_day
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
# What is said of the article, and so of all that is in it.
ARTICLE_FIELDS = ("title", "outlet", "author", "published_from", "published_to", "article")


@dataclass(frozen=True, slots=True, kw_only=True)
class FindRows:
    """How words become rows: of attributions by their contents, of articles by title and text.

    Attributes:
        said, articles: return the places of what holds all the words.
        ranked: the same as ``said``, those that the words are most about first; null if that cannot be told.
    """

    said: FindWords
    articles: FindWords
    ranked: FindWords | None = None


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
    if not says(selection, name):
        return None
    if name == "include_rejected":
        return np.not_equal(said.verdict, REJECTED)
    if name in CODED:
        return hold_codes(getattr(said, name), [CODED[name].index(each) for each in value], len(CODED[name]))
    if name == "speaker":
        return hold_codes(said.speaker, find_speakers(tally, value), len(tally.speakers))
    if name == "anonymous":
        return np.equal(said.anonymous, bool(value))
    if name == "min_confidence":
        return np.greater_equal(said.confidence, np.float32(value))
    if name == "words":
        return mark_places(find.said(value), tally.size)
    articles = match_articles(tally, selection, name, find)
    return None if articles is None else np.take(articles, said.article)


def match_articles(tally: Tally, selection: Selection, name: str, find: FindRows) -> Flags | None:
    """Return which articles one field of the selection means; null if it says nothing of articles.

    Shape: (articles,).
    """
    value, articles = getattr(selection, name), tally.articles
    if name not in ARTICLE_FIELDS or not says(selection, name):
        return None
    if name == "outlet":
        return hold_codes(articles.outlet, find_codes(tally.outlets, value), len(tally.outlets))
    if name == "author":
        return hold_codes(articles.author, find_codes(tally.authors, value), len(tally.authors))
    if name == "article":
        wanted = frozenset(value)
        return np.array([each in wanted for each in articles.ids], dtype=np.bool_)
    if name == "title":
        return mark_places(find.articles(value), len(articles.ids))
    if name == "published_from":
        return np.greater_equal(articles.day, read_day(value))
    return np.logical_and(np.less_equal(articles.day, read_last_day(value)), np.not_equal(articles.day, NONE))


def says(selection: Selection, name: str) -> bool:
    """Tell whether a field of the selection narrows the ledger; that what was rejected is left out does."""
    value = getattr(selection, name)
    if name == "include_rejected":
        return not value
    # Not by equality with all of them: false is an answer where null is none, and equals nought.
    return value is not None and value != () and value != "" and not (name == "min_confidence" and value == 0)


def hold_codes(column: Codes, wanted: Sequence[int], values: int) -> Flags:
    """Return where ``column`` has one of the ``wanted`` codes, of so many ``values``."""
    # A place more than there are values: NONE, the last, is never wanted.
    table = np.zeros(values + 1, dtype=np.bool_)
    table[list(wanted)] = True
    return np.take(table, column, mode="wrap")


def find_codes(values: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Return the codes of the values that are wanted; of one that is not there, whatever case and diacritics."""
    codes, keys = set[int](), set[str]()
    for each in wanted:
        try:
            codes.add(values.index(each))
        except ValueError:
            keys.add(fold_text(each))
    near = [code for code, value in enumerate(values) if fold_text(value) in keys] if keys else []
    return sorted({*codes, *near})


def find_speakers(tally: Tally, wanted: Sequence[str]) -> list[int]:
    """Return the codes of the speakers that are wanted, likewise; there are too many to fold their names each time."""
    codes = set[int]()
    for each in wanted:
        if exact := find_exact(tally.speakers, each):
            codes.update(exact)
        else:
            codes.update(tally.tables.get("speakers by key", lambda: key_speakers(tally)).get(fold_text(each), ()))
    return sorted(codes)


def find_exact(values: Sequence[str], wanted: str) -> tuple[int, ...]:
    """Return the code of a value, if it is there."""
    return (values.index(wanted),) if wanted in values else ()


def key_speakers(tally: Tally) -> dict[str, list[int]]:
    """Return the codes of speakers by their folded names."""
    codes: dict[str, list[int]] = {}
    for code, name in enumerate(tally.speakers):
        codes.setdefault(fold_text(name), []).append(code)
    return codes


def mark_places(places: Codes, size: int) -> Flags:
    """Return an array of ``size`` that is true at ``places``."""
    marked = np.zeros(size, dtype=np.bool_)
    marked[places] = True
    return marked
