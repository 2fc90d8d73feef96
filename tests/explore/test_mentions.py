"""Who a mention refers to, as people said."""

from __future__ import annotations

from collections.abc import Mapping

from attribune.explore.mentions import RULE, collect_mentions, name_speakers
from attribune.records import (
    ArticleId,
    Attribution,
    AttributionId,
    Evidence,
    Extent,
    Judgement,
    JudgementKind,
    Mention,
    QuoteType,
    Reading,
    Span,
    Speaker,
    SpeakerKind,
    SpeakerName,
)

TEXT = "Mayor Kora Levy spoke. She said it floats. Odo Vell, an engineer, agreed. Two aides did not."
ARTICLE = ArticleId("art-1")


def find(words: str) -> Extent:
    return Extent((Span(TEXT.index(words), TEXT.index(words) + len(words)),))


def read(source: str, content: str, speaker: Speaker | None) -> Reading:
    said = Attribution(ARTICLE, find(content), find(source))
    return Reading(said, 0.9, QuoteType.INDIRECT, speaker=speaker, unknown_reason=None if speaker else "nobody")


KORA = Speaker("Kora Levy", SpeakerKind.PERSON, Evidence("pronoun", find("Kora Levy")), ("Levy",), ("mayor",))
VELL = Speaker("Odo Vell", SpeakerKind.PERSON, Evidence("as written", find("Odo Vell")), (), ("engineer",))
AIDES = Speaker("Two aides", SpeakerKind.UNNAMED, Evidence("as written", find("Two aides")))
SHE = read("She", "it floats", KORA)
ODO = read("Odo Vell", "agreed", VELL)
TWO = read("Two aides", "did not", AIDES)


def rename(words: str | Span, name: str, *, day: int = 1, article: ArticleId = ARTICLE) -> Judgement:
    span = words if isinstance(words, Span) else find(words).spans[0]
    at = f"2031-07-{day:02}T00:00:00Z"
    return Judgement(JudgementKind.RENAME, (Mention(article, span),), at=at, author="orrel", value=name)


def show(*judgements: Judgement, known: Speaker | None = None) -> Mapping[AttributionId, Speaker]:
    mentions = collect_mentions(judgements).get(ARTICLE, [])
    return name_speakers((SHE, ODO, TWO), mentions, lambda _: known)


def test_a_name_where_it_stands_is_changed_for_all_whom_it_names() -> None:
    assert show(rename("Kora Levy", "Kora Lévy")) == {
        SHE.attribution.id: Speaker("Kora Lévy", SpeakerKind.PERSON, KORA.evidence, ("Kora Levy", "Levy"), ("mayor",))
    }


def test_words_that_only_refer_get_another_speaker_and_nothing_of_the_old_one() -> None:
    (speaker,) = show(rename("She", "Ilse Kray")).values()
    assert speaker == Speaker("Ilse Kray", SpeakerKind.PERSON, Evidence(RULE, find("She")))


def test_whom_the_article_names_elsewhere_is_known_by_what_it_says_there() -> None:
    speaker = show(rename("She", "odo vell"))[SHE.attribution.id]
    assert (speaker.name, speaker.roles, speaker.evidence) == ("Odo Vell", ("engineer",), Evidence(RULE, find("She")))


def test_one_kept_unnamed_gets_no_alias_of_the_words_that_do_not_name_them() -> None:
    rail = Speaker("Tarn Rail", SpeakerKind.ORGANISATION, Evidence("as written"), ("TR",))
    (speaker,) = show(rename("Two aides", "Tarn Rail"), known=rail).values()
    assert speaker == Speaker("Tarn Rail", SpeakerKind.ORGANISATION, Evidence(RULE, find("Two aides")))


def test_the_newest_name_of_a_mention_wins() -> None:
    (speaker,) = show(rename("She", "A", day=2), rename("She", "B", day=1)).values()
    assert speaker.name == "A"


def test_the_source_s_own_mention_beats_the_one_that_names_the_speaker() -> None:
    assert show(rename("Kora Levy", "A", day=9), rename("She", "B"))[SHE.attribution.id].name == "B"


def test_a_mention_is_found_when_a_newer_run_moved_its_ends() -> None:
    start = find("Odo Vell").start
    assert show(rename(Span(start, start + 14), "Odo Wel"))[ODO.attribution.id].name == "Odo Wel"
    assert show(rename(Span(start, start + 25), "Odo Wel")) == {}


def test_names_of_speakers_and_mentions_of_other_articles_change_nothing_here() -> None:
    at = "2031-07-01T00:00:00Z"
    by_name = Judgement(JudgementKind.RENAME, (SpeakerName("Odo Vell"),), at=at, author="orrel", value="A")
    assert show(by_name, rename("She", "A", article=ArticleId("art-2"))) == {}
