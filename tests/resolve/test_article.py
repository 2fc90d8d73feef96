"""An article's record holds its readings with speakers, and the dates and quantities of its text."""

from __future__ import annotations

import numpy as np

from attribune.encode import ScoredWindow
from attribune.encode.scored import LINK_SIZE, NAME_TAGS, TAGS
from attribune.records import (
    Article,
    Attribution,
    DigestId,
    Extent,
    Metadata,
    QuoteType,
    Reading,
    Span,
)
from attribune.resolve.article import Marks, read_marks, resolve_article
from attribune.resolve.speakers.names import Name, NameKind

TEXT = "Mara Vell came on Tuesday. Later Vell said 12 percent had left."
ARTICLE = Article(DigestId("dig-0"), Span(0, len(TEXT)), TEXT, Metadata(published="2031-07-18"))
SOURCE, CONTENT = Span(33, 37), Span(43, 63)
READING = Reading(
    Attribution(ARTICLE.id, content=Extent((CONTENT,)), source=Extent((SOURCE,))),
    confidence=0.9,
    quote_type=QuoteType.INDIRECT,
)


def build_window(*, branch: bool) -> ScoredWindow:
    """Return a window of the article's first two words, with a branch for names or without."""
    words = np.array([(0, 4), (5, 9)], np.int64)
    plain = np.zeros((2, len(TAGS)), np.float32)
    arcs = np.zeros((2, 3), np.float32)
    if not branch:
        return ScoredWindow(words, np.zeros(2, np.int64), plain, arcs, arcs)
    names = np.zeros((2, len(NAME_TAGS)), np.float32)
    names[0, NAME_TAGS.index("B-PER")] = names[1, NAME_TAGS.index("I-PER")] = 1.0
    links = np.zeros((2, 2 * LINK_SIZE), np.float32)
    return ScoredWindow(words, np.zeros(2, np.int64), plain, arcs, arcs, names, links)


def test_names_of_all_windows_name_speakers() -> None:
    marks = [Marks((Name(Span(0, 9), NameKind.PERSON),)), Marks((Name(SOURCE, NameKind.PERSON),))]
    record = resolve_article(ARTICLE, (READING,), marks)
    assert [each.speaker.name for each in record.readings if each.speaker] == ["Mara Vell"]


def test_dates_are_told_from_the_articles_own() -> None:
    assert [date.iso for date in resolve_article(ARTICLE, (), []).dates] == ["2031-07-15"]


def test_quantities_are_found_outside_dates() -> None:
    assert [(each.value, each.unit) for each in resolve_article(ARTICLE, (), []).quantities] == [(12.0, "percent")]


def test_a_window_is_kept_as_the_names_in_it() -> None:
    assert read_marks(build_window(branch=True)).names == (Name(Span(0, 9), NameKind.PERSON),)


def test_a_network_without_a_branch_marks_nothing() -> None:
    assert read_marks(build_window(branch=False)) == Marks()


def test_without_names_a_source_is_still_somebody() -> None:
    record = resolve_article(ARTICLE, (READING,), [])
    assert record.readings[0].speaker or record.readings[0].unknown_reason
