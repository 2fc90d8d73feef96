"""Whatever is written and whatever the network marks, every source gets a speaker or a reason why it has none."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attribune.records import (
    Anonymity,
    Article,
    Attribution,
    DigestId,
    Extent,
    Metadata,
    QuoteType,
    Reading,
    Span,
    Speech,
    SpeechAct,
)
from attribune.resolve.speakers import resolve_speakers
from attribune.resolve.speakers.names import Name, NameKind

WORDS = (
    "Mara Vell Mrs Mr O'Kray Vell's NHA U.N. Turkey Ankara Americans the a his both two latter former who I we us US "
    "it they she minister spokesman lawyer for of by and said report statement figures government country bank "
    "Times news city including unnamed “ ” \" ' ’ , . … ; ( ) - — \n \t _ ﾞ \u0301 ́ 3.5 É ß"
).split(" ")
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.text(max_size=80),
)


@st.composite
def draw_articles(draw: st.DrawFn) -> tuple[Article, list[Reading], list[Name]]:
    """Return an article with names and readings anywhere in it."""
    text = draw(TEXTS)
    author = draw(st.sampled_from((None, "", "Ilse Kray")))
    article = Article(DigestId("dig-0"), Span(0, len(text) or 1), text or " ", Metadata(author=author))
    edges = st.integers(0, len(article.text))
    spans = st.tuples(edges, edges).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: Span(*sorted(pair)))
    names = draw(st.lists(st.builds(Name, spans, st.sampled_from(NameKind)), max_size=8))
    readings: dict[str, Reading] = {}
    for first, second, act, anonymous in draw(
        st.lists(st.tuples(spans, spans, st.sampled_from(SpeechAct), st.booleans()), max_size=6)
    ):
        source = None if first.overlaps(second) else Extent((first,))
        said = Attribution(article.id, content=Extent((second,)), source=source)
        parent = draw(st.sampled_from((None, *(each.attribution.id for each in readings.values()))))
        readings[said.id] = Reading(
            said,
            confidence=0.5,
            quote_type=QuoteType.DIRECT,
            speech=Speech(act),
            anonymity=Anonymity() if anonymous else None,
            parent=None if parent == said.id else parent,
        )
    return article, list(readings.values()), names


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(draw_articles())
def test_every_reading_comes_back_in_its_place_with_a_speaker_or_a_reason(
    drawn: tuple[Article, list[Reading], list[Name]],
) -> None:
    article, readings, names = drawn
    resolved = resolve_speakers(article, readings, names)
    assert [each.attribution for each in resolved] == [each.attribution for each in readings]
    assert all((each.speaker is None) != (each.unknown_reason is None) for each in resolved)
    for each in resolved:
        evidence = each.speaker.evidence.extent if each.speaker else None
        assert evidence is None or evidence.end <= len(article.text)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(draw_articles())
def test_the_same_article_always_gets_the_same_speakers(drawn: tuple[Article, list[Reading], list[Name]]) -> None:
    article, readings, names = drawn
    assert resolve_speakers(article, readings, names) == resolve_speakers(article, readings, list(reversed(names)))
