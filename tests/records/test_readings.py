"""A reading is about one attribution, and its chain of parents ends."""

from dataclasses import replace

import pytest

from attribune.errors import InvalidRecord
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    DigestId,
    Evidence,
    Extent,
    QuoteType,
    Reading,
    Span,
    Speaker,
    SpeakerKind,
)

ARTICLE = Article(DigestId("dig-1"), Span(0, 20), "x" * 20)


def build_reading(start: int) -> Reading:
    content = Extent((Span(start, start + 2),))
    return Reading(Attribution(ARTICLE.id, content), 0.5, QuoteType.INDIRECT)


def test_parents_in_a_loop_are_refused() -> None:
    a, b, c = build_reading(0), build_reading(4), build_reading(8)
    looped = (
        replace(a, parent=c.attribution.id),
        replace(b, parent=a.attribution.id),
        replace(c, parent=b.attribution.id),
    )
    assert ArticleRecord(ARTICLE, (a, *looped[1:])).readings
    with pytest.raises(InvalidRecord, match="nested in each other"):
        ArticleRecord(ARTICLE, looped)


def test_an_attribution_is_not_nested_in_itself() -> None:
    reading = build_reading(0)
    with pytest.raises(InvalidRecord, match="itself"):
        replace(reading, parent=reading.attribution.id)


def test_a_parent_is_one_of_the_article_s_attributions() -> None:
    with pytest.raises(InvalidRecord, match="not among"):
        ArticleRecord(ARTICLE, (replace(build_reading(0), parent=build_reading(4).attribution.id),))


def test_a_speaker_and_a_reason_why_there_is_none_exclude_each_other() -> None:
    speaker = Speaker("Kora", SpeakerKind.PERSON, Evidence("as written"))
    with pytest.raises(InvalidRecord, match="reason"):
        replace(build_reading(0), speaker=speaker, unknown_reason="nobody is named")


def test_a_speaker_has_a_name_or_a_description() -> None:
    with pytest.raises(InvalidRecord, match="name"):
        Speaker(" ", SpeakerKind.UNNAMED, Evidence("as written"))
