"""Who is meant by a name, over all articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from attribune.explore import AttributionQuery, find_attributions, find_speakers
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
NAMES = {
    "a": ("Nassir Ka’nuri", ("Ka’nuri",), "Tarn"),
    "b": ("Nasir Kanuri", (), None),
    "c": ("Kanuri", (), "Tarn"),
    "d": ("Kanuri", (), "Brine"),
    "e": ("Marit Oskell", ("the mayor",), None),
}


def record(letter: str) -> DigestRecord:
    """Return a digest whose only source is the speaker under ``letter``."""
    name, aliases, affiliation = NAMES[letter]
    text = f"{name} said the ferry of day {letter} is late."
    digest = read_string(text, name=f"{letter}.txt")
    article = Article(digest.id, Span(0, len(text)), text, Metadata(published="2031-07-01"))
    said, ferry = text.index(" said ") + 1, text.index("the ferry")
    attribution = Attribution(
        article.id,
        source=Extent((Span(0, len(name)),)),
        cue=Extent((Span(said, said + 4),)),
        content=Extent((Span(ferry, len(text) - 1),)),
    )
    speaker = Speaker(name, SpeakerKind.PERSON, Evidence("as written"), aliases=aliases, affiliation=affiliation)
    reading = Reading(attribution, confidence=0.9, quote_type=QuoteType.INDIRECT, speaker=speaker)
    return DigestRecord(digest, (ArticleRecord(article, (reading,)),))


@pytest.fixture
def spoken(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "news.db") as opened:
        for letter in NAMES:
            opened.write_record(record(letter), RUN)
        yield opened


def find_letters(ledger: Ledger, **asked: object) -> str:
    query = AttributionQuery(**asked)  # type: ignore[arg-type]
    return "".join(found.digest_name[0] for found in find_attributions(ledger, query))


@pytest.mark.parametrize("name", ["Nassir Ka'nuri", "NASIR KAANURI", "nassir kanuri"])
def test_a_full_name_in_any_spelling_finds_all_that_is_surely_theirs(spoken: Ledger, name: str) -> None:
    assert find_letters(spoken, speaker=name) == "abc"


def test_a_surname_finds_all_who_bear_it_and_tells_who_is_unsure(spoken: Ledger) -> None:
    assert find_letters(spoken, speaker="kan'uri") == "abcd"
    meant = find_speakers(spoken, "Kanuri")
    assert [speaker.names for speaker in meant.speakers] == [("Kanuri",), ("Kanuri", "Nasir Kanuri", "Nassir Ka’nuri")]
    assert ("Kanuri", "Nasir Kanuri") in {(pair.first, pair.second) for pair in meant.unsure}


def test_an_alias_finds_the_speaker(spoken: Ledger) -> None:
    assert find_letters(spoken, speaker="the mayor") == "e"


def test_other_filters_and_the_limit_apply(spoken: Ledger) -> None:
    assert find_letters(spoken, speaker="kanuri", words="b") == "b"
    assert find_letters(spoken, speaker="kanuri", published_from="2032") == ""
    assert find_letters(spoken, speaker="kanuri", limit=2) == "ab"


@pytest.mark.parametrize("name", ["nobody", "", "…", "%"])
def test_who_is_not_there_is_not_found(spoken: Ledger, name: str) -> None:
    assert find_letters(spoken, speaker=name) == ""


def test_what_a_person_judged_decides(spoken: Ledger) -> None:
    at = "2031-07-17T12:00:00+00:00"
    pair = (SpeakerName("Marit Oskell"), SpeakerName("Nasir Kanuri"))
    spoken.write_judgement(Judgement(JudgementKind.SAME, pair, at, author="Ilse"))
    assert find_letters(spoken, speaker="oskell") == "abce"


def test_a_speaker_is_found_by_the_name_that_a_person_gave(spoken: Ledger) -> None:
    at = "2031-07-17T12:00:00+00:00"
    name = SpeakerName("Marit Oskell")
    spoken.write_judgement(Judgement(JudgementKind.RENAME, (name,), at, author="Ilse", value="Berit Solheim"))
    assert find_letters(spoken, speaker="solheim") == "e"


def test_a_country_is_its_government_by_whatever_name_and_not_all_who_bear_its_letters(ledger: Ledger) -> None:
    government = Speaker("Peru", SpeakerKind.GOVERNMENT, Evidence("as written"), aliases=("Lima",))
    unnamed = Speaker("sources in Peru", SpeakerKind.UNNAMED, Evidence("description"))
    for letter, speaker in (("a", government), ("b", unnamed)):
        (read,) = record(letter).articles
        readings = tuple(replace(each, speaker=speaker) for each in read.readings)
        ledger.write_record(
            DigestRecord(record(letter).digest, (replace(read, readings=readings),)), Run("2.0", "cd" * 32)
        )
    found = [[speaker.name for speaker in find_speakers(ledger, name).speakers] for name in ("Peru", "Lima", "Per")]
    assert found == [["Peru"], ["Peru"], ["Peru", "sources in Peru"]]
