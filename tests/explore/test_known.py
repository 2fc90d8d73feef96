"""Under which name the ledger knows a speaker: one over all articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from attribune.explore import AttributionQuery, KnownSpeakers, find_attributions
from attribune.explore.exports import gather_articles
from attribune.ingest import read_string
from attribune.ledger import Ledger, open_ledger
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    DigestRecord,
    Evidence,
    Extent,
    Judgement,
    JudgementKind,
    Metadata,
    QuoteType,
    Reading,
    Run,
    Span,
    Speaker,
    SpeakerKind,
    SpeakerName,
)

RUN = Run("1.0", "ab" * 32)
PERSON, BODY = SpeakerKind.PERSON, SpeakerKind.ORGANISATION


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "news.db") as opened:
        yield opened


def speak(ledger: Ledger, *speakers: Speaker) -> None:
    """Record an article for each speaker."""
    for speaker in speakers:
        number = sum(1 for _ in find_attributions(ledger, AttributionQuery()))
        text = f"{speaker.name} said the ferry of day {number} is late."
        digest = read_string(text, name=f"{number}.txt")
        article = Article(digest.id, Span(0, len(text)), text, Metadata())
        ferry = text.index("the ferry")
        said = Attribution(article.id, Extent((Span(ferry, len(text)),)), Extent((Span(0, len(speaker.name)),)))
        reading = Reading(said, confidence=0.9, quote_type=QuoteType.INDIRECT, speaker=speaker)
        ledger.write_record(DigestRecord(digest, (ArticleRecord(article, (reading,)),)), RUN)


def name(words: str, kind: SpeakerKind = PERSON, *, of: str | None = None, roles: tuple[str, ...] = ()) -> Speaker:
    return Speaker(words, kind, Evidence("as written"), affiliation=of, roles=roles)


def judge(ledger: Ledger, kind: JudgementKind, *names: str, value: str | None = None) -> None:
    subjects = tuple(map(SpeakerName, names))
    at = f"2031-07-17T12:00:{len(ledger.load_judgements()):02}+00:00"
    ledger.write_judgement(Judgement(kind, subjects, at, author="Ilse", value=value))


def list_names(ledger: Ledger) -> list[str | None]:
    """Return the identities in order of recording, which are the same in an export."""
    found = find_attributions(ledger, AttributionQuery(), known=KnownSpeakers(ledger))
    names = {each.attribution_id: each.identity for each in found}
    assert names == {
        k: v for each in gather_articles(ledger, AttributionQuery()) for k, v in each.list_identities().items()
    }
    return list(names.values())


def test_a_speaker_has_the_fullest_name_in_every_article(ledger: Ledger) -> None:
    speak(ledger, name("M. Oskell"), name("Marit Oskell"), name("Oskell", of="Tarn Rail"), name("Berit Vell"))
    speak(ledger, name("Marit Oskell", of="Tarn Rail"))
    oskell = "Marit Oskell"
    assert list_names(ledger) == [oskell, oskell, oskell, "Berit Vell", oskell]


def test_nobody_and_the_unnamed_have_no_identity(ledger: Ledger) -> None:
    speak(ledger, name("informed sources", SpeakerKind.UNNAMED))
    assert list_names(ledger) == [None]


def test_judgements_change_it_at_once(ledger: Ledger) -> None:
    speak(ledger, name("Marit Oskell"), name("Berit Vell"))
    judge(ledger, JudgementKind.SAME, "Marit Oskell", "Berit Vell")
    assert list_names(ledger) == ["Berit Vell", "Berit Vell"]
    judge(ledger, JudgementKind.RENAME, "Berit Vell", value="Berit Oskell")
    assert list_names(ledger) == ["Berit Oskell", "Berit Oskell"]
    judge(ledger, JudgementKind.DIFFERENT, "Marit Oskell", "Berit Vell")
    assert len(set(list_names(ledger))) == 2


def test_a_lone_name_is_of_its_article_until_a_person_says_whose_it_is(ledger: Ledger) -> None:
    speak(ledger, name("Oskell"))
    assert list_names(ledger) == ["Oskell"]
    speak(ledger, name("Oskell"), name("Oskell"), name("Marit Oskell"))
    names = list_names(ledger)
    assert len(set(names)) == 4
    assert all(str(each).startswith("Oskell (art-") for each in names[:3])
    judge(ledger, JudgementKind.SAME, "Oskell", "Marit Oskell")
    assert set(list_names(ledger)) == {"Marit Oskell"}


def test_a_lone_name_that_a_person_renamed_is_one_speaker_everywhere(ledger: Ledger) -> None:
    speak(ledger, name("Oskell"), name("Oskell"), name("Oskell"))
    judge(ledger, JudgementKind.RENAME, "Oskell", value="Marit Oskell")
    assert set(list_names(ledger)) == {"Marit Oskell"}


def test_two_of_one_name_are_told_apart_by_kind_or_affiliation(ledger: Ledger) -> None:
    speak(ledger, name("Kanuri", of="Tarn Rail"), name("Kanuri", of="Brine Ferries"))
    speak(ledger, name("Mirel", BODY), name("Mirel", SpeakerKind.DOCUMENT))
    assert list_names(ledger) == [
        "Kanuri (Tarn Rail)",
        "Kanuri (Brine Ferries)",
        "Mirel (organisation)",
        "Mirel (document)",
    ]


def test_a_body_that_every_country_has_is_one_for_each_country(ledger: Ledger) -> None:
    ministry = [name("foreign ministry", SpeakerKind.GOVERNMENT, of=of) for of in ("Peru", "Chile", "Peru", "Peru")]
    speak(ledger, *ministry)
    peru, chile = "foreign ministry (Peru)", "foreign ministry (Chile)"
    assert list_names(ledger) == [peru, chile, peru, peru]


def test_a_lone_name_of_one_article_is_told_apart_by_the_article(ledger: Ledger) -> None:
    speak(ledger, name("Kanuri", of="Tarn Rail"), name("Kanuri"))
    first, second = list_names(ledger)
    assert first == "Kanuri (Tarn Rail)"
    assert str(second).startswith("Kanuri (art-")


def test_a_name_in_brackets_is_not_taken_for_another(ledger: Ledger) -> None:
    speak(ledger, name("Kanuri", of="Tarn Rail"), name("Kanuri", of="Brine Ferries"), name("Kanuri (Tarn Rail)", BODY))
    assert len(set(list_names(ledger))) == 3


def test_without_being_asked_for_it_nobody_has_an_identity(ledger: Ledger) -> None:
    speak(ledger, name("Marit Oskell"))
    assert next(find_attributions(ledger, AttributionQuery())).identity is None
